import type { Chain } from './chain.ts'
import { alloy, diameter, elongation, figure, form, impurities, iron, length, mode, moisture, oneOf, productType, temper, tensile, unitMass } from './attributes.ts'

const copper = figure('copper-content', '铜含量', 'Copper content', '%', 'at-least', { synonyms: ['含铜量', '品位', '含铜'] })
const recovery = figure('recovery', '金属回收率', 'Metal recovery', '%', 'at-least', { synonyms: ['出水率', '回收率', '出铜率', '出铝率'] })
const origin = oneOf('scrap-origin', '货源', 'Source', [['国内回收', '国产'], ['进口再生原料', '进口'], ['产废企业', '工厂边角料']], ['来源'])

export const recycledMetals: Chain = {
  slug: 'recycled-metals',
  name: { zh: '再生铜铝', en: 'Recycled copper and aluminium' },
  summary: {
    zh: '从报废汽车、废旧电线电缆和废铜回收，经拆解、破碎分选，到再生铜杆、铜合金和再生变形铝合金',
    en: 'From end-of-life vehicles, scrap cable and copper through shredding and sorting to rod, alloys and wrought ingot',
  },
  stages: [
    { slug: 'collection', name: { zh: '回收', en: 'Collection' } },
    { slug: 'sorting', name: { zh: '拆解分选', en: 'Sorting' } },
    { slug: 'smelting', name: { zh: '熔炼', en: 'Melting' } },
    { slug: 'product', name: { zh: '加工', en: 'Products' } },
  ],
  nodes: [
    {
      slug: 'end-of-life-vehicle', name: { zh: '报废汽车', en: 'End-of-life vehicles' }, stage: 'collection', unitFamily: 'count',
      synonyms: ['报废机动车', '报废车', '报废新能源车', '报废货车'],
      attributes: [
        productType(['小型客车', '乘用车', '轿车'], ['货车', '重卡'], ['客车', '公交车'], ['新能源车', '电动车'], ['摩托车']), unitMass(50),
        oneOf('completeness', '五大总成', 'Main assemblies', [['齐全', '完整'], ['缺件', '不齐']], ['车况']),
      ],
      inputs: [],
    },
    {
      slug: 'scrap-cable', name: { zh: '废旧电线电缆', en: 'Scrap cable' }, stage: 'collection', gbt4754: '4210', unitFamily: 'mass',
      synonyms: ['废电缆', '废旧电缆', '废电线', '废铜线', '废铝线缆', '杂线'],
      attributes: [
        productType(['铜电缆', '电力电缆'], ['铝电缆', '铝芯电缆'], ['通信电缆'], ['汽车线束', '杂线'], ['漆包线']), copper, recovery, origin,
      ],
      inputs: [],
    },
    {
      slug: 'scrap-motor', name: { zh: '废电机', en: 'Scrap motors' }, stage: 'collection', gbt4754: '4210', unitFamily: 'mass',
      synonyms: ['废旧电机', '废马达', '废变压器', '废压缩机', '七类废料'],
      attributes: [productType(['电机', '马达'], ['变压器'], ['压缩机'], ['发电机']), copper, recovery, origin],
      inputs: [],
    },
    {
      slug: 'copper-scrap', name: { zh: '废铜', en: 'Copper scrap' }, stage: 'collection', gbt4754: '4210', hs: '7404', unitFamily: 'mass',
      synonyms: ['光亮铜', '紫杂铜', '废紫铜', '废黄铜', '黄杂铜', '光亮铜线', '马达铜', '破碎铜'],
      attributes: [
        productType(['光亮铜', '光亮铜线', '1#光亮'], ['1号铜', '一号铜'], ['2号铜', '二号铜', '紫杂铜'], ['黄铜', '黄杂铜', '废黄铜'], ['紫铜管', '空调铜管'], ['铜屑', '黄铜屑']),
        copper, impurities, moisture, form(['打包', '压块'], ['散料', '散装'], ['破碎料', '破碎']), origin,
      ],
      inputs: [],
    },
    {
      slug: 'vehicle-dismantling', name: { zh: '报废汽车拆解', en: 'Vehicle dismantling' }, stage: 'sorting', unitFamily: 'count',
      synonyms: ['报废机动车拆解', '汽车拆解', '机动车回收拆解', '拆车件'],
      attributes: [
        figure('dismantling', '年拆解能力', 'Vehicles a year', '辆/年', 'at-least', { synonyms: ['拆解产能', '年拆解量'] }),
        oneOf('vehicle-scope', '拆解车型', 'Vehicles', [['传统燃料车', '燃油车'], ['电动汽车', '新能源车'], ['大型车辆', '货车客车']]),
        mode(['回收拆解', '整车拆解'], ['回用件销售', '拆车件', '回用件'], ['五大总成再制造', '再制造']),
      ],
      inputs: [{ node: 'end-of-life-vehicle', ratio: 1, process: '预处理、拆解' }],
    },
    {
      slug: 'scrap-shredding', name: { zh: '废金属破碎分选', en: 'Shredding and sorting' }, stage: 'sorting', gbt4754: '4210', unitFamily: 'mass',
      synonyms: ['破碎分选加工', '涡电流分选', '有色金属分选', 'X射线分选', '废铝破碎分选', '色选加工'],
      attributes: [
        figure('hourly-tonnes', '时处理量', 'Tonnes an hour', '吨/小时', 'at-least', { synonyms: ['小时处理量', '处理能力'] }),
        oneOf('sorting-method', '分选方式', 'Sorting method', [['涡电流', '涡流分选'], ['X射线', 'XRT', 'X射线透射'], ['LIBS', '激光诱导击穿光谱'], ['重介质', '浮选'], ['人工分拣', '人工']]),
        recovery, mode(['来料加工', '代加工'], ['自营收购', '自营']),
      ],
      inputs: [{ node: 'vehicle-dismantling', process: '车壳破碎' }, { node: 'scrap-motor', process: '拆解破碎' }],
    },
    {
      slug: 'shredded-aluminium', name: { zh: '铝破碎料', en: 'Shredded aluminium' }, stage: 'sorting', gbt4754: '4210', hs: '7602', unitFamily: 'mass',
      synonyms: ['铝切片料', '汽车铝切片', 'Zorba', 'Twitch', '混合金属破碎料', '铝合金切片'],
      attributes: [
        productType(['铝切片', '汽车铝切片'], ['Zorba', '有色混合破碎料'], ['Twitch', '浮选铝'], ['门窗料', '型材破碎料']), recovery, iron, moisture, origin,
      ],
      inputs: [{ node: 'scrap-shredding', process: '分选' }],
    },
    {
      slug: 'copper-granules', name: { zh: '铜米', en: 'Copper granules' }, stage: 'sorting', gbt4754: '4210', hs: '7404', unitFamily: 'mass',
      synonyms: ['铜颗粒', '1号铜米', '2号铜米', '铜米粒', '剥皮铜线'],
      attributes: [copper, impurities, productType(['1号铜米', '一号铜米'], ['2号铜米', '二号铜米'], ['镀锡铜米'])],
      inputs: [{ node: 'scrap-cable', process: '剥皮、破碎、风选' }],
    },
    {
      slug: 'recycled-anode-copper', name: { zh: '粗铜与阳极铜', en: 'Blister and anode copper' }, stage: 'smelting', gbt4754: '3211', hs: '7402', unitFamily: 'mass',
      synonyms: ['阳极铜', '再生粗铜', '粗铜', '阳极板', '粗铜锭'],
      attributes: [copper, unitMass(5), form(['阳极板', '板'], ['锭', '粗铜锭'])],
      inputs: [{ node: 'copper-scrap', process: '火法精炼' }, { node: 'copper-granules', process: '火法精炼' }],
    },
    {
      slug: 'copper-cathode', name: { zh: '阴极铜', en: 'Copper cathode' }, stage: 'smelting', gbt4754: '3211', hs: '7403', unitFamily: 'mass',
      synonyms: ['电解铜', 'A级铜', '1号电解铜', '电积铜', '平水铜', '升水铜'],
      attributes: [
        oneOf('cathode-grade', '阴极铜牌号', 'Cathode grade', [['A级铜', 'Cu-CATH-1', '高纯阴极铜'], ['1号标准铜', 'Cu-CATH-2', '1号'], ['2号标准铜', 'Cu-CATH-3', '2号']], ['牌号', '品级']),
        copper, unitMass(5),
        oneOf('copper-brand', '注册情况', 'Registration', [['上期所注册', '国内注册'], ['LME注册'], ['非注册']]),
      ],
      inputs: [{ node: 'recycled-anode-copper', process: '电解精炼' }],
    },
    {
      slug: 'brass-ingot', name: { zh: '铜合金锭', en: 'Copper alloy ingot' }, stage: 'smelting', gbt4754: '3240', hs: '7403', unitFamily: 'mass',
      synonyms: ['黄铜锭', '再生黄铜锭', '青铜锭', '铅黄铜锭', '铸造黄铜锭'],
      attributes: [alloy(['HPb59-1'], ['H62'], ['H65'], ['ZCuZn40Pb2'], ['ZCuSn10P1'], ['ZCuSn5Pb5Zn5']), copper, unitMass(0.5), iron],
      inputs: [{ node: 'copper-scrap', process: '熔炼' }],
    },
    {
      slug: 'recycled-wrought-aluminium', name: { zh: '再生变形铝合金锭', en: 'Recycled wrought aluminium' }, stage: 'smelting', gbt4754: '3240', hs: '7601',
      unitFamily: 'mass',
      synonyms: ['再生变形铝', '再生变形铝锭', '保级再生铝', '低碳再生铝锭', '再生铝扁锭'],
      attributes: [
        alloy(['6063'], ['6061'], ['6005A'], ['3003'], ['3104'], ['5052']), iron, form(['圆铸锭', '铝棒', '棒'], ['扁锭', '板锭'], ['重熔锭', '锭']),
        figure('recycled-share', '再生料比例', 'Recycled content', '%', 'at-least', { synonyms: ['再生铝占比', '回收料比例'] }),
      ],
      inputs: [{ node: 'shredded-aluminium', process: '保级熔炼' }],
    },
    {
      slug: 'recycled-copper-rod', name: { zh: '铜杆', en: 'Copper rod' }, stage: 'product', gbt4754: '3251', hs: '7408', unitFamily: 'mass',
      synonyms: ['再生铜杆', '低氧铜杆', '无氧铜杆', '电工铜杆', '铜线坯', '连铸连轧铜杆', '精炼铜杆'],
      attributes: [
        productType(['低氧铜杆', '连铸连轧'], ['无氧铜杆', '上引法'], ['再生铜杆', '废铜直接制杆', '精炼铜杆']), diameter(0.1), copper, tensile, elongation,
        figure('copper-resistivity', '体积电阻率', 'Volume resistivity', 'Ω·mm²/m', 'at-most', { synonyms: ['电阻率'] }),
      ],
      inputs: [{ node: 'copper-cathode', process: '连铸连轧、上引' }, { node: 'copper-scrap', process: '直接制杆' }, { node: 'copper-granules', process: '直接制杆' }],
    },
    {
      slug: 'copper-bar', name: { zh: '铜棒与铜排', en: 'Copper bars' }, stage: 'product', gbt4754: '3251', hs: '7407', unitFamily: 'mass',
      synonyms: ['铜排', '铜棒', '黄铜棒', '紫铜排', '铜母线', '铅黄铜棒', '铜母排'],
      attributes: [
        alloy(['T2'], ['TU1'], ['TU2'], ['H62'], ['H59'], ['HPb59-1']), temper('M', 'Y2', 'Y'), diameter(0.1), length(10),
        form(['圆棒', '棒'], ['排', '扁排', '母线'], ['六角棒', '异型棒']),
      ],
      inputs: [{ node: 'copper-cathode', process: '挤压、拉拔' }, { node: 'brass-ingot', process: '挤压、拉拔' }],
    },
  ],
  sources: [
    'GB/T 4754-2017 国民经济行业分类；海关进出口税则（HS 2022 四位品目）',
    '废铜、废旧电缆、铜米：GB/T 13587 铜及铜合金废料；GB/T 38471 再生铜原料；GB/T 38470 再生黄铜原料',
    '铝破碎料、再生变形铝：GB/T 13586 铝及铝合金废料；GB/T 38472 再生铸造铝合金原料；GB/T 40382 再生变形铝合金原料；GB/T 3190',
    '报废汽车与拆解：GB 22128 报废机动车回收拆解企业技术规范；Zorba、Twitch 为 ISRI 废料规格名',
    '阴极铜：GB/T 467 阴极铜；铜杆：GB/T 3952 电工用铜线坯；粗铜：YS/T 70 粗铜',
    '铜棒、铜排：GB/T 5231 加工铜及铜合金牌号和化学成分；GB/T 4423 铜及铜合金拉制棒；GB/T 5585.1 电工用铜、铝及其合金母线',
  ],
}
