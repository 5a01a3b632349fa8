import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findChain, findNode, chainOfNode } from '#domain/chains/index.ts'
import { organisationTypes } from '#domain/company.ts'
import { checkCreditCode } from '#domain/credit-code.ts'
import { rungs } from '#domain/introduction/state.ts'
import { closeReasons, ListingDraft, ListingInput, listingStates, LISTING_DAYS, verdictOfReview } from '#domain/listing.ts'
import type { CloseReason, ListingState, ReviewScores } from '#domain/listing.ts'
import { findDivision } from '#domain/regions/divisions.ts'
import { findPark } from '#domain/regions/parks.ts'

/** Every demonstration file there is; each promise holds over all of them together. */
const folder = new URL('../../scripts/demo/', import.meta.url)
const ARTICLE = new URL('../../../shared/source-article.txt', import.meta.url)

interface DemoCompany {
  key: string; name: string; creditCode: string; organisationType: string; divisionCode: string; park: string | null; zone?: string
  profile: string; certificates: string[]; address: string; lead: boolean; logsIn: boolean
  contacts: { name: string; phone: string; email: string }[]
}
interface DemoListing {
  externalId: string; companyKey: string; title: string; description: string; kind: 'supply' | 'demand'; category: string
  chain?: string; chainNode?: string; specs?: Record<string, string>; serves?: string[]; fromDays?: number; untilDays?: number
  state: ListingState; scores?: ReviewScores; closeReason?: CloseReason; reasons?: string; ageDays: number
}
interface DemoIntroduction {
  demand: string; supply: string; story: { rungs: { rung: (typeof rungs)[number]; daysAgo: number }[] }
}

const files = readdirSync(folder).sort()
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const lines = <T>(start: string): T[] =>
  files
    .filter((name) => name.startsWith(start) && name.endsWith('.jsonl'))
    .flatMap((name) => read(name).split('\n').filter(Boolean).map((line) => JSON.parse(line) as T))

const companies = lines<DemoCompany>('companies-')
const listings = lines<DemoListing>('listings-')
const introductions = files
  .filter((name) => /^introduction-.*\.json$/.test(name))
  .map((name) => JSON.parse(read(name)) as DemoIntroduction)

const companyByKey = new Map(companies.map((company) => [company.key, company]))
const listingById = new Map(listings.map((listing) => [listing.externalId, listing]))
const published = listings.filter((listing) => listing.state === 'published')

const repeated = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i)
const share = (count: (listing: DemoListing) => boolean) => listings.filter(count).length / listings.length
const words = (value: object): string[] => Object.values(value).flatMap((v) => (typeof v === 'object' && v ? words(v) : [String(v)]))

/** The listing's own fields, with days from today as dates. Drops what only the loader reads. */
function fields(listing: DemoListing) {
  const { externalId: _id, companyKey: _key, state: _state, scores: _scores, closeReason: _close, reasons: _reasons, ...rest } = listing
  const { ageDays: _age, fromDays, untilDays, ...content } = rest
  const date = (days: number) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10)
  return {
    ...content,
    ...(fromDays === undefined ? {} : { availableFrom: date(fromDays) }),
    ...(untilDays === undefined ? {} : { availableUntil: date(untilDays) }),
  }
}

describe('demo companies', () => {
  it('have keys, names, codes and phones of their own', () => {
    expect(companies.length).toBeGreaterThanOrEqual(30)
    for (const field of ['key', 'name', 'creditCode'] as const) expect(repeated(companies.map((c) => c[field]))).toEqual([])
    expect(repeated(companies.flatMap((c) => c.contacts.map((contact) => contact.phone)))).toEqual([])
  })

  it.each(companies)('$key is fictional, recognisably, and in its place', (company) => {
    expect(company.key).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(company.name).toMatch(/^[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]示例/)
    expect(checkCreditCode(company.creditCode)).toBe('valid')
    expect(company.creditCode.slice(2, 8)).toBe(company.divisionCode)
    expect(organisationTypes).toContain(company.organisationType)
    expect(findDivision(company.divisionCode), company.divisionCode).toBeDefined()
    if (company.park !== null) expect(findPark(company.park), company.park).toBeDefined()
    expect(company.profile.length).toBeGreaterThanOrEqual(60)
    expect(company.profile.length).toBeLessThanOrEqual(160)
    expect(company.contacts.length).toBeGreaterThan(0)
    for (const contact of company.contacts) {
      expect(contact.phone).toMatch(/^1990000\d{4}$/)
      expect(contact.email).toMatch(/^[\w.-]+@([\w-]+\.)*example\.(com|cn)$/)
    }
  })

  it('are led by some, and a third of them never log in', () => {
    expect(companies.some((company) => company.lead)).toBe(true)
    const silent = companies.filter((company) => !company.logsIn).length / companies.length
    expect(silent).toBeGreaterThan(0.2)
    expect(silent).toBeLessThan(0.45)
  })
})

