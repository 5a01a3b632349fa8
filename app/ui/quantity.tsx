import type { Quantity as Value } from '#domain/listing.ts'
import { m } from '#app/i18n/messages.js'
import { numberText, quantityText, unitText } from './quantities.ts'

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

/** With what commitments leave of it: `500 吨/月` 余 380 吨/月. */
export function QuantityLeft({ value, remaining }: { value: Pick<Value, 'value' | 'unit' | 'per'> | null; remaining: Pick<Value, 'value' | 'unit' | 'per'> | null }) {
  return (
    <>
      <Quantity value={value} />
      {remaining ? <span className="sub remaining">{remaining.value > 0 ? m.common_remaining_left({ left: quantityText(remaining) }) : m.common_remaining_gone()}</span> : null}
    </>
  )
}
