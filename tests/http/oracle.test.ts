import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { companies, contacts } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listingVersions, listings } from '#db/schema/listing.ts'
import { openMarket, type Market } from '../support/market.ts'

let market: Market
let made: Awaited<ReturnType<Market['introduce']>>
const readers: Record<string, { cookie?: string; paths: string[] }> = {}
const now = new Date()
const PRICE = { min: 8731.91, max: 9731.92, unit: '元/吨', published: false }

beforeAll(async () => {
  market = await openMarket({ replace: { clock: { now: () => now } } })
  made = await market.introduce({ demand: { price: PRICE, quantity: { value: 200, unit: '吨', per: 'month' } } })
  const third = await market.addTrader({ divisionCode: '510311' })
  const cookieOf = async ({ actor }: typeof third.liaison) => market.signIn(actor.kind === 'user' ? actor.userId : '')
  const open = ['/', '/listings', '/listings?q=6063', '/chains/aluminium', '/parks', `/listings/${made.demand.id}`, `/companies/${market.buyer.companyId}`]
  const mine = ['/my/introductions', '/my/notices', '/my/listings', `/my/listings/${made.supply.id}`, `/my/introductions/${made.id}`]
  const desk = ['/desk', '/desk/introductions', '/desk/matches', `/desk/introductions/${made.id}`, `/desk/introductions/${made.id}/print`, '/my/notices']
  readers.visitor = { paths: open }
  readers['third company'] = { cookie: third.cookie, paths: open }
  readers['third liaison'] = { cookie: await cookieOf(third.liaison), paths: [...open, ...desk] }
  readers.counterparty = { cookie: market.seller.cookie, paths: [...open, ...mine] }
  readers['its liaison'] = { cookie: await cookieOf(market.seller.liaison), paths: [...open, ...desk] }
})
afterAll(() => market?.close())

/** All that everybody but the owner and its desk is answered, page and data, without nonces and ids that a page makes anew. */
async function everything(): Promise<Record<string, string>> {
  const seen: Record<string, string> = {}
  for (const [name, { cookie, paths }] of Object.entries(readers)) {
    for (const path of paths.flatMap((each) => [each, each === '/' ? '/_.data' : each.replace(/(?=\?|$)/, '.data')])) {
      const answer = await market.request(path, { ...(cookie && { cookie }) })
      const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? 'none'
      seen[`${name} ${path}`] = `${answer.status} ${(await answer.text()).replaceAll(nonce, '«nonce»').replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '«id»')}`
    }
  }
  return seen
}

const changes: [what: string, change: () => Promise<unknown>][] = [
  ['the exact address is another', () => market.db.update(companies).set({ address: '獬豸路饕餮里' }).where(eq(companies.id, market.buyer.companyId))],
  ['the contact is another', () => market.db.update(contacts).set({ name: '鸑鷟', phone: '13871100001', email: 'canary@secret.example' }).where(eq(contacts.id, market.buyer.contactId))],
  ['an unpublished price is doubled', async () => {
    const [version] = await market.db.select().from(listingVersions).where(eq(listingVersions.listingId, made.demand.id))
    await market.db.update(listings).set({ priceMin: 1_746_382, priceMax: 1_946_384 }).where(eq(listings.id, made.demand.id))
    await market.db.update(listingVersions).set({ content: { ...version!.content, price: { ...PRICE, min: PRICE.min * 2, max: PRICE.max * 2 } } }).where(eq(listingVersions.listingId, made.demand.id))
  }],
  ['the other side declined', () => declineIntroduction(market.buyer.ctx, { id: made.id, side: 'demand', reason: 'price' })],
  ['the other side accepted instead', async () => {
    await market.db.update(introductions).set({ demandAnswer: null, demandAnswerAt: null, demandAnswerBy: null, demandDeclineReason: null }).where(eq(introductions.id, made.id))
    await market.accept(market.buyer, made.id)
  }],
]

describe('a counterparty, its liaison, third parties and visitors are answered the same bytes', () => {
  it.each(changes)('where %s', async (_, change) => {
    const before = await everything()
    expect(Object.values(before).filter((answer) => answer.startsWith('200')).length).toBeGreaterThan(50)
    await change()
    expect(await everything()).toEqual(before)
  })
})
