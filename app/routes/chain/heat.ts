import type { Balance } from '#domain/chains/balance.ts'

export const views = ['net', 'supply', 'demand'] as const
export type View = (typeof views)[number]

/** Steps of a net amount, in the node's common unit. */
export const STEPS = [300, 1_000] as const

/** A cell in the words it is read in: what it says, the same at length, how strong it is drawn (−3 … 3; null: not drawn). */
export interface Heat { text: string; words: string; heat: number | null; balance: Balance; /** Listings are not in the figure: a mark says so. */ beside?: true }
