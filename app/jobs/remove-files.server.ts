import type { Ctx } from '#app/ctx.ts'
import { removeBytes } from '#app/services/file/sweep.server.ts'

/** Removes the bytes of files that were taken out. */
export const removeFiles = (ctx: Ctx, payloads: { fileId: string }[]): Promise<void> => removeBytes(ctx, payloads.map(({ fileId }) => fileId))
