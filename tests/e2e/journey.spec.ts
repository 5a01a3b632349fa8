import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser-test.ts'
import { openBrowser, openOffice, signIn, signUp } from './people.ts'

// One walk of the whole thread, as two companies and two liaisons; then once more without JavaScript.
for (const javaScript of [true, false]) {
  test(`a need becomes an introduction${javaScript ? '' : ', without JavaScript'}`, async ({ browser, platform }) => {
    test.setTimeout(150_000)
    const mark = javaScript ? 'js' : 'plain'
    const office = await openOffice(platform, ['qijiang', 'zunyi'], mark)
    const open = () => openBrowser(browser, platform.origin, javaScript)
    const [buyer, seller, qijiang, zunyi, visitor] = [await open(), await open(), await open(), await open(), await open()]
    await signIn(qijiang, office.liaisons.qijiang!)
    await signIn(zunyi, office.liaisons.zunyi!)
    const names = { buyer: `甲辰示例部件${mark}有限公司`, seller: `乙巳示例铝材${mark}有限公司` }
    const phones = javaScript ? { buyer: '13900000011', seller: '13900000021' } : { buyer: '13900000012', seller: '13900000022' }
    const titles = { demand: `采购6063-T5工业铝型材${mark}`, supply: `6063-T5挤压型材余量${mark}` }

    await test.step('the buyer signs up, names its company, and cannot submit before it is verified', async () => {
      await signUp(buyer, '佟一禾', phones.buyer)
      await nameCompany(buyer, names.buyer, '綦江区', '重庆綦江高新技术产业开发区')
      await writeListing(buyer, { kind: '需求', title: titles.demand, description: '车身纵梁用，合金6063，状态T5，每月500吨，送到綦江。', quantity: '500' })
      await buyer.getByRole('button', { name: '提交审核' }).click()
      await expect(buyer.getByText('核验', { exact: false }).first()).toBeVisible()
      await expect(buyer.getByLabel('标题')).toHaveValue(titles.demand)
    })

    await test.step('its liaison verifies it; the need is submitted, reviewed and published', async () => {
      await verify(qijiang, names.buyer)
      await submitDraft(buyer, titles.demand)
      await publish(qijiang, titles.demand)
    })

    await test.step('the seller does the same in its own park', async () => {
      await signUp(seller, '覃朗', phones.seller)
      await nameCompany(seller, names.seller, '汇川区', '遵义经济技术开发区')
      await verify(zunyi, names.seller)
      await writeListing(seller, { kind: '供给', title: titles.supply, description: '6063-T5型材，月余量800吨，可送重庆。', quantity: '800' })
      await seller.getByRole('button', { name: '提交审核' }).click()
      await expect(seller.getByText('已提交审核')).toBeVisible()
      await publish(zunyi, titles.supply)
    })

    await test.step('anybody finds it by search and by chain', async () => {
      await expect(async () => {
        await visitor.goto(`/listings?q=${encodeURIComponent('铝型材')}&kind=demand`)
        await expect(visitor.getByRole('link', { name: titles.demand })).toBeVisible({ timeout: 500 })
      }).toPass({ timeout: 30_000 })
      await visitor.goto('/listings?chain=aluminium')
      await visitor.getByRole('link', { name: titles.demand }).click()
      await expect(visitor.getByRole('heading', { level: 1 })).toContainText(titles.demand)
      await expect(visitor.getByText('双方都同意引荐后可见').first()).toBeVisible()
      await expect(visitor.locator('body')).not.toContainText('13900000')
    })

    await test.step('the liaison sees the supply ranked, with a verdict per requirement, and proposes', async () => {
      await expect(async () => {
        await qijiang.goto('/desk/matches')
        await qijiang.getByRole('link', { name: titles.demand }).first().click()
        await expect(qijiang.getByRole('link', { name: titles.supply }).or(qijiang.getByRole('link', { name: names.seller })).first()).toBeVisible({ timeout: 500 })
      }).toPass({ timeout: 30_000 })
      await expect(qijiang.getByText('满足').first()).toBeVisible()
      await qijiang.getByRole('row').filter({ hasText: names.seller }).getByRole('link', { name: /^引荐/ }).click()
      if ((await qijiang.getByLabel('引荐的理由').count()) > 0) await qijiang.getByLabel('引荐的理由').fill('规格和数量都对得上')
      await qijiang.getByRole('button', { name: '提出引荐' }).click()
      await expect(qijiang.getByText('已引荐')).toBeVisible()
    })

    await test.step('the other liaison passes it on', async () => {
      await zunyi.goto('/desk/introductions')
      await zunyi.getByRole('link', { name: new RegExp(titles.demand) }).first().click()
      await zunyi.getByRole('button', { name: '转出给企业' }).click()
      await expect(zunyi.getByText('已转出').first()).toBeVisible()
    })

    await test.step('one company accepts; the other learns nothing of it', async () => {
      await openIntroduction(seller)
      const before = await standing(seller)
      await accept(buyer, '佟一禾', phones.buyer)
      await openIntroduction(seller)
      expect(await standing(seller)).toEqual(before)
      await expect(seller.getByRole('button', { name: '查看联系人' })).toHaveCount(0)
      await expect(seller.locator('body')).not.toContainText('佟一禾')
    })

    await test.step('both accepted: each sees the other side’s chosen contact, and only then', async () => {
      await accept(seller, '覃朗', phones.seller)
      await disclose(buyer, '覃朗', phones.seller)
      await disclose(seller, '佟一禾', phones.buyer)
      for (const liaison of [qijiang, zunyi]) await expect(liaison.locator('body')).not.toContainText('13900000')
    })

    await test.step('a first outcome is recorded by one side and confirmed by the other', async () => {
      await openIntroduction(buyer)
      await buyer.getByLabel('到了哪一步').selectOption({ label: '接洽' })
      await buyer.getByRole('button', { name: '记录，请对方确认' }).click()
      await expect(buyer.getByText('已记录').first()).toBeVisible()
      await openIntroduction(seller)
      await seller.getByRole('button', { name: '确认“接洽”' }).click()
      await expect(seller.getByText('已确认').first()).toBeVisible()
    })
  })
}

