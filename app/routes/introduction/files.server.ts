import { redirect, type RouterContextProvider } from 'react-router'
import { formFailure } from '#app/http/form.server.ts'
import { readUpload } from '#app/http/upload.server.ts'
import { downloadFile } from '#app/services/file/download.server.ts'
import { listFiles } from '#app/services/file/list.server.ts'
import { removeFile } from '#app/services/file/remove.server.ts'
import { uploadFile } from '#app/services/file/upload.server.ts'
import { listOutcomes } from '#app/services/introduction/list-outcomes.server.ts'
import { attachmentDisposition, fileTypes } from '#domain/file.ts'
import { isId } from '#domain/id.ts'
import type { Voice } from '#domain/introduction/audience.ts'
import { Refusal } from '#domain/refusal.ts'
import { placeOf } from './place.server.ts'
import { readTo } from './words.ts'

interface Args {
  request: Request
  params: { id?: string; fileId?: string }
  context: Readonly<RouterContextProvider>
}

export async function loadFiles({ params, context }: Omit<Args, 'request'>, voice: Voice) {
  const { ctx, frame } = await placeOf(context, params.id, voice)
  const [files, outcomes] = await Promise.all([listFiles(ctx, frame.id), listOutcomes(ctx, frame.id)])
  return { frame, files, outcomes: outcomes.map(({ id, rung }) => ({ id, rung })), newId: ctx.ids.next(), now: ctx.clock.now().getTime() }
}

export async function upload({ request, params, context }: Args, voice: Voice) {
  const { ctx, frame } = await placeOf(context, params.id, voice)
  const { fields, taken } = await readUpload(request, ['id', 'to', 'outcomeId'], (read, file) =>
    uploadFile(ctx, {
      id: read.id, introductionId: frame.id, voice, ...readTo(read.to), name: file.name, declared: file.declared, ...(read.outcomeId && { outcomeId: read.outcomeId }),
    }, file.bytes))
  try {
    if (taken === null) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'file', code: 'file-required' }] })
    if ('error' in taken) throw taken.error
    return redirect(`${frame.base}?done=file`)
  } catch (error) {
    return formFailure(error, context, fields, { audience: 'to', side: 'to', name: 'file', declared: 'file' })
  }
}

/** To be saved, never to be shown by the browser on our pages' behalf. */
export async function download({ request, params, context }: Args, voice: Voice): Promise<Response> {
  const { ctx, frame } = await placeOf(context, params.id, voice)
  if (!isId(params.fileId)) throw new Refusal('not-found', 'file-not-found')
  const file = await downloadFile(ctx, { introductionId: frame.id, fileId: params.fileId, headOnly: request.method === 'HEAD' })
  return new Response(file.body, {
    headers: {
      'Content-Type': fileTypes[file.type].mime,
      'Content-Length': String(file.size),
      'Content-Disposition': attachmentDisposition(file.name),
      'Content-Security-Policy': `default-src 'none'; sandbox`,
      'Cache-Control': 'private, no-store',
      'Accept-Ranges': 'none',
    },
  })
}

export async function remove({ params, context }: Args, voice: Voice): Promise<Response> {
  const { ctx, frame } = await placeOf(context, params.id, voice)
  if (!isId(params.fileId)) throw new Refusal('not-found', 'file-not-found')
  await removeFile(ctx, { introductionId: frame.id, fileId: params.fileId })
  return redirect(`${frame.base}?done=file-removed`)
}
