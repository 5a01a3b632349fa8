import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq, sql } from 'drizzle-orm'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { chains } from '#domain/chains/index.ts'
import { TAXONOMY_VERSION } from '#domain/chains/version.ts'
import { openMarket, type Market } from '../support/market.ts'

let market: Market
let desk: string
beforeAll(async () => {
  market = await openMarket()
  await market.publish(market.buyer, { title: '求购车身用6063铝型材', quantity: { value: 700, unit: '吨', per: 'month' } })
  await market.publish(market.buyer, { title: '仅联络员可见的型材需求', quantity: { value: 50, unit: '吨', per: 'month' }, visibility: 'liaison' })
  await market.publish(market.seller, { title: '富余6063型材产能', quantity: { value: 2.4, unit: '千吨', per: 'quarter' } })
  await market.publish(market.seller, { title: '一批型材现货,只一回', quantity: { value: 30, unit: '=2+3', per: 'once' } })
  const { actor } = market.buyer.liaison
  desk = await market.signIn(actor.kind === 'user' ? actor.userId : '')
}, 60_000)
afterAll(() => market?.close())

const text = async (path: string, cookie?: string) => (await market.request(path, { ...(cookie && { cookie }) })).text()
const status = async (path: string) => (await market.request(path)).status
const json = async (path: string, cookie?: string) => JSON.parse(await text(path, cookie)) as { nodes: { slug: string; supply: { listings: number; amount: number }; demand: { listings: number; amount: number }; net: number }[] } & Record<string, unknown>
const extrusion = async (path: string, cookie?: string) => (await json(path, cookie)).nodes.find(({ slug }) => slug === 'aluminium-extrusion')!

describe('open data of a chain', () => {
  it('has its nodes with live counts, its edges and a version', async () => {
    const answer = await market.request('/chains/aluminium.json')
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    const data = (await answer.json()) as Record<string, never[]>
    const chain = chains.find(({ slug }) => slug === 'aluminium')!
    expect(data).toMatchObject({ version: TAXONOMY_VERSION, demo: false, scope: {}, coverage: { companies: 2, posted: 2 } })
    expect(data.nodes).toHaveLength(chain.nodes.length)
    expect(data.edges).toHaveLength(chain.nodes.reduce((sum, node) => sum + node.inputs.length, 0))
    expect(await extrusion('/chains/aluminium.json')).toMatchObject({ net: 100, supply: { listings: 2, amount: 800, apart: [{ value: 30, unit: '=2+3', per: 'once', listings: 1 }] }, demand: { listings: 1, amount: 700 } })
  })

  it('says the same as a file for spreadsheets, which run nothing of it', async () => {
    const answer = await market.request('/chains/aluminium.csv')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="aluminium.csv"')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
    expect(lines).toHaveLength(chains.find(({ slug }) => slug === 'aluminium')!.nodes.length + 1)
    expect(lines.find((line) => line.startsWith('aluminium-extrusion,'))).toMatch(/,2,1,800,700,100,吨\/月,/)
    const matrix = (await text('/chains/aluminium/balance.csv')).trim().split('\r\n')
    expect(matrix).toHaveLength(3)
  })

  it('counts what is not for everybody for a desk that asks, and for nobody else', async () => {
    expect((await extrusion('/chains/aluminium.json?inside=1', desk)).demand).toMatchObject({ listings: 2, amount: 750 })
    for (const cookie of [undefined, market.seller.cookie]) expect((await extrusion('/chains/aluminium.json?inside=1', cookie)).demand.listings).toBe(1)
    expect(await text('/chains/aluminium?inside=1', desk)).toContain('含内部')
    for (const page of ['/chains/aluminium', '/chains/aluminium/balance', '/chains/aluminium/aluminium-extrusion']) expect(await text(page)).not.toContain('含内部')
  })
})

