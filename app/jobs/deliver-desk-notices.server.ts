import type { Ctx } from '#app/ctx.ts'
import { deliverDeskNotice } from '#app/services/notice/deliver-desk.server.ts'

/** Tells desks' groups, one by one: a failure runs only its batch again, and what was said is not said twice. */
export async function deliverDeskNotices(ctx: Ctx, payloads: { deskNoticeId: string }[]): Promise<void> {
  for (const { deskNoticeId } of payloads) await deliverDeskNotice(ctx, deskNoticeId)
}
