import { openDb } from '#db/client.ts'
import { openArena, raceRound, type Base } from '../factories/arena.ts'
import { makeCast } from '../factories/people.ts'
import { openWorld } from '../factories/world.ts'
import { createDatabase, startTestPostgres } from '../support/postgres.ts'

/** `npm run -s bench -- races [ROUNDS]`: every two acts on one introduction at once, so many rounds a pair; by default a thousand. */
const rounds = Number(process.argv[2] ?? 1_000)
const bases: Base[] = ['keys', 'proposed']

const server = await startTestPostgres()
const total = { pairs: 0, rounds: 0, illegal: 0, leaks: 0, duplicates: 0 }
const rows: Record<string, unknown>[] = []
try {
  for (const base of bases) {
    const { url, drop } = await createDatabase(server.url)
    const opened = openDb(url, { max: 5 })
    const world = await openWorld({ ...opened, url, close: async () => { await opened.close(); await drop() } })
    const arena = await openArena(world, await makeCast(world), base)
    for (const pair of arena.pairs) {
      const row = { in: base, pair: pair.join(' / '), rounds, illegal: 0, leaks: 0, duplicates: 0, seconds: 0 }
      const began = performance.now()
      for (let i = 0; i < rounds; i++) {
        const { said, ...faults } = await raceRound(world, arena, pair, i)
        for (const one of said) console.error(`${row.pair}, round ${i}: ${one}`)
        for (const kind of ['illegal', 'leaks', 'duplicates'] as const) row[kind] += faults[kind]
      }
      row.seconds = Math.round((performance.now() - began) / 100) / 10
      rows.push(row)
      total.pairs++
      total.rounds += rounds
      for (const kind of ['illegal', 'leaks', 'duplicates'] as const) total[kind] += row[kind]
    }
    await world.close()
  }
} finally {
  await server.stop()
}
console.table(rows)
console.log(JSON.stringify(total))
process.exitCode = total.illegal + total.leaks + total.duplicates > 0 ? 1 : 0
