import { desc, eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { otherSide, sides } from '#domain/introduction/state.ts'
import { answersSide } from '#domain/policy.ts'
import { companies } from '#db/schema/company.ts'
import { disclosures } from '#db/schema/introduction.ts'
import { parks } from '#db/schema/park.ts'
import { accessIntroduction, sideOf, thingOf } from './access.server.ts'

/** When the other company looked at the contact that a side consented to show. Which of its people did is not told. */
export interface ContactViews {
  company: string
  park: string | null
  /** Newest first. */
  at: string[]
}

/** For a side's company, or its person by a link: who saw its contact, and when. Null for everybody else, and where there is no consent. */
export async function listContactViews(ctx: Ctx, id: string): Promise<ContactViews | null> {
  const { row } = await accessIntroduction(ctx.db, ctx.actor, id)
  const { actor } = ctx
  const side = actor.kind === 'link' ? actor.side : sides.find((each) => answersSide(actor, thingOf(row), each))
  const consentId = side && sideOf(row, side).consentId
  if (!side || !consentId) return null
  const theirs = sideOf(row, otherSide(side))
  const [views, [company], [park]] = await Promise.all([
    ctx.db.select({ at: disclosures.at }).from(disclosures).where(eq(disclosures.consentId, consentId)).orderBy(desc(disclosures.at)).limit(100),
    ctx.db.select({ name: companies.name }).from(companies).where(eq(companies.id, theirs.companyId)),
    theirs.parkId === null ? [] : ctx.db.select({ name: parks.shortName }).from(parks).where(eq(parks.id, theirs.parkId)),
  ])
  // Before both accepted nobody has looked, and a name may still be hidden.
  if (views.length === 0) return { company: '', park: null, at: [] }
  return { company: company!.name, park: park?.name ?? null, at: views.map(({ at }) => at.toISOString()) }
}
