/** A map as it is drawn, in px. Circles and arcs carry the keys of what they show. */
export interface RegionMapDrawing {
  width: number
  height: number
  outlines: string[]
  /** `named`: there is room for its name. */
  points: { key: string; x: number; y: number; r: number; named: boolean }[]
  arcs: { key: string; path: string; width: number }[]
}
