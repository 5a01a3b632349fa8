import type { Attribute, Chain } from './chain.ts'
import {
  accreditation, capacity, crossSection, figure, finish, flammability, length, material, mode, oneOf, outputPower, process, productType,
  ratedCurrent, ratedVoltage, reportDays, unitMass, wattage,
} from './attributes.ts'

const certified = oneOf('market', '认证', 'Certification', [['CCC', '3C', '3C认证'], ['CQC'], ['CE'], ['CB'], ['UL', 'ETL'], ['KC'], ['PSE']], ['产品认证', '出口认证'])
const units = figure('minimum-units', '最小起订台数', 'Minimum order', '台', 'at-most', { synonyms: ['起订台数', '起订量', 'MOQ'] })
const lining: Attribute = oneOf(
  'lining', '内胆材质', 'Lining', [['不粘涂层铝', '铝合金不粘', '铝内胆'], ['304不锈钢', '食品级304', '304'], ['316不锈钢', '316'], ['陶瓷'], ['玻璃', '高硼硅玻璃'], ['铸铁']], ['内锅材质', '锅体材质'],
)

export const smallAppliances: Chain = {
  slug: 'small-appliances',
  name: { zh: '小家电', en: 'Small appliances' },
  summary: {
    zh: '从微特电机、电热元件、控制板、注塑件到电饭煲、电火锅、空气炸锅、破壁机等整机，及代工、认证检测和电商',
    en: 'From motors, heating elements, controls and mouldings to rice cookers, hotpots, fryers and blenders, with testing and e-commerce',
  },
  stages: [
    { slug: 'part', name: { zh: '零部件', en: 'Parts' } },
    { slug: 'assembly', name: { zh: '代工组装', en: 'Assembly' } },
    { slug: 'product', name: { zh: '整机', en: 'Products' } },
    { slug: 'service', name: { zh: '服务', en: 'Services' } },
  ],
  nodes: [
    {
      slug: 'micro-motor', name: { zh: '微特电机', en: 'Small motor' }, stage: 'part', gbt4754: '3813', hs: '8501', unitFamily: 'count',
      synonyms: ['微电机', '小家电电机', '串激电机', '直流无刷电机', '罩极电机', '同步电机', '破壁机电机', '吹风机马达'],
      attributes: [
        productType(['串激电机', '串励电机'], ['直流无刷', '无刷电机', 'BLDC'], ['直流有刷', '有刷电机'], ['罩极电机'], ['同步电机'], ['步进电机']), outputPower, ratedVoltage(10),
        figure('speed', '额定转速', 'Speed', 'r/min', 'at-least', { synonyms: ['转速'] }),
      ],
      inputs: [],
    },
    {
      slug: 'heating-element', name: { zh: '电热元件', en: 'Heating element' }, stage: 'part', gbt4754: '3857', hs: '8516', unitFamily: 'count',
      synonyms: ['发热盘', '电热管', '电饭煲发热盘', '加热盘', 'PTC发热体', '发热丝', '铸铝发热盘'],
      attributes: [
        productType(['发热盘', '铸铝发热盘'], ['电热管', '金属管状电热元件'], ['PTC', 'PTC发热体'], ['厚膜', '厚膜发热盘'], ['发热丝', '电热丝']), wattage, ratedVoltage(10),
        unitMass(0.05),
      ],
      inputs: [],
    },
    {
      slug: 'control-board', name: { zh: '小家电控制板', en: 'Control board' }, stage: 'part', gbt4754: '3857', unitFamily: 'count',
      synonyms: ['家电控制板', '家电控制器', '电饭煲控制板', '智能控制器', '电源板', '家电电控板'],
      attributes: [
        oneOf('control', '控制方式', 'Control', [['微电脑', '微电脑式', '触控'], ['机械式', '机械旋钮'], ['物联网', 'Wi-Fi', '智能互联']]), ratedVoltage(10),
        flammability, ratedCurrent,
      ],
      inputs: [],
    },
    {
      slug: 'thermostat', name: { zh: '温控器', en: 'Thermostat' }, stage: 'part', hs: '9032', unitFamily: 'count',
      synonyms: ['突跳式温控器', '限温器', '磁钢限温器', '热熔断器', '水壶温控器', '热保护器'],
      attributes: [
        productType(['突跳式'], ['磁钢限温器', '磁钢'], ['液涨式'], ['蒸汽感应', '水壶温控'], ['热熔断器', '熔断体']),
        figure('trip-temperature', '动作温度', 'Trip temperature', '℃', 'exactly', { tolerance: 5, synonyms: ['断开温度'] }), ratedCurrent,
      ],
      inputs: [],
    },
    {
      slug: 'plastic-moulding', name: { zh: '家电注塑件', en: 'Plastic moulding' }, stage: 'part', gbt4754: '2929', unitFamily: 'count',
      synonyms: ['注塑件', '注塑加工', '塑料外壳', '小家电外壳', '家电塑料件', '注塑代工'],
      attributes: [
        material(['PP'], ['ABS'], ['PC'], ['PC/ABS'], ['PBT'], ['尼龙', 'PA66']), flammability, unitMass(0.05),
        figure('machine-tonnage', '注塑机吨位', 'Machine clamping force', 't', 'at-least', { synonyms: ['机台锁模力'] }),
      ],
      inputs: [],
    },
    {
      slug: 'inner-pot', name: { zh: '内胆与锅体', en: 'Inner pot' }, stage: 'part', gbt4754: '3857', unitFamily: 'count',
      synonyms: ['电饭煲内胆', '不粘内锅', '内锅', '炸篮', '铝锅胆', '电火锅锅体', '不锈钢内胆'],
      attributes: [
        oneOf('pot-coating', '锅体涂层', 'Pot coating', [['PTFE', '特氟龙', '氟涂层'], ['陶瓷涂层', '溶胶凝胶'], ['无涂层', '不涂层']], ['不粘涂层', '涂层']),
        lining, capacity(100),
        process(['冲压', '拉伸'], ['压铸'], ['旋压']),
      ],
      inputs: [],
    },
    {
      slug: 'power-cord', name: { zh: '电源线', en: 'Power cord' }, stage: 'part', gbt4754: '3831', hs: '8544', unitFamily: 'count',
      synonyms: ['三芯电源线', '家电电源线', '插头电源线', '品字尾电源线', '电源插头线'],
      attributes: [crossSection, length(20), ratedCurrent, certified],
      inputs: [],
    },
    {
      slug: 'appliance-assembly', name: { zh: '小家电代工', en: 'Contract assembly' }, stage: 'assembly', unitFamily: 'count',
      synonyms: ['小家电OEM', '小家电ODM', '家电代工', '小家电贴牌', '家电整机组装', '小家电组装'],
      attributes: [
        mode(['来料组装', '代组装'], ['包工包料', 'OEM', '贴牌'], ['定制研发', 'ODM']), units, certified,
        figure('daily-output', '日产能', 'Daily output', '件/日', 'at-least', { synonyms: ['日产量'] }),
      ],
      inputs: [
        { node: 'micro-motor', process: '组装' }, { node: 'heating-element', process: '组装' }, { node: 'control-board', process: '组装' },
        { node: 'plastic-moulding', process: '组装' }, { node: 'power-cord', ratio: 1, process: '一机一线' }, { node: 'thermostat', process: '组装' },
        { node: 'inner-pot', process: '组装' },
      ],
    },
    {
      slug: 'rice-cooker', name: { zh: '电饭煲与电压力锅', en: 'Rice and pressure cookers' }, stage: 'product', gbt4754: '3854', hs: '8516', unitFamily: 'count',
      synonyms: ['电饭煲', '电饭锅', '电压力锅', '智能电饭煲', 'IH电饭煲', '电高压锅'],
      attributes: [capacity(200), wattage, lining, certified],
      inputs: [{ node: 'appliance-assembly', ratio: 1, process: '整机组装' }],
    },
    {
      slug: 'electric-hotpot', name: { zh: '电火锅与多用途锅', en: 'Electric hotpot' }, stage: 'product', gbt4754: '3854', hs: '8516', unitFamily: 'count',
      synonyms: ['电火锅', '鸳鸯电火锅', '电煮锅', '多功能料理锅', '电炖锅', '电蒸锅', '电热锅'],
      attributes: [
        capacity(200), wattage, lining, certified,
        oneOf('pot-layout', '锅型', 'Layout', [['单锅', '单味'], ['鸳鸯锅', '鸳鸯'], ['九宫格'], ['涮烤一体', '烤涮一体']]),
      ],
      inputs: [{ node: 'appliance-assembly', ratio: 1, process: '整机组装' }],
    },
    {
      slug: 'electric-kettle', name: { zh: '电水壶', en: 'Electric kettle' }, stage: 'product', gbt4754: '3854', hs: '8516', unitFamily: 'count',
      synonyms: ['电热水壶', '烧水壶', '养生壶', '电茶壶', '恒温水壶'],
      attributes: [capacity(100), wattage, lining, certified],
      inputs: [{ node: 'appliance-assembly', ratio: 1, process: '整机组装' }],
    },
    {
      slug: 'air-fryer', name: { zh: '空气炸锅与电烤箱', en: 'Air fryer and oven' }, stage: 'product', gbt4754: '3854', hs: '8516', unitFamily: 'count',
      synonyms: ['空气炸锅', '电烤箱', '空气烤箱', '可视空气炸锅', '电烤炉'],
      attributes: [capacity(500), wattage, certified, units],
      inputs: [{ node: 'appliance-assembly', ratio: 1, process: '整机组装' }],
    },
    {
      slug: 'blender', name: { zh: '破壁机与料理机', en: 'Blender' }, stage: 'product', gbt4754: '3854', hs: '8509', unitFamily: 'count',
      synonyms: ['破壁机', '料理机', '豆浆机', '榨汁机', '绞肉机', '原汁机'],
      attributes: [
        capacity(100), wattage, figure('speed', '额定转速', 'Speed', 'r/min', 'at-least', { synonyms: ['转速'] }), certified,
        finish(['喷涂'], ['本色', '无处理'], ['电镀'], ['IMD', '模内装饰']),
      ],
      inputs: [{ node: 'appliance-assembly', ratio: 1, process: '整机组装' }],
    },
    {
      slug: 'appliance-testing', name: { zh: '家电认证检测', en: 'Appliance testing' }, stage: 'service', gbt4754: '7452', unitFamily: 'count',
      synonyms: ['3C认证检测', '家电安规检测', '电磁兼容检测', '家电检测', '能效检测', 'CCC认证代办'],
      attributes: [
        mode(['安规', '安全测试'], ['电磁兼容', 'EMC'], ['能效'], ['食品接触材料'], ['有害物质', 'RoHS']), accreditation(['CNAS'], ['CMA'], ['CCC指定实验室']), reportDays, certified,
      ],
      inputs: [
        { node: 'rice-cooker', process: '送检' }, { node: 'electric-hotpot', process: '送检' }, { node: 'electric-kettle', process: '送检' },
        { node: 'air-fryer', process: '送检' }, { node: 'blender', process: '送检' },
      ],
    },
    {
      slug: 'appliance-e-commerce', name: { zh: '小家电电商运营', en: 'Appliance e-commerce' }, stage: 'service', unitFamily: 'count',
      synonyms: ['小家电电商', '电商代运营', '小家电分销', '直播带货', '跨境电商运营', '网店代运营'],
      attributes: [
        oneOf('platform', '销售平台', 'Platform', [['淘宝天猫', '天猫', '淘宝'], ['京东'], ['拼多多'], ['抖音', '直播'], ['亚马逊'], ['Temu']], ['平台']),
        mode(['代运营'], ['分销', '经销'], ['一件代发'], ['直播带货', '直播']),
        figure('commission', '佣金比例', 'Commission', '%', 'at-most', { synonyms: ['佣金', '提成比例'] }),
      ],
      inputs: [{ node: 'rice-cooker', process: '销售' }, { node: 'electric-hotpot', process: '销售' }, { node: 'air-fryer', process: '销售' }],
    },
  ],
  sources: [
    'GB/T 4754-2017 国民经济行业分类；海关进出口税则（HS 2022 四位品目）',
    '整机：GB 4706.1 家用和类似用途电器的安全 通用要求；GB 4706.19 液体加热器；GB 4706.30 厨房机械',
    '内胆：GB 4806.1 食品接触材料及制品通用安全要求；GB 4806.10 食品接触用涂料及涂层',
    '注塑件、控制板：GB/T 2408 塑料 燃烧性能的测定；检测：GB 4343.1 电磁兼容；电源线：GB/T 15934 电器附件 电线组件和互连电线组件',
    '电机、电热元件、温控器和代工、电商的属性按配套企业产品目录和电商平台合同常用写法',
  ],
}
