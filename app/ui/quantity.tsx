import type { Quantity as Value } from '#domain/listing.ts'
import { numberText, unitText } from './quantities.ts'

/** `500 吨/月`, unit grey, never broken. Null is "—", never 0. */
export function Quantity({ value }: { value: Pick<Value, 'value' | 'unit' | 'per'> | null }) {
  if (value === null) return <span className="muted">—</span>
  return (
    <span className="qty">
      {numberText(value.value)}
      <small>{unitText(value)}</small>
    </span>
  )
}
