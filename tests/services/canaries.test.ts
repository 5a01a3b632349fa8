import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { and, eq, or } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { searchListings } from '#app/services/listing/search.server.ts'
import { updateCompany } from '#app/services/company/update.server.ts'
import { discloseContact } from '#app/services/introduction/disclose-contact.server.ts'
import type { Ctx } from '#app/ctx.ts'
import { companies, contacts } from '#db/schema/company.ts'
import { listingVersions, listings } from '#db/schema/listing.ts'
import { makeCombination } from '../factories/combinations.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { accept, makeIntroduction, type Pair } from '../factories/introductions.ts'
import { linkFor } from '../factories/links.ts'
import { aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, makePark, type Cast, type Park } from '../factories/people.ts'
import { readEverything, readings, type Readable } from '../factories/readings.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let far: Park
let third: Firm
let pair: Pair
let all: Readable

/** Secrets of each side: found nowhere but with those whom the table below names. */
const secrets = {
  demand: {
    contact: ['鸑鷟', '13871100001', 'canary-a@secret.example'], sealed: ['鹓鶵', '13871100002'], address: ['獬豸路饕餮里'],
    price: ['8731.91', '873191', '8,731.91', '9731.92', '973192'], login: [] as string[],
  },
  supply: {
    contact: ['螭吻', '13871100003', 'canary-c@secret.example'], sealed: ['狴犴', '13871100004'], address: ['貔貅街麒麟巷'],
    price: ['7731.93', '773193', '7,731.93', '9931.94', '993194'], login: [] as string[],
  },
}
type Side = keyof typeof secrets
type Secret = keyof (typeof secrets)['demand']
const prices = { demand: { min: 8731.91, max: 9731.92, unit: '元/吨', published: false }, supply: { min: 7731.93, max: 9931.94, unit: '元/吨', published: false } }

/** Its owner's name, too, is found with the administrator alone: it may be the contact's. */
async function plant(firm: Firm, side: Side): Promise<void> {
  const { contact, sealed, address, login } = secrets[side]
  const owner = await world.as(firm.owner)
  await saveContact(owner, { id: firm.contactId, companyId: firm.id, name: contact[0], phone: contact[1], email: contact[2] })
  await saveContact(await world.as(firm.park.liaison), { id: uuidv7(), companyId: firm.id, name: sealed[0], phone: sealed[1] })
  await updateCompany(owner, { id: firm.id, version: 1, name: firm.name, organisationType: 'company', divisionCode: firm.park.divisionCode, parkId: firm.park.id, address: address[0] })
  login.push(firm.owner.name, firm.owner.email)
}

beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  far = await makePark(world, cast.administrator, { divisionCode: '520304' })
  const demand = await makeCompany(world, cast, { ownerName: '狻猊' })
  const supply = await makeCompany(world, cast, { park: cast.zigong, ownerName: '嘲风' })
  await plant(demand, 'demand')
  await plant(supply, 'supply')
  third = await makeCompany(world, cast, { park: far })
  const extra = await makeListing(world, third, aSupply())
  pair = await makeIntroduction(world, cast, { demand, supply, demandContent: { price: prices.demand }, supplyContent: { price: prices.supply } })
  await world.work()
  const [sealed] = await world.db.select().from(contacts).where(and(eq(contacts.companyId, demand.id), eq(contacts.sealed, true)))
  all = {
    listings: [pair.demandId, pair.supplyId, extra], companies: [demand.id, supply.id, third.id], introductions: [pair.id], combinations: [(await makeCombination(world, cast)).id],
    users: [demand.owner.userId, supply.owner.userId], parks: [cast.qijiang.slug, cast.zigong.slug], tokens: [(await linkFor(world, pair, 'demand', sealed!.id)).token],
    texts: ['', '铝型材'],
  }
})
afterAll(() => world.close())

const readers = async (): Promise<Record<string, Ctx>> => ({
  visitor: world.visitor(), suspended: await world.as(cast.suspended), newcomer: await world.as(cast.newcomer), auditor: await world.as(cast.auditor),
  third: await world.as(third.owner), 'third liaison': await world.as(far.liaison), administrator: await world.as(cast.administrator),
  demand: await world.as(pair.demand.owner), supply: await world.as(pair.supply.owner), 'demand liaison': await world.as(cast.qijiang.liaison), 'supply liaison': await world.as(cast.zigong.liaison),
})

