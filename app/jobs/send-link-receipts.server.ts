import type { Ctx } from '#app/ctx.ts'
import { sendLinkReceipt } from '#app/services/introduction/send-link-receipt.server.ts'

/** Sends one-time links, one by one. */
export async function sendLinkReceipts(ctx: Ctx, payloads: { linkId: string }[]): Promise<void> {
  for (const { linkId } of payloads) await sendLinkReceipt(ctx, linkId)
}
