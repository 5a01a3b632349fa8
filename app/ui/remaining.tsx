import type { Committed, Remaining as Derived } from '#domain/remaining.ts'
import type { Quantity } from '#domain/listing.ts'
import { m } from '#app/i18n/messages.js'
import { dateText } from './dates.ts'
import { quantityText } from './quantities.ts'

type Whole = Pick<Quantity, 'value' | 'unit' | 'per'>
/** `apart` and `later` are its own company's and desk's to see one by one; others are told how many of the former there are. */
export type ShownRemaining = Pick<Derived, 'committed' | 'left' | 'over' | 'apart' | 'later'> & { apartCount: number }

/** 已约定 300 吨/月，余 500 吨/月; and beside it what could not be converted. */
export function Remaining({ quantity, remaining, now }: { quantity: Whole; remaining: ShownRemaining; now: number }) {
  const of = (value: number) => quantityText({ ...quantity, value })
  const one = ({ value, unit, per }: Committed) => quantityText({ value, unit, per })
  const { committed, left } = remaining
  return (
    <>
      {committed > 0 ? <p className="remaining">{left > 0 ? m.common_remaining({ committed: of(committed), left: of(left) }) : m.common_remaining_none({ committed: of(committed) })}</p> : null}
      {remaining.over ? <p className="meta">{m.common_remaining_over()}</p> : null}
      {remaining.apart.length > 0 ? remaining.apart.map((each, index) => <p className="meta" key={index}>{m.common_remaining_apart_one({ quantity: one(each) })}</p>)
        : remaining.apartCount > 0 ? <p className="meta">{m.common_remaining_apart({ count: remaining.apartCount })}</p> : null}
      {remaining.later.map((each, index) => <p className="meta" key={index}>{m.common_remaining_later({ date: dateText(each.from, 'full', now), quantity: one(each) })}</p>)}
    </>
  )
}