describe('pages of a chain', () => {
  it('say how each node stands, who posted of how many, and the same figures', async () => {
    for (const page of ['/chains/aluminium', '/chains/aluminium/aluminium-extrusion']) expect(await text(page)).toMatch(/略余 100(?:&nbsp;|\u00a0)吨\/月/)
    for (const page of ['/chains/aluminium', '/chains/aluminium/aluminium-extrusion', '/chains/aluminium/balance']) expect(await text(page)).toContain('范围内已核验企业 2 家，其中 2 家已发布')
    expect(await text('/chains/aluminium/battery-tray')).toContain('范围内已核验企业 2 家，其中 0 家已发布')
    const matrix = await text('/chains/aluminium/balance')
    expect(matrix).toContain('−700')
    expect(matrix).toContain('+800')
  })

  it('lead from a gap to the park that could fill it', async () => {
    const page = await text('/chains/aluminium/balance')
    expect(page).toMatch(/gap-leads[\s\S]*700[\s\S]*800/)
  })

  it('tell a gap, a balance and no data apart by mark and word', async () => {
    const page = await text('/chains/aluminium')
    const picture = page.slice(page.indexOf('role="group" aria-label="铝产业链'), page.indexOf('数据表（'))
    expect(picture).toContain('略余 100')
    // Once in the picture, once in the list that phones show.
    expect(picture.match(/尚无发布/g)).toHaveLength(2 * (chains.find(({ slug }) => slug === 'aluminium')!.nodes.length - 1))
    for (const mark of ['断点', '平衡', '富余', '无数据']) expect(page).toContain(mark)
  })

  it('name lead firms with their nodes, but for one that hides its name', async () => {
    const { db } = market.seller.ctx
    const lead = async (set: { lead: boolean; hidesName: boolean }) => {
      await db.update(companies).set(set).where(eq(companies.id, market.seller.companyId))
      return text('/chains/aluminium')
    }
    const [{ name } = { name: '' }] = await db.select({ name: companies.name }).from(companies).where(eq(companies.id, market.seller.companyId))
    expect(await lead({ lead: false, hidesName: false })).not.toContain(name)
    expect(await lead({ lead: true, hidesName: false })).toMatch(new RegExp(`链主企业[\\s\\S]*${name}[\\s\\S]*铝挤压型材`))
    expect(await lead({ lead: true, hidesName: true })).not.toContain(name)
    await lead({ lead: false, hidesName: false })
  })

  it('keep their filters in the address, and refuse what cannot be meant', async () => {
    expect((await extrusion('/chains/aluminium.json?province=52')).demand.listings).toBe(0)
    expect(await text('/chains/aluminium?province=52')).toMatch(/balance\?province=52/)
    // A count leads to the listings that it counts: to the search where that has the same filters, else to the node.
    expect(await text('/chains/aluminium')).toContain('href="/listings?node=aluminium-extrusion&amp;kind=supply"')
    expect(await text('/chains/aluminium?days=30')).toContain('href="/chains/aluminium/aluminium-extrusion?days=30#supply"')
    const tab = /<a [^>]*href="([^"]*view=supply[^"]*)"/.exec(await text('/chains/aluminium/balance?province=52'))?.[1]?.replaceAll('&amp;', '&')
    expect(tab).toBe('/chains/aluminium/balance?view=supply&province=52')
    expect(await status(tab!)).toBe(200)
    for (const wrong of ['province=99', 'park=nowhere', 'overlay=x', 'days=7', 'province=<script>']) {
      expect(await status(`/chains/aluminium?${wrong}`), wrong).toBe(422)
      expect(await status(`/chains/aluminium.json?${wrong}`), wrong).toBe(422)
    }
    const [refused = ''] = (await text('/chains/aluminium?province=99')).split('<script')
    expect(refused).toMatch(/这样的条件查不了[\s\S]*条件“99”不认识[\s\S]*<a [^>]*href="\/chains\/aluminium"[^>]*>去掉条件再看/)
    const [{ slug } = { slug: '' }] = await market.buyer.ctx.db.select({ slug: parks.slug }).from(parks).where(eq(parks.id, market.buyer.parkId))
    expect(await status(`/chains/aluminium?park=${slug}&province=50`)).toBe(200)
    expect(await text(`/chains/aluminium?park=${slug}&province=52`)).toMatch(/不在贵州省，请换一个园区或省市/)
    expect(await status('/chains/aluminium/balance?view=odd')).toBe(422)
    expect(await status('/flows?kind=odd')).toBe(422)
    expect(await status('/flows?chain=silk')).toBe(422)
  })

  it('name what may have been meant where there is no such chain or node', async () => {
    for (const path of ['/chains/aluminum', '/chains/aluminum/balance', '/chains/aluminium/aluminum-extrusion', '/chains/gears/aluminium-extrusion', '/chains/aluminum.json', '/chains/aluminum.csv']) expect(await status(path), path).toBe(404)
    const [shown = ''] = (await text('/chains/aluminium/aluminum-extrusion')).split('<script')
    expect(shown).toMatch(/您是不是要找[\s\S]*<a [^>]*href="\/chains\/aluminium\/aluminium-extrusion"[^>]*>铝挤压型材/)
    expect((await text('/chains/qqqq')).split('<script')[0]).toMatch(/您是不是要找[\s\S]*href="\/chains"/)
    expect(JSON.parse(await text('/chains/aluminum.json'))).toMatchObject({ code: 'chain-not-found', near: [{ to: '/chains/aluminium' }, ...Array.from({ length: 5 }, () => ({}))] })
  })
})

describe('the search within a chain', () => {
  it('says what it takes in beside a node, and where in the chain it stands', async () => {
    expect(await text('/listings?node=battery-tray&with=inputs')).toMatch(/产业链[\s\S]*部件[\s\S]*电池托盘（含投入）/)
    expect(await text('/listings?node=battery-tray')).not.toContain('（含投入）')
    expect(await status('/listings?node=battery-tray&with=odd')).toBe(422)
    expect(await status('/listings?with=inputs')).toBe(200)
    for (const wrong of ['node=battery-trey', 'chain=aluminum']) expect(await status(`/listings?${wrong}`), wrong).toBe(404)
    expect((await text('/listings?node=battery-trey')).split('<script')[0]).toContain('href="/chains/aluminium/battery-tray"')
  })
})

