import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { acceptIntroduction, declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { proposeIntroduction } from '#app/services/introduction/propose.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { sweepSilence } from '#app/services/introduction/sweep.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { withdrawIntroduction } from '#app/services/introduction/withdraw.server.ts'
import { closeListing } from '#app/services/listing/close.server.ts'
import { CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { IntroductionState, Side } from '#domain/introduction/state.ts'
import type { ListingDraft } from '#domain/listing.ts'
import { introductions } from '#db/schema/introduction.ts'
import { makeCompany, type Firm } from './companies.ts'
import { aDemand, aSupply, makeListing } from './listings.ts'
import type { Cast } from './people.ts'
import type { World } from './world.ts'

export interface Pair {
  id: string
  demand: Firm
  supply: Firm
  demandId: string
  supplyId: string
}
interface Wish {
  state?: IntroductionState
  demand?: Firm
  supply?: Firm
  demandContent?: Partial<ListingDraft>
  supplyContent?: Partial<ListingDraft>
}

/** A demand of the first park and a supply of the second, proposed by the demand's liaison and brought to a state through the services. */
export async function makeIntroduction(world: World, cast: Cast, { state = 'proposed', ...given }: Wish = {}): Promise<Pair> {
  const demand = given.demand ?? (await makeCompany(world, cast, { park: cast.qijiang }))
  const supply = given.supply ?? (await makeCompany(world, cast, { park: cast.zigong }))
  const demandId = await makeListing(world, demand, aDemand(given.demandContent))
  const supplyId = await makeListing(world, supply, aSupply(given.supplyContent))
  const id = uuidv7()
  const pair = { id, demand, supply, demandId, supplyId }
  await proposeIntroduction(await world.as(demand.park.liaison), { id, demandId, supplyId, reason: '两家都在找对方' })
  await bring(world, pair, state)
  return pair
}

async function bring(world: World, pair: Pair, state: IntroductionState): Promise<void> {
  const { id, demand, supply, demandId } = pair
  if (state === 'keys') return
  const supplyDesk = await world.as(supply.park.liaison)
  if (state === 'held') return void (await turnKey(supplyDesk, { id, decision: 'hold', reason: '这家近期停产' }))
  await turnKey(supplyDesk, { id, decision: 'pass' })
  if (state === 'proposed') return
  if (state === 'withdrawn') return void (await withdrawIntroduction(await world.as(demand.park.liaison), { id }))
  if (state === 'ended') return void (await closeListing(await world.as(demand.owner), { id: demandId, reason: 'matched-elsewhere' }))
  if (state === 'expired') {
    await world.db.update(introductions).set({ deadline: world.now() }).where(eq(introductions.id, id))
    return void (await sweepSilence(world.system()))
  }
  await accept(world, pair, 'demand')
  if (state === 'declined') return void (await decline(world, pair, 'supply'))
  await accept(world, pair, 'supply')
  if (state !== 'concluded') return
  const rung = { id, rung: 'fulfilled' }
  await recordOutcome(await world.as(demand.owner), { ...rung, side: 'demand', happenedOn: shanghaiDay(world.now()) })
  await confirmOutcome(await world.as(supply.owner), { ...rung, side: 'supply' })
}

/** What the accepting page sends: the contact, the consent, and the versions that it showed. */
export async function acceptance(world: World, pair: Pair, side: Side) {
  const { demandVersion, supplyVersion } = await introductionRow(world, pair.id)
  return { id: pair.id, contactId: pair[side].contactId, consent: CONSENT_TEXT_VERSION, demandVersion, supplyVersion }
}
export const accept = async (world: World, pair: Pair, side: Side) => acceptIntroduction(await world.as(pair[side].owner), await acceptance(world, pair, side))
export const decline = async (world: World, pair: Pair, side: Side) =>
  declineIntroduction(await world.as(pair[side].owner), { id: pair.id, side, reason: 'no-capacity' })

export async function introductionRow(world: World, id: string) {
  const [row] = await world.db.select().from(introductions).where(eq(introductions.id, id))
  return row!
}
