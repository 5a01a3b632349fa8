import type { Chain } from './chain.ts'
import { cycleLife, figure, graded, ingress, mode, moisture, oneOf, outputPower, payload, power, productType, ratedVoltage } from './attributes.ts'

const heat = figure('calorific', '发热量', 'Net calorific value', 'kcal/kg', 'at-least', { synonyms: ['低位发热量', '热值', '大卡'] })
const gasHeat = figure('gas-calorific', '高位发热量', 'Gross calorific value', 'MJ/m³', 'at-least', { synonyms: ['燃气热值'] })
const methane = figure('methane', '甲烷含量', 'Methane', '%', 'at-least', { synonyms: ['甲烷'] })
const pressure = figure('pressure', '压力', 'Pressure', 'MPa', 'at-least', { synonyms: ['供气压力', '蒸汽压力', '管道压力'] })
const voltageLevel = figure('voltage', '电压等级', 'Voltage', 'kV', 'exactly', { tolerance: 0, synonyms: ['电压', '接入电压'] })
const installed = figure('installed', '装机容量', 'Installed capacity', 'kW', 'at-least', { synonyms: ['装机', '装机规模', '容量'] })
const share = figure('green-share', '绿电比例', 'Share of green power', '%', 'at-least', { synonyms: ['绿电占比', '可再生能源比例'] })
const cooperation = oneOf(
  'cooperation', '合作方式', 'Cooperation', [['合同能源管理', 'EMC', '能源托管'], ['工程总承包', 'EPC', '总包'], ['设备销售', '销售'], ['屋顶租赁', '租赁']], ['商业模式'],
)

