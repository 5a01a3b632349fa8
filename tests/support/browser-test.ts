import { test as base } from '@playwright/test'
import { startPlatform, type Platform } from './platform.ts'
import { SHARED_POSTGRES, createDatabase } from './postgres.ts'

/** Playwright's `test`, with a platform of its own for each worker; `page.goto('/listings')` goes there. */
export const test = base.extend<object, { platform: Platform }>({
  platform: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names in this pattern and demands one
    async ({}, use) => {
      const database = await createDatabase(process.env[SHARED_POSTGRES] ?? '')
      const platform = await startPlatform(database.url)
      await use(platform)
      await platform.stop()
      await database.drop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ platform }, use) => use(platform.origin),
})
export { expect } from '@playwright/test'
