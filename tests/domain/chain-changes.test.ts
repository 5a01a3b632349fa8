import { describe, expect, it } from 'vitest'
import { chains, findChain, findNode } from '#domain/chains/index.ts'
import { retired, whereItWent, type RetiredNode } from '#domain/chains/retired.ts'
import { TAXONOMY_VERSION, versionOf } from '#domain/chains/version.ts'

describe('retired nodes', () => {
  const gone = (to: string[]): RetiredNode => ({ name: { zh: '旧环节', en: 'Old node' }, chain: 'gears', to, since: '2026-11-24' })
  const went = (slug: string, table: Record<string, RetiredNode>) => whereItWent(slug, table)?.now.map((node) => node.slug)

  it('say where they went: renamed, divided, or given up', () => {
    const table = { renamed: gone(['gear']), divided: gone(['shaft', 'half-shaft']), 'given-up': gone([]) }
    expect(went('renamed', table)).toEqual(['gear'])
    expect(went('divided', table)).toEqual(['shaft', 'half-shaft'])
    expect(whereItWent('given-up', table)).toMatchObject({ name: { zh: '旧环节' }, chain: 'gears', since: '2026-11-24', now: [] })
  })

  it('are followed through later retirements, each node once, and never round in a circle', () => {
    const table = { first: gone(['second', 'gear']), second: gone(['third', 'shaft']), third: gone(['gear']), one: gone(['other']), other: gone(['one', 'bearing']) }
    expect(went('first', table)).toEqual(['gear', 'shaft'])
    expect(went('one', table)).toEqual(['bearing'])
  })

  it('are neither live nodes nor slugs that never were', () => {
    for (const slug of ['gear', 'nothing', '', 'constructor', '__proto__']) expect(whereItWent(slug, { old: gone(['gear']) })).toBeUndefined()
  })

  it('lead somewhere that exists, and their slugs are not given out again', () => {
    for (const [slug, node] of Object.entries(retired)) {
      expect(findNode(slug), slug).toBeUndefined()
      expect(findChain(node.chain), slug).toBeDefined()
      expect(node.since, slug).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      for (const next of node.to) expect(findNode(next) ?? whereItWent(next), `${slug} → ${next}`).toBeDefined()
    }
  })
})

describe('the version', () => {
  it('is the same for the same data, and another for any change', () => {
    expect(TAXONOMY_VERSION).toMatch(/^[0-9a-z]{14}$/)
    expect(versionOf(structuredClone(chains), structuredClone(retired))).toBe(TAXONOMY_VERSION)
    const changed = (change: (copy: typeof chains) => void) => {
      const copy = structuredClone(chains)
      change(copy)
      return versionOf(copy, retired)
    }
    const versions = [
      changed((copy) => copy[0]!.nodes[0]!.synonyms.push('新名')),
      changed((copy) => copy[0]!.nodes.reverse()),
      changed((copy) => { copy[0]!.nodes[9]!.inputs[0]!.ratio = 1.92 }),
      versionOf(chains, { old: { name: { zh: '旧', en: 'Old' }, chain: 'gears', to: [], since: '2026-11-24' } }),
      TAXONOMY_VERSION,
    ]
    expect(new Set(versions).size).toBe(versions.length)
  })
})
