import { readTypedNumber } from '#domain/language/typed-number.ts'
import { Refusal, type FieldIssue } from '#domain/refusal.ts'

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
