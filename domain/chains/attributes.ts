import type { Attribute } from './chain.ts'

/** A value, or a value followed by other ways people write it. */
type Value = string | [string, ...string[]]

const valuesOf = (values: Value[]) =>
  values.map((entry) => {
    const [value, ...synonyms] = typeof entry === 'string' ? [entry] : entry
    return synonyms.length > 0 ? { value, synonyms } : { value }
  })

const named = (slug: string, zh: string, en: string, synonyms?: string[]) => ({
  slug, name: { zh, en }, ...(synonyms ? { synonyms } : {}),
})

/** One of several, none better than another. */
export const oneOf = (slug: string, zh: string, en: string, values: Value[], synonyms?: string[]): Attribute => ({
  ...named(slug, zh, en, synonyms), kind: 'enumeration', values: valuesOf(values),
})

/** Least demanding first. */
export const graded = (slug: string, zh: string, en: string, values: Value[], synonyms?: string[]): Attribute => ({
  ...named(slug, zh, en, synonyms), kind: 'grade', values: valuesOf(values),
})

type Direction = 'at-least' | 'at-most' | 'exactly'

export const figure = (
  slug: string, zh: string, en: string, unit: string, direction: Direction,
  more: { tolerance?: number; synonyms?: string[] } = {},
): Attribute => ({
  ...named(slug, zh, en, more.synonyms), kind: 'number', unit, direction,
  ...(more.tolerance === undefined ? {} : { tolerance: more.tolerance }),
})

/*
 * What several nodes ask for. The same name means the same everywhere: kind, unit and direction are set here, values and
 * tolerances by the node.
 */

// Sizes and weight. Tolerances are what buyers take for the same size, not the permitted deviation of a drawing.
export const thickness = (tolerance: number) => figure(
  'thickness', '厚度', 'Thickness', 'mm', 'exactly', { tolerance, synonyms: ['板厚', '厚'] },
)
export const wallThickness = (tolerance = 0.1) => figure('wall-thickness', '壁厚', 'Wall thickness', 'mm', 'exactly', { tolerance })
export const width = (tolerance = 2) => figure('width', '宽度', 'Width', 'mm', 'exactly', { tolerance, synonyms: ['幅宽', '板宽'] })
export const length = (tolerance = 5) => figure(
  'length', '长度', 'Length', 'mm', 'exactly', { tolerance, synonyms: ['定尺', '定尺长度'] },
)
export const diameter = (tolerance = 1) => figure(
  'diameter', '直径', 'Diameter', 'mm', 'exactly', { tolerance, synonyms: ['外径', '棒径'] },
)
export const unitMass = (tolerance = 0.5) => figure(
  'unit-mass', '单重', 'Mass per piece', 'kg', 'exactly', { tolerance, synonyms: ['单件重量', '件重', '卷重'] },
)
export const capacity = (tolerance = 5) => figure('capacity', '容量', 'Capacity', 'mL', 'exactly', { tolerance, synonyms: ['容积'] })

