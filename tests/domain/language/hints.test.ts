import { describe, expect, test } from 'vitest'
import { chains, findNode } from '#domain/chains/index.ts'
import { foodWords } from '#domain/chains/words/food.ts'
import { gearWords } from '#domain/chains/words/gears.ts'
import { logisticsWords } from '#domain/chains/words/logistics.ts'
import { materialWords } from '#domain/chains/words/materials.ts'
import { unused } from '#domain/chains/words/merge.ts'
import { metalWords } from '#domain/chains/words/metals.ts'
import { attributeWords } from '#domain/chains/words/names.ts'
import { otherWords } from '#domain/chains/words/others.ts'
import { clausesOf } from '#domain/language/clauses.ts'
import { FIGURE_RULES, PHRASES } from '#domain/language/figure-words.ts'
import { read } from '#domain/language/read.ts'
import { sourceOf } from '#domain/language/source.ts'
import { readSpecs, scopeOf } from '#domain/language/specs.ts'

const specs = (text: string, node: string) => read(text, { node: findNode(node) }).specs.map(({ name, values, intervals, not }) =>
  `${name} ${values.join('|') || intervals.map(({ min, max }) => (min === max ? `${min}` : `${min ?? ''}..${max ?? ''}`)).join('|')}${not ? ' not' : ''}`)

