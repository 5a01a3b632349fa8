import type { ChainNode, Name } from './chain.ts'
import { findNode } from './index.ts'

/** A node that the taxonomy no longer has. Its slug stays taken: listings, imports and addresses keep it. */
export interface RetiredNode {
  /** As it was named when listings were posted on it. */
  name: Name
  /** Slug of the chain that it stood in. */
  chain: string
  /** Slugs of the nodes that took it over: one where it was merged or renamed, several where it was divided, none where it was given up. */
  to: string[]
  /** The day from which it was no longer offered, ISO. */
  since: string
}

/** By slug. Whoever takes a node out of a chain enters it here in the same commit; `findNode` knows live nodes only. */
export const retired: Record<string, RetiredNode> = {}

export interface Retirement extends RetiredNode {
  /** The live nodes that it is now, through later retirements too; empty where nothing took it over. */
  now: ChainNode[]
}

/**
 * Where a retired node went, or undefined for a slug that is live or was never given out. A page of a listing on such a node shows
 * `name` in place of the node's, and `now` as where it went; nothing on the listing changes by itself.
 */
export function whereItWent(
  slug: string,
  table: Record<string, RetiredNode> = retired,
  find: (slug: string) => ChainNode | undefined = findNode,
): Retirement | undefined {
  if (!Object.hasOwn(table, slug)) return undefined
  const seen = new Set<string>([slug])
  const now = new Set<ChainNode>()
  const follow = (slugs: string[]) => {
    for (const next of slugs) {
      const live = find(next)
      if (live) now.add(live)
      else if (!seen.has(next) && Object.hasOwn(table, next)) {
        seen.add(next)
        follow(table[next]!.to)
      }
    }
  }
  follow(table[slug]!.to)
  return { ...table[slug]!, now: [...now] }
}
