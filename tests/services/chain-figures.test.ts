import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#app/ctx.ts'
import { readCoverage, readFigures, type FigureScope } from '#app/services/chain/figures.server.ts'
import { readChains } from '#app/services/chain/overview.server.ts'
import { readBalance } from '#app/services/chain/read-balance.server.ts'
import { readNode } from '#app/services/chain/read-node.server.ts'
import { readChain } from '#app/services/chain/read.server.ts'
import { suspendCompany } from '#app/services/company/suspend.server.ts'
import { answerCommitment } from '#app/services/introduction/answer-commitment.server.ts'
import { recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { stateCommitment } from '#app/services/introduction/state-commitment.server.ts'
import { searchListings } from '#app/services/listing/search.server.ts'
import type { Widening } from '#domain/chains/widen.ts'
import { overlayParks, overlays } from '#db/schema/park.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { makeIntroduction, type Pair } from '../factories/introductions.ts'
import { aDemand, aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let pair: Pair
let foundry: Firm
let buyer: Firm
const NODE = 'aluminium-extrusion'

beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  pair = await makeIntroduction(world, cast, { state: 'accepted' }) // 200 吨/月 wanted, 500 吨/月 offered
  foundry = await makeCompany(world, cast, { park: cast.zigong })
  buyer = await makeCompany(world, cast)
  await makeListing(world, foundry, aSupply({ quantity: { value: 3.6, unit: '万吨', per: 'year' } }))
  await makeListing(world, foundry, aSupply({ title: '6063型材现货一批', quantity: { value: 80, unit: '吨', per: 'once' } }))
  await makeListing(world, buyer, aDemand({ title: '门窗型材按件采购', quantity: { value: 5_000, unit: '件', per: 'month' } }))
  await makeListing(world, buyer, aDemand({ title: '内部需求一批型材', quantity: { value: 900, unit: '吨', per: 'month' }, visibility: 'liaison' }))
  await makeListing(world, buyer, aDemand({ title: '草稿不算数', quantity: { value: 7_000, unit: '吨', per: 'month' } }), 'draft')
  const overlayId = pair.id
  await world.db.insert(overlays).values({ id: overlayId, slug: 'one-park', name: '一园示例区' })
  await world.db.insert(overlayParks).values({ overlayId, parkId: cast.zigong.id })
  await world.work()
}, 60_000)
afterAll(() => world.close())

/** Figures may be half a minute old; here each asking is a minute later. */
const later = () => world.setClock(new Date(world.now().getTime() + 60_000))
async function extrusion(ctx: Ctx, scope: Omit<FigureScope, 'chain'> = { audience: 'public' }) {
  later()
  const { stages } = await readChain(ctx, 'aluminium', scope)
  return stages.flatMap((stage) => stage.nodes).find((node) => node.slug === NODE)!
}

