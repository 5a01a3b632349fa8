import { eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { stands } from '#domain/introduction/outcome.ts'
import { otherSide } from '#domain/introduction/state.ts'
import { contacts } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { listChanges } from './list-changes.server.ts'
import { listContactViews } from './list-views.server.ts'
import { readIntroduction } from './read.server.ts'
import { linkFacts } from './send-link.server.ts'
import { actorOf, findLink, makesLinks, markOf, standingOf, type From } from './use-link.server.ts'

/**
 * What a one-time link opens, for whoever holds it. Reads only: link previews open it as often as they like. One that is no longer good says why,
 * and whom to ask; of what it was about it says nothing more.
 */
export async function readLink(ctx: Ctx, token: string, from: From) {
  const link = await findLink(ctx, token, from)
  if (!link) return { standing: 'unknown' as const }
  const [row] = await ctx.db.select().from(introductions).where(eq(introductions.id, link.introductionId))
  const standing = await standingOf(ctx.db, link, row!, ctx.clock.now())
  const { title, park, phone } = await linkFacts(ctx.db, row!, link.side)
  const desk = { park, phone }
  const { act, rung, side } = link
  const as: Ctx = { ...ctx, actor: actorOf(link) }
  // Who just took a consent back is told, once more, who had seen the contact.
  const views = act === 'withdraw' && (standing === 'open' || link.usedFor === 'withdrawn') ? await listContactViews(as, link.introductionId) : null
  if (standing !== 'open') return { standing, act, rung, side, desk, usedAt: link.usedAt?.toISOString() ?? null, usedFor: link.usedFor, number: row!.number, title, views }
  const introduction = await readIntroduction(as, link.introductionId)
  const [changes, [contact], [outcome]] = await Promise.all([
    act === 'answer' ? listChanges(as, link.introductionId) : [],
    ctx.db.select().from(contacts).where(eq(contacts.id, link.contactId)),
    rung === null ? [] : ctx.db.select().from(outcomes).where(eq(outcomes.introductionId, row!.id)).then((rows) => rows.filter((each) => each.rung === rung && stands(each.state))),
  ])
  const own = introduction[side]
  const theirs = introduction[otherSide(side)]
  return {
    standing, act, rung, side, desk, number: row!.number, title,
    expiresAt: link.expiresAt.toISOString(),
    /** The reader is a liaison, who may look and not act. */
    lookOnly: makesLinks(ctx.actor),
    demo: introduction.demo,
    changes,
    views,
    /** What it brings to a combination, of which a link tells nothing more. */
    part: introduction.part,
    own: { listing: own.listing },
    theirs: { listing: theirs.listing, company: theirs.company?.name ?? null, divisionCode: theirs.divisionCode, verified: theirs.verified, park: theirs.park?.shortName ?? null },
    /** The person's own, to be looked at before agreeing to show it. */
    contact: { name: contact!.name, phone: contact!.phone, email: contact!.email, seen: markOf(contact!) },
    outcome: outcome ? { seen: outcome.recordedAt.toISOString(), note: outcome.note, happenedOn: outcome.happenedOn, quantity: outcome.quantityValue === null ? null : { value: outcome.quantityValue, unit: outcome.quantityUnit!, per: 'once' as const } } : null,
  }
}
