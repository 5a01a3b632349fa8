import { redirect, type RouterContextProvider } from 'react-router'
import type { Ctx } from '#app/ctx.ts'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import { answerCommitment } from '#app/services/introduction/answer-commitment.server.ts'
import { endCommitment } from '#app/services/introduction/end-commitment.server.ts'
import { listCommitments } from '#app/services/introduction/list-commitments.server.ts'
import { listOutcomes } from '#app/services/introduction/list-outcomes.server.ts'
import { stateCommitment } from '#app/services/introduction/state-commitment.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { allowsCommitment } from '#domain/introduction/commitment.ts'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'
import { introductionIn, headOf, type Area } from './place.server.ts'
import { typedQuantity } from './typed-figures.server.ts'

export async function loadCommitments(ctx: Ctx, area: Area, id: string | undefined, revises: string | null) {
  const introduction = await introductionIn(ctx, area, id)
  const [commitments, outcomes] = await Promise.all([listCommitments(ctx, introduction.id), listOutcomes(ctx, introduction.id)])
  const { demand, supply, viewer } = introduction
  return {
    file: headOf(introduction, area),
    commitments,
    /** In whose name this reader speaks. */
    sides: area === 'my' ? viewer.may.commit.filter((side) => viewer.mine.includes(side)) : viewer.may.commit,
    lateEnough: allowsCommitment(outcomes.filter(({ state }) => state === 'recorded' || state === 'unilateral' || state === 'confirmed').map(({ rung }) => rung)),
    revises: commitments.find((one) => one.id === revises && one.may.includes('revise')) ?? null,
    usual: demand.listing?.quantity ?? supply.listing?.quantity ?? null,
    today: shanghaiDay(ctx.clock.now()),
    now: ctx.clock.now().getTime(),
  }
}
export type CommitmentsData = Awaited<ReturnType<typeof loadCommitments>>

const names = ['do', 'side', 'commitmentId', 'replacesId', 'quantity.value', 'quantity.unit', 'quantity.per', 'from', 'until', 'endsOn'] as const
export type CommitmentValues = Record<(typeof names)[number], string>
const ANSWERS = ['confirm', 'decline', 'withdraw']
const ENDS = ['propose-end', 'agree-end', 'refuse-end', 'withdraw-end']

export async function actOnCommitments(request: Request, context: Readonly<RouterContextProvider>, area: Area, id: string | undefined) {
  const ctx = context.get(ctxContext)
  const introduction = await introductionIn(ctx, area, id)
  const fields = await readFields(request, names)
  const values = Object.fromEntries(names.map((name) => [name, shown(fields[name])])) as CommitmentValues
  const side = area === 'my' ? introduction.viewer.mine[0] : values.side || undefined
  try {
    if (values.do === 'state') {
      const quantity = typedQuantity(values['quantity.value'], values['quantity.unit'])
      if (!quantity) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'quantity.value', code: 'quantity-value-required' }] })
      await stateCommitment(ctx, {
        id: introduction.id, side, quantity: { ...quantity, per: values['quantity.per'] }, from: values.from, until: values.until || undefined, replacesId: values.replacesId || undefined,
      })
    } else {
      const known = isId(values.commitmentId) && (await listCommitments(ctx, introduction.id)).some((one) => one.id === values.commitmentId)
      if (!known) throw new Refusal('not-found', 'commitment-not-found')
      if (ANSWERS.includes(values.do)) await answerCommitment(ctx, { commitmentId: values.commitmentId, side, act: values.do })
      else if (ENDS.includes(values.do)) await endCommitment(ctx, { commitmentId: values.commitmentId, side, act: values.do, endsOn: values.endsOn || undefined })
      else throw new Refusal('invalid', 'act-unknown')
    }
    return redirect(`/${area}/introductions/${introduction.id}/commitments?done=commitment-${values.do}`)
  } catch (error) {
    return formFailure(error, context, values, { quantity: 'quantity.value' })
  }
}
