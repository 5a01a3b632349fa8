import { asc, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { proposeCombination } from '#app/services/combination/propose.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { combinations } from '#db/schema/combination.ts'
import { introductions } from '#db/schema/introduction.ts'
import { makeCompany, type Firm } from './companies.ts'
import type { Pair } from './introductions.ts'
import { aDemand, aSupply, makeListing } from './listings.ts'
import type { Cast, Park } from './people.ts'
import type { World } from './world.ts'

export interface Combined {
  id: string
  demand: Firm
  demandId: string
  parts: Pair[]
}

/** A demand of the first park and a supply of each of these, begun by the demand's desk; `proposed`: every other key is passed. */
export async function makeCombination(world: World, cast: Cast, { parks = [cast.zigong, cast.zigong], proposed = true }: { parks?: Park[]; proposed?: boolean } = {}): Promise<Combined> {
  const demand = await makeCompany(world, cast, { park: cast.qijiang })
  const demandId = await makeListing(world, demand, aDemand({ quantity: { value: 500, unit: '吨', per: 'month' } }))
  const supplies = []
  for (const park of parks) {
    const firm = await makeCompany(world, cast, { park })
    supplies.push({ firm, id: await makeListing(world, firm, aSupply({ title: `供应6063铝型材 ${firm.name}`, quantity: { value: 300, unit: '吨', per: 'month' } })) })
  }
  const id = uuidv7()
  const desk = await world.as(demand.park.liaison)
  await proposeCombination(desk, { id, demandId, note: '两家合起来够', parts: supplies.map((one) => ({ supplyId: one.id, part: 'supplier', reason: '一家产能不够' })) })
  const rows = await partRows(world, id)
  const pairs = supplies.map((one): Pair => ({ id: rows.find((row) => row.supplyListingId === one.id)!.id, demand, supply: one.firm, demandId, supplyId: one.id }))
  if (proposed) for (const pair of pairs) if ((await partRows(world, id)).find((row) => row.id === pair.id)!.state === 'keys') await turnKey(await world.as(pair.supply.park.liaison), { id: pair.id, decision: 'pass' })
  return { id, demand, demandId, parts: pairs }
}

export const partRows = (world: World, id: string) => world.db.select().from(introductions).where(eq(introductions.combinationId, id)).orderBy(asc(introductions.id))
export async function combinationRow(world: World, id: string) {
  const [row] = await world.db.select().from(combinations).where(eq(combinations.id, id))
  return row!
}
