import type { Ctx } from '#app/ctx.ts'
import { notifyDeskWithin } from '#app/services/notice/notify-desk.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'

/** One word to the desk about a whole list, where each row alone would be thousands. */
export async function announceImport(ctx: Ctx, { parkId, created, revised }: { parkId: string; created: number; revised: number }): Promise<void> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  if (created + revised === 0) return
  await transact(ctx.db, (tx) =>
    notifyDeskWithin(tx, ctx, parkId, {
      kind: 'import-done',
      params: { title: `${created} + ${revised}`, number: created + revised },
      path: '/desk/listings',
      dedupeKey: `import-done:${ctx.requestId}:${ctx.clock.now().toISOString()}`,
    }),
  )
}