// Metals
export const alloy = (...values: Value[]) => oneOf('alloy', '合金牌号', 'Alloy', values, ['牌号', '合金', '铝合金牌号', '材料', '材质'])
export const temper = (...values: Value[]) => oneOf('temper', '状态', 'Temper', values, ['供货状态', '材料状态'])
export const material = (...values: Value[]) => oneOf('material', '材料', 'Material', values, ['材质', '钢号', '材料牌号'])
export const tensile = figure('tensile-strength', '抗拉强度', 'Tensile strength', 'MPa', 'at-least', { synonyms: ['Rm'] })
export const elongation = figure('elongation', '断后伸长率', 'Elongation', '%', 'at-least', { synonyms: ['伸长率', '延伸率'] })
export const finish = (...values: Value[]) => oneOf('surface-finish', '表面处理', 'Surface finish', values, ['表面', '表面工艺', '处理方式'])
export const filmThickness = figure(
  'film-thickness', '膜厚', 'Film thickness', 'μm', 'at-least', { synonyms: ['涂层厚度', '氧化膜厚', '漆膜厚度'] },
)
export const saltSpray = figure('salt-spray', '耐盐雾时间', 'Salt spray resistance', '小时', 'at-least', { synonyms: ['盐雾试验', '盐雾'] })
export const meltTemperature = figure(
  'melt-temperature', '铝液温度', 'Temperature of the melt', '℃', 'at-least', { synonyms: ['铝水温度', '到厂温度'] },
)
export const iron = figure('iron', '铁含量', 'Iron content', '%', 'at-most', { synonyms: ['含铁量', '含铁', 'Fe', 'Fe含量'] })
export const joining = (...values: Value[]) => oneOf('joining', '连接工艺', 'Joining', values, ['焊接工艺', '焊接方式', '焊接'])
export const ultrasonic = (...values: Value[]) => graded(
  'ultrasonic', '超声波探伤等级', 'Ultrasonic testing class', values, ['探伤等级', '超声检测等级'],
)
export const clampingForce = figure('clamping-force', '锁模力', 'Clamping force', 't', 'at-least', { synonyms: ['压铸机吨位', '压铸吨位', '设备吨位'] })
export const crossSection = figure('cross-section', '标称截面', 'Nominal cross-section', 'mm²', 'exactly', { tolerance: 0, synonyms: ['截面积', '平方'] })
export const particleSize = figure('particle-size', '粒度', 'Particle size', 'μm', 'exactly', { tolerance: 2, synonyms: ['D50', '粒径', '平均粒径'] })

// Gears
export const gearModule = figure('module', '模数', 'Module', 'mm', 'exactly', { tolerance: 0, synonyms: ['法向模数', '端面模数'] })
export const teeth = figure('teeth', '齿数', 'Number of teeth', '齿', 'exactly', { tolerance: 0 })
/** Flank tolerance classes of GB/T 10095.1: the smaller number is the finer gear. */
export const gearAccuracy = graded(
  'gear-accuracy', '精度等级', 'Gear accuracy class',
  [
    ['10级', 'GB10级'], ['9级', 'GB9级'], ['8级', 'GB8级'], ['7级', 'GB7级'], ['6级', 'GB6级'], ['5级', 'GB5级'], ['4级', 'GB4级'],
    ['3级', 'GB3级'],
  ],
  ['齿轮精度', '精度'],
)
export const surfaceHardness = figure(
  'surface-hardness', '表面硬度', 'Surface hardness', 'HRC', 'at-least', { synonyms: ['齿面硬度', '淬火硬度', '硬度'] },
)
export const coreHardness = figure('core-hardness', '心部硬度', 'Core hardness', 'HRC', 'at-least', { synonyms: ['芯部硬度'] })
export const caseDepth = figure(
  'case-depth', '有效硬化层深', 'Case depth', 'mm', 'exactly', { tolerance: 0.2, synonyms: ['渗碳层深', '硬化层深度', '层深', '渗层深度', '淬硬层', '淬硬层深', '硬化层'] },
)
export const torque = figure('torque', '额定扭矩', 'Rated torque', 'N·m', 'at-least', { synonyms: ['输入扭矩', '输出扭矩', '最大扭矩', '扭矩'] })
export const ratio = figure('ratio', '速比', 'Ratio', '', 'exactly', { tolerance: 0.05, synonyms: ['传动比', '减速比', '主减速比'] })
export const power = figure('power', '额定功率', 'Rated power', 'kW', 'at-least', { synonyms: ['功率', '峰值功率'] })
export const axleLoad = figure('axle-load', '额定轴荷', 'Rated axle load', 't', 'at-least', { synonyms: ['轴荷', '承载吨位'] })

export const dryMass = figure('dry-mass', '自重', 'Dry mass', 'kg', 'at-most', { synonyms: ['总成重量', '净重'] })

export const ingress = graded(
  'ingress', '防护等级', 'Ingress protection', [['IP20'], ['IP23'], ['IP30'], ['IP40'], ['IP44'], ['IP54'], ['IP55'], ['IP65'], ['IP66'], ['IP67'], ['IP68']], ['密封等级'],
)
export const palletSize = oneOf(
  'pallet-size', '托盘规格', 'Pallet size',
  [
    ['1200×1000', '1.2×1.0', '1210托盘', '1200*1000', '1.2米×1.0米'], ['1100×1100', '1.1×1.1', '1111托盘', '1100*1100'],
    ['1200×800', '1.2×0.8', '欧标托盘', '1200*800'],
  ],
  ['托盘尺寸'],
)
export const turnaround = figure('turnaround', '周期', 'Turnaround', '天', 'at-most', { synonyms: ['服务周期', '交付周期', '检测周期'] })

