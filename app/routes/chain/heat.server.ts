import { m } from '#app/i18n/messages.js'
import type { PresentedFigures } from '#app/services/chain/read.server.ts'
import { numberText, roundedText } from '#app/ui/quantities.ts'
import { balanceWord } from '#app/ui/words.ts'
import { STEPS, type Heat, type View } from './heat.ts'
import { isApart, standWords } from './words.ts'

/** Written on the server: a matrix has thousands of cells, and their figures say more than it shows. */
export const presentHeat = (figures: PresentedFigures, view: View): Heat => ({
  text: figureText(figures, view),
  words: standWords(figures),
  heat: view === 'net' ? heatOf(figures) : null,
  balance: figures.balance,
  ...(isBeside(figures, view) && { beside: true }),
})

/** Something is counted, and something beside it is not. */
const isBeside = ({ supply, demand, net }: PresentedFigures, view: View): boolean =>
  view === 'net' ? net !== null && (isApart(supply) || isApart(demand)) : { supply, demand }[view].amount !== null && isApart({ supply, demand }[view])

/** 0 is even. Where quantities do not say it, by which side has more listings. */
function heatOf({ net, supply, demand, balance }: PresentedFigures): number {
  if (balance === 'even' || balance === 'nodata') return 0
  const sign = net === null ? Math.sign(supply.listings - demand.listings) : Math.sign(net)
  if (net === null) return sign
  return sign * (1 + STEPS.filter((step) => Math.abs(net) >= step).length)
}

/** Signed amount, or listings where there is no amount to add. */
function figureText(figures: PresentedFigures, view: View): string {
  if (view !== 'net') {
    const { amount, listings } = figures[view]
    return amount !== null ? roundedText(amount) : listings === 0 ? '0' : m.chain_net_listings({ count: numberText(listings) })
  }
  if (figures.net !== null) return signed(figures.net)
  const more = figures.supply.listings - figures.demand.listings
  // As many of each, and no amounts: "0" would read as nothing posted.
  return more === 0 ? balanceWord('even') : m.chain_net_listings({ count: signed(more) })
}
const signed = (value: number) => (value > 0 ? `+${roundedText(value)}` : roundedText(value))
