import { m } from '#app/i18n/messages.js'
import { nameIn } from '#domain/chains/chain.ts'
import { chainOfNode, findNode } from '#domain/chains/index.ts'
import { whereItWent, type RetiredNode } from '#domain/chains/retired.ts'

export interface ShownNode {
  slug: string
  /** As it is called now, or was when listings were posted on it; the slug of one that nobody knows. */
  name: string
  /** Of a live node. */
  path: string | null
  /** It is there no more: since when, and the nodes that it is now. */
  went: { since: string; now: { slug: string; name: string; path: string }[] } | null
}

const pathOf = (slug: string): string => `/chains/${chainOfNode(slug)?.slug ?? ''}/${slug}`

/** A node that a listing names, which may have been retired since. `table` is the taxonomy's own but in tests. */
export function shownNode(slug: string, locale: string, table?: Record<string, RetiredNode>): ShownNode {
  const live = findNode(slug)
  if (live) return { slug, name: nameIn(live.name, locale), path: pathOf(slug), went: null }
  const went = whereItWent(slug, table)
  if (!went) return { slug, name: slug, path: null, went: null }
  return {
    slug, name: nameIn(went.name, locale), path: null,
    went: { since: went.since, now: went.now.map((node) => ({ slug: node.slug, name: nameIn(node.name, locale), path: pathOf(node.slug) })) },
  }
}

/** In one line, for a table: 铸造铝棒（已停用，现为铝棒）. */
export function nodeLine(slug: string, locale: string, table?: Record<string, RetiredNode>): string {
  const { name, went } = shownNode(slug, locale, table)
  if (!went) return name
  return went.now.length === 0 ? m.common_node_retired_line({ node: name }) : m.common_node_went_line({ node: name, now: went.now.map((node) => node.name).join('、') })
}
