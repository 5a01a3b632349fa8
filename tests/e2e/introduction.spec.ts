import type { Page } from '@playwright/test'
import type { Message } from '#app/messenger/port.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { makeCompany } from '../factories/companies.ts'
import { accept, makeIntroduction, type Pair } from '../factories/introductions.ts'
import { linkFor } from '../factories/links.ts'
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

test.use({ actionTimeout: 15_000 })
test.afterEach(({ stage }) => stage.leave())

test('two companies and two liaisons to 履约, one company on a phone by links alone', async ({ stage }) => {
  test.setTimeout(180_000)
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
    await deskA.waitForURL(/done=propose/)
    id = new URL(deskA.url()).pathname.split('/').at(-1)!
    await enter(deskB, cast.zigong.liaison, `/desk/introductions/${id}`)
    await deskB.getByRole('button', { name: '转出给企业' }).click()
    await deskB.waitForURL(/done=pass/)
  })

  await test.step('the company that signs in accepts; nobody else can tell', async () => {
    await enter(company, buyer.owner, `/my/introductions/${id}`)
    await company.getByLabel('我同意按以上说明', { exact: false }).check()
    await company.getByRole('button', { name: '同意引荐' }).click()
    await company.waitForURL(/done=accept/)
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

  /** On the phone it was otherwise, so the two desks agree on which. */
  async function disputeAndSettle() {
    await phone.getByText('不属实，或有出入').tap()
    await phone.getByLabel('数量不对').tap()
    await phone.getByRole('button', { name: '提出不同说法' }).tap()
    await expect(phone.getByRole('alert')).toBeVisible()
    await phone.locator('[name="quantity.value"]').fill('30')
    await phone.getByLabel('实际情况').fill('合同写的是三十吨')
    await phone.getByRole('button', { name: '提出不同说法' }).tap()
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('已提出不同说法')
    for (const [desk, does] of [[deskA, '提给对方园区'], [deskB, /^同意/]] as const) {
      await enter(desk, desk === deskA ? cast.qijiang.liaison : cast.zigong.liaison, `/desk/introductions/${id}`)
      await desk.getByRole('link', { name: /商定.*签约|签约.*商定/ }).first().click()
      await expect(desk.getByText('合同写的是三十吨')).toBeVisible()
      if (desk === deskA) await desk.getByLabel('按供方所说').check()
      await desk.getByRole('button', { name: does }).click()
      await desk.waitForURL(/done=outcome-/)
    }
  }

  await test.step('each rung is said by one and confirmed by the other, to 履约', async () => {
    for (const rung of ['接洽', '签约', '履约'] as const) {
      await enter(company, buyer.owner, `/my/introductions/${id}`)
      await company.getByLabel('到了哪一步').selectOption({ label: rung })
      await company.getByRole('button', { name: '记录，请对方确认' }).click()
      await company.waitForURL(/done=record/)
      const slug = { 接洽: 'contacted', 签约: 'signed', 履约: 'fulfilled' }[rung]
      await phone.goto(await sendLink(stage, deskB, id, `supply-confirm-${slug}`, person.phone, sent))
      await expect(phone.getByText(`对方记录：${rung}`)).toBeVisible()
      if (rung === '签约') await disputeAndSettle()
      else {
        await phone.getByRole('button', { name: '属实，确认' }).tap()
        await expect(phone.getByRole('heading', { level: 1 })).toHaveText('已确认')
      }
      const said = { 接洽: '试样', 签约: '首单', 履约: null }[rung]
      if (said) {
        await deskB.goto(`/desk/introductions/${id}`)
        await deskB.getByLabel('到了哪一步').selectOption({ label: said })
        await deskB.getByRole('button', { name: /^记录/ }).click()
        await deskB.waitForURL(/done=outcome/)
        await company.goto(`/my/introductions/${id}`)
        await company.getByRole('button', { name: `确认“${said}”` }).click()
        await company.waitForURL(/done=confirm/)
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

test('a desk that holds its key says why to the other; the companies never hear of it', async ({ stage }) => {
  const { world, cast, enter } = stage
  const pair = await makeIntroduction(world, cast, { state: 'keys', demandContent: { title: '求购暂缓一例铝型材' } })
  const [deskA, deskB, company] = [await stage.desktop(), await stage.desktop(), await stage.desktop()]
  await enter(deskB, cast.zigong.liaison, `/desk/introductions/${pair.id}`)
  await deskB.getByText('暂缓，不转给企业').click()
  await deskB.getByRole('button', { name: '确定暂缓' }).click()
  await expect(deskB.getByRole('alert')).toBeVisible()
  await deskB.getByLabel('暂缓的原因').fill('这家正在搬迁，年内不接新单')
  await deskB.getByRole('button', { name: '确定暂缓' }).click()
  await deskB.waitForURL(/done=hold-key/)
  await enter(deskA, cast.qijiang.liaison, `/desk/introductions/${pair.id}`)
  await expect(deskA.getByText('这家正在搬迁，年内不接新单').first()).toBeVisible()
  for (const { owner } of [pair.demand, pair.supply]) {
    await enter(company, owner, '/my/introductions')
    await expect(company.getByText('求购暂缓一例铝型材')).toHaveCount(0)
    expect((await company.goto(`/my/introductions/${pair.id}`))?.status()).toBe(404)
    expect((await stage.outbox()).filter(({ to, text }) => to.email === owner.email && text.includes(pair.id))).toEqual([])
  }
})

test('a revision after one accepted: what changed is said, the answer no longer counts, nor does the old link', async ({ stage }) => {
  const { world, cast, enter } = stage
  const pair = await makeIntroduction(world, cast, { demandContent: { title: '求购改量一例铝型材' } })
  const [buyer, seller, phone] = [await stage.desktop(), await stage.desktop(), await stage.phone()]
  await accept(world, pair, 'demand')
  const { token } = await linkFor(world, pair, 'supply', pair.supply.contactId)
  await enter(seller, pair.supply.owner, `/my/introductions/${pair.id}`)
  await reviseListing(await world.as(pair.demand.owner), { id: pair.demandId, version: 1, content: aDemand({ title: '求购改量一例铝型材', quantity: { value: 350, unit: '吨', per: 'month' } }) })

  await seller.getByLabel('我同意按以上说明', { exact: false }).check()
  await seller.getByRole('button', { name: '同意引荐' }).click()
  await expect(seller.getByRole('alert')).toContainText('供需内容刚有改动')
  const change = seller.getByRole('table', { name: '对方改了供需内容' }).getByRole('row').filter({ hasText: '数量' })
  await expect(change).toContainText(/200\s*吨\/月.*350\s*吨\/月/)
  await enter(buyer, pair.demand.owner, `/my/introductions/${pair.id}`)
  await expect(buyer.getByText('请您答复').first()).toBeVisible()
  await expect(buyer.getByRole('button', { name: '同意引荐' })).toBeVisible()
  await phone.goto(`/act/${token}`)
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('内容有变动，请看新的链接')
  const renewed = await linkFor(world, pair, 'supply', pair.supply.contactId)
  await phone.goto(`/act/${renewed.token}`)
  await expect(phone.getByRole('table', { name: '对方改了供需内容' })).toContainText('350')
  await phone.getByLabel('本人，同意按以上说明', { exact: false }).tap()
  await phone.getByRole('button', { name: '同意引荐' }).tap()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('已同意')
})

test('silence over 国庆节: a key passes, reminders go out once each, a decline shows at the deadline, the rest expires', async ({ stage }) => {
  const { world, cast, enter } = stage
  await stage.at('2026-09-30T10:00+08:00')
  const silent = await makeIntroduction(world, cast, { demandContent: { title: '求购无人答复一例' } })
  const declined = await makeIntroduction(world, cast, { demandContent: { title: '求购婉拒一例铝型材' } })
  const waiting = await makeIntroduction(world, cast, { state: 'keys', demandContent: { title: '求购无人转出一例' } })
  const [buyer, desk, phone] = [await stage.desktop(), await stage.desktop(), await stage.phone()]
  const told = async (pair: Pair, says: string) => (await stage.outbox()).filter(({ text }) => text.includes(pair.id) && text.includes(says)).map(({ to }) => to.email).toSorted()
  const owners = ({ demand, supply }: Pair) => [demand.owner.email, supply.owner.email].toSorted()
  const page = (pair: Pair) => `/my/introductions/${pair.id}`

  await test.step('one declines by a link, and the other can tell nothing', async () => {
    await stage.settle() // the two are compared, which the page shows
    await enter(buyer, declined.demand.owner, page(declined))
    const before = await buyer.getByRole('main').innerText()
    const { token } = await linkFor(world, declined, 'supply', declined.supply.contactId)
    await phone.goto(`/act/${token}`)
    await phone.getByText('不合适，婉拒').tap()
    await phone.getByRole('button', { name: '确定婉拒' }).tap()
    await expect(phone.getByRole('alert')).toBeVisible()
    await phone.getByLabel('价格').tap()
    await phone.getByRole('button', { name: '确定婉拒' }).tap()
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('已婉拒')
    await buyer.reload()
    expect(await buyer.getByRole('main').innerText()).toBe(before)
  })

  await test.step('on the second business day, after the holiday, a key passes and is marked; companies are reminded', async () => {
    await stage.at('2026-10-08T18:00+08:00')
    await stage.sweep()
    expect(await told(silent, '还在等您答复')).toEqual([])
    await stage.at('2026-10-09T10:05+08:00')
    await stage.sweep()
    await stage.sweep()
    expect(await told(silent, '还在等您答复')).toEqual(owners(silent))
    expect(await told(declined, '还在等您答复')).toEqual([declined.demand.owner.email])
    await enter(desk, cast.zigong.liaison, `/desk/introductions/${waiting.id}`)
    await expect(desk.getByText('到期自动转出').first()).toBeVisible()
    await desk.goto('/desk')
    await expect(desk.getByText('近 30 天有 1 次到期自动转出')).toBeVisible()
  })

  await test.step('a worked Saturday counts: the fifth day is the Tuesday', async () => {
    await stage.at('2026-10-13T09:00+08:00')
    await stage.sweep()
    expect(await told(silent, '还在等您答复')).toHaveLength(2)
    await stage.at('2026-10-13T10:05+08:00')
    await stage.sweep()
    expect(await told(silent, '还在等您答复')).toEqual([...owners(silent), ...owners(silent)].toSorted())
  })

  await test.step('on the seventh it is over', async () => {
    await stage.at('2026-10-15T10:05+08:00')
    await stage.sweep()
    expect(await told(silent, '到期未答复')).toEqual(expect.arrayContaining(owners(silent)))
    await enter(buyer, silent.demand.owner, page(silent))
    await expect(buyer.getByText('到期没有等到双方答复')).toBeVisible()
    await enter(buyer, declined.demand.owner, page(declined))
    await expect(buyer.getByText('此单没有成')).toBeVisible()
    await expect(buyer.getByRole('main')).not.toContainText('价格不合适')
    await enter(desk, cast.zigong.liaison, `/desk/introductions/${declined.id}`)
    await expect(desk.getByText('价格').first()).toBeVisible()
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
