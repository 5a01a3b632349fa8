import { describe, expect, test } from 'vitest'
import { findNode } from '#domain/chains/index.ts'
import { contexts, heads } from '#domain/language/context-words.ts'
import { evidence } from '#domain/language/contexts.ts'
import { suggestNode } from '#domain/language/suggest.ts'
import { tradeNames } from '#domain/chains/words/trade-names.ts'
import { tradeWords } from '#domain/chains/words/trade-words.ts'
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
    ['供应齿坯20CrMnTi，月产2万件', 'goods', 'gear-blank'],
  ])('%s', (text, category, node) => expect(suggestNode(text, { category })[0]?.node).toBe(node))

  test('says which names it found, and where', () => {
    const text = '采购6063铝型材\n铝型材用于车身'
    const [best] = suggestNode(text)
    expect(best?.why.map(({ written, start }) => [written, start])).toEqual([['铝型材', 6], ['铝型材', 10]])
  })
  test.each(['', '办公家具', '招CNC操机工10人', '🙂🙂', '1'.repeat(5000)])('says nothing of what it does not know: %j', (text) => expect(suggestNode(text)).toEqual([]))
  test('gives at most three', () => expect(suggestNode('铝锭 铝棒 铝型材 铝箔 齿轮 半轴 干辣椒').length).toBe(3))

  describe('reads what is meant', () => {
    test.each<[rule: string, text: string, category: Category, node: string]>([
      ['half a name in its context', '6061 无缝管 外径25 壁厚2', 'goods', 'aluminium-tube'],
      ['half a name in another context', 'H62 无缝管 3吨', 'goods', 'copper-bar'],
      ['a head noun at a word\'s end', 'H59再生锭 月60吨', 'goods', 'brass-ingot'],
      ['a specification', 'M16×80 10.9级 达克罗 5吨', 'goods', 'fastener'],
      ['what is taken out of houses', '拆下来的旧窗子，断桥带胶条18吨', 'goods', 'aluminium-scrap'],
      ['a blank of a part', '半轴坯，40Cr，头部镦粗', 'goods', 'forging-blank'],
      ['a code and what it is cast into', '找AC4B锭，再生的行', 'goods', 'cast-aluminium-alloy'],
      ['a size of the trade', '供锻造卡轮22.5×8.25，6061', 'goods', 'aluminium-wheel'],
      ['who buys, at the beginning', '加气砖厂 铝粉膏 水性 30吨', 'goods', 'aluminium-powder'],
      ['a battery in orbit', '28V 60Ah 18650锂电组 低轨五年', 'goods', 'space-battery'],
      ['a specification of the taxonomy', '针入度60-80 延度合格 送遵义', 'goods', 'bitumen'],
      ['temperature and pallets', '存毛肚牛肉，零下18，200托', 'logistics', 'frozen-warehouse'],
      ['a name in two halves', '求购火锅牛油老底料，月3吨', 'goods', 'hotpot-base'],
      ['a sound-alike', '求购电池铝薄卷料 空调铝泊', 'goods', 'aluminium-foil'],
      ['traditional script', '求購鋅鋁塗層高強度螺栓', 'goods', 'fastener'],
      ['who one is', '我们是做油辣椒的老厂，现求购干辣椒，去把', 'goods', 'dried-chilli'],
      ['what is refused', '齿坯外协，锻件不要，磨齿别报', 'processing', 'gear-blank'],
      ['what is at hand already', '求购辣椒粉，菜籽油已有固定供应', 'goods', 'chilli-powder'],
      ['what it is for', '磨齿机用CBN砂轮', 'goods', 'grinding-wheel'],
      ['where it goes', '粉煤灰每天300吨，送綦江搅拌站', 'goods', 'fly-ash'],
      ['what was done before', '行星轮精磨到5级，热处理后来料', 'processing', 'gear-grinding'],
      ['what brings it', '浓香菜油，油罐车送', 'goods', 'rapeseed-oil'],
      ['a certificate that is asked for', '三芯插头线，UL认证，5万条', 'goods', 'power-cord'],
      ['a word that hides a name', '魔芋精粉，二氧化硫不超标', 'goods', 'konjac'],
      ['what is done and how', '磷矿从开阳汽车短驳上火车，到果园港再换船，包到厂', 'logistics', 'multimodal-transport'],
      ['a place abroad and a lorry', '重庆到曼谷汽运 电饭煲200箱 几天到', 'logistics', 'cross-border-trucking'],
      ['where a block train goes', '走凭祥到河内的班列还有舱位吗，两个高柜', 'logistics', 'land-sea-corridor'],
      ['a cold store that is frozen', '冷库出租 零下20度 空托600个', 'logistics', 'frozen-warehouse'],
      ['who brings the recipe', '油泼辣子我们出方子，找厂里做，月3吨', 'processing', 'seasoning-oem'],
      ['how many of a device', '日志审计、数据库审计各一台，带三年维保', 'technology', 'security-device'],
      ['what is beside it', '求购剁碎的泡椒，辣椒面也做', 'goods', 'fermented-chilli'],
      ['cargo', '火锅底料从綦江拉到成都，13米高栏，每天2车', 'logistics', 'road-trunk'],
    ])('%s: %s', (_, text, category, node) => expect(suggestNode(text, { category })[0]?.node).toBe(node))
  })

  test.each<[string, Category]>([
    ['求购辣椒去把机一台', 'goods'], ['转让二手注塑机三台', 'goods'], ['火锅底料厂招炒制工15名', 'talent'], ['304不锈钢管 6吨', 'goods'],
    ['铝厂设备贷款，年化3.65', 'finance'], ['冷库制冷机组维修', 'technology'], ['标准厂房招租，可做压铸', 'facility'],
  ])('is silent where no node is meant: %s', (text, category) => expect(suggestNode(text, { category })).toEqual([]))

  test('has words only for nodes and contexts that there are', () => {
    const nodes = [...Object.keys(tradeNames), ...Object.keys(tradeWords), ...heads.map(([, node]) => node), ...evidence.flatMap(({ node }) => node ?? [])]
    expect(nodes.filter((node) => !findNode(node))).toEqual([])
    expect(heads.filter(([context]) => !(context in contexts))).toEqual([])
  })
})