describe('a figure says which attribute it is of', () => {
  test.each<[string, string, string, string[]]>([
    ['by a short name before it', 'silicon-metal', '铁0.4以内', ['铁含量 ..0.4']],
    ['by a letter', 'gear', 'm2 z=87', ['模数 2', '齿数 87']],
    ['by a letter behind a dash', 'worm-gear', 'i=40 7级', ['速比 40', '精度等级 7级']],
    ['by its unit, where one attribute has it', 'air-fryer', '5升 1400W', ['容量 5000', '输入功率 1400']],
    ['as a ratio, by its second figure', 'reducer', '速比1:25', ['速比 25']],
    ['with 装 behind it', 'starch', '5公斤装', ['包装规格 5']],
    ['with min behind it where no time is meant', 'silicon-metal', '铁0.5，硅98.7min', ['铁含量 ..0.5', '硅纯度 98.7..']],
    ['by a pack behind it', 'rapeseed-oil', '25公斤桶装', ['包装规格 25', '包装形式 桶装']],
    ['by a piece behind it', 'recycled-anode-copper', '330公斤/块', ['单重 330']],
    ['by a machine behind it', 'aluminium-die-casting', '1650吨压铸机', ['锁模力 1650']],
    ['by a lorry behind it', 'road-trunk', '13米高栏', ['车长 13', '车型 高栏车']],
    ['by 厚 behind it', 'aerated-concrete', '100厚', ['厚度 100']],
    ['by 到 behind it, at most', 'ltl', '24小时到', ['时效 ..24']],
    ['in micrometres', 'aluminium-foil', '6.5μ', ['厚度 0.0065']],
    ['as hardness before it', 'normalizing', 'HB269-302 单根到900公斤', ['布氏硬度 269..302', '单重 ..900']],
    ['as the way lorries are said', 'city-delivery', '4米2厢货', ['车长 4.2', '车型 厢式车']],
    ['as nines', 'coating-target', '4N5', ['材料纯度 99.995']],
    ['as thousandths', 'copper-granules', '杂质千5', ['杂质 ..0.5']],
    ['as a phrase', 'ltl', '天天发', ['班次 7']],
    ['as a floor behind 做到', 'cast-aluminium-alloy', '延伸率样棒做到6以上', ['断后伸长率 6..']],
    ['as a ceiling behind 到', 'drivetrain-test', '扭矩到3000Nm', ['额定扭矩 ..3000']],
    ['as sides from the least', 'aluminium-sheet', '6×2000×8000', ['厚度 6', '宽度 2000', '长度 8000']],
    ['as sides of a slab', 'aluminium-slab', '520×1620×6500', ['厚度 520', '宽度 1620', '长度 6500']],
    ['as thread and length', 'fastener', 'M12×80', ['螺纹直径 12', '长度 80']],
    ['as a sheet, whose thickness is not said', 'white-board', '787×1092平张', []],
    ['as sides of a box', 'battery-tray', '2100x1350', ['长度 2100', '宽度 1350']],
    ['with letters on both ends', 'gear-hobbing', 'M1-M10', ['模数 1..10']],
    ['with units on both ends', 'aluminium-die-casting', '1250T—3500T冷室机', ['锁模力 1250..3500']],
    ['at most before the name', 'extrusion-die', '最大φ600', ['直径 ..600']],
    ['at most in the name', 'shaft', '最长2米5', ['长度 ..2500']],
    ['at most twice', 'forging-blank', '单件最重不过85公斤', ['单重 ..85']],
    ['at most behind', 'road-trunk', '单边29吨不超', ['载重 ..29']],
    ['at least behind', 'chilli-powder', 'ASTA 140up', ['色价 140..']],
    ['at least before', 'fermented-chilli', '发酵够3个月', ['发酵周期 3..']],
    ['at most where nothing is said, of what is allowed', 'shaft', '跳动0.01', ['径向跳动 ..0.01']],
    ['at most before what is done', 'security-operation', '30分钟响应', ['响应时间 ..30']],
    ['as a least order', 'appliance-assembly', '1000台起', ['最小起订台数 1000']],
    ['by trade position', 'aluminium-rod', '9.5铝杆', ['直径 9.5']],
    ['by a sheet before it', 'waterproofing-membrane', 'SBS防水卷材4mm', ['类型 SBS改性沥青', '厚度 4']],
    ['by a pack before it', 'fresh-vegetable', '网袋40斤', ['包装规格 20']],
    ['by a pack behind it', 'fresh-chilli', '20斤一筐', ['包装规格 10']],
    ['of one piece behind it', 'aluminium-extrusion', '6米一支', ['长度 6000']],
    ['of a board before it', 'folding-box', '350灰底白', ['定量 350']],
    ['right before the name', 'photovoltaic-module', '22.5%效率', ['组件效率 22.5']],
    ['in thousands of ten thousands', 'propeller-shaft', '扭矩2万5牛米', ['额定扭矩 25000']],
    ['of a strand and its core', 'aluminium-conductor', '钢芯铝绞线240/30', ['类型 钢芯铝绞线', '标称截面 240']],
    ['before its name, side after side', 'aluminium-slab', '480厚 1320宽', ['厚度 480', '宽度 1320']],
    ['touching its name', 'electronic-connector', '0.5间距 40P', ['针距 0.5', '芯数 40']],
    ['behind 不到', 'shredded-aluminium', '含铁不到1', ['铁含量 ..1']],
    ['of a fall, which nobody asks for', 'molten-aluminium-haulage', '温降小于30度', []],
    ['of a price', 'rattan-pepper', '十五块一斤', []],
    ['in English', 'dried-chilli', 'moisture max 14%, SHU up to 30000', ['水分 ..14', '斯科维尔指数 ..30000']],
    ['by what is turned down', 'dried-chilli', '水分超14的不要', ['水分 ..14']],
    ['by what is sent back', 'rapeseed', '水分9以上的退货', ['水分 ..9']],
    ['as long as it is to last', 'half-shaft', '台架疲劳80万次不断', ['疲劳寿命 80..']],
    ['of two things side by side', 'cold-chain-delivery', '7.6米 -18度', ['温度 -18']],
    ['as how far off, which is no value', 'thermostat', '±5℃', []],
    ['of round bar', 'gear-steel', '圆50-圆120', ['直径 50..120']],
    ['of billets, several', 'aluminium-billet', '铝棒 90、120、152三种规格', ['直径 90|120|152']],
    ['of a seal', 'oil-seal', '45*62*8', ['轴径 45']],
    ['of sheet, width and length', 'aluminium-sheet', '20厚 1500*3000', ['厚度 20', '宽度 1500', '长度 3000']],
    ['turned down', 'transmission', '八档的不需要', []],
    ['of a heap of goods', 'bulk-yard', '60吨钢材', ['货类 钢材']],
  ])('%s: %s %s', (_, node, text, expected) => expect(specs(text, node)).toEqual(expected))
})

