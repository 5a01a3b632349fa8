import { inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { notifyCompanyWithin } from '#app/services/notice/notify-company.server.ts'
import { notifyDeskWithin } from '#app/services/notice/notify-desk.server.ts'
import type { Audience, Voice } from '#domain/introduction/audience.ts'
import { otherSide, sides, type Side } from '#domain/introduction/state.ts'
import type { NoticeKind, NoticeParams } from '#domain/notice.ts'
import type { Tx } from '#db/client.ts'
import { listings } from '#db/schema/listing.ts'
import { sideOf, type IntroductionRow } from './access.server.ts'

interface Told {
  kind: NoticeKind
  /** What makes this telling different from the last of its kind; default once an introduction. */
  round?: string
  params?: NoticeParams
}

/** How many were told: nobody a second time of the same. */
export async function tellCompanyWithin(tx: Tx, ctx: Ctx, row: IntroductionRow, side: Side, told: Told): Promise<number> {
  return notifyCompanyWithin(tx, ctx, sideOf(row, side).companyId, {
    kind: told.kind,
    params: { number: row.number, title: await titleFor(tx, row, side), ...told.params },
    path: `/my/introductions/${row.id}`,
    dedupeKey: `${told.kind}:${row.id}:${side}:${told.round ?? ''}`,
  })
}

export async function tellDeskWithin(tx: Tx, ctx: Ctx, row: IntroductionRow, side: Side, told: Told): Promise<void> {
  await notifyDeskWithin(tx, ctx, sideOf(row, side).parkId, {
    kind: told.kind,
    params: { number: row.number, title: await titleFor(tx, row, side), ...told.params },
    path: `/desk/introductions/${row.id}`,
    // One person with both desks is told once.
    dedupeKey: `${told.kind}:${row.id}:desk:${told.round ?? ''}`,
  })
}

/** Both desks, and of the companies those that know of it: both once it was proposed to them, before that only one that began it. */
export async function tellEverybodyWithin(tx: Tx, ctx: Ctx, row: IntroductionRow, told: Told): Promise<void> {
  for (const side of sides) {
    if (knowsWithin(row, side)) await tellCompanyWithin(tx, ctx, row, side, told)
    await tellDeskWithin(tx, ctx, row, side, told)
  }
}

/** Whom something that was put into the file is for, but not the desk or company that put it there; a company that was not told of the file never. */
export async function tellAudienceWithin(tx: Tx, ctx: Ctx, row: IntroductionRow, { side, voice, audience }: { side: Side; voice: Voice; audience: Audience }, told: Told): Promise<void> {
  const other = otherSide(side)
  const all = audience === 'all' && row.acceptedAt !== null
  if (voice === 'desk' && (audience === 'side' || audience === 'all') && knowsWithin(row, side)) await tellCompanyWithin(tx, ctx, row, side, told)
  if (voice === 'company') await tellDeskWithin(tx, ctx, row, side, told)
  if (all) await tellCompanyWithin(tx, ctx, row, other, told)
  if (all || audience === 'desks') await tellDeskWithin(tx, ctx, row, other, told)
}

/** Whether that side's company has been told of it: put to it, or begun by it. */
export const knowsWithin = (row: IntroductionRow, side: Side): boolean => row.proposedAt !== null || (row.initiatedBy === 'company' && row.initiatorSide === side)

/** Its own listing's title; where it has none, the other side's, which it asked about. */
async function titleFor(tx: Tx, row: IntroductionRow, side: Side): Promise<string> {
  const ids = [row.demandListingId, row.supplyListingId].filter((id) => id !== null)
  const rows = await tx.select({ id: listings.id, title: listings.title }).from(listings).where(inArray(listings.id, ids))
  const own = rows.find((r) => r.id === sideOf(row, side).listingId)
  return (own ?? rows[0])?.title ?? ''
}
