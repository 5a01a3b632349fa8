import type { Ctx } from '#app/ctx.ts'
import { shown, readFields } from '#app/http/form.server.ts'
import { readCombinationPlan } from '#app/services/combination/read-plan.server.ts'
import { findSupply } from '#app/services/listing/find-supply.server.ts'
import { listMatches } from '#app/services/match/list.server.ts'
import { isId } from '#domain/id.ts'
import { MOST_PARTS } from '#domain/introduction/combination.ts'
import { divisionName } from '#domain/regions/divisions.ts'

/** What was typed, by chosen supply. */
export interface PlanValues {
  id: string
  note: string
  parts: Record<string, { part: string; reason: string }>
}

/** Rows to choose from. */
const OFFERED = 20

const chosenIn = (params: URLSearchParams): string[] => [...new Set(params.getAll('with').filter(isId))].slice(0, MOST_PARTS)

/** What the address chose for this demand, with whatever it names by number, and what else there is to choose. */
export async function loadPlan(ctx: Ctx, demandId: string, params: URLSearchParams, { one = false } = {}) {
  const typed = (params.get('add') ?? '').slice(0, 200)
  const named = typed.trim() === '' ? null : await findSupply(ctx, typed)
  const picked = one && named ? [named] : [...chosenIn(params), ...(named ? [named] : [])]
  // First whether it is this desk's at all.
  const plan = await readCombinationPlan(ctx, { demandId, supplyIds: one ? picked.slice(0, 1) : picked })
  const { matches } = await listMatches(ctx, demandId, { limit: OFFERED })
  return { plan, matches: matches.map((match) => ({ ...match, place: match.parkName ?? divisionName(match.divisionCode) })), typed, unknown: typed.trim() !== '' && named === null, id: ctx.ids.next() }
}

/** The form's fields of each supply that it was sent for, in order. */
export async function readPlan(request: Request, others: readonly string[] = []) {
  const copy = request.clone()
  const supplyIds = [...new Set((await copy.formData()).getAll('supply').filter((value) => typeof value === 'string'))].filter(isId).slice(0, MOST_PARTS + 1)
  const fields = await readFields(request, ['id', 'note', ...others, ...supplyIds.flatMap((id) => [`part.${id}`, `reason.${id}`])])
  const values: PlanValues = {
    id: shown(fields.id), note: shown(fields.note),
    parts: Object.fromEntries(supplyIds.map((id) => [id, { part: shown(fields[`part.${id}`]), reason: shown(fields[`reason.${id}`]) }])),
  }
  return { fields, values, parts: supplyIds.map((supplyId) => ({ supplyId, part: fields[`part.${supplyId}`], reason: fields[`reason.${supplyId}`] })) }
}

/** What the page calls the fields of the use case. */
export const planNames = (supplyIds: readonly string[]): Record<string, string> => ({
  parts: 'choose',
  ...Object.fromEntries(supplyIds.flatMap((id, i) => [[`parts.${i}.supplyId`, `with.${id}`], [`parts.${i}.part`, `part.${id}`], [`parts.${i}.reason`, `reason.${id}`]])),
})
