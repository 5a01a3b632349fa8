import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { readCalendarWithin } from '#app/services/calendar/read.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { answerDeadline } from '#domain/introduction/deadline.ts'
import { sides, type Side } from '#domain/introduction/state.ts'
import { applyMove } from '#domain/introduction/transition.ts'
import { Refusal } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { introductions } from '#db/schema/introduction.ts'
import { coreOf, lockIntroduction, requireActSides, sideOf, type IntroductionRow } from './access.server.ts'
import { settleCombinationsWithin } from './settle-combinations.server.ts'
import { tellCompanyWithin, tellEverybodyWithin } from './tell.server.ts'

const TurnKey = z
  .strictObject({ id: z.uuid(), decision: z.enum(['pass', 'hold']), reason: text(0, 300).optional() })
  .refine((k) => k.decision === 'pass' || (k.reason?.length ?? 0) >= 4, { error: 'hold-reason-required', path: ['reason'] })

/** A liaison passes an introduction on to its company, or holds it with a reason. Who holds both keys turns both at once. */
export async function turnKey(ctx: Ctx, input: unknown): Promise<IntroductionRow> {
  const wanted = parse(TurnKey, input)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.id)
    const mine = requireActSides(ctx.actor, wanted.decision, thing)
    const waiting = mine.filter((side) => sideOf(row, side).key === 'waiting')
    if (waiting.length === 0) throw new Refusal('conflict', 'introduction-key-turned')
    return wanted.decision === 'pass' ? passWithin(tx, ctx, row, waiting, false) : hold(tx, ctx, row, waiting[0]!, wanted.reason!)
  })
}

/** `silent`: two business days went by without a word. */
export async function passWithin(tx: Tx, ctx: Ctx, row: IntroductionRow, waiting: Side[], silent: boolean): Promise<IntroductionRow> {
  const now = ctx.clock.now()
  const core = waiting.reduce((c, side) => applyMove(c, { act: 'pass', side }), coreOf(row))
  const ready = core.state === 'proposed'
  const by = ctx.actor.kind === 'user' ? ctx.actor.userId : null
  const [next] = await tx
    .update(introductions)
    .set({
      state: core.state,
      ...(ready && { proposedAt: now, deadline: answerDeadline(now, await readCalendarWithin(tx, now)), remindedDay: 0 }),
      ...(waiting.includes('demand') && { demandKey: 'passed' as const, demandKeyAt: now, demandKeyBy: by, demandKeySilent: silent }),
      ...(waiting.includes('supply') && { supplyKey: 'passed' as const, supplyKeyAt: now, supplyKeyBy: by, supplyKeySilent: silent }),
    })
    .where(eq(introductions.id, row.id))
    .returning()
  await recordEventsWithin(tx, ctx, [{ action: 'introduction.pass', subjectId: row.id, data: { sides: waiting, silent } }])
  if (ready) for (const side of sides) await tellCompanyWithin(tx, ctx, next!, side, { kind: 'introduction-proposed' })
  return next!
}

async function hold(tx: Tx, ctx: Ctx, row: IntroductionRow, side: Side, reason: string): Promise<IntroductionRow> {
  const now = ctx.clock.now()
  const by = ctx.actor.kind === 'user' ? ctx.actor.userId : null
  const { state } = applyMove(coreOf(row), { act: 'hold', side })
  const [next] = await tx
    .update(introductions)
    .set({
      state,
      deadline: null,
      endedAt: now,
      endReason: 'key-held',
      ...(side === 'demand' ? { demandKey: 'held', demandKeyAt: now, demandKeyBy: by, demandKeyReason: reason } : { supplyKey: 'held', supplyKeyAt: now, supplyKeyBy: by, supplyKeyReason: reason }),
    })
    .where(eq(introductions.id, row.id))
    .returning()
  await recordEventsWithin(tx, ctx, [{ action: 'introduction.hold', subjectId: row.id, data: { side } }])
  // Both desks hear of it; a company only if it asked. The reason is the desks' business.
  await tellEverybodyWithin(tx, ctx, next!, { kind: 'introduction-held' })
  await settleCombinationsWithin(tx, ctx, [next!])
  return next!
}
