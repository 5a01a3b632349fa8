import type { Page } from '@playwright/test'
import type { Message } from '#app/messenger/port.ts'
import { makeCompany } from '../factories/companies.ts'
import { aDemand, aSupply, makeListing } from '../factories/listings.ts'
import { makeQuietCompany } from '../factories/quiet.ts'
import { expect, test, MONDAY, type Stage } from './stage.ts'

/** The newest one-time link that went to that number. */
async function linkTo(stage: Stage, phone: string, known: Set<string>): Promise<string> {
  const fresh = (message: Message) => message.to.phone === phone && message.key.startsWith('link-') && !known.has(message.key)
  const [message, ...more] = (await stage.outbox()).filter(fresh)
  expect(more).toEqual([])
  known.add(message!.key)
  return new URL(/https?:\/\/\S+\/act\/[\w-]+/.exec(message!.text)![0]).pathname
}

test('two companies and two liaisons to 履约, one company on a phone by links alone', async ({ stage }) => {
  test.setTimeout(120_000)
  const { world, cast, enter } = stage
  await stage.at(MONDAY)
  const buyer = await makeCompany(world, cast, { park: cast.qijiang, name: '甲辰示例门窗' })
  const demandId = await makeListing(world, buyer, aDemand({ title: '求购6063门窗型材' }))
  const person = { name: '覃朗', phone: '13900000032' }
  const seller = await makeQuietCompany(world, cast.zigong, person, aSupply({ title: '供应6063门窗型材' }))
  await stage.settle()
  const [company, deskA, deskB, visitor, phone] = [await stage.desktop(), await stage.desktop(), await stage.desktop(), await stage.desktop(), await stage.phone()]
  const sent = new Set<string>()
  let id = ''

  await test.step('one liaison proposes, the other passes its key', async () => {
    await enter(deskA, cast.qijiang.liaison, `/desk/introductions/new?demand=${demandId}&supply=${seller.listingId}`)
    if ((await deskA.getByLabel('引荐的理由').count()) > 0) await deskA.getByLabel('引荐的理由').fill('规格和数量都对得上')
    await deskA.getByRole('button', { name: '提出引荐' }).click()
    await expect(deskA.getByText('已引荐')).toBeVisible()
    id = new URL(deskA.url()).pathname.split('/').at(-1)!
    await enter(deskB, cast.zigong.liaison, `/desk/introductions/${id}`)
    await deskB.getByRole('button', { name: '转出给企业' }).click()
    await expect(deskB.getByText('已转出').first()).toBeVisible()
  })

  await test.step('the company that signs in accepts; nobody else can tell', async () => {
    await enter(company, buyer.owner, `/my/introductions/${id}`)
    await company.getByLabel('我同意按以上说明', { exact: false }).check()
    await company.getByRole('button', { name: '同意引荐' }).click()
    await expect(company.getByText('您已同意').first()).toBeVisible()
    await deskB.reload()
    await expect(deskB.getByText('双方都答复后').first()).toBeVisible()
  })

  await test.step('the other gets a link by SMS, and answers on its phone', async () => {
    const path = await sendLink(stage, deskB, id, 'supply-answer', person.phone, sent)
    await phone.goto(path)
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('请您答复一条引荐')
    await expect(phone.getByText(buyer.name).first()).toBeVisible()
    await expect(phone.getByText('求购6063门窗型材')).toBeVisible()
    await expect(phone.locator('body')).not.toContainText('13800000001')
    await phone.getByRole('button', { name: '同意引荐' }).tap()
    await expect(phone.getByRole('alert')).toBeVisible()
    await phone.getByLabel('我是覃朗本人', { exact: false }).tap()
    await phone.getByRole('button', { name: '同意引荐' }).tap()
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('已同意')
    await phone.goto(path)
    await expect(phone.getByRole('button')).toHaveCount(0)
  })

  await test.step('the contact is shown to the company that asks, and in nothing that others are answered', async () => {
    await company.reload()
    await company.getByRole('button', { name: '查看联系人' }).click()
    await expect(company.getByText(person.phone)).toBeVisible()
    for (const [page, path] of [
      [deskA, `/desk/introductions/${id}`], [deskA, `/desk/companies/${seller.id}`], [deskB, `/desk/companies/${buyer.id}`], [deskB, `/desk/introductions/${id}`],
      [visitor, `/listings/${demandId}`], [visitor, `/listings/${seller.listingId}`], [visitor, `/companies/${seller.id}`], [visitor, `/my/introductions/${id}`], [visitor, '/'],
    ] as const) {
      for (const address of [path, `${path === '/' ? '/_root' : path}.data`]) {
        const body = await (await page.request.get(address)).text()
        for (const secret of [person.phone, '13800000001']) expect(body.includes(secret), `${address} says ${secret}`).toBe(false)
      }
    }
  })

  await test.step('each rung is said by one and confirmed by the other, to 履约', async () => {
    for (const rung of ['接洽', '签约', '履约']) {
      await enter(company, buyer.owner, `/my/introductions/${id}`)
      await company.getByLabel('到了哪一步').selectOption({ label: rung })
      await company.getByRole('button', { name: '记录，请对方确认' }).click()
      await expect(company.getByText('已记录，等对方确认').first()).toBeVisible()
      await enter(deskB, cast.zigong.liaison, `/desk/introductions/${id}/links`)
      const slug = { 接洽: 'contacted', 签约: 'signed', 履约: 'fulfilled' }[rung]!
      await phone.goto(await sendLink(stage, deskB, id, `supply-confirm-${slug}`, person.phone, sent))
      await expect(phone.getByText(`对方记录：${rung}`)).toBeVisible()
      await phone.getByRole('button', { name: '属实，确认' }).tap()
      await expect(phone.getByRole('heading', { level: 1 })).toHaveText('已确认')
      const said = { 接洽: '试样', 签约: '首单' }[rung]
      if (said) {
        await deskB.goto(`/desk/introductions/${id}`)
        await deskB.getByLabel('到了哪一步').selectOption({ label: said })
        await deskB.getByRole('button', { name: /^记录/ }).click()
        await company.goto(`/my/introductions/${id}`)
        await company.getByRole('button', { name: `确认“${said}”` }).click()
        await expect(company.getByText('已确认').first()).toBeVisible()
      }
    }
  })

  await test.step('the file is concluded and counts; the supply relation is offered', async () => {
    await company.goto(`/my/introductions/${id}`)
    await expect(company.getByText('已履约，此单完结').first()).toBeVisible()
    await expect(company.getByRole('button', { name: '请对方同意公开' })).toBeVisible()
    await enter(deskA, cast.qijiang.liaison, '/desk/ledger')
    await expect(deskA.getByRole('row').filter({ hasText: '签约' }).first()).toContainText('1')
    await stage.at('2026-09-28T10:10+08:00')
    await visitor.goto('/')
    await expect(visitor.getByText('本季签约').locator('..')).toContainText('1')
  })
})

/** The liaison sends one by SMS; the path that it leads to. */
async function sendLink(stage: Stage, desk: Page, id: string, key: string, phone: string, sent: Set<string>): Promise<string> {
  await desk.goto(`/desk/introductions/${id}/links`)
  const sheet = desk.locator(`section[aria-labelledby="${key}"]`)
  await sheet.getByRole('button', { name: '发短信' }).click()
  await expect(desk).toHaveURL(/done=link-sent/)
  return linkTo(stage, phone, sent)
}
