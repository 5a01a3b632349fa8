import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importListing } from '#app/services/listing/import.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { saveListing } from '#app/services/listing/save.server.ts'
import { searchListings } from '#app/services/listing/search.server.ts'
import { submitListings } from '#app/services/listing/submit.server.ts'
import { findExample, listExamples } from '#app/services/term/list-examples.server.ts'
import { listNodeUse } from '#app/services/term/list-nodes.server.ts'
import { listTerms } from '#app/services/term/list.server.ts'
import { takeBackTerm } from '#app/services/term/take-back.server.ts'
import { takeTerm } from '#app/services/term/take.server.ts'
import { TAXONOMY_VERSION } from '#domain/chains/version.ts'
import { findNode } from '#domain/chains/index.ts'
import { events } from '#db/schema/event.ts'
import { listingVersions, listings } from '#db/schema/listing.ts'
import { nodeTerms } from '#db/schema/node-term.ts'
import { readingExamples } from '#db/schema/reading-example.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { aDemand, makeListing, rowOf } from '../factories/listings.ts'
import { makeCast, makePerson, type Cast, type Person } from '../factories/people.ts'
import { actionsOn } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let firm: Firm
let second: Person
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  firm = await makeCompany(world, cast)
  second = await makePerson(world, { name: '平台管理员乙', roles: ['administrator'] })
})
afterAll(() => world.close())

const admin = () => world.as(cast.administrator)
const aTerm = (more: object = {}) => ({ id: uuidv7(), term: '亮银条', node: 'aluminium-extrusion', ...more })
const later = (seconds: number) => world.advance(seconds / 86_400)
const examplesOf = (id: string) => world.db.select().from(readingExamples).where(eq(readingExamples.listingId, id)).orderBy(readingExamples.version, readingExamples.id)
const alloy = findNode('aluminium-extrusion')!.attributes.find((one) => one.name.zh === '合金牌号')!.slug

