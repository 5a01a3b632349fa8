/** A map as it is drawn, in px. Circles and arcs carry the keys of what they show. */
export interface RegionMapDrawing {
  width: number
  height: number
  outlines: string[]
  points: { key: string; x: number; y: number; r: number }[]
  arcs: { key: string; path: string; width: number }[]
}
