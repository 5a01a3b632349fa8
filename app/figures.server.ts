import type { Ctx } from './ctx.ts'

/** Figures kept at a time. Filters make thousands of names; who pages through them all pushes out the oldest. */
const MOST = 500

/**
 * Figures that everybody is shown alike (live counts, counts by chain node): one computation serves all who ask within
 * `maxAge` milliseconds, and those who ask while it runs wait for it. A failure is not kept.
 */
export function openFigures(clock: Ctx['clock'], maxAge: number): Ctx['figures'] {
  const kept = new Map<string, { at: number; value: Promise<unknown> }>()
  return {
    recent: <T>(name: string, compute: () => Promise<T>): Promise<T> => {
      const found = kept.get(name)
      const now = clock.now().getTime()
      if (found && now - found.at < maxAge) return found.value as Promise<T>
      const value = compute()
      // Set anew, it is the youngest.
      kept.delete(name)
      kept.set(name, { at: now, value })
      if (kept.size > MOST) kept.delete(kept.keys().next().value!)
      value.catch(() => kept.get(name)?.value === value && kept.delete(name))
      return value
    },
  }
}