async function nameCompany(page: Page, name: string, county: string, park: string) {
  await page.goto('/my/company')
  await page.getByLabel('单位名称').fill(name)
  await page.getByLabel('所在区县').selectOption({ label: county })
  await page.getByLabel('所在园区').selectOption({ label: park })
  await page.getByRole('button', { name: '提交核验' }).click()
  await expect(page.getByText('已提交核验')).toBeVisible()
}

async function writeListing(page: Page, listing: { kind: '供给' | '需求'; title: string; description: string; quantity: string }) {
  await page.goto(`/my/listings/new?kind=${listing.kind === '供给' ? 'supply' : 'demand'}`)
  await page.getByLabel('标题').fill(listing.title)
  await page.getByLabel('说明', { exact: false }).first().fill(listing.description)
  await page.getByLabel('数值').fill(listing.quantity)
  await page.getByLabel('单位', { exact: true }).selectOption('吨')
}

async function submitDraft(page: Page, title: string) {
  await page.goto('/my/listings')
  await page.getByRole('link', { name: title }).first().click()
  if ((await page.getByLabel('标题').count()) === 0) await page.getByRole('link', { name: /继续写草稿|继续填写/ }).first().click()
  await page.getByRole('button', { name: '提交审核' }).click()
  await expect(page.getByText('已提交审核')).toBeVisible()
}

async function verify(desk: Page, company: string) {
  await desk.goto('/desk/companies')
  await desk.getByRole('link', { name: company }).first().click()
  await desk.getByRole('button', { name: '核验通过' }).click()
  await expect(desk.getByText('已核验').first()).toBeVisible()
}

async function publish(desk: Page, title: string) {
  await desk.goto('/desk/listings')
  await desk.getByRole('link', { name: title }).first().click()
  for (const criterion of ['clarity', 'completeness', 'specificity', 'compliance']) {
    await desk.locator(`label:has(input[name="scores.${criterion}"][value="4"])`).click()
  }
  await desk.getByRole('button', { name: '发布', exact: true }).click()
  await expect(desk.getByText('已发布').first()).toBeVisible()
}

async function openIntroduction(page: Page) {
  await page.goto('/my/introductions')
  for (const tab of ['等我答复', '进行中']) {
    await page.goto((await page.getByRole('link', { name: new RegExp(`^${tab}`) }).getAttribute('href'))!)
    const first = page.getByRole('main').locator('tbody a').first()
    if ((await first.count()) > 0) return void (await page.goto((await first.getAttribute('href'))!))
  }
  throw new Error('there is no introduction')
}

/** What the page says of where the introduction stands. */
const standing = (page: Page) => page.getByRole('main').innerText()

async function accept(page: Page, contact: string, phone: string) {
  await openIntroduction(page)
  await page.getByLabel('姓名').fill(contact)
  await page.getByLabel('手机').fill(phone)
  await page.getByLabel('我同意按以上说明', { exact: false }).check()
  await page.getByRole('button', { name: '同意引荐' }).click()
  await expect(page.getByText(/您已同意|双方都已同意/).first()).toBeVisible()
}

async function disclose(page: Page, name: string, phone: string) {
  await openIntroduction(page)
  await page.getByRole('button', { name: '查看联系人' }).click()
  await expect(page.getByText(name).first()).toBeVisible()
  await expect(page.getByText(phone).first()).toBeVisible()
}
