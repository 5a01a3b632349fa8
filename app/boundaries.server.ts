import { readFileSync } from 'node:fs'
import { Outlines, provinceOutlines, type Boundaries } from '#domain/regions/boundaries.ts'
import { ConfigurationError, type Settings } from './config.server.ts'

/** What lies under maps: nothing without an approval number; the three provinces with one, or a layer of the operator's own. */
export function loadBoundaries({ mapApproval, mapBoundaries }: Pick<Settings, 'mapApproval' | 'mapBoundaries'>): Boundaries | null {
  if (mapApproval === '') return null
  return { approval: mapApproval, outlines: mapBoundaries === undefined ? provinceOutlines : readOutlines(mapBoundaries) }
}

function readOutlines(path: string): Outlines {
  try {
    return Outlines.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new ConfigurationError([`MAP_BOUNDARIES cannot be used: ${error instanceof Error && 'code' in error ? String(error.code) : 'it is no GeoJSON FeatureCollection of areas'} (${path})`])
  }
}
