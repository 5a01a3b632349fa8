import type { Ctx } from '#app/ctx.ts'
import { sweepAccounts as sweep } from '#app/services/account/sweep.server.ts'

export const sweepAccounts = (ctx: Ctx): Promise<void> => sweep(ctx)
