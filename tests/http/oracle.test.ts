import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerCommitment } from '#app/services/introduction/answer-commitment.server.ts'
import { declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { disputeOutcome } from '#app/services/introduction/dispute-outcome.server.ts'
import { expressInterest } from '#app/services/introduction/express-interest.server.ts'
import { recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { stateCommitment } from '#app/services/introduction/state-commitment.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { writeRemark } from '#app/services/remark/write.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { commitments } from '#db/schema/commitment.ts'
import { companies, contacts } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listingVersions, listings } from '#db/schema/listing.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { remarks } from '#db/schema/remark.ts'
import { openMarket, type Market } from '../support/market.ts'

let market: Market
/** Proposed, and answered by nobody. */
let made: Awaited<ReturnType<Market['introduce']>>
/** Accepted by both, with rungs of both, one disputed, an agreed quantity and one that waits. */
let agreed: { id: string; visited: string; intent: string; stated: string }
let declined: string
let held: string
const remarkIds: Record<string, string> = {}
type Reader = 'visitor' | 'third company' | 'third liaison' | 'owner' | 'its liaison' | 'counterparty' | 'counterparty’s liaison'
const readers = {} as Record<Reader, { cookie?: string; paths: string[] }>
const now = new Date()
const today = shanghaiDay(now)
const PRICE = { min: 8731.91, max: 9731.92, unit: '元/吨', published: false }
const outsiders: Reader[] = ['visitor', 'third company', 'third liaison']

beforeAll(async () => {
  market = await openMarket({ replace: { clock: { now: () => now } } })
  const { buyer, seller } = market
  made = await market.introduce({ demand: { price: PRICE, quantity: { value: 200, unit: '吨', per: 'month' } } })
  agreed = await agree()
  declined = (await market.introduce()).id
  await market.accept(seller, declined)
  await declineIntroduction(buyer.ctx, { id: declined, side: 'demand', reason: 'price', note: '太贵了' })
  held = randomUUID()
  await expressInterest(seller.ctx, { id: held, targetId: (await market.publish(buyer)).id, ownId: (await market.publish(seller)).id })
  await turnKey(buyer.liaison, { id: held, decision: 'hold', reason: '这家近期停产' })
  const remark = async (name: string, by: typeof buyer.ctx, voice: 'desk' | 'company', audience: 'desks' | 'side') => {
    remarkIds[name] = randomUUID()
    await writeRemark(by, { id: remarkIds[name], introductionId: agreed.id, voice, audience, body: '已电话核实' })
  }
  await remark('between desks', buyer.liaison, 'desk', 'desks')
  await remark('to its own side', buyer.liaison, 'desk', 'side')
  await remark('to its own desk', buyer.ctx, 'company', 'side')

  const third = await market.addTrader({ divisionCode: '510311' })
  const cookieOf = async ({ actor }: typeof third.liaison) => market.signIn(actor.kind === 'user' ? actor.userId : '')
  const files = [made.id, agreed.id, declined, held]
  const open = ['/', '/listings', '/listings?q=6063', '/chains/aluminium', '/parks', `/listings/${made.demand.id}`, `/companies/${buyer.companyId}`, `/companies/${seller.companyId}`]
  const below = (area: string) => [...files.map((id) => `/${area}/introductions/${id}`), ...['remarks', 'step', 'files', 'commitments', 'lapse', `outcomes/${agreed.visited}`, `outcomes/${agreed.intent}`].map((page) => `/${area}/introductions/${agreed.id}/${page}`)]
  const mine = ['/my/introductions', '/my/notices', '/my/listings', `/my/listings/${made.supply.id}`, '/my/relations', ...below('my')]
  const desk = ['/desk', '/desk/introductions', '/desk/matches', '/desk/ledger', '/my/notices', ...below('desk'), ...files.flatMap((id) => [`/desk/introductions/${id}/print`, `/desk/introductions/${id}/links`])]
  readers.visitor = { paths: open }
  readers['third company'] = { cookie: third.cookie, paths: [...open, ...mine] }
  readers['third liaison'] = { cookie: await cookieOf(third.liaison), paths: [...open, ...desk] }
  readers.owner = { cookie: buyer.cookie, paths: mine }
  readers['its liaison'] = { cookie: await cookieOf(buyer.liaison), paths: desk }
  readers.counterparty = { cookie: seller.cookie, paths: [...open, ...mine] }
  readers['counterparty’s liaison'] = { cookie: await cookieOf(seller.liaison), paths: [...open, ...desk] }
}, 120_000)
afterAll(() => market?.close())

async function agree(): Promise<typeof agreed> {
  const { buyer, seller } = market
  const { id } = await market.introduce()
  for (const trader of [buyer, seller]) await market.accept(trader, id)
  const said = { id, side: 'demand', happenedOn: today, quantity: { value: 20, unit: '吨' }, amount: 777_331 }
  const visited = await recordOutcome(buyer.ctx, { ...said, rung: 'visited' })
  await disputeOutcome(seller.ctx, { outcomeId: visited.id, reason: 'amount', note: '金额不对', amount: 666_221 })
  const intent = await recordOutcome(buyer.ctx, { ...said, rung: 'intent' })
  const quantity = { quantity: { value: 20, unit: '吨', per: 'month' }, from: today }
  const first = await stateCommitment(buyer.ctx, { id, side: 'demand', ...quantity })
  await answerCommitment(seller.ctx, { commitmentId: first.id, side: 'supply', act: 'confirm' })
  const stated = await stateCommitment(buyer.ctx, { id, side: 'demand', ...quantity })
  return { id, visited: visited.id, intent: intent.id, stated: stated.id }
}

/** All that they are answered, page and data, without nonces and ids that a page makes anew. */
async function everything(names: Reader[]): Promise<Record<string, string>> {
  const seen: Record<string, string> = {}
  for (const name of names) {
    const { cookie, paths } = readers[name]
    for (const path of paths.flatMap((each) => [each, each === '/' ? '/_.data' : each.replace(/(?=\?|$)/, '.data')])) {
      const answer = await market.request(path, { ...(cookie && { cookie }) })
      const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? 'none'
      const clean = (text: string) => text.replaceAll(nonce, '«nonce»').replaceAll(answer.headers.get('x-request-id')!, '«request»').replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '«id»')
      seen[`${name} ${path}`] = `${answer.status} ${clean(await answer.text())}`
    }
  }
  return seen
}

