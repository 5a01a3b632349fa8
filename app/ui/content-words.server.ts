import { getLocale } from '#app/i18n/runtime.js'
import { nameIn } from '#domain/chains/chain.ts'
import { findChain } from '#domain/chains/index.ts'
import type { ListingContent } from '#domain/listing.ts'
import { divisionName } from '#domain/regions/divisions.ts'
import { nodeLine } from './node-name.server.ts'

/** Names for the slugs and codes in a listing's content: the taxonomy stays on the server. */
export interface ContentWords {
  chain: string | null
  node: string | null
  serves: string[]
}

export function wordsOf({ chain, chainNode, serves }: Pick<ListingContent, 'chain' | 'chainNode' | 'serves'>): ContentWords {
  const nameOr = (name: Parameters<typeof nameIn>[0] | undefined, slug: string) => (name ? nameIn(name, getLocale()) : slug)
  return {
    chain: chain ? nameOr(findChain(chain)?.name, chain) : null,
    node: chainNode ? nodeLine(chainNode, getLocale()) : null,
    serves: serves.map(divisionName),
  }
}
