import type { Chain } from './chain.ts'
import {
  alloy, capacity, diameter, elongation, figure, filmThickness, finish, form, graded, ingress, iron, joining, length,
  meltTemperature,
  moisture, oneOf,
  process, productType, quality, saltSpray, tensile, temper, thickness, ultrasonic, unitMass, usage, wallThickness, width,
  clampingForce, crossSection, particleSize,
} from './attributes.ts'

const oxide = figure('al2o3', '氧化铝含量', 'Al₂O₃ content', '%', 'at-least', { synonyms: ['Al2O3', '三氧化二铝含量', '铝品位'] })
const silica = figure('sio2', '二氧化硅含量', 'SiO₂ content', '%', 'at-most', { synonyms: ['SiO2', '硅含量'] })
const ash = figure('ash', '灰分', 'Ash', '%', 'at-most')
const sulphur = figure('sulphur', '硫含量', 'Sulphur content', '%', 'at-most', { synonyms: ['含硫', '硫分'] })
const bulkDensity = figure('bulk-density', '体积密度', 'Bulk density', 'g/cm³', 'at-least', { synonyms: ['松装密度', '真密度'] })
/** Deviation classes of GB/T 14846, coarse to fine. */
const accuracy = graded(
  'dimensional-accuracy', '尺寸精度', 'Dimensional accuracy',
  [['普通级', '普精级'], ['高精级', '高精度'], ['超高精级', '超精级', '超高精度']], ['尺寸偏差', '偏差等级'],
)
const press = figure('press-force', '挤压机吨位', 'Press force', 't', 'at-least', { synonyms: ['挤压力', '机台吨位'] })
const envelope = figure(
  'envelope', '最大加工长度', 'Longest workpiece', 'mm', 'at-least', { synonyms: ['最大工件长度', '加工行程', '槽长', '最大长度', '长度'] },
)
const tolerance = figure('machining-tolerance', '加工公差', 'Machining tolerance', 'mm', 'at-most', { synonyms: ['加工精度', '公差'] })
const film = finish(
  ['阳极氧化', '氧化', '本色氧化', '喷砂氧化'], ['粉末喷涂', '静电喷涂', '喷粉', '喷塑'], ['电泳涂漆', '电泳'], ['氟碳喷涂', '氟碳'],
  ['木纹转印', '木纹'], '抛光', '拉丝', ['硬质氧化', '硬质阳极氧化'], ['无处理', '素材', '光身', '本色'],
)

