import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import { doDeeds, type Deeds } from '../support/matrix-deeds.ts'
import { openMatrix, type Matrix } from '../support/matrix-world.ts'

let matrix: Matrix
let deeds: Deeds
beforeAll(async () => {
  matrix = await openMatrix()
  deeds = await doDeeds(matrix)
})
afterAll(() => matrix?.market.close())

type Ids = (m: Matrix) => { path: string; form: Record<string, string> }
const listing = (id: string, more: Record<string, string> = {}) => ({
  id, version: '1', kind: 'demand', category: 'goods', title: '求购6063铝型材', description: '门窗用', node: 'aluminium-extrusion', visibility: 'public', do: 'draft', ...more,
})
const yes = { do: 'accept', consent: CONSENT_TEXT_VERSION, demandVersion: '1', supplyVersion: '1' }
const on = (area: 'my' | 'desk', name: string, form: (m: Matrix) => Record<string, string>): Ids => (m) => ({ path: `/${area}/introductions/${m.filed[name]}`, form: form(m) })

/** Of C with B, or of A with B, with an id from the other file; `own`: the sender's. */
const filed = (own: 'a' | 'b' | 'c', page: string, form: (d: Deeds) => Record<string, string>, area: 'my' | 'desk' = 'my'): Ids => () =>
  ({ path: `/${area}/introductions/${deeds[own]}/${page}`, form: form(deeds) })
const astray = (own: 'a' | 'b' | 'c', outcome: (d: Deeds) => string, form: Record<string, string>, area: 'my' | 'desk' = 'my'): Ids => () =>
  ({ path: `/${area}/introductions/${deeds[own]}/outcomes/${outcome(deeds)}`, form })
const combination = (m: Matrix) => m.things.find(({ kind, name }) => kind === 'combination' && name === 'told')!.id

