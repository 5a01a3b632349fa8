import type { RouterContextProvider } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { readIntroduction } from '#app/services/introduction/read.server.ts'
import { isId } from '#domain/id.ts'
import type { Voice } from '#domain/introduction/audience.ts'
import { Refusal } from '#domain/refusal.ts'
import { frameOf } from './frame.ts'

/** The introduction that a page below it is about, for a company in its own area and a desk in its own. Another's looks like none. */
export async function placeOf(context: Readonly<RouterContextProvider>, id: string | undefined, voice: Voice) {
  const ctx = context.get(ctxContext)
  if (!isId(id)) throw new Refusal('not-found', 'introduction-not-found')
  const introduction = await readIntroduction(ctx, id)
  const frame = frameOf(introduction, voice)
  if (frame.own.length === 0) throw new Refusal('not-found', 'introduction-not-found')
  return { ctx, introduction, frame }
}
