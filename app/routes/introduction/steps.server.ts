import { redirect, type RouterContextProvider } from 'react-router'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import { finishStep } from '#app/services/step/finish.server.ts'
import { listSteps } from '#app/services/step/list.server.ts'
import { setStep } from '#app/services/step/set.server.ts'
import { suggestDue } from '#app/services/step/suggest-due.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Voice } from '#domain/introduction/audience.ts'
import { ownerOf } from '#domain/introduction/step.ts'
import { placeOf } from './place.server.ts'

interface Args {
  request: Request
  params: { id?: string }
  context: Readonly<RouterContextProvider>
}
const names = ['intent', 'stepId', 'id', 'what', 'owner', 'dueOn'] as const

export async function loadStep({ params, context }: Omit<Args, 'request'>, voice: Voice) {
  const { ctx, frame } = await placeOf(context, params.id, voice)
  const [{ open }, dueOn] = await Promise.all([listSteps(ctx, frame.id), suggestDue(ctx)])
  return {
    frame,
    newId: ctx.ids.next(),
    replaces: open.find((step) => step.audience === (frame.accepted ? 'all' : 'desks'))?.what ?? null,
    suggested: { owner: ownerOf(frame.own[0]!, voice), dueOn },
    today: shanghaiDay(ctx.clock.now()),
  }
}

export async function actOnStep({ request, params, context }: Args, voice: Voice) {
  const { ctx, frame } = await placeOf(context, params.id, voice)
  const fields = await readFields(request, names)
  try {
    if (fields.intent === 'finish') await finishStep(ctx, { introductionId: frame.id, stepId: fields.stepId })
    else await setStep(ctx, { id: fields.id, introductionId: frame.id, voice, what: fields.what, owner: fields.owner, dueOn: fields.dueOn })
    return redirect(`${frame.base}?done=${fields.intent === 'finish' ? 'step-done' : 'step'}`)
  } catch (error) {
    return formFailure(error, context, Object.fromEntries(names.map((name) => [name, shown(fields[name])])) as Record<(typeof names)[number], string>)
  }
}
