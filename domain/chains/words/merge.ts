import type { Attribute, Chain } from '../chain.ts'

/**
 * How the trade says what an attribute is and what its values are, beyond the names that stand with the node.
 * Node slug (or `*` for all that have the attribute) → Chinese name of the attribute → for a number, what stands for it right before a figure; for the others,
 * `value=word=word`: words of a value, and under a node's slug also values of its own. Under `*` `+value` is one where the attribute has two of the
 * other values there, and so is of that kind.
 */
export type TradeWords = Record<string, Record<string, string>>

/** Node and attribute of every entry of the tables that no node has: kept for the tests, empty where the tables are right. */
export function unused(words: readonly TradeWords[], chains: readonly Chain[]): string[] {
  const nodes = chains.flatMap((chain) => chain.nodes)
  return words.flatMap((table) => Object.entries(table).flatMap(([slug, attributes]) => Object.keys(attributes)
    .filter((name) => !nodes.some((node) => (slug === '*' || node.slug === slug) && node.attributes.some((one) => one.name.zh === name)))
    .map((name) => `${slug} ${name}`)))
}

/** The chains with those words. Words that another value has are left where they are. */
export function withTradeWords(chains: readonly Chain[], words: readonly TradeWords[]): Chain[] {
  const made = new Map<string, Attribute>()
  return chains.map((chain) => ({ ...chain, nodes: chain.nodes.map((node) => ({ ...node, attributes: node.attributes.map((attribute) => {
    const own = words.flatMap((table) => table[node.slug]?.[attribute.name.zh] ?? [])
    const general = words.flatMap((table) => table['*']?.[attribute.name.zh] ?? [])
    if (own.length + general.length === 0) return attribute
    const merged = attribute.kind === 'number' ? named(attribute, [...general, ...own]) : valued(attribute, own, general)
    // Nodes that share an attribute go on sharing it, so that it is made ready for reading once.
    const key = JSON.stringify(merged)
    if (!made.has(key)) made.set(key, merged)
    return made.get(key)!
  }) })) }))
}

function named(attribute: Attribute & { kind: 'number' }, words: string[]): Attribute {
  const names = new Set([attribute.name.zh, ...(attribute.synonyms ?? [])])
  return { ...attribute, said: [...new Set(words.flatMap((entry) => entry.split(',')))].filter((word) => !names.has(word)) }
}

function valued(attribute: Exclude<Attribute, { kind: 'number' }>, own: string[], general: string[]): Attribute {
  const values = attribute.values.map(({ value, synonyms }) => ({ value, synonyms: [...(synonyms ?? [])] }))
  const taken = new Set(values.flatMap(({ value, synonyms }) => [value, ...synonyms]))
  const entries = [...own.map((entry) => [entry, true] as const), ...general.map((entry) => [entry, false] as const)]
  for (const [written, own] of entries) {
    const parts = written.split(',')
    const kin = parts.filter((part) => values.some((one) => one.value === part.split('=')[0])).length >= 2
    for (const part of parts) {
      const adds = own || (kin && part.startsWith('+'))
      const [value, ...more] = part.replace(/^\+/, '').split('=') as [string, ...string[]]
      let known = values.find((one) => one.value === value)
      if (!known && adds && attribute.kind === 'enumeration' && !taken.has(value)) {
        values.push((known = { value, synonyms: [] }))
        taken.add(value)
      }
      for (const word of known ? more : []) {
        if (taken.has(word)) continue
        taken.add(word)
        known!.synonyms.push(word)
      }
    }
  }
  return { ...attribute, values: values.map(({ value, synonyms }) => (synonyms.length > 0 ? { value, synonyms } : { value })) }
}