describe('a value is said of the thing meant', () => {
  test.each<[string, string, string, string[]]>([
    ['a list that the end of the clause refuses', 'aluminium-scrap', '断桥料要，生铝、易拉罐、锅铝目前不收', ['类型 断桥料', '类型 生铝|易拉罐|锅铝 not']],
    ['a list behind what refuses', 'aluminium-scrap', '不收铁件、易拉罐', ['类型 易拉罐 not']],
    ['what another supplies', 'reducer', 'RV减速机，谐波的我们另有供应商不用报', ['类型 RV', '类型 谐波 not']],
    ['what costs too much', 'bevel-gear', '研齿的就行，磨齿太贵', ['工艺 铣齿研齿', '工艺 磨齿 not']],
    ['what there are no machines for', 'heat-treatment', '做离子氮化，渗碳没有设备', ['工艺 渗氮', '工艺 渗碳淬火 not']],
    ['what is refused alone behind a comma', 'special-vehicle', '燃料柴油，纯电的不要', ['燃料 柴油', '燃料 纯电动 not']],
    ['what is refused behind a space, not what stands before it', 'insulation', '岩棉条 玻璃棉不用报', ['类型 岩棉条', '类型 玻璃棉 not']],
    ['what is asked', 'forging-blank', '调质不调质都报', []],
    ['what one who seeks has himself', 'forging-blank', '求购锻件，我们自己有调质炉', []],
    ['what comes with it', 'fastener', '轮胎螺丝 配螺母', ['类型 轮胎螺栓']],
    ['whom it is for', 'end-of-life-vehicle', '公交公司处置报废大巴', ['类型 客车']],
    ['what is done with it', 'aluminium-scrap', '自己只做分拣和打包', []],
    ['a word of letters before a figure', 'waterproofing-membrane', 'SBS3mm厚', ['类型 SBS改性沥青']],
    ['an older name of a steel', 'gear', 'SAE8620 渗碳', ['材料 20CrNiMo', '热处理 渗碳淬火']],
  ])('%s', (_, node, text, found) => expect(specs(text, node)).toEqual(found))
})

describe('what matching judges by, which is said plainly', () => {
  const plainly = (text: string) => {
    const source = sourceOf(text)
    return readSpecs(source, clausesOf(source.plain, null), scopeOf(findNode('aluminium-extrusion')!)).map(({ name, written }) => `${name} ${written}`)
  }
  test.each<[string, string, string[]]>([
    ['a figure in the unit that one attribute has', '粉末喷涂，60μm', ['表面处理 粉末喷涂', '膜厚 60μm']],
    ['none in another unit of its kind', '焊缝区距外表面避让10毫米', []],
    ['none that is named otherwise', 'Rp0.2≥240MPa，屈服强度265MPa', []],
  ])('%s: %s', (_, text, expected) => expect(plainly(text)).toEqual(expected))
})

describe('a value is said in other words', () => {
  test.each<[string, string, string[]]>([
    ['gear-rack', 'DIN6级', ['精度等级 6级']], ['dried-chilli', '印度椒，剪段', ['品种 印度椒', '形态 剪节']], ['aluminium-window', '断桥窗 粉喷', ['类型 断桥铝', '表面处理 粉末喷涂']], ['clutch', '拉式', ['类型 拉式']],
    ['cement', 'P.O42.5散装', ['水泥强度等级 42.5', '水泥品种 P·O', '散袋装 散装']],
    ['road-trunk', '拉钢卷', ['货类 钢材']], ['cold-chain-delivery', '温度全程上传', ['温度记录 实时上传']],
    ['rapeseed-oil', '浸出的不要', ['工艺 浸出 not']], ['cast-aluminium-alloy', '要锭不要液', ['形态 锭']],
    ['housing-machining', '卧加12台', []], ['ambient-warehouse', '我们是做火锅底料的工厂', []],
  ])('%s: %s', (node, text, expected) => expect(specs(text, node)).toEqual(expected))
  test('6063 or 6061: both are kept, one is enough', () => {
    const [alloy] = read('6063或6061', { node: findNode('aluminium-extrusion') }).specs
    expect([alloy?.values, alloy?.any]).toEqual([['6063', '6061'], true])
  })
})

