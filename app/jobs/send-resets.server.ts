import type { Ctx } from '#app/ctx.ts'
import { sendReset } from '#app/services/account/send-reset.server.ts'

/** Mails links to a new password, one by one. */
export async function sendResets(ctx: Ctx, payloads: { userId: string | null }[]): Promise<void> {
  for (const { userId } of payloads) await sendReset(ctx, userId)
}
