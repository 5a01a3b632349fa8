import type { Kind } from '../listing.ts'
import type { Reading } from './reading.ts'

/** Words that can only be a buyer's, or a seller's: 采购 stands in sellers' texts and 提供 in buyers' as well. */
const BUYER = /^(?:[求诚急]购|急求|求租|寻购|求助购买|(?:大量|长期|高价|现金|常年)?收购|(?:我|本|现|拟|需|急需|欲|想|准备)[^,，。;]{0,6}购|寻|找|招标采购)/
const SELLER = /^(?:供应|出售|批发|直供|转让|出租|招租|可供|有货|月供|年供|富余|承接)/

/** Whether a text plainly buys or plainly sells, by its acts alone; null where it says neither, or both. */
export function plainKind({ acts, quantities }: Pick<Reading, 'acts' | 'quantities'>): Kind | null {
  const own = acts.filter(({ plan }) => !plan)
  const says = (kind: Kind) => own.some(({ act, written }) => (kind === 'demand' ? act === 'buys' && BUYER.test(written) : (act === 'sells' || act === 'processes') && SELLER.test(written)))
  const against = (kind: Kind) =>
    own.some(({ act }) => (kind === 'demand' ? act === 'sells' || act === 'processes' : act === 'buys' || act === 'wants-processing')) ||
    quantities.some(({ role, plan }) => !plan && (kind === 'demand' ? role === 'offer' || role === 'stock' || role === 'capacity' : role === 'need'))
  for (const kind of ['demand', 'supply'] as const) if (says(kind) && !against(kind)) return kind
  return null
}
