import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestSite, type TestSite } from '../support/http.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

const ready = async () => {
  const answer = await site.request('/readyz')
  return { status: answer.status, ...(await answer.json()) }
}
const all = { status: 200, ready: true, database: true, migrations: true, jobs: true, search: true }

describe('readyz', () => {
  it('is 200 on a migrated database', async () => expect(await ready()).toEqual(all))

  it('says that a migration is missing', async () => {
    await site.db.execute(sql`update drizzle.__drizzle_migrations set created_at = created_at - 1000`)
    expect(await ready()).toEqual({ ...all, status: 503, ready: false, migrations: false })
    await site.db.execute(sql`update drizzle.__drizzle_migrations set created_at = created_at + 1000`)
  })

  it('lets newer migrations pass, as while another instance has already moved on', async () => {
    await site.db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`)
    expect(await ready()).toEqual(all)
  })

  it('says that the job queue is missing', async () => {
    await site.db.execute(sql`alter schema jobs rename to elsewhere`)
    expect(await ready()).toEqual({ ...all, status: 503, ready: false, jobs: false })
    await site.db.execute(sql`alter schema elsewhere rename to jobs`)
  })

  it('says that search does not answer, without waiting for long', async () => {
    const search = site.app.base.search
    const { ping } = search
    Object.assign(search, { ping: () => new Promise(() => {}) })
    expect(await ready()).toEqual({ ...all, status: 503, ready: false, search: false })
    Object.assign(search, { ping })
    expect(await ready()).toEqual(all)
  })
})

describe('healthz', () => {
  it('only says that the process answers', async () => {
    const answer = await site.request('/healthz')
    expect([answer.status, await answer.text()]).toEqual([200, 'ok\n'])
  })
})
