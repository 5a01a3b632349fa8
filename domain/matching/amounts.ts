import type { QuantityReading, QuantityRole } from '../language/reading.ts'
import { findUnit, normalise, writeQuantity, type Normalised } from '../language/units.ts'
import type { Quantity } from '../listing.ts'
import type { Subject } from './subject.ts'

/** An amount as one side means it. */
export interface Amount extends Normalised {
  written: string
  /** Upper end of a range, in the base, for the same period as `value`. */
  max: number | null
  per: Quantity['per']
}

export const amountOf = (
  quantity: Pick<Quantity, 'value' | 'unit' | 'per'>,
  written = writeQuantity(quantity),
  max: number | null = null,
): Amount | null => {
  const normal = normalise(quantity)
  const top = max === null ? null : normalise({ ...quantity, value: max })
  return normal && { ...normal, written, max: top?.value ?? null, per: quantity.per }
}

export const amountFrom = (reading: QuantityReading): Amount | null =>
  reading.unit === null ? null : amountOf({ value: reading.value, unit: reading.unit, per: reading.per }, reading.written, reading.max)

/** A 柜 is as large as the one size that its text names; where it names both or none, nobody knows. */
export function sized(amount: Amount, { source }: Subject): Amount {
  if (amount.base !== '柜') return amount
  const [small, large] = [/(?<!\d)20\s?(?:gp|尺|英尺)/.test(source.plain), /(?<!\d)4[05]\s?(?:gp|hq|hc|rh|尺|英尺)|高柜|大柜/.test(source.plain)]
  if (small === large) return amount
  const factor = large ? 2 : 1
  const scale = (value: number | null) => (value === null ? null : value * factor)
  return { ...amount, family: 'container', base: '标箱', value: amount.value * factor, max: scale(amount.max), perMonth: scale(amount.perMonth) }
}

/** Space stands there the whole time, and so do people and a line of credit: 3000 托 is what can be had each month. */
export const isStanding = ({ family, base }: Normalised): boolean =>
  family === 'pallet' || family === 'area' || family === 'money' || base === '人'

/** The figures that may be the quantity dealt in, best first. */
export function likely(subject: Subject, roles: Partial<Record<QuantityRole, number>>): QuantityReading[] {
  const family = subject.node?.unitFamily
  const score = (reading: QuantityReading): number => {
    const unit = reading.unit === null ? null : findUnit(reading.unit)
    return (
      (roles[reading.role] ?? 0) +
      (unit?.family === family ? 4 : 0) +
      (reading.per !== 'once' ? 2 : 0) +
      (reading.start < subject.titleEnd ? 3 : 0) -
      (reading.plan ? 6 : 0) -
      // 每周不少于两班 is how often, not how much.
      (unit?.base === '班' ? 6 : 0)
    )
  }
  return (
    subject.reading.quantities
      .filter((reading) => reading.unit !== null && reading.role in roles)
      // A bare figure in the middle of a text (单炉25吨, 每托1吨) is mostly of another thing.
      .filter(
        (reading) =>
          reading.role !== 'plain' || reading.per !== 'once' || reading.start < subject.titleEnd || subject.reading.quantities.length === 1,
      )
      .sort((a, b) => score(b) - score(a) || b.value - a.value || a.start - b.start)
  )
}
