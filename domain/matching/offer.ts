import { tidy } from '../language/numerals.ts'
import { writeQuantity } from '../language/units.ts'
import type { Quantity } from '../listing.ts'
import { amountFrom, amountOf, likely, type Amount } from './amounts.ts'
import type { Facts } from './ask.ts'
import type { Subject } from './subject.ts'

/** Scaled down to what commitments leave. */
export function remaining(amount: Amount | null, whole: number | undefined, left: number | null | undefined): Amount | null {
  if (!amount || left === null || left === undefined || whole === undefined || whole <= 0) return amount
  const share = Math.max(0, Math.min(1, left / whole))
  return {
    ...amount,
    value: tidy(amount.value * share),
    perMonth: amount.perMonth === null ? null : tidy(amount.perMonth * share),
    max: null,
  }
}

/** 余 500 吨/月（共 800 吨/月）: a reader is told what it was measured by. */
const saidWithLeft = (amount: Amount, whole: Quantity, left: number | null | undefined): Amount =>
  left === null || left === undefined || left >= whole.value
    ? amount
    : { ...amount, written: `余 ${writeQuantity({ ...whole, value: left })}（共 ${writeQuantity(whole)}）` }

/** `capacity`: all that it makes, where nothing says what of it is free. `none`, `plan`: the words that say there is nothing today. */
export interface Offer {
  amount: Amount | null
  capacity: Amount | null
  none: string | null
  plan: string | null
}

/** What a supplier can give now: its field unless the text says that part of it is taken, else its text. */
export function offered(supply: Subject, facts: Facts): Offer {
  const { quantity } = supply.post
  const free = likely(supply, { offer: 2 }).filter((reading) => !reading.plan)
  const capacity = likely(supply, { capacity: 0 }).filter((reading) => !reading.plan)
  const none =
    supply.reading.quantities.find((reading) => reading.role === 'none' && !/现货|库存/.test(reading.written)) ??
    (quantity || free.length > 0 ? undefined : supply.reading.quantities.find((reading) => reading.role === 'none'))
  const planned = supply.clauses.find((clause) => clause.plan && clause.start < supply.titleEnd)
  const whole = quantity ? amountOf(quantity) : null
  const freeAmount = free[0] ? amountFrom(free[0]) : null
  const capacityAmount = capacity[0] ? amountFrom(capacity[0]) : null
  if (none && free.length === 0) return { amount: null, capacity: null, none: none.written, plan: null }
  if (planned && free.length === 0) return { amount: null, capacity: null, none: null, plan: planned.text.trim().slice(0, 60) }
  if (whole) {
    const total = capacityAmount && capacityAmount.base === whole.base && monthly(capacityAmount) === monthly(whole)
    const part = freeAmount && total && freeAmount.base === whole.base && monthly(freeAmount) < monthly(whole) ? freeAmount : whole
    const left = remaining(part, quantity!.value, facts.remaining?.supply)
    return { amount: left && saidWithLeft(left, quantity!, facts.remaining?.supply), capacity: null, none: null, plan: null }
  }
  const said = likely(supply, { offer: 3, plain: 0, stock: 1 }).find((reading) => !reading.plan)
  const rest = capacityAmount ? restOf(supply, capacityAmount) : null
  if (rest && !said?.role.startsWith('offer')) return { amount: rest, capacity: null, none: null, plan: null }
  if (said) return { amount: amountFrom(said), capacity: null, none: null, plan: null }
  const planning = supply.reading.quantities.find((reading) => reading.plan && reading.role !== 'none')
  return { amount: null, capacity: capacityAmount, none: null, plan: capacityAmount ? null : (planning?.written ?? null) }
}

/** What is left of a capacity by the supplier's own arithmetic: 利用率七成, or 2600 吨已签长单，其余可外售. */
function restOf(supply: Subject, capacity: Amount): Amount | null {
  const { plain } = supply.source
  const used =
    /(?:利用率|负荷|开工率|开机率|(?:订单|长单|产能)[^,，。;\d]{0,4}占(?:用|了|去|满)?)(?:约|大约|仅|只有|为|目前|在|不足|不到)*\s?(?:(\d{1,2}(?:\.\d)?)\s?%|([一二三四五六七八九])成(半)?)/.exec(
      plain,
    )
  const scaled = (share: number): Amount => ({
    ...capacity,
    value: tidy(capacity.value * share),
    perMonth: capacity.perMonth === null ? null : tidy(capacity.perMonth * share),
    max: null,
  })
  if (used) return scaled(1 - (used[1] ? Number(used[1]) / 100 : ('零一二三四五六七八九'.indexOf(used[2]!) + (used[3] ? 0.5 : 0)) / 10))
  const taken = likely(supply, { used: 0 })
    .map(amountFrom)
    .filter((part) => part?.base === capacity.base)
  const sum = taken.reduce((total, part) => total + monthly(part!), 0)
  return sum > 0 && sum < monthly(capacity) ? scaled(1 - sum / monthly(capacity)) : null
}

/** A month of it, or the whole of a one-off. */
export const monthly = (amount: Amount): number => amount.perMonth ?? amount.value
