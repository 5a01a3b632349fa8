import { tidy } from '../language/numerals.ts'
import { DAYS_A_MONTH, normalise, writeQuantity } from '../language/units.ts'
import { amountFrom, amountOf, isStanding, likely, sized, type Amount } from './amounts.ts'
import { finding, type Ask, type Facts, type Finding } from './ask.ts'
import { leadTimeOf } from './lead-time.ts'
import { monthly, offered, remaining } from './offer.ts'
import { softened, type Subject } from './subject.ts'
import { demandWindow } from './window.ts'

/** From here on a part is worth a talk; below it is no answer (domain.md). */
export const NEAR_SHARE = 0.4
/** Weighing and counting differ by this much without anybody minding. */
const SLACK = 0.995
/** Months that a monthly need without an end is taken to run at least: a listing's own life of 90 days. */
export const OPEN_MONTHS = 3
/** Stages whose products are one piece each, so that a set, a piece and a unit are the same. */
const ONE_PIECE = new Set(['assembly', 'vehicle', 'component'])

export function quantityAsks(demand: Subject): Ask[] {
  const { quantity } = demand.post
  const reading = quantity ? undefined : likely(demand, { need: 2, plain: 0, offer: 0 })[0]
  const asked = quantity ? amountOf(quantity) : reading ? amountFrom(reading) : null
  const written = quantity ? writeQuantity(quantity) : reading?.written
  if (written === undefined) return []
  const hard = !(reading?.prefer ?? false) && !softened(demand, /数量|用量|量/)
  return [
    {
      requirement: { kind: 'quantity', name: '', asked: written, hard },
      judge: (supply, facts) => judgeRest(demand, asked && sized(asked, demand), supply, facts),
    },
  ]
}

/** Measured by what commitments leave of the need, and says so (`askedLeft`); a need that is wholly agreed on is open no more. */
function judgeRest(demand: Subject, asked: Amount | null, supply: Subject, facts: Facts): Finding {
  const { quantity } = demand.post
  const left = facts.remaining?.demand
  if (!quantity || left === null || left === undefined || left >= quantity.value) return judgeQuantity(demand, asked, supply, facts)
  const askedLeft = writeQuantity({ ...quantity, value: left })
  if (left <= 0) return finding('failed', 'need-covered', offered(supply, facts).amount?.written ?? null, { askedLeft })
  const found = judgeQuantity(demand, remaining(asked, quantity.value, left), supply, facts)
  return { ...found, params: { ...found.params, askedLeft } }
}

function judgeQuantity(demand: Subject, asked: Amount | null, supply: Subject, facts: Facts): Finding {
  const { amount, capacity, none, plan } = offered(supply, facts)
  if (none !== null) return finding('failed', 'none-free', none)
  if (plan !== null) return finding('unknown', 'planned', plan)
  const said = amount ?? capacity
  const offer = said && sized(said, supply)
  if (!offer) return finding('unknown', 'quantity-unsaid', null)
  if (!asked || !comparable(asked, offer, demand, supply)) return finding('unknown', 'unit-different', offer.written)
  if (offer.value === 0) return finding('failed', 'none-free', offer.written)
  if (capacity && !amount) {
    const share = shareOf(asked, offer, demand, facts)
    return share !== null && share.ratio < NEAR_SHARE && !share.lasting
      ? finding('failed', 'quantity-far-short', offer.written, figures(share.ratio))
      : finding('unknown', 'capacity-only', offer.written)
  }
  const found = byShare(asked, offer, demand, facts)
  return found.verdict === 'met' || found.verdict === 'near' ? withMinimum(found, asked, demand, supply, offer) : found
}

/** Same base, or pieces and sets where one piece is a set. */
function comparable(asked: Amount, offer: Amount, demand: Subject, supply: Subject): boolean {
  if (asked.base === offer.base) return true
  const stage = (demand.node ?? supply.node)?.stage ?? ''
  return ONE_PIECE.has(stage) && new Set([asked.base, offer.base, '件', '套']).size === 2
}

const figures = (ratio: number) => ({ percent: Math.floor(tidy(ratio * 100)) })