describe('a term', () => {
  test('is taken in once, with its event, counts within a minute, and is forgotten when taken back', async () => {
    const bare = { title: '求购亮银条两百吨', chain: undefined, chainNode: undefined, specs: {}, quantity: undefined }
    const unknown = await makeListing(world, firm, aDemand(bare), 'submitted')
    expect(await rowOf(world, unknown)).toMatchObject({ chainNode: null })
    const term = aTerm({ term: ' 亮銀條 ' })
    for (const _ of [1, 2]) await takeTerm(await admin(), term)
    expect(await world.db.select().from(events).where(eq(events.subjectId, term.id))).toMatchObject([{ action: 'term.take', subjectType: 'term', actorId: cast.administrator.userId, data: { chain: 'aluminium', node: 'aluminium-extrusion' } }])
    later(60)
    const known = await makeListing(world, firm, aDemand(bare), 'published')
    expect(await rowOf(world, known)).toMatchObject({ chain: 'aluminium', chainNode: 'aluminium-extrusion' })
    // By another name of its node, although nothing was indexed anew.
    const other = await makeListing(world, firm, aDemand({ title: '求购工业铝型材', description: '幕墙用' }))
    await world.work()
    const found = await searchListings(world.visitor(), { text: '亮银条', filters: {}, page: 1 })
    expect(found.hits.map(({ id }) => id)).toEqual(expect.arrayContaining([known, other]))
    expect(await listTerms(await admin())).toMatchObject([{ term: '亮银条', node: 'aluminium-extrusion', takenBy: '平台管理员甲', backBy: null }])
    for (const _ of [1, 2]) await takeBackTerm(await world.as(second), { id: term.id })
    later(60)
    const again = await makeListing(world, firm, aDemand(bare), 'submitted')
    expect(await rowOf(world, again)).toMatchObject({ chainNode: null })
    expect((await rowOf(world, known)).chainNode).toBe('aluminium-extrusion')
    expect(await actionsOn(world, term.id)).toEqual(['term.take', 'term.back'])
    expect(await listTerms(await admin())).toMatchObject([{ term: '亮银条', takenBy: '平台管理员甲', backBy: '平台管理员乙' }])
  })

  test('two administrators take the same one: one does, and the other is told', async () => {
    const [one, two] = [await admin(), await world.as(second)]
    const answers = await Promise.allSettled([takeTerm(one, aTerm({ term: '银亮料' })), takeTerm(two, aTerm({ term: '银亮料', node: 'aluminium-sheet' }))])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = answers.find((answer) => answer.status === 'rejected')!
    expect(await refused(Promise.reject(lost.reason))).toBe('term term-named')
    expect(await world.db.$count(nodeTerms, eq(nodeTerms.term, '银亮料'))).toBe(1)
    // What was taken back is free again.
    const [row] = await world.db.select().from(nodeTerms).where(eq(nodeTerms.term, '银亮料'))
    await takeBackTerm(one, { id: row!.id })
    await takeTerm(two, aTerm({ term: '银亮料', node: 'aluminium-sheet' }))
  })

  test('the same form twenty times at once is one term, one event', async () => {
    const ctx = await admin()
    const term = aTerm({ term: '双击料' })
    await Promise.all(Array.from({ length: 20 }, () => takeTerm(ctx, term)))
    expect(await actionsOn(world, term.id)).toEqual(['term.take'])
    expect(await refused(takeTerm(ctx, { ...term, term: '另一个词' }))).toBe('conflict term-stale')
  })

  test.each<[string, object, string]>([
    ['too short', { term: '条' }, 'term term-length'],
    ['a figure', { term: '500吨' }, 'term term-number'],
    ['a name that there is', { term: '铝型材' }, 'term term-named'],
    ['a node that is none', { node: 'nothing' }, 'node node-unknown'],
    ['an example that is none', { term: '没有出处', exampleId: uuidv7() }, 'not-found example-not-found'],
  ])('with %s is refused', async (_, more, expected) => {
    const term = aTerm(more)
    expect(await refused(takeTerm(await admin(), term))).toBe(expected)
    expect(await world.db.$count(nodeTerms, eq(nodeTerms.id, term.id))).toBe(0)
  })

  test('is an administrator’s alone to see, take in and take back', async () => {
    for (const person of [cast.newcomer, cast.qijiang.liaison, cast.auditor, cast.suspended, firm.owner]) {
      const ctx = await world.as(person)
      const calls = [() => takeTerm(ctx, aTerm()), () => takeBackTerm(ctx, { id: uuidv7() }), () => listTerms(ctx), () => listExamples(ctx, { page: 1 }), () => findExample(ctx, uuidv7()), () => listNodeUse(ctx, 'aluminium')]
      for (const call of calls) expect(await refused(call())).toBe('forbidden administrator-only')
    }
    expect(await refused(takeBackTerm(await admin(), { id: uuidv7() }))).toBe('not-found term-not-found')
  })
})

