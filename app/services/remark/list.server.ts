import { desc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { accessIntroduction, readerOf, thingOf } from '#app/services/introduction/access.server.ts'
import { mayCorrect, reaches, type Audience, type Voice } from '#domain/introduction/audience.ts'
import type { Side } from '#domain/introduction/state.ts'
import { users } from '#db/schema/account.ts'
import { remarks } from '#db/schema/remark.ts'

export interface PresentedRemark {
  id: string
  at: string
  side: Side
  voice: Voice
  audience: Audience
  /** Empty where it was taken back. */
  body: string
  corrected: boolean
  removed: boolean
  /** The reader wrote it. */
  mine: boolean
  /** A liaison's name, for the desks. A member's is never told: it may be the contact's. */
  name: string | null
  /** The reader may still correct it or take it back. */
  open: boolean
}

/** The notes and messages that are for this reader, newest first. */
export async function listRemarks(ctx: Ctx, introductionId: string): Promise<PresentedRemark[]> {
  const { row } = await accessIntroduction(ctx.db, ctx.actor, introductionId)
  const reader = readerOf(ctx.actor, thingOf(row))
  const all = await ctx.db.select().from(remarks).where(eq(remarks.introductionId, row.id)).orderBy(desc(remarks.writtenAt), desc(remarks.id)).limit(1000)
  const rows = all.filter((remark) => reaches(reader, remark, row.acceptedAt !== null))
  const liaisons = reader.keys.length > 0 ? rows.filter((remark) => remark.voice === 'desk').map((remark) => remark.authorId) : []
  const names = liaisons.length > 0 ? await ctx.db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, liaisons)) : []
  return rows.map((remark) => {
    const mine = ctx.actor.kind === 'user' && ctx.actor.userId === remark.authorId
    const { id, side, voice, audience, body } = remark
    return {
      id, side, voice, audience, body, mine,
      at: remark.writtenAt.toISOString(),
      corrected: remark.correctedAt !== null,
      removed: remark.removedAt !== null,
      name: voice === 'desk' ? (names.find((user) => user.id === remark.authorId)?.name ?? null) : null,
      open: mine && remark.removedAt === null && mayCorrect(remark.writtenAt, ctx.clock.now()),
    }
  })
}
