import { descendants, findNode } from './index.ts'

/** What else a search for a node may take in: all that it goes into, what goes into it, what may stand in for it. */
export const widenings = ['descendants', 'inputs', 'substitutes'] as const
export type Widening = (typeof widenings)[number]
export const isWidening = (value: string): value is Widening => (widenings as readonly string[]).includes(value)

/** The nodes that this widening adds to a node, without itself; nearest first. */
export function widened(slug: string, widening: Widening): string[] {
  const node = findNode(slug)
  if (!node) return []
  if (widening === 'descendants') return descendants(slug)
  return widening === 'inputs' ? node.inputs.map((input) => input.node) : (node.substitutes ?? []).map((substitute) => substitute.node)
}
