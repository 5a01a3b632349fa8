/** How many things of a kind a sweep takes on; its next run, minutes later, goes on. */
export const SWEEP_BATCH = 1_000

/** Does what is due one by one. What fails holds nothing else up, and is still seen: it is thrown in the end, as one error. Returns what each came to. */
export async function sweepEach<T, R>(due: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  const failures: unknown[] = []
  for (const one of due) {
    try {
      done.push(await work(one))
    } catch (error) {
      failures.push(...(error instanceof AggregateError ? error.errors : [error]))
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} could not be swept`)
  return done
}
