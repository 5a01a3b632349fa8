import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser-test.ts'

/** Once it is quiet the page answers to clicks itself: React took it over and asked for the routes it links to. */
const open = (page: Page, path: string) => page.goto(path, { waitUntil: 'networkidle' })
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { marked: true }))
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window)
const historyLength = (page: Page) => page.evaluate(() => history.length)

test('a link changes the page without loading a document', async ({ page }) => {
  await open(page, '/')
  await mark(page)
  const places = page.getByRole('navigation').first()
  await places.getByRole('link', { name: '产业链' }).click()
  await expect(page).toHaveURL('/chains')
  await places.getByRole('link', { name: '园区' }).click()
  await expect(page).toHaveURL('/parks')
  await page.goBack()
  await expect(page).toHaveURL('/chains')
  expect(await isMarked(page)).toBe(true)
})

test('a link to the page itself adds nothing to go back through', async ({ page }) => {
  await open(page, '/chains')
  const before = await historyLength(page)
  const answered = page.waitForResponse((response) => response.url().includes('/chains.data'))
  await page.getByRole('navigation').first().getByRole('link', { name: '产业链' }).click()
  await answered
  expect(await historyLength(page)).toBe(before)
})

test('a filter leaves the page where it is scrolled to, another link starts at the top', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 160 })
  await open(page, '/listings?kind=supply&chain=aluminium')
  await mark(page)
  await page.evaluate(() => scrollTo(0, 70))
  await page.getByRole('link', { name: /^去掉条件/ }).first().click()
  await expect(page).toHaveURL('/listings?kind=supply')
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
  await page.getByRole('navigation').first().getByRole('link', { name: '园区' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await page.evaluate(() => scrollY)).toBe(0)
  expect(await isMarked(page)).toBe(true)
})

test('a link opens elsewhere when asked to', async ({ page, context }) => {
  await open(page, '/')
  const opened = context.waitForEvent('page')
  await page.getByRole('navigation').first().getByRole('link', { name: '产业链' }).click({ modifiers: ['ControlOrMeta'] })
  await expect(await opened).toHaveURL('/chains')
  await expect(page).toHaveURL('/')
})
