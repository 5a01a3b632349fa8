import { sankey, sankeyLinkHorizontal } from 'd3-sankey'
import type { PublicFlow } from '#domain/flows.ts'
import type { SankeyDrawing } from './sankey.ts'

const WIDTH = 1_120
const BAR = 12
const MARGIN = 170
const ROW = 34
/** Width of a flow whose figure is not told, in flows: a thread, whatever it is. */
const THREAD = 0.5

/** Bands as wide as the flows, places ordered by size; one place is at both sides if it gives and takes. */
export function drawSankey(flows: readonly PublicFlow[]): SankeyDrawing {
  const ends = [...new Set(flows.flatMap(({ from, to }) => [`from ${from}`, `to ${to}`]))]
  const rows = Math.max(1, ...['from ', 'to '].map((side) => ends.filter((end) => end.startsWith(side)).length))
  const height = 24 + rows * ROW
  if (flows.length === 0) return { width: WIDTH, height, ends: [], bands: [] }
  const drawn = sankey<{ id: string }, { told: boolean }>()
    .nodeId((node) => node.id)
    .nodeWidth(BAR)
    .nodePadding(14)
    .nodeSort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .extent([[MARGIN, 12], [WIDTH - MARGIN, height - 12]])({
      nodes: ends.map((id) => ({ id })),
      links: flows.map(({ from, to, count }) => ({ source: `from ${from}`, target: `to ${to}`, value: count ?? THREAD, told: count !== null })),
    })
  const line = sankeyLinkHorizontal()
  return {
    width: WIDTH,
    height,
    ends: drawn.nodes.map(({ id, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => {
      const side = id.startsWith('from ') ? ('from' as const) : ('to' as const)
      return { key: id.slice(side.length + 1), side, x: round(x0), y: round(y0), width: round(x1 - x0), height: round(Math.max(1, y1 - y0)) }
    }),
    bands: drawn.links.map((link, index) => ({ key: `${flows[index]!.from} ${flows[index]!.to}`, path: (line(link as never) ?? '').replace(/\d+\.\d+/g, (figure) => String(round(Number(figure)))), width: round(Math.max(1, link.width ?? 1)), told: link.told })),
  }
}

const round = (value: number) => Math.round(value * 10) / 10
