import type { Attribute, Chain } from './chain.ts'
import {
  axleLoad, caseDepth, coreHardness, diameter, figure, gearAccuracy, gearModule, graded, ingress, length, material, mode, oneOf,
  payload,
  power, process, productType, ratio,
  surfaceHardness, teeth, tensile, torque, turnaround, ultrasonic, unitMass, usage,
  dryMass,
} from './attributes.ts'

/** Steels of GB/T 5216, GB/T 3077 and EN ISO 683-3, with the names of other standards that trade takes for the same. */
const steels: Attribute = material(
  ['20CrMnTi', '20CrMnTiH', '20CrMnTiH3'], ['20CrMo', '20CrMoH', 'SCM420', 'SCM420H'],
  ['20CrNiMo', '20CrNiMoH', 'SAE8620', '8620H'], ['18CrNiMo7-6', '17CrNiMo6'],
  ['20MnCr5', '20MnCr5H'], ['16MnCr5', '16MnCrS5'], ['22CrMoH', '22CrMo'], ['20CrNi2Mo', '20CrNi2MoH'], ['20Cr', '20CrH'],
  ['17Cr2Ni2Mo', '17Cr2Ni2MoH'],
  ['40Cr', '40CrH'], ['42CrMo', '42CrMoH', 'SCM440'], ['40MnB', '40MnBH'], ['38CrMoAl', '38CrMoAlA'],
  ['45', '45#', '45钢', '45号钢'],
)
const cast: Attribute = material(
  ['QT450-10', 'QT450'], ['QT500-7', 'QT500'], ['QT600-3', 'QT600'], ['HT250'], ['HT200'], ['ZL101A', 'A356'], ['ADC12'],
  ['ZG270-500'],
)
const delivery = oneOf(
  'delivery', '交货状态', 'Delivery condition',
  [['热轧'], ['正火'], ['等温正火'], ['退火', '球化退火'], ['调质'], ['银亮', '磨光', '剥皮'], ['冷拔']],
  ['状态', '热处理', '热处理状态'],
)
const heatTreated = oneOf(
  'heat-treated', '热处理', 'Heat treatment',
  [
    ['渗碳淬火', '渗碳'], ['渗碳压淬', '压淬'], ['碳氮共渗'], ['渗氮', '氮化', '离子渗氮'], ['感应淬火', '中频淬火', '高频淬火'], ['调质'],
    ['不处理', '白坯', '软齿面'],
  ],
  ['热处理方式', '热处理工艺'],
)
const fatigue = figure('fatigue-life', '疲劳寿命', 'Fatigue life', '万次', 'at-least', { synonyms: ['扭转疲劳寿命', '寿命'] })
const annual = figure('daily-output', '日产能', 'Daily output', '件/日', 'at-least', { synonyms: ['日产量', '每日产能'] })
const roughness = figure('roughness', '表面粗糙度', 'Roughness', 'μm', 'at-most', { synonyms: ['粗糙度', 'Ra', '齿面粗糙度'] })
const hardness = figure('brinell', '布氏硬度', 'Brinell hardness', 'HB', 'at-most', { synonyms: ['HB', 'HBW', '毛坯硬度', '硬度'] })
const efficiency = figure('efficiency', '传动效率', 'Efficiency', '%', 'at-least', { synonyms: ['效率'] })
const noise = figure('noise', '噪声', 'Noise', 'dB', 'at-most', { synonyms: ['噪音', 'NVH噪声'] })
const speeds = figure('speeds', '挡位数', 'Speeds', '挡', 'exactly', { tolerance: 0, synonyms: ['前进挡', '档位', '档位数', '挡数'] })
const reach = figure(
  'largest-diameter', '最大加工直径', 'Largest workpiece diameter', 'mm', 'at-least', { synonyms: ['最大工件直径', '加工直径', '最大外径', '外径'] },
)
const application = usage(
  ['重卡', '重型卡车', '重型车', '商用车'], ['轻卡', '微卡', '轻型车'], ['客车'], ['乘用车', '轿车'], ['新能源汽车', '电动车', '电动汽车'], ['工程机械', '装载机', '挖掘机'],
  ['农机', '拖拉机'], ['风电'], ['机器人'], ['摩托车'], ['通用机械', '工业'],
)
const gearForm = productType(
  ['圆柱直齿轮', '直齿轮', '直齿'], ['圆柱斜齿轮', '斜齿轮', '斜齿'], ['内齿圈', '内齿轮', '齿圈'], ['行星齿轮', '行星轮'], ['太阳轮'], ['齿轮轴', '轴齿轮'],
  ['弧齿锥齿轮', '螺旋锥齿轮', '盆角齿', '主被动齿轮'], ['直齿锥齿轮', '差速器齿轮', '半轴齿轮'],
)

