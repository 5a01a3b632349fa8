import { afterAll, beforeAll, expect, test } from 'vitest'
import { clearCalendarDays } from '#app/services/calendar/clear-days.server.ts'
import { listCalendarDays } from '#app/services/calendar/list-days.server.ts'
import { readCalendarWithin } from '#app/services/calendar/read.server.ts'
import { setCalendarDays } from '#app/services/calendar/set-days.server.ts'
import { loadReference } from '#app/services/park/load-reference.server.ts'
import { sweepSilence } from '#app/services/introduction/sweep.server.ts'
import { isBusinessDay } from '#domain/day.ts'
import { introductionRow, makeIntroduction } from '../factories/introductions.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { START, openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())

const admin = () => world.as(cast.administrator)

test('the reference holds the holidays of 2026, and leaves alone what was entered', async () => {
  const calendar = async (now: string) => readCalendarWithin(world.db, new Date(now))
  await loadReference(world.system())
  const national = await calendar('2026-10-01T02:00:00Z')
  expect(['2026-09-20', '2026-09-25', '2026-10-01', '2026-10-07', '2026-10-08', '2026-10-10', '2026-10-11'].map((day) => isBusinessDay(day, national))).toEqual([true, false, false, false, true, true, false])
  expect((await listCalendarDays(await admin(), 2026)).days).toHaveLength(39)
  await clearCalendarDays(await admin(), { from: '2026-10-10', until: '2026-10-10' })
  await loadReference(world.system())
  expect(isBusinessDay('2026-10-10', await calendar('2026-10-01T02:00:00Z'))).toBe(false)
})

test('a holiday moves the deadlines that are set after it is entered, and the reminders of one that spans it', async () => {
  world.setClock(START) // Tuesday 24 November
  await setCalendarDays(await admin(), { from: '2026-11-25', until: '2026-11-27', kind: 'holiday', name: '园区停工' })
  await setCalendarDays(await admin(), { from: '2026-11-28', until: '2026-11-28', kind: 'workday', name: '调休' })
  const pair = await makeIntroduction(world, cast)
  // Sat 28 (worked), Mon 30, Tue 1, Wed 2, Thu 3, Fri 4, Mon 7
  expect(await introductionRow(world, pair.id)).toMatchObject({ deadline: new Date('2026-12-07T02:00:00Z') })
  world.setClock('2026-11-29T02:00:00Z')
  expect((await sweepSilence(world.system())).reminded).toBe(0)
  world.setClock('2026-11-30T02:00:00Z')
  expect((await sweepSilence(world.system())).reminded).toBe(2)
  world.setClock('2026-12-03T02:00:00Z')
  expect((await sweepSilence(world.system())).reminded).toBe(2)
  expect((await sweepSilence(world.system())).reminded).toBe(0)
  for (const park of [cast.qijiang, cast.zigong]) expect((await noticesOf(world, park.liaison, `/desk/introductions/${pair.id}`)).filter((kind) => kind === 'introduction-silent')).toHaveLength(1)
})

test('days are an administrator’s to say, in order, of a kind, and not for half a year', async () => {
  const good = { from: '2027-01-01', until: '2027-01-03', kind: 'holiday', name: '元旦' }
  for (const person of [cast.newcomer, cast.qijiang.liaison, cast.auditor]) {
    expect(await refused(setCalendarDays(await world.as(person), good))).toBe('forbidden administrator-only')
    expect(await refused(clearCalendarDays(await world.as(person), { from: good.from, until: good.until }))).toBe('forbidden administrator-only')
  }
  const fault = async (more: object) => refused(setCalendarDays(await admin(), { ...good, ...more }))
  expect(await fault({ until: '2026-12-31' })).toBe('until day-range-invalid')
  expect(await fault({ until: '2027-01-16' })).toBe('until day-range-invalid')
  expect(await fault({ kind: 'party' })).toBe('kind day-kind-required')
  expect(await fault({ from: '2027-02-29' })).toBe('from date-invalid')
  // Deadlines set today reach into it.
  expect(await listCalendarDays(await admin(), 2026)).toMatchObject({ missing: 2027 })
  expect(await listCalendarDays(await admin(), 2027)).toEqual({ days: [], missing: 2027 })
  await setCalendarDays(await admin(), good)
  await setCalendarDays(await admin(), { ...good, from: '2027-01-03', until: '2027-01-03', kind: 'workday' })
  expect((await listCalendarDays(await admin(), 2027)).days.map(({ day, kind }) => `${day} ${kind}`)).toEqual(['2027-01-01 holiday', '2027-01-02 holiday', '2027-01-03 workday'])
})
