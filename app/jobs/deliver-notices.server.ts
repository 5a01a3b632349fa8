import type { Ctx } from '#app/ctx.ts'
import { deliverNotice } from '#app/services/notice/deliver.server.ts'

/** Carries notices outside, one by one: a failure runs only its batch again, and what was sent is not sent twice. */
export async function deliverNotices(ctx: Ctx, payloads: { noticeId: string }[]): Promise<void> {
  for (const { noticeId } of payloads) await deliverNotice(ctx, noticeId)
}
