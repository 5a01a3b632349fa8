import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listIntroductions } from '#app/services/introduction/list.server.ts'
import { correctRemark, removeRemark } from '#app/services/remark/correct.server.ts'
import { listRemarks } from '#app/services/remark/list.server.ts'
import { writeRemark } from '#app/services/remark/write.server.ts'
import { finishStep } from '#app/services/step/finish.server.ts'
import { listSteps } from '#app/services/step/list.server.ts'
import { setStep } from '#app/services/step/set.server.ts'
import { sweepSteps } from '#app/services/step/sweep.server.ts'
import type { Audience, Voice } from '#domain/introduction/audience.ts'
import { events } from '#db/schema/event.ts'
import { nextSteps } from '#db/schema/next-step.ts'
import { notices } from '#db/schema/notice.ts'
import { makeCompany } from '../factories/companies.ts'
import { makeIntroduction, type Pair } from '../factories/introductions.ts'
import { makeCast, makePark, makePerson, type Cast, type Park, type Person } from '../factories/people.ts'
import { refused } from '../factories/refusals.ts'
import { START, openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let far: Park
let strangers: Record<string, Person | null>
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  far = await makePark(world, cast.administrator, { divisionCode: '520304' })
  strangers = {
    visitor: null, newcomer: await makePerson(world), third: (await makeCompany(world, cast)).owner, 'far desk': far.liaison, administrator: cast.administrator, auditor: cast.auditor,
  }
})
afterAll(() => world.close())

const everybody = (pair: Pair): Record<string, Person | null> => ({
  demand: pair.demand.owner, supply: pair.supply.owner, 'demand desk': pair.demand.park.liaison, 'supply desk': pair.supply.park.liaison, ...strangers,
})
const ctxOf = (person: Person | null) => (person ? world.as(person) : world.visitor())
const say = async (person: Person, pair: Pair, voice: Voice, audience: Audience, body = '请周四前确认', more: object = {}) =>
  writeRemark(await world.as(person), { id: uuidv7(), introductionId: pair.id, voice, audience, body, ...more })
const toldOf = async (id: string) => {
  const rows = (await world.db.select().from(notices)).filter((notice) => notice.dedupeKey.includes(id))
  return rows
}
const namesOf = (pair: Pair, userIds: string[]) => Object.entries(everybody(pair)).filter(([, person]) => person && userIds.includes(person.userId)).map(([name]) => name).join()

