import { m } from '#app/i18n/messages.js'
import type { ChainLeads } from '#app/services/chain/read-leads.server.ts'
import { presentFigures } from '#app/services/chain/read.server.ts'
import { amountText, numberText } from '#app/ui/quantities.ts'
import { COMMON } from '#domain/chains/balance.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { findNode } from '#domain/chains/index.ts'
import { scopedPath, type ScopeQuery } from './scope.ts'
import { besideWords } from './words.ts'

/** The first leads in words, each with the address of its node in its park. */
export function presentLeads(leads: Pick<ChainLeads, 'slug' | 'parks' | 'gaps' | 'surpluses'>, way: 'gap' | 'surplus', query: ScopeQuery, locale: string, limit: number) {
  const all = leads[way === 'gap' ? 'gaps' : 'surpluses']
  const park = (slug: string) => leads.parks.get(slug) ?? m.chain_outside_parks()
  const rows = all.slice(0, limit).map((lead) => {
    const node = findNode(lead.node)!
    const say = ({ amount, listings }: { amount: number | null; listings: number }) =>
      amount === null ? m.chain_net_listings({ count: numberText(listings) }) : amountText({ value: amount, ...COMMON[node.unitFamily] })
    const at = (scope: ScopeQuery, slug: string) => scopedPath(`/chains/${leads.slug}/${lead.node}`, { ...scope, park: slug || undefined })
    return {
      key: `${lead.node} ${lead.park}`,
      node: nameIn(node.name, locale),
      park: park(lead.park),
      to: at(query, lead.park),
      amount: say(lead),
      beside: besideWords(presentFigures(node, lead.sheet)),
      // Whoever could help may be outside the region that is looked at.
      others: lead.others.map((other) => ({ park: park(other.park), to: at({ days: query.days, inside: query.inside }, other.park), amount: say(other), km: other.km === null ? null : Math.round(other.km) })),
    }
  })
  return { rows, total: all.length }
}
export type PresentedLeads = ReturnType<typeof presentLeads>
