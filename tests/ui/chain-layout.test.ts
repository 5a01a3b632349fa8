import { expect, test } from 'vitest'
import type { Chain, ChainNode } from '#domain/chains/chain.ts'
import { chains } from '#domain/chains/index.ts'
import { chainLayout, layoutChain } from '#app/ui/charts/chain-layout.server.ts'

const stages = ['one', 'two', 'three'].map((slug) => ({ slug, name: { zh: slug, en: slug } }))
const node = (slug: string, stage: string, inputs: ChainNode['inputs'] = []) => ({ slug, stage, inputs }) as unknown as ChainNode
const place = (...nodes: ChainNode[]) => layoutChain({ stages, nodes })
const y = (layout: ReturnType<typeof place>, slug: string) => layout.nodes.find((one) => one.slug === slug)!.y

test('a node stands beside what feeds it', () => {
  const straight = place(node('a', 'one'), node('b', 'one'), node('c', 'two', [{ node: 'a' }]), node('d', 'two', [{ node: 'b' }]))
  expect(y(straight, 'c') < y(straight, 'd')).toBe(y(straight, 'a') < y(straight, 'b'))
  const crossed = place(node('a', 'one'), node('b', 'one'), node('c', 'two', [{ node: 'b' }]), node('d', 'two', [{ node: 'a' }]))
  expect(y(crossed, 'd') < y(crossed, 'c')).toBe(y(crossed, 'a') < y(crossed, 'b'))
})

test('a line from a node that is not there, or to itself, is left out', () => {
  expect(place(node('a', 'one', [{ node: 'nowhere' }, { node: 'a' }]), node('c', 'two', [{ node: 'a' }])).edges).toHaveLength(1)
})

test('no third ratio is squeezed beside one node', () => {
  const { edges } = place(node('a', 'one'), ...['c', 'd', 'e'].map((slug) => node(slug, 'two', [{ node: 'a', ratio: 2 }])))
  expect(edges.filter((edge) => edge.ratio).map((edge) => edge.ratio!.text)).toEqual(['2 : 1', '2 : 1'])
})

test('a line over a stage passes between its nodes', () => {
  const layout = place(node('a', 'one'), ...['p', 'q', 'r'].map((slug) => node(slug, 'two')), node('z', 'three', [{ node: 'a' }]))
  const band = layout.bands[1]!
  const [, height] = new RegExp(`${band.x} ([\\d.]+)L${band.x + band.width} \\1`).exec(layout.edges[0]!.path)!
  for (const one of layout.nodes.filter(({ x }) => x > band.x && x < band.x + band.width)) {
    expect(Number(height) < one.y || Number(height) > one.y + one.height, one.slug).toBe(true)
  }
})

test('one chain is laid out once', () => {
  expect(chainLayout(chains[0]!)).toBe(chainLayout(chains[0]!))
})

test.each(chains.map((chain) => [chain.slug, chain] as const))('%s: every node is drawn once, inside its band, apart from the others, and no line leaves the picture', (_, chain: Chain) => {
  const layout = layoutChain(chain)
  expect(layout.nodes.map((one) => one.slug).sort()).toEqual(chain.nodes.map((one) => one.slug).sort())
  for (const one of layout.nodes) {
    const band = layout.bands[chain.stages.findIndex((stage) => stage.slug === chain.nodes.find((n) => n.slug === one.slug)!.stage)]!
    expect(one.x).toBeGreaterThan(band.x)
    expect(one.x + one.width).toBeLessThan(band.x + band.width)
    expect(one.y + one.height).toBeLessThan(layout.height - 8)
    for (const other of layout.nodes) {
      if (other !== one && other.x === one.x) expect(Math.abs(other.y - one.y)).toBeGreaterThan(one.height)
    }
  }
  const figures = layout.edges.flatMap(({ path }) => path.match(/-?[\d.]+/g)!.map(Number))
  expect(Math.min(...figures)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...figures)).toBeLessThanOrEqual(Math.max(layout.width, layout.height))
})
