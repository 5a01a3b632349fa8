import { createHmac } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { setCalendarDays } from '#app/services/calendar/set-days.server.ts'
import type { Message } from '#app/messenger/port.ts'
import { openDb } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { sessions } from '#db/schema/account.ts'
import { makeCast, type Person } from '../factories/people.ts'
import { openWorld } from '../factories/world.ts'
import { expect, test as base } from '../support/browser-test.ts'
import { PLATFORM_SECRET, startPlatform } from '../support/platform.ts'
import { SHARED_POSTGRES, createDatabase } from '../support/postgres.ts'

export { expect }
/** A Monday, ten in the morning. 国庆节 is from Thursday on for a week, and the Saturday after it is worked. */
export const MONDAY = '2026-09-28T10:00+08:00'
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** A platform that is told the time, with two parks; and the services beside it, on the same database at the same time. */
export async function openStage(browser: Browser) {
  const database = await createDatabase(process.env[SHARED_POSTGRES] ?? '')
  const { db, sql, close } = openDb(database.url, { max: 5 })
  const world = await openWorld({ url: database.url, db, sql, close: async () => (await close(), void (await database.drop())) })
  const platform = await startPlatform(database.url, { DEMO: 'false', CLOCK: 'told' })
  await platform.tellTime(MONDAY)
  world.setClock(MONDAY)
  /** Days and hours later, never earlier. */
  const at = async (instant: string) => {
    if (new Date(instant) < world.now()) throw new Error(`${instant} is over`)
    world.setClock(instant)
    await platform.tellTime(instant)
  }
  const cast = await makeCast(world)
  for (const days of [{ from: '2026-10-01', until: '2026-10-07', kind: 'holiday', name: '国庆节' }, { from: '2026-10-10', until: '2026-10-10', kind: 'workday', name: '国庆节调休' }]) {
    await setCalendarDays(await world.as(cast.administrator), days)
  }

  /** Until the worker has nothing left to do. */
  const settle = () =>
    expect.poll(async () => (await sql`select name from jobs.job where state in ('created', 'retry', 'active') and name not like '\\_\\_%'`).map(({ name }) => name as string), { intervals: [50], timeout: 20_000 }).toEqual([])

  /** The person's browser, at that page, signed in as of now: a desk is signed out while days go by. */
  async function enter(page: Page, person: Person, path: string): Promise<void> {
    const token = uuidv7()
    const now = world.now()
    await db.insert(sessions).values({ id: uuidv7(), token, userId: person.userId, expiresAt: new Date(now.getTime() + 86_400_000), updatedAt: now })
    const value = encodeURIComponent(`${token}.${createHmac('sha256', PLATFORM_SECRET).update(token).digest('base64')}`)
    await page.context().addCookies([{ name: 'lianhe.session_token', value, url: platform.origin, httpOnly: true, sameSite: 'Lax' }])
    await page.goto(path)
  }

  const contexts: BrowserContext[] = []
  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: platform.origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })
    contexts.push(context)
    return context.newPage()
  }

  return {
    world, cast, at, settle, enter,
    desktop: () => open(),
    phone: () => open(PHONE),
    /** What the clock would have the worker do now, done. */
    async sweep() {
      await transact(db, (tx) => world.app.base.jobs.send(tx, 'introduction-sweep', [{}]))
      await settle()
    },
    /** Every message that left, once nothing waits. */
    async outbox(): Promise<Message[]> {
      await settle()
      const files = (await readdir(platform.outbox).catch(() => [])).filter((file) => file.endsWith('.json'))
      return Promise.all(files.map(async (file) => JSON.parse(await readFile(join(platform.outbox, file), 'utf8')) as Message))
    },
    leave: async () => void (await Promise.all(contexts.splice(0).map((context) => context.close()))),
    async close() {
      await platform.stop()
      await world.close()
    },
  }
}
export type Stage = Awaited<ReturnType<typeof openStage>>

export const test = base.extend<object, { stage: Stage }>({
  stage: [
    async ({ browser }, use) => {
      const stage = await openStage(browser)
      await use(stage)
      await stage.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})
