import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../support/browser-test.ts'
import { PASSWORD, openBrowser, openOffice, signIn, signUp } from './people.ts'

for (const javaScript of [true, false]) {
  test(`what was typed outlives the session${javaScript ? '' : ', without JavaScript'}`, async ({ browser, platform }) => {
    const mark = javaScript ? 'js' : 'plain'
    await openOffice(platform, [], `kept-${mark}`)
    const page = await openBrowser(browser, platform.origin, javaScript)
    const identifier = `kept-${mark}@example.cn`
    const name = `甲辰示例留言${mark}有限公司`
    await signUp(page, '覃晓岚', identifier)
    const form = page.getByRole('main')
    await form.getByLabel('单位名称').fill(name)
    await form.getByLabel('所在区县').selectOption({ index: 1 })
    await page.context().clearCookies()
    await form.getByRole('button', { name: '提交核验' }).click()

    await expect(page.getByText('您填写的内容还在')).toBeVisible()
    await page.getByLabel('手机号或邮箱').fill(identifier)
    await page.getByLabel('密码', { exact: true }).fill('not this one')
    await form.getByRole('button', { name: '登录' }).click()
    await expect(page.getByRole('alert')).toContainText('再错 4 次')
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await form.getByRole('button', { name: '登录' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('已登录，继续提交')
    await expect(page.getByRole('banner')).toContainText('覃晓岚')
    await form.getByRole('button', { name: '继续提交' }).click()
    await expect(page.getByText(name).first()).toBeVisible()
    await expect(form.getByRole('button', { name: '提交核验' })).toHaveCount(0)
  })

  test(`signing out and in again leads back to the page asked for${javaScript ? '' : ', without JavaScript'}`, async ({ browser, platform }) => {
    const mark = `back-${javaScript ? 'js' : 'plain'}`
    const office = await openOffice(platform, ['qijiang'], mark)
    const page = await openBrowser(browser, platform.origin, javaScript)
    await page.goto('/desk/companies')
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk%2Fcompanies$/)
    await page.getByLabel('手机号或邮箱').fill(office.liaisons.qijiang!)
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await page.getByRole('main').getByRole('button', { name: '登录' }).click()
    await expect(page).toHaveURL(/\/desk\/companies$/)
    await page.goto('/sign-out')
    await page.getByRole('main').getByRole('button', { name: '退出登录' }).click()
    await expect(page.getByRole('banner').getByRole('link', { name: '登录' })).toBeVisible()
    await page.goto('/desk/companies')
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await signIn(page, office.liaisons.qijiang!)
  })
}

const pages = ['/sign-in', '/sign-up', '/forgot-password', '/reset-password?token=x', '/sign-out', '/nowhere']
for (const width of [390, 1440]) {
  test(`account pages have no accessibility fault and do not overflow at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const path of pages) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map((fault) => `${path}: ${fault.id}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
    }
    await page.goto('/sign-up')
    await page.getByRole('main').getByRole('button', { name: '注册' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations.map((fault) => fault.id)).toEqual([])
  })
}
