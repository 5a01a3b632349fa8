import { m } from '#app/i18n/messages.js'
import type { PresentedFigures } from '#app/services/chain/read.server.ts'
import { numberText, quantityText } from '#app/ui/quantities.ts'

/** How a node stands, in words: 缺 5,200 吨/月; by the number of listings where quantities do not say it. */
export function netWords({ supply, demand, net, balance, unit, per }: PresentedFigures): string {
  if (balance === 'nodata') return m.chain_net_nodata()
  const short = net === null ? demand.listings > supply.listings : net < 0
  const amount = net === null ? m.chain_net_listings({ count: Math.abs(supply.listings - demand.listings) }) : quantityText({ value: Math.abs(net), unit, per })
  if (balance === 'even') return net === 0 || (net === null && supply.listings === demand.listings) ? m.chain_net_even() : short ? m.chain_net_even_short({ amount }) : m.chain_net_even_over({ amount })
  return balance === 'gap' ? m.chain_net_gap({ amount }) : m.chain_net_surplus({ amount })
}

/** What stands beside the sum: one-off quantities, other units, listings that say none. */
export const apartWords = ({ apart, unsaid }: PresentedFigures['supply']): string =>
  [
    ...apart.map(({ value, unit, per, listings }) => m.chain_apart({ amount: quantityText({ value, unit, per }), count: numberText(listings) })),
    ...(unsaid > 0 ? [m.chain_unsaid({ count: numberText(unsaid) })] : []),
  ].join('；')

/** `41 家中 6 家已发布`. */
export const coverageWords = ({ companies, posted }: { companies: number; posted: number }, inside: boolean): string =>
  inside ? m.chain_coverage_inside({ companies: numberText(companies), posted: numberText(posted) }) : m.chain_coverage({ companies: numberText(companies), posted: numberText(posted) })
