import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { answersFor } from '#domain/policy.ts'
import { users } from '#db/schema/account.ts'
import { events } from '#db/schema/event.ts'
import { introductions } from '#db/schema/introduction.ts'
import { accessCombination } from './access.server.ts'

export const combinationEventCodes = ['propose', 'add', 'set-aside', 'release', 'complete', 'close'] as const
export type CombinationEventCode = (typeof combinationEventCodes)[number]

export interface CombinationEvent {
  id: string
  at: string
  code: CombinationEventCode
  /** Number of the introduction that it is about. */
  number: number | null
  /** A liaison's, for the desk. */
  name: string | null
}

/** What its desk did with the combination, newest first. What happened in a part is in that part's own file; of one that its company does not know it hears nothing. */
export async function listCombinationEvents(ctx: Ctx, id: string): Promise<CombinationEvent[]> {
  const { row } = await accessCombination(ctx.db, ctx.actor, id)
  const desk = answersFor(ctx.actor, row.parkId)
  const rows = await ctx.db.select().from(events).where(and(eq(events.subjectType, 'combination'), eq(events.subjectId, id))).orderBy(asc(events.at), asc(events.id)).limit(500)
  const about = rows.flatMap(({ data }) => (typeof data.introductionId === 'string' ? [data.introductionId] : []))
  const [parts, names] = await Promise.all([
    ctx.db.select({ id: introductions.id, number: introductions.number, proposedAt: introductions.proposedAt }).from(introductions).where(inArray(introductions.id, about)),
    desk ? ctx.db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, rows.flatMap(({ actorId }) => actorId ?? []))) : [],
  ])
  return rows.flatMap((event): CombinationEvent[] => {
    const code = combinationEventCodes.find((each) => event.action === `combination.${each}`)
    const part = parts.find((one) => one.id === event.data.introductionId)
    if (!code || (part && !desk && part.proposedAt === null)) return []
    const byDesk = event.actorRole === 'liaison' || event.actorRole === 'administrator'
    return [{ id: event.id, at: event.at.toISOString(), code, number: part?.number ?? null, name: (byDesk && names.find((one) => one.id === event.actorId)?.name) || null }]
  }).toReversed()
}
