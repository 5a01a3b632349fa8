import { geoMercator, geoPath } from 'd3-geo'
import type { Outlines } from '#domain/regions/boundaries.ts'
import type { RegionMapDrawing } from './region-map.ts'

const WIDTH = 760
const HEIGHT = 640
const EDGE = 28
/** Radius of the largest circle, and of one that shows nothing. */
const RADIUS = { most: 22, least: 3 }
const STROKE = { most: 8, least: 1.2 }

export interface MapPoint { key: string; lat: number; lng: number; size: number }
export interface MapArc { key: string; from: string; to: string; size: number }

/** Points and the arcs between them on one projection, as wide as the points; outlines lie under them and may go over the edge. Areas of circles are as their sizes. */
export function drawRegionMap(points: readonly MapPoint[], arcs: readonly MapArc[], outlines: Outlines | null): RegionMapDrawing {
  const cloud = { type: 'MultiPoint' as const, coordinates: points.map(({ lng, lat }): [number, number] => [lng, lat]) }
  const projection = geoMercator().fitExtent([[EDGE, EDGE], [WIDTH - EDGE, HEIGHT - EDGE]], cloud)
  const most = Math.max(1, ...points.map(({ size }) => size))
  const at = new Map(points.map(({ key, lat, lng, size }) => {
    const [x, y] = projection([lng, lat])!
    return [key, { key, x: round(x), y: round(y), r: round(size === 0 ? RADIUS.least : Math.max(RADIUS.least + 1, Math.sqrt(size / most) * RADIUS.most)) }] as const
  }))
  const busiest = Math.max(1, ...arcs.map(({ size }) => size))
  const path = geoPath(projection).digits(1)
  return {
    width: WIDTH,
    height: HEIGHT,
    outlines: outlines === null ? [] : outlines.features.map((feature) => path(feature as never) ?? '').filter(Boolean),
    // The smaller ones on top.
    points: withRoom([...at.values()].sort((a, b) => b.r - a.r)),
    arcs: arcs.flatMap(({ key, from, to, size }) => {
      const [a, b] = [at.get(from), at.get(to)]
      return a && b && a !== b ? [{ key, path: bow(a, b), width: round(Math.max(STROKE.least, (size / busiest) * STROKE.most)) }] : []
    }),
  }
}

type Circle = { key: string; x: number; y: number; r: number }
/** About what a name takes beside its circle: ten characters of 12 px. */
const NAME = { width: 120, height: 16 }

/** Names go beside the larger circles first, and only where they lie on no other name and no circle. */
function withRoom(circles: Circle[]): RegionMapDrawing['points'] {
  const names: { x: number; y: number }[] = []
  return circles.map((circle) => {
    const name = { x: circle.x + circle.r + 4, y: circle.y }
    const onName = names.some((other) => Math.abs(other.x - name.x) < NAME.width && Math.abs(other.y - name.y) < NAME.height)
    const onCircle = circles.some(({ key, x, y, r }) => key !== circle.key && x + r > name.x && x - r < name.x + NAME.width && Math.abs(y - name.y) < r + NAME.height / 2)
    const named = circle.r > RADIUS.least && name.x + NAME.width < WIDTH && !onName && !onCircle
    if (named) names.push(name)
    return { ...circle, named }
  })
}

/** Bent to the right of its way, so that there and back are two lines. */
function bow(a: { x: number; y: number }, b: { x: number; y: number }): string {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  return `M${a.x} ${a.y}Q${round((a.x + b.x) / 2 - dy * 0.18)} ${round((a.y + b.y) / 2 + dx * 0.18)} ${b.x} ${b.y}`
}

const round = (value: number) => Math.round(value * 10) / 10
