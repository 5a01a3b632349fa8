import type { Interval } from '../language/measure.ts'
import { finding, type Finding } from './ask.ts'

interface NumberAttribute {
  direction: 'at-least' | 'at-most' | 'exactly'
  tolerance?: number
}

const low = ({ min }: Interval) => min ?? -Infinity
const high = ({ max }: Interval) => max ?? Infinity
const within = (inner: Interval, outer: Interval, slack: number) => low(inner) >= low(outer) - slack && high(inner) <= high(outer) + slack
const overlap = (a: Interval, b: Interval, slack: number) => low(a) <= high(b) + slack && low(b) <= high(a) + slack

/** A bare figure in a demand means at least, at most or just that, as the attribute says. */
export function askedInterval(interval: Interval, bare: boolean, { direction }: NumberAttribute): Interval {
  if (!bare || direction === 'exactly') return interval
  return direction === 'at-least' ? { min: interval.min, max: null } : { min: null, max: interval.max }
}

/**
 * Met: all that is asked lies in what is said, or what is said is at least as good. Near: they overlap. Failed: apart.
 * For sizes (`exactly`) a supplier's range is what it can make, so a wanted size inside it is met; for bounds its range is what it
 * delivers, so all of it must keep the bound.
 */
export function judgeNumbers(
  asked: Interval[],
  said: Interval[],
  attribute: NumberAttribute,
  { any, adjustable }: { any: boolean; adjustable: boolean },
  written: string,
): Finding {
  const slack = (attribute.tolerance ?? 0) + 1e-9
  const verdicts = asked.map((want) => {
    const bound = attribute.direction !== 'exactly' || want.min === null || want.max === null
    if (bound) {
      // A one-sided claim of a size (最大 1600) is a capability.
      if (attribute.direction === 'exactly' && said.some((have) => within(want, have, slack))) return 2
      if (said.every((have) => within(have, want, slack)) || (adjustable && said.some((have) => overlap(have, want, slack)))) return 2
      return said.some((have) => overlap(have, want, slack)) ? 1 : 0
    }
    if (said.some((have) => within(want, have, slack))) return 2
    if (covered(want, said, slack)) return 2
    return said.some((have) => overlap(want, have, slack)) ? 1 : 0
  })
  const score = any ? Math.max(...verdicts) : Math.min(...verdicts)
  if (score === 2) return finding('met', 'in-range', written)
  if (score === 1 || Math.max(...verdicts) > 0) return finding('near', 'range-overlap', written)
  return finding('failed', 'out-of-range', written)
}

/** Whether several claims together span a wanted range: 0.5–3 and 3–6 for 1–5. */
function covered(want: Interval, said: Interval[], slack: number): boolean {
  let reached = low(want)
  for (const have of said.toSorted((a, b) => low(a) - low(b))) {
    if (low(have) > reached + slack) return false
    if (high(have) < reached - slack) continue
    reached = Math.max(reached, high(have))
    if (reached + slack >= high(want)) return true
  }
  return false
}