describe('figures of a chain', () => {
  test('add up what is live and public, in one unit, and keep the rest beside it', async () => {
    expect(await extrusion(world.visitor())).toMatchObject({
      unit: '吨', per: 'month', net: 3_300, balance: 'surplus',
      supply: { listings: 3, amount: 3_500, counted: 2, unsaid: 0, apart: [{ value: 80, unit: '吨', per: 'once', listings: 1 }] },
      demand: { listings: 2, amount: 200, counted: 1, unsaid: 0, apart: [{ value: 5_000, unit: '件', per: 'month', listings: 1 }] },
    })
  })

  test('are the same on every page, and those of the search', async () => {
    later()
    const scope = { audience: 'public' as const }
    const [node, balance, chains, search] = await Promise.all([
      readNode(world.visitor(), NODE, scope), readBalance(world.visitor(), 'aluminium', scope), readChains(world.visitor()), searchListings(world.visitor(), { text: '', filters: { node: NODE }, page: 1 }),
    ])
    const figures = ({ supply, demand, net, balance: stands }: Awaited<ReturnType<typeof extrusion>>) => ({ supply, demand, net, balance: stands })
    const map = figures(await extrusion(world.visitor()))
    const row = balance.rows.find(({ slug }) => slug === NODE)!
    expect(figures(node.node)).toEqual(map)
    expect(figures(row)).toEqual(map)
    expect(row.cells.reduce((sum, cell) => sum + (cell?.supply.listings ?? 0) + (cell?.demand.listings ?? 0), 0)).toBe(5)
    expect(row.cells.reduce((sum, cell) => sum + (cell?.supply.amount ?? 0), 0)).toBe(map.supply.amount)
    expect(chains.find(({ slug }) => slug === 'aluminium')).toMatchObject({ supply: 3, demand: 2, surpluses: 1, gaps: 0, companies: 4 })
    expect(search.total).toBe(5)
    expect(node.listings.supply.length + node.listings.demand.length).toBe(5)
  })

  test('a search for a node takes in what goes into it, what it goes into, what may stand in for it, and nothing else', async () => {
    const total = async (node: string, wide: Widening[] = []) => (await searchListings(world.visitor(), { text: '', filters: { node }, wide, page: 1 })).total
    expect([await total('battery-tray'), await total('battery-tray', ['inputs']), await total('aluminium-billet', ['descendants']), await total('aluminium-billet', ['inputs', 'substitutes'])]).toEqual([0, 5, 5, 0])
  })

  test('count what is not for everybody for desks alone, who ask for it', async () => {
    expect((await extrusion(await world.as(cast.qijiang.liaison), { audience: 'desk' })).demand).toMatchObject({ listings: 3, amount: 1_100 })
    expect((await extrusion(await world.as(cast.qijiang.liaison))).demand.listings).toBe(2)
  })

  test('are those of a province, a park, a cooperation area, a time', async () => {
    const supplies = async (scope: Partial<FigureScope>) => (await extrusion(world.visitor(), { audience: 'public', ...scope })).supply.listings
    const asked = [await supplies({ province: '51' }), await supplies({ province: '52' }), await supplies({ park: cast.zigong.slug }), await supplies({ overlay: 'one-park' }), await supplies({ days: 30 })]
    expect(asked).toEqual([3, 0, 3, 3, 3])
    const fresh = world.now()
    world.advance(31)
    expect(await supplies({ days: 30 })).toBe(0)
    world.setClock(fresh)
  })

  test('say how many companies they rest on', async () => {
    later()
    expect(await readCoverage(world.visitor(), { audience: 'public', chain: 'aluminium', park: cast.zigong.slug })).toEqual({ companies: 2, posted: 2 })
    expect(await readCoverage(world.visitor(), { audience: 'public', chain: 'food' })).toEqual({ companies: 4, posted: 0 })
  })

  test('fall by what was agreed, and come back where a company is suspended or a listing goes', async () => {
    await recordOutcome(await world.as(pair.demand.owner), { id: pair.id, side: 'demand', rung: 'intent', happenedOn: '2026-11-24' })
    const { id } = await stateCommitment(await world.as(pair.demand.owner), { id: pair.id, side: 'demand', quantity: { value: 120, unit: '吨', per: 'month' }, from: '2026-11-24', until: '2027-11-23' })
    await answerCommitment(await world.as(pair.supply.owner), { commitmentId: id, side: 'supply', act: 'confirm' })
    expect(await extrusion(world.visitor())).toMatchObject({ supply: { listings: 3, amount: 3_380 }, demand: { listings: 2, amount: 80 } })
    await suspendCompany(await world.as(cast.administrator), { id: foundry.id, suspended: true, reason: '多次发布虚假信息' })
    expect(await extrusion(world.visitor())).toMatchObject({ supply: { listings: 1, amount: 380, apart: [] } })
  })

  test('of a node nobody posts on are no data', async () => {
    later()
    const figures = await readFigures(world.visitor(), { audience: 'public', chain: 'food' })
    expect(figures.size).toBe(0)
  })
})