/** What is offered as a share of what is asked. `lasting`: a stock against a need that goes on. Null where time is needed and not said. */
function shareOf(
  asked: Amount,
  offer: Amount,
  demand: Subject,
  facts: Facts,
): { ratio: number; lasting: boolean; months?: number; wanted?: number } | null {
  const top =
    offer.max === null
      ? offer
      : { ...offer, value: offer.max, perMonth: offer.perMonth === null ? null : tidy((offer.perMonth / offer.value) * offer.max) }
  if (isStanding(asked)) return { ratio: top.value / (asked.max ?? asked.value), lasting: false }
  const need =
    asked.max === null
      ? asked
      : { ...asked, value: asked.max, perMonth: asked.perMonth === null ? null : tidy((asked.perMonth / asked.value) * asked.max) }
  if (need.perMonth !== null && top.perMonth !== null) return { ratio: top.perMonth / need.perMonth, lasting: false }
  if (need.perMonth === null && top.perMonth === null) return { ratio: top.value / need.value, lasting: false }
  const said = monthsAsked(demand, facts)
  if (need.perMonth === null) {
    if (said !== null) return { ratio: (top.perMonth! * said) / need.value, lasting: false }
    return top.perMonth! >= need.value * SLACK ? { ratio: 1, lasting: false } : null
  }
  // A one-off stock: how long it lasts, against how long it is wanted.
  const months = top.value / need.perMonth
  const wanted = said ?? (asked.per === 'year' ? 12 : OPEN_MONTHS)
  return { ratio: said === null ? Math.min(months / wanted, SLACK - 0.001) : months / wanted, lasting: true, months, wanted }
}

function byShare(asked: Amount, offer: Amount, demand: Subject, facts: Facts): Finding {
  const share = shareOf(asked, offer, demand, facts)
  if (share === null) return finding('unknown', 'time-unsaid', offer.written)
  const { ratio, lasting } = share
  const round = (months: number) => Math.round(months * 10) / 10
  const params = lasting ? { months: round(share.months!), wanted: round(share.wanted!) } : figures(ratio)
  if (ratio >= SLACK) return finding('met', lasting ? 'stock-lasts' : 'quantity-enough', offer.written, params)
  if (ratio >= NEAR_SHARE) return finding('near', lasting ? 'stock-runs-out' : 'quantity-short', offer.written, params)
  return finding('failed', lasting ? 'stock-far-short' : 'quantity-far-short', offer.written, params)
}

/** Months over which the demand's own window, or else its delivery time, stretches. */
function monthsAsked(demand: Subject, { today }: Facts): number | null {
  const window = demandWindow(demand, today)
  if (window?.until) {
    const from = window.from !== null && window.from > today ? window.from : today
    const days = (Date.parse(window.until) - Date.parse(from)) / 86_400_000 + 1
    return days > 0 ? days / DAYS_A_MONTH : null
  }
  const days = leadTimeOf(demand)?.max
  return days !== undefined && days >= DAYS_A_MONTH ? days / DAYS_A_MONTH : null
}

/** A smallest lot above the need, on either side: near while the lesser is 40 % of the other, else failed. */
function withMinimum(found: Finding, asked: Amount, demand: Subject, supply: Subject, offer: Amount): Finding {
  const floor = demand.post.quantity?.min === undefined ? null : normalise({ ...demand.post.quantity, value: demand.post.quantity.min })
  if (floor && floor.base === offer.base && monthly(offer) < (floor.perMonth ?? floor.value) * SLACK)
    return finding('failed', 'below-minimum', offer.written)
  const least = smallestLot(supply)
  if (!least || least.base !== asked.base) return found
  // A need that goes on can be bought in lots: three months' worth is the most that anyone stores.
  const need = asked.perMonth === null ? asked.value : asked.perMonth * OPEN_MONTHS
  if (least.value <= need * 1.005) return found
  return finding(need / least.value >= NEAR_SHARE ? 'near' : 'failed', 'below-minimum', least.written)
}

function smallestLot(supply: Subject): Amount | null {
  const { quantity } = supply.post
  if (quantity?.min !== undefined) return amountOf({ value: quantity.min, unit: quantity.unit, per: 'once' })
  const reading = likely(supply, { minimum: 0 }).find(({ per }) => per === 'once')
  return reading ? amountFrom(reading) : null
}
