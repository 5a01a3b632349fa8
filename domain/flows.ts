/** What moves between places: introductions that were put to both companies, those of them that both sides confirmed as signed or more, or pairs that fit and are not yet introduced. */
export const flowKinds = ['introductions', 'outcomes', 'matches'] as const
export type FlowKind = (typeof flowKinds)[number]

/** From the supplier's place to the buyer's. */
export interface Flow {
  from: string
  to: string
  count: number
  /** Companies on either side. */
  companies: number
}

/** A public figure that rests on fewer companies says 少于3 (domain.md): it would tell what one of them does. */
export const FEWEST_COMPANIES = 3

/** A flow as anybody may see it: `count` null where it rests on too few companies. */
export type PublicFlow = Omit<Flow, 'count' | 'companies'> & { count: number | null }

/** Most first, those that are not told last, by name; no order among these that would tell which is larger. */
export function publicFlows(flows: readonly Flow[]): PublicFlow[] {
  const name = ({ from, to }: PublicFlow) => `${from} ${to}`
  return flows
    .map(({ from, to, count, companies }) => ({ from, to, count: companies < FEWEST_COMPANIES ? null : count }))
    .sort((a, b) => (b.count ?? -1) - (a.count ?? -1) || (name(a) < name(b) ? -1 : 1))
}
