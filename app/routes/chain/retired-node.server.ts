import { redirect } from 'react-router'
import { findChain } from '#domain/chains/index.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { whereItWent, type RetiredNode } from '#domain/chains/retired.ts'
import { shownNode, type ShownNode } from '#app/ui/node-name.server.ts'

export interface RetiredPage { chain: { slug: string; name: string }; gone: ShownNode }

/** The page of a node that a chain has no more: the one that took it over, or where to look; null for a slug that was never given out. */
export function retiredPage({ chain: slug, node }: { chain: string; node: string }, locale: string, table?: Record<string, RetiredNode>): RetiredPage | null {
  const [chain, went] = [findChain(slug), whereItWent(node, table)]
  if (!chain || went?.chain !== slug) return null
  const gone = shownNode(node, locale, table)
  if (gone.went?.now.length === 1) throw redirect(gone.went.now[0]!.path)
  return { chain: { slug, name: nameIn(chain.name, locale) }, gone }
}
