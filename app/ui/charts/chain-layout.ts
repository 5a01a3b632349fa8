/** What the map of a chain draws where, in px; no figures in it. */
export interface ChainLayout { width: number; height: number; bands: Band[]; nodes: PlacedNode[]; edges: PlacedEdge[] }
export interface Band { slug: string; x: number; width: number }
export interface PlacedNode { slug: string; x: number; y: number; width: number; height: number }
/** `ratio`: units of input for one of output, as written beside the line's start. */
export interface PlacedEdge { from: string; to: string; path: string; ratio?: { text: string; x: number; y: number } }
