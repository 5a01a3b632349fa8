import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { ruleOf } from '#domain/introduction/acts.ts'
import type { LinkAct } from '#domain/introduction/link.ts'
import { unansweredOutcomes } from '#domain/introduction/outcome.ts'
import { otherSide, type Rung, type Side } from '#domain/introduction/state.ts'
import { actSides, everActSides } from '#domain/policy.ts'
import { users } from '#db/schema/account.ts'
import { contacts } from '#db/schema/company.ts'
import { actLinks, consents } from '#db/schema/introduction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { accessIntroduction, sideOf, thingOf } from './access.server.ts'
import { linkFacts } from './send-link.server.ts'
import { standingOf } from './use-link.server.ts'

export interface PossibleLink {
  side: Side
  act: LinkAct
  rung: Rung | null
  people: { id: string; name: string; phone: string | null; email: string | null; sealed: boolean; sms: boolean; mail: boolean }[]
}

/** For the desk: the one-time links made for its own side, how each stands, and which can be made now, to whom and by which way. Nothing of the other side's. */
export async function listLinks(ctx: Ctx, introductionId: string) {
  const { row } = await accessIntroduction(ctx.db, ctx.actor, introductionId)
  const thing = thingOf(row)
  const mine = everActSides(ctx.actor, 'link', thing)
  if (mine.length === 0) return { links: [], possible: [], facts: {} }
  const made = await ctx.db
    .select({ link: actLinks, contactName: contacts.name, madeByName: users.name })
    .from(actLinks)
    .innerJoin(contacts, eq(contacts.id, actLinks.contactId))
    .innerJoin(users, eq(users.id, actLinks.madeBy))
    .where(and(eq(actLinks.introductionId, row.id), inArray(actLinks.side, mine)))
    .orderBy(desc(actLinks.madeAt), desc(actLinks.id))
    .limit(50)
  const now = ctx.clock.now()
  const links = await Promise.all(made.map(async ({ link, contactName, madeByName }) => ({
    id: link.id, side: link.side, act: link.act, rung: link.rung, channel: link.channel, contactName, madeByName,
    standing: await standingOf(ctx.db, link, row, now),
    madeAt: link.madeAt.toISOString(), expiresAt: link.expiresAt.toISOString(), sentAt: link.sentAt?.toISOString() ?? null,
    usedAt: link.usedAt?.toISOString() ?? null, usedFor: link.usedFor,
  })))
  const open = actSides(ctx.actor, 'link', thing)
  return {
    links,
    possible: (await Promise.all(open.map((side) => possibleOn(ctx, row, side)))).flat(),
    /** What a message says of it, by side. */
    facts: Object.fromEntries(await Promise.all(open.map(async (side) => [side, await linkFacts(ctx.db, row, side)] as const))) as { [S in Side]?: Awaited<ReturnType<typeof linkFacts>> },
  }
}
export type ListedLinks = Awaited<ReturnType<typeof listLinks>>

async function possibleOn(ctx: Ctx, row: Parameters<typeof thingOf>[0], side: Side): Promise<PossibleLink[]> {
  const { companyId, answer, consentId, contactId } = sideOf(row, side)
  const [people, rungs, [consent]] = await Promise.all([
    ctx.db.select().from(contacts).where(and(eq(contacts.companyId, companyId), isNull(contacts.removedAt))).orderBy(asc(contacts.createdAt)).limit(50),
    !ruleOf('confirm').from.includes(row.state) ? [] : ctx.db.select({ rung: outcomes.rung }).from(outcomes).where(and(eq(outcomes.introductionId, row.id), eq(outcomes.recordedSide, otherSide(side)), inArray(outcomes.state, [...unansweredOutcomes]))).orderBy(asc(outcomes.recordedAt)),
    consentId === null ? [] : ctx.db.select({ id: consents.id }).from(consents).where(and(eq(consents.id, consentId), isNotNull(consents.linkId), isNull(consents.withdrawnAt))),
  ])
  const shown = people.map(({ id, name, phone, email, sealed }) => ({
    id, name, phone, email, sealed,
    sms: phone !== null && phone.startsWith('1') && ctx.messenger.reaches({ email: null, phone }),
    mail: email !== null && ctx.messenger.reaches({ email, phone: null }),
  }))
  return [
    ...(row.state === 'proposed' && answer === null ? [{ side, act: 'answer' as const, rung: null, people: shown }] : []),
    ...rungs.map(({ rung }) => ({ side, act: 'confirm' as const, rung, people: shown })),
    // Who agreed signed in takes it back there; whom they chose is not this desk's to see.
    ...(consent ? [{ side, act: 'withdraw' as const, rung: null, people: shown.filter(({ id }) => id === contactId) }] : []),
  ]
}