/** Who may find what, in which use cases. That a price was judged is told to liaisons, its figure to its own; an administrator sees profiles and accounts. */
const entitled: Record<Secret, (side: Side) => Record<string, string[]>> = {
  contact: (side) => ({ [side]: ['listContacts', 'readListingForm'], [`${side} liaison`]: ['listContacts', 'readListingForm', 'listLinks'] }),
  sealed: (side) => ({ [side]: ['listContacts', 'readListingForm'], [`${side} liaison`]: ['listContacts', 'readListingForm', 'listLinks'] }),
  address: (side) => ({ [side]: ['readCompany'], [`${side} liaison`]: ['readCompany'], administrator: ['readCompany'] }),
  price: (side) => ({
    [side]: ['readListing', 'readListingForm', 'readIntroduction', 'readPairMatch'],
    [`${side} liaison`]: ['readListing', 'readListingForm', 'readIntroduction', 'readReview', 'listMatches', 'readPairMatch', 'readProposal'],
  }),
  login: (side) => ({ [side]: ['readOwnAccount'], administrator: ['listUsers', 'readUser'] }),
}

/** Every secret that somebody read who is not named for it, as 'reader use-case side secret'. */
async function leaks(): Promise<string[]> {
  const found: string[] = []
  for (const [reader, ctx] of Object.entries(await readers())) {
    for (const [name, bytes] of await readEverything(ctx, all)) {
      for (const side of ['demand', 'supply'] as const) {
        for (const [secret, words] of Object.entries(secrets[side]) as [Secret, string[]][]) {
          if (!words.some((word) => holds(bytes, word))) continue
          // Whoever holds the token is taken for the person it was made for.
          if (name === 'readLink' && side === 'demand' && secret === 'sealed') continue
          if (!entitled[secret](side)[reader]?.includes(name)) found.push(`${reader} ${name} ${side} ${secret}`)
        }
      }
    }
  }
  return found
}

/** As it is, in an address, in a Latin-1 or base64 form, or backwards. */
function holds(bytes: string, word: string): boolean {
  const forms = [word, encodeURIComponent(word), Buffer.from(word).toString('base64').replace(/=+$/, ''), Buffer.from(word).toString('hex'), JSON.stringify(word).slice(1, -1)]
  return forms.some((form) => bytes.includes(form))
}
const everySecret = () => Object.values(secrets).flatMap((side) => Object.values(side).flat())

describe('before both have accepted', () => {
  test('no secret is read by anybody who is not named for it', async () => {
    expect(await leaks()).toEqual([])
  }, 60_000)

  test('nor after one has', async () => {
    await accept(world, pair, 'supply')
    await world.work()
    expect(await leaks()).toEqual([])
  }, 60_000)

  test('those who are named do read it: the canaries sing', async () => {
    const seen = await readEverything(await world.as(pair.demand.owner), all)
    expect(holds(seen.get('listContacts')!, '13871100001')).toBe(true)
    expect(holds(seen.get('readListing')!, '873191')).toBe(true)
    expect(holds(seen.get('readCompany')!, '獬豸路饕餮里')).toBe(true)
    expect(holds((await readEverything(await world.as(cast.qijiang.liaison), all)).get('listContacts')!, '鹓鶵')).toBe(true)
  })

  test('searching by a secret finds what a random word finds', async () => {
    for (const word of everySecret()) {
      const answer = await searchListings(await world.as(far.liaison), { text: word, filters: {}, page: 1 })
      expect([word, answer.total, answer.hits.length]).toEqual([word, 0, 0])
    }
  })
})

describe('what is kept or sent', () => {
  test.each([
    ['events', () => world.sql`select * from events`],
    ['notices', () => world.sql`select * from notices`],
    ['the search index', () => world.sql`select * from search_documents`],
    ['jobs', () => world.sql`select * from jobs.job`],
    ['disclosures', () => world.sql`select * from disclosures`],
    ['rate limits', () => world.sql`select * from rate_limits`],
  ])('%s hold no secret', async (_, read) => {
    const bytes = JSON.stringify(await read())
    expect(everySecret().filter((word) => holds(bytes, word))).toEqual([])
  })

  test('nor do letters, but for the address they go to', () => {
    expect(world.messages.length).toBeGreaterThan(5)
    const bytes = JSON.stringify(world.messages.map(({ to: _, ...letter }) => letter))
    expect(everySecret().filter((word) => holds(bytes, word))).toEqual([])
  })

  test('nor the log, also where a statement failed with them', async () => {
    const ctx = await world.as(pair.demand.owner)
    const failure = await saveContact({ ...ctx, ids: { next: () => 'no id' } }, { id: uuidv7(), companyId: pair.demand.id, name: '鸑鷟', phone: '13871100001' }).catch((error: unknown) => error)
    ctx.log.error({ err: failure }, 'unexpected error')
    expect(world.lines.join('\n')).toContain('Failed query')
    expect(everySecret().filter((word) => holds(world.lines.join('\n'), word))).toEqual([])
  })
})

