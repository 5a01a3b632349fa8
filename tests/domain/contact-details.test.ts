import { describe, expect, it } from 'vitest'
import { contactDetailsIn, contactIssues } from '#domain/contact-details.ts'

const found = (text: string) => contactDetailsIn(text).map(({ kind, written }) => `${kind} ${written}`)

describe('ways to reach somebody, in a text that everybody reads', () => {
  it.each([
    ['有意请联系13812345678', ['phone 13812345678']],
    ['联系人王工 138 1234 5678。', ['phone 138 1234 5678']],
    ['138-1234-5678（微信同号）', ['phone 138-1234-5678']],
    ['手机：１３８１２３４５６７８', ['phone １３８１２３４５６７８']],
    ['138　1234　5678', ['phone 138　1234　5678']],
    ['1 3 8 1 2 3 4 5 6 7 8', ['phone 1 3 8 1 2 3 4 5 6 7 8']],
    ['+86 13812345678', ['phone +86 13812345678']],
    ['+86-138-1234-5678', ['phone +86-138-1234-5678']],
    ['138.1234.5678', ['phone 138.1234.5678']],
    ['138—1234—5678', ['phone 138—1234—5678']],
    ['电联一三八一二三四五六七八', ['phone 一三八一二三四五六七八']],
    ['Tel13912345678', ['phone 13912345678']],
    ['张13912345678', ['phone 13912345678']],
    ['现货500吨，13912345678', ['phone 13912345678']],
    ['座机023-68123456', ['phone 023-68123456']],
    ['023-6812345', ['phone 023-6812345']],
    ['（023）68123456', ['phone （023）68123456']],
    ['0817 2345678', ['phone 0817 2345678']],
    ['电话：68123456', ['phone 68123456']],
    ['电话02368123456', ['phone 02368123456']],
    ['服务热线400-123-4567', ['phone 400-123-4567']],
    ['400热线：4001234567', ['phone 4001234567']],
    ['QQ：12345678', ['account QQ：12345678']],
    ['加qq 1234567', ['account qq 1234567']],
    ['扣扣123456789', ['account 扣扣123456789']],
    ['微信：lvbang_2024', ['account 微信：lvbang_2024']],
    ['微信号abc12345', ['account 微信号abc12345']],
    ['WeChat: wanglvcai', ['account WeChat: wanglvcai']],
    ['vx:wang138x', ['account vx:wang138x']],
    ['加V：chilun888', ['account 加V：chilun888']],
    ['微信13812345678', ['account 微信13812345678']],
    ['询价发 sales@example.com', ['email sales@example.com']],
    ['邮箱ｓａｌｅｓ＠ｑｑ．ｃｏｍ', ['email ｓａｌｅｓ＠ｑｑ．ｃｏｍ']],
    ['见 https://www.example.com/a?b=1', ['address https://www.example.com/a?b=1']],
    ['官网www.example.cn，', ['address www.example.cn']],
    ['店铺abc.1688.com', ['address abc.1688.com']],
    ['GEAR88.COM.CN 有图', ['address GEAR88.COM.CN']],
  ])('%s', (text, details) => {
    expect(found(text)).toEqual(details)
  })

  it.each([
    '求购20CrMnTi齿轮坯，模数3，GB/T 5237-2017，13800件/年', '6063-T5 铝型材 GB/T 5237.1-2017', '年产13800000000元', '注册资本13812345678元', '13800000000件',
    '批号13812345678', '炉号：02024112500', '图号 1381234-5678', '合同编号138-1234-5678', '统一社会信用代码91500110138012345X', '91500110138012345678',
    '规格 150 1200 2400', '规格135-1200-6000', '180×1500×6000mm', '150-1500-3000mm', '尺寸 138*1234*5678', '价格15000-16000元/吨', '15800元/吨，含税', '1380-1420℃',
    'ISO 9001:2015、IATF 16949:2016', 'SC10650022300123', 'HS 7604299000', 'HRC58-62 DIN 3960-1987', 'ASTM B221-14', 'EN 10204-3.1', 'Φ130 1350 1400', 'M8×20-8.8',
    '2026-10-01至2027-03-31', '20261001-20270331', '2026年11月25日 08:30-17:30', 'GB/T 1804-m', 'JB/T 5000.10-2007', 'QC/T 0273', 'QQ-A-250/12', 'WX-1200A 数控机床', 'VX系列 加工中心',
    '微信小程序开发', '接受微信支付', '承接微信公众号运营', '标准 0235-1234567', '直径 0.123 4567890', '3000托 023区', '500吨/月，1200托', '电压380V 50Hz', '电话机外壳', 'V：380V 电压', '热线圈 400 800 1200',
    'in stock.Net weight 25 kg', 'Al99.70 A356.2 ADC12 ZL104', '6063/6061/6082', 'IP65 IP67 192.168', '成分 Si0.4 Mg0.5', '1.2万件/月', '每年1380吨，合同期3年', '渝A12345 13.5米', '13米高栏 17.5米平板',
    '供应17-4PH 15-5PH', 'CN 20 2345 6789', '渝建许字13812345678901', '电流 1500 1600 1700 A', 'Q235B 0.2351234567', '产能 18 20 22 24 26', '托盘1200×1000 1.4米', 'No.13812345678', '客户 168 家，产品 158 种 1234 款 5678 件',
    '150000 370000', '1500 300 2000', '单价15000-160000',
  ])('%s tells nobody how to reach whom', (text) => {
    expect(found(text)).toEqual([])
  })

  it('names the field, and all that stands in it', () => {
    expect(contactIssues({ title: '供应铝棒', description: '电话13812345678，QQ12345678', specs: { 备注: '13912345678', 牌号: '6063' }, quantity: { unit: '13712345678' }, price: null, requires: ['ISO 9001'], holds: [] })).toEqual([
      { field: 'description', code: 'contact-in-text', params: { written: '13812345678、QQ12345678' } },
      { field: 'specs.备注', code: 'contact-in-text', params: { written: '13912345678' } },
      { field: 'quantity.unit', code: 'contact-in-text', params: { written: '13712345678' } },
    ])
    expect(contactIssues({ title: '供应铝棒' })).toEqual([])
  })

  it('takes no time over what is made to take it', () => {
    const started = performance.now()
    for (const piece of ['1', '13 ', 'a.', '微信', '0', '138-', 'a@', 'vx:']) contactDetailsIn(piece.repeat(4000 / piece.length))
    expect(performance.now() - started).toBeLessThan(500)
  })
})
