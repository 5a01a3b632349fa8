import { redirect, type RouterContextProvider } from 'react-router'
import type { Ctx } from '#app/ctx.ts'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import { lapseIntroduction } from '#app/services/introduction/lapse.server.ts'
import { introductionIn, headOf, type Area } from './place.server.ts'

export async function loadLapse(ctx: Ctx, area: Area, id: string | undefined) {
  const introduction = await introductionIn(ctx, area, id)
  return { file: headOf(introduction, area), sides: introduction.viewer.may.lapse }
}
export type LapseData = Awaited<ReturnType<typeof loadLapse>>

const names = ['side', 'reason', 'note'] as const
export type LapseValues = Record<(typeof names)[number], string>

export async function actOnLapse(request: Request, context: Readonly<RouterContextProvider>, area: Area, id: string | undefined) {
  const ctx = context.get(ctxContext)
  const introduction = await introductionIn(ctx, area, id)
  const fields = await readFields(request, names)
  const values = Object.fromEntries(names.map((name) => [name, shown(fields[name])])) as LapseValues
  try {
    const side = area === 'my' ? introduction.viewer.mine[0] : values.side || undefined
    await lapseIntroduction(ctx, { id: introduction.id, side, reason: values.reason || undefined, note: values.note || undefined })
    return redirect(`/${area}/introductions/${introduction.id}?done=lapse`)
  } catch (error) {
    return formFailure(error, context, values)
  }
}
