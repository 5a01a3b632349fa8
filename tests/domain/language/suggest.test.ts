import { describe, expect, test } from 'vitest'
import { suggestNode } from '#domain/language/suggest.ts'
import type { Category } from '#domain/listing.ts'

describe('suggestNode', () => {
  test.each<[string, Category, string]>([
    ['求购6063工业铝型材', 'goods', 'aluminium-extrusion'],
    ['齿轮用20CrMnTi圆钢，齿轮钢现货', 'goods', 'gear-steel'],
    ['火锅底料360g自立袋', 'goods', 'food-packaging'],
    ['我司生产压铸件，求购ADC12铝锭', 'goods', 'cast-aluminium-alloy'],
    ['采购精车齿坯（滚齿前状态）', 'goods', 'gear-blank'],
    ['承接渗碳淬火热处理', 'processing', 'heat-treatment'],
    ['变速器齿轮磨齿外协', 'processing', 'gear-grinding'],
    ['求租冷冻库3000托，存放火锅底料', 'logistics', 'frozen-warehouse'],
    ['辣椒酱用干辣椒，二荆条', 'goods', 'dried-chilli'],
    ['求購鋁型材', 'goods', 'aluminium-extrusion'],
    ['变速箱半轴，42CrMo', 'goods', 'half-shaft'],
  ])('%s', (text, category, node) => expect(suggestNode(text, { category })[0]?.node).toBe(node))

  test('says which names it found, and where', () => {
    const text = '采购6063铝型材\n铝型材用于车身'
    const [best] = suggestNode(text)
    expect(best?.why.map(({ written, start }) => [written, start])).toEqual([['铝型材', 6], ['铝型材', 10]])
  })
  test.each(['', '办公家具', '🙂🙂', '1'.repeat(5000)])('says nothing of what it does not know: %j', (text) => expect(suggestNode(text)).toEqual([]))
  test('gives at most three', () => expect(suggestNode('铝锭 铝棒 铝型材 铝箔 齿轮 半轴 干辣椒').length).toBe(3))
})
