/** What the map needs of a chain; `domain/chains` and the live counts give it. */
export interface MapNode { slug: string; stage: string }
export interface MapEdge { from: string; to: string; /** units of input for one of output */ ratio?: number }

export interface PlacedNode { slug: string; x: number; y: number; width: number; height: number }
export interface PlacedEdge { from: string; to: string; path: string; ratio?: { text: string; x: number; y: number } }
export interface Band { slug: string; x: number; width: number }
export interface ChainLayout { width: number; height: number; bands: Band[]; nodes: PlacedNode[]; edges: PlacedEdge[] }

const FULL = 1174 // what the sheet shows at 1280 px without scaling the 12 px text down
const GAP = 30
const TOP = 56
/** Heights of a node with two and with three lines of text. */
const BOXES = { two: 46, three: 62 }
const BETWEEN = 22

/** Stage columns left to right, nodes spread over the column's height, each column ordered so that few edges cross. */
export function layoutChain(stages: string[], nodes: MapNode[], edges: MapEdge[], lines: 'two' | 'three' = 'three'): ChainLayout {
  const box = BOXES[lines]
  const line = box + BETWEEN
  const pitch = Math.max(200, Math.floor((FULL + GAP - 4) / Math.max(1, stages.length)))
  const columns = orderColumns(stages.map((stage) => nodes.filter((node) => node.stage === stage).map((node) => node.slug)), edges)
  const rows = Math.max(1, ...columns.map((column) => column.length))
  const bands = stages.map((slug, index) => ({ slug, x: 2 + index * pitch, width: pitch - GAP }))
  const placed = columns.flatMap((column, index) => {
    const step = (rows * line) / Math.max(1, column.length)
    const { x, width } = bands[index]!
    return column.map((slug, row) => ({
      slug, x: x + 10, y: Math.round(TOP + step * (row + 0.5) - line / 2), width: width - 20, height: box,
    }))
  })
  return {
    width: stages.length * pitch - GAP + 4,
    height: TOP + rows * line + 2,
    bands,
    nodes: placed,
    edges: placeEdges(placed, edges),
  }
}

/** One pass of the barycentre rule: a node stands near the middle of what feeds it; one without inputs keeps its place. */
function orderColumns(columns: string[][], edges: MapEdge[]): string[][] {
  const height = new Map<string, number>()
  return columns.map((column) => {
    const wanted = column.map((slug, row) => {
      const sources = edges.filter((edge) => edge.to === slug).map((edge) => height.get(edge.from)).filter((h) => h !== undefined)
      const own = (row + 0.5) / column.length
      return { slug, at: sources.length === 0 ? own : sources.reduce((sum, h) => sum + h, 0) / sources.length }
    })
    const ordered = wanted.sort((a, b) => a.at - b.at).map((one) => one.slug)
    ordered.forEach((slug, row) => height.set(slug, (row + 0.5) / ordered.length))
    return ordered
  })
}

function placeEdges(placed: PlacedNode[], edges: MapEdge[]): PlacedEdge[] {
  const at = new Map(placed.map((node) => [node.slug, node]))
  const labelled = new Map<string, number>()
  return edges.flatMap((edge) => {
    const a = at.get(edge.from)
    const b = at.get(edge.to)
    if (a === undefined || b === undefined || a === b) return []
    const path = a.x === b.x ? within(a, b, placed) : across(a, b)
    // One for one says nothing that the line does not.
    if (edge.ratio === undefined || edge.ratio === 1 || a.x === b.x) return [{ from: edge.from, to: edge.to, path }]
    const nth = labelled.get(edge.from) ?? 0
    labelled.set(edge.from, nth + 1)
    // Two ratios fit beside one edge's start, above and below it; all of them are in the data table.
    const ratio = nth < 2 ? { text: `${edge.ratio} : 1`, x: a.x + a.width + 4, y: a.y + a.height / 2 + (nth === 0 ? -6 : 16) } : undefined
    return [{ from: edge.from, to: edge.to, path, ratio }]
  })
}

function across(a: PlacedNode, b: PlacedNode): string {
  const forward = a.x < b.x
  const x1 = forward ? a.x + a.width : a.x
  const x2 = forward ? b.x : b.x + b.width
  const middle = (x1 + x2) / 2
  const y1 = a.y + a.height / 2
  const y2 = b.y + b.height / 2
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
}

/** Inside one column: a straight line between neighbours, else a curve along the left side. */
function within(a: PlacedNode, b: PlacedNode, placed: PlacedNode[]): string {
  const [upper, lower] = a.y < b.y ? [a, b] : [b, a]
  const between = placed.some((node) => node.x === a.x && node.y > upper.y && node.y < lower.y)
  const middle = a.x + a.width / 2
  if (!between) return `M${middle} ${upper.y + upper.height}V${lower.y}`
  const y1 = upper.y + upper.height / 2
  const y2 = lower.y + lower.height / 2
  return `M${a.x} ${y1}C${a.x - 24} ${y1} ${a.x - 24} ${y2} ${a.x} ${y2}`
}