describe('who reads a remark, and who is told that there is one', () => {
  test.each([
    ['proposed', 'demand', 'company', 'side', 'demand,demand desk', 'demand desk'],
    ['proposed', 'demand desk', 'desk', 'desk', 'demand desk', ''],
    ['proposed', 'demand desk', 'desk', 'desks', 'demand desk,supply desk', 'supply desk'],
    ['proposed', 'supply desk', 'desk', 'side', 'supply,supply desk', 'supply'],
    ['keys', 'demand desk', 'desk', 'desks', 'demand desk,supply desk', 'supply desk'],
    ['accepted', 'demand', 'company', 'side', 'demand,demand desk', 'demand desk'],
    ['accepted', 'demand', 'company', 'all', 'demand,supply,demand desk,supply desk', 'supply,demand desk,supply desk'],
    ['accepted', 'supply desk', 'desk', 'all', 'demand,supply,demand desk,supply desk', 'demand,supply,demand desk'],
    ['declined', 'demand desk', 'desk', 'desk', 'demand desk', ''],
    ['concluded', 'supply', 'company', 'all', 'demand,supply,demand desk,supply desk', 'demand,demand desk,supply desk'],
  ] as const)('%s: %s as a %s for %s', async (state, author, voice, audience, readers, told) => {
    const pair = await makeIntroduction(world, cast, { state })
    const people = everybody(pair)
    const canary = `饕餮<b>${uuidv7().slice(-6)}</b>`
    const remark = await say(people[author]!, pair, voice, audience, ` ${canary}\u202e\u200b `)
    expect(remark.body).toBe(canary)
    const seen: string[] = []
    for (const [name, person] of Object.entries(people)) {
      const list = await listRemarks(await ctxOf(person), pair.id).catch((error: { kind: string }) => error.kind)
      if (typeof list === 'string') expect([name, list]).toEqual([name, 'not-found'])
      else if (list.length > 0) seen.push(name)
      // A member's name is nowhere; a liaison's with the desks alone.
      if (Array.isArray(list) && list[0]) expect(list[0].name, name).toBe(voice === 'desk' && name.endsWith('desk') ? people[author]!.name : null)
    }
    expect(seen.join()).toBe(readers)
    const rows = await toldOf(remark.id)
    expect(namesOf(pair, rows.map((row) => row.userId))).toBe(told)
    expect(JSON.stringify([rows, await world.db.select().from(events), world.lines])).not.toContain(canary)
  })

  test('refuses an audience that is not open, a voice that is not one’s own, and who may not know of it', async () => {
    const pair = await makeIntroduction(world, cast)
    const { owner, park } = pair.demand
    expect(await refused(say(owner, pair, 'company', 'all'))).toBe('audience audience-closed')
    expect(await refused(say(park.liaison, pair, 'desk', 'all'))).toBe('audience audience-closed')
    expect(await refused(say(owner, pair, 'company', 'desks'))).toBe('audience audience-closed')
    expect(await refused(say(owner, pair, 'desk', 'desks'))).toBe('forbidden introduction-not-yours')
    expect(await refused(say(park.liaison, pair, 'desk', 'side', '留言', { side: 'supply' }))).toBe('forbidden introduction-not-yours')
    expect(await refused(say(far.liaison, pair, 'desk', 'desks'))).toBe('not-found introduction-not-found')
    expect(await refused(say(owner, pair, 'company', 'side', '\u200b \u202e'))).toBe('body text-required')
    expect(await refused(say(owner, pair, 'company', 'side', '长'.repeat(2001)))).toBe('body text-long')
    const early = await makeIntroduction(world, cast, { state: 'keys' })
    expect(await refused(say(early.demand.park.liaison, early, 'desk', 'side'))).toBe('audience audience-untold')
    // The same form sent five times at once is one remark.
    const form = { id: uuidv7(), introductionId: pair.id, voice: 'company', audience: 'side', body: '请回电' }
    const ctx = await world.as(owner)
    await Promise.all(Array.from({ length: 5 }, () => writeRemark(ctx, form)))
    expect(await listRemarks(ctx, pair.id)).toHaveLength(1)
    expect(await refused(writeRemark(await world.as(park.liaison), { ...form, voice: 'desk' }))).toBe('conflict remark-exists')
  })

  test('its author corrects or takes it back within a quarter of an hour, and nobody else', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    const ctx = await world.as(pair.demand.owner)
    const [first, second] = [await say(pair.demand.owner, pair, 'company', 'all', '十二件'), await say(pair.demand.owner, pair, 'company', 'all', '写错了')]
    const named = { introductionId: pair.id, remarkId: first.id }
    for (const person of [pair.supply.owner, pair.demand.park.liaison, far.liaison]) expect(await refused(correctRemark(await world.as(person), { ...named, body: '一件' }))).toMatch(/^not-found /)
    await correctRemark(ctx, { ...named, body: '十四件' })
    await removeRemark(ctx, { ...named, remarkId: second.id })
    expect(await listRemarks(await world.as(pair.supply.owner), pair.id)).toMatchObject([{ body: '', removed: true, open: false }, { body: '十四件', corrected: true, open: false }])
    expect(await refused(removeRemark(ctx, { ...named, remarkId: second.id }))).toMatch(/^not-found /)
    world.advance(16 / 1440)
    expect(await refused(correctRemark(ctx, { ...named, body: '一件' }))).toBe('conflict remark-late')
    expect(await refused(removeRemark(ctx, named))).toBe('conflict remark-late')
    world.setClock(START)
  })
})

