import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readChains } from '#app/services/chain/overview.server.ts'
import { readBalance } from '#app/services/chain/read-balance.server.ts'
import { readLeads } from '#app/services/chain/read-leads.server.ts'
import { readNode } from '#app/services/chain/read-node.server.ts'
import { makeCompany } from '../factories/companies.ts'
import { aDemand, aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
const PUBLIC = { audience: 'public' as const }
const pieces = (value: number) => ({ value, unit: '件', per: 'month' as const })

/** 綦江 wants 30,000 blanks and a rival there supplies, it does not say how many; 自贡 has 60,000. Forgings, which blanks may stand in for, nobody has. */
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  const [wheel, rival] = [await makeCompany(world, cast), await makeCompany(world, cast)]
  const smith = await makeCompany(world, cast, { park: cast.zigong })
  const of = (chainNode: string) => ({ chain: 'gears', chainNode, specs: {} })
  const { quantity: _, ...noQuantity } = aSupply({ ...of('gear-blank'), title: '供应齿坯' })
  await makeListing(world, wheel, aDemand({ ...of('gear-blank'), title: '求购齿坯', quantity: pieces(30_000) }))
  await makeListing(world, rival, noQuantity)
  await makeListing(world, smith, aSupply({ ...of('gear-blank'), title: '供应齿坯', quantity: pieces(60_000) }))
  await makeListing(world, smith, aSupply({ ...of('gear-blank'), title: '齿坯现货一批', quantity: { value: 400, unit: '件', per: 'once' } }))
  await makeListing(world, wheel, aDemand({ ...of('forging-blank'), title: '求购锻造毛坯', quantity: pieces(1_000) }))
  await makeListing(world, wheel, aDemand({ ...of('shot-peening'), title: '求喷丸强化加工', quantity: pieces(1_000) }))
  await world.work()
}, 60_000)
afterAll(() => world.close())

describe('a gap', () => {
  test('outlives a supply that says no quantity, and cells add up to their total', async () => {
    const { rows, parks } = await readBalance(world.visitor(), 'gears', PUBLIC)
    const row = rows.find(({ slug }) => slug === 'gear-blank')!
    expect(row.cells[parks.findIndex(({ slug }) => slug === 'qijiang')]).toMatchObject({ net: -30_000, balance: 'gap', supply: { listings: 1, amount: null, unsaid: 1 } })
    expect(row).toMatchObject({ net: 30_000, balance: 'surplus', supply: { listings: 3, unsaid: 1, apart: [{ value: 400, per: 'once' }] } })
    for (const one of rows) expect(one.cells.reduce((sum, cell) => sum + (cell?.net ?? 0), 0), one.slug).toBeCloseTo(one.net ?? 0, 5)
  })

  test('of one park is filled from wherever there is some over', async () => {
    for (const region of [{}, { park: 'qijiang' }, { province: '50' }]) {
      const { gaps, surpluses } = await readLeads(world.visitor(), 'gears', { ...PUBLIC, ...region })
      expect(gaps.find(({ node }) => node === 'gear-blank'), JSON.stringify(region)).toMatchObject({ park: 'qijiang', amount: 30_000, others: [{ park: 'zigong', amount: 60_000 }] })
      expect(surpluses.map(({ park }) => park)).toEqual('park' in region || 'province' in region ? [] : ['zigong'])
    }
    const { surpluses } = await readLeads(world.visitor(), 'gears', { ...PUBLIC, park: 'zigong' })
    expect(surpluses.map(({ node, park, others }) => [node, park, others.map((other) => other.park)])).toEqual([['gear-blank', 'zigong', ['qijiang']]])
  })

  test('is on the page of its node, with what may stand in where nobody has any over', async () => {
    const blank = await readNode(world.visitor(), 'gear-blank', { ...PUBLIC, park: 'qijiang' })
    expect(blank.leads.gaps).toMatchObject([{ park: 'qijiang', others: [{ park: 'zigong' }] }])
    expect(blank.instead).toBeNull()
    const forging = await readNode(world.visitor(), 'forging-blank', PUBLIC)
    expect(forging.leads.gaps).toMatchObject([{ park: 'qijiang', others: [] }])
    expect(forging.instead).toMatchObject({ substitutes: [{ slug: 'gear-blank', needs: { zh: expect.any(String) as string }, parks: ['zigong', 'qijiang'] }] })
  })

  test('marks its stage, and as many stages as there are lack something', async () => {
    const gears = (await readChains(world.visitor())).find(({ slug }) => slug === 'gears')!
    expect(gears).toMatchObject({ gaps: 2, surpluses: 1 })
    expect(gears.stages.filter(({ balance }) => balance === 'gap').length).toBeGreaterThan(0)
    const nodes = (await readBalance(world.visitor(), 'gears', PUBLIC)).rows
    const { stages } = await readBalance(world.visitor(), 'gears', PUBLIC)
    for (const [index, stage] of stages.entries()) {
      const balances = nodes.filter((node) => node.stage === stage.slug).map(({ balance }) => balance)
      expect(gears.stages[index]!.balance, stage.slug).toBe(balances.includes('gap') ? 'gap' : balances.includes('surplus') ? 'surplus' : (balances[0] ?? 'nodata'))
    }
  })
})

describe('unmet requirements', () => {
  test('say of how many demands anything can be said', async () => {
    const unmet = async (node: string, region = {}) => (await readNode(world.visitor(), node, { ...PUBLIC, ...region })).unmet
    expect(await unmet('shot-peening')).toEqual({ demands: 1, compared: 0, unmet: [], supplied: false })
    expect(await unmet('gear-blank')).toMatchObject({ demands: 1, compared: 1, supplied: true })
    expect(await unmet('gear-blank', { park: 'zigong' })).toMatchObject({ demands: 0, compared: 0, supplied: true })
    // Whether there is any is not a question of the period looked at.
    world.advance(31)
    expect(await unmet('gear-blank', { days: 30 })).toEqual({ demands: 0, compared: 0, supplied: true, unmet: [] })
    // A blank may stand in for a forging: not the thing itself.
    expect(await unmet('forging-blank')).toMatchObject({ demands: 1, compared: 1, supplied: false, unmet: expect.arrayContaining([expect.objectContaining({ requirement: expect.objectContaining({ kind: 'node' }) as object })]) as object[] })
  })
})
