import { m } from '#app/i18n/messages.js'
import type { PresentedFigures } from '#app/services/chain/read.server.ts'
import { amountText, numberText } from '#app/ui/quantities.ts'

/** How a node stands, in words: 缺 5,200 吨/月; by the number of listings where none says a quantity to add. */
export function netWords({ supply, demand, net, balance, unit, per }: PresentedFigures): string {
  if (balance === 'nodata') return m.chain_net_nodata()
  const over = net ?? supply.listings - demand.listings
  if (over === 0) return net === null ? m.chain_net_even_listings() : m.chain_net_even()
  const amount = net === null ? m.chain_net_listings({ count: numberText(Math.abs(over)) }) : amountText({ value: Math.abs(net), unit, per })
  if (balance === 'even') return over < 0 ? m.chain_net_even_short({ amount }) : m.chain_net_even_over({ amount })
  return balance === 'gap' ? m.chain_net_gap({ amount }) : m.chain_net_surplus({ amount })
}

/** Of one side what is in no sum: one-off quantities, other units, listings that say none. */
export const apartWords = ({ apart, unsaid }: PresentedFigures['supply'], text = amountText): string =>
  [
    ...apart.map(({ value, unit, per, listings }) => m.chain_apart({ amount: text({ value, unit, per }), count: numberText(listings) })),
    ...(unsaid > 0 ? [m.chain_unsaid({ count: numberText(unsaid) })] : []),
  ].join(m.chain_comma())

export const isApart = ({ apart, unsaid }: PresentedFigures['supply']): boolean => apart.length > 0 || unsaid > 0

/** What stands beside the net, of both sides: 另有供给 1 条没写数量. Empty where all is in it. */
export function besideWords({ supply, demand, net }: Pick<PresentedFigures, 'supply' | 'demand' | 'net'>): string {
  const sides = [
    ...(isApart(supply) ? [m.chain_beside_supply({ said: apartWords(supply) })] : []),
    ...(isApart(demand) ? [m.chain_beside_demand({ said: apartWords(demand) })] : []),
  ].join(m.chain_semicolon())
  return sides === '' || net === null ? sides : m.chain_beside({ sides })
}

/** Both at once: 缺 30,000 件/月，另有供给 1 条没写数量. */
export function standWords(figures: PresentedFigures): string {
  const [net, beside] = [netWords(figures), besideWords(figures)]
  return beside === '' ? net : m.chain_net_beside({ net, beside })
}

/** `41 家中 6 家已发布`. */
export const coverageWords = ({ companies, posted }: { companies: number; posted: number }, inside: boolean): string =>
  inside ? m.chain_coverage_inside({ companies: numberText(companies), posted: numberText(posted) }) : m.chain_coverage({ companies: numberText(companies), posted: numberText(posted) })
