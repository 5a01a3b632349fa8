import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { requireUser } from '#app/services/account/require-user.server.ts'
import { accessCompany } from '#app/services/company/access.server.ts'
import { accessListing } from '#app/services/listing/access.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { actsFor } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import { transact } from '#db/transaction.ts'
import type { IntroductionRow } from './access.server.ts'
import { lockListings } from './access.server.ts'
import { countBareInterestsWithin, openIntroductionWithin, OPEN_INTERESTS } from './open.server.ts'

const ExpressInterest = z.strictObject({
  /** Made when the page was drawn. */
  id: z.uuid(),
  targetId: z.uuid(),
  /** The company's own listing that answers the target, if it has one. */
  ownId: z.uuid().optional(),
  note: text(0, 500).optional(),
})

/** A verified company asks to be put to the one behind a listing. Both liaisons look first. */
export async function expressInterest(ctx: Ctx, input: unknown): Promise<IntroductionRow> {
  const wanted = parse(ExpressInterest, input)
  const user = requireUser(ctx)
  if (!user.company) throw new Refusal('forbidden', 'company-needed')
  const companyId = user.company.id
  return transact(ctx.db, async (tx) => {
    const { thing: ownThing } = await accessCompany(tx, ctx.actor, companyId, 'company.post', { lock: true })
    if (ownThing.state !== 'verified') throw new Refusal('forbidden', 'company-unverified')
    await lockListings(tx, [wanted.targetId, wanted.ownId ?? null])
    const target = await accessListing(tx, ctx.actor, wanted.targetId, 'introduction.interest')
    const own = wanted.ownId ? await accessListing(tx, ctx.actor, wanted.ownId, 'listing.submit') : null
    if (own) {
      if (!actsFor(ctx.actor, own.company.id)) throw new Refusal('not-found', 'listing-not-found')
      if (own.listing.state !== 'published') throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'ownId', code: 'listing-not-live' }] })
      if (own.listing.kind === target.listing.kind) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'ownId', code: 'listing-same-kind' }] })
    } else if ((await countBareInterestsWithin(tx, companyId, { but: wanted.id })) >= OPEN_INTERESTS) {
      throw new Refusal('limit', 'interests-open', { params: { max: OPEN_INTERESTS } })
    }
    const mine = { companyId, deskParkId: ownThing.deskParkId, listing: own?.listing ?? null }
    const theirs = { companyId: target.company.id, deskParkId: target.thing.company.deskParkId, listing: target.listing }
    const initiatorSide = target.listing.kind === 'supply' ? 'demand' : 'supply'
    return openIntroductionWithin(tx, ctx, {
      id: wanted.id,
      initiatedBy: 'company',
      initiatorSide,
      reason: null,
      note: wanted.note || null,
      demand: initiatorSide === 'demand' ? mine : theirs,
      supply: initiatorSide === 'supply' ? mine : theirs,
      passed: [],
    })
  })
}
