import { graphlib, layout as arrange } from '@dagrejs/dagre'
import type { Chain } from '#domain/chains/chain.ts'
import type { Band, ChainLayout, PlacedEdge, PlacedNode } from './chain-layout.ts'

/** In px: what the sheet shows at 1280 without scaling the 12 px text down. */
const FULL = 1174
const GAP = 30
const TOP = 56
const BOX = 62
const BETWEEN = 18
/** Between two lines that pass through the same gap of a column. */
const LANE = 5

const kept = new WeakMap<object, ChainLayout>()

/** Where a chain's map draws what: computed once for each chain as it is, whatever its figures are. */
export function chainLayout(chain: Pick<Chain, 'stages' | 'nodes'>): ChainLayout {
  const found = kept.get(chain)
  if (found) return found
  const fresh = layoutChain(chain)
  kept.set(chain, fresh)
  return fresh
}

interface Line { from: string; to: string; ratio?: number }

/** Stage columns left to right; within them dagre orders the nodes so that few lines cross, and long lines go round what stands between. */
export function layoutChain({ stages, nodes }: Pick<Chain, 'stages' | 'nodes'>): ChainLayout {
  const pitch = Math.max(200, Math.floor((FULL + GAP - 4) / Math.max(1, stages.length)))
  const bands = stages.map((stage, index): Band => ({ slug: stage.slug, x: 2 + index * pitch, width: pitch - GAP }))
  const columnOf = new Map(nodes.map((node) => [node.slug, stages.findIndex((stage) => stage.slug === node.stage)]))
  const lines = nodes.flatMap((node) => node.inputs.filter((input) => columnOf.has(input.node) && input.node !== node.slug).map(({ node: from, ratio }): Line => ({ from, to: node.slug, ratio })))
  const wanted = heights(stages.length, columnOf, lines)
  const rows = Math.max(1, ...stages.map((stage) => nodes.filter((node) => node.stage === stage.slug).length))
  const bottom = TOP + rows * (BOX + BETWEEN)
  const columns = bands.map((band, column) => stack(band, wanted.filter(({ slug }) => columnOf.get(slug) === column), bottom))
  return { width: stages.length * pitch - GAP + 4, height: bottom + 2, bands, nodes: columns.flat(), edges: drawLines(lines, columns, bands) }
}

/** Of each node the height that dagre gives it, 0–1. It sees the lines between stages; each node is held in its own by lines without weight. */
function heights(stageCount: number, columnOf: ReadonlyMap<string, number>, lines: readonly Line[]): { slug: string; height: number }[] {
  const graph = new graphlib.Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: BETWEEN })
  // One before the first stage and one behind the last, to hold on to.
  const anchor = (column: number) => `#${column}`
  for (let column = -1; column <= stageCount; column++) graph.setNode(anchor(column), { width: 0, height: 0 })
  for (let column = -1; column < stageCount; column++) graph.setEdge(anchor(column), anchor(column + 1), { weight: 1_000 })
  for (const [slug, column] of columnOf) {
    graph.setNode(slug, { width: BOX, height: BOX })
    graph.setEdge(anchor(column - 1), slug, { weight: 0 })
    graph.setEdge(slug, anchor(column + 1), { weight: 0 })
  }
  for (const { from, to } of lines) if (columnOf.get(from)! < columnOf.get(to)!) graph.setEdge(from, to, { weight: 1 })
  arrange(graph)
  const found = [...columnOf.keys()].map((slug) => ({ slug, height: graph.node(slug).y as number }))
  const [least, most] = [Math.min(...found.map((one) => one.height)), Math.max(...found.map((one) => one.height))]
  return found.map(({ slug, height }) => ({ slug, height: most === least ? 0.5 : (height - least) / (most - least) }))
}

