import { redirect } from 'react-router'
import type { Ctx } from '#app/ctx.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import { correctOutcome } from '#app/services/introduction/correct-outcome.server.ts'
import { retractOutcome } from '#app/services/introduction/retract-outcome.server.ts'
import { disputeOutcome } from '#app/services/introduction/dispute-outcome.server.ts'
import { listOutcomes } from '#app/services/introduction/list-outcomes.server.ts'
import { confirmOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { settleOutcome } from '#app/services/introduction/settle-outcome.server.ts'
import { ctxContext } from '#app/http/contexts.ts'
import { shanghaiDay } from '#domain/day.ts'
import { stands } from '#domain/introduction/outcome.ts'
import { otherSide } from '#domain/introduction/state.ts'
import { Refusal } from '#domain/refusal.ts'
import type { RouterContextProvider } from 'react-router'
import { introductionIn, headOf, type Area } from './place.server.ts'
import { typedAmount, typedQuantity } from './typed-figures.server.ts'

export async function loadOutcome(ctx: Ctx, area: Area, params: { id?: string; outcomeId?: string }) {
  const introduction = await introductionIn(ctx, area, params.id)
  const outcomes = await listOutcomes(ctx, introduction.id)
  const outcome = outcomes.find(({ id }) => id === params.outcomeId)
  if (!outcome) throw new Refusal('not-found', 'outcome-not-found')
  const others = outcomes.filter(({ id, state }) => id !== outcome.id && stands(state)).map(({ rung }) => introduction.ladder.indexOf(rung))
  return {
    file: headOf(introduction, area),
    outcome,
    /** What it may be corrected to. */
    rungs: introduction.ladder.filter((_, index) => !others.includes(index) && index > Math.max(-1, ...others)),
    desks: introduction.viewer.may.settle,
    today: shanghaiDay(ctx.clock.now()),
    now: ctx.clock.now().getTime(),
  }
}
export type OutcomeData = Awaited<ReturnType<typeof loadOutcome>>

const names = ['do', 'rung', 'seen', 'happenedOn', 'quantity.value', 'quantity.unit', 'amount', 'outcomeNote', 'reason', 'note', 'version', 'settlementNote'] as const
export type OutcomeFormValues = Record<(typeof names)[number], string>

export async function actOnOutcome(request: Request, context: Readonly<RouterContextProvider>, area: Area, params: { id?: string; outcomeId?: string }) {
  const ctx = context.get(ctxContext)
  const { file, outcome } = await loadOutcome(ctx, area, params)
  const fields = await readFields(request, names)
  const values = Object.fromEntries(names.map((name) => [name, shown(fields[name])])) as OutcomeFormValues
  const base = { outcomeId: outcome.id }
  const said = () => ({
    happenedOn: values.happenedOn || undefined,
    quantity: typedQuantity(values['quantity.value'], values['quantity.unit']),
    // A desk is not shown an amount, so it neither changes nor takes one away.
    ...(area === 'my' && { amount: typedAmount(values.amount) }),
  })
  try {
    if (values.do === 'confirm') await confirmOutcome(ctx, { id: file.id, side: otherSide(outcome.recordedSide), rung: outcome.rung, seen: values.seen || undefined })
    else if (values.do === 'dispute') await disputeOutcome(ctx, { ...base, ...said(), reason: values.reason || undefined, note: values.note })
    else if (values.do === 'correct') {
      const { amount, ...rest } = said()
      await correctOutcome(ctx, { ...base, ...rest, ...(area === 'my' && { amount: amount ?? null }), rung: values.rung, note: values.outcomeNote || undefined })
    } else if (values.do === 'retract') await retractOutcome(ctx, base)
    else if (values.do === 'propose' || values.do === 'agree') {
      await settleOutcome(ctx, { ...base, act: values.do, version: values.version || undefined, note: values.settlementNote || undefined })
    } else throw new Refusal('invalid', 'act-unknown')
    return redirect(`/${area}/introductions/${file.id}?done=outcome-${values.do}`)
  } catch (error) {
    return formFailure(error, context, values, { quantity: 'quantity.value', ...(values.do === 'correct' ? { note: 'outcomeNote' } : values.do === 'dispute' ? {} : { note: 'settlementNote' }) })
  }
}