describe('a use or a cargo that no list holds', () => {
  test.each<[string, string, string[]]>([
    ['wire-harness', '观光车用线束', ['用途 观光车']], ['wire-harness', '矿用电铲专用', ['用途 矿用电铲']], ['gear', '自用齿轮，费用面谈', []], ['half-shaft', '用于出口东南亚', []],
    ['ambient-warehouse', '放假不收货', []],
  ])('%s: %s', (node, text, expected) => expect(specs(text, node)).toEqual(expected))
})

describe('a place is where goods go, come from or grew', () => {
  test.each<[string, string, string[]]>([
    ['ltl', '重庆发成都、昆明', ['目的地 成都', '目的地 昆明']], ['rail-freight', '开阳到钦州', ['起运地 开阳', '目的地 钦州']], ['freight-forwarding', '到鹿特丹', ['目的地 鹿特丹']],
    ['rattan-pepper', '洪雅产优先', ['产地 洪雅']], ['rail-freight', '从新疆库尔勒整柜上铁路到重庆', ['起运地 新疆库尔勒', '目的地 重庆']], ['inland-waterway', '泸州下重庆', ['起运地 泸州', '目的地 重庆']],
    ['land-sea-corridor', '重庆—钦州—海防', ['起运地 重庆', '目的地 海防']], ['export-tax-service', '收汇结汇 越南/哈萨克', ['业务模式 结汇', '目的地 越南', '目的地 哈萨克']],
    ['sichuan-pepper', '汉源贡椒', ['品种 汉源贡椒', '产地 汉源']], ['ltl', '重庆 成都', []],
  ])('%s: %s', (node, text, expected) => expect(specs(text, node)).toEqual(expected))
})

describe('a value is one only of the thing meant', () => {
  test.each<[string, string, string, string[]]>([
    ['not inside a dish', 'pickle', '酸菜鱼店要泡姜', ['类型 泡姜']],
    ['not inside another thing’s name', 'compound-seasoning', '麻辣烫调料 20kg', ['类型 半固态', '包装规格 20']],
    ['not of what is at hand', 'spice', '草果都备齐了，差八角', ['品种 八角']],
    ['not of what comes later', 'factory-digitalisation', '先上MES，第二步再考虑能源管理', ['类型 制造执行']],
    ['not of the writer', 'pickle', '我们是做榨菜的，求购泡姜', ['类型 泡姜']],
    ['once in whatever words', 'data-governance', '要驻场，派驻两个人', ['业务模式 驻场']],
    ['cargo, by any name of goods', 'freight-forwarding', '空气炸锅两个高柜', ['货类 普货', '箱型 40HQ']],
    ['no cargo, of a firm', 'rail-freight', '火锅底料厂问价', []],
    ['filled into, behind a figure', 'chilli-oil', '5L一壶', ['包装形式 桶装']],
  ])('%s: %s %s', (_, node, text, expected) => expect(specs(text, node)).toEqual(expected))
})

describe('tables of words', () => {
  test('name attributes that nodes have', () => {
    expect(unused([attributeWords, metalWords, gearWords, materialWords, foodWords, logisticsWords, otherWords], chains)).toEqual([])
    const names = new Set(chains.flatMap((chain) => chain.nodes.flatMap((node) => node.attributes.map((attribute) => attribute.name.zh))))
    expect([...FIGURE_RULES.flatMap(({ of }) => of), ...PHRASES.map(({ of }) => of)].filter((name) => !names.has(name))).toEqual([])
  })
})

describe('defined for every text', () => {
  test('of 10,000 characters: the first 6,000 are read', () => {
    const text = `6063铝型材，每月500吨。${'。'.repeat(6000)}每月700吨${'，'.repeat(4000)}`
    expect(read(text, { node: findNode('aluminium-extrusion') }).quantities.map(({ value }) => value)).toEqual([500])
  })
  test('of figures only: nothing is read', () => {
    const { specs: found, quantities, prices } = read('6063 500 1200 3.5 2027 13800138000 88', { node: findNode('heat-treatment') })
    expect([found, quantities, prices]).toEqual([[], [], []])
  })
  test('of mixed scripts and widths', () => expect(specs('鋁箔 ８０７９－Ｏ 寬1020', 'aluminium-foil')).toEqual(['合金牌号 8079', '状态 O', '宽度 1020']))
})
