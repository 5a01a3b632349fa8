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
  /** That ask for it, or offer it. */
  listings: number
  /** With what is not in `amount`. */
  sheet: NodeBalance
  /** Parks where it stands the other way round, nearest first. `km`: by road, as freight is reckoned; null where a place is not known. */
  others: { park: string; amount: number | null; listings: number; km: number | null }[]
}

const OTHERS = 3
/** Beyond every road. */
const FAR = 1e6

/**
 * What parks lack or have over at one node, the most first. `sheets`: that node, of the parks whose gap or surplus it is; `everywhere`: of all parks that
 * could help, since a gap looked at by itself is not one that nobody else could fill.
 */
export function leadsOf(way: 'gap' | 'surplus', node: string, sheets: readonly ParkSheet[], everywhere: readonly ParkSheet[] = sheets): Lead[] {
  const side = way === 'gap' ? ('demand' as const) : ('supply' as const)
  const standing = (of: readonly ParkSheet[], balance: 'gap' | 'surplus') => of.filter(({ sheet }) => balanceOf(sheet) === balance)
  const counter = standing(everywhere, way === 'gap' ? 'surplus' : 'gap')
  return standing(sheets, way)
    .map(({ park, divisionCode, sheet }) => ({
      node,
      park,
      amount: sizeOf(sheet),
      listings: sheet[side].listings,
      sheet,
      others: counter
        .map((other) => ({
          park: other.park,
          amount: sizeOf(other.sheet),
          listings: other.sheet[side === 'demand' ? 'supply' : 'demand'].listings,
          km: divisionCode && other.divisionCode ? distanceKm(divisionCode, other.divisionCode) : null,
        }))
        .sort((a, b) => (a.km ?? FAR) - (b.km ?? FAR) || (b.amount ?? 0) - (a.amount ?? 0))
        .slice(0, OTHERS),
    }))
    .sort(byNeed)
}

function sizeOf(sheet: NodeBalance): number | null {
  const net = netOf(sheet)
  return net === null ? null : Math.abs(net)
}

/** Nodes are in different units, so that their amounts say nothing beside each other: listings first, then amounts. */
export const byNeed = (a: Lead, b: Lead): number => b.listings - a.listings || (b.amount ?? 0) - (a.amount ?? 0)
