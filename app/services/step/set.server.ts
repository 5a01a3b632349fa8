import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { readCalendarWithin } from '#app/services/calendar/read.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { lockIntroduction, requireVoice, type IntroductionRow } from '#app/services/introduction/access.server.ts'
import { tellCompanyWithin, tellDeskWithin } from '#app/services/introduction/tell.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { voices } from '#domain/introduction/audience.ts'
import { sides } from '#domain/introduction/state.ts'
import { dueProblem, sideOfOwner, stepOwners, voiceOfOwner, type StepOwner } from '#domain/introduction/step.ts'
import type { NoticeKind } from '#domain/notice.ts'
import { Refusal } from '#domain/refusal.ts'
import { isoDate, text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { nextSteps } from '#db/schema/next-step.ts'

const SetStep = z.strictObject({
  id: z.uuid(),
  introductionId: z.uuid(),
  voice: z.enum(voices),
  side: z.enum(sides).optional(),
  what: text(2, 100).transform((what) => what.replaceAll(/\s+/g, ' ')),
  owner: z.enum(stepOwners, { error: 'owner-required' }),
  dueOn: isoDate,
})

export type StepRow = typeof nextSteps.$inferSelect

/**
 * The next step: what, who, until when. It takes the place of the one that was open. Before both companies have accepted it is the desks' own, set,
 * done and seen by them alone: a company's words reach the other only through its acceptance.
 */
export async function setStep(ctx: Ctx, input: unknown): Promise<StepRow> {
  const wanted = parse(SetStep, input)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.introductionId)
    const audience = row.acceptedAt === null ? ('desks' as const) : ('all' as const)
    const { side, userId } = requireVoice(ctx.actor, audience === 'all' ? 'plan-together' : 'plan', thing, wanted.voice, wanted.side)
    const { id, voice, what, owner, dueOn } = wanted
    const problem = dueProblem(dueOn, shanghaiDay(ctx.clock.now()), await readCalendarWithin(tx, ctx.clock.now()))
    if (problem) throw refused('dueOn', problem, { date: dueOn })
    if (audience === 'desks' && voiceOfOwner(owner) !== 'desk') throw refused('owner', 'owner-not-yet')
    const [same] = await tx.select().from(nextSteps).where(eq(nextSteps.id, id))
    if (same) {
      if (same.setBy === userId && same.introductionId === row.id) return same // the same form sent twice
      throw new Refusal('conflict', 'step-exists')
    }
    const now = ctx.clock.now()
    const open = and(eq(nextSteps.introductionId, row.id), eq(nextSteps.audience, audience), isNull(nextSteps.doneAt), isNull(nextSteps.replacedAt))
    await tx.update(nextSteps).set({ replacedAt: now }).where(open)
    const [step] = await tx.insert(nextSteps).values({ id, introductionId: row.id, audience, what, owner, dueOn, side, voice, setBy: userId, setAt: now }).returning()
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.set-step', subjectId: row.id, data: { stepId: id, side, owner, dueOn } }])
    await tellOwnerWithin(tx, ctx, row, step!, 'step-set')
    return step!
  })
}

const refused = (field: string, code: string, params: Record<string, string> = {}) => new Refusal('invalid', 'input-invalid', { issues: [{ field, code, params }] })

/** Whose step it is; never what it says. */
export async function tellOwnerWithin(tx: Tx, ctx: Ctx, row: IntroductionRow, step: { id: string; owner: StepOwner; dueOn: string }, kind: NoticeKind): Promise<void> {
  const tell = voiceOfOwner(step.owner) === 'company' ? tellCompanyWithin : tellDeskWithin
  await tell(tx, ctx, row, sideOfOwner(step.owner), { kind, round: step.id, params: { date: step.dueOn } })
}