describe('demo listings', () => {
  it('are of known companies, once each', () => {
    expect(listings.length).toBeGreaterThanOrEqual(150)
    expect(repeated(listings.map((listing) => listing.externalId))).toEqual([])
    expect(listings.filter((listing) => !companyByKey.has(listing.companyKey)).map((listing) => listing.externalId)).toEqual([])
  })

  it.each(listings)('$externalId passes the form', (listing) => {
    const parsed = (listing.state === 'draft' ? ListingDraft : ListingInput).safeParse(fields(listing))
    expect(parsed.error?.issues ?? []).toEqual([])
    expect([...listing.title].length).toBeGreaterThanOrEqual(4)
    if (listing.chain !== undefined) expect(findChain(listing.chain), listing.chain).toBeDefined()
    if (listing.chainNode !== undefined) {
      expect(findNode(listing.chainNode), listing.chainNode).toBeDefined()
      expect(chainOfNode(listing.chainNode)?.slug).toBe(listing.chain)
    }
    for (const code of listing.serves ?? []) expect(findDivision(code), code).toBeDefined()
  })

  it.each(listings)('$externalId is in a state that its review and age allow', (listing) => {
    const { state, scores, ageDays } = listing
    expect(listingStates).toContain(state)
    const verdict = scores && verdictOfReview(scores)
    if (state === 'draft' || state === 'submitted') expect(verdict).toBeUndefined()
    else if (state === 'rejected') expect(verdict).toBe('reject')
    else if (state === 'held') expect(verdict).toBe('hold')
    else if (state === 'returned') expect(verdict).not.toBe('publish')
    else expect(verdict).toBe('publish')
    expect(Boolean(listing.reasons)).toBe(['held', 'returned', 'rejected'].includes(state))
    if (state === 'closed') expect(closeReasons).toContain(listing.closeReason)
    else expect(listing.closeReason).toBeUndefined()
    expect(ageDays).toBeGreaterThanOrEqual(0)
    if (state === 'expired') expect(ageDays).toBeGreaterThan(LISTING_DAYS)
    else expect(ageDays).toBeLessThanOrEqual(80)
  })

  it('are in every state of life, most of them published', () => {
    expect(listingStates.filter((state) => !listings.some((listing) => listing.state === state))).toEqual([])
    expect(published.length / listings.length).toBeGreaterThan(0.65)
    expect(published.length / listings.length).toBeLessThan(0.85)
  })

  it('keep their specifications in the text as often as in fields, and ask more than they offer', () => {
    expect(share((listing) => !listing.specs)).toBeGreaterThan(0.4)
    expect(share((listing) => !listing.specs)).toBeLessThan(0.6)
    expect(share((listing) => !listing.chainNode)).toBeGreaterThan(0.2)
    expect(share((listing) => listing.kind === 'demand')).toBeGreaterThan(0.48)
  })

  it('share no sentence', () => {
    const seen = new Map<string, string>()
    const shared: string[] = []
    for (const listing of listings) {
      for (const part of `${listing.title}\n${listing.description}\n${listing.reasons ?? ''}`.split(/[。；！？\n]/)) {
        const sentence = part.replace(/^\s*\d+[.、]\s*/, '').trim()
        if ([...sentence].length < 6) continue
        const other = seen.get(sentence)
        if (other !== undefined && other !== listing.externalId) shared.push(`${other} ${listing.externalId}: ${sentence}`)
        seen.set(sentence, listing.externalId)
      }
    }
    expect(shared).toEqual([])
  })
})

describe('demo texts', () => {
  const texts = [...companies, ...listings].map((thing) => words(thing).join('\n'))

  it('name no phone that could ring', () => {
    const phones = texts.flatMap((text) => text.match(/(?<!\w)1[3-9]\d{9}(?!\w)|(?<!\w)0\d{2,3}-\d{7,8}(?!\w)/g) ?? [])
    expect(phones.filter((phone) => !phone.startsWith('1990000'))).toEqual([])
  })

  it('repeat no twelve characters of the article they were asked for from', ({ skip }) => {
    if (!existsSync(ARTICLE)) skip('../shared/source-article.txt is absent')
    const article = readFileSync(ARTICLE, 'utf8').replace(/\s/g, '')
    const runs = new Set(Array.from({ length: article.length - 11 }, (_, i) => article.slice(i, i + 12)))
    const copied = texts.flatMap((text) =>
      text.split('\n').flatMap((line) => Array.from({ length: Math.max(0, line.length - 11) }, (_, i) => line.slice(i, i + 12)).filter((run) => runs.has(run))),
    )
    expect(copied).toEqual([])
  })
})

describe('demo introductions', () => {
  it.each(introductions)('$demand meets $supply, of another park, rung by rung', ({ demand, supply, story }) => {
    const [asked, offered] = [listingById.get(demand), listingById.get(supply)]
    expect(asked?.kind).toBe('demand')
    expect(offered?.kind).toBe('supply')
    for (const listing of [asked, offered]) expect(['published', 'closed']).toContain(listing?.state)
    const parks = [asked, offered].map((listing) => companyByKey.get(listing?.companyKey ?? '')?.park)
    expect(parks[0]).not.toBe(parks[1])
    const climbed = story.rungs.map(({ rung }) => rungs.indexOf(rung))
    expect(climbed).not.toContain(-1)
    expect(climbed).toEqual(climbed.toSorted((a, b) => a - b))
    expect(story.rungs.at(-1)?.rung).toBe('fulfilled')
    const days = [Math.min(asked?.ageDays ?? 0, offered?.ageDays ?? 0), ...story.rungs.map(({ daysAgo }) => daysAgo)]
    expect(days).toEqual(days.toSorted((a, b) => b - a))
  })
})
