import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { changedFields } from '#app/services/listing/content.server.ts'
import { isOpen, sides, type Side } from '#domain/introduction/state.ts'
import type { ListingContent } from '#domain/listing.ts'
import { actsFor, answersFor } from '#domain/policy.ts'
import { events } from '#db/schema/event.ts'
import { listingVersions } from '#db/schema/listing.ts'
import { accessIntroduction, sideOf, thingOf, type IntroductionRow } from './access.server.ts'

export interface ListingChange {
  /** Whose listing. */
  side: Side
  at: string
  version: number
  /** As this reader may see either: the fields named, of the specs those that differ. Empty where what changed is not for this reader. */
  changed: (keyof ListingContent)[]
  before: ListingContent
  after: ListingContent
}

/** What the last material revision of each listing changed while nothing is settled, newest first: what a party has to look at before it answers anew. */
export async function listChanges(ctx: Ctx, id: string): Promise<ListingChange[]> {
  const { row } = await accessIntroduction(ctx.db, ctx.actor, id)
  if (!isOpen(row.state)) return []
  const revisions = await ctx.db
    .select({ at: events.at, data: events.data })
    .from(events)
    .where(and(eq(events.subjectType, 'introduction'), eq(events.subjectId, id), eq(events.action, 'introduction.revise')))
    .orderBy(desc(events.at), desc(events.id))
  const last = sides.flatMap((side) => {
    const found = revisions.find(({ data }) => data.listingId === sideOf(row, side).listingId)
    return found && typeof found.data.from === 'number' ? [{ side, at: found.at, from: found.data.from, version: Number(found.data.version), listingId: String(found.data.listingId) }] : []
  })
  if (last.length === 0) return []
  const versions = await ctx.db.select().from(listingVersions).where(inArray(listingVersions.listingId, last.map(({ listingId }) => listingId)))
  return last
    .flatMap(({ side, at, from, version, listingId }): ListingChange[] => {
      const contentAt = (wanted: number) => versions.find((one) => one.listingId === listingId && one.version === wanted)?.content
      const [before, after] = [contentAt(from), contentAt(version)].map((content) => content && presentTo(ctx, row, side, content))
      if (!before || !after) return []
      // Who may find a listing is its company's business.
      const changed = changedFields(before, after).filter((field) => field !== 'visibility')
      return [{ side, at: at.toISOString(), version, changed, ...withDifferingSpecs(before, after) }]
    })
    .toSorted((a, b) => b.at.localeCompare(a.at))
}

/** A price that is not published is its own side's. */
function presentTo(ctx: Ctx, row: IntroductionRow, side: Side, content: ListingContent): ListingContent {
  const { companyId, deskParkId } = thingOf(row)[side]
  const own = actsFor(ctx.actor, companyId) || answersFor(ctx.actor, deskParkId) || (ctx.actor.kind === 'link' && ctx.actor.side === side)
  return { ...content, price: content.price?.published || own ? content.price : null }
}

function withDifferingSpecs(before: ListingContent, after: ListingContent) {
  const differ = (specs: ListingContent['specs']) => Object.fromEntries(Object.entries(specs).filter(([name]) => before.specs[name] !== after.specs[name]))
  return { before: { ...before, specs: differ(before.specs) }, after: { ...after, specs: differ(after.specs) } }
}
