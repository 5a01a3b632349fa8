import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '#app/ctx.ts'
import { verifyCompany } from '#app/services/company/verify.server.ts'
import { deliverNotice } from '#app/services/notice/deliver.server.ts'
import { countUnreadNotices, listNotices } from '#app/services/notice/list.server.ts'
import { markNoticesRead } from '#app/services/notice/mark-read.server.ts'
import { users } from '#db/schema/account.ts'
import { notices } from '#db/schema/notice.ts'
import { makeCompany } from '../factories/companies.ts'
import { makeIntroduction } from '../factories/introductions.ts'
import { makeCast, makePerson, type Cast, type Person } from '../factories/people.ts'
import { refused } from '../factories/refusals.ts'
import { ORIGIN, openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.work()
  world.messages.length = 0
})

async function notify(person: Person): Promise<string> {
  const id = uuidv7()
  await world.db.insert(notices).values({ id, userId: person.userId, kind: 'listing-published', params: { title: '求购铝棒', number: 10_001 }, path: '/my/listings/x', dedupeKey: id, createdAt: world.now() })
  return id
}
const rowOf = async (id: string) => (await world.db.select().from(notices).where(eq(notices.id, id)))[0]!

describe('a notice', () => {
  test('is carried outside once: a sentence, its link, to that person alone', async () => {
    const person = await makePerson(world)
    const id = await notify(person)
    await Promise.all([deliverNotice(world.system(), id), deliverNotice(world.system(), id)])
    await deliverNotice(world.system(), id)
    expect(world.messages).toMatchObject([{ to: { email: person.email, phone: null } }])
    expect(world.messages[0]?.text).toMatch(/求购铝棒/)
    expect(world.messages[0]?.text).toContain(`${ORIGIN}/my/listings/x`)
    expect((await rowOf(id)).deliveredAt).toEqual(world.now())
  })

  test('that could not be carried is carried later', async () => {
    const id = await notify(await makePerson(world))
    const system = world.system()
    const failing: Ctx = { ...system, messenger: { ...system.messenger, sendNotice: () => Promise.reject(new Error('mail is down')) } }
    await expect(deliverNotice(failing, id)).rejects.toThrow('mail is down')
    expect((await rowOf(id)).deliveredAt).toBeNull()
    await deliverNotice(system, id)
    expect(world.messages).toHaveLength(1)
  })

  test('is not carried to the suspended, nor mailed to an address that stands for a mobile number', async () => {
    const [suspended, mobile] = [await makePerson(world, { suspended: true }), await makePerson(world)]
    await world.db.update(users).set({ email: '13900000009@phone.invalid', phoneNumber: '13900000009' }).where(eq(users.id, mobile.userId))
    const id = await notify(suspended)
    await deliverNotice(world.system(), id)
    expect((await rowOf(id)).deliveredAt).toBeNull()
    await deliverNotice(world.system(), await notify(mobile))
    expect(world.messages).toMatchObject([{ to: { email: null, phone: '13900000009' } }])
  })

  test('leaves through a job that its transaction sent, which holds its id alone', async () => {
    const firm = await makeCompany(world, cast)
    const written = await world.db.select().from(notices).where(eq(notices.userId, firm.owner.userId))
    const jobs = (await world.waitingJobs()).filter((job) => job.name === 'notice-deliver').map((job) => job.data as object)
    expect(written).toHaveLength(1)
    expect(jobs).toContainEqual({ noticeId: written[0]!.id })
    expect(jobs.every((data) => Object.keys(data).join() === 'noticeId')).toBe(true)
  })

  test('is not given to the one who acts, nor to a member who is suspended', async () => {
    const told = async (person: Person) => (await world.db.select().from(notices).where(eq(notices.userId, person.userId))).map((notice) => notice.kind)
    const pair = await makeIntroduction(world, cast)
    expect(await told(cast.qijiang.liaison)).not.toContain('introduction-key') // it proposed
    expect(await told(cast.zigong.liaison)).toContain('introduction-key')
    expect(await told(pair.demand.owner)).toContain('introduction-proposed')
    const firm = await makeCompany(world, cast, { state: 'pending' })
    await world.db.update(users).set({ suspendedAt: world.now() }).where(eq(users.id, firm.owner.userId))
    await verifyCompany(await world.as(cast.qijiang.liaison), { id: firm.id, version: 1, decision: 'verify' })
    expect(await told(firm.owner)).toEqual([])
  })
})

describe('reading them', () => {
  test('shows one’s own, newest first, by pages, and counts the unread', async () => {
    const [one, other] = [await makePerson(world), await makePerson(world)]
    const ids: string[] = []
    for (let i = 0; i < 32; i++) ids.push(await notify(one))
    await notify(other)
    const ctx = await world.as(one)
    const first = await listNotices(ctx, { page: 1 })
    expect([first.total, first.notices.length, first.notices[0]?.id]).toEqual([32, 30, ids.at(-1)])
    expect((await listNotices(ctx, { page: 2 })).notices).toHaveLength(2)
    expect(await countUnreadNotices(ctx)).toBe(32)
    expect(await countUnreadNotices(world.visitor())).toBe(0)
    expect(await refused(listNotices(world.visitor(), { page: 1 }))).toBe('forbidden sign-in-required')
  })

  test('marks one’s own as read; another’s ids do nothing', async () => {
    const [one, other] = [await makePerson(world), await makePerson(world)]
    const [mine, more, theirs] = [await notify(one), await notify(one), await notify(other)]
    const ctx = await world.as(one)
    await markNoticesRead(ctx, { ids: [mine, theirs, uuidv7()] })
    expect([(await rowOf(mine)).readAt, (await rowOf(more)).readAt, (await rowOf(theirs)).readAt]).toEqual([world.now(), null, null])
    await markNoticesRead(ctx, { ids: 'all' })
    expect(await countUnreadNotices(ctx)).toBe(0)
    expect(await countUnreadNotices(await world.as(other))).toBe(1)
    expect(await refused(markNoticesRead(world.visitor(), { ids: 'all' }))).toBe('forbidden sign-in-required')
    expect(await refused(markNoticesRead(ctx, { ids: [] }))).toBe('ids too-small')
  })
})
