import type { Attribute, Chain } from './chain.ts'
import {
  acidValue, capacity, figure, form, impurities, mode, moisture, oneOf, origin, packSize, peroxide, process, productType,
  pungency, quality, salt, shelfLife, storage,
  thickness, usage, variety,
  orderMinimum, burst, crush, reportDays,
} from './attributes.ts'

/** Names under which chillies are traded; both fresh and dried. */
const chillies: Attribute = variety(
  ['二荆条', '二金条'], ['子弹头', '子弹头辣椒'], ['满天星'], ['朝天椒', '指天椒'], ['小米辣', '小米椒'], ['七星椒'], ['线椒', '线辣椒'], ['灯笼椒', '灯笼辣椒'],
  ['艳红', '艳椒', '艳椒425'],
  ['石柱红', '石柱红辣椒'], ['遵椒', '遵辣', '虾子辣椒'], ['新一代', '新一代辣椒'], ['三樱椒', '三鹰椒'], ['皱椒', '大方皱椒'], ['魔鬼椒', '印度魔鬼椒'], ['益都红', '益都椒'],
  ['铁板椒', '铁皮椒'], ['美人椒'], ['印度椒', '印度辣椒', 'S17', '桑尼椒'], ['北京红'], ['美国红'], ['金塔椒', '金塔'], ['天宇椒', '天宇'], ['鸡心椒'], ['秦椒', '辣椒王'], ['羊角椒', '牛角椒'],
  ['螺丝椒', '螺丝辣椒'], ['尖椒', '青尖椒', '红尖椒'], ['甜椒', '菜椒', '彩椒'], ['野山椒', '山椒'], ['黄灯笼椒', '黄灯笼'], ['杭椒'],
)
/** Provinces and countries only: a county in a text is narrower than its province, and neither equal to nor against it. */
const places: Attribute = origin(
  '贵州', '重庆', '四川', '云南', '河南', '新疆', '山东', '河北', '甘肃', '陕西', '湖南', '内蒙古', '印度', '缅甸',
)
const stem = oneOf('stem', '把柄', 'Stem', [['带把', '有把', '带柄'], ['去把', '无把', '去柄', '脱把', '无柄']], ['带把情况', '带把去把', '去把'])
const foreign = figure('stem-share', '带把率', 'Share with stem', '%', 'at-most', { synonyms: ['带柄率', '含把率'] })
const colour = figure('asta', '色价', 'Colour value', 'ASTA', 'at-least', { synonyms: ['色度', 'ASTA值'] })
const volatileOil = figure('volatile-oil', '挥发油', 'Volatile oil', 'mL/100g', 'at-least', { synonyms: ['挥发油含量', '精油含量'] })
const numbing = oneOf('numbing', '麻度', 'Numbing', [['不麻', '无麻味'], ['微麻'], ['中麻'], ['特麻', '高麻', '重麻']], ['麻味'])
const aminoNitrogen = figure(
  'amino-nitrogen', '氨基酸态氮', 'Amino acid nitrogen', 'g/100g', 'at-least', { synonyms: ['氨基酸态氮含量', '氨态氮'] },
)
const brewing = figure('ageing', '发酵周期', 'Ageing', '月', 'at-least', { synonyms: ['发酵时间', '发酵期', '酿晒时间', '酱龄'] })
const plateCount = figure('plate-count', '菌落总数', 'Plate count', 'CFU/g', 'at-most')
const acid = figure('total-acid', '总酸', 'Total acid', '%', 'at-least', { synonyms: ['酸度'] })
const nitrite = figure('nitrite', '亚硝酸盐', 'Nitrite', 'mg/kg', 'at-most')
const container = oneOf(
  'container', '包装形式', 'Container',
  [
    ['袋装', '复合袋', '铝箔袋'], ['瓶装', '玻璃瓶'], ['桶装', '塑料桶'], ['罐装', '马口铁罐', '听装'], ['盒装', '碗装'], ['吨桶', 'IBC'], ['编织袋', '麻袋'],
    ['纸箱', '箱装'],
  ],
  ['包装方式', '包装'],
)
const cooking = oneOf('flavour', '口味', 'Flavour', [
  ['麻辣', '川味麻辣'], ['清油', '清油麻辣'], ['牛油', '牛油麻辣'], ['番茄'], ['菌汤', '菌菇'], ['三鲜', '清汤'], ['藤椒', '青椒'], ['酸汤', '红酸汤'], ['酸菜'], ['酱香'],
  ['香辣'], ['蒜蓉'], ['五香', '卤香'], ['糟辣'],
], ['风味', '味型', '香型'])
const mesh = figure('mesh', '目数', 'Mesh', '目', 'exactly', { tolerance: 10, synonyms: ['粒度', '细度'] })
const packaging = oneOf('packaging-material', '包装材质', 'Packaging material', [
  ['PE'], ['PP'], ['PET'], ['PA/PE', '尼龙复合', 'PA'], ['PET/AL/PE', '铝箔复合', '铝塑复合', 'PET/AL/PA/CPP'], ['PET/PE'],
  ['BOPP/CPP', 'OPP/CPP'], ['牛皮纸'], ['瓦楞纸', '瓦楞纸板'], ['白卡纸'], ['玻璃'], ['马口铁', '镀锡板'],
], ['材质', '材料', '膜材', '材质结构', '结构'])
const printing = oneOf(
  'printing', '印刷', 'Printing', [['凹版印刷', '凹印'], ['柔版印刷', '柔印', '水印'], ['胶印'], ['数码印刷'], ['不印刷', '素色']], ['印刷方式', '印刷工艺', '工艺'],
)
export const food: Chain = {
  slug: 'food',
  name: { zh: '食品', en: 'Food' },
  summary: {
    zh: '从辣椒、花椒、菜籽油、牛油到豆瓣、泡菜、火锅底料、复合调味料、休闲食品和预制菜',
    en: 'From chillies, Sichuan pepper, rapeseed oil and tallow to pastes, hotpot bases, seasonings, snacks and ready dishes',
  },
  stages: [
    { slug: 'raw', name: { zh: '原料', en: 'Raw materials' } },
    { slug: 'primary', name: { zh: '初加工', en: 'Primary processing' } },
    { slug: 'seasoning', name: { zh: '调味', en: 'Seasonings' } },
    { slug: 'product', name: { zh: '成品', en: 'Products' } },
    { slug: 'packaging', name: { zh: '包装', en: 'Packaging' } },
  ],
  nodes: [
    {
      slug: 'fresh-chilli', name: { zh: '鲜辣椒', en: 'Fresh chilli' }, stage: 'raw', gbt4754: '0141', hs: '0709',
      unitFamily: 'mass',
      synonyms: ['鲜椒', '鲜红椒', '红鲜椒', '鲜海椒', '鲜朝天椒', '二荆条鲜椒', '鲜小米辣', '新鲜辣椒', '鲜辣子'],
      attributes: [
        chillies, pungency, places, quality(['统货', '统级'], ['三级'], ['二级'], ['一级']),
        stem,
        oneOf('ripeness', '成熟度', 'Ripeness', [['红椒', '红熟'], ['青椒', '绿熟']], ['红青']),
        figure('fruit-length', '果长', 'Fruit length', 'mm', 'at-least', { synonyms: ['椒长', '长度'] }),
        packSize,
      ],
      inputs: [],
    },
    {
      slug: 'sichuan-pepper', name: { zh: '花椒', en: 'Sichuan pepper' }, stage: 'raw', gbt4754: '0163', unitFamily: 'mass',
      synonyms: ['红花椒', '青花椒', '干花椒', '大红袍', '大红袍花椒', '九叶青', '九叶青花椒', '汉源花椒', '江津花椒', '金阳青花椒', '麻椒', '鲜花椒', '保鲜花椒'],
      attributes: [
        variety(
          ['大红袍', '大红袍花椒'], ['九叶青', '江津九叶青'], ['金阳青花椒'], ['汉源贡椒', '汉源花椒', '贡椒'], ['茂汶花椒', '茂县花椒'], ['顶坛花椒'], ['小红袍'], ['狮子头'],
        ),
        oneOf('colour-kind', '颜色类型', 'Kind', [['红花椒', '红椒'], ['青花椒', '青椒', '绿花椒']], ['红青']), moisture, impurities, volatileOil,
        quality(['三级'], ['二级'], ['一级'], ['特级']), places, form(['干花椒', '干制', '干'], ['鲜花椒', '保鲜', '冷冻鲜']),
        figure('black-share', '闭眼率', 'Unopened share', '%', 'at-most', { synonyms: ['闭眼椒', '椒籽含量', '含籽率', '闭眼籽'] }),
        packSize,
        figure('sanshool', '麻味物质含量', 'Sanshools', 'mg/g', 'at-least', { synonyms: ['酰胺总量', '麻度', '花椒麻素'] }),
      ],
      inputs: [],
      substitutes: [
        { node: 'rattan-pepper', needs: { zh: '清香型青麻，需按麻味物质含量调整配方', en: 'Fresh green note: recipe to be adjusted by its sanshools' } },
      ],
    },
    {
      slug: 'rattan-pepper', name: { zh: '藤椒', en: 'Rattan pepper' }, stage: 'raw', gbt4754: '0163', unitFamily: 'mass',
      synonyms: ['鲜藤椒', '干藤椒', '洪雅藤椒', '藤椒果', '保鲜藤椒'],
      attributes: [
        form(['鲜藤椒', '鲜果', '鲜'], ['干藤椒', '干制', '干'], ['冷冻', '保鲜', '速冻']), moisture, impurities, volatileOil, places,
        quality(['三级'], ['二级'], ['一级'], ['特级']),
        packSize,
      ],
      inputs: [],
      substitutes: [
        { node: 'sichuan-pepper', needs: { zh: '香型不同，宜选鲜青花椒并调整用量', en: 'Another aroma: fresh green pepper, with the dose adjusted' } },
      ],
    },
    {
      slug: 'spice', name: { zh: '香辛料', en: 'Spices' }, stage: 'raw', unitFamily: 'mass',
      synonyms: ['香料', '八角', '桂皮', '草果', '小茴香', '丁香', '山奈', '香叶', '白芷', '孜然', '砂仁', '天然香辛料', '卤料', '白胡椒', '黑胡椒'],
      attributes: [
        variety(
          ['八角', '大料'], ['桂皮', '肉桂'], ['草果'], ['小茴香', '茴香'], ['丁香'], ['山奈', '沙姜'], ['香叶', '月桂叶'], ['白芷'], ['孜然'], ['砂仁'],
          ['白豆蔻', '白蔻'], ['胡椒', '白胡椒', '黑胡椒'], ['陈皮'], ['甘草'],
        ),
        form(['整粒', '原料', '整'], ['碎', '粗碎'], ['粉', '粉末', '研磨']), moisture, impurities, volatileOil, mesh,
        packSize,
      ],
      inputs: [],
    },
    {
      slug: 'beef-tallow', name: { zh: '牛油', en: 'Beef tallow' }, stage: 'raw', hs: '1502', unitFamily: 'mass',
      synonyms: ['食用牛油', '火锅牛油', '精炼牛油', '牛脂', '老火锅牛油', '原香牛油'],
      attributes: [
        acidValue, peroxide, moisture, process(['精炼', '精炼脱臭', '脱色脱臭'], ['熬制'], ['毛油', '未精炼']),
        figure('melting-point', '熔点', 'Melting point', '℃', 'exactly', { tolerance: 2 }), packSize, container,
        origin(['国产'], ['进口']),
        oneOf('aroma', '香型', 'Aroma', [['原香', '原香型'], ['浓香', '浓香型'], ['清香', '清香型'], ['醇香', '醇香型']]),
      ],
      inputs: [],
    },
    {
      slug: 'rapeseed', name: { zh: '油菜籽', en: 'Rapeseed' }, stage: 'raw', gbt4754: '0122', hs: '1205', unitFamily: 'mass',
      synonyms: ['菜籽', '双低油菜籽', '油菜种子', '菜子'],
      attributes: [
        figure('oil-content', '含油量', 'Oil content', '%', 'at-least', { synonyms: ['含油率', '出油率'] }), moisture, impurities,
        oneOf('erucic', '芥酸类型', 'Erucic acid', [['双低', '低芥酸'], ['普通', '高芥酸']]),
        origin(['四川'], ['重庆'], ['贵州'], ['湖北'], ['青海'], ['加拿大'], ['俄罗斯']),
      ],
      inputs: [],
    },
    {
      slug: 'broad-bean', name: { zh: '蚕豆', en: 'Broad bean' }, stage: 'raw', gbt4754: '0121', hs: '0713', unitFamily: 'mass',
      synonyms: ['胡豆', '干蚕豆', '蚕豆瓣', '豆瓣原豆'],
      attributes: [
        moisture, impurities, quality(['三级'], ['二级'], ['一级']), form(['整豆', '原豆'], ['去皮瓣', '蚕豆瓣', '豆瓣']),
        origin(['云南'], ['四川'], ['青海'], ['甘肃'], ['江苏']),
      ],
      inputs: [],
    },
    {
      slug: 'soybean', name: { zh: '大豆', en: 'Soybean' }, stage: 'raw', gbt4754: '0121', hs: '1201', unitFamily: 'mass',
      synonyms: ['黄豆', '非转基因大豆', '高蛋白大豆', '国产大豆', '食用大豆'],
      attributes: [
        moisture, impurities, quality(['五等', '5等'], ['四等', '4等'], ['三等', '3等'], ['二等', '2等'], ['一等', '1等']),
        figure('protein', '蛋白质含量', 'Protein', '%', 'at-least', { synonyms: ['粗蛋白', '蛋白含量'] }), origin(['黑龙江', '东北'], ['内蒙古'], ['重庆'], ['四川'], ['贵州'], ['进口']),
      ],
      inputs: [],
    },
    {
      slug: 'edible-salt', name: { zh: '食用盐', en: 'Edible salt' }, stage: 'raw', gbt4754: '1494', hs: '2501', unitFamily: 'mass',
      synonyms: ['食盐', '井盐', '自贡井盐', '泡菜盐', '腌制盐', '精制盐', '食品加工用盐'],
      attributes: [
        productType(['精制盐'], ['日晒盐', '海盐'], ['泡菜盐', '腌制盐'], ['低钠盐']),
        figure('sodium-chloride', '氯化钠含量', 'Sodium chloride', '%', 'at-least', { synonyms: ['氯化钠'] }), moisture, packSize,
        oneOf('iodine', '加碘', 'Iodine', [['加碘', '碘盐'], ['未加碘', '无碘', '不加碘']], ['加碘情况']),
      ],
      inputs: [],
    },
    {
      slug: 'konjac', name: { zh: '魔芋', en: 'Konjac' }, stage: 'raw', unitFamily: 'mass',
      synonyms: ['魔芋粉', '魔芋精粉', '魔芋干片', '鲜魔芋', '魔芋微粉', '花魔芋'],
      attributes: [
        form(['鲜魔芋', '鲜芋'], ['干片', '魔芋干片'], ['普通粉', '普通魔芋粉'], ['精粉', '魔芋精粉'], ['微粉', '魔芋微粉']), moisture,
        quality(['二级'], ['一级'], ['特级']),
        figure('glucomannan', '葡甘露聚糖含量', 'Glucomannan', '%', 'at-least', { synonyms: ['葡甘聚糖', '葡甘聚糖含量'] }),
        figure('viscosity-mpas', '粘度', 'Viscosity', 'mPa·s', 'at-least', { synonyms: ['黏度'] }),
      ],
      inputs: [],
    },
    {
      slug: 'fresh-vegetable', name: { zh: '鲜蔬菜', en: 'Fresh vegetables' }, stage: 'raw', gbt4754: '0141', unitFamily: 'mass',
      synonyms: ['新鲜蔬菜', '高山蔬菜', '叶菜', '蔬菜直供', '应季蔬菜', '蔬菜基地直供'],
      attributes: [
        variety(['叶菜'], ['根茎类', '根茎'], ['瓜果类', '茄果'], ['豆类', '鲜豆'], ['食用菌', '菌菇']), quality(['统货', '统级'], ['二级'], ['一级']), storage, packSize,
        origin('重庆', '四川', '贵州', '云南'),
      ],
      inputs: [],
    },
    {
      slug: 'starch', name: { zh: '淀粉与粉条', en: 'Starch and starch noodles' }, stage: 'primary', gbt4754: '1391', unitFamily: 'mass',
      synonyms: ['红薯淀粉', '甘薯淀粉', '粉条', '红薯粉条', '土豆淀粉', '马铃薯淀粉', '豌豆淀粉', '火锅粉'],
      attributes: [
        productType(['甘薯淀粉', '红薯淀粉'], ['马铃薯淀粉', '土豆淀粉'], ['玉米淀粉'], ['豌豆淀粉'], ['粉条', '火锅粉', '粉丝']), moisture,
        quality(['二级', '二级品'], ['一级', '一级品'], ['优级', '优级品']), figure('whiteness', '白度', 'Whiteness', '%', 'at-least'), packSize,
      ],
      inputs: [],
    },
    {
      slug: 'pickling-vegetable', name: { zh: '泡制蔬菜原料', en: 'Vegetables for pickling' }, stage: 'raw', gbt4754: '0141',
      unitFamily: 'mass',
      synonyms: ['青菜头', '芥菜', '大头菜', '青菜', '萝卜原料', '豇豆', '仔姜', '盐渍菜坯', '竹笋', '儿菜'],
      attributes: [
        variety(
          ['青菜', '叶用芥菜'], ['青菜头', '茎瘤芥', '榨菜头'], ['萝卜', '白萝卜', '胭脂萝卜'], ['豇豆'], ['仔姜', '生姜'], ['竹笋', '方竹笋'], ['大头菜'], ['莴笋'],
        ),
        form(['鲜菜', '新鲜'], ['盐渍坯', '盐渍', '盐坯']), salt, quality(['统货', '统级'], ['二级'], ['一级']), origin(['重庆'], ['四川'], ['贵州']),
      ],
      inputs: [],
    },
    {
      slug: 'garlic-ginger', name: { zh: '姜蒜葱', en: 'Ginger, garlic and onion' }, stage: 'raw', gbt4754: '0141',
      unitFamily: 'mass',
      synonyms: ['大蒜', '老姜', '蒜米', '姜米', '脱水蒜', '洋葱', '大葱', '蒜粒'],
      attributes: [
        variety(['大蒜', '独蒜'], ['生姜', '老姜', '小黄姜'], ['洋葱'], ['大葱', '香葱']),
        form(['鲜', '新鲜'], ['脱水', '干制', '片'], ['粒', '蒜米', '姜米'], ['粉'], ['泥', '蒜泥'], ['冷冻', '速冻']), moisture, impurities,
        quality(['统货', '统级'], ['二级'], ['一级']),
      ],
      inputs: [],
    },
    {
      slug: 'livestock-meat', name: { zh: '畜禽肉', en: 'Meat and offal' }, stage: 'raw', unitFamily: 'mass',
      synonyms: ['牛肉', '猪肉', '鸡肉', '毛肚', '鸭肠', '冻品肉类', '分割肉', '鸡爪', '鸭掌', '黄喉'],
      attributes: [
        variety(['猪肉'], ['牛肉'], ['羊肉'], ['鸡肉', '鸡爪'], ['鸭肉', '鸭掌', '鸭肠'], ['兔肉'], ['毛肚', '百叶'], ['黄喉']), storage,
        form(['鲜', '热鲜', '冷鲜'], ['冻', '冷冻', '冻品'], ['腌制', '调理']), origin(['国产'], ['进口']),
        packSize,
      ],
      inputs: [],
    },
    {
      slug: 'dried-chilli', name: { zh: '干辣椒', en: 'Dried chilli' }, stage: 'raw', gbt4754: '1371', hs: '0904',
      unitFamily: 'mass',
      synonyms: ['辣椒干', '干椒', '干海椒', '子弹头', '满天星', '朝天椒', '干红辣椒', '二荆条干椒', '干辣子', '干朝天椒', '七星椒', '石柱红', '新一代辣椒', '剪节辣椒'],
      attributes: [
        chillies, moisture, pungency, quality(['统货', '统级'], ['三级'], ['二级'], ['一级'], ['特级']), impurities, foreign, colour,
        figure('shu', '斯科维尔指数', 'Scoville heat units', 'SHU', 'at-least', { synonyms: ['SHU', '辣度值'] }),
        stem, form(['整椒', '原椒'], ['剪节', '辣椒段', '节椒'], ['辣椒丝', '丝']), places,
        packSize, figure('broken', '断椒率', 'Broken share', '%', 'at-most', { synonyms: ['破碎率', '碎椒率'] }),
      ],
      // 81 % of water in ripe red chillies down to 14 %: (100 − 14) / (100 − 81) ≈ 4.5.
      inputs: [{ node: 'fresh-chilli', ratio: 4.5, process: '烘干、晾晒' }],
    },
    {
      slug: 'rapeseed-oil', name: { zh: '菜籽油', en: 'Rapeseed oil' }, stage: 'raw', gbt4754: '1331', hs: '1514',
      unitFamily: 'mass',
      synonyms: ['菜油', '浓香菜籽油', '压榨菜籽油', '低芥酸菜籽油', '小榨菜籽油', '四川菜籽油', '清油'],
      attributes: [
        quality(['四级'], ['三级'], ['二级'], ['一级']), process(['压榨', '物理压榨', '热榨'], ['小榨浓香', '浓香', '小榨'], ['浸出'], ['冷榨', '低温压榨']),
        acidValue, peroxide, packSize,
        oneOf('erucic', '芥酸类型', 'Erucic acid', [['双低', '低芥酸'], ['普通', '高芥酸']]), container,
      ],
      inputs: [{ node: 'rapeseed', process: '压榨' }],
    },
    {
      slug: 'chilli-powder', name: { zh: '辣椒粉', en: 'Chilli powder' }, stage: 'primary', gbt4754: '1469', hs: '0904',
      unitFamily: 'mass',
      synonyms: ['辣椒面', '海椒面', '辣椒碎', '粗辣椒面', '细辣椒面', '糊辣椒面', '油泼辣子面', '烧烤辣椒面'],
      attributes: [
        chillies, mesh, pungency, moisture, colour, process(['机磨', '粉碎'], ['石碾', '舂制', '手工舂制', '碓窝'], ['烘炒', '炒制', '糊辣']),
        packSize, impurities,
        plateCount,
      ],
      inputs: [{ node: 'dried-chilli', process: '炒制、粉碎' }],
    },
    {
      slug: 'pepper-powder', name: { zh: '花椒粉', en: 'Sichuan pepper powder' }, stage: 'primary', gbt4754: '1469',
      unitFamily: 'mass',
      synonyms: ['花椒面', '青花椒粉', '麻椒粉'],
      attributes: [mesh, moisture, numbing, volatileOil, packSize],
      inputs: [{ node: 'sichuan-pepper', process: '粉碎' }],
    },
    {
      slug: 'chilli-extract', name: { zh: '辣椒提取物', en: 'Chilli extract' }, stage: 'primary', gbt4754: '1495', unitFamily: 'mass',
      synonyms: ['辣椒红', '辣椒红色素', '辣椒精', '辣椒油树脂', '辣椒红素', '花椒油树脂', '花椒精'],
      attributes: [
        productType(['辣椒红', '辣椒红色素'], ['辣椒油树脂', '辣椒精'], ['花椒油树脂', '花椒精']),
        figure('colour-strength', '色价E', 'Colour strength E', 'E', 'at-least', { synonyms: ['E值'] }),
        figure('capsaicin', '辣椒素含量', 'Capsaicinoids', '%', 'at-least', { synonyms: ['辣素含量', '辣度百分比'] }),
        oneOf('solubility', '溶解性', 'Solubility', [['油溶'], ['水溶'], ['两溶', '水油两溶']], ['剂型']),
      ],
      inputs: [{ node: 'dried-chilli', process: '萃取' }],
    },
    {
      slug: 'fermented-chilli', name: { zh: '发酵辣椒', en: 'Fermented chilli' }, stage: 'primary', gbt4754: '1371',
      unitFamily: 'mass',
      synonyms: ['泡椒', '糟辣椒', '剁椒', '泡辣椒', '盐渍辣椒', '辣椒坯', '泡小米辣', '鱼辣子', '糟辣'],
      attributes: [
        chillies, salt, pungency, brewing, form(['整椒', '整只'], ['剁碎', '剁椒', '碎'], ['酱状', '酱']), packSize, container, acid, nitrite,
      ],
      inputs: [{ node: 'fresh-chilli', process: '盐渍发酵' }, { node: 'garlic-ginger', process: '配料' }, { node: 'edible-salt', process: '盐渍' }],
    },
    {
      slug: 'bean-paste', name: { zh: '豆瓣', en: 'Bean paste' }, stage: 'primary', gbt4754: '1462', hs: '2103', unitFamily: 'mass',
      synonyms: ['豆瓣酱', '郫县豆瓣', '红油豆瓣', '蚕豆酱', '火锅豆瓣', '胡豆瓣', '老豆瓣', '辣豆瓣酱'],
      attributes: [
        quality(['二级'], ['一级'], ['特级']), brewing, salt, aminoNitrogen, moisture,
        productType(['红油豆瓣'], ['郫县豆瓣', '老豆瓣', '传统豆瓣'], ['火锅豆瓣', '鲜椒豆瓣'], ['香油豆瓣']), packSize, container,
      ],
      inputs: [{ node: 'fresh-chilli', process: '盐渍' }, { node: 'broad-bean', process: '制曲发酵' }, { node: 'edible-salt', process: '盐渍' }],
      substitutes: [
        { node: 'chilli-sauce', needs: { zh: '缺蚕豆发酵的酱香，需另加豆瓣', en: 'It lacks the aroma of fermented broad beans: bean paste to be added' } },
      ],
    },
    {
      slug: 'fermented-soybean', name: { zh: '豆豉与酿造酱', en: 'Fermented soybean' }, stage: 'primary', gbt4754: '1462',
      unitFamily: 'mass',
      synonyms: ['豆豉', '永川豆豉', '甜面酱', '黄豆酱', '酿造酱', '水豆豉', '干豆豉'],
      attributes: [
        productType(['干豆豉', '豆豉'], ['水豆豉'], ['甜面酱', '面酱'], ['黄豆酱', '大豆酱']), salt, aminoNitrogen, moisture, brewing, packSize,
      ],
      inputs: [{ node: 'soybean', process: '制曲发酵' }],
    },
    {
      slug: 'pickle', name: { zh: '泡菜', en: 'Pickle' }, stage: 'primary', gbt4754: '1371', unitFamily: 'mass',
      synonyms: ['酸菜', '泡青菜', '四川泡菜', '酱腌菜', '榨菜', '泡萝卜', '泡豇豆', '老坛酸菜', '腌菜', '下饭菜', '泡姜'],
      attributes: [
        productType(['酸菜', '泡青菜', '鱼酸菜'], ['榨菜'], ['泡萝卜'], ['泡豇豆', '酸豇豆'], ['泡姜', '泡仔姜'], ['什锦泡菜'], ['泡笋', '酸笋']), salt, brewing,
        form(['整棵', '整'], ['切段', '段'], ['丝', '切丝'], ['碎', '切粒', '粒']), packSize, storage,
        acid,
        nitrite,
      ],
      inputs: [{ node: 'pickling-vegetable', process: '盐渍发酵' }, { node: 'fermented-chilli', process: '配料' }, { node: 'edible-salt', process: '盐渍' }],
    },
    {
      slug: 'hotpot-base', name: { zh: '火锅底料', en: 'Hotpot base' }, stage: 'seasoning', gbt4754: '1469', hs: '2103',
      unitFamily: 'mass',
      synonyms: ['火锅料', '牛油火锅底料', '清油火锅底料', '重庆火锅底料', '火锅调料', '火锅块料', '底料', '串串底料', '冒菜底料', '麻辣烫底料'],
      attributes: [
        cooking, pungency, numbing, packSize, shelfLife, salt, acidValue, orderMinimum, container,
        figure('fat-share', '油脂占比', 'Share of fat', '%', 'at-least', { synonyms: ['牛油占比', '牛油含量', '脂肪含量', '含油比例'] }),
        mode(['自有品牌', '成品供应'], ['代工', 'OEM', '贴牌', '代加工'], ['定制研发', 'ODM', '配方定制']),
      ],
      inputs: [
        { node: 'beef-tallow', process: '炒制' }, { node: 'rapeseed-oil', process: '炒制' },
        { node: 'dried-chilli', process: '糍粑辣椒' }, { node: 'sichuan-pepper', process: '炒制' },
        { node: 'bean-paste', process: '炒制' },
        { node: 'spice', process: '炒制' }, { node: 'fermented-soybean', process: '炒制' }, { node: 'garlic-ginger', process: '炒制' },
      ],
      substitutes: [
        { node: 'compound-seasoning', needs: { zh: '需按火锅加足油脂并炒制定型', en: 'Fat to be added and fried as a hotpot base' } },
        { node: 'seasoning-oem', needs: { zh: '需提供或定制配方，并达到起订量', en: 'A recipe and the minimum order' } },
      ],
    },
    {
      slug: 'compound-seasoning', name: { zh: '复合调味料', en: 'Compound seasoning' }, stage: 'seasoning', gbt4754: '1469',
      hs: '2103', unitFamily: 'mass',
      synonyms: ['复合调料', '川菜调料', '鱼调料', '酸菜鱼调料', '麻婆豆腐调料', '钵钵鸡调料', '蘸料', '烧烤料', '小面调料', '干碟', '卤料包', '调料包', '调味包', '半固态调味料'],
      attributes: [
        productType(['半固态', '酱状', '半固态复合调味料'], ['固态', '粉状', '固态复合调味料'], ['液态', '汁状', '液态复合调味料'], ['食用调味油', '油状']), cooking,
        pungency, packSize, shelfLife, salt, orderMinimum,
        mode(['自有品牌', '成品供应'], ['代工', 'OEM', '贴牌', '代加工'], ['定制研发', 'ODM', '配方定制']),
        plateCount,
      ],
      inputs: [
        { node: 'chilli-powder', process: '调配' }, { node: 'pepper-powder', process: '调配' }, { node: 'spice', process: '调配' },
        { node: 'bean-paste', process: '炒制' }, { node: 'rapeseed-oil', process: '炒制' },
        { node: 'pickle', process: '炒制' }, { node: 'chilli-extract', process: '调色调味' },
        { node: 'soy-sauce-vinegar', process: '调配' },
      ],
      substitutes: [
        { node: 'seasoning-oem', needs: { zh: '需提供或定制配方，并达到起订量', en: 'A recipe and the minimum order' } },
        { node: 'hotpot-base', needs: { zh: '需按菜品减油调味，换小包装', en: 'Less fat, seasoning by the dish, smaller packs' } },
      ],
    },
    {
      slug: 'chilli-sauce', name: { zh: '辣椒酱', en: 'Chilli sauce' }, stage: 'seasoning', gbt4754: '1469', hs: '2103',
      unitFamily: 'mass',
      synonyms: ['辣酱', '油辣椒', '香辣酱', '蒜蓉辣酱', '糍粑辣椒', '下饭酱', '风味豆豉', '鸡肉辣椒', '鲜椒酱', '油制辣椒'],
      attributes: [
        productType(['油辣椒', '油制辣椒', '油泼辣椒'], ['发酵辣椒酱', '发酵型'], ['糍粑辣椒'], ['鲜椒酱', '鲜椒'], ['风味豆豉', '豆豉辣椒']), pungency, salt,
        shelfLife, packSize, container, cooking,
        chillies,
        storage,
      ],
      inputs: [
        { node: 'dried-chilli', process: '糍粑、油炸' }, { node: 'fermented-chilli', process: '调配' },
        { node: 'rapeseed-oil', process: '熬制' }, { node: 'fermented-soybean', process: '调配' },
        { node: 'fresh-chilli', process: '打酱' },
      ],
      substitutes: [
        { node: 'bean-paste', needs: { zh: '需油炸复炒，调整盐分和颗粒', en: 'Frying, with salt and grain adjusted' } },
      ],
    },
    {
      slug: 'chilli-oil', name: { zh: '辣椒油', en: 'Chilli oil' }, stage: 'seasoning', gbt4754: '1469', unitFamily: 'mass',
      synonyms: ['红油', '油泼辣子', '熟油辣子', '红油辣子', '熟油海椒'],
      attributes: [pungency, acidValue, peroxide, packSize, container, form(['纯油', '无渣'], ['带渣', '含辣椒'])],
      inputs: [{ node: 'chilli-powder', process: '淋油' }, { node: 'rapeseed-oil', process: '熬制' }],
    },
    {
      slug: 'pepper-oil', name: { zh: '花椒油与藤椒油', en: 'Sichuan pepper oil' }, stage: 'seasoning', gbt4754: '1469',
      unitFamily: 'mass',
      synonyms: ['花椒油', '藤椒油', '鲜花椒油', '木姜油', '木姜子油'],
      attributes: [
        numbing, acidValue, peroxide, process(['鲜榨', '闷制', '鲜淋'], ['浸提', '油浸'], ['超临界萃取', '萃取'], ['调配', '勾兑']), packSize,
        container,
      ],
      inputs: [
        { node: 'rattan-pepper', process: '闷制' }, { node: 'sichuan-pepper', process: '油浸' },
        { node: 'rapeseed-oil', process: '基油' },
      ],
    },
    {
      slug: 'soy-sauce-vinegar', name: { zh: '酱油与食醋', en: 'Soy sauce and vinegar' }, stage: 'seasoning', gbt4754: '1462', unitFamily: 'mass',
      synonyms: ['酱油', '食醋', '酿造酱油', '酿造食醋', '老抽', '生抽', '麸醋', '米醋'],
      attributes: [
        productType(['酱油', '酿造酱油', '生抽', '老抽'], ['食醋', '酿造食醋', '米醋', '麸醋']), aminoNitrogen, acid,
        quality(['三级'], ['二级'], ['一级'], ['特级']), packSize, container,
      ],
      inputs: [{ node: 'soybean', process: '制曲发酵' }],
    },
    {
      slug: 'flavour-enhancer', name: { zh: '鸡精味精', en: 'Flavour enhancer' }, stage: 'seasoning', gbt4754: '1461',
      unitFamily: 'mass',
      synonyms: ['鸡精', '味精', '鸡粉', '增鲜剂', '酵母抽提物', '呈味核苷酸'],
      attributes: [
        productType(['味精', '谷氨酸钠'], ['鸡精'], ['鸡粉'], ['酵母抽提物', 'YE'], ['I+G', '呈味核苷酸二钠']), packSize, salt,
        figure('glutamate', '谷氨酸钠含量', 'Glutamate', '%', 'at-least', { synonyms: ['谷氨酸钠'] }),
      ],
      inputs: [{ node: 'spice', process: '调配' }],
    },
    {
      slug: 'prepared-dish', name: { zh: '预制菜', en: 'Prepared dish' }, stage: 'product', unitFamily: 'mass',
      synonyms: ['预制菜肴', '速冻菜肴', '料理包', '即烹菜', '半成品菜', '酸菜鱼预制菜', '速冻调制食品', '即热菜', '宴席菜', '扣肉'],
      attributes: [
        productType(['即食'], ['即热', '料理包', '加热即食'], ['即烹', '半成品'], ['即配', '净菜']), storage, packSize, shelfLife, cooking,
        variety(['酸菜鱼'], ['毛血旺'], ['烧白', '扣肉', '咸烧白'], ['小酥肉', '酥肉'], ['回锅肉'], ['辣子鸡'], ['水煮牛肉', '水煮肉片'], ['夹沙肉'], ['火锅食材']),
        orderMinimum,
        figure('meat-share', '肉含量', 'Share of meat', '%', 'at-least', { synonyms: ['含肉量', '肉占比'] }),
      ],
      inputs: [
        { node: 'livestock-meat', process: '调理' }, { node: 'compound-seasoning', process: '调味' },
        { node: 'pickle', process: '配菜' }, { node: 'hotpot-base', process: '调味' },
        { node: 'cleaned-vegetable', process: '配菜' },
      ],
    },
    {
      slug: 'cleaned-vegetable', name: { zh: '净菜与团餐', en: 'Prepared vegetables and catering' }, stage: 'product', unitFamily: 'mass',
      synonyms: ['净菜', '净菜加工', '鲜切蔬菜', '中央厨房', '团餐配送', '食材配送'],
      attributes: [
        productType(['净菜', '鲜切'], ['半成品菜', '配菜包'], ['团餐', '热链团餐']), storage,
        figure('daily-meals', '日供餐能力', 'Meals a day', '份/日', 'at-least', { synonyms: ['日供餐份数', '供餐能力'] }), packSize,
      ],
      inputs: [{ node: 'fresh-vegetable', process: '清洗、切配' }, { node: 'livestock-meat', process: '切配' }],
    },
    {
      slug: 'snack-food', name: { zh: '休闲食品', en: 'Snack food' }, stage: 'product', unitFamily: 'mass',
      synonyms: ['魔芋爽', '休闲零食', '辣条', '麻辣零食', '豆干', '香辣豆干', '牛肉干', '怪味胡豆', '泡椒凤爪', '调味面制品', '零食', '风味小吃', '麻花', '米花糖'],
      attributes: [
        productType(
          ['调味面制品', '辣条'], ['豆制品', '豆干', '豆皮'], ['肉脯肉干', '牛肉干', '肉干'], ['泡椒凤爪', '泡卤制品', '凤爪'], ['坚果炒货', '怪味胡豆', '花生'],
          ['糕点', '麻花', '米花糖', '桃片'], ['魔芋', '魔芋爽'], ['薯片', '膨化'],
        ),
        cooking, pungency, packSize, shelfLife, orderMinimum, container, mode(['自有品牌', '成品供应'], ['代工', 'OEM', '贴牌', '代加工']),
      ],
      inputs: [
        { node: 'chilli-oil', process: '调味' }, { node: 'compound-seasoning', process: '调味' },
        { node: 'livestock-meat', process: '卤制' }, { node: 'fermented-chilli', process: '泡制' },
        { node: 'broad-bean', process: '炒制' },
        { node: 'konjac', process: '凝胶成型' },
      ],
    },
    {
      slug: 'meat-product', name: { zh: '肉制品', en: 'Meat product' }, stage: 'product', gbt4754: '1353', unitFamily: 'mass',
      synonyms: ['腊肉', '香肠', '腌腊制品', '川味香肠', '火腿', '卤味', '酱卤肉制品', '火锅丸子', '午餐肉'],
      attributes: [
        productType(['腊肉', '腌腊'], ['香肠', '腊肠', '川味香肠'], ['酱卤', '卤味'], ['丸子', '火锅丸子', '速冻肉糜'], ['午餐肉', '罐头']), cooking, storage,
        packSize, shelfLife,
      ],
      inputs: [
        { node: 'livestock-meat', process: '腌制、灌装' }, { node: 'spice', process: '卤制' }, { node: 'chilli-powder', process: '调味' },
      ],
    },
    {
      slug: 'instant-food', name: { zh: '方便食品', en: 'Instant food' }, stage: 'product', gbt4754: '1439', unitFamily: 'count',
      synonyms: ['自热火锅', '自热食品', '酸辣粉', '重庆小面', '方便粉丝', '方便米线', '速食面', '螺蛳粉', '方便火锅', '红薯粉', '速食小面'],
      attributes: [
        productType(['自热火锅', '自热食品'], ['酸辣粉', '红薯粉'], ['方便面', '重庆小面', '小面'], ['米线', '米粉', '方便米线'], ['自热米饭']), cooking, pungency,
        shelfLife, container, orderMinimum,
      ],
      inputs: [
        { node: 'hotpot-base', process: '料包' }, { node: 'compound-seasoning', process: '料包' },
        { node: 'chilli-oil', process: '料包' },
        { node: 'starch', process: '粉饼' },
      ],
    },
    {
      slug: 'seasoning-oem', name: { zh: '调味品代加工', en: 'Contract seasoning' }, stage: 'product', gbt4754: '1469',
      unitFamily: 'mass',
      synonyms: ['底料代工', '调料代加工', '贴牌代工', '调味料OEM', '代炒底料', '餐饮定制调料', '料包代工'],
      attributes: [
        mode(['来料加工', '代加工'], ['包工包料', 'OEM', '贴牌'], ['定制研发', 'ODM', '配方定制']), orderMinimum, packSize,
        process(['炒制', '自动炒锅'], ['调配', '混合'], ['灌装'], ['杀菌', '高温杀菌', '巴氏杀菌']),
      ],
      inputs: [
        { node: 'hotpot-base', process: '代炒' }, { node: 'compound-seasoning', process: '代调' },
        { node: 'chilli-sauce', process: '代灌' },
      ],
      substitutes: [
        { node: 'compound-seasoning', needs: { zh: '需确认可贴牌代工，且生产许可含该品类', en: 'Private label to be agreed, and the licence to cover the product' } },
        { node: 'hotpot-base', needs: { zh: '需确认可贴牌代工，且生产许可含该品类', en: 'Private label to be agreed, and the licence to cover the product' } },
      ],
    },
    {
      slug: 'food-testing', name: { zh: '食品检测', en: 'Food testing' }, stage: 'product', gbt4754: '7452', unitFamily: 'count',
      synonyms: ['食品检验', '农残检测', '重金属检测', '营养标签检测', '辣度检测', '第三方食品检测', '出厂检验'],
      attributes: [
        mode(['农药残留', '农残'], ['重金属'], ['微生物'], ['营养成分', '营养标签'], ['辣度', '辣椒素'], ['苏丹红', '非法添加'], ['保质期试验']),
        reportDays,
        oneOf('accreditation', '资质', 'Accreditation', [['CMA'], ['CNAS'], ['CATL']], ['实验室资质']),
      ],
      inputs: [
        { node: 'hotpot-base', process: '送检' }, { node: 'prepared-dish', process: '送检' }, { node: 'snack-food', process: '送检' },
      ],
    },
    {
      slug: 'food-packaging', name: { zh: '食品包装', en: 'Food packaging' }, stage: 'packaging', unitFamily: 'count',
      synonyms: ['食品包装袋', '复合袋', '包装袋', '自立袋', '卷膜', '真空袋', '蒸煮袋', '铝箔袋', '包装膜', '底料袋', '软包装'],
      attributes: [
        packaging, thickness(0.01), printing,
        productType(['三边封', '平口袋'], ['自立袋', '自立拉链袋'], ['卷膜', '自动包装膜'], ['蒸煮袋', '高温蒸煮袋'], ['真空袋'], ['八边封']),
        usage(['火锅底料', '底料'], ['调味料', '酱料'], ['休闲食品', '零食'], ['预制菜'], ['干货', '干辣椒']),
        figure('solvent', '溶剂残留', 'Residual solvent', 'mg/㎡', 'at-most', { synonyms: ['溶残'] }),
        figure('heat-resistance', '耐温', 'Heat resistance', '℃', 'at-least', { synonyms: ['耐热温度', '蒸煮温度'] }),
      ],
      inputs: [],
    },
    {
      slug: 'glass-bottle', name: { zh: '玻璃瓶与瓶盖', en: 'Glass bottle and cap' }, stage: 'packaging', gbt4754: '3055', hs: '7010',
      unitFamily: 'count',
      synonyms: ['玻璃瓶', '酱菜瓶', '辣酱瓶', '罐头瓶', '玻璃罐', '马口铁盖', '旋开盖'],
      attributes: [
        capacity(5), productType(['玻璃瓶', '玻璃罐'], ['马口铁盖', '旋开盖', '三旋盖', '四旋盖'], ['塑料盖']),
        figure('mouth', '瓶口直径', 'Mouth diameter', 'mm', 'exactly', { tolerance: 0, synonyms: ['口径', '盖径'] }), printing,
      ],
      inputs: [],
    },
    {
      slug: 'carton', name: { zh: '纸箱', en: 'Carton' }, stage: 'packaging', gbt4754: '2231', hs: '4819', unitFamily: 'count',
      synonyms: ['瓦楞纸箱', '包装纸箱', '彩箱', '礼盒', '外箱', '快递纸箱'],
      attributes: [
        productType(['三层', '单瓦楞', '三层瓦楞'], ['五层', '双瓦楞', '五层瓦楞'], ['七层', '三瓦楞'], ['彩盒', '彩箱'], ['礼盒']), printing,
        burst,
        crush,
      ],
      inputs: [],
    },
    {
      slug: 'filling-service', name: { zh: '分装与灌装', en: 'Filling and packing' }, stage: 'packaging', gbt4754: '7292',
      unitFamily: 'count',
      synonyms: ['分装', '灌装代工', '小包装分装', '包装加工', '礼盒组装', '杀菌包装'],
      attributes: [mode(['袋装分装', '袋装'], ['瓶装灌装', '瓶装'], ['桶装'], ['礼盒组装', '组合装']), packSize, orderMinimum, storage],
      inputs: [
        { node: 'food-packaging', process: '内包装' }, { node: 'carton', process: '外包装' }, { node: 'glass-bottle', process: '灌装' },
        { node: 'chilli-sauce', process: '灌装' }, { node: 'hotpot-base', process: '分装' },
      ],
    },
  ],
  sources: [
    'GB/T 4754-2017 国民经济行业分类；海关进出口税则（HS 2022 四位品目）',
    '辣椒与花椒：GB/T 30382 辣椒（整的或粉状）；NY/T 3610 干红辣椒质量分级；GB/T 21265 辣椒辣度的感官评价方法；GB/T 30391 花椒',
    '油脂：GB/T 1536 菜籽油；GB 10146 食品安全国家标准 食用动物油脂',
    '豆、盐、魔芋、淀粉：GB 1352 大豆；GB/T 5461 食用盐；GB/T 18104 魔芋精粉；NY/T 494 魔芋粉；GB/T 34321 食用甘薯淀粉',
    '发酵与调味：GB/T 20560 地理标志产品 郫县豆瓣；SB/T 10756 泡菜；GB/T 18186 酿造酱油；GB/T 18187 酿造食醋；GB 31644 食品安全国家标准 复合调味料；GB/T 20293 油辣椒',
    '包装：GB/T 6543 运输包装用单瓦楞纸箱和双瓦楞纸箱；GB/T 10004 包装用塑料复合膜、袋',
    '肉类、预制菜、休闲食品、代加工和检测的属性按企业产品目录和餐饮采购单常用写法',
    '鲜辣椒 81% 水分干至 14%，按干物质相等算得约 4.5 吨鲜椒出 1 吨干椒，因品种和成熟度而异',
  ],
}
