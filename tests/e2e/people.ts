import type { Browser, BrowserContext, Page } from '@playwright/test'
import { createApp } from '#app/ctx.server.ts'
import { loadConfig } from '#app/config.server.ts'
import { createUser } from '#app/services/account/create-user.server.ts'
import { appointLiaison } from '#app/services/park/appoint-liaison.server.ts'
import { listParkChoices } from '#app/services/park/list.server.ts'
import { loadReference } from '#app/services/park/load-reference.server.ts'
import { SYSTEM, type Actor } from '#domain/actor.ts'
import type { Platform } from '../support/platform.ts'

export const PASSWORD = 'a-long-enough-password'

export interface Staff {
  administrator: string
  /** Sign-in of the liaison of each park asked for, by slug. */
  liaisons: Record<string, string>
}

/** Reference data, an administrator and one liaison for each of these parks; whoever else there is signs up in the browser. */
export async function openOffice(platform: Platform, parkSlugs: string[], mark: string): Promise<Staff> {
  const app = await createApp(loadConfig({ NODE_ENV: 'test', DATABASE_URL: platform.databaseUrl, SESSION_SECRET: 'a secret of the tests, 0123456789', LOG_LEVEL: 'silent' }))
  try {
    const system = app.as(SYSTEM, 'test')
    await loadReference(system)
    const administrator = `admin-${mark}@example.cn`
    const userId = await createUser(system, { name: '管理员', identifier: administrator, password: PASSWORD, staff: ['administrator'] })
    const asAdministrator: Actor = { kind: 'user', userId, name: '管理员', administrator: true, auditor: false, liaisonOf: [], company: null }
    const parks = await listParkChoices(system)
    const liaisons: Record<string, string> = {}
    for (const slug of parkSlugs) {
      const identifier = `${slug}-${mark}@example.cn`
      await createUser(system, { name: `联络员${slug}`, identifier, password: PASSWORD })
      await appointLiaison(app.as(asAdministrator, 'test'), { identifier, parkId: parks.find((park) => park.slug === slug)!.id })
      liaisons[slug] = identifier
    }
    return { administrator, liaisons }
  } finally {
    await app.close()
  }
}

/** A browser of one person's own. */
export async function openBrowser(browser: Browser, baseURL: string, javaScriptEnabled: boolean): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ baseURL, javaScriptEnabled, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  return context.newPage()
}

export async function signIn(page: Page, identifier: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('手机号或邮箱').fill(identifier)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

export async function signUp(page: Page, name: string, identifier: string): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('手机号或邮箱').fill(identifier)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '注册' }).click()
  await page.waitForURL('**/my/company')
}
