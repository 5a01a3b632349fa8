import { findUnit, normalise } from '../language/units.ts'
import type { Kind, Period } from '../listing.ts'
import type { UnitFamily } from './chain.ts'

/** Whether a place in a chain wants for supply or has more than is asked for, by live listings. `nodata` is not `even`. */
export type Balance = 'gap' | 'even' | 'surplus' | 'nodata'

/** Listings of one node and kind that say their quantity in one unit and period, or say none. `value`: the sum of what remains of them. */
export interface PostedGroup {
  kind: Kind
  listings: number
  quantity: { value: number; unit: string; per: Period } | null
}

/** What is asked for, or offered, at one node. */
export interface Posted {
  listings: number
  /** In the node's common unit (`COMMON`). */
  amount: number
  /** Listings in `amount`. */
  counted: number
  /** Quantities that do not convert into it: one-off ones beside a flow, units of another base. Never added, never dropped. */
  apart: { value: number; unit: string; per: Period; listings: number }[]
  /** Listings that say no quantity. */
  unsaid: number
}
export type NodeBalance = Record<Kind, Posted>

const none = (): Posted => ({ listings: 0, amount: 0, counted: 0, apart: [], unsaid: 0 })
export const nothingPosted = (): NodeBalance => ({ supply: none(), demand: none() })

/**
 * In what a node's quantities are added up: its family's own unit, a month; places for pallets are there or are not, whatever the month. A set is no
 * piece and a carton no pallet: those stay apart.
 */
export const COMMON: Record<UnitFamily, { unit: string; per: 'month' | 'once' }> = {
  mass: { unit: '吨', per: 'month' },
  count: { unit: '件', per: 'month' },
  length: { unit: '米', per: 'month' },
  area: { unit: '平方米', per: 'month' },
  volume: { unit: '立方米', per: 'month' },
  pallet: { unit: '托', per: 'once' },
  container: { unit: '标箱', per: 'month' },
  energy: { unit: '千瓦时', per: 'month' },
  time: { unit: '人天', per: 'month' },
  money: { unit: '元', per: 'month' },
  trip: { unit: '车次', per: 'month' },
}

/** Adds up what was posted on one node. */
export function balanceSheet(family: UnitFamily, groups: readonly PostedGroup[]): NodeBalance {
  const sheet = nothingPosted()
  for (const { kind, listings, quantity } of groups) {
    const side = sheet[kind]
    side.listings += listings
    if (quantity === null) {
      side.unsaid += listings
      continue
    }
    const amount = inCommon(family, quantity)
    if (amount === null) {
      addApart(side, quantity, listings)
    } else {
      side.amount += amount
      side.counted += listings
    }
  }
  return sheet
}

function inCommon(family: UnitFamily, quantity: NonNullable<PostedGroup['quantity']>): number | null {
  const [normal, common] = [normalise(quantity), COMMON[family]]
  if (normal?.base !== common.unit) return null
  return common.per === 'month' ? normal.perMonth : quantity.per === 'once' ? normal.value : null
}

function addApart(side: Posted, { value, unit, per }: NonNullable<PostedGroup['quantity']>, listings: number): void {
  // 公斤 and 千克 are one unit, whoever wrote which.
  const name = findUnit(unit)?.name ?? unit.trim()
  const same = side.apart.find((one) => one.unit === name && one.per === per)
  if (same) Object.assign(same, { value: same.value + value, listings: same.listings + listings })
  else side.apart.push({ value, unit: name, per, listings })
}

/** Both sides within a fifth of the larger one are called even: listings are rounded figures, not a ledger. */
export const EVEN_WITHIN = 0.2

/**
 * Supply less demand of what is said in the common unit, so that parks' nets add up to their node's; null where nothing says a quantity to add. Listings
 * that say none, or one of another unit, are told beside it (`apart`, `unsaid`): one of them must not wipe out what the others say.
 */
export function netOf({ supply, demand }: NodeBalance): number | null {
  return supply.counted + demand.counted === 0 ? null : Math.round((supply.amount - demand.amount) * 1e6) / 1e6
}

/** By quantity where any is said, else by the number of listings. */
export function balanceOf(sheet: NodeBalance): Balance {
  const { supply, demand } = sheet
  if (netOf(sheet) !== null) return compare(supply.amount, demand.amount)
  return supply.listings + demand.listings === 0 ? 'nodata' : compare(supply.listings, demand.listings)
}

/** A stage, whose nodes are of several units, stands as the worst of them: a gap before a surplus before even. */
export const stageBalance = (nodes: readonly Balance[]): Balance => (['gap', 'surplus', 'even'] as const).find((one) => nodes.includes(one)) ?? 'nodata'

function compare(has: number, wants: number): Balance {
  if (Math.abs(has - wants) <= EVEN_WITHIN * Math.max(has, wants)) return 'even'
  return wants > has ? 'gap' : 'surplus'
}