export const gears: Chain = {
  slug: 'gears',
  name: { zh: '齿轮与传动', en: 'Gears and drivetrain' },
  summary: {
    zh: '从齿轮钢、锻坯、热处理、制齿到差速器、变速器、驱动桥，装上重卡、专用车和新能源汽车',
    en: 'From gear steel, forgings, heat treatment and gear cutting to transmissions, axles and vehicles',
  },
  stages: [
    { slug: 'material', name: { zh: '原料', en: 'Materials' } },
    { slug: 'blank', name: { zh: '锻坯', en: 'Blanks' } },
    { slug: 'treatment', name: { zh: '热处理', en: 'Heat treatment' } },
    { slug: 'machining', name: { zh: '制齿', en: 'Gear cutting' } },
    { slug: 'assembly', name: { zh: '总成', en: 'Assemblies' } },
    { slug: 'vehicle', name: { zh: '整车', en: 'Vehicles' } },
  ],
  nodes: [
    {
      slug: 'gear-steel', name: { zh: '齿轮钢', en: 'Gear steel' }, stage: 'material', gbt4754: '3130', hs: '7228',
      unitFamily: 'mass',
      synonyms: ['20CrMnTi', '20CrMnTiH', '18CrNiMo7-6', '齿轮圆钢', '合金圆钢', '渗碳钢', '合金结构钢', '齿轮用钢', '保证淬透性钢'],
      attributes: [
        steels, diameter(0.5), delivery,
        figure('jominy', '淬透性J9', 'Hardenability J9', 'HRC', 'at-least', { synonyms: ['J9', '末端淬透性', '淬透性'] }),
        graded('grain-size', '奥氏体晶粒度', 'Austenite grain size', [['5级'], ['6级'], ['7级'], ['8级']], ['晶粒度']),
        figure('oxygen', '氧含量', 'Oxygen content', 'ppm', 'at-most', { synonyms: ['全氧含量'] }),
      ],
      inputs: [],
    },
    {
      slug: 'cutting-tool', name: { zh: '刀具', en: 'Cutting tool' }, stage: 'material', gbt4754: '3321', hs: '8207',
      unitFamily: 'count',
      synonyms: ['滚刀', '齿轮滚刀', '插齿刀', '剃齿刀', '拉刀', '齿轮刀具', '花键滚刀', '硬质合金刀具', '切齿刀条', '刀条'],
      attributes: [
        productType(
          ['滚刀', '齿轮滚刀', '花键滚刀'], ['插齿刀'], ['剃齿刀'], ['拉刀', '花键拉刀'], ['车齿刀', '强力刮齿刀'], ['锥齿轮刀条', '刀条', '铣齿刀'], ['铣刀', '车刀', '刀片'],
        ),
        gearModule,
        material(['粉末高速钢', 'PM-HSS', 'S390', 'ASP2052'], ['高速钢', 'M35', 'M2', 'W6Mo5Cr4V2'], ['硬质合金', '钨钢'], ['CBN'], ['PCD']),
        graded('tool-accuracy', '刀具精度', 'Tool accuracy', [['C级'], ['B级'], ['A级'], ['AA级'], ['AAA级']], ['滚刀精度', '精度等级']),
        oneOf('coating', '涂层', 'Coating', [['TiN'], ['TiAlN'], ['AlCrN'], ['AlTiN'], ['无涂层', '不涂层']], ['刀具涂层']),
      ],
      inputs: [],
    },
    {
      slug: 'tool-regrinding', name: { zh: '刀具修磨', en: 'Tool regrinding' }, stage: 'material',
      unitFamily: 'count',
      synonyms: ['滚刀刃磨', '刀具刃磨', '刀具重磨', '刀具重涂', '齿轮切削加工服务', '刀具涂层服务'],
      attributes: [
        productType(['滚刀', '齿轮滚刀'], ['插齿刀'], ['剃齿刀'], ['拉刀'], ['刀条', '锥齿轮刀条']), gearModule,
        oneOf('coating', '涂层', 'Coating', [['TiN'], ['TiAlN'], ['AlCrN'], ['AlTiN'], ['无涂层', '不涂层']], ['刀具涂层']),
        turnaround,
      ],
      inputs: [{ node: 'cutting-tool', process: '刃磨、重涂' }],
    },
    {
      slug: 'gear-machine', name: { zh: '齿轮机床', en: 'Gear machine tool' }, stage: 'material', gbt4754: '3421', hs: '8461',
      unitFamily: 'count',
      synonyms: ['滚齿机', '插齿机', '磨齿机', '剃齿机', '齿轮加工机床', '数控滚齿机', '蜗杆砂轮磨齿机', '铣齿机', '珩齿机'],
      attributes: [
        productType(
          ['滚齿机', '数控滚齿机'], ['插齿机'], ['剃齿机'], ['磨齿机', '蜗杆砂轮磨齿机', '成形磨齿机'], ['珩齿机'], ['锥齿轮铣齿机', '铣齿机'], ['车齿机', '强力刮齿机'],
          ['倒角机', '倒棱机'],
        ),
        reach, gearModule, gearAccuracy,
        oneOf('condition', '新旧', 'Condition', [['新机', '全新'], ['二手', '旧机'], ['大修', '再制造']], ['成色']),
      ],
      inputs: [],
    },
    {
      slug: 'grinding-wheel', name: { zh: '砂轮', en: 'Grinding wheel' }, stage: 'material', hs: '6804', unitFamily: 'count',
      synonyms: ['磨齿砂轮', '蜗杆砂轮', 'CBN砂轮', '陶瓷砂轮', '珩磨轮', '金刚石滚轮', '修整滚轮'],
      attributes: [
        productType(['蜗杆砂轮'], ['成形砂轮', '成形磨砂轮'], ['外圆砂轮', '平形砂轮'], ['珩磨轮'], ['金刚石滚轮', '修整滚轮']),
        oneOf('abrasive', '磨料', 'Abrasive', [['白刚玉', 'WA'], ['微晶刚玉', '陶瓷刚玉', 'SG'], ['单晶刚玉', 'SA'], ['CBN', '立方氮化硼'], ['金刚石']]),
        oneOf('bond', '结合剂', 'Bond', [['陶瓷结合剂', '陶瓷', 'V'], ['树脂结合剂', '树脂', 'B'], ['电镀'], ['橡胶结合剂', '橡胶']]), diameter(1),
      ],
      inputs: [],
    },
    {
      slug: 'gear-measuring-machine', name: { zh: '齿轮量仪', en: 'Gear measuring machine' }, stage: 'material', hs: '9031', unitFamily: 'count',
      synonyms: ['齿轮测量仪', '齿轮检查仪', '双面啮合检查仪', '双啮仪', '齿轮测量机', '标准齿轮'],
      attributes: [
        productType(['齿轮测量中心', 'CNC齿轮测量中心'], ['双面啮合检查仪', '双啮仪'], ['齿轮跳动检查仪'], ['标准齿轮', '测量齿轮'], ['花键量规', '量规']), reach, gearModule,
        oneOf('condition', '新旧', 'Condition', [['新机', '全新'], ['二手', '旧机'], ['大修', '再制造']], ['成色']),
      ],
      inputs: [],
    },
    {
      slug: 'gear-lubricant', name: { zh: '齿轮油与切削油', en: 'Gear and cutting oil' }, stage: 'material', hs: '2710',
      unitFamily: 'mass',
      synonyms: ['齿轮油', '切削油', '变速箱油', '车用齿轮油', '切削液', '淬火油', '磨齿油'],
      attributes: [
        productType(['车辆齿轮油', '车用齿轮油'], ['工业齿轮油'], ['自动变速箱油', 'ATF'], ['切削油', '滚齿油'], ['磨削油', '磨齿油'], ['淬火油'], ['切削液', '乳化液']),
        graded('api', '质量级别', 'Service class', [['GL-3'], ['GL-4'], ['GL-5']], ['API级别']),
        oneOf(
          'viscosity', '黏度等级', 'Viscosity grade',
          [['75W-90'], ['80W-90'], ['85W-90'], ['85W-140'], ['VG220'], ['VG320'], ['VG460'], ['VG10'], ['VG15']],
          ['粘度', '粘度等级', '黏度'],
        ),
      ],
      inputs: [],
    },
    {
      slug: 'forging-die', name: { zh: '锻模', en: 'Forging die' }, stage: 'material', gbt4754: '3525',
      unitFamily: 'count',
      synonyms: ['锻造模具', '热锻模', '精锻模', '冷挤压模'],
      attributes: [
        oneOf(
          'die-steel', '模具钢', 'Die steel', [['H13', '4Cr5MoSiV1'], ['5CrNiMo', '5CrMnMo'], ['3Cr2W8V'], ['Cr12MoV'], ['DC53']],
        ),
        surfaceHardness, diameter(1),
        figure('die-life', '模具寿命', 'Die life', '件', 'at-least', { synonyms: ['寿命'] }),
      ],
      inputs: [],
    },
    {
      slug: 'forging-blank', name: { zh: '锻坯', en: 'Forging' }, stage: 'blank', gbt4754: '3393', hs: '7326', unitFamily: 'count',
      synonyms: ['锻件', '齿轮锻件', '模锻件', '锻造毛坯', '辗环', '环锻件', '精锻件', '锻打毛坯', '轴类锻件', '热锻件'],
      attributes: [
        steels, unitMass(0.2), delivery, hardness, ultrasonic(['1级'], ['2级'], ['3级'], ['4级']),
        process(['模锻', '热模锻'], ['自由锻'], ['辗环', '环轧'], ['精锻', '温锻', '冷锻'], ['楔横轧'], ['摆辗']),
        graded('forging-tolerance', '锻件公差级', 'Forging tolerance class', [['普通级'], ['精密级']], ['锻件精度']),
        diameter(5),
      ],
      inputs: [{ node: 'gear-steel', process: '下料锻造' }, { node: 'forging-die', process: '模锻' }],
      substitutes: [
        { node: 'gear-blank', needs: { zh: '已粗车，需核对加工余量和定位基准', en: 'Machining allowance and datum to be checked: it is already turned' } },
      ],
    },
    {
      slug: 'gear-blank', name: { zh: '齿坯', en: 'Gear blank' }, stage: 'blank', gbt4754: '3484', unitFamily: 'count',
      synonyms: ['齿轮毛坯', '车削齿坯', '齿轮坯', '粗车毛坯', '齿坯加工'],
      attributes: [steels, diameter(0.5), hardness, unitMass(0.2), roughness, delivery],
      inputs: [{ node: 'forging-blank', ratio: 1, process: '车削' }],
      substitutes: [
        { node: 'forging-blank', needs: { zh: '需粗车成齿坯，并补预备热处理', en: 'Turning to size and normalizing' } },
      ],
    },
    {
      slug: 'housing-casting', name: { zh: '壳体铸件', en: 'Housing casting' }, stage: 'blank', gbt4754: '3391',
      unitFamily: 'count',
      synonyms: ['变速箱壳体毛坯', '箱体铸件', '桥壳铸件', '差速器壳毛坯', '球墨铸铁件', '变速器壳体', '减速器壳体', '桥壳'],
      attributes: [
        cast, unitMass(1), tensile, hardness,
        process(['砂型铸造', '树脂砂', '潮模砂'], ['消失模', 'V法'], ['覆膜砂', '壳型'], ['压铸'], ['低压铸造'], ['冲焊', '冲压焊接']),
        graded(
          'casting-tolerance', '铸件尺寸公差', 'Casting tolerance', [['CT12'], ['CT11'], ['CT10'], ['CT9'], ['CT8'], ['CT7'], ['CT6']],
          ['尺寸公差等级'],
        ),
      ],
      inputs: [],
    },
    {
      slug: 'powder-metal-part', name: { zh: '粉末冶金件', en: 'Powder metal part' }, stage: 'blank', gbt4754: '3393',
      unitFamily: 'count',
      synonyms: ['粉末冶金齿轮', '烧结件', '粉冶齿轮', '同步器齿毂毛坯', 'MIM件'],
      attributes: [
        figure('density', '密度', 'Density', 'g/cm³', 'at-least'), unitMass(0.1), hardness,
        process(['压制烧结', '烧结'], ['温压'], ['粉末锻造'], ['注射成形', 'MIM']), gearModule,
      ],
      inputs: [],
    },
    {
      slug: 'normalizing', name: { zh: '正火与调质', en: 'Normalizing' }, stage: 'treatment', gbt4754: '3360', unitFamily: 'mass',
      synonyms: ['等温正火', '正火', '调质处理', '锻坯热处理', '预备热处理', '退火加工'],
      attributes: [process(['等温正火'], ['正火'], ['调质'], ['退火', '球化退火'], ['去应力', '去应力退火']), hardness, steels, unitMass(1)],
      inputs: [{ node: 'forging-blank', process: '预备热处理' }],
    },
    {
      slug: 'heat-treatment', name: { zh: '热处理', en: 'Heat treatment' }, stage: 'treatment', gbt4754: '3360', unitFamily: 'mass',
      synonyms: ['渗碳淬火', '渗碳', '碳氮共渗', '渗氮', '氮化', '高频淬火', '感应淬火', '中频淬火', '热处理加工', '真空热处理', '压床淬火', '齿轮热处理'],
      attributes: [
        { ...process(
          ['渗碳淬火', '渗碳', '气体渗碳', '多用炉渗碳', '连续炉渗碳'], ['低压真空渗碳', '真空渗碳'], ['碳氮共渗'], ['渗氮', '氮化', '离子渗氮', '气体渗氮'],
          ['感应淬火', '高频淬火', '中频淬火'],
          ['压淬', '压床淬火', '模压淬火'], ['真空淬火'],
        ), synonyms: ['热处理', '热处理工艺', '热处理方式'] },
        surfaceHardness, coreHardness, caseDepth, steels,
        figure('distortion', '变形量', 'Distortion', 'mm', 'at-most', { synonyms: ['热处理变形', '畸变量'] }),
        reach,
      ],
      inputs: [{ node: 'gear-blank', process: '渗碳淬火' }, { node: 'gear-lubricant', process: '淬火冷却' }],
    },
    {
      slug: 'shot-peening', name: { zh: '喷丸强化', en: 'Shot peening' }, stage: 'treatment', gbt4754: '3360', unitFamily: 'count',
      synonyms: ['强力喷丸', '抛丸', '磷化', '齿轮喷丸', '抛丸清理'],
      attributes: [
        process(['强力喷丸', '喷丸强化'], ['抛丸清理', '抛丸'], ['磷化', '锰系磷化'], ['发黑', '发蓝']), unitMass(0.5),
        figure('almen', '喷丸强度', 'Almen intensity', 'mmA', 'at-least', { synonyms: ['弧高值'] }),
        figure('coverage', '覆盖率', 'Coverage', '%', 'at-least'),
      ],
      inputs: [{ node: 'gear-blank', process: '表面强化' }],
    },
    {
      slug: 'gear-hobbing', name: { zh: '滚齿插齿', en: 'Hobbing and shaping' }, stage: 'machining', gbt4754: '3484',
      unitFamily: 'count',
      synonyms: ['滚齿', '插齿', '滚齿加工', '插齿加工', '制齿加工', '铣齿加工', '拉齿', '车齿', '粗切齿', '齿轮粗加工'],
      attributes: [
        gearModule, reach, gearAccuracy, teeth, process(['滚齿'], ['插齿'], ['车齿', '强力刮齿'], ['铣齿'], ['拉齿', '拉削'], ['刨齿']), annual,
        steels,
      ],
      inputs: [
        { node: 'gear-blank', ratio: 1, process: '切齿' }, { node: 'cutting-tool', process: '刀具消耗' },
        { node: 'gear-machine', process: '设备' },
      ],
    },
    {
      slug: 'gear-shaving', name: { zh: '剃齿珩齿', en: 'Shaving and honing' }, stage: 'machining', gbt4754: '3484',
      unitFamily: 'count',
      synonyms: ['剃齿', '珩齿', '强力珩齿', '剃齿加工', '珩齿加工'],
      attributes: [gearModule, reach, gearAccuracy, roughness, process(['剃齿'], ['珩齿', '强力珩齿'])],
      inputs: [{ node: 'gear-hobbing', ratio: 1, process: '热前精加工' }],
    },
    {
      slug: 'gear-grinding', name: { zh: '磨齿', en: 'Gear grinding' }, stage: 'machining', gbt4754: '3484', unitFamily: 'count',
      synonyms: ['磨齿加工', '蜗杆磨齿', '蜗杆砂轮磨齿', '成形磨齿', '齿轮磨削', '外协磨齿', '内外圆磨'],
      attributes: [
        gearModule, reach, gearAccuracy, roughness, process(['蜗杆砂轮磨', '蜗杆磨', '展成磨'], ['成形磨', '成型磨'], ['锥齿轮磨齿', '弧齿磨']), annual,
        oneOf('profile', '齿形修形', 'Flank modification', [['鼓形修形', '鼓形'], ['齿顶修缘', '修缘'], ['螺旋角修形'], ['不修形', '标准渐开线']], ['修形']),
        steels,
      ],
      inputs: [
        { node: 'gear-hobbing', ratio: 1, process: '热后精加工' }, { node: 'heat-treatment', process: '热处理后' },
        { node: 'gear-machine', process: '设备' },
        { node: 'grinding-wheel', process: '砂轮消耗' },
      ],
    },
    {
      slug: 'gear', name: { zh: '齿轮', en: 'Gear' }, stage: 'machining', gbt4754: '3453', hs: '8483', unitFamily: 'count',
      synonyms: ['圆柱齿轮', '斜齿轮', '直齿轮', '内齿圈', '行星齿轮', '齿圈', '变速箱齿轮', '精密齿轮', '硬齿面齿轮', '太阳轮', '中间轴齿轮'],
      attributes: [
        gearModule, teeth, gearAccuracy, steels, gearForm, surfaceHardness, coreHardness, caseDepth, application, diameter(0.5),
        noise,
        heatTreated,
        roughness,
      ],
      inputs: [
        { node: 'gear-blank', ratio: 1, process: '制齿' }, { node: 'heat-treatment', process: '渗碳淬火' },
        { node: 'gear-grinding', process: '磨齿' },
        { node: 'gear-shaving', process: '剃珩' }, { node: 'shot-peening', process: '强化' },
      ],
      substitutes: [
        { node: 'bevel-gear', needs: { zh: '需确认能加工圆柱齿轮', en: 'Cylindrical gears to be confirmed' } },
      ],
    },
    {
      slug: 'bevel-gear', name: { zh: '锥齿轮', en: 'Bevel gear' }, stage: 'machining', gbt4754: '3453', hs: '8483',
      unitFamily: 'count',
      synonyms: ['螺旋锥齿轮', '弧齿锥齿轮', '盆角齿', '主被动齿轮', '伞齿轮', '盘角齿', '准双曲面齿轮', '从动锥齿轮'],
      attributes: [
        gearModule, ratio, gearAccuracy, steels, surfaceHardness, caseDepth, application,
        process(['铣齿研齿', '研齿'], ['磨齿'], ['精锻', '精锻成形']),
        heatTreated,
      ],
      inputs: [
        { node: 'gear-blank', process: '铣齿' }, { node: 'heat-treatment', process: '压淬' }, { node: 'cutting-tool', process: '刀条' },
      ],
      substitutes: [
        { node: 'gear', needs: { zh: '需有锥齿轮铣齿或研齿设备', en: 'Bevel gear cutting or lapping machines' } },
      ],
    },
    {
      slug: 'worm-gear', name: { zh: '蜗轮蜗杆', en: 'Worm gear' }, stage: 'machining', gbt4754: '3453', hs: '8483',
      unitFamily: 'count',
      synonyms: ['蜗杆', '蜗轮', '蜗轮副', '涡轮蜗杆'],
      attributes: [
        gearModule, ratio, gearAccuracy,
        material(['ZCuSn10P1', '锡青铜'], ['ZCuAl10Fe3', '铝青铜'], ['QT500-7'], ['40Cr'], ['20CrMnTi']),
      ],
      inputs: [{ node: 'gear-blank', process: '滚切' }],
    },
    {
      slug: 'gear-rack', name: { zh: '齿条', en: 'Gear rack' }, stage: 'machining', gbt4754: '3453', hs: '8483', unitFamily: 'count',
      synonyms: ['精密齿条', '转向齿条', '斜齿条', '直齿条', '研磨齿条', '磨齿齿条'],
      attributes: [gearModule, gearAccuracy, length(0.5), steels, surfaceHardness, productType(['直齿', '直齿条'], ['斜齿', '斜齿条'], ['转向齿条', '汽车转向齿条'])],
      inputs: [{ node: 'gear-steel', process: '铣齿、磨齿' }, { node: 'heat-treatment', process: '感应淬火' }],
    },
    {
      slug: 'shaft', name: { zh: '轴', en: 'Shaft' }, stage: 'machining', gbt4754: '3459', hs: '8483', unitFamily: 'count',
      synonyms: ['轴类件', '齿轮轴', '花键轴', '传动轴件', '输入轴', '输出轴', '中间轴', '轴齿', '电机轴', '一轴', '二轴'],
      attributes: [
        steels, length(1), diameter(0.2), surfaceHardness, caseDepth, gearModule, gearAccuracy,
        figure('runout', '径向跳动', 'Run-out', 'mm', 'at-most', { synonyms: ['跳动', '圆跳动'] }),
        process(['花键滚轧', '搓齿', '冷搓'], ['滚齿'], ['磨削', '外圆磨'], ['深孔钻']),
        heatTreated,
        figure('straightness', '直线度', 'Straightness', 'mm', 'at-most'),
      ],
      inputs: [{ node: 'forging-blank', ratio: 1, process: '车磨' }, { node: 'heat-treatment', process: '淬火' }],
      substitutes: [
        { node: 'half-shaft', needs: { zh: '需核对花键、轴颈尺寸和热处理要求', en: 'Splines, journals and heat treatment to be checked' } },
      ],
    },
    {
      slug: 'bearing', name: { zh: '轴承', en: 'Bearing' }, stage: 'machining', gbt4754: '3451', hs: '8482', unitFamily: 'count',
      synonyms: ['滚动轴承', '圆锥滚子轴承', '滚针轴承', '深沟球轴承', '轮毂轴承', '圆柱滚子轴承'],
      attributes: [
        productType(['深沟球轴承'], ['圆锥滚子轴承'], ['圆柱滚子轴承'], ['滚针轴承'], ['调心滚子轴承'], ['轮毂轴承单元', '轮毂轴承']), diameter(0),
        graded(
          'bearing-accuracy', '轴承公差等级', 'Bearing tolerance class', [['P0', '普通级'], ['P6'], ['P5'], ['P4'], ['P2']], ['轴承精度'],
        ),
        oneOf('clearance', '游隙', 'Clearance', [['C0', 'CN'], ['C2'], ['C3'], ['C4']], ['游隙组别']),
      ],
      inputs: [],
    },
    {
      slug: 'oil-seal', name: { zh: '油封', en: 'Oil seal' }, stage: 'machining', gbt4754: '2913', unitFamily: 'count',
      synonyms: ['骨架油封', '轮毂油封', '旋转轴唇形密封圈', '变速箱油封', '密封圈', 'O型圈'],
      attributes: [
        material(['丁腈橡胶', 'NBR'], ['氟橡胶', 'FKM'], ['丙烯酸酯橡胶', 'ACM'], ['氢化丁腈橡胶', 'HNBR'], ['聚四氟乙烯', 'PTFE']),
        figure('shaft-diameter', '轴径', 'Shaft diameter', 'mm', 'exactly', { tolerance: 0, synonyms: ['内径'] }), application,
        productType(['内包骨架', '内包'], ['外露骨架', '外露'], ['装配式'], ['O型圈', 'O形圈']),
      ],
      inputs: [],
    },
    {
      slug: 'fastener', name: { zh: '紧固件', en: 'Fastener' }, stage: 'machining', gbt4754: '3482', hs: '7318', unitFamily: 'count',
      synonyms: ['高强度螺栓', '高强螺栓', '法兰面螺栓', '六角螺栓', '内六角螺栓', '轮毂螺栓', '非标紧固件', '螺栓螺母'],
      attributes: [
        productType(['六角头螺栓', '六角螺栓'], ['六角法兰面螺栓', '法兰螺栓'], ['内六角圆柱头螺钉', '内六角螺栓'], ['双头螺柱'], ['螺母'], ['轮胎螺栓', '轮毂螺栓']),
        graded('property-class', '性能等级', 'Property class', [['4.8级', '4.8'], ['8.8级', '8.8'], ['10.9级', '10.9'], ['12.9级', '12.9']], ['强度等级']),
        figure('thread', '螺纹直径', 'Thread diameter', 'mm', 'exactly', { tolerance: 0, synonyms: ['公称直径', '螺纹规格'] }), length(0.5),
        oneOf('plating', '镀层', 'Plating', [['镀锌', '电镀锌'], ['锌铝涂层', '达克罗', '锌铬涂层'], ['磷化'], ['发黑', '氧化发黑'], ['不处理', '本色']], ['表面处理']),
      ],
      inputs: [],
    },
    {
      slug: 'synchronizer', name: { zh: '同步器', en: 'Synchronizer' }, stage: 'machining', gbt4754: '3670', hs: '8708',
      unitFamily: 'count',
      synonyms: ['同步环', '同步器齿环', '齿套', '齿毂', '结合齿', '接合齿', '拨叉'],
      attributes: [
        productType(['同步环', '齿环'], ['齿套'], ['齿毂'], ['结合齿', '接合齿'], ['拨叉'], ['同步器总成']), steels, application,
        oneOf('friction', '摩擦材料', 'Friction lining', [['黄铜', '铜环'], ['碳'], ['钼'], ['纸基'], ['烧结']]),
      ],
      inputs: [{ node: 'powder-metal-part', process: '精整' }, { node: 'heat-treatment', process: '淬火' }],
    },
    {
      slug: 'housing-machining', name: { zh: '壳体加工', en: 'Housing machining' }, stage: 'machining', gbt4754: '3484',
      unitFamily: 'count',
      synonyms: ['箱体加工', '壳体精加工', '卧加', '桥壳加工', '差壳加工', '加工中心外协'],
      attributes: [
        cast, unitMass(2), figure('bore', '孔位公差', 'Bore position', 'mm', 'at-most', { synonyms: ['位置度', '同轴度'] }), annual,
        process(['卧式加工中心', '卧加'], ['立式加工中心', '立加'], ['五轴加工中心', '五轴'], ['专机', '组合机床']),
      ],
      inputs: [{ node: 'housing-casting', ratio: 1, process: '铣镗' }],
    },
    {
      slug: 'gear-inspection', name: { zh: '齿轮检测', en: 'Gear inspection' }, stage: 'machining', gbt4754: '7452',
      unitFamily: 'count',
      synonyms: ['齿轮测量', '齿形齿向检测', '三坐标检测', '齿轮测量中心', '金相检测', '台架检测', '啮合检测', '齿轮计量'],
      attributes: [
        gearModule, reach, gearAccuracy,
        mode(
          ['齿形齿向', '齿轮测量中心'], ['三坐标', '三坐标测量'], ['金相', '金相分析'], ['硬度检测'], ['啮合检测', '双面啮合', '单面啮合'], ['磁粉探伤', '荧光磁粉'], ['残余应力'],
        ),
        oneOf('accreditation', '资质', 'Accreditation', [['CNAS'], ['CMA'], ['无', '企业自检']], ['实验室资质']),
        turnaround,
      ],
      inputs: [{ node: 'gear', process: '送检' }, { node: 'bevel-gear', process: '送检' }, { node: 'shaft', process: '送检' }, { node: 'gear-measuring-machine', process: '设备' }],
    },
    {
      slug: 'half-shaft', name: { zh: '半轴', en: 'Half shaft' }, stage: 'assembly', gbt4754: '3670', hs: '8708',
      unitFamily: 'count',
      synonyms: ['半轴总成', '驱动半轴', '汽车半轴', '等速半轴', '后桥半轴', '全浮式半轴'],
      attributes: [
        steels, length(1), torque, application, surfaceHardness, caseDepth,
        productType(['全浮式'], ['半浮式'], ['等速万向节半轴', '等速半轴', 'CV半轴']),
        figure('spline-teeth', '花键齿数', 'Spline teeth', '齿', 'exactly', { tolerance: 0 }),
        heatTreated,
        { ...diameter(0.2), synonyms: ['杆径', '杆部直径', '外径'] },
        fatigue,
      ],
      inputs: [{ node: 'forging-blank', ratio: 1, process: '摆辗、中频淬火' }, { node: 'heat-treatment', process: '中频淬火' }],
      substitutes: [
        { node: 'shaft', needs: { zh: '需能镦锻法兰盘并整体中频淬火', en: 'Flange upsetting and induction hardening over the length' } },
      ],
    },
    {
      slug: 'differential', name: { zh: '差速器', en: 'Differential' }, stage: 'assembly', gbt4754: '3670', hs: '8708',
      unitFamily: 'count',
      synonyms: ['差速器总成', '轴间差速器', '限滑差速器', '轮间差速器', '差速锁', '电子差速锁'],
      attributes: [
        torque, ratio, application, productType(['开放式', '普通'], ['限滑', 'LSD'], ['带差速锁', '锁止式', '电子差速锁'], ['轴间']), dryMass,
        caseDepth,
      ],
      inputs: [
        { node: 'gear', process: '装配' }, { node: 'housing-machining', ratio: 1, process: '差壳' },
        { node: 'bevel-gear', process: '行星半轴齿轮' }, { node: 'bearing', process: '装配' },
      ],
    },
    {
      slug: 'propeller-shaft', name: { zh: '传动轴', en: 'Propeller shaft' }, stage: 'assembly', gbt4754: '3670',
      unitFamily: 'count',
      synonyms: ['传动轴总成', '万向节', '万向节传动轴', '十字轴', '后传动轴'],
      attributes: [
        torque, length(5), application,
        figure('balance', '动平衡', 'Residual imbalance', 'g·cm', 'at-most', { synonyms: ['剩余不平衡量'] }),
      ],
      inputs: [{ node: 'shaft', process: '焊接、动平衡' }, { node: 'forging-blank', process: '叉头' }],
    },
    {
      slug: 'clutch', name: { zh: '离合器', en: 'Clutch' }, stage: 'assembly', gbt4754: '3670', hs: '8708', unitFamily: 'count',
      synonyms: ['离合器总成', '离合器压盘', '离合器片', '从动盘', '湿式离合器'],
      attributes: [diameter(0), torque, application, productType(['干式单片', '膜片弹簧'], ['干式双片'], ['湿式多片', '湿式'])],
      inputs: [{ node: 'housing-casting', process: '压盘' }],
    },
    {
      slug: 'reducer', name: { zh: '减速器', en: 'Reducer' }, stage: 'assembly', gbt4754: '3453', hs: '8483', unitFamily: 'count',
      synonyms: ['减速机', '主减速器', '电驱减速器', '行星减速机', '单级减速器', '主减总成', 'RV减速器', '谐波减速器', '减速箱', '轮边减速器'],
      attributes: [
        ratio, torque, power, efficiency, noise, application,
        productType(['平行轴', '同轴减速器', '电驱减速器'], ['行星', '行星减速机'], ['主减速器', '主减'], ['蜗轮蜗杆'], ['RV'], ['谐波'], ['轮边']),
        ingress,
        gearAccuracy,
      ],
      inputs: [
        { node: 'gear', process: '装配' }, { node: 'shaft', process: '装配' }, { node: 'housing-machining', ratio: 1, process: '壳体' },
        { node: 'bearing', process: '装配' }, { node: 'worm-gear', process: '装配' },
      ],
    },
    {
      slug: 'transmission', name: { zh: '变速器', en: 'Transmission' }, stage: 'assembly', gbt4754: '3670', hs: '8708',
      unitFamily: 'count',
      synonyms: ['变速箱', '手动变速器', 'AMT', '自动变速器', '重卡变速器', '十二挡变速器', '12挡变速器', '混动变速器', '变速器总成', '变速箱总成'],
      attributes: [
        speeds, torque, dryMass, ratio, application, efficiency,
        productType(
          ['手动', 'MT', '手动变速器'], ['电控机械自动', 'AMT'], ['液力自动', 'AT'], ['双离合', 'DCT'], ['无级', 'CVT'], ['混动', 'DHT', '混合动力'],
        ),
        oneOf('case-material', '壳体材料', 'Case material', [['铝合金', '铝壳', '全铝'], ['铸铁', '铁壳']], ['壳体']),
        oneOf('pto-port', '取力口', 'Power take-off port', [['左侧'], ['右侧'], ['后置'], ['夹层'], ['无', '不带']], ['取力']),
      ],
      inputs: [
        { node: 'gear', process: '装配' }, { node: 'shaft', process: '装配' }, { node: 'synchronizer', process: '装配' },
        { node: 'housing-machining', ratio: 1, process: '壳体' },
        { node: 'bearing', process: '装配' }, { node: 'clutch', process: '匹配' }, { node: 'gear-lubricant', process: '加注' },
        { node: 'oil-seal', process: '密封' },
        { node: 'fastener', process: '装配' },
      ],
    },
    {
      slug: 'power-take-off', name: { zh: '取力器', en: 'Power take-off' }, stage: 'assembly', gbt4754: '3670',
      unitFamily: 'count',
      synonyms: ['取力箱', '分动箱', '分动器', 'PTO', '全功率取力器'],
      attributes: [torque, ratio, application, productType(['侧取力'], ['后取力'], ['全功率取力'], ['分动箱', '分动器']), dryMass],
      inputs: [{ node: 'gear', process: '装配' }, { node: 'housing-machining', process: '壳体' }],
    },
    {
      slug: 'electric-drive', name: { zh: '电驱总成', en: 'Electric drive' }, stage: 'assembly', gbt4754: '3670', unitFamily: 'count',
      synonyms: ['电驱动总成', '三合一电驱', '电驱桥', '电机减速器总成', '多合一电驱'],
      attributes: [
        power, torque, ratio, efficiency, noise, dryMass, application,
        figure('system-voltage', '系统电压', 'System voltage', 'V', 'exactly', { tolerance: 50, synonyms: ['额定电压', '电压平台'] }),
      ],
      inputs: [{ node: 'reducer', ratio: 1, process: '集成' }],
    },
    {
      slug: 'drive-axle', name: { zh: '驱动桥', en: 'Drive axle' }, stage: 'assembly', gbt4754: '3670', hs: '8708',
      unitFamily: 'count',
      synonyms: ['车桥', '后桥', '中后桥', '驱动桥总成', '后桥总成', '贯通桥', '转向驱动桥', '桥总成'],
      attributes: [
        axleLoad, ratio, torque, application, dryMass,
        productType(['单级减速', '单级桥'], ['双级减速', '轮边减速桥'], ['贯通桥', '中桥'], ['转向驱动桥', '前驱动桥']),
        oneOf('brake', '制动形式', 'Brake', [['气压盘式', '盘式'], ['鼓式', '气鼓', '气压鼓式'], ['液压盘式']], ['制动器']),
        figure('track', '轮距', 'Track', 'mm', 'exactly', { tolerance: 10 }),
      ],
      inputs: [
        { node: 'half-shaft', ratio: 2, process: '每桥左右各一' }, { node: 'differential', process: '装配' },
        { node: 'bevel-gear', process: '主减齿轮' },
        { node: 'housing-machining', process: '桥壳' }, { node: 'bearing', process: '装配' },
        { node: 'oil-seal', process: '密封' },
        { node: 'fastener', process: '装配' },
      ],
    },
    {
      slug: 'drivetrain-test', name: { zh: '总成台架试验', en: 'Drivetrain testing' }, stage: 'assembly', gbt4754: '7452',
      unitFamily: 'count',
      synonyms: ['台架试验', '变速器试验', '疲劳试验', '耐久试验', 'NVH试验', '驱动桥台架', '总成试验'],
      attributes: [
        torque, power, mode(['疲劳耐久', '疲劳', '耐久'], ['效率试验', '效率'], ['NVH', '噪声试验'], ['同步器寿命', '换挡试验'], ['静扭', '静扭强度'], ['润滑试验']),
        oneOf('accreditation', '资质', 'Accreditation', [['CNAS'], ['CMA'], ['无', '企业自检']], ['实验室资质']),
      ],
      inputs: [
        { node: 'transmission', process: '送试' }, { node: 'drive-axle', process: '送试' }, { node: 'reducer', process: '送试' },
      ],
    },
    {
      slug: 'heavy-truck', name: { zh: '重卡', en: 'Heavy truck' }, stage: 'vehicle', gbt4754: '3611', hs: '8704',
      unitFamily: 'count',
      synonyms: ['重型卡车', '牵引车', '载货车', '自卸车底盘', '重型商用车', '卡车底盘', '底盘车'],
      attributes: [
        power, payload, productType(['牵引车'], ['载货车'], ['自卸车'], ['底盘']),
        oneOf(
          'drive', '驱动形式', 'Drive', [['4×2', '4x2', '4X2'], ['6×2', '6x2'], ['6×4', '6x4', '6X4'], ['8×4', '8x4', '8X4']],
          ['驱动型式'],
        ),
        oneOf(
          'fuel', '燃料', 'Fuel', [['柴油'], ['天然气', 'LNG', 'CNG'], ['纯电动', '纯电', '电动'], ['混合动力', '混动'], ['氢燃料电池', '氢能'], ['甲醇']],
          ['动力类型', '燃料类型'],
        ),
      ],
      inputs: [
        { node: 'transmission', ratio: 1, process: '装车' }, { node: 'drive-axle', process: '装车' },
        { node: 'propeller-shaft', process: '装车' },
      ],
    },
    {
      slug: 'special-vehicle', name: { zh: '专用车', en: 'Special-purpose vehicle' }, stage: 'vehicle', gbt4754: '3630', hs: '8705',
      unitFamily: 'count',
      synonyms: ['专用汽车', '改装车', '自卸车', '搅拌车', '混凝土搅拌车', '环卫车', '半挂车', '厢式车', '罐车', '冷藏车改装', '消防车', '随车吊', '洒水车'],
      attributes: [
        productType(
          ['自卸车', '自卸'], ['搅拌车', '混凝土搅拌车'], ['半挂车', '挂车'], ['环卫车', '垃圾车', '洒水车'], ['罐车', '罐式车'], ['冷藏车'], ['随车吊', '随车起重运输车'],
          ['厢式车'], ['消防车'], ['清障车'],
        ),
        payload, figure('body-volume', '厢容', 'Body volume', 'm³', 'at-least', { synonyms: ['容积', '罐容', '货厢容积', '搅动容量'] }),
        oneOf(
          'fuel', '燃料', 'Fuel', [['柴油'], ['天然气', 'LNG', 'CNG'], ['纯电动', '纯电', '电动'], ['混合动力', '混动'], ['氢燃料电池', '氢能'], ['甲醇']],
          ['动力类型', '燃料类型'],
        ),
        oneOf(
          'emission', '排放标准', 'Emission standard', [['国六', '国VI', '国6'], ['国五', '国V'], ['欧五', 'Euro5', '欧V'], ['欧六', 'Euro6']],
          ['排放'],
        ),
      ],
      inputs: [
        { node: 'heavy-truck', ratio: 1, process: '改装' }, { node: 'power-take-off', process: '取力' },
        { node: 'drive-axle', process: '装车' },
      ],
    },
    {
      slug: 'new-energy-vehicle', name: { zh: '新能源汽车', en: 'New-energy vehicle' }, stage: 'vehicle', gbt4754: '3612', hs: '8703',
      unitFamily: 'count',
      synonyms: ['电动汽车', '纯电动车', '新能源车', '插电混动车', '新能源商用车', '电动车整车', '增程车'],
      attributes: [
        power, figure('range', '续航里程', 'Range', 'km', 'at-least', { synonyms: ['续驶里程', '续航'] }),
        figure('battery', '电池容量', 'Battery capacity', 'kWh', 'at-least', { synonyms: ['电量', '电池电量'] }),
        oneOf(
          'fuel', '燃料', 'Fuel', [['纯电动', '纯电', '电动'], ['混合动力', '混动'], ['插电式混合动力', '插混', 'PHEV'], ['增程式', '增程'], ['氢燃料电池', '氢能']],
          ['动力类型', '燃料类型'],
        ),
      ],
      inputs: [
        { node: 'electric-drive', process: '装车' }, { node: 'reducer', process: '装车' }, { node: 'half-shaft', process: '装车' },
      ],
    },
  ],
  sources: [
    'GB/T 4754-2017 国民经济行业分类；海关进出口税则（HS 2022 四位品目）',
    '齿轮钢：GB/T 5216 保证淬透性结构钢；GB/T 3077 合金结构钢',
    '锻坯与壳体铸件：GB/T 12362 钢质模锻件 公差及机械加工余量；GB/T 6414 铸件 尺寸公差',
    '齿轮、锥齿轮、齿条：GB/T 10095 圆柱齿轮 ISO 齿面公差分级制；GB/T 11365 锥齿轮 精度制；GB/T 1357 通用机械和重型机械用圆柱齿轮 模数；GB/T 10096 齿条精度',
    '热处理：GB/T 8539 齿轮材料及热处理质量检验的一般规定',
    '刀具与砂轮：GB/T 6083 齿轮滚刀；GB/T 2485 固结磨具 技术条件',
    '轴承、油封、紧固件：GB/T 307 滚动轴承 公差；GB/T 13871 密封元件为弹性体材料的旋转轴唇形密封圈；GB/T 3098.1 螺栓、螺钉和螺柱的机械性能',
    '总成：QC/T 568 汽车机械式变速器总成台架试验方法；QC/T 533 商用车驱动桥总成；QC/T 293 汽车半轴技术条件',
    '机床、量仪、电驱、取力器和整车的属性按企业产品目录和公告参数常用写法',
    '换算比只取一件对一件的装配关系（一个齿坯制一个齿轮，一根驱动桥两根半轴）',
  ],
}
