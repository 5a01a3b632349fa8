import type { Kind } from '../listing.ts'
import type { PriceReading, QuantityReading, QuantityRole } from './reading.ts'

const MAIN: readonly QuantityRole[] = ['need', 'offer', 'capacity', 'plain']

/**
 * The amount that a text deals in, where it leaves no doubt: one figure that is neither planned nor a least order, a trial or taken already. Beside
 * what a plant makes in all, what is asked for or to be had is the one. Null where there are several, or none.
 */
export function mainQuantity(quantities: readonly QuantityReading[], kind: Kind): QuantityReading | null {
  const all = quantities.filter(({ unit, plan, role }) => unit !== null && !plan && MAIN.includes(role))
  const main = unrepeated(all)
  if (main.length === 1) return main[0]!
  const meant = main.filter(({ role }) => role === (kind === 'demand' ? 'need' : 'offer'))
  return meant.length === 1 && main.every((one) => one === meant[0] || one.role === 'capacity') ? meant[0]! : null
}

const unrepeated = (all: QuantityReading[]): QuantityReading[] =>
  all.filter((one, index) => all.findIndex((other) => other.value === one.value && other.max === one.max && other.unit === one.unit && other.per === one.per) === index)

/** The one price that a text names: a figure in yuan for one of something. Null where there are several, or none. */
export function mainPrice(prices: readonly PriceReading[]): PriceReading | null {
  const all = prices.filter(({ basis, value, currency, per, plan }) => basis === 'stated' && value !== null && currency === '元' && per !== null && !plan)
  return all.every((one) => one.value === all[0]!.value && one.max === all[0]!.max && one.per === all[0]!.per) ? (all[0] ?? null) : null
}
