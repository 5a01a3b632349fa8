import type { DeniedReading, ReadingKind } from '../listing.ts'
import type { Reading } from './reading.ts'
import { fold } from './script.ts'

/** Spaces and width may be cleaned out of a text when it is stored. */
const key = (written: string): string => fold(written).replace(/\s/g, '')

/** Whether what was read of these words was denied by whoever wrote them. `attribute` counts for specifications. */
export const isDenied = (denied: readonly DeniedReading[], kind: ReadingKind, one: { written: string; attribute?: string }): boolean =>
  denied.some((other) => other.kind === kind && (kind !== 'spec' || other.attribute === one.attribute) && key(other.written) === key(one.written))

/** A reading without what was denied; the same one where nothing was. */
export function withoutDenied(reading: Reading, denied: readonly DeniedReading[] | undefined): Reading {
  if (!denied || denied.length === 0) return reading
  const left = <T extends { written: string }>(kind: ReadingKind, all: T[]): T[] => all.filter((one) => !isDenied(denied, kind, one))
  return {
    ...reading,
    specs: left('spec', reading.specs),
    quantities: left('quantity', reading.quantities),
    certificates: left('certificate', reading.certificates),
    leadTimes: left('lead-time', reading.leadTimes),
    windows: left('window', reading.windows),
    places: left('place', reading.places),
  }
}