describe('the next step', () => {
  const plan = async (person: Person, pair: Pair, voice: Voice, more: object = {}) =>
    setStep(await world.as(person), { id: uuidv7(), introductionId: pair.id, voice, what: '寄出 12 件截面试样', owner: 'supply-company', dueOn: '2026-11-26', ...more })
  const kindsFor = async (person: Person, id: string) => (await toldOf(id)).filter((notice) => notice.userId === person.userId).map((notice) => notice.kind)

  test('before both have accepted is the desks’ own', async () => {
    const pair = await makeIntroduction(world, cast)
    const desk = pair.demand.park.liaison
    expect(await refused(plan(pair.demand.owner, pair, 'company'))).toMatch(/^(forbidden|conflict) /)
    expect(await refused(plan(desk, pair, 'desk'))).toBe('owner owner-not-yet')
    const step = await plan(desk, pair, 'desk', { owner: 'supply-desk' })
    expect(await kindsFor(pair.supply.park.liaison, step.id)).toEqual(['step-set'])
    for (const [name, person] of Object.entries(everybody(pair))) {
      const steps = await listSteps(await ctxOf(person), pair.id).catch(() => null)
      expect([name, steps?.open.length ?? null]).toEqual([name, name.startsWith('demand desk') || name.startsWith('supply desk') ? 1 : name === 'demand' || name === 'supply' ? 0 : null])
    }
    expect(await refused(finishStep(await world.as(pair.demand.owner), { introductionId: pair.id, stepId: step.id }))).toBe('not-found step-not-found')
    const of = async (person: Person, scope: 'company' | 'desk') => (await listIntroductions(await world.as(person), scope, { page: 1 })).introductions.find((row) => row.id === pair.id)?.step
    expect([await of(desk, 'desk'), await of(pair.demand.owner, 'company')]).toEqual([{ what: step.what, owner: 'supply-desk', dueOn: '2026-11-26' }, null])
  })

  test.each([
    ['2026-11-23', 'dueOn due-past'], ['2026-11-28', 'dueOn due-not-business-day'], ['2028-01-03', 'dueOn due-far'], ['2026-02-30', 'dueOn date-invalid'], ['morgen', 'dueOn date-invalid'],
  ])('%s: %s', async (dueOn, fault) => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    expect(await refused(plan(pair.demand.owner, pair, 'company', { dueOn }))).toBe(fault)
  })

  test('takes the place of the one before; its owner, who set it, and the liaisons say that it is done', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    const first = await plan(pair.demand.owner, pair, 'company')
    const second = await plan(pair.supply.park.liaison, pair, 'desk', { what: '确认试样结果', owner: 'demand-company' })
    const named = { introductionId: pair.id, stepId: second.id }
    expect(await refused(finishStep(await world.as(pair.supply.owner), named))).toBe('forbidden step-not-yours')
    expect(await refused(finishStep(await world.as(pair.demand.owner), { ...named, stepId: first.id }))).toBe('conflict step-replaced')
    await finishStep(await world.as(pair.demand.owner), named)
    await finishStep(await world.as(pair.demand.owner), named)
    expect(await listSteps(await world.as(pair.supply.owner), pair.id)).toMatchObject({ open: [], past: [{ id: second.id, mayFinish: false, setBy: null }, { id: first.id }] })
    // Set by everybody at once, one is open.
    const [demand, supply] = [await world.as(pair.demand.owner), await world.as(pair.supply.owner)]
    const form = (voice: Voice) => ({ id: uuidv7(), introductionId: pair.id, voice, what: '商定价格', owner: 'demand-company', dueOn: '2026-11-27' })
    await Promise.all([setStep(demand, form('company')), setStep(supply, form('company')), setStep(demand, form('company')), setStep(supply, form('company'))])
    expect((await listSteps(demand, pair.id)).open).toHaveLength(1)
  })

  test('is brought to mind on its day, and to the other desk two business days later, once each; not when it is done or the introduction over', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    const step = await plan(pair.demand.owner, pair, 'company', { dueOn: '2026-11-27' })
    const done = await makeIntroduction(world, cast, { state: 'accepted' })
    const other = await plan(done.demand.owner, done, 'company', { dueOn: '2026-11-27' })
    await finishStep(await world.as(done.supply.owner), { introductionId: done.id, stepId: other.id })
    const people = [pair.supply.owner, pair.supply.park.liaison, pair.demand.park.liaison, pair.demand.owner]
    const told = async () => Promise.all(people.map(async (person) => (await kindsFor(person, step.id)).toSorted().join()))
    const sweepAt = async (instant: string) => {
      world.setClock(instant)
      await Promise.all(Array.from({ length: 4 }, () => sweepSteps(world.system())))
      return told()
    }
    expect(await sweepAt('2026-11-26T23:59:00Z')).toEqual(['step-set', '', '', '']) // Friday, before eight in Shanghai
    expect(await sweepAt('2026-11-27T00:00:00Z')).toEqual(['step-due,step-set', '', '', ''])
    expect(await sweepAt('2026-11-30T08:00:00Z')).toEqual(['step-due,step-set', '', '', ''])
    expect(await sweepAt('2026-12-01T00:00:00Z')).toEqual(['step-due,step-set', 'step-late', 'step-late', ''])
    expect(await sweepAt('2026-12-04T00:00:00Z')).toEqual(['step-due,step-set', 'step-late', 'step-late', ''])
    expect((await toldOf(other.id)).map((notice) => notice.kind)).toEqual(['step-set'])
    expect(JSON.stringify(await toldOf(step.id))).not.toContain('截面')
    expect((await world.db.select().from(nextSteps).where(eq(nextSteps.id, step.id)))[0]).toMatchObject({ remindedAt: new Date('2026-11-27T00:00:00Z'), escalatedAt: new Date('2026-12-01T00:00:00Z') })
    expect(await refused(sweepSteps(await world.as(pair.demand.park.liaison)))).toBe('forbidden system-only')
    world.setClock(START)
  })
})