// Food
export const moisture = figure('moisture', '水分', 'Moisture', '%', 'at-most', { synonyms: ['含水量', '含水率', '水份', '含油水'] })
export const impurities = figure('impurities', '杂质', 'Impurities', '%', 'at-most', { synonyms: ['杂质含量', '含杂'] })
export const quality = (...values: Value[]) => graded('quality-grade', '等级', 'Quality grade', values, ['品级', '质量等级'])
export const variety = (...values: Value[]) => oneOf('variety', '品种', 'Variety', values)
export const origin = (...values: Value[]) => oneOf('origin', '产地', 'Origin', values, ['原产地'])
export const form = (...values: Value[]) => oneOf('form', '形态', 'Form', values, ['形状', '加工形态'])
export const process = (...values: Value[]) => oneOf('process', '工艺', 'Process', values, ['生产工艺', '加工工艺', '成型工艺', '工序'])
export const usage = (...values: Value[]) => oneOf('usage', '用途', 'Use', values, ['应用'])
export const productType = (...values: Value[]) => oneOf('product-type', '类型', 'Type', values, ['品类', '产品类型', '种类'])
/** Hotter is not better: a mild sauce is asked for as mild. */
export const pungency = oneOf(
  'pungency', '辣度', 'Pungency', [['不辣', '无辣'], ['微辣', '低辣', '轻辣'], ['中辣'], ['特辣', '高辣', '重辣', '超辣']], ['辣味'],
)
export const packSize = figure(
  'pack-size', '包装规格', 'Pack size', 'kg', 'exactly', { tolerance: 0, synonyms: ['净含量', '包装净重', '袋装规格'] },
)
export const shelfLife = figure('shelf-life', '保质期', 'Shelf life', '月', 'at-least', { synonyms: ['保存期'] })
export const salt = figure('salt', '盐分', 'Salt', '%', 'at-most', { synonyms: ['食盐含量', '含盐量', '盐度', '食盐'] })
export const acidValue = figure('acid-value', '酸价', 'Acid value', 'mg/g', 'at-most', { synonyms: ['酸值'] })
export const peroxide = figure('peroxide', '过氧化值', 'Peroxide value', 'g/100g', 'at-most')
export const storage = oneOf(
  'storage', '贮存条件', 'Storage', [['常温', '常温保存'], ['冷藏', '冷藏保存', '0～4℃'], ['冷冻', '速冻', '-18℃冷冻']], ['保存条件', '储存条件', '温区'],
)
export const orderMinimum = figure('minimum-order', '起订量', 'Minimum order', 'kg', 'at-most', { synonyms: ['最小起订量', 'MOQ', '起做量'] })
export const burst = figure('burst', '耐破强度', 'Burst strength', 'kPa', 'at-least', { synonyms: ['耐破度'] })
export const crush = figure('crush', '边压强度', 'Edge crush', 'N/m', 'at-least', { synonyms: ['边压'] })
export const reportDays = figure('report-days', '出报告时间', 'Days to report', '天', 'at-most', { synonyms: ['报告周期', '检测周期'] })