export const aluminium: Chain = {
  slug: 'aluminium',
  name: { zh: '铝', en: 'Aluminium' },
  summary: {
    zh: '从铝土矿、氧化铝到原铝与再生铝，再到型材、板带箔、铸锻件和交通、建筑、包装用铝部件',
    en: 'From bauxite and alumina through primary and recycled metal to profiles, sheet, foil, castings and parts',
  },
  stages: [
    { slug: 'raw', name: { zh: '原料', en: 'Raw materials' } },
    { slug: 'smelting', name: { zh: '冶炼', en: 'Smelting' } },
    { slug: 'casting', name: { zh: '铸造', en: 'Casting' } },
    { slug: 'processing', name: { zh: '加工', en: 'Processing' } },
    { slug: 'component', name: { zh: '部件', en: 'Components' } },
  ],
  nodes: [
    {
      slug: 'bauxite', name: { zh: '铝土矿', en: 'Bauxite' }, stage: 'raw', gbt4754: '0916', hs: '2606', unitFamily: 'mass',
      synonyms: ['铝矾土', '铝矿石', '高铝矾土', '铝土矿石'],
      attributes: [
        oxide, silica, moisture,
        figure('silica-ratio', '铝硅比', 'Alumina-silica ratio', '', 'at-least', { synonyms: ['A/S', '铝硅比值'] }),
        oneOf('mineral', '矿石类型', 'Ore type', [['一水硬铝石', '一水硬铝石型'], ['一水软铝石', '一水软铝石型'], ['三水铝石', '三水铝石型', '三水铝矿']]),
      ],
      inputs: [],
    },
    {
      slug: 'petroleum-coke', name: { zh: '石油焦', en: 'Petroleum coke' }, stage: 'raw', gbt4754: '2511', hs: '2713',
      unitFamily: 'mass',
      synonyms: ['煅后焦', '石油生焦', '煅后石油焦', '阳极焦'],
      attributes: [
        sulphur, ash, moisture, bulkDensity,
        figure('volatiles', '挥发分', 'Volatile matter', '%', 'at-most'),
        form(['生焦', '延迟焦'], ['煅后焦', '煅烧焦']),
      ],
      inputs: [],
    },
    {
      slug: 'coal-tar-pitch', name: { zh: '煤沥青', en: 'Coal tar pitch' }, stage: 'raw', hs: '2708',
      unitFamily: 'mass',
      synonyms: ['改质沥青', '煤焦油沥青', '改质煤沥青', '液体沥青'],
      attributes: [
        figure('softening-point', '软化点', 'Softening point', '℃', 'exactly', { tolerance: 5 }),
        figure('coking-value', '结焦值', 'Coking value', '%', 'at-least'),
        ash, moisture, form(['固体', '固态', '块状', '条状'], ['液体', '液态']),
      ],
      inputs: [],
    },
    {
      slug: 'alumina', name: { zh: '氧化铝', en: 'Alumina' }, stage: 'raw', gbt4754: '3216', hs: '2818', unitFamily: 'mass',
      synonyms: ['冶金级氧化铝', '砂状氧化铝', '三氧化二铝', '氧化铝粉'],
      attributes: [
        quality(['AO-3'], ['AO-2'], ['AO-1', '一级氧化铝']), oxide, silica,
        form(['砂状', '砂状氧化铝'], ['粉状'], ['中间状']),
        figure('ignition-loss', '灼减', 'Loss on ignition', '%', 'at-most', { synonyms: ['灼烧减量'] }),
        figure('na2o', '氧化钠含量', 'Na₂O content', '%', 'at-most', { synonyms: ['Na2O'] }),
        figure('surface-area', '比表面积', 'Specific surface', 'm²/g', 'at-least'),
      ],
      inputs: [{ node: 'bauxite', process: '拜耳法' }],
    },
    {
      slug: 'prebaked-anode', name: { zh: '预焙阳极', en: 'Prebaked anode' }, stage: 'raw', gbt4754: '3091', unitFamily: 'mass',
      synonyms: ['阳极炭块', '炭素阳极', '阳极碳块', '预焙阳极炭块', '铝用炭素'],
      attributes: [
        quality(['TY-2'], ['TY-1']), bulkDensity, ash, length(10),
        figure('resistivity', '电阻率', 'Resistivity', 'μΩ·m', 'at-most', { synonyms: ['室温电阻率'] }),
      ],
      inputs: [{ node: 'petroleum-coke', process: '混捏成型焙烧' }, { node: 'coal-tar-pitch', process: '粘结' }],
    },
    {
      slug: 'aluminium-fluoride', name: { zh: '氟化铝', en: 'Aluminium fluoride' }, stage: 'raw', gbt4754: '2613', hs: '2826',
      unitFamily: 'mass',
      synonyms: ['三氟化铝', '干法氟化铝', '无水氟化铝', '氟化盐'],
      attributes: [
        quality(['AF-2'], ['AF-1'], ['AF-0']),
        figure('fluorine', '氟含量', 'Fluorine content', '%', 'at-least', { synonyms: ['F含量'] }),
        bulkDensity, silica, process(['干法'], ['湿法'], ['无水', '无水法']),
      ],
      inputs: [],
    },
    {
      slug: 'aluminium-scrap', name: { zh: '废铝', en: 'Aluminium scrap' }, stage: 'raw', gbt4754: '4210', hs: '7602',
      unitFamily: 'mass',
      synonyms: ['废旧铝', '铝废料', '回收铝', '熟铝废料', '生铝废料', '破碎生铝', '铝边角料', '废铝料'],
      attributes: [
        productType(
          ['型材新料', '6063新料', '型材边角料'], ['型材旧料', '6063旧料', '门窗料'], ['熟铝', '机件熟铝'], ['生铝', '破碎生铝', '汽车生铝', '机件生铝'],
          ['易拉罐', 'UBC', '罐料'],
          ['轮毂', '轮毂料'], ['铝线', '电线铝', '电缆铝'], ['铝板料', '印刷版', 'PS版'], ['铝屑', '刨花铝', '机加工屑'], ['散热器', '水箱料'],
        ),
        figure('recovery', '金属回收率', 'Metal recovery', '%', 'at-least', { synonyms: ['出水率', '回收率', '出铝率'] }),
        iron, moisture, form(['打包', '压块', '打包块'], ['散料', '散装'], ['破碎料', '破碎']),
      ],
      inputs: [],
    },
    {
      slug: 'silicon-metal', name: { zh: '工业硅', en: 'Silicon metal' }, stage: 'raw', gbt4754: '3218', hs: '2804',
      unitFamily: 'mass',
      synonyms: ['金属硅', '结晶硅', '冶金硅'],
      attributes: [
        alloy(
          ['Si5530', '553', '553#'], ['Si4410', '441', '441#'], ['Si4210', '421', '421#'], ['Si3303', '3303', '3303#'],
          ['Si2202', '2202', '2202#'],
        ),
        iron, form(['块状', '块'], ['粉状', '硅粉']),
        figure('silicon', '硅纯度', 'Silicon purity', '%', 'at-least', { synonyms: ['Si含量'] }),
      ],
      inputs: [],
    },
    {
      slug: 'smelter-power', name: { zh: '电解用电', en: 'Power for smelting' }, stage: 'raw', unitFamily: 'energy',
      synonyms: ['电解铝用电', '铝电联营供电', '工业用电', '大工业用电', '直供电'],
      attributes: [
        oneOf(
          'power-source', '电源类型', 'Source of power', [['火电', '煤电', '自备电'], ['水电'], ['风电'], ['光伏', '太阳能发电'], ['市电', '网电']],
          ['电力来源'],
        ),
        figure('voltage', '电压等级', 'Voltage', 'kV', 'exactly', { tolerance: 0, synonyms: ['电压'] }),
        figure('green-share', '绿电比例', 'Share of green power', '%', 'at-least', { synonyms: ['绿电占比', '可再生能源比例'] }),
      ],
      inputs: [],
    },
    {
      slug: 'primary-aluminium', name: { zh: '原铝', en: 'Primary aluminium' }, stage: 'smelting', gbt4754: '3216', hs: '7601',
      unitFamily: 'mass',
      synonyms: ['电解铝', '重熔用铝锭', '铝锭', 'A00铝锭', '普铝', '铝水', '铝液', '原铝液', '电解铝液', 'A00铝'],
      attributes: [
        graded(
          'purity', '纯度牌号', 'Purity',
          [
            ['Al99.00'], ['Al99.50', 'A0'], ['Al99.60'], ['Al99.70', 'A00', 'Al99.7', '99.7%'], ['Al99.85', '99.85%'],
            ['Al99.90', '99.9%'],
          ],
          ['牌号', '品级', '铝锭牌号', '纯度'],
        ),
        form(['铝锭', '固态', '重熔用铝锭'], ['铝水', '液态', '铝液']), unitMass(2), iron,
        meltTemperature,
      ],
      inputs: [
        { node: 'alumina', ratio: 1.93, process: '熔盐电解' },
        { node: 'prebaked-anode', ratio: 0.42, process: '阳极净耗' },
        { node: 'aluminium-fluoride', ratio: 0.018, process: '电解质补充' },
        { node: 'smelter-power', process: '直流电解' },
      ],
    },
    {
      slug: 'cast-aluminium-alloy', name: { zh: '铸造铝合金锭', en: 'Cast aluminium alloy' }, stage: 'smelting', gbt4754: '3240',
      hs: '7601', unitFamily: 'mass',
      synonyms: ['再生铝', '再生铝合金锭', '压铸铝锭', '铝合金锭', 'ADC12', 'ADC12铝锭', 'A380', 'A380铝锭', 'A356.2', '再生铝锭', '压铸铝合金锭', '合金铝液'],
      attributes: [
        alloy(
          ['ADC12', 'ADC-12'], ['ADC10'], ['A380'], ['A383'], ['A356.2', 'A356'], ['AlSi9Cu3', 'AlSi9Cu3(Fe)'], ['AlSi10MnMg'],
          ['AlSi10Mg'], ['ZL101A'],
          ['ZL102'], ['ZL104'], ['ZL114A'], ['YL112'], ['YL113'],
        ),
        iron, unitMass(1), form(['锭', '铝合金锭'], ['液态', '铝液', '合金铝液']),
        oneOf('metal-source', '原料来源', 'Source of metal', [['再生铝', '再生', '废铝'], ['原铝', '电解铝配制']], ['铝源']),
        figure('k-mould', 'K模值', 'K-mould value', '', 'at-most', { synonyms: ['K值', '含渣量'] }),
        elongation,
      ],
      inputs: [
        { node: 'aluminium-scrap', process: '熔炼再生' }, { node: 'primary-aluminium', process: '配料' },
        { node: 'silicon-metal', process: '合金化' },
        { node: 'aluminium-flux', process: '熔体净化' },
      ],
    },
    {
      slug: 'aluminium-master-alloy', name: { zh: '铝中间合金', en: 'Aluminium master alloy' }, stage: 'smelting', gbt4754: '3240',
      unitFamily: 'mass',
      synonyms: ['铝钛硼丝', '铝钛硼', '铝锶合金', '中间合金', '晶粒细化剂', '铝基中间合金'],
      attributes: [
        alloy(
          ['AlTi5B1', '铝钛硼5:1'], ['AlSr10', '铝锶10'], ['AlCu50', '铝铜50'], ['AlMn10', '铝锰10'], ['AlMg50', '铝镁50'],
          ['AlSi20', '铝硅20'],
        ),
        form(['丝', '线材', '杆'], ['锭', '华夫锭'], ['饼']), diameter(0.5), iron,
      ],
      inputs: [{ node: 'primary-aluminium', process: '熔配' }],
    },
    {
      slug: 'aluminium-dross', name: { zh: '铝灰处置', en: 'Dross treatment' }, stage: 'smelting', unitFamily: 'mass',
      synonyms: ['铝灰', '铝渣', '铝灰渣', '二次铝灰', '铝灰资源化'],
      attributes: [
        productType(['一次铝灰'], ['二次铝灰'], ['铝渣', '盐渣']),
        figure('metal-content', '金属铝含量', 'Metallic aluminium', '%', 'at-least', { synonyms: ['含铝量'] }),
        oneOf('treatment', '处置方式', 'Treatment', [['资源化利用', '综合利用'], ['无害化处置', '无害化'], ['回收提铝', '炒灰提铝']]),
      ],
      inputs: [{ node: 'primary-aluminium', process: '扒渣' }, { node: 'cast-aluminium-alloy', process: '扒渣' }],
    },
    {
      slug: 'aluminium-flux', name: { zh: '铝用熔剂', en: 'Flux for aluminium' }, stage: 'smelting', unitFamily: 'mass',
      synonyms: ['精炼剂', '打渣剂', '覆盖剂', '铝用精炼剂', '清渣剂', '无钠精炼剂'],
      attributes: [
        usage(['精炼', '精炼剂'], ['打渣', '清渣', '打渣剂'], ['覆盖', '覆盖剂']), form(['粉状', '粉剂'], ['颗粒', '颗粒状']), moisture,
        oneOf('sodium-free', '含钠情况', 'Sodium', [['无钠', '不含钠'], ['含钠']]),
      ],
      inputs: [],
    },
    {
      slug: 'aluminium-billet', name: { zh: '铝合金铸棒', en: 'Aluminium billet' }, stage: 'casting', hs: '7601', unitFamily: 'mass',
      synonyms: ['铝棒', '铸棒', '圆铸锭', '6063铝棒', '6061铝棒', '铝合金圆铸锭', '挤压铝棒', '圆锭', '均质棒'],
      attributes: [
        alloy(
          ['6063', 'LD31'], ['6061', 'LD30'], ['6005A'], ['6060'], ['6082'], ['7075'], ['7003'], ['2024'], ['2A12', 'LY12'],
          ['5083'], ['3003'], ['1070'],
        ),
        diameter(1), length(20),
        oneOf('homogenised', '均质处理', 'Homogenised', [['均质', '均匀化', '已均质', '连续均质'], ['未均质', '不均质']], ['均匀化处理', '均质', '状态']),
        graded('grain', '晶粒度', 'Grain', [['三级', '3级'], ['二级', '2级'], ['一级', '1级']], ['低倍晶粒度']),
      ],
      inputs: [
        { node: 'primary-aluminium', process: '半连续铸造' }, { node: 'aluminium-scrap', process: '重熔' },
        { node: 'aluminium-master-alloy', process: '细化' },
        { node: 'aluminium-flux', process: '熔体净化' },
      ],
    },
    {
      slug: 'aluminium-slab', name: { zh: '铝扁锭', en: 'Aluminium slab' }, stage: 'casting', hs: '7601', unitFamily: 'mass',
      synonyms: ['大板铝', '扁锭', '大板锭', '轧制用扁锭', '板锭', '铝板锭', '热轧坯料'],
      attributes: [
        alloy(
          ['1060', 'L2'], ['1100', 'L5-1'], ['1235'], ['3003'], ['3104'], ['5052'], ['5083'], ['5182'], ['6016'],
          ['6061', 'LD30'], ['7075'], ['8011'],
        ),
        thickness(5), width(10), length(50),
        oneOf('scalped', '铣面', 'Scalped', [['已铣面', '铣面'], ['未铣面', '不铣面']], ['铣面情况']),
      ],
      inputs: [{ node: 'primary-aluminium', process: '半连续铸造' }, { node: 'aluminium-master-alloy', process: '细化' }, { node: 'aluminium-flux', process: '熔体净化' }],
    },
    {
      slug: 'aluminium-cast-coil', name: { zh: '铝铸轧卷', en: 'Cast-rolled coil' }, stage: 'casting', gbt4754: '3252', hs: '7606',
      unitFamily: 'mass',
      synonyms: ['铸轧卷', '铸轧坯料', '铸轧板', '铝坯卷', '铸轧铝卷'],
      attributes: [
        alloy(['1060', 'L2'], ['1070'], ['1100', 'L5-1'], ['1235'], ['3003'], ['8011'], ['8021'], ['8079']),
        thickness(0.3), width(10), unitMass(500),
      ],
      inputs: [{ node: 'primary-aluminium', process: '双辊铸轧' }, { node: 'aluminium-master-alloy', process: '细化' }],
      substitutes: [
        { node: 'aluminium-hot-rolled-coil', needs: { zh: '需核对厚度和卷重，价格高于铸轧卷', en: 'Gauge and coil weight to be checked: it costs more' } },
      ],
    },
    {
      slug: 'aluminium-rod', name: { zh: '铝杆', en: 'Aluminium rod' }, stage: 'casting', gbt4754: '3252', unitFamily: 'mass',
      synonyms: ['电工圆铝杆', '电工铝杆', '铝合金杆', '连铸连轧铝杆', '圆铝杆'],
      attributes: [
        alloy(['1A60'], ['1350'], ['1370'], ['6101'], ['6201'], ['8030']), temper('O', 'H12', 'H13', 'H14', 'H16', 'T4'),
        diameter(0.2), tensile,
      ],
      inputs: [{ node: 'primary-aluminium', process: '连铸连轧' }],
    },
    {
      slug: 'extrusion-die', name: { zh: '挤压模具', en: 'Extrusion die' }, stage: 'processing', gbt4754: '3525', hs: '8207',
      unitFamily: 'count',
      synonyms: ['铝型材模具', '挤压模', '铝挤压模具', '分流模'],
      attributes: [
        productType(['平模'], ['分流模', '空心模'], ['宽展模']),
        oneOf('die-steel', '模具钢', 'Die steel', [['H13', '4Cr5MoSiV1'], ['3Cr2W8V'], ['8418']]),
        diameter(1), press,
      ],
      inputs: [],
    },
    {
      slug: 'aluminium-extrusion', name: { zh: '铝挤压型材', en: 'Aluminium extrusion' }, stage: 'processing', gbt4754: '3252',
      hs: '7604', unitFamily: 'mass',
      synonyms: ['挤压型材', '铝型材', '工业铝型材', '建筑铝型材', '铝合金型材', '挤压铝材', '铝挤压件', '工业型材', '挤压材', '铝合金挤压材'],
      attributes: [
        alloy(
          ['6063', 'LD31'], ['6063A'], ['6061', 'LD30'], ['6060'], ['6005A'], ['6005'], ['6082'], ['6463'], ['7003'], ['7075'],
          ['7A04', 'LC4'],
          ['2A12', 'LY12'], ['2024'], ['1070'], ['3003'], ['5083'],
        ),
        temper('F', 'O', 'H112', 'T1', 'T4', 'T5', 'T6', 'T66', 'T651'), wallThickness(0.1), accuracy, film, length(10),
        filmThickness, tensile, press,
        figure('circle', '外接圆', 'Circumscribed circle', 'mm', 'at-least', { synonyms: ['外接圆直径', '截面宽度'] }),
      ],
      inputs: [{ node: 'aluminium-billet', process: '热挤压' }, { node: 'extrusion-die', process: '挤压成型' }],
    },
    {
      slug: 'aluminium-tube', name: { zh: '铝管', en: 'Aluminium tube' }, stage: 'processing', gbt4754: '3252', hs: '7608',
      unitFamily: 'mass',
      synonyms: ['铝合金管', '无缝铝管', '挤压铝管', '铝管材', '微通道扁管', '铝圆管'],
      attributes: [
        alloy(['6063', 'LD31'], ['6061', 'LD30'], ['3003'], ['3A21', 'LF21'], ['1060', 'L2'], ['5083'], ['2A12', 'LY12']),
        temper('O', 'F', 'H112', 'H14', 'T5', 'T6'),
        diameter(0.2), wallThickness(0.1), length(10),
        process(['无缝挤压', '无缝', '穿孔挤压'], ['分流模挤压', '分流挤压'], ['冷拉', '拉拔', '精拉'], ['焊接管', '焊管']),
      ],
      inputs: [{ node: 'aluminium-billet', process: '挤压、拉拔' }],
    },
    {
      slug: 'aluminium-hot-rolled-coil', name: { zh: '铝热轧卷', en: 'Hot-rolled coil' }, stage: 'processing', gbt4754: '3252', hs: '7606',
      unitFamily: 'mass',
      synonyms: ['热轧铝卷', '铝热轧坯', '铝合金热轧卷', '铝热轧卷坯', '热轧坯卷'],
      attributes: [
        alloy(['1060', 'L2'], ['1100', 'L5-1'], ['3003'], ['3104'], ['5052'], ['5083'], ['5182'], ['5754'], ['6016'], ['8011']), thickness(0.2), width(10),
        unitMass(500), temper('F', 'H112', 'O'),
      ],
      inputs: [{ node: 'aluminium-slab', process: '铣面、加热、热轧' }],
      substitutes: [
        {
          node: 'aluminium-cast-coil',
          needs: { zh: '需冷轧并中间退火，深冲和阳极氧化用途不宜', en: 'Cold rolling with intermediate annealing; not for deep drawing or anodising' },
        },
      ],
    },
    {
      slug: 'aluminium-brazing-sheet', name: { zh: '钎焊用铝复合材', en: 'Brazing sheet' }, stage: 'processing', gbt4754: '3252',
      unitFamily: 'mass',
      synonyms: ['钎焊铝箔', '钎焊复合铝箔', '铝钎焊复合板', '复合铝带', '铝合金复合带箔', '翅片箔', '散热器复合箔'],
      attributes: [
        alloy(['4343/3003/4343'], ['4045/3003/4045'], ['4343/3003'], ['4045/3003/7072'], ['4343/3003/7072']), temper('O', 'H14', 'H16', 'H18', 'H24'), thickness(0.005),
        width(1), figure('cladding', '包覆率', 'Cladding ratio', '%', 'exactly', { tolerance: 2, synonyms: ['复合比', '包覆层厚度比'] }),
      ],
      inputs: [{ node: 'aluminium-slab', process: '轧制复合' }],
    },
    {
      slug: 'aluminium-sheet', name: { zh: '铝板带', en: 'Aluminium sheet and strip' }, stage: 'processing', gbt4754: '3252',
      hs: '7606', unitFamily: 'mass',
      synonyms: ['铝板', '铝带', '铝卷', '铝板带材', '中厚板', '花纹铝板', '铝合金板', '铝卷板', '铝板材', '罐体料', '汽车板'],
      attributes: [
        alloy(
          ['1060', 'L2'], ['1050'], ['1100', 'L5-1'], ['3003'], ['3004'], ['3104'], ['5052'], ['5083'], ['5182'], ['5754'],
          ['6016'], ['6061', 'LD30'], ['7075'],
          ['8011'],
        ),
        temper(
          'O', 'F', 'H12', 'H14', 'H16', 'H18', 'H19', 'H22', 'H24', 'H26', 'H32', 'H34', 'H111', 'H112', 'H116', 'T4', 'T6',
          'T651',
        ),
        thickness(0.05), width(5), length(10),
        finish(['光面', '轧制面', '无处理'], ['覆膜'], '拉丝', ['花纹', '五条筋', '指针花纹'], ['辊涂', '彩涂'], ['阳极氧化', '氧化']),
      ],
      inputs: [
        { node: 'aluminium-slab', process: '热轧成中厚板' }, { node: 'aluminium-hot-rolled-coil', process: '冷轧' },
        { node: 'aluminium-cast-coil', process: '冷轧' },
      ],
    },
    {
      slug: 'aluminium-foil', name: { zh: '铝箔', en: 'Aluminium foil' }, stage: 'processing', gbt4754: '3252', hs: '7607',
      unitFamily: 'mass',
      synonyms: ['双零箔', '单零箔', '电池箔', '电池铝箔', '空调箔', '药箔', '家用箔', '铝箔坯料', '软包箔', '铝箔卷'],
      attributes: [
        alloy(['1235'], ['1060', 'L2'], ['1070'], ['1100', 'L5-1'], ['3003'], ['8006'], ['8011'], ['8021'], ['8079']),
        temper('O', 'H14', 'H18', 'H19', 'H22', 'H24', 'H26'),
        thickness(0.001), width(2),
        usage(['电池箔', '集流体', '锂电池箔'], ['空调箔', '亲水箔'], ['药箔', '药用'], ['软包装', '食品包装'], ['家用箔', '餐盒箔', '容器箔'], ['铝塑膜']),
        figure('pinholes', '针孔数', 'Pinholes', '个/㎡', 'at-most', { synonyms: ['针孔度', '针孔'] }),
      ],
      inputs: [{ node: 'aluminium-sheet', process: '箔轧' }, { node: 'aluminium-cast-coil', process: '箔轧' }],
    },
    {
      slug: 'aluminium-forging', name: { zh: '铝锻件', en: 'Aluminium forging' }, stage: 'processing', gbt4754: '3393',
      unitFamily: 'count',
      synonyms: ['铝合金锻件', '锻铝件', '铝合金模锻件', '铝锻造件', '铝合金自由锻件'],
      attributes: [
        alloy(
          ['6061', 'LD30'], ['6082'], ['6110A'], ['7075'], ['7050'], ['2A14', 'LD10'], ['2A50', 'LD5'], ['2024'], ['2618'],
          ['5083'],
        ),
        temper('F', 'O', 'H112', 'T4', 'T6', 'T652', 'T73', 'T74'), unitMass(0.2), tensile, elongation,
        ultrasonic(['C级'], ['B级'], ['A级'], ['AA级']),
        process(['模锻'], ['自由锻'], ['环锻', '环轧']),
      ],
      inputs: [{ node: 'aluminium-billet', process: '锻造' }],
    },
    {
      slug: 'die-casting-die', name: { zh: '压铸模具', en: 'Die-casting die' }, stage: 'processing', gbt4754: '3525', hs: '8480', unitFamily: 'count',
      synonyms: ['压铸模', '铝压铸模具', '低压铸造模具', '轮毂模具', '一体化压铸模具'],
      attributes: [
        oneOf('die-steel', '模具钢', 'Die steel', [['H13', '4Cr5MoSiV1'], ['8418'], ['SKD61'], ['DIEVAR']]), clampingForce,
        figure('die-life', '模具寿命', 'Die life', '件', 'at-least', { synonyms: ['寿命', '模次'] }),
        figure('cavities', '型腔数', 'Cavities', '腔', 'exactly', { tolerance: 0, synonyms: ['穴数', '模腔数'] }),
      ],
      inputs: [],
    },
    {
      slug: 'aluminium-die-casting', name: { zh: '铝压铸件', en: 'Aluminium die casting' }, stage: 'processing', gbt4754: '3392',
      unitFamily: 'count',
      synonyms: ['压铸件', '铝合金压铸件', '铝铸件', '铝合金铸件', '压铸', '一体化压铸', '低压铸造件', '铝压铸'],
      attributes: [
        alloy(
          ['ADC12', 'ADC-12'], ['A380'], ['A383'], ['A356.2', 'A356'], ['AlSi9Cu3'], ['AlSi10MnMg'], ['AlSi10Mg'], ['ZL101A'],
          ['ZL104'], ['YL113'],
        ),
        clampingForce, unitMass(0.2), wallThickness(0.2), temper('F', 'T1', 'T4', 'T5', 'T6', 'T7'),
        process(['高压压铸'], ['真空压铸', '高真空压铸'], ['低压铸造', '低压'], ['重力铸造', '重力'], ['挤压铸造'], ['半固态压铸']),
        finish(['抛丸', '喷丸', '喷砂'], ['喷涂', '喷粉', '粉末喷涂'], ['阳极氧化', '氧化'], ['钝化'], ['无处理']),
        tensile,
        figure('leak', '泄漏量', 'Leak rate', 'mL/min', 'at-most', { synonyms: ['气密泄漏量', '气密性'] }),
      ],
      inputs: [{ node: 'cast-aluminium-alloy', process: '压铸' }, { node: 'die-casting-die', process: '成型' }],
    },
    {
      slug: 'aluminium-machining', name: { zh: '铝件机加工', en: 'Aluminium machining' }, stage: 'processing', gbt4754: '3484',
      unitFamily: 'count',
      synonyms: ['铝件加工', 'CNC加工', '铝合金精加工', '铝件CNC', '数控加工', '铝型材深加工', '铝材深加工'],
      attributes: [
        tolerance, envelope,
        process(['三轴加工', '三轴'], ['四轴加工', '四轴'], ['五轴加工', '五轴'], ['车削', '数控车'], ['冲压', '冲孔'], ['锯切', '精切']),
        unitMass(0.5),
      ],
      inputs: [
        { node: 'aluminium-extrusion', process: '锯切、铣削' }, { node: 'aluminium-die-casting', process: '精加工' },
        { node: 'aluminium-forging', process: '精加工' },
      ],
    },
    {
      slug: 'aluminium-surface-treatment', name: { zh: '铝表面处理', en: 'Surface treatment' }, stage: 'processing', gbt4754: '3360',
      unitFamily: 'area',
      synonyms: ['阳极氧化', '阳极氧化加工', '铝氧化', '粉末喷涂加工', '电泳涂装', '氟碳喷涂加工', '铝材喷涂', '表面处理加工'],
      attributes: [film, filmThickness, envelope, saltSpray],
      inputs: [
        { node: 'aluminium-extrusion', process: '来料处理' }, { node: 'aluminium-die-casting', process: '来料处理' },
        { node: 'aluminium-sheet', process: '来料处理' },
      ],
    },
    {
      slug: 'aluminium-powder', name: { zh: '铝粉', en: 'Aluminium powder' }, stage: 'processing', hs: '7603', unitFamily: 'mass',
      synonyms: ['雾化铝粉', '球形铝粉', '铝银浆', '铝粉浆'],
      attributes: [
        particleSize,
        form(['球形'], ['片状', '鳞片状'], ['浆状', '铝银浆']), iron,
        figure('active-aluminium', '活性铝含量', 'Active aluminium', '%', 'at-least', { synonyms: ['活性铝'] }),
      ],
      inputs: [{ node: 'primary-aluminium', process: '雾化' }],
    },
    {
      slug: 'aluminium-body-part', name: { zh: '铝车身件', en: 'Aluminium body part' }, stage: 'component', gbt4754: '3670',
      hs: '8708', unitFamily: 'count',
      synonyms: ['车身件', '车身结构件', '铝车身结构件', '汽车铝部件', '防撞梁', '副车架', '铝合金防撞梁', '底盘铝件', '减震塔', '转向节', '铝控制臂'],
      attributes: [
        productType(
          ['防撞梁', '保险杠横梁', '前防撞梁'], ['门槛梁'], ['纵梁'], ['副车架'], ['减震塔', '减振塔'], ['控制臂', '摆臂'], ['转向节', '羊角'], ['仪表板横梁', 'CCB'],
        ),
        alloy(['6061', 'LD30'], ['6082'], ['6005A'], ['6008'], ['7003'], ['AlSi10MnMg'], ['A356.2', 'A356'], ['5754'], ['6016']),
        joining(['MIG焊', '弧焊', 'CMT'], ['搅拌摩擦焊', 'FSW'], ['自冲铆接', 'SPR'], ['结构胶', '胶接'], ['激光焊'], ['流钻螺钉', 'FDS']), unitMass(0.5),
        tensile, elongation,
      ],
      inputs: [
        { node: 'aluminium-extrusion', process: '折弯、焊接' }, { node: 'aluminium-die-casting', process: '机加工' },
        { node: 'aluminium-sheet', process: '冲压' },
        { node: 'aluminium-forging', process: '机加工' },
      ],
    },
    {
      slug: 'battery-tray', name: { zh: '电池托盘', en: 'Battery tray' }, stage: 'component', gbt4754: '3670', unitFamily: 'count',
      synonyms: ['电池壳体', '电池包壳体', '电池盒', '电池箱体', '动力电池托盘', '电池下箱体', '储能箱体'],
      attributes: [
        alloy(['6061', 'LD30'], ['6063', 'LD31'], ['6005A'], ['6082'], ['3003'], ['AlSi10MnMg']),
        process(['型材拼焊', '型材焊接', '拼焊'], ['压铸', '一体压铸'], ['冲压', '钣金'], ['冲压钎焊', '钎焊']),
        joining(['搅拌摩擦焊', 'FSW'], ['MIG焊', '弧焊', 'CMT'], ['激光焊'], ['钎焊']),
        ingress, unitMass(1),
        length(5), width(5),
      ],
      inputs: [
        { node: 'aluminium-extrusion', process: '搅拌摩擦焊' }, { node: 'aluminium-sheet', process: '冲压、钎焊' },
        { node: 'aluminium-die-casting', process: '一体压铸' },
        { node: 'aluminium-heat-exchanger', process: '底部液冷板' },
      ],
    },
    {
      slug: 'aluminium-wheel', name: { zh: '铝轮毂', en: 'Aluminium wheel' }, stage: 'component', gbt4754: '3670', hs: '8708',
      unitFamily: 'count',
      synonyms: ['铝合金轮毂', '铝车轮', '铝合金车轮', '锻造轮毂', '卡客车铝轮', '铝圈'],
      attributes: [
        figure('rim-diameter', '轮径', 'Rim diameter', '英寸', 'exactly', { tolerance: 0, synonyms: ['轮辋直径', '尺寸规格', '规格'] }),
        process(['低压铸造', '低压'], ['重力铸造', '重力'], ['锻造', '锻旋'], ['铸旋', '旋压']), alloy(['A356.2', 'A356'], ['6061', 'LD30']),
        figure('wheel-load', '最大载荷', 'Wheel load', 'kg', 'at-least', { synonyms: ['载荷', '承载'] }),
        figure('offset', '偏距', 'Offset', 'mm', 'exactly', { tolerance: 1, synonyms: ['ET值', 'ET'] }),
        finish(['喷漆', '涂装'], ['电镀'], ['精车', '车亮面'], '抛光', ['喷粉', '粉末喷涂']),
        unitMass(0.5),
        figure('pcd', '螺栓孔分布圆', 'Pitch circle', 'mm', 'exactly', { tolerance: 0, synonyms: ['PCD', '节圆直径', '孔距'] }),
      ],
      inputs: [{ node: 'cast-aluminium-alloy', process: '低压铸造' }, { node: 'aluminium-forging', process: '旋压' }],
    },
    {
      slug: 'aluminium-heat-exchanger', name: { zh: '铝热交换器与液冷板', en: 'Heat exchangers and cold plates' }, stage: 'component', unitFamily: 'count',
      synonyms: ['铝热交换器', '汽车散热器', '铝水箱', '汽车冷凝器', '中冷器', '铝散热水箱', '液冷板', '水冷板', '电池液冷板', '微通道换热器'],
      attributes: [
        productType(['散热水箱', '水箱', '汽车散热器'], ['冷凝器'], ['中冷器'], ['蒸发器'], ['液冷板', '水冷板']),
        process(['气保钎焊', 'NB钎焊', 'CAB'], ['真空钎焊'], ['搅拌摩擦焊', 'FSW'], ['吹胀', '吹胀成型']),
        figure('leak', '泄漏量', 'Leak rate', 'mL/min', 'at-most', { synonyms: ['气密泄漏量', '气密性'] }),
        figure('burst-pressure', '爆破压力', 'Burst pressure', 'MPa', 'at-least', { synonyms: ['耐压'] }), alloy(['3003'], ['4343/3003'], ['6063'], ['1060']),
      ],
      inputs: [
        { node: 'aluminium-brazing-sheet', process: '冲压、钎焊' }, { node: 'aluminium-tube', process: '扁管钎焊' }, { node: 'aluminium-extrusion', process: '型材液冷板' },
      ],
    },
    {
      slug: 'aluminium-heat-sink', name: { zh: '型材散热器', en: 'Heat sink' }, stage: 'component', unitFamily: 'count',
      synonyms: ['电子散热器', '铝型材散热器', '铲齿散热器', '插片散热器', 'IGBT散热器', '逆变器散热器', '散热型材'],
      attributes: [
        alloy(['6063', 'LD31'], ['6061', 'LD30'], ['1060'], ['1070']), process(['挤压', '型材'], ['铲齿'], ['插片', '插齿'], ['压铸']),
        figure('thermal-resistance', '热阻', 'Thermal resistance', '℃/W', 'at-most'), film, length(0.5), width(1),
      ],
      inputs: [{ node: 'aluminium-extrusion', process: '锯切、铲齿' }, { node: 'aluminium-machining', process: '精加工' }],
    },
    {
      slug: 'aluminium-panel', name: { zh: '铝单板与铝蜂窝板', en: 'Aluminium panels' }, stage: 'component', unitFamily: 'area',
      synonyms: ['铝单板', '铝蜂窝板', '铝塑板', '铝塑复合板', '氟碳铝单板', '铝幕墙板', '铝天花板'],
      attributes: [
        productType(['铝单板', '氟碳铝单板'], ['铝蜂窝板', '蜂窝板'], ['铝塑复合板', '铝塑板'], ['铝天花', '铝扣板']), thickness(0.1), film, filmThickness,
        alloy(['1100'], ['3003'], ['3004'], ['5005']),
      ],
      inputs: [{ node: 'aluminium-sheet', process: '折弯、焊接' }, { node: 'aluminium-foil', process: '蜂窝芯' }, { node: 'aluminium-surface-treatment', process: '喷涂' }],
    },
    {
      slug: 'aluminium-window', name: { zh: '铝门窗', en: 'Aluminium windows and doors' }, stage: 'component', gbt4754: '3312',
      hs: '7610', unitFamily: 'area',
      synonyms: ['铝合金门窗', '断桥铝门窗', '系统门窗', '幕墙', '铝合金幕墙', '断桥铝'],
      attributes: [
        productType(['断桥铝', '隔热型材', '断桥'], ['普铝', '非断桥'], ['系统窗', '系统门窗'], ['幕墙']),
        figure('u-value', '传热系数', 'Thermal transmittance', 'W/(㎡·K)', 'at-most', { synonyms: ['K值', 'U值'] }), wallThickness(0.1),
        oneOf('opening', '开启方式', 'Opening', [['平开'], ['推拉'], ['内开内倒'], ['上悬', '悬窗'], ['固定']]),
        graded('air-tightness', '气密性能', 'Air tightness', [['4级'], ['5级'], ['6级'], ['7级'], ['8级']], ['气密性', '气密等级']), film,
      ],
      inputs: [{ node: 'aluminium-extrusion', process: '组装' }, { node: 'aluminium-surface-treatment', process: '喷涂' }],
    },
    {
      slug: 'aluminium-formwork', name: { zh: '铝模板', en: 'Aluminium formwork' }, stage: 'component', gbt4754: '3311',
      unitFamily: 'area',
      synonyms: ['建筑铝模板', '铝合金模板', '铝模', '铝模租赁'],
      attributes: [
        alloy(['6061', 'LD30'], ['6082'], ['6005A']), temper('T5', 'T6'), thickness(0.1),
        joining(['MIG焊', '弧焊'], ['搅拌摩擦焊', 'FSW']),
        oneOf('supply', '供货方式', 'Supply', [['销售', '新板'], ['租赁'], ['旧板翻新', '二手']]),
      ],
      inputs: [{ node: 'aluminium-extrusion', process: '焊接' }],
    },
    {
      slug: 'pv-frame', name: { zh: '光伏边框', en: 'Photovoltaic frame' }, stage: 'component', unitFamily: 'count',
      synonyms: ['太阳能边框', '光伏铝边框', '组件边框', '光伏支架铝型材'],
      attributes: [
        alloy(['6063', 'LD31'], ['6005'], ['6005A']), temper('T5', 'T6'), wallThickness(0.05), filmThickness, length(1),
        saltSpray,
      ],
      inputs: [{ node: 'aluminium-extrusion', process: '锯切、冲孔' }, { node: 'aluminium-surface-treatment', process: '阳极氧化' }],
    },
    {
      slug: 'aluminium-packaging', name: { zh: '铝包装', en: 'Aluminium packaging' }, stage: 'component', gbt4754: '3333',
      hs: '7612', unitFamily: 'count',
      synonyms: ['易拉罐', '铝罐', '铝瓶', '铝制餐盒', '铝箔餐盒', '铝软管', '铝盖', '罐盖', '两片罐', '气雾罐'],
      attributes: [
        productType(['易拉罐', '两片罐'], ['罐盖', '易拉盖'], ['餐盒', '铝箔餐盒'], ['软管'], ['气雾罐', '喷雾罐'], ['瓶盖', '防盗盖']), capacity(5),
        alloy(['3104'], ['5182'], ['8011'], ['1070'], ['3003']), wallThickness(0.01),
        finish(['彩印', '印刷'], ['内涂', '内壁涂层'], ['素面', '无处理']),
      ],
      inputs: [{ node: 'aluminium-sheet', process: '冲拔' }, { node: 'aluminium-foil', process: '成型' }],
    },
    {
      slug: 'aluminium-conductor', name: { zh: '铝导线', en: 'Aluminium conductor' }, stage: 'component', gbt4754: '3831',
      hs: '7614', unitFamily: 'mass',
      synonyms: ['钢芯铝绞线', '铝绞线', '铝芯电缆', '铝合金电缆', '架空导线', '铝母线'],
      attributes: [
        productType(['钢芯铝绞线', 'JL/G1A', 'LGJ'], ['铝绞线', 'JL', 'LJ'], ['铝合金绞线', 'JLHA'], ['铝芯电缆', '铝合金电缆'], ['铝母线', '铝排']),
        crossSection,
        tensile, length(1000),
      ],
      inputs: [{ node: 'aluminium-rod', process: '拉丝、绞制' }],
    },
  ],
  sources: [
    'GB/T 4754-2017 国民经济行业分类；海关进出口税则（HS 2022 四位品目）',
    '原料：GB/T 24487 氧化铝；GB/T 4292 氟化铝；YS/T 285 铝电解用预焙阳极；GB/T 2881 工业硅；GB/T 13586 铝及铝合金废料',
    '原铝与铸锭：GB/T 1196 重熔用铝锭；GB/T 3190 变形铝及铝合金化学成分；YS/T 491 变形铝及铝合金用熔剂',
    '挤压型材、铝管：GB/T 6892 一般工业用铝及铝合金挤压型材；GB/T 14846 铝及铝合金挤压型材尺寸偏差；GB/T 5237 铝合金建筑型材',
    '板、带、箔：GB/T 3880 一般工业用铝及铝合金板、带材；GB/T 3198 铝及铝合金箔；YS/T 69 钎焊用铝及铝合金复合板、带、箔',
    '铸造合金与压铸件：GB/T 15115 压铸铝合金',
    '铝单板、蜂窝板、铝塑板：GB/T 23443 建筑装饰用铝单板；JG/T 334 建筑外墙用铝蜂窝复合板；GB/T 17748 建筑幕墙用铝塑复合板',
    '模具、机加工、车身件、电池托盘、热交换器、液冷板、散热器等部件的属性按配套企业产品目录和询价单常用写法',
    '氧化铝单耗约 1.93 吨每吨原铝（本项目领域说明）；阳极净耗约 0.42 吨、氟化铝约 18 千克每吨原铝为电解铝行业常见水平，毛耗更高',
  ],
}
