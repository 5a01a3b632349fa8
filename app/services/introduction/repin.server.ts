import { and, eq, inArray, or } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { readCalendarWithin } from '#app/services/calendar/read.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { answerDeadline } from '#domain/introduction/deadline.ts'
import { openStates, sides } from '#domain/introduction/state.ts'
import { applyMove } from '#domain/introduction/transition.ts'
import type { Tx } from '#db/client.ts'
import { introductions } from '#db/schema/introduction.ts'
import { coreOf } from './access.server.ts'
import { tellCompanyWithin } from './tell.server.ts'

/** A material revision moves open introductions to the new version and clears what was answered to the old one. The caller holds the listing. */
export async function repinIntroductionsWithin(tx: Tx, ctx: Ctx, listingId: string, version: number, changed: string[]): Promise<void> {
  const open = await tx
    .select()
    .from(introductions)
    .where(and(or(eq(introductions.demandListingId, listingId), eq(introductions.supplyListingId, listingId)), inArray(introductions.state, [...openStates])))
    .orderBy(introductions.id)
    .for('no key update')
  if (open.length === 0) return
  const calendar = await readCalendarWithin(tx, ctx.clock.now())
  for (const row of open) {
    const core = applyMove(coreOf(row), { act: 'revise' })
    const cleared = { AnswerAt: null, AnswerBy: null, DeclineReason: null, DeclineNote: null, ContactId: null, ConsentId: null }
    const [next] = await tx
      .update(introductions)
      .set({
        state: core.state,
        ...(row.demandListingId === listingId ? { demandVersion: version } : { supplyVersion: version }),
        ...(row.state === 'proposed' && { deadline: answerDeadline(ctx.clock.now(), calendar), remindedDay: 0 }),
        ...Object.fromEntries(sides.flatMap((side) => [[`${side}Answer`, core[side].answer], ...Object.entries(cleared).map(([key, value]) => [`${side}${key}`, value])])),
      })
      .where(eq(introductions.id, row.id))
      .returning()
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.revise', subjectId: row.id, data: { listingId, from: row.demandListingId === listingId ? row.demandVersion : row.supplyVersion, version, changed } }])
    if (row.state === 'proposed') for (const side of sides) await tellCompanyWithin(tx, ctx, next!, side, { kind: 'introduction-revised', round: `${listingId}:${version}` })
  }
}
