import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { discardListing } from '#app/services/listing/discard.server.ts'
import { saveListing } from '#app/services/listing/save.server.ts'
import { events } from '#db/schema/event.ts'
import { listings } from '#db/schema/listing.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { aDemand, aSupply, makeListing, rowOf } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let firm: Firm
let other: Firm
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  firm = await makeCompany(world, cast)
  other = await makeCompany(world, cast, { park: cast.zigong })
  await world.work()
})
afterAll(() => world.close())

const actions = async (id: string) => (await world.db.select().from(events).where(eq(events.subjectId, id)).orderBy(events.at, events.id)).map((event) => event.action)
const form = (more: object = {}) => ({ id: uuidv7(), companyId: firm.id, content: aDemand(), contactId: firm.contactId, ...more })

describe('saving a new draft', () => {
  test('keeps what was written, however little, and says so in the log', async () => {
    const wanted = form({ content: { title: '求购铝棒' } })
    const row = await saveListing(await world.as(firm.owner), wanted)
    expect(row).toMatchObject({ id: wanted.id, state: 'draft', title: '求购铝棒', version: 1, companyId: firm.id, recordedBy: null, submittedAt: null })
    expect(await actions(wanted.id)).toEqual(['listing.draft'])
    expect(await world.waitingJobs()).toEqual([])
  })

  test('twice with the same form is one listing, in one version', async () => {
    const wanted = form()
    const owner = await world.as(firm.owner)
    await saveListing(owner, wanted)
    await expect(saveListing(owner, wanted)).resolves.toMatchObject({ version: 1 })
    expect(await actions(wanted.id)).toEqual(['listing.draft'])
  })

  test('twenty times at once is one listing', async () => {
    const wanted = form()
    const owner = await world.as(firm.owner)
    await Promise.all(Array.from({ length: 20 }, () => saveListing(owner, wanted)))
    expect(await rowOf(world, wanted.id)).toMatchObject({ version: 1, state: 'draft' })
    expect(await actions(wanted.id)).toEqual(['listing.draft'])
  })

  test('a company that waits for verification may draft', async () => {
    const waiting = await makeCompany(world, cast, { state: 'pending' })
    await expect(saveListing(await world.as(waiting.owner), form({ companyId: waiting.id, contactId: waiting.contactId }))).resolves.toMatchObject({ state: 'draft' })
  })

  test.each([
    ['a visitor', () => world.visitor(), 'forbidden company-forbidden'],
    ['somebody without a company', () => world.as(cast.newcomer), 'forbidden company-forbidden'],
    ['a suspended person', () => world.as(cast.suspended), 'forbidden company-forbidden'],
    ['the owner of another company', () => world.as(other.owner), 'forbidden company-forbidden'],
    ['another park’s liaison', () => world.as(cast.zigong.liaison), 'forbidden company-forbidden'],
    ['an auditor', () => world.as(cast.auditor), 'forbidden company-forbidden'],
  ])('is refused to %s', async (_, who, answer) => {
    const wanted = form()
    expect(await refused(saveListing(await who(), wanted))).toBe(answer)
    expect(await rowOf(world, wanted.id)).toBeUndefined()
  })

  test('is refused for a suspended company, and looks missing where the company is hidden', async () => {
    const gone = await makeCompany(world, cast, { state: 'suspended' })
    const wanted = form({ companyId: gone.id, contactId: gone.contactId })
    expect(await refused(saveListing(await world.as(gone.owner), wanted))).toBe('forbidden company-forbidden')
    expect(await refused(saveListing(await world.as(other.owner), wanted))).toBe('not-found company-not-found')
    expect(await refused(saveListing(await world.as(other.owner), { ...wanted, companyId: uuidv7() }))).toBe('not-found company-not-found')
  })

  test.each([
    ['a contact of another company', { contactId: () => other.contactId }, 'contactId contact-unknown'],
    ['a contact that does not exist', { contactId: () => uuidv7() }, 'contactId contact-unknown'],
  ])('is refused with %s', async (_, { contactId }, answer) => {
    expect(await refused(saveListing(await world.as(firm.owner), form({ contactId: contactId() })))).toBe(answer)
  })

  test.each([
    ['a title of one character', { title: '铝' }, 'content.title text-short'],
    ['a price whose low end is the higher', { price: { min: 5, max: 4, unit: '元/吨' } }, 'content.price.max price-order'],
    ['a quantity of nothing', { quantity: { value: 0, unit: '吨', per: 'month' } }, 'content.quantity.value too-small'],
    ['a quantity without a unit', { quantity: { value: 1, per: 'month' } }, 'content.quantity.unit required'],
    ['a day that does not exist', { availableFrom: '2026-02-30' }, 'content.availableFrom date-invalid'],
    ['a year that no calendar has', { availableFrom: '0000-01-01' }, 'content.availableFrom date-invalid'],
    ['a window that ends before it begins', { availableFrom: '2027-02-01', availableUntil: '2027-01-01' }, 'content.availableUntil window-order'],
    ['a state of its own', { state: 'published' }, 'content.state field-unknown'],
    ['an array for a title', { title: ['求购铝棒'] }, 'content.title not-valid'],
    ['a division of five digits', { serves: ['50011'] }, 'content.serves.0 division-invalid'],
  ])('is refused with %s, by field', async (_, content, answer) => {
    const wanted = form({ content })
    expect(await refused(saveListing(await world.as(firm.owner), wanted))).toBe(answer)
    expect(await rowOf(world, wanted.id)).toBeUndefined()
  })

  test.each(['companyId2', 'role', 'status', 'state', 'recordedBy'])('is refused with an extra field %s', async (field) => {
    expect(await refused(saveListing(await world.as(firm.owner), form({ [field]: 'published' })))).toBe(`${field} field-unknown`)
  })

  test.each([[null], ['x'], [[]], [{ id: 'x' }]])('is refused for %j', async (input) => {
    await expect(saveListing(await world.as(firm.owner), input)).rejects.toMatchObject({ kind: 'invalid' })
  })
})

