import type { Ctx } from '#app/ctx.ts'
import { sendLink } from '#app/services/introduction/send-link.server.ts'

/** Sends one-time links, one by one. */
export async function sendLinks(ctx: Ctx, payloads: { linkId: string }[]): Promise<void> {
  for (const { linkId } of payloads) await sendLink(ctx, linkId)
}
