import type { Ctx } from '#app/ctx.ts'
import type { NoticeKind, NoticeParams } from '#domain/notice.ts'
import type { Tx } from '#db/client.ts'
import { notices } from '#db/schema/notice.ts'

export interface NoticeInput {
  kind: NoticeKind
  params: NoticeParams
  /** Where it leads, from the root. */
  path: string
  /** One notice for one thing and person. */
  dedupeKey: string
}

/** Tells people something: a row each, and a job each that carries it outside. How many had not been told before. */
export async function writeNoticesWithin(tx: Tx, ctx: Ctx, userIds: string[], input: NoticeInput): Promise<number> {
  const recipients = [...new Set(userIds)]
  if (recipients.length === 0) return 0
  const written = await tx
    .insert(notices)
    .values(recipients.map((userId) => ({ id: ctx.ids.next(), userId, ...input, createdAt: ctx.clock.now() })))
    .onConflictDoNothing()
    .returning({ id: notices.id })
  await ctx.jobs.send(tx, 'notice-deliver', written.map(({ id }) => ({ noticeId: id })))
  return written.length
}