describe('a correction', () => {
  const wrong = aDemand({ title: '求购6063铝型材', chainNode: 'aluminium-sheet', specs: {} })

  test('is kept with the submission that makes it, without a word of the text, once a listing', async () => {
    const id = await makeListing(world, firm, aDemand({ specs: { 合金牌号: '6061' }, denied: [{ kind: 'quantity', written: '300吨' }], description: '库存300吨' }), 'draft')
    expect(await examplesOf(id)).toEqual([])
    const owner = await world.as(firm.owner)
    for (const _ of [1, 2]) await submitListings(owner, { listings: [{ id, version: 1 }] })
    const kept = { listingId: id, version: 1, taxonomyVersion: TAXONOMY_VERSION, at: world.now() }
    expect(await examplesOf(id)).toMatchObject([
      { ...kept, kind: 'denied', subject: 'quantity', read: 'quantity', corrected: null },
      { ...kept, kind: 'field', subject: alloy, read: '6063', corrected: '6061' },
    ])
    await reviseListing(owner, { id, version: 1, content: aDemand({ specs: { 合金牌号: '6061' }, description: '库存300吨，现货' }), contactId: firm.contactId })
    expect((await examplesOf(id)).map(({ version }) => version)).toEqual([1, 1])
  })

  test('of a node counts away from the one and towards the other, and leads to a term', async () => {
    const before = new Map((await listNodeUse(await admin(), 'aluminium')).map((use) => [use.node, use]))
    const id = await makeListing(world, firm, wrong)
    const after = new Map((await listNodeUse(await admin(), 'aluminium')).map((use) => [use.node, use]))
    const grown = (node: string) => (['live', 'all', 'away', 'towards'] as const).map((key) => after.get(node)![key] - before.get(node)![key])
    expect([grown('aluminium-sheet'), grown('aluminium-extrusion')]).toEqual([[1, 1, 0, 1], [0, 0, 1, 0]])
    expect(after.get('aluminium-sheet')!.last).toBe(world.now().toISOString())
    const { examples: [example], total } = await listExamples(await admin(), { page: 1, chain: 'aluminium' })
    expect(example).toMatchObject({ listingId: id, kind: 'node', read: 'aluminium-extrusion', corrected: 'aluminium-sheet', title: wrong.title })
    expect(total).toBeGreaterThan(2)
    await takeTerm(await admin(), aTerm({ term: '甲辰板料', node: 'aluminium-sheet', exampleId: example!.id }))
    expect((await listTerms(await admin(), { chain: 'aluminium' }))[0]).toMatchObject({ term: '甲辰板料', exampleId: example!.id })
    expect(await listTerms(await admin(), { chain: 'food' })).toEqual([])
  })

  test('is nobody’s whom nobody showed the reading: an import keeps none', async () => {
    const row = { externalId: 'T-1', kind: 'demand', category: 'goods', title: wrong.title, chain: 'aluminium', chainNode: 'aluminium-sheet', company: { name: '甲辰示例门窗厂', divisionCode: '500110' } }
    const { listingId } = await importListing(world.system(), { parkId: cast.qijiang.id, row })
    expect(await examplesOf(listingId)).toEqual([])
  })
})

describe('what was denied', () => {
  const denied = [{ kind: 'spec' as const, attribute: alloy, written: '6063' }]

  test('is stored, versioned, and a change that is reviewed again', async () => {
    const id = await makeListing(world, firm, aDemand({ specs: {} }))
    const owner = await world.as(firm.owner)
    const revised = await reviseListing(owner, { id, version: 1, content: aDemand({ specs: {}, denied }), contactId: firm.contactId })
    expect(revised).toMatchObject({ state: 'submitted', version: 2, denied })
    const versions = await world.db.select().from(listingVersions).where(eq(listingVersions.listingId, id)).orderBy(listingVersions.version)
    expect(versions.map(({ content }) => content.denied)).toEqual([undefined, denied])
    const undone = await reviseListing(owner, { id, version: 2, content: aDemand({ specs: {} }), contactId: firm.contactId })
    expect(undone).toMatchObject({ version: 3, denied: [] })
    expect(await refused(saveListing(owner, { id: uuidv7(), companyId: firm.id, content: aDemand({ denied: [{ kind: 'mood' as never, written: '6063' }] }) }))).toMatch(/^content\.denied\.0\.kind /)
  })

  test('stays where an import brings the same row again, and is nothing that a row can say', async () => {
    const row = { externalId: 'T-2', kind: 'demand', category: 'goods', title: '求购6063铝型材', chain: 'aluminium', chainNode: 'aluminium-extrusion', company: { name: '甲辰示例门窗厂', divisionCode: '500110' } }
    const bring = (more: object = {}) => importListing(world.system(), { parkId: cast.qijiang.id, row: { ...row, ...more } })
    const { listingId } = await bring()
    await world.db.update(listings).set({ denied }).where(eq(listings.id, listingId))
    expect(await bring()).toMatchObject({ outcome: 'unchanged' })
    expect(await bring({ description: '长期采购' })).toMatchObject({ outcome: 'revised' })
    expect(await rowOf(world, listingId)).toMatchObject({ denied })
    expect(await refused(bring({ denied }))).toMatch(/^row/)
  })
})
