import { tidy } from './language/numerals.ts'
import { express, findUnit, monthsOf, normalise } from './language/units.ts'
import type { Period, Quantity } from './listing.ts'

/** What two companies agreed on, as they wrote it. Days are Shanghai's, `YYYY-MM-DD`, both included; `until` null: without end. */
export interface Committed {
  value: number
  unit: string
  per: Period
  from: string
  until: string | null
}

export interface Remaining {
  /** In the listing's own unit and period. */
  committed: number
  /** Never below 0. */
  left: number
  /** More was agreed on than is listed. */
  over: boolean
  /** Counts today but cannot be converted into the listing's unit or period: said beside it, never dropped. */
  apart: Committed[]
  /** Begins on a later day. */
  later: Committed[]
}

/**
 * What confirmed commitments leave of a listing today; derived each time, never counted down. A monthly listing is measured by periodic commitments
 * that run today; a one-off stock by one-off ones, whenever they are for: what was promised of it is gone. A stock against a period, or a unit of
 * another base, is not converted.
 */
export function remainingOf(quantity: Pick<Quantity, 'value' | 'unit' | 'per'>, commitments: readonly Committed[], today: string): Remaining {
  const once = quantity.per === 'once'
  const later = commitments.filter((one) => one.from > today && !(once && one.per === 'once'))
  const current = commitments.filter((one) => (once && one.per === 'once') || (one.from <= today && (one.until === null || one.until >= today)))
  const converted = current.map((one) => ({ one, share: inUnitOf(quantity, one) }))
  const committed = tidy(converted.reduce((sum, { share }) => sum + (share ?? 0), 0))
  return {
    committed,
    left: tidy(Math.max(0, quantity.value - committed)),
    over: committed > quantity.value,
    apart: converted.filter(({ share }) => share === null).map(({ one }) => one),
    later,
  }
}

type Amount = Pick<Quantity, 'value' | 'unit' | 'per'>
/** As a list says it in a few words: what is left today, in the listing's own unit and period; null where nothing that counts was agreed on. */
export function leftOf(quantity: Amount | null, commitments: readonly Committed[], today: string): Amount | null {
  if (quantity === null) return null
  const { committed, left } = remainingOf(quantity, commitments, today)
  return committed > 0 ? { value: left, unit: quantity.unit, per: quantity.per } : null
}

/** A quantity without what is committed of it today. */
export const lessCommitted = <Q extends Amount>(quantity: Q, commitments: readonly Committed[], today: string): Q => ({ ...quantity, value: remainingOf(quantity, commitments, today).left })

/** One quantity in another's unit and period; null where it cannot be converted: another base, or a stock against a period. */
export function inUnitOf(quantity: Pick<Quantity, 'unit' | 'per'>, one: Pick<Quantity, 'value' | 'unit' | 'per'>): number | null {
  const [wanted, given] = [monthsOf(quantity.per), monthsOf(one.per)]
  if ((wanted === null) !== (given === null)) return null
  if (findUnit(one.unit) === null || findUnit(quantity.unit) === null) {
    // A unit that nobody knows is at least itself.
    return one.unit.trim() === quantity.unit.trim() && one.per === quantity.per ? one.value : null
  }
  const normal = normalise(one)
  if (normal === null) return null
  if (wanted === null) return express(normal.value, normal.base, quantity.unit)
  return express(tidy(normal.perMonth! * wanted), normal.base, quantity.unit)
}