describe('代录: a liaison writes for a company', () => {
  test('with who asked and how', async () => {
    const wanted = form({ recordedFor: '李总电话委托' })
    const row = await saveListing(await world.as(cast.qijiang.liaison), wanted)
    expect(row).toMatchObject({ recordedBy: cast.qijiang.liaison.userId, recordedFor: '李总电话委托' })
    const [event] = await world.db.select().from(events).where(eq(events.subjectId, wanted.id))
    expect(event).toMatchObject({ actorRole: 'liaison', data: { onBehalf: true } })
    expect(JSON.stringify(event)).not.toContain('李总')
  })

  test('not without', async () => {
    expect(await refused(saveListing(await world.as(cast.qijiang.liaison), form()))).toBe('recordedFor recorded-for-required')
  })
})

describe('saving again', () => {
  test('takes the whole form as the new content: what is absent is unknown', async () => {
    const id = await makeListing(world, firm, aSupply(), 'draft')
    const row = await saveListing(await world.as(firm.owner), { ...form({ id, version: 1 }), content: { kind: 'supply', title: '供应铝型材' } })
    expect(row).toMatchObject({ version: 2, title: '供应铝型材', quantityValue: null, chain: null, specs: {}, kind: 'supply' })
    expect(await actions(id)).toEqual(['listing.draft', 'listing.save'])
  })

  test('from a page that is older than the draft is refused, and keeps what is there', async () => {
    const id = await makeListing(world, firm, aDemand(), 'draft')
    const owner = await world.as(firm.owner)
    await saveListing(owner, form({ id, version: 1, content: aDemand({ title: '第二次写的标题' }) }))
    for (const version of [1, undefined, 7]) {
      expect(await refused(saveListing(owner, form({ id, version, content: aDemand({ title: '旧页面上的标题' }) })))).toBe('conflict listing-stale')
    }
    expect(await rowOf(world, id)).toMatchObject({ title: '第二次写的标题', version: 2 })
  })

  test('two different pages at once: one is kept, the other is told', async () => {
    const id = await makeListing(world, firm, aDemand(), 'draft')
    const owner = await world.as(firm.owner)
    const answers = await Promise.allSettled(['左边', '右边'].map((title) => saveListing(owner, form({ id, version: 1, content: aDemand({ title: `${title}的标题` }) }))))
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await rowOf(world, id)).toMatchObject({ version: 2 })
  })

  test.each(['submitted', 'held', 'rejected', 'published', 'paused', 'closed', 'expired'] as const)('is refused for one that is %s', async (state) => {
    const id = await makeListing(world, firm, aDemand(), state)
    const before = await rowOf(world, id)
    expect(await refused(saveListing(await world.as(firm.owner), form({ id, content: aDemand({ title: '偷偷换掉的标题' }) })))).toBe('conflict listing-not-a-draft')
    expect(await rowOf(world, id)).toEqual(before)
  })

  test('of a returned one corrects it', async () => {
    const id = await makeListing(world, firm, aDemand(), 'returned')
    const row = await saveListing(await world.as(firm.owner), form({ id, version: 1, content: aDemand({ description: '交货到綦江' }) }))
    expect(row).toMatchObject({ state: 'returned', version: 2 })
  })

  test('under another company’s id is refused, whoever may write for both', async () => {
    const sister = await makeCompany(world, cast)
    const draft = await makeListing(world, sister, aDemand(), 'draft')
    const published = await makeListing(world, sister)
    expect(await refused(saveListing(await world.as(firm.owner), form({ id: draft })))).toBe('not-found listing-not-found')
    expect(await refused(saveListing(await world.as(firm.owner), form({ id: published })))).toBe('forbidden listing-forbidden')
    expect(await refused(saveListing(await world.as(cast.qijiang.liaison), form({ id: draft, recordedFor: '电话委托' })))).toBe('not-found listing-not-found')
    expect(await rowOf(world, draft)).toMatchObject({ companyId: sister.id, version: 1 })
  })

  test('a sender’s own id names one listing of a company', async () => {
    const owner = await world.as(firm.owner)
    await saveListing(owner, form({ externalId: 'A-1' }))
    expect(await refused(saveListing(owner, form({ externalId: 'A-1' })))).toBe('conflict listing-exists')
    await expect(saveListing(await world.as(other.owner), form({ companyId: other.id, contactId: other.contactId, externalId: 'A-1' }))).resolves.toMatchObject({ externalId: 'A-1' })
  })
})

