import { lookup } from '../language/attribute-names.ts'
import { finding, type Finding } from './ask.ts'
import type { FieldValue } from './field-values.ts'
import { areSubstitutes, holds } from './substitutes.ts'

export interface Said {
  values: Set<string>
  excluded: Set<string>
  /** 5系: any of a series. */ series: Set<string>
  open: boolean
  ranges: string[][]
  written: string
}

/** Enumerations: none is better than another, so it is this one or it is not. */
export function judgeEnumeration(asked: FieldValue, unwanted: readonly string[], said: Said): Finding {
  const { values } = said
  if (unwanted.length > 0 && values.size > 0) {
    const bad = unwanted.filter((value) => values.has(value))
    if (bad.length > 0 && bad.length === values.size) return finding('failed', 'value-excluded', said.written)
    if (asked.values.length === 0) return finding('met', 'value-same', said.written)
  }
  if (asked.values.some((value) => said.excluded.has(value)) && !asked.values.some((value) => values.has(value)))
    return finding('failed', 'value-excluded', said.written)
  const hits = asked.values.filter((value) => values.has(value) || [...values].some((have) => holds(have, value)))
  if ((hits.length === asked.values.length && hits.length > 0) || (asked.any && hits.length > 0))
    return finding('met', 'value-same', said.written)
  if (hits.length > 0)
    return finding('near', 'value-some', said.written, { missing: asked.values.filter((value) => !values.has(value)).join('、') })
  const bySeries = asked.values.filter((value) => said.series.has(seriesOf(value) ?? ''))
  if (bySeries.length > 0) return finding('near', 'series', said.written)
  if (!asked.only && asked.values.some((value) => [...values].some((have) => areSubstitutes(value, have))))
    return finding('near', 'value-substitute', said.written)
  if (said.open) return finding('unknown', 'custom-made', said.written)
  return finding('failed', 'value-other', said.written)
}

/** 6 of 6063, 6005A. */
export const seriesOf = (value: string): string | null => /^([1-8])\d{3}[A-Z]?$/.exec(value)?.[1] ?? null

/** Grades: the taxonomy lists them from the least to the most demanding. */
export function judgeGrade(asked: FieldValue, said: Said): Finding {
  const { rank } = lookup(asked.attribute)
  const of = (value: string) => rank.get(value) ?? -1
  if (asked.only && asked.bound === null) {
    const exact = asked.values.some((value) => said.values.has(value))
    return exact ? finding('met', 'grade-same', said.written) : finding('failed', 'grade-not-exact', said.written)
  }
  if (asked.bound === 'at-most') {
    const limit = Math.max(...asked.values.map(of))
    return [...said.values].some((value) => of(value) <= limit)
      ? finding('met', 'grade-same', said.written)
      : finding('failed', 'grade-not-exact', said.written)
  }
  const needed = Math.min(...asked.values.map(of))
  const best = Math.max(...[...said.values].map(of))
  if (best < needed) return finding('failed', 'grade-lower', said.written)
  // 6-7级 is somewhere between the two: the asked 6级 is not sure.
  const unsure = said.ranges.find((range) => Math.max(...range.map(of)) === best && Math.min(...range.map(of)) < needed)
  if (unsure) return finding('near', 'range-overlap', said.written)
  return [...said.values].some((value) => of(value) === needed)
    ? finding('met', 'grade-same', said.written)
    : finding('met', 'grade-better', said.written)
}
