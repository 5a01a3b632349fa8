import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { createApp } from '#app/ctx.server.ts'
import { loadConfig } from '#app/config.server.ts'
import { openDb } from '#db/client.ts'
import { sql } from 'drizzle-orm'
import { DEMO_PASSWORD } from '../../scripts/demo/people.ts'
import { seed } from '../../scripts/seed.ts'
import { expect, test as base } from '../support/browser-test.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { SHARED_POSTGRES, createDatabase } from '../support/postgres.ts'

type Ids = Record<'demand' | 'review' | 'company' | 'keys' | 'proposed' | 'concluded' | 'combination' | 'combinable' | 'part' | 'other', string>

/** A platform with the whole demo in it, for this file alone. */
const test = base.extend<object, { demo: Platform & { ids: Ids } }>({
  demo: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names in this pattern and demands one
    async ({}, use) => {
      const database = await createDatabase(process.env[SHARED_POSTGRES] ?? '')
      const app = await createApp(loadConfig({ NODE_ENV: 'test', DATABASE_URL: database.url, SESSION_SECRET: 'a secret of the tests, 0123456789', LOG_LEVEL: 'silent', DEMO: 'true' }))
      await seed(app, () => {})
      await app.close()
      const platform = await startPlatform(database.url, { DEMO: 'true' })
      await use({ ...platform, ids: await readIds(database.url) })
      await platform.stop()
      await database.drop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

async function readIds(url: string): Promise<Ids> {
  const { db, close } = openDb(url, { max: 1 })
  try {
    const [row] = await db.execute<Record<keyof Ids, string>>(sql`select
      (select id from listings where external_id = 'demo-al-009') as demand,
      (select l.id from listings l join companies c on c.id = l.company_id join parks p on p.id = c.park_id where l.state = 'submitted' and p.slug = 'qijiang' limit 1) as review,
      (select company_id from listings where external_id = 'demo-al-009') as company,
      (select id from introductions where state = 'keys' limit 1) as keys,
      (select i.id from introductions i join listings l on l.id = i.demand_listing_id where i.state = 'proposed' and l.external_id = 'demo-al-001') as proposed,
      (select i.id from introductions i join listings l on l.id = i.demand_listing_id where i.state = 'concluded' and l.external_id = 'demo-al-009') as concluded,
      (select id from combinations limit 1) as combination,
      (select id from listings where external_id = 'demo-al-010') as combinable,
      (select id from listings where external_id = 'demo-al-013') as part,
      (select id from listings where external_id = 'demo-al-012') as other`)
    return row as Ids
  } finally {
    await close()
  }
}

const roles: { role: string; login: string | null; paths: (ids: Ids) => string[] }[] = [
  {
    role: 'visitor', login: null,
    paths: ({ demand, company }) => ['/', '/listings', '/listings?q=铝型材&kind=demand', '/listings?q=量子纠缠&province=52', `/listings/${demand}`, `/companies/${company}`, '/parks', '/parks/qijiang', '/chains', '/introductions', '/chains/aluminium', '/chains/gears?province=50', '/chains/food', '/chains/logistics', '/chains/energy', '/chains/aluminium/aluminium-extrusion', '/chains/aluminium/balance', '/flows', '/flows?kind=matches', '/listings?node=battery-tray&with=inputs', '/sign-in', '/sign-up', '/sign-in/code', '/forgot-password', '/act/unknown', '/nothing-here'],
  },
  {
    role: 'company', login: '19900001020',
    paths: ({ demand, concluded, combination }) => ['/my/listings', '/my/listings/new?kind=demand&node=aluminium-extrusion', `/my/listings/${demand}`, `/my/listings/${demand}/edit`, '/my/introductions', `/my/introductions/${concluded}`, `/my/introductions/${concluded}/files`, `/my/combinations/${combination}`, '/my/company', '/my/notices', '/my/account'],
  },
  {
    role: 'liaison', login: 'qijiang@demo.example.cn',
    paths: ({ demand, review, company, keys, proposed, concluded, combination, combinable, part, other }) => ['/desk', '/desk/companies', `/desk/companies/${company}`, '/desk/companies/new', '/desk/deputy', `/desk/introductions/${proposed}/links`, '/desk/listings', `/desk/listings/${review}`, `/desk/listings/new?company=${company}`, '/desk/matches', `/desk/matches/${demand}`, '/desk/introductions', `/desk/introductions/${keys}`, `/desk/introductions/${proposed}`, `/desk/introductions/${concluded}`, `/desk/introductions/${proposed}/step`, `/desk/introductions/${concluded}/remarks`, `/desk/introductions/${concluded}/print`, '/desk/combinations', `/desk/combinations/new?demand=${combinable}&with=${part}&with=${other}`, `/desk/combinations/${combination}`, `/desk/combinations/${combination}/add?with=${part}`],
  },
  {
    role: 'administrator', login: 'admin@demo.example.cn',
    paths: ({ company }) => ['/admin', '/admin/parks', '/admin/parks/new', '/admin/parks/qijiang', '/admin/liaisons', '/admin/calendar', '/admin/terms', '/admin/users', '/admin/companies', `/admin/companies/${company}`],
  },
]

for (const { role, login, paths } of roles) {
  for (const width of [1440, 390]) {
    test(`every page of a ${role} is accessible and fits ${width} px`, async ({ browser, demo }) => {
      test.setTimeout(240_000)
      const context = await browser.newContext({ baseURL: demo.origin, viewport: { width, height: 900 }, locale: 'zh-CN' })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && !/status of 404/.test(message.text()) && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(String(error)))
      if (login) await signIn(page, login)
      for (const path of paths(demo.ids)) {
        const response = await page.goto(path)
        expect(response?.status(), path).toBe(['/nothing-here', '/act/unknown'].includes(path) ? 404 : 200)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([])
        expect(await page.locator('h1').count(), `h1 of ${path}`).toBe(1)
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `overflow of ${path}`).toBeLessThanOrEqual(0)
        expect(complaints, path).toEqual([])
      }
      await context.close()
    })
  }
}

async function signIn(page: Page, login: string) {
  await page.goto('/sign-in')
  await page.getByLabel('手机号或邮箱').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}
