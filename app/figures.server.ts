import type { Ctx } from './ctx.ts'

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
      kept.set(name, { at: now, value })
      value.catch(() => kept.get(name)?.value === value && kept.delete(name))
      return value
    },
  }
}