const introduction = (id: string, set: Partial<typeof introductions.$inferInsert>) => market.db.update(introductions).set(set).where(eq(introductions.id, id))
const outcome = (id: string, set: Partial<typeof outcomes.$inferInsert>) => market.db.update(outcomes).set(set).where(eq(outcomes.id, id))
const remark = (name: string) => market.db.update(remarks).set({ body: '鸑鷟说先等一等' }).where(eq(remarks.id, remarkIds[name]!))

interface Change {
  what: string
  /** Who sees it, and where: that it was made at all. */
  seen: [Reader, path: () => string] | null
  make: () => Promise<unknown>
}
const file = (area: 'my' | 'desk', id: () => string, page = ''): (() => string) => () => `/${area}/introductions/${id()}${page}`
const contact = (id: string, name: string, digits: string) => market.db.update(contacts).set({ name, phone: `138711000${digits}`, email: 'canary@secret.example' }).where(eq(contacts.id, id))
const all = () => agreed.id

/** Who must not notice: beside these nobody who stands outside ever does. */
const rounds: [to: Reader[], Change[]][] = [
  [['counterparty', 'counterparty’s liaison'], [
    { what: 'the exact address', seen: null, make: () => market.db.update(companies).set({ address: '獬豸路饕餮里' }).where(eq(companies.id, market.buyer.companyId)) },
    { what: 'the contact', seen: ['its liaison', file('desk', all, '/links')], make: () => contact(market.buyer.contactId, '鸑鷟', '01') },
    { what: 'an unpublished price', seen: ['owner', file('my', () => made.id)], make: async () => {
      const [version] = await market.db.select().from(listingVersions).where(eq(listingVersions.listingId, made.demand.id))
      await market.db.update(listings).set({ priceMin: 1_746_382, priceMax: 1_946_384 }).where(eq(listings.id, made.demand.id))
      await market.db.update(listingVersions).set({ content: { ...version!.content, price: { ...PRICE, min: PRICE.min * 2, max: PRICE.max * 2 } } }).where(eq(listingVersions.listingId, made.demand.id))
    } },
    { what: 'a desk’s note to its own company', seen: ['owner', file('my', all)], make: () => remark('to its own side') },
    { what: 'a company’s word to its own desk', seen: ['its liaison', file('desk', all)], make: () => remark('to its own desk') },
    { what: 'that the other side declined', seen: ['its liaison', file('desk', () => made.id)], make: () => declineIntroduction(market.buyer.ctx, { id: made.id, side: 'demand', reason: 'price' }) },
  ]],
  [['counterparty', 'counterparty’s liaison'], [
    { what: 'that it accepted instead', seen: ['owner', file('my', () => made.id)], make: async () => {
      await introduction(made.id, { demandAnswer: null, demandAnswerAt: null, demandAnswerBy: null, demandDeclineReason: null, demandDeclineNote: null })
      await market.accept(market.buyer, made.id)
    } },
  ]],
  [['its liaison', 'counterparty’s liaison'], [
    { what: 'the amount of a rung', seen: ['counterparty', file('my', all, '/outcomes/intent')], make: () => outcome(agreed.intent, { amount: 155_466_200 }) },
    { what: 'both amounts of a disputed rung', seen: ['owner', file('my', all, '/outcomes/visited')], make: () => outcome(agreed.visited, { amount: 155_466_200, otherAmount: 133_244_200 }) },
  ]],
  [['owner', 'counterparty'], [
    { what: 'the reason of a held key', seen: ['its liaison', file('desk', () => held)], make: () => introduction(held, { demandKeyReason: '两家有过纠纷' }) },
    { what: 'the reason of a proposal', seen: ['counterparty’s liaison', file('desk', () => made.id)], make: () => introduction(made.id, { reason: '两家老板是同乡' }) },
    { what: 'a note between the desks', seen: ['counterparty’s liaison', file('desk', all)], make: () => remark('between desks') },
  ]],
  [['counterparty'], [
    { what: 'the reason of a refusal', seen: ['its liaison', file('desk', () => declined)], make: () => introduction(declined, { demandDeclineReason: 'no-capacity', demandDeclineNote: '订单排满了' }) },
  ]],
  [['owner', 'its liaison'], [
    { what: 'the counterparty’s contact', seen: ['counterparty’s liaison', file('desk', all, '/links')], make: () => contact(market.seller.contactId, '螭吻', '03') },
  ]],
  [[], [
    { what: 'what a rung says in words and figures', seen: ['its liaison', file('desk', all, '/outcomes/intent')], make: () => outcome(agreed.intent, { quantityValue: 40, note: '两车共四十吨' }) },
    { what: 'a quantity that waits for an answer', seen: ['counterparty', file('my', all, '/commitments')], make: () => market.db.update(commitments).set({ value: 40 }).where(eq(commitments.id, agreed.stated)) },
  ]],
]

async function make({ what, seen, make: change }: Change): Promise<void> {
  const look = async () => seen && (await market.request(seen[1]().replace(/outcomes\/(intent|visited)$/, (_, rung: 'intent' | 'visited') => `outcomes/${agreed[rung]}`) + '.data', { cookie: readers[seen[0]].cookie! })).text()
  const before = await look()
  await change()
  if (seen) expect(await look(), `${what} is seen by nobody`).not.toBe(before)
}
const differences = (before: Record<string, string>, after: Record<string, string>) => Object.keys(after).filter((key) => after[key] !== before[key]).map((key) => [key, before[key], after[key]])

it('whoever may not see it is answered the same bytes', async () => {
  const outside = await everything(outsiders)
  for (const [to, changes] of rounds) {
    const before = await everything(to)
    for (const change of changes) await make(change)
    expect(differences(before, await everything(to)), changes.map(({ what }) => what).join(', ')).toEqual([])
  }
  expect(differences(outside, await everything(outsiders))).toEqual([])
  const read = Object.values({ ...outside, ...(await everything(['owner'])) }).filter((answer) => answer.startsWith('200'))
  expect(read.length).toBeGreaterThan(70)
}, 180_000)
