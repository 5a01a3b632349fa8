import { aDemand, aSupply, makeListing } from '../factories/listings.ts'
import { makeCompany } from '../factories/companies.ts'
import { expect, test, MONDAY } from './stage.ts'

test.use({ actionTimeout: 15_000 })
test.afterEach(({ stage }) => stage.leave())

test('from the home page to the gap of a chain, the park that could fill it, its company, and an interest', async ({ stage }) => {
  test.setTimeout(120_000)
  const { world, cast, enter } = stage
  await stage.at(MONDAY)
  const buyer = await makeCompany(world, cast, { park: cast.qijiang, name: '甲辰示例挤压' })
  const foundry = await makeCompany(world, cast, { park: cast.zigong, name: '乙巳示例熔铸' })
  const billet = { chain: 'aluminium', chainNode: 'aluminium-billet', specs: { 合金牌号: '6063' } }
  await makeListing(world, buyer, aDemand({ ...billet, title: '求购6063铝棒', quantity: { value: 600, unit: '吨', per: 'month' } }))
  await makeListing(world, foundry, aSupply({ ...billet, title: '供应6063铝棒', quantity: { value: 900, unit: '吨', per: 'month' } }))
  await stage.settle()
  const page = await stage.desktop()
  const names = await world.sql<{ slug: string; name: string }[]>`select slug, short_name as name from parks`
  const parkName = (slug: string) => names.find((park) => park.slug === slug)!.name

  await test.step('home, the chain, and where it lacks', async () => {
    await enter(page, buyer.owner, '/')
    await page.getByRole('row', { name: /^铝/ }).getByRole('link', { name: '铝', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('铝产业链')
    await expect(page.getByRole('figure').or(page.locator('.map'))).toBeVisible()
    const gaps = page.getByRole('region', { name: '补链线索' })
    await expect(gaps).toContainText(`${parkName('zigong')} 900`)
    await gaps.getByRole('link', { name: parkName('zigong') }).click()
  })

  await test.step('the park that could fill it, and who there supplies', async () => {
    await expect(page).toHaveURL(/\/chains\/aluminium\/aluminium-billet\?park=zigong$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('铝合金铸棒')
    await page.getByRole('region', { name: '谁在供' }).getByRole('link', { name: '供应6063铝棒' }).click()
    await page.getByRole('main').getByRole('link', { name: foundry.name }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(foundry.name)
    await page.goBack()
  })

  await test.step('and asks to be introduced', async () => {
    await page.getByRole('link', { name: '表达合作意向' }).click()
    await page.getByRole('main').getByRole('button', { name: '提出' }).click()
    await expect(page).toHaveURL(/\/my\/introductions\/[\da-f-]{36}/)
    await expect(page.getByRole('main')).toContainText('求购6063铝棒')
    await page.getByText('撤回', { exact: true }).click()
    await page.getByRole('button', { name: '确定撤回' }).click()
    await expect(page).toHaveURL(/done=withdraw/)
  })
})

test('the map is read and left by keyboard alone, in the order of the chain', async ({ stage }) => {
  const { world, cast } = stage
  await stage.at(MONDAY)
  const buyer = await makeCompany(world, cast, { name: '丙午示例用铝' })
  await makeListing(world, buyer, aDemand({ title: '求购一种型材', quantity: { value: 5, unit: '吨', per: 'month' } }))
  await stage.settle()
  const page = await stage.desktop()
  await page.goto('/chains/aluminium')
  await page.locator('.map').focus()
  const seen: string[] = []
  const focused = () => page.evaluate(() => document.activeElement?.closest('.map-node')?.querySelector('.map-name')?.textContent ?? null)
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const name = await focused()
    if (name === null) break
    seen.push(name)
  }
  const drawn = await page.locator('.map-node .map-name').allTextContents()
  expect(seen).toEqual(drawn)
  await page.locator('.map').focus()
  for (let i = 0; i <= seen.indexOf('铝挤压型材'); i++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('铝挤压型材')
})
