import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SYSTEM, VISITOR, type Actor } from '#domain/actor.ts'
import { createDemoUser, createUser } from '#app/services/account/create-user.server.ts'
import { issueResetLink } from '#app/services/account/issue-reset-link.server.ts'
import { listDemoAccounts } from '#app/services/account/list-demo-accounts.server.ts'
import { requestReset } from '#app/services/account/request-reset.server.ts'
import { resetPassword } from '#app/services/account/reset-password.server.ts'
import { sendReset } from '#app/services/account/send-reset.server.ts'
import { signIn } from '#app/services/account/sign-in.server.ts'
import { signUp } from '#app/services/account/sign-up.server.ts'
import { suspendUser } from '#app/services/account/suspend.server.ts'
import { sweepAccounts } from '#app/services/account/sweep.server.ts'
import { sessions, users, verifications } from '#db/schema/account.ts'
import { events } from '#db/schema/event.ts'
import { rateLimits } from '#db/schema/rate-limit.ts'
import { staff } from '#db/schema/role.ts'
import { openTestSite, type TestSite } from '../support/http.ts'

const PASSWORD = '羊角山的雨 下了三天'
const from = { address: '192.0.2.1', userAgent: 'test', locale: 'zh-CN' }
let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  await site.db.delete(rateLimits)
})

const as = (actor: Actor) => site.app.as(actor, 'test')
const person = (userId: string, more: object = {}): Actor => ({ kind: 'user', userId, name: '覃晓岚', administrator: false, auditor: false, liaisonOf: [], company: null, ...more })
const refused = (work: Promise<unknown>) => work.then(() => 'done', (error: { kind?: string; code?: string }) => `${error.kind}: ${error.code}`)
const actionsOn = async (id: string) => (await site.db.select().from(events).where(eq(events.subjectId, id))).map((event) => event.action)

describe('making a person without the web', () => {
  it('gives the roles that were asked for and lets them sign in', async () => {
    const id = await createDemoUser(as(SYSTEM), { name: '管理员', identifier: 'root@example.cn', password: PASSWORD, staff: ['administrator'] })
    expect(await site.db.select({ role: staff.role }).from(staff).where(eq(staff.userId, id))).toEqual([{ role: 'administrator' }])
    expect((await site.db.select().from(users).where(eq(users.id, id)))[0]).toMatchObject({ demo: true, email: 'root@example.cn' })
    expect(await actionsOn(id)).toEqual(['user.create'])
    expect((await signIn(as(VISITOR), { identifier: 'root@example.cn', password: PASSWORD }, from)).userId).toBe(id)
  })

  it('is the system’s alone', async () => {
    const input = { name: '谁', identifier: 'who@example.cn', password: PASSWORD }
    for (const actor of [VISITOR, person('x'), person('x', { administrator: true })]) expect(await refused(createUser(as(actor), input))).toBe('forbidden: system-only')
    expect(await site.db.$count(users, eq(users.email, 'who@example.cn'))).toBe(0)
  })

  it('refuses what is taken or unreadable, and writes nothing then', async () => {
    await createUser(as(SYSTEM), { name: '先来', identifier: '13800000001', password: PASSWORD })
    const before = await site.db.$count(events)
    expect(await refused(createUser(as(SYSTEM), { name: '后到', identifier: '+86 13800000001', password: PASSWORD }))).toBe('conflict: account-taken')
    expect(await refused(createUser(as(SYSTEM), { name: '后到', identifier: 'nonsense', password: PASSWORD }))).toBe('invalid: input-invalid')
    expect(await refused(createUser(as(SYSTEM), { name: '后到', identifier: 'x@example.cn', password: PASSWORD, role: 'owner' }))).toBe('invalid: input-invalid')
    expect(await site.db.$count(events)).toBe(before)
  })
})

describe('suspending', () => {
  it('ends every session and is recorded; lifting it lets in again', async () => {
    const id = (await signUp(as(VISITOR), { name: '罗启明', identifier: 'luo@example.cn', password: PASSWORD }, from)).userId
    const administrator = person(await site.addPerson({ administrator: true }), { administrator: true })
    expect(await site.db.$count(sessions, eq(sessions.userId, id))).toBe(1)
    await suspendUser(as(administrator), { userId: id, suspended: true, reason: 'abuse' })
    expect(await site.db.$count(sessions, eq(sessions.userId, id))).toBe(0)
    expect(await refused(signIn(as(VISITOR), { identifier: 'luo@example.cn', password: PASSWORD }, from))).toBe('forbidden: account-suspended')
    expect(await refused(suspendUser(as(administrator), { userId: id, suspended: true, reason: 'abuse' }))).toBe('conflict: account-suspension-unchanged')
    await suspendUser(as(administrator), { userId: id, suspended: false, reason: 'settled' })
    expect((await signIn(as(VISITOR), { identifier: 'luo@example.cn', password: PASSWORD }, from)).userId).toBe(id)
    expect(await actionsOn(id)).toEqual(['user.sign-up', 'user.suspend', 'user.reinstate', 'user.sign-in'])
  })

  it('is an administrator’s, of somebody else who exists', async () => {
    const id = await site.addPerson()
    const self = await site.addPerson({ administrator: true })
    const suspend = (actor: Actor, userId: string) => refused(suspendUser(as(actor), { userId, suspended: true, reason: 'abuse' }))
    for (const actor of [VISITOR, person(id), person(self, { liaisonOf: ['x'] }), person(self, { auditor: true })]) expect(await suspend(actor, id)).toBe('forbidden: account-forbidden')
    expect(await suspend(person(self, { administrator: true }), self)).toBe('forbidden: account-own')
    expect(await suspend(person(self, { administrator: true }), '01890a5d-ac96-774b-bcce-b302099a8057')).toBe('not-found: account-not-found')
    expect(await suspend(person(self, { administrator: true }), 'x')).toBe('invalid: input-invalid')
    expect((await site.db.select().from(users).where(eq(users.id, id)))[0]!.suspendedAt).toBeNull()
  })
})

