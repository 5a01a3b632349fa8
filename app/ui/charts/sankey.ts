/** Flows from places at the left to places at the right, in px. */
export interface SankeyDrawing {
  width: number
  height: number
  ends: { key: string; side: 'from' | 'to'; x: number; y: number; width: number; height: number }[]
  bands: { key: string; path: string; width: number; told: boolean }[]
}
