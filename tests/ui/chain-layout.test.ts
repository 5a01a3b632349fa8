import { expect, test } from 'vitest'
import { chains } from '#domain/chains/index.ts'
import { layoutChain, type MapEdge } from '#app/ui/charts/chain-layout.ts'

const nodes = [
  { slug: 'a', stage: 'one' }, { slug: 'b', stage: 'one' },
  { slug: 'c', stage: 'two' }, { slug: 'd', stage: 'two' },
]
const place = (edges: MapEdge[]) => layoutChain(['one', 'two'], nodes, edges)
const y = (layout: ReturnType<typeof place>, slug: string) => layout.nodes.find((node) => node.slug === slug)!.y

test('a node stands beside what feeds it', () => {
  const straight = place([{ from: 'a', to: 'c' }, { from: 'b', to: 'd' }])
  expect(y(straight, 'c')).toBeLessThan(y(straight, 'd'))
  const crossed = place([{ from: 'a', to: 'd' }, { from: 'b', to: 'c' }])
  expect(y(crossed, 'd')).toBeLessThan(y(crossed, 'c'))
})

test('an edge to a node that is not there, or to itself, is left out', () => {
  expect(place([{ from: 'a', to: 'nowhere' }, { from: 'a', to: 'a' }, { from: 'a', to: 'c' }]).edges).toHaveLength(1)
})

test('no third ratio is squeezed beside one node', () => {
  const { edges } = layoutChain(['one', 'two'], [...nodes, { slug: 'e', stage: 'two' }], ['c', 'd', 'e'].map((to) => ({ from: 'a', to, ratio: 2 })))
  expect(edges.filter((edge) => edge.ratio).map((edge) => edge.ratio!.text)).toEqual(['2 : 1', '2 : 1'])
})

test.each(chains.map((chain) => [chain.slug, chain] as const))('%s: every node is drawn once, inside its band, apart from the others', (_, chain) => {
  const edges = chain.nodes.flatMap((node) => node.inputs.map((input) => ({ from: input.node, to: node.slug, ratio: input.ratio })))
  const layout = layoutChain(chain.stages.map((stage) => stage.slug), chain.nodes, edges)
  expect(layout.nodes.map((node) => node.slug).sort()).toEqual(chain.nodes.map((node) => node.slug).sort())
  for (const node of layout.nodes) {
    const band = layout.bands[chain.stages.findIndex((stage) => stage.slug === chain.nodes.find((n) => n.slug === node.slug)!.stage)]!
    expect(node.x).toBeGreaterThan(band.x)
    expect(node.x + node.width).toBeLessThan(band.x + band.width)
    expect(node.y + node.height).toBeLessThan(layout.height - 8)
    for (const other of layout.nodes) {
      if (other !== node && other.x === node.x) expect(Math.abs(other.y - node.y)).toBeGreaterThan(node.height)
    }
  }
})