/** A column's nodes from the top, each as near to its height as the others leave room. */
function stack({ x, width }: Band, nodes: { slug: string; height: number }[], bottom: number): PlacedNode[] {
  const sorted = nodes.toSorted((a, b) => a.height - b.height)
  const step = BOX + BETWEEN
  const last = bottom - step + BETWEEN / 2
  const tops = sorted.map(({ height }) => TOP + BETWEEN / 2 + height * (last - TOP - BETWEEN / 2))
  for (let i = 1; i < tops.length; i++) tops[i] = Math.max(tops[i]!, tops[i - 1]! + step)
  for (let i = tops.length - 1; i >= 0; i--) tops[i] = Math.min(tops[i]!, i === tops.length - 1 ? last : tops[i + 1]! - step)
  return sorted.map(({ slug }, i) => ({ slug, x: x + 10, y: Math.round(tops[i]!), width: width - 20, height: BOX }))
}

function drawLines(lines: readonly Line[], columns: readonly PlacedNode[][], bands: readonly Band[]): PlacedEdge[] {
  const at = new Map(columns.flatMap((nodes, column) => nodes.map((node) => [node.slug, { node, column }] as const)))
  const lanes = new Map<string, number>()
  const labelled = new Map<string, number>()
  return lines.map(({ from, to, ratio }) => {
    const [a, b] = [at.get(from)!, at.get(to)!]
    if (a.column === b.column) return { from, to, path: beside(a.node, b.node, columns[a.column]!) }
    const points = [{ x: a.node.x + a.node.width, y: middle(a.node) }]
    for (let column = a.column + 1; column < b.column; column++) {
      const y = lane(columns[column]!, middle(a.node) + ((middle(b.node) - middle(a.node)) * (column - a.column)) / (b.column - a.column), `${column}`, lanes)
      points.push({ x: bands[column]!.x, y }, { x: bands[column]!.x + bands[column]!.width, y })
    }
    points.push({ x: b.node.x, y: middle(b.node) })
    const path = points.slice(1).reduce((drawn, { x, y }, i) => {
      const before = points[i]!
      const half = (before.x + x) / 2
      return `${drawn}${before.y === y ? `L${x} ${y}` : `C${half} ${before.y} ${half} ${y} ${x} ${y}`}`
    }, `M${points[0]!.x} ${points[0]!.y}`)
    // One for one says nothing that the line does not. Two ratios fit beside a line's start, above and below it; all are in the data table.
    const nth = labelled.get(from) ?? 0
    if (ratio === undefined || ratio === 1 || nth >= 2) return { from, to, path }
    labelled.set(from, nth + 1)
    return { from, to, path, ratio: { text: `${ratio} : 1`, x: a.node.x + a.node.width + 4, y: middle(a.node) + (nth === 0 ? -6 : 16) } }
  })
}

const middle = (node: PlacedNode) => node.y + node.height / 2

/** The gap of a column nearest to `y`; several lines through one gap keep beside each other. */
function lane(column: readonly PlacedNode[], y: number, name: string, lanes: Map<string, number>): number {
  const gaps = [TOP, ...column.map((node) => node.y + node.height + BETWEEN / 2)]
  const gap = gaps.reduce((best, one) => (Math.abs(one - y) < Math.abs(best - y) ? one : best))
  const key = `${name} ${gap}`
  const taken = lanes.get(key) ?? 0
  lanes.set(key, taken + 1)
  return gap + (taken % 3 - 1) * LANE
}

/** Inside one column: a straight line between neighbours, else a curve along the left side. */
function beside(a: PlacedNode, b: PlacedNode, column: readonly PlacedNode[]): string {
  const [upper, lower] = a.y < b.y ? [a, b] : [b, a]
  const half = a.x + a.width / 2
  if (!column.some((node) => node.y > upper.y && node.y < lower.y)) return `M${half} ${upper.y + upper.height}V${lower.y}`
  return `M${a.x} ${middle(upper)}C${a.x - 9} ${middle(upper)} ${a.x - 9} ${middle(lower)} ${a.x} ${middle(lower)}`
}
