import { redirect, type RouterContextProvider } from 'react-router'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import { correctRemark, removeRemark } from '#app/services/remark/correct.server.ts'
import { listRemarks } from '#app/services/remark/list.server.ts'
import { writeRemark } from '#app/services/remark/write.server.ts'
import type { Voice } from '#domain/introduction/audience.ts'
import { Refusal } from '#domain/refusal.ts'
import { placeOf } from './place.server.ts'
import { readTo } from './words.ts'

interface Args {
  request: Request
  params: { id?: string; remarkId?: string }
  context: Readonly<RouterContextProvider>
}

/** The page that the form of the timeline leads to where it was refused; it also works by itself. */
export async function loadWriting({ params, context }: Omit<Args, 'request'>, voice: Voice) {
  const { ctx, frame } = await placeOf(context, params.id, voice)
  return { frame, newId: ctx.ids.next() }
}

export async function write({ request, params, context }: Args, voice: Voice) {
  const { ctx, frame } = await placeOf(context, params.id, voice)
  const fields = await readFields(request, ['id', 'to', 'body'])
  try {
    await writeRemark(ctx, { id: fields.id, introductionId: frame.id, voice, ...readTo(shown(fields.to)), body: fields.body })
    return redirect(`${frame.base}?done=remark`)
  } catch (error) {
    return formFailure(error, context, { id: shown(fields.id), to: shown(fields.to), body: shown(fields.body) }, { audience: 'to', side: 'to' })
  }
}

/** One's own remark, to correct it or take it back. */
export async function loadCorrection({ params, context }: Omit<Args, 'request'>, voice: Voice) {
  const { ctx, frame } = await placeOf(context, params.id, voice)
  const remark = (await listRemarks(ctx, frame.id)).find((each) => each.id === params.remarkId && each.mine && !each.removed)
  if (!remark) throw new Refusal('not-found', 'remark-not-found')
  return { frame, remark }
}

export async function correct({ request, params, context }: Args, voice: Voice) {
  const { ctx, frame } = await placeOf(context, params.id, voice)
  const fields = await readFields(request, ['intent', 'body'])
  const named = { introductionId: frame.id, remarkId: params.remarkId }
  try {
    if (fields.intent === 'remove') await removeRemark(ctx, named)
    else await correctRemark(ctx, { ...named, body: fields.body })
    return redirect(`${frame.base}?done=${fields.intent === 'remove' ? 'remark-removed' : 'remark-corrected'}`)
  } catch (error) {
    return formFailure(error, context, { body: shown(fields.body) })
  }
}
