import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArena, raceRound, type Arena } from '../factories/arena.ts'
import { makeCast } from '../factories/people.ts'
import { openWorld, type World } from '../factories/world.ts'

/** A hundred in the check; the bench `races` runs a thousand. */
const ROUNDS = 100

let world: World
let arena: Arena
beforeAll(async () => {
  world = await openWorld()
  arena = await openArena(world, await makeCast(world), 'proposed')
})
afterAll(() => world.close())

test('every two acts at once leave what one after the other would have; contacts are out only if both accepted; one word to each', async () => {
  expect(arena.pairs.length).toBeGreaterThan(30)
  for (const [one, other] of arena.pairs) {
    for (let i = 0; i < ROUNDS; i++) {
      expect(await raceRound(world, arena, [one, other], i), `${one} against ${other}, round ${i}`).toEqual({ illegal: 0, leaks: 0, duplicates: 0, said: [] })
    }
  }
}, 600_000)
