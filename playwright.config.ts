import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/test/browser.ts'

export default defineConfig({
  testDir: './tests/e2e',
  globalSetup: './tests/support/browser-setup.ts',
  outputDir: './test-results',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
  },
})
