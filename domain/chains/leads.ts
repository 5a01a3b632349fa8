import { distanceKm } from '../regions/divisions.ts'
import { balanceOf, netOf, type NodeBalance } from './balance.ts'

/** One node in one park. */
export interface ParkSheet {
  park: string
  /** County unit, GB/T 2260: the park's place. Null for companies outside any park. */
  divisionCode: string | null
  sheet: NodeBalance
}

/** A park that lacks something (补链), or has more than it finds buyers for (延链), and the parks it could turn to. */
export interface Lead {
  node: string
  park: string
  /** In the node's common unit; null where listings say no quantity to add, and `listings` has to do. */
  amount: number | null
  listings: number
  /** Parks where it stands the other way round, nearest first. `km`: by road, as freight is reckoned; null where a place is not known. */
  others: { park: string; amount: number | null; km: number | null }[]
}

const OTHERS = 3
/** Beyond every road. */
const FAR = 1e6

/** What parks lack or have over at one node, the most first; `sheets` of that node. */
export function leadsOf(way: 'gap' | 'surplus', node: string, sheets: readonly ParkSheet[]): Lead[] {
  const standing = sheets.map((one) => ({ ...one, balance: balanceOf(one.sheet), net: netOf(one.sheet) }))
  const counter = standing.filter(({ balance }) => balance === (way === 'gap' ? 'surplus' : 'gap'))
  return standing
    .filter(({ balance }) => balance === way)
    .map(({ park, divisionCode, sheet, net }) => ({
      node,
      park,
      amount: net === null ? null : Math.abs(net),
      listings: sheet[way === 'gap' ? 'demand' : 'supply'].listings,
      others: counter
        .map((other) => ({ park: other.park, amount: other.net === null ? null : Math.abs(other.net), km: divisionCode && other.divisionCode ? distanceKm(divisionCode, other.divisionCode) : null }))
        .sort((a, b) => (a.km ?? FAR) - (b.km ?? FAR) || (b.amount ?? 0) - (a.amount ?? 0))
        .slice(0, OTHERS),
    }))
    .sort(byNeed)
}

/** Nodes are in different units, so that their amounts say nothing beside each other: listings first, then amounts. */
export const byNeed = (a: Lead, b: Lead): number => b.listings - a.listings || (b.amount ?? 0) - (a.amount ?? 0)
