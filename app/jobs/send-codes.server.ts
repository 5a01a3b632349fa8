import type { Ctx } from '#app/ctx.ts'
import { sendCode } from '#app/services/account/send-code.server.ts'

/** Sends codes to mobile numbers, one by one. */
export async function sendCodes(ctx: Ctx, payloads: { userId: string | null }[]): Promise<void> {
  for (const { userId } of payloads) await sendCode(ctx, userId)
}
