import type { World } from './world.ts'

export type Calls = [() => Promise<unknown>, () => Promise<unknown>]

/**
 * Lets two calls meet: while somebody else holds the rows, the first call comes and waits, then the second; then both are let go. Where both wait
 * for the same row, the first comes first. What they answer, settled.
 */
export async function raceAtLock(world: World, rows: { table: 'introductions' | 'companies'; id: string }, calls: Calls) {
  let started: Promise<PromiseSettledResult<unknown>[]> | undefined
  await world.sql.begin(async (hold) => {
    await hold`select id from ${hold(rows.table)} where id = ${rows.id} for update`
    if (rows.table === 'introductions') {
      await hold`select l.id from listings l join introductions i on l.id in (i.demand_listing_id, i.supply_listing_id) where i.id = ${rows.id} order by l.id for update of l`
    }
    const first = calls[0]()
    const blocked = await waiting(world, 1, first)
    const second = calls[1]()
    await waiting(world, blocked ? 2 : 1, second)
    started = Promise.allSettled([first, second])
  })
  return started!
}

/** Lets two calls go at the same moment: which comes first is chance. */
export async function raceFreely(calls: Calls): Promise<PromiseSettledResult<unknown>[]> {
  const barrier = Promise.withResolvers<void>()
  const running = calls.map(async (call) => {
    await barrier.promise
    return call()
  })
  barrier.resolve()
  return Promise.allSettled(running)
}

/** Until so many transactions of this database wait for a lock (true), or this call is done without having to wait (false). */
async function waiting(world: World, count: number, call: Promise<unknown>): Promise<boolean> {
  let done = false
  void call.catch(() => {}).finally(() => (done = true))
  for (let found = 0; found < count && !done; ) {
    const [row] = await world.sql<{ n: number }[]>`
      select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    found = row!.n
  }
  return !done
}
