import type { Ctx } from '#app/ctx.ts'
import { readIntroduction } from '#app/services/introduction/read.server.ts'
import { isId } from '#domain/id.ts'
import { readTypedNumber } from '#domain/language/typed-number.ts'
import { Refusal, type FieldIssue } from '#domain/refusal.ts'

/** A company reads its file under /my, a liaison under /desk; the pages below either are the same. */
export type Area = 'my' | 'desk'

/** The file, for a reader of that area; another's is not found. */
export async function fileIn(ctx: Ctx, area: Area, id: string | undefined) {
  if (!isId(id)) throw new Refusal('not-found', 'introduction-not-found')
  const introduction = await readIntroduction(ctx, id)
  if (area === 'my' ? introduction.viewer.mine.length === 0 : !introduction.viewer.desk) throw new Refusal('not-found', 'introduction-not-found')
  return introduction
}

/** What a page below the file says of it. */
export const headOf = (introduction: Awaited<ReturnType<typeof fileIn>>, area: Area) => ({
  area,
  id: introduction.id,
  number: introduction.number,
  title: introduction.title,
  state: introduction.state,
  names: { demand: introduction.demand.company?.name ?? '', supply: introduction.supply.company?.name ?? '' },
})
export type FileHead = ReturnType<typeof headOf>

const unreadable = (field: string, written: string): FieldIssue =>
  ({ field, code: /^[-−－﹣–—]/.test(written) ? 'number-negative' : 'number-unreadable', params: { written: written.slice(0, 20) } })

/** Number and unit as typed; nothing where there is no number: the unit is the listing's until somebody changes it. What is wrong with either is said at its field. */
export function typedQuantity(writtenValue: string, writtenUnit: string): { value: number; unit: string } | undefined {
  const [written, unit] = [writtenValue.trim(), writtenUnit.trim()]
  if (written === '') return undefined
  const value = readTypedNumber(written)
  const issues = [
    ...(value === null ? [unreadable('quantity.value', written)] : []),
    ...(unit === '' ? [{ field: 'quantity.unit', code: 'unit-required' }] : []),
  ]
  if (value === null || issues.length > 0) throw new Refusal('invalid', 'input-invalid', { issues })
  return { value, unit }
}

/** Yuan as typed; undefined where nothing is. */
export function typedAmount(typed: string): number | undefined {
  const written = typed.trim()
  if (written === '') return undefined
  const value = readTypedNumber(written)
  if (value === null) throw new Refusal('invalid', 'input-invalid', { issues: [unreadable('amount', written)] })
  return value
}