export const energy: Chain = {
  slug: 'energy',
  name: { zh: '能源', en: 'Energy' },
  summary: {
    zh: '从煤炭、页岩气到火电、水电、光伏和绿电交易，再到输配电设备、储能、充电、蒸汽和节能服务',
    en: 'From coal and shale gas to power, green electricity, distribution, storage, charging, steam and energy saving',
  },
  stages: [
    { slug: 'source', name: { zh: '一次能源', en: 'Primary energy' } },
    { slug: 'equipment', name: { zh: '能源装备', en: 'Equipment' } },
    { slug: 'generation', name: { zh: '发电', en: 'Generation' } },
    { slug: 'supply', name: { zh: '输配与交易', en: 'Supply' } },
    { slug: 'use', name: { zh: '用能服务', en: 'Services for users' } },
  ],
  nodes: [
    {
      slug: 'coal', name: { zh: '煤炭', en: 'Coal' }, stage: 'source', gbt4754: '0610', hs: '2701', unitFamily: 'mass',
      synonyms: ['动力煤', '电煤', '烟煤', '无烟煤', '精煤', '原煤', '块煤'],
      attributes: [
        productType(['动力煤', '电煤'], ['无烟煤'], ['炼焦煤', '焦煤', '精煤'], ['块煤'], ['煤矸石']), heat,
        figure('sulphur', '硫含量', 'Sulphur content', '%', 'at-most', { synonyms: ['含硫', '硫分', '全硫'] }),
        figure('ash', '灰分', 'Ash', '%', 'at-most'), figure('volatiles', '挥发分', 'Volatile matter', '%', 'at-most'), moisture,
      ],
      inputs: [],
    },
    {
      slug: 'shale-gas', name: { zh: '页岩气', en: 'Shale gas' }, stage: 'source', gbt4754: '0721', hs: '2711', unitFamily: 'volume',
      synonyms: ['页岩气井口气', '涪陵页岩气', '页岩气开采', '井口气', '页岩气直供'],
      attributes: [methane, gasHeat, pressure],
      inputs: [],
    },
    {
      slug: 'natural-gas', name: { zh: '天然气', en: 'Natural gas' }, stage: 'source', gbt4754: '4511', hs: '2711', unitFamily: 'volume',
      synonyms: ['管道天然气', '工业用气', '管道气', '天然气直供', '页岩气交易', '压缩天然气', '工业天然气'],
      attributes: [
        methane, gasHeat, pressure, oneOf('gas-supply', '供气方式', 'Way of supply', [['管道', '管输'], ['压缩', 'CNG槽车'], ['液化', 'LNG槽车']]),
      ],
      inputs: [{ node: 'shale-gas', process: '净化、管输' }],
      substitutes: [
        { node: 'liquefied-natural-gas', needs: { zh: '需建储罐和气化站', en: 'A tank and a vaporising station' } },
      ],
    },
    {
      slug: 'liquefied-natural-gas', name: { zh: '液化天然气', en: 'Liquefied natural gas' }, stage: 'source', gbt4754: '4511', hs: '2711', unitFamily: 'mass',
      synonyms: ['LNG', 'LNG槽车', '液化气源', 'LNG点供'],
      attributes: [methane, gasHeat, mode(['槽车直供', '槽车'], ['点供', '气化站'], ['加注', '加气站']), payload],
      inputs: [{ node: 'shale-gas', process: '液化' }, { node: 'natural-gas', process: '液化' }],
      substitutes: [
        { node: 'natural-gas', needs: { zh: '需接入燃气管网', en: 'A connection to the gas network' } },
      ],
    },
    {
      slug: 'photovoltaic-module', name: { zh: '光伏组件', en: 'Photovoltaic module' }, stage: 'equipment', gbt4754: '3825', hs: '8541', unitFamily: 'count',
      synonyms: ['太阳能组件', '单晶组件', '双玻组件', '光伏板', '太阳能电池板', 'TOPCon组件'],
      attributes: [
        outputPower, productType(['TOPCon'], ['PERC'], ['HJT', '异质结'], ['BC', 'IBC'], ['薄膜', '碲化镉']),
        figure('module-efficiency', '组件效率', 'Module efficiency', '%', 'at-least'),
        oneOf('module-face', '组件结构', 'Construction', [['双玻双面', '双玻'], ['单玻单面', '单玻']]),
      ],
      inputs: [],
    },
    {
      slug: 'transformer-switchgear', name: { zh: '变压器与配电柜', en: 'Transformers and switchgear' }, stage: 'equipment', unitFamily: 'count',
      synonyms: ['变压器', '配电柜', '箱式变电站', '箱变', '干式变压器', '开关柜', '高低压成套设备', '配电箱'],
      attributes: [
        productType(['油浸式变压器', '油变'], ['干式变压器', '干变'], ['箱式变电站', '箱变'], ['高压开关柜'], ['低压配电柜', '低压柜']),
        figure('apparent-power', '变压器容量', 'Transformer rating', 'kVA', 'at-least', { synonyms: ['额定容量'] }), voltageLevel, ingress,
        graded('transformer-efficiency', '变压器能效等级', 'Efficiency class', [['3级', '三级能效'], ['2级', '二级能效'], ['1级', '一级能效']], ['能效等级']),
      ],
      inputs: [],
    },
    {
      slug: 'energy-storage', name: { zh: '储能系统', en: 'Energy storage' }, stage: 'equipment', unitFamily: 'energy',
      synonyms: ['储能电站', '储能柜', '工商业储能', '储能集装箱', '用户侧储能', '电池储能系统'],
      attributes: [
        figure('storage-energy', '储能容量', 'Energy', 'kWh', 'at-least', { synonyms: ['容量', '电量'] }), power, cycleLife,
        figure('round-trip', '综合效率', 'Round-trip efficiency', '%', 'at-least', { synonyms: ['系统效率', '能量效率'] }), cooperation, ingress,
      ],
      inputs: [{ node: 'transformer-switchgear', process: '并网' }],
    },
    {
      slug: 'thermal-power', name: { zh: '火力发电', en: 'Thermal power' }, stage: 'generation', gbt4754: '4411', unitFamily: 'energy',
      synonyms: ['火电厂', '煤电', '自备电厂', '燃煤发电', '燃气发电'],
      attributes: [
        installed, oneOf('fuel-kind', '发电燃料', 'Fuel', [['燃煤', '煤'], ['燃气', '天然气'], ['煤矸石', '低热值煤'], ['生物质']], ['燃料']), voltageLevel,
      ],
      inputs: [{ node: 'coal', process: '燃煤' }, { node: 'natural-gas', process: '燃气' }],
    },
    {
      slug: 'hydropower', name: { zh: '水力发电', en: 'Hydropower' }, stage: 'generation', gbt4754: '4413', unitFamily: 'energy',
      synonyms: ['水电站', '小水电', '水电直供'],
      attributes: [installed, voltageLevel, oneOf('season', '来水时段', 'Season', [['丰水期'], ['平水期'], ['枯水期'], ['全年']], ['供电时段'])],
      inputs: [{ node: 'transformer-switchgear', process: '升压' }],
    },
    {
      slug: 'distributed-solar', name: { zh: '分布式光伏', en: 'Distributed solar' }, stage: 'generation', gbt4754: '4416', unitFamily: 'energy',
      synonyms: ['光伏电站', '屋顶光伏', '厂房屋顶光伏', '光伏发电', '工商业光伏', '太阳能发电'],
      attributes: [
        installed, cooperation, voltageLevel,
        figure('roof', '屋顶面积', 'Roof area', '㎡', 'at-least'),
        oneOf('consumption', '上网模式', 'Feed-in', [['自发自用余电上网', '自发自用'], ['全额上网', '全额']], ['并网模式']),
      ],
      inputs: [{ node: 'photovoltaic-module', process: '安装' }, { node: 'transformer-switchgear', process: '并网' }],
    },
    {
      slug: 'electricity-retail', name: { zh: '售电与绿电交易', en: 'Electricity retail' }, stage: 'supply', gbt4754: '4420', hs: '2716', unitFamily: 'energy',
      synonyms: ['售电', '绿电交易', '绿色电力', '绿电直供', '绿证', '电力市场化交易', '购售电', '增量配电网', '代理购电'],
      attributes: [
        share, voltageLevel, oneOf('contract', '合约类型', 'Contract', [['年度', '年度长协'], ['月度'], ['多年期', '多年长协'], ['绿证', '绿色电力证书']], ['交易周期']),
        oneOf('electricity-source', '电源构成', 'Sources', [['水电'], ['风电'], ['光伏'], ['火电', '煤电']], ['电源类型']),
      ],
      inputs: [{ node: 'thermal-power', process: '上网' }, { node: 'hydropower', process: '上网' }, { node: 'distributed-solar', process: '余电上网' }],
    },
    {
      slug: 'steam-heat', name: { zh: '蒸汽与集中供热', en: 'Steam and heat' }, stage: 'supply', gbt4754: '4430', unitFamily: 'mass',
      synonyms: ['工业蒸汽', '园区蒸汽', '集中供热', '蒸汽供应', '热电联产供汽', '余热蒸汽'],
      attributes: [
        pressure, figure('steam-temperature', '蒸汽温度', 'Steam temperature', '℃', 'at-least', { synonyms: ['供汽温度'] }),
        figure('steam-rate', '供汽能力', 'Steam supply', '吨/小时', 'at-least', { synonyms: ['供汽量', '蒸汽量'] }),
        oneOf('steam-kind', '蒸汽类型', 'Kind of steam', [['饱和蒸汽', '饱和'], ['过热蒸汽', '过热']]),
      ],
      inputs: [{ node: 'thermal-power', process: '抽汽' }, { node: 'natural-gas', process: '锅炉' }, { node: 'waste-heat-recovery', process: '余热供汽' }],
    },
    {
      slug: 'charging-station', name: { zh: '充电与换电', en: 'Charging and swapping' }, stage: 'use', unitFamily: 'count',
      synonyms: ['充电桩', '直流充电桩', '重卡换电站', '换电站', '超充站', '充电站', '充换电站'],
      attributes: [
        power, productType(['直流快充', '直流'], ['交流慢充', '交流'], ['液冷超充', '超充'], ['换电站', '换电']),
        ratedVoltage(50), ingress, cooperation,
      ],
      inputs: [{ node: 'electricity-retail', process: '供电' }, { node: 'energy-storage', process: '配储' }, { node: 'transformer-switchgear', process: '配电' }],
    },
    {
      slug: 'waste-heat-recovery', name: { zh: '余热利用', en: 'Waste heat recovery' }, stage: 'generation', unitFamily: 'count',
      synonyms: ['余热回收', '余热发电', '余热锅炉', '余压利用', '烟气余热回收'],
      attributes: [
        oneOf('heat-source', '余热来源', 'Source of heat', [['烟气', '窑炉烟气'], ['冷却水', '循环水'], ['冷凝水', '蒸汽冷凝水'], ['空压机', '空压机余热']]),
        figure('source-temperature', '余热温度', 'Source temperature', '℃', 'at-least'), cooperation,
      ],
      inputs: [],
    },
    {
      slug: 'energy-saving', name: { zh: '节能与碳服务', en: 'Energy saving and carbon services' }, stage: 'use', unitFamily: 'count',
      synonyms: ['合同能源管理', '节能改造', '能源审计', '节能诊断', '碳核查', '碳足迹核算', '碳盘查'],
      attributes: [
        mode(['节能改造'], ['能源审计', '节能诊断'], ['碳核查', '碳盘查'], ['碳足迹', '产品碳足迹']), cooperation,
        figure('saving', '节能率', 'Saving', '%', 'at-least'),
      ],
      inputs: [{ node: 'electricity-retail', process: '用电优化' }, { node: 'waste-heat-recovery', process: '节能措施' }],
    },
  ],
  sources: [
    'GB/T 4754-2017 国民经济行业分类；海关进出口税则（HS 2022 四位品目）',
    '煤炭：GB/T 5751 中国煤炭分类；GB/T 213 煤的发热量测定方法；天然气：GB 17820 天然气；GB/T 38753 液化天然气',
    '光伏组件：GB/T 9535.1 地面用光伏组件 设计鉴定和定型；变压器：GB 20052 电力变压器能效限定值及能效等级',
    '储能：GB/T 36276 电力储能用锂离子电池；充电：GB/T 18487.1 电动汽车传导充电系统 通用要求；防护等级：GB/T 4208 外壳防护等级（IP代码）',
    '节能与碳：GB/T 24915 合同能源管理技术通则；GB/T 32150 工业企业温室气体排放核算和报告通则',
    '发电、售电、供汽、余热的属性按并网、购售电和供热合同常用写法',
  ],
}
