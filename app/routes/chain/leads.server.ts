import { m } from '#app/i18n/messages.js'
import type { ChainLeads } from '#app/services/chain/read-leads.server.ts'
import { quantityText } from '#app/ui/quantities.ts'
import { COMMON } from '#domain/chains/balance.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { findNode } from '#domain/chains/index.ts'
import { scopedPath, type ScopeQuery } from './scope.ts'

/** The first leads in words, each with the address of its node in its park. */
export function presentLeads(leads: ChainLeads, way: 'gap' | 'surplus', query: ScopeQuery, locale: string, limit: number) {
  const all = leads[way === 'gap' ? 'gaps' : 'surpluses']
  const park = (slug: string) => leads.parks.get(slug) ?? m.chain_outside_parks()
  const rows = all.slice(0, limit).map((lead) => {
    const node = findNode(lead.node)!
    const say = (amount: number | null) => (amount === null ? null : quantityText({ value: amount, ...COMMON[node.unitFamily] }))
    const at = (slug: string) => scopedPath(`/chains/${leads.slug}/${lead.node}`, { ...query, park: slug || undefined })
    return {
      key: `${lead.node} ${lead.park}`,
      node: nameIn(node.name, locale),
      park: park(lead.park),
      to: at(lead.park),
      amount: say(lead.amount) ?? m.chain_net_listings({ count: lead.listings }),
      others: lead.others.map((other) => ({ park: park(other.park), to: at(other.park), amount: say(other.amount), km: other.km === null ? null : Math.round(other.km) })),
    }
  })
  return { rows, total: all.length }
}
export type PresentedLeads = ReturnType<typeof presentLeads>