// Logistics
export const temperatureZone = (...values: Value[]) => oneOf('temperature-zone', '温区', 'Temperature zone', values, ['温层', '温控类型'])
export const temperature = figure('temperature', '温度', 'Temperature', '℃', 'at-most', { synonyms: ['库温', '车厢温度', '温控温度'] })
export const palletPlaces = figure(
  'pallet-places', '托盘数', 'Pallet places', '托', 'at-least', { synonyms: ['托位', '托盘位', '板位', '库位'] },
)
export const floorArea = figure('floor-area', '面积', 'Floor area', '㎡', 'at-least', { synonyms: ['库房面积', '仓库面积', '使用面积'] })
export const clearHeight = figure('clear-height', '净高', 'Clear height', 'm', 'at-least', { synonyms: ['层高', '库高'] })
export const floorLoad = figure('floor-load', '地面荷载', 'Floor load', 't/㎡', 'at-least', { synonyms: ['承重', '地坪承重', '楼面荷载'] })
/** A building for a higher hazard class takes goods of a lower one (GB 50016). */
export const fireClass = graded(
  'fire-class', '消防等级', 'Fire hazard class', [['戊类'], ['丁类'], ['丙二类', '丙2类', '丙类2项'], ['丙一类', '丙1类', '丙类1项']],
  ['火灾危险性类别', '耐火类别'],
)
export const vehicleType = (...values: Value[]) => oneOf('vehicle-type', '车型', 'Vehicle', values, ['车辆类型', '用车'])
export const vehicleLength = figure('vehicle-length', '车长', 'Vehicle length', 'm', 'at-least', { synonyms: ['车厢长度', '厢长'] })
export const payload = figure('payload', '载重', 'Payload', 't', 'at-least', { synonyms: ['载重量', '核定载质量', '吨位'] })
export const transit = figure('transit-time', '时效', 'Transit time', '小时', 'at-most', { synonyms: ['运输时效', '全程时间', '到货时间'] })
export const sailings = figure(
  'departures', '班次', 'Departures', '班/周', 'at-least', { synonyms: ['班期', '发班频率', '每周班数', '发车频次', '发船频次', '频次', '发车班次'] },
)
export const containerType = (...values: Value[]) => oneOf('container-type', '箱型', 'Container', values, ['柜型', '集装箱类型'])
export const destination = (...values: Value[]) => oneOf('destination', '目的地', 'Destination', values, ['到站', '目的站', '目的港', '到港'])
export const departure = (...values: Value[]) => oneOf('departure', '起运地', 'Departure', values, ['起运港', '发站', '起运站', '发运站'])
export const cargo = (...values: Value[]) => oneOf('cargo', '货类', 'Cargo', values, ['货物类型', '货种', '货品'])
export const mode = (...values: Value[]) => oneOf('mode', '业务模式', 'Mode', values, ['服务模式', '服务内容', '业务类型', '增值服务', '检测项目'])
export const throughput = figure(
  'throughput', '日处理量', 'Daily throughput', '件/日', 'at-least', { synonyms: ['日处理能力', '日分拣量', '日订单量', '日单量'] },
)

// Electrical
export const ratedVoltage = (tolerance = 0) => figure('rated-voltage', '额定电压', 'Rated voltage', 'V', 'exactly', { tolerance, synonyms: ['电压', '工作电压'] })
export const ratedCurrent = figure('rated-current', '额定电流', 'Rated current', 'A', 'at-least', { synonyms: ['电流'] })
export const wattage = figure('input-power', '输入功率', 'Input power', 'W', 'exactly', { tolerance: 50, synonyms: ['瓦数', '功率'] })
export const outputPower = figure('output-power', '输出功率', 'Output power', 'W', 'at-least', { synonyms: ['功率'] })
export const flammability = graded('flammability', '阻燃等级', 'Flammability', [['HB'], ['V-2', 'V2'], ['V-1', 'V1'], ['V-0', 'V0']], ['防火等级', 'UL94等级'])
export const cycleLife = figure('cycle-life', '循环寿命', 'Cycle life', '次', 'at-least', { synonyms: ['循环次数'] })

// Services
export const accreditation = (...values: Value[]) => oneOf('accreditation', '资质', 'Accreditation', values, ['实验室资质'])
export const deployment = oneOf(
  'deployment', '部署方式', 'Deployment', [['本地部署', '私有化部署'], ['云部署', 'SaaS', '公有云'], ['混合部署', '混合云']], ['部署'],
)
/** Classes of GB/T 22239; the first asks for least. */
export const protectionLevel = graded(
  'protection-level', '等保级别', 'Protection level',
  [['第一级', '等保一级'], ['第二级', '等保二级', '二级等保'], ['第三级', '等保三级', '三级等保'], ['第四级', '等保四级']], ['等级保护级别', '等保等级'],
)
export const response = figure('response-time', '响应时间', 'Response time', '分钟', 'at-most', { synonyms: ['应急响应时间', '故障响应'] })
export const projectDays = figure('project-days', '交付工期', 'Time to deliver', '天', 'at-most', { synonyms: ['实施周期', '工期', '交付周期'] })
