import { m } from '#app/i18n/messages.js'
import type { ChainBalance } from '#app/services/chain/read-balance.server.ts'
import { quantityText } from '#app/ui/quantities.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { scopedPath, type ScopeQuery } from './scope.ts'

/** The first leads in words, each with the address of its node in its park. */
export function presentLeads(balance: ChainBalance, way: 'gap' | 'surplus', query: ScopeQuery, locale: string, limit: number) {
  const all = balance[way === 'gap' ? 'gaps' : 'surpluses']
  const nameOfPark = new Map(balance.parks.map(({ slug, name }) => [slug, name]))
  const park = (slug: string) => nameOfPark.get(slug) || m.chain_outside_parks()
  const rows = all.slice(0, limit).map((lead) => {
    const node = balance.rows.find(({ slug }) => slug === lead.node)!
    const say = (amount: number | null) => (amount === null ? null : quantityText({ value: amount, unit: node.unit, per: node.per }))
    const at = (slug: string) => scopedPath(`/chains/${balance.slug}/${lead.node}`, { ...query, park: slug || undefined })
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