describe('flows', () => {
  it('draw each place by what is live on the chains there, in the period that is asked for', async () => {
    const row = async (path: string, place: string) => new RegExp(`${place}[\\s\\S]{0,200}?链上在线供需[\\s\\S]{0,60}?>(\\d+)<`).exec((await text(path)).split('id="where"')[1]!.split('<table')[1]!)?.[1]
    expect(await row('/flows?by=province', '贵州省')).toBe('2')
    expect(await row('/flows?by=province&chain=food', '贵州省')).toBe('0')
    const { db } = market.seller.ctx
    await db.update(listings).set({ publishedAt: sql`${listings.publishedAt} - interval '60 days'` }).where(eq(listings.companyId, market.seller.companyId))
    expect(await row('/flows?by=province&days=30', '贵州省')).toBe('0')
    expect(await row('/flows?by=province&days=90', '贵州省')).toBe('2')
  })

  it('say 少于3 of what rests on fewer than three companies', async () => {
    const quantity = { value: 600, unit: '吨', per: 'month' as const }
    await market.introduce({ demand: { title: '求购另一种型材', quantity }, supply: { title: '供应另一种型材', quantity } })
    const [page] = (await text('/flows?by=province')).split('id="where"') as [string]
    expect(page).toContain('少于3')
    expect(page).not.toMatch(/>1<\/td>/)
  })
})

describe('what is in no sum', () => {
  let park: string
  beforeAll(async () => {
    const of = (chainNode: string) => ({ chain: 'gears', chainNode })
    const pieces = (value: number, per: 'month' | 'year' = 'month') => ({ value, unit: '件', per })
    await market.publish(market.buyer, { ...of('gear-blank'), title: '求购齿坯', quantity: pieces(30_000) })
    await market.publish(market.buyer, { ...of('gear-blank'), kind: 'supply', title: '供应齿坯,数量面议' })
    await market.publish(market.seller, { ...of('gear-blank'), title: '供应齿坯', quantity: pieces(720_000.4, 'year') })
    await market.publish(market.buyer, { ...of('forging-blank'), title: '求购锻造毛坯', quantity: pieces(900) })
    await market.publish(market.buyer, { ...of('shot-peening'), title: '求喷丸强化加工' })
    const [row] = await market.buyer.ctx.db.select({ slug: parks.slug }).from(parks).where(eq(parks.id, market.buyer.parkId))
    park = row!.slug
  }, 60_000)

  it('is said beside the gap that it leaves, on the node, in the table, in the cell and in the lead', async () => {
    const at = async (path: string) => (await text(path)).split('<script')[0]!.replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' ').replaceAll('<!-- -->', '')
    expect(await at(`/chains/gears/gear-blank?park=${park}`)).toContain('缺 30,000 件/月，另有供给 1 条没写数量')
    expect(await at(`/chains/gears?park=${park}`)).toMatch(/缺 30,000 件\/月＊[\s\S]*缺 30,000 件\/月<\/span><span class="sub">另有供给 1 条没写数量/)
    const matrix = await at('/chains/gears/balance')
    expect(matrix).toMatch(/−30,000<sup[^>]*>＊<\/sup><span class="hidden-text">缺 30,000 件\/月，另有供给 1 条没写数量/)
    expect(matrix).toMatch(/\+30,000<sup[^>]*>＊/)
    expect(matrix).toContain('＊ 另有没写数量或未折算的条目')
    for (const page of [await at(`/chains/gears?park=${park}`), await at(`/chains/gears/balance?park=${park}`), await at(`/chains/gears/gear-blank?park=${park}`)])
      expect(page.slice(page.indexOf('补链线索'))).toMatch(/30,000 件\/月<span class="sub">另有供给 1 条没写数量[\s\S]*60,000 件\/月/)
  })

  it('is in the files, whose figures are not rounded to be read', async () => {
    const node = (await json('/chains/gears.json')).nodes.find(({ slug }) => slug === 'gear-blank')
    expect(node).toMatchObject({ net: 30_000.033333, balance: 'surplus', supply: { listings: 2, amount: 60_000.033333, unsaid: 1 } })
    expect(await text('/chains/gears.csv')).toMatch(/gear-blank,[^\n]*,2,1,60000.033333,30000,30000.033333,件\/月,1 条没写数量,,/)
    expect(await text('/chains/gears/balance.csv')).toMatch(/gear-blank,[^\n]*,断点,1,1,,30000,-30000,件\/月,1 条没写数量,,/)
  })

  it('the page of a node that nobody supplies says so, and what may stand in', async () => {
    expect((await text('/chains/gears/shot-peening')).split('<script')[0]).toMatch(/未满足的要求[\s\S]*这个环节还没有供给。/)
    expect((await text('/chains/gears/gear-blank')).split('<script')[0]).not.toContain('还没有供给。')
    expect((await text('/chains/gears/forging-blank')).split('<script')[0]).toMatch(/目前各园区都没有富余[\s\S]*可替代[\s\S]*齿坯<\/a>（已粗车/)
    const [mark] = (await text('/chains/gears/gear-blank')).match(/<p class="meta line">.*?<\/p>/s)!
    expect(mark).toContain('另有供给')
  })
})
