import { describe, expect, test } from 'vitest'
import { sorted, type Bench } from './contract.ts'
import { document } from './documents.ts'

export function words({ engine, ask, idsOf, titled }: Bench) {
  const finds = (text: string, title: string) => titled(title, '完全无关的一条').then(async ([id]) => expect(await idsOf(text)).toEqual([id]))

  describe('Chinese', () => {
    test.each([
      ['工具', '供应测试工具箱'],
      ['乙烯', '聚乙烯颗粒现货'],
      ['聚乙烯', '高密度聚乙烯颗粒'],
      ['电磁阀', '液压电磁阀总成'],
      ['磁阀', '液压电磁阀总成'],
      ['农业', '中国农业发展项目'],
      ['钢', '不锈钢板'],
      ['不锈钢', '304不锈钢板'],
      ['锭', '重熔用铝锭'],
      ['冷链', '生鲜冷链运输专线'],
      ['板材', '冷轧板材料裁切'],
      ['鋁型材', '供应铝型材'],
      ['铝型材', '供應鋁型材'],
      ['乾辣椒', '二荆条干辣椒'],
      ['ＡＤＣ１２', '压铸用ADC12锭'],
      ['adc12', '压铸用ＡＤＣ１２锭'],
      ['齒輪鋼', '齿轮钢圆棒'],
    ])('%s finds %s', finds)

    test('words about the deal are not asked for, unless nothing else is', async () => {
      const [plain, offer] = await titled('铝型材', '大量供应铝型材')
      expect(sorted(await idsOf('长期求购现货铝型材批发'))).toEqual(sorted([plain, offer]))
      expect(await idsOf('大量供应')).toEqual([offer])
    })

    test('two characters across two words count only where little else is found', async () => {
      const company = document({ title: '机加工车间', description: '我公司机械设备齐全' })
      await engine().index([company])
      expect(await idsOf('司机')).toEqual([company.id])
      await engine().index(Array.from({ length: 25 }, () => document({ title: '招聘货车司机' })))
      const answer = await ask('司机')
      expect(answer.total).toBe(25)
      expect(answer.hits.map(({ id }) => id)).not.toContain(company.id)
    })
  })

  describe('pinyin', () => {
    test.each([
      ['lvxingcai', '供应铝型材'],
      ['LVXINGCAI', '供应铝型材'],
      ['lüxingcai', '供应铝型材'],
      ['lv xing cai', '供应铝型材'],
      ['lxc', '供应铝型材'],
      ['yixi', '聚乙烯颗粒'],
      ['chongqing', '重庆专线运输'],
    ])('%s finds %s', finds)

    test('of a company name, unless it hides it', async () => {
      const shown = document({ title: '供应锻件', companyName: '甲辰示例铝材有限公司' })
      await engine().index([shown, document({ title: '供应锻件', companyName: '' })])
      expect(await idsOf('jiachen')).toEqual([shown.id])
      expect(await idsOf('jcsllc')).toEqual([shown.id])
    })

    test('comes after a Latin word in the title that is spelt the same', async () => {
      const [literal, spelt] = await titled('供应LXC接插件', '供应铝型材')
      expect(await idsOf('lxc')).toEqual([literal, spelt])
    })

    test('a product written wrongly but sounding right is found when nothing else is, and the answer says so', async () => {
      const [id] = await titled('供应铝型材', '供应花椒')
      expect(await ask('铝形材')).toMatchObject({ hits: [{ id }], relaxed: ['铝形材'], whole: 0 })
    })
  })

  describe('codes and sizes', () => {
    test.each([
      ['HRB400', 'HRB500'],
      ['HRB400', 'HRB4000'],
      ['6063', '6061'],
      ['6063-T5', '6063-T6'],
      ['M8×20', 'M8×25'],
      ['0.5mm', '0.6mm'],
      ['ADC12', 'ADC10'],
      ['20CrMnTi', '20CrMn'],
    ])('%s is not %s', async (asked, other) => {
      const [right] = await titled(`供应${asked}材料`, `供应${other}材料`)
      expect(await idsOf(asked)).toEqual([right])
    })

    test.each([
      ['6063', '6063-T5铝材'],
      ['t5', '6063-T5铝材'],
      ['6063-T5', '6063铝材，状态T5'],
      ['6063-T5', '6063T5铝材'],
      ['6063t5', '6063-T5铝材'],
      ['ADC12', 'ADC-12锭'],
      ['ADC 12', 'ADC12锭'],
      ['adc-12', 'ADC 12锭'],
      ['M8*20', 'M8×20螺栓'],
      ['m8 x 20', 'M8×20螺栓'],
      ['M8', 'M8×20螺栓'],
      ['φ25×3', 'Φ25*3mm铝管'],
      ['25*3', 'Φ25×3铝管'],
      ['0.5mm', '厚0.50毫米铝箔'],
      ['0.5毫米', '厚 0.5 mm 铝箔'],
      ['-18℃', '库温-18℃的冷库'],
      ['500吨', '月供500t铝锭'],
      ['1200吨', '月供1,200吨铝锭'],
      ['1220x2440', '1220*2440模板'],
    ])('%s finds %s', finds)

    test('a code in the specifications only is found', async () => {
      const right = document({ title: '供应螺纹钢', specs: { 牌号: 'HRB400' } })
      await engine().index([right, document({ title: '供应螺纹钢', specs: { 牌号: 'HRB500' } })])
      expect(await idsOf('HRB400')).toEqual([right.id])
    })
  })

  describe('names of the trade', () => {
    test('a synonym is found, after the word itself', async () => {
      const [synonym, exact] = await titled('铝挤压型材', '铝型材')
      expect(await idsOf('铝型材')).toEqual([exact, synonym])
      expect(await idsOf('铝挤压型材')).toEqual([synonym, exact])
      const [code, name] = await titled('现货ADC12', '压铸铝合金锭')
      expect(await idsOf('ADC12')).toEqual([code, name])
      expect(await idsOf('压铸铝合金锭')).toEqual([name, code])
    })

    test('another code of the same thing is not it', async () => {
      const [right, wrong, open] = await titled('ADC12压铸铝合金锭', 'A380压铸铝合金锭', '压铸铝合金锭')
      expect(await idsOf('ADC12')).toEqual([right, open])
      expect(sorted(await idsOf('压铸铝合金锭'))).toEqual(sorted([right, wrong, open]))
    })

    test('other kinds of a thing are found only where too few are of the kind asked for', async () => {
      const [other] = await titled('供应太阳轮')
      const [helical] = await titled('供应斜齿轮')
      expect(await ask('斜齿轮')).toMatchObject({ hits: [{ id: helical }, { id: other }], whole: 1, relaxed: [] })
      await titled(...Array.from({ length: 25 }, () => '供应斜齿轮'))
      expect((await ask('斜齿轮')).total).toBe(26)
    })

    test('another standard’s name of a grade is it', async () => {
      const [right] = await titled('供应LD31铝棒', '供应LD30铝棒')
      expect(await idsOf('6063')).toEqual([right])
    })

    test('the node’s name is found where the text says it otherwise, in Chinese and English', async () => {
      const said = document({ title: '定制6063隔热断桥料', chain: 'aluminium', node: 'aluminium-extrusion' })
      await engine().index([said, document({ title: '完全无关的一条' })])
      expect(await idsOf('铝型材')).toEqual([said.id])
      expect(await idsOf('aluminium extrusion')).toEqual([said.id])
    })
  })

  describe('order and relaxing', () => {
    test('title before specification before description; the newest of equals first', async () => {
      const description = document({ title: '供应门窗', description: '采用优质球墨铸铁制作', publishedAt: 4_000 })
      const spec = document({ title: '供应法兰', specs: { 材质: '球墨铸铁' }, publishedAt: 3_000 })
      const older = document({ title: '供应球墨铸铁', publishedAt: 1_000 })
      const newer = document({ title: '供应球墨铸铁', publishedAt: 2_000 })
      await engine().index([description, older, spec, newer])
      expect(await idsOf('球墨铸铁')).toEqual([newer.id, older.id, spec.id, description.id])
    })

    test('the product before what is made for it', async () => {
      const [product, machine] = await titled('6063铝型材', '铝型材切割机')
      expect(await idsOf('铝型材')).toEqual([product, machine])
    })

    test('all words first; where they find less than a page, words are given up and named, the product never', async () => {
      const [whole] = await titled('球墨铸铁 轴承座')
      const rest = await titled(...Array.from({ length: 30 }, () => '普通轴承座'))
      const answer = await ask('球墨铸铁 轴承座')
      expect(answer).toMatchObject({ relaxed: ['球墨铸铁'], total: 31, whole: 1 })
      expect(answer.hits[0]).toEqual({ id: whole })
      expect(rest).toContain(answer.hits[1]?.id)
      // Nobody who wants bearing seats wants pipes of the same iron.
      await titled(...Array.from({ length: 30 }, () => '球墨铸铁管件'))
      expect((await ask('球墨铸铁 轴承座')).total).toBe(31)
    })

    test('a document with all words comes first even where it says them last, and of hundreds', async () => {
      const whole = document({ title: '机加工外协', description: '材料球墨铸铁，做轴承座', publishedAt: 1 })
      await engine().index([whole, ...Array.from({ length: 230 }, () => document({ title: '轴承座' }))])
      expect((await idsOf('球墨铸铁 轴承座'))[0]).toBe(whole.id)
      expect(await idsOf('球墨铸铁 轴承座', { offset: 20, limit: 50 })).not.toContain(whole.id)
    })

    test('of several words the most frequent is given up first', async () => {
      await titled(...Array.from({ length: 25 }, () => '綦江 轴承座'), ...Array.from({ length: 40 }, () => '球墨铸铁 轴承座'))
      expect(await ask('球墨铸铁 綦江 轴承座')).toMatchObject({ relaxed: ['球墨铸铁'], total: 25 })
    })

    test('nothing is given up where all words fill a page, or where giving up finds no more', async () => {
      await titled(...Array.from({ length: 25 }, () => '球墨铸铁 轴承座'), '轴承座')
      expect(await ask('球墨铸铁 轴承座')).toMatchObject({ relaxed: [], total: 25, whole: 25 })
      const [id] = await titled('花椒 香料')
      expect(await ask('香料 花椒')).toMatchObject({ relaxed: [], hits: [{ id }], total: 1 })
    })

    test('the words come back for highlighting', async () => {
      expect((await ask('长期供应6063-T5鋁型材')).terms).toEqual(expect.arrayContaining(['6063-t5', '铝型材']))
    })
  })
}
