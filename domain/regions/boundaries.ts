import { z } from 'zod'
import shipped from './boundaries.json' with { type: 'json' }

const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number())
const Ring = z.array(Position).min(4).max(20_000)
/** GeoJSON (RFC 7946) of areas; rings are wound clockwise, as d3-geo reads them. */
export const Outlines = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(z.object({ type: z.literal('Feature'), geometry: z.discriminatedUnion('type', [z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring) }), z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring)) })]) }))
    .max(2_000),
})
export type Outlines = z.infer<typeof Outlines>

/** What lies under a map, with the number under which it may be shown (审图号). */
export interface Boundaries {
  approval: string
  outlines: Outlines
}

/**
 * 重庆市, 四川省 and 贵州省, from `map/json/china.json` of echarts 4.9.0 (Apache-2.0), decoded once and rewound by `geoArea`. A map of China may be
 * published under an approval number only: without one (`MAP_APPROVAL`) it is not shown.
 */
export const provinceOutlines = shipped as unknown as Outlines