/** Two ids in one request, of which one is this person's own: neither lends its right to the other. */
const pairs: [who: string, what: string, ids: Ids][] = [
  ['member of A', 'keeps another’s draft from its own page', (m) => ({ path: `/my/listings/${m.ids['A draft']}/edit`, form: listing(m.ids['B draft']!) })],
  ['member of A', 'revises another’s listing from its own page', (m) => ({ path: `/my/listings/${m.ids['A public']}/edit`, form: listing(m.ids['B public']!, { do: 'revise' }) })],
  ['member of A', 'names another’s contact for its own draft', (m) => ({ path: `/my/listings/${m.ids['A draft']}/edit`, form: listing(m.ids['A draft']!, { contactId: m.seller.contactId }) })],
  ['member of A', 'writes a new listing over another’s', (m) => ({ path: '/my/listings/new', form: listing(m.ids['B draft']!, { version: '' }) })],
  ['member of A', 'asks with another’s listing', (m) => ({ path: '/my/introductions/new', form: { id: randomUUID(), targetId: m.ids['B public']!, ownId: m.ids['C public']! } })],
  ['member of A', 'asks for a listing that is hidden from it', (m) => ({ path: '/my/introductions/new', form: { id: randomUUID(), targetId: m.ids['B for liaisons']!, ownId: m.ids['A public']! } })],
  ['member of A', 'writes over another’s contact', (m) => ({ path: '/my/company/contacts/new', form: { id: m.seller.contactId, name: '毕方', phone: '13600000009' } })],
  ['member of A', 'accepts with the other side’s contact', on('my', 'proposed', (m) => ({ ...yes, contactId: m.seller.contactId }))],
  ['member of A', 'accepts with a third company’s contact', on('my', 'proposed', (m) => ({ ...yes, contactId: m.third.contactId }))],
  ['member of A', 'accepts with a new contact under another’s id', on('my', 'proposed', (m) => ({ ...yes, contactId: '*', 'contact.id': m.seller.contactId, 'contact.name': '毕方', 'contact.phone': '13600000009' }))],
  ['owner of B', 'takes out the other side’s file', (m) => ({ path: `/my/introductions/${m.filed.accepted}/files/${m.things.find((t) => t.kind === 'file' && t.name === 'accepted demand side')!.id}`, form: { a: '1' } })],
  ['owner of B', 'corrects a desk’s remark', (m) => ({ path: `/my/introductions/${m.filed.accepted}/remarks/${m.things.find((t) => t.kind === 'remark' && t.name === 'by desk')!.id}`, form: { body: '改' } })],
  ['member of A', 'writes under another’s remark’s id', (m) => ({ path: `/my/introductions/${m.filed.accepted}/remarks`, form: { id: m.things.find((t) => t.kind === 'remark' && t.name === 'by company')!.id, to: 'side', body: '改' } })],
  ['owner of C', 'confirms another file’s rung from its own', astray('c', (d) => d.outcomes.at(-1)!, { do: 'confirm' })],
  ['owner of C', 'retracts another file’s rung from its own', astray('c', (d) => d.outcomes[1]!, { do: 'retract' })],
  // B is in both files, and may answer the rung where it lies.
  ['owner of B', 'disputes a rung under another of its files', astray('c', (d) => d.outcomes[1]!, { do: 'dispute', reason: 'not-happened', note: '没有这回事' })],
  ['member of A', 'confirms a rung that it recorded itself', astray('a', (d) => d.outcomes[1]!, { do: 'confirm' })],
  ['liaison of C', 'settles another file’s rung from its own', astray('c', (d) => d.outcomes[0]!, { do: 'agree', version: 'strike' }, 'desk')],
  ['liaison of C', 'corrects another file’s rung from its own', astray('c', (d) => d.outcomes[1]!, { do: 'correct', rung: 'intent', happenedOn: '2026-11-24' }, 'desk')],
  ['owner of C', 'confirms another file’s quantity from its own', filed('c', 'commitments', (d) => ({ do: 'confirm', commitmentId: d.commitments[2]! }))],
  ['owner of C', 'ends another file’s quantity from its own', filed('c', 'commitments', (d) => ({ do: 'propose-end', commitmentId: d.commitments[0]!, endsOn: d.today }))],
  ['owner of C', 'puts its quantity in the place of another file’s', filed('c', 'commitments', (d) => ({ do: 'state', replacesId: d.commitments[0]!, 'quantity.value': '5', 'quantity.unit': '吨', 'quantity.per': 'month', from: d.today }))],
  ['owner of B', 'answers a quantity under another of its files', filed('c', 'commitments', (d) => ({ do: 'agree-end', commitmentId: d.commitments[1]! }))],
  ['owner of B', 'confirms a quantity that it stated itself', filed('b', 'commitments', (d) => ({ do: 'confirm', commitmentId: d.commitments[2]! }))],
  ['liaison of C', 'withdraws another file’s quantity from its own', filed('c', 'commitments', (d) => ({ do: 'withdraw', commitmentId: d.commitments[2]!, side: 'demand' }), 'desk')],
  ['liaison of A', 'answers a quantity for the other side', filed('b', 'commitments', (d) => ({ do: 'agree-end', commitmentId: d.commitments[1]!, side: 'supply' }), 'desk')],
  ['owner of C', 'finishes another file’s step from its own', filed('c', 'step', (d) => ({ intent: 'finish', stepId: d.steps[0]! }))],
  ['owner of B', 'finishes a step under another of its files', filed('c', 'step', (d) => ({ intent: 'finish', stepId: d.steps[0]! }))],
  ['owner of C', 'plans under another file’s step’s id', filed('c', 'step', (d) => ({ id: d.steps[0]!, what: '约定看样的日子', owner: 'demand-company', dueOn: d.today }))],
  ['liaison of C', 'revokes another file’s link from its own', (m) => ({ path: `/desk/introductions/${deeds.c}/links`, form: { intent: 'revoke', linkId: m.linkId } })],
  ['liaison of C', 'makes a link to another file’s person', (m) => ({ path: `/desk/introductions/${deeds.c}/links`, form: { side: 'demand', act: 'withdraw', contactId: m.buyer.contactId, channel: 'text' } })],
  ['owner of C', 'agrees to others’ relation', () => ({ path: '/my/relations', form: { id: deeds.relations[0]!, do: 'agree' } })],
  ['owner of C', 'takes back others’ relation', () => ({ path: '/my/relations', form: { id: deeds.relations[0]!, do: 'withdraw' } })],
  ['member of A', 'agrees to its own proposal of a relation', () => ({ path: '/my/relations', form: { id: deeds.relations[0]!, do: 'agree' } })],
  ['member of A', 'takes back a relation of others', () => ({ path: '/my/relations', form: { id: deeds.relations[2]!, do: 'withdraw' } })],
  ['liaison of A', 'declines for the other side', on('desk', 'proposed', () => ({ intent: 'decline', side: 'supply', declineReason: 'price', note: '电话里说太贵' }))],
  ['liaison of A', 'records for the other side', on('desk', 'accepted', () => ({ intent: 'record', side: 'supply', rung: 'signed', happenedOn: '2026-11-24' }))],
  ['liaison of A', 'makes a link for the other side', (m) => ({ path: `/desk/introductions/${m.filed.proposed}/links`, form: { side: 'supply', act: 'answer', contactId: m.seller.contactId, channel: 'text' } })],
  ['liaison of A', 'makes its own side’s link for the other’s contact', (m) => ({ path: `/desk/introductions/${m.filed.proposed}/links`, form: { side: 'demand', act: 'answer', contactId: m.seller.contactId, channel: 'text' } })],
  ['liaison of A', 'revokes the other side’s link', (m) => ({ path: `/desk/introductions/${m.filed.proposed}/links`, form: { intent: 'revoke', linkId: m.linkId } })],
  ['liaison of A', 'saves another park’s contact for its own company', (m) => ({ path: `/desk/companies/${m.buyer.companyId}`, form: { intent: 'contact', contactId: m.seller.contactId, name: '毕方', phone: '13600000009' } })],
  ['liaison of A', 'keeps another park’s draft from its own page', (m) => ({ path: `/desk/listings/${m.ids['A draft']}/edit`, form: listing(m.ids['B draft']!) })],
  ['liaison of A', 'posts for another park’s company', (m) => ({ path: `/desk/listings/new?company=${m.seller.companyId}`, form: listing(randomUUID(), { version: '', recordedFor: '来电委托' }) })],
  ['liaison of A', 'proposes a pair of which neither is its own', (m) => ({ path: `/desk/introductions/new?demand=${m.ids['C public']}&supply=${m.ids['B public']}`, form: { id: randomUUID(), reason: '两家离得近，规格对得上' } })],
  ['liaison of A', 'proposes with another park’s draft', (m) => ({ path: `/desk/introductions/new?demand=${m.ids['A public']}&supply=${m.ids['B draft']}`, form: { id: randomUUID(), reason: '两家离得近，规格对得上' } })],
  ['liaison of A', 'combines another park’s demand', (m) => ({ path: `/desk/combinations/new?demand=${m.ids['C public']}`, form: { id: randomUUID(), supply: m.ids['B public']!, note: '' } })],
  ['liaison of C', 'takes a part out of another’s combination', (m) => ({ path: `/desk/combinations/${combination(m)}`, form: { intent: 'take-out', introductionId: m.filed['combined told']! } })],
  ['liaison of A', 'takes out of its combination what is not in it', (m) => ({ path: `/desk/combinations/${combination(m)}`, form: { intent: 'take-out', introductionId: m.filed.proposed! } })],
  ['liaison of B', 'adds to the combination that its own company is in', (m) => ({ path: `/desk/combinations/${combination(m)}/add`, form: { id: randomUUID(), supply: m.ids['B public']!, [`part.${m.ids['B public']}`]: 'supplier', [`reason.${m.ids['B public']}`]: '一家产能不够' } })],
  ['liaison of A', 'hands over another park’s desk', (m) => ({ path: '/desk/deputy', form: { intent: 'hand-over', id: randomUUID(), parkId: m.seller.parkId, deputyId: m.third.userId, from: '2099-01-05', until: '2099-01-06' } })],
  ['liaison of A', 'writes down a company in another park', (m) => ({ path: '/desk/companies/new', form: { id: randomUUID(), name: '癸酉示例铝材厂', organisationType: 'company', divisionCode: '520181', parkId: m.seller.parkId, recordedFor: '来电委托' } })],
  ['liaison of A', 'writes down a company over another', (m) => ({ path: '/desk/companies/new', form: { id: m.seller.companyId, name: '癸酉示例铝材厂', organisationType: 'company', divisionCode: '500110', parkId: m.buyer.parkId, recordedFor: '来电委托' } })],
]

/** All rows but those of sessions and of tries. */
async function rows(): Promise<string> {
  const { db } = matrix.market
  const tables = await db.execute<{ name: string }>(sql`select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('sessions', 'rate_limits') order by 1`)
  const sums = tables.map(({ name }) => sql`(select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from ${sql.raw(name)} t)`)
  return JSON.stringify(await db.execute(sql`select array[${sql.join(sums, sql`, `)}] as sums`))
}

describe.each(pairs)('%s %s', (who, _, ids) => {
  it.each(['', '.data'])('is refused by POST%s, and nothing changed', async (suffix) => {
    const { path, form } = ids(matrix)
    const before = await rows()
    const { cookie } = matrix.somebodys.find(({ name }) => name === who)!
    const [page, query] = path.split('?')
    const answer = await matrix.market.request(`${page}${suffix}${query ? `?${query}` : ''}`, { cookie, form })
    expect([403, 404, 409, 422]).toContain(answer.status)
    expect(await answer.text()).not.toContain('13900000002')
    expect(await rows()).toBe(before)
  })
})