describe('discarding', () => {
  test('throws a draft away and leaves only the log', async () => {
    const id = await makeListing(world, firm, aDemand(), 'draft')
    await discardListing(await world.as(firm.owner), { id })
    expect(await rowOf(world, id)).toBeUndefined()
    expect(await actions(id)).toEqual(['listing.draft', 'listing.discard'])
    expect(await refused(discardListing(await world.as(firm.owner), { id }))).toBe('not-found listing-not-found')
  })

  test.each(['submitted', 'returned', 'published', 'closed'] as const)('is refused for one that is %s', async (state) => {
    const id = await makeListing(world, firm, aDemand(), state)
    expect(await refused(discardListing(await world.as(firm.owner), { id }))).toBe('conflict listing-not-a-draft')
    expect(await rowOf(world, id)).toMatchObject({ state })
  })

  test('is refused to others, for whom a draft does not exist', async () => {
    const id = await makeListing(world, firm, aDemand(), 'draft')
    for (const ctx of [world.visitor(), await world.as(other.owner), await world.as(cast.zigong.liaison), await world.as(cast.auditor)]) {
      expect(await refused(discardListing(ctx, { id }))).toBe('not-found listing-not-found')
    }
    expect(await refused(discardListing(await world.as(cast.administrator), { id }))).toBe('forbidden listing-forbidden')
    expect(await world.db.select().from(listings).where(eq(listings.id, id))).toHaveLength(1)
  })
})
