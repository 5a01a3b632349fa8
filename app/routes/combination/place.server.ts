import type { Ctx } from '#app/ctx.ts'
import { readCombination, type PresentedCombination } from '#app/services/combination/read.server.ts'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'

/** The combination, for its desk under /desk and its company under /my. Another's looks like none. */
export async function combinationIn(ctx: Ctx, area: 'my' | 'desk', id: string | undefined): Promise<PresentedCombination> {
  if (!isId(id)) throw new Refusal('not-found', 'combination-not-found')
  const combination = await readCombination(ctx, id)
  if (area === 'my' ? !combination.viewer.mine : !combination.viewer.desk) throw new Refusal('not-found', 'combination-not-found')
  return combination
}
