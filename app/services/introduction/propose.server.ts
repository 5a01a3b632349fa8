import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { accessListing } from '#app/services/listing/access.server.ts'
import { rankOfSupply } from '#app/services/match/rank-of.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { sides } from '#domain/introduction/state.ts'
import { answersFor, can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { lockListings, type IntroductionRow } from './access.server.ts'
import { openIntroductionWithin, type Opening } from './open.server.ts'

/** A proposal below this rank needs a reason that the other liaison reads (domain.md). */
export const FREE_RANKS = 3

const Propose = z.strictObject({
  /** Made when the page was drawn. */
  id: z.uuid(),
  demandId: z.uuid(),
  supplyId: z.uuid(),
  reason: text(0, 300).optional(),
  note: text(0, 500).optional(),
})

/** A liaison puts a demand and a supply together; one of the two is its park's. Its own key is turned by proposing. */
export async function proposeIntroduction(ctx: Ctx, input: unknown): Promise<IntroductionRow> {
  const wanted = parse(Propose, input)
  return transact(ctx.db, async (tx) => {
    await lockListings(tx, [wanted.demandId, wanted.supplyId])
    return proposeWithin(tx, ctx, wanted)
  })
}

/** As `proposeIntroduction`; also as a part of a combination. The caller holds both listings. */
export async function proposeWithin(tx: Tx, ctx: Ctx, wanted: z.infer<typeof Propose>, combination?: Opening['combination']): Promise<IntroductionRow> {
  const demand = await accessListing(tx, ctx.actor, wanted.demandId, 'listing.read')
  const supply = await accessListing(tx, ctx.actor, wanted.supplyId, 'listing.read')
  if (demand.listing.kind !== 'demand' || supply.listing.kind !== 'supply') throw new Refusal('invalid', 'introduction-kinds')
  const both = { demand, supply }
  const passed = sides.filter((side) => answersFor(ctx.actor, both[side].thing.company.deskParkId))
  const mine = sides.filter((side) => can(ctx.actor, 'introduction.propose', both[side].thing))
  if (mine.length === 0 && passed.length === 0) throw new Refusal('forbidden', 'introduction-not-your-park')
  for (const { listing, company } of [demand, supply]) {
    if (listing.state !== 'published' || company.state !== 'verified') throw new Refusal('conflict', 'listing-not-live')
  }
  if (demand.company.id === supply.company.id) throw new Refusal('invalid', 'introduction-same-company')
  const rank = await rankOfSupply(tx, wanted.demandId, wanted.supplyId)
  if ((rank === null || rank > FREE_RANKS) && (wanted.reason?.length ?? 0) < 4) {
    throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'reason', code: 'propose-reason-required', params: { rank: rank ?? 0 } }] })
  }
  return openIntroductionWithin(tx, ctx, {
    id: wanted.id,
    initiatedBy: 'liaison',
    initiatorSide: mine[0]!,
    reason: wanted.reason || null,
    note: wanted.note || null,
    demand: { companyId: demand.company.id, deskParkId: demand.thing.company.deskParkId, listing: demand.listing },
    supply: { companyId: supply.company.id, deskParkId: supply.thing.company.deskParkId, listing: supply.listing },
    passed,
    ...(combination && { combination }),
  })
}