describe('no verdict, rank, count or distance is an oracle', () => {
  const outsiders = async () => Object.entries(await readers()).filter(([name]) => !['demand', 'demand liaison', 'supply liaison', 'administrator'].includes(name))
  const everything = async () => {
    const seen: Record<string, Record<string, string>> = {}
    for (const [name, ctx] of await outsiders()) seen[name] = Object.fromEntries(await readEverything(ctx, all))
    return seen
  }
  async function changePrice(factor: number): Promise<void> {
    const { priceMin, priceMax } = (await world.db.select().from(listings).where(eq(listings.id, pair.demandId)))[0]!
    await world.db.update(listings).set({ priceMin: Math.round(priceMin! * factor), priceMax: Math.round(priceMax! * factor) }).where(eq(listings.id, pair.demandId))
    const [version] = await world.db.select().from(listingVersions).where(eq(listingVersions.listingId, pair.demandId))
    const price = { ...version!.content.price!, min: version!.content.price!.min! * factor, max: version!.content.price!.max! * factor }
    await world.db.update(listingVersions).set({ content: { ...version!.content, price } }).where(eq(listingVersions.listingId, pair.demandId))
    await world.app.base.db.transaction((tx) => world.app.base.jobs.send(tx, 'listing-match', [{ listingId: pair.demandId }]))
    await world.app.base.db.transaction((tx) => world.app.base.jobs.send(tx, 'listing-index', [{ listingId: pair.demandId }]))
    await world.work()
  }
  const verdictNow = async () => JSON.stringify((await world.sql`select verdicts, "order" from matches where demand_id = ${pair.demandId} and supply_id = ${pair.supplyId}`)[0])

  test.each([2, 0.1, 1000])('multiplying a hidden price by %d changes no byte that a counterparty gets', async (factor) => {
    const [before, verdict] = [await everything(), await verdictNow()]
    await changePrice(factor)
    expect(await verdictNow()).not.toBe(verdict) // it was judged anew, for the liaisons
    expect(await everything()).toEqual(before)
    await changePrice(1 / factor)
  }, 60_000)

  test('nor does another address', async () => {
    const before = await everything()
    await world.db.update(companies).set({ address: '獬豸路饕餮西里' }).where(or(eq(companies.id, pair.demand.id)))
    expect(await everything()).toEqual(before)
    await world.db.update(companies).set({ address: '獬豸路饕餮里' }).where(eq(companies.id, pair.demand.id))
  }, 60_000)
})

describe('after both have accepted', () => {
  test('a contact is read by the parties alone, and by disclosing it alone', async () => {
    await accept(world, pair, 'demand')
    await world.work()
    expect(await leaks()).toEqual([])
    expect(await discloseContact(await world.as(pair.supply.owner), { id: pair.id })).toEqual({ name: '鸑鷟', phone: '13871100001', email: 'canary-a@secret.example' })
    expect(JSON.stringify(world.messages.map(({ to: _, ...letter }) => letter))).not.toMatch(/鸑鷟|螭吻|138711/)
    expect(JSON.stringify(await world.sql`select * from events`)).not.toMatch(/鸑鷟|螭吻|138711|canary/)
  }, 60_000)
})

test('every use case that reads is among those that were read', () => {
  const files = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'app/services'], { encoding: 'utf8' }).stdout.split('\n').filter((file) => file.endsWith('.ts'))
  const names = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^export (?:async function|const) ((?:read|list|search|count|find)[A-Z]\w*)/gm)].map((match) => match[1]!))
  // Parts of other use cases, which hand nothing out themselves.
  const inner = ['findUser', 'findLink', 'findCandidates', 'readDocuments', 'countNodes', 'countChainCompanies', 'countParks', 'readParkSheets']
  expect(names.filter((name) => !name.endsWith('Within') && !inner.includes(name) && !(name in readings)).toSorted()).toEqual([])
})
