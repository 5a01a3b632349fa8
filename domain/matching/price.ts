import { findUnit } from '../language/units.ts'
import { finding, type Ask, type Finding } from './ask.ts'
import type { Subject } from './subject.ts'

type Price = NonNullable<Subject['post']['price']>

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const yuan = (fen: number) => grouped.format(fen / 100)
const written = ({ min, max, unit }: Price): string =>
  `${min !== null && max !== null && min !== max ? `${yuan(min)}–${yuan(max)}` : yuan((max ?? min)!)} ${/元/.test(unit) ? unit : `元/${unit}`}`

/** Only from fields. A verdict rests on both sides' prices, so it is open only where both are published; what a demand's text says of money is not read. */
export function priceAsks(demand: Subject): Ask[] {
  const { price } = demand.post
  if (!price || (price.min === null && price.max === null)) return []
  return [
    {
      requirement: { kind: 'price', name: '', asked: written(price), hard: true },
      judge: (supply) => {
        const found = judgePrice(price, supply.post.price)
        return { ...found, confidential: !(price.published && (supply.post.price?.published ?? false)) }
      },
    },
  ]
}

/** How many of the demand's price units one of the supply's is: 元/公斤 is a thousand times 元/吨. Null where they do not convert. */
function unitFactor(from: string, to: string): number | null {
  const unit = (text: string) =>
    text
      .replace(/^.*元\s?[/每]?\s?/, '')
      .replace(/^每/, '')
      .trim()
  const [one, other] = [unit(from), unit(to)]
  if (one === other) return 1
  const [a, b] = [findUnit(one), findUnit(other)]
  return a && b && a.base === b.base ? b.factor / a.factor : null
}

function judgePrice(asked: Price, said: Price | null): Finding {
  if (!said || (said.min === null && said.max === null)) return finding('unknown', 'price-unsaid', null)
  const factor = unitFactor(said.unit, asked.unit)
  if (factor === null) return finding('unknown', 'price-unit-different', written(said))
  const budget = (asked.max ?? asked.min)!
  const [low, high] = [(said.min ?? said.max)! * factor, (said.max ?? said.min)! * factor]
  if (high <= budget) return finding('met', 'price-within', written(said))
  return low <= budget ? finding('near', 'price-range', written(said)) : finding('failed', 'price-above', written(said))
}