describe('a reset', () => {
  it('is sent by the worker alone', async () => {
    const id = await site.addPerson()
    expect(await refused(sendReset(as(person(id)), id))).toBe('forbidden: system-only')
    expect(site.messages).toEqual([])
  })

  it('is asked for in the transaction that records it, or not at all', async () => {
    await site.addPerson({ email: 'asks@example.cn' })
    const ctx = as(VISITOR)
    const broken = { ...ctx, jobs: { send: async () => { throw new Error('queue') } } }
    const before = await site.db.$count(events)
    expect(await refused(requestReset(broken, { identifier: 'asks@example.cn' }, from))).toBe('undefined: undefined')
    expect(await site.db.$count(events)).toBe(before)
    await requestReset(ctx, { identifier: 'asks@example.cn' }, from)
    expect(await site.db.execute(sql`select 1 from jobs.job where name = 'account-reset'`)).toHaveLength(1)
  })

  it('to somebody who has only a mobile number goes nowhere', async () => {
    const id = await createUser(as(SYSTEM), { name: '只有手机', identifier: '13800000077', password: PASSWORD })
    await sendReset(as(SYSTEM), id)
    expect(site.messages).toEqual([])
  })
})

describe('a link handed over', () => {
  it('is an administrator’s to make, for anybody but staff, and is recorded without the token', async () => {
    const id = await createUser(as(SYSTEM), { name: '收不到邮件', identifier: '13800000088', password: PASSWORD })
    const root = person(await site.addPerson({ administrator: true }), { administrator: true })
    const link = new URL(await issueResetLink(as(root), { userId: id }))
    expect(link.href.startsWith('http://lianhe.test/reset-password?token=')).toBe(true)
    const token = link.searchParams.get('token')!
    expect(JSON.stringify(await site.db.select().from(events).where(eq(events.subjectId, id)))).not.toContain(token)
    expect(await actionsOn(id)).toContain('user.issue-reset')
    await resetPassword(as(VISITOR), { token, password: '新的密码 也不短' }, from)
    expect((await signIn(as(VISITOR), { identifier: '13800000088', password: '新的密码 也不短' }, from)).userId).toBe(id)
  })

  it('is refused to others, and for staff, the suspended and nobody', async () => {
    const id = await site.addPerson()
    const root = person(await site.addPerson({ administrator: true }), { administrator: true })
    const issue = (actor: Actor, userId: string) => refused(issueResetLink(as(actor), { userId }))
    for (const actor of [VISITOR, person(id), person(id, { liaisonOf: ['x'] }), person(id, { auditor: true })]) expect(await issue(actor, id)).toBe('forbidden: account-forbidden')
    expect(await issue(root, await site.addPerson({ administrator: true }))).toBe('forbidden: reset-of-staff')
    expect(await issue(root, await site.addPerson({ suspended: true }))).toBe('conflict: account-suspended')
    expect(await issue(root, '01890a5d-ac96-774b-bcce-b302099a8057')).toBe('not-found: account-not-found')
    expect(await site.db.$count(verifications, eq(verifications.value, id))).toBe(0)
  })
})

describe('sweeping', () => {
  it('deletes what has run out and nothing else', async () => {
    const id = await site.addPerson()
    await site.signIn(id, { expiresInMinutes: -1 })
    await site.signIn(id)
    const [past, future] = [new Date(Date.now() - 1_000), new Date(Date.now() + 60_000)]
    for (const [key, expire] of [['past', past], ['future', future], ['never', null]] as const) await site.db.insert(rateLimits).values({ key, points: 1, expire })
    await site.db.insert(verifications).values([past, future].map((expiresAt) => ({ id: site.app.base.ids.next(), identifier: 'x', value: id, expiresAt })))
    await sweepAccounts(as(SYSTEM))
    expect(await site.db.$count(sessions, eq(sessions.userId, id))).toBe(1)
    expect((await site.db.select().from(rateLimits)).map((row) => row.key).sort()).toEqual(['future', 'never'])
    expect(await site.db.$count(verifications)).toBe(1)
    expect(await refused(sweepAccounts(as(VISITOR)))).toBe('forbidden: system-only')
  })
})

describe('the demo’s accounts', () => {
  it('are told in the demo only, and never others', async () => {
    const demo = { ...as(VISITOR), demo: true }
    await site.addPerson({ administrator: true, email: 'real-root@example.cn' })
    expect(await listDemoAccounts(as(VISITOR))).toEqual([])
    expect(await listDemoAccounts(demo)).toEqual([{ role: 'administrator', identifier: 'root@example.cn' }])
  })
})
