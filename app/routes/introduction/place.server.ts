import type { RouterContextProvider } from 'react-router'
import type { Ctx } from '#app/ctx.ts'
import { ctxContext } from '#app/http/contexts.ts'
import { readIntroduction, type PresentedIntroduction } from '#app/services/introduction/read.server.ts'
import { isId } from '#domain/id.ts'
import type { Voice } from '#domain/introduction/audience.ts'
import { Refusal } from '#domain/refusal.ts'
import { frameOf } from './frame.ts'

/** A company reads its introductions under /my, a liaison under /desk; the pages below either are the same. */
export type Area = 'my' | 'desk'

/** The introduction, for a reader of that area. Another's looks like none. */
export async function introductionIn(ctx: Ctx, area: Area, id: string | undefined): Promise<PresentedIntroduction> {
  if (!isId(id)) throw new Refusal('not-found', 'introduction-not-found')
  const introduction = await readIntroduction(ctx, id)
  if (area === 'my' ? introduction.viewer.mine.length === 0 : !introduction.viewer.desk) throw new Refusal('not-found', 'introduction-not-found')
  return introduction
}

/** As `introductionIn`, with what a page below it needs to know of it and of its reader. */
export async function placeOf(context: Readonly<RouterContextProvider>, id: string | undefined, voice: Voice) {
  const ctx = context.get(ctxContext)
  const introduction = await introductionIn(ctx, voice === 'company' ? 'my' : 'desk', id)
  return { ctx, introduction, frame: frameOf(introduction, voice) }
}

/** What a page below the introduction says of it. */
export const headOf = (introduction: PresentedIntroduction, area: Area) => ({
  area,
  id: introduction.id,
  number: introduction.number,
  title: introduction.title,
  state: introduction.state,
  names: { demand: introduction.demand.company?.name ?? '', supply: introduction.supply.company?.name ?? '' },
})
export type IntroductionHead = ReturnType<typeof headOf>
