import type { Chain } from './chain.ts'
import {
  diameter, figure, form, graded, length, mode, moisture, oneOf, productType, thickness, width,
} from './attributes.ts'

const fineness = figure('fineness', '细度', 'Fineness (residue on 45 μm)', '%', 'at-most', { synonyms: ['筛余', '45μm筛余'] })
const activity = figure('activity', '活性指数', 'Activity index', '%', 'at-least', { synonyms: ['28天活性指数', '活性'] })
const density = figure('dry-density', '干密度', 'Dry density', 'kg/m³', 'at-most', { synonyms: ['干体积密度', '容重'] })
const conductivity = figure('thermal-conductivity', '导热系数', 'Thermal conductivity', 'W/(m·K)', 'at-most')
/** Classes of GB 8624, from what burns to what does not. */
const burning = graded('burning-class', '燃烧性能等级', 'Reaction to fire', [['B2级', 'B2'], ['B1级', 'B1'], ['A级', 'A', '不燃']], ['防火等级', '燃烧等级'])
const concrete = graded(
  'concrete-strength', '混凝土强度等级', 'Strength class of concrete',
  ['C15', 'C20', 'C25', 'C30', 'C35', 'C40', 'C45', 'C50', 'C55', 'C60'], ['强度等级'],
)
const radius = figure('supply-radius', '供应半径', 'Radius of supply', 'km', 'at-least', { synonyms: ['运距', '配送距离'] })

export const buildingMaterials: Chain = {
  slug: 'building-materials',
  name: { zh: '新型建材', en: 'Building materials' },
  summary: {
    zh: '从砂石、水泥、工业固废掺合料、钢筋到商品混凝土、预制构件、墙材、板材，以及保温和防水材料',
    en: 'From aggregate, cement, additions and rebar to concrete, precast, wall materials, boards, insulation and waterproofing',
  },
  stages: [
    { slug: 'raw', name: { zh: '原料', en: 'Raw materials' } },
    { slug: 'intermediate', name: { zh: '中间品', en: 'Intermediates' } },
    { slug: 'product', name: { zh: '建材制品', en: 'Products' } },
  ],
  nodes: [
    {
      slug: 'aggregate', name: { zh: '砂石骨料', en: 'Aggregate' }, stage: 'raw', gbt4754: '1019', unitFamily: 'mass',
      synonyms: ['机制砂', '碎石', '砂石', '建筑用砂', '河砂', '米石', '石粉'],
      attributes: [
        productType(['机制砂'], ['天然砂', '河砂'], ['碎石'], ['卵石'], ['再生骨料']),
        figure('fineness-modulus', '细度模数', 'Fineness modulus', '', 'exactly', { tolerance: 0.2 }),
        figure('mud', '含泥量', 'Clay content', '%', 'at-most', { synonyms: ['石粉含量', '泥含量'] }),
        figure('crushing', '压碎指标', 'Crushing value', '%', 'at-most', { synonyms: ['压碎值'] }),
        oneOf('grading', '粒级', 'Grading', [['0～5mm', '0-5'], ['5～10mm', '5-10'], ['5～20mm', '5-20'], ['5～25mm', '5-25'], ['5～31.5mm', '5-31.5']], ['级配', '规格']),
      ],
      inputs: [],
    },
    {
      slug: 'cement', name: { zh: '水泥', en: 'Cement' }, stage: 'raw', gbt4754: '3011', hs: '2523', unitFamily: 'mass',
      synonyms: ['普通硅酸盐水泥', '硅酸盐水泥', '散装水泥', '袋装水泥', '复合硅酸盐水泥', '水泥熟料'],
      attributes: [
        graded('cement-class', '水泥强度等级', 'Cement strength class', [['32.5'], ['42.5'], ['42.5R'], ['52.5'], ['52.5R']], ['强度等级', '标号']),
        oneOf('cement-kind', '水泥品种', 'Kind of cement', [['P·O', '普通硅酸盐', 'PO'], ['P·Ⅱ', '硅酸盐', 'PII'], ['P·C', '复合硅酸盐', 'PC'], ['P·S', '矿渣硅酸盐'], ['M', '砌筑水泥']], ['品种']),
        oneOf('bulk-packing', '散袋装', 'Bulk or bagged', [['散装'], ['袋装', '50kg袋装'], ['吨袋']], ['包装', '包装形式']),
      ],
      inputs: [],
    },
    {
      slug: 'fly-ash', name: { zh: '粉煤灰', en: 'Fly ash' }, stage: 'raw', hs: '2621', unitFamily: 'mass',
      synonyms: ['一级粉煤灰', '二级粉煤灰', '电厂粉煤灰', '磨细粉煤灰'],
      attributes: [
        graded('ash-grade', '粉煤灰等级', 'Fly ash grade', [['Ⅲ级', '三级', 'III级'], ['Ⅱ级', '二级', 'II级'], ['Ⅰ级', '一级', 'I级']], ['等级']), fineness, moisture, activity,
        figure('water-demand', '需水量比', 'Water requirement', '%', 'at-most'),
        figure('loss-on-ignition', '烧失量', 'Loss on ignition', '%', 'at-most'),
      ],
      inputs: [],
      substitutes: [
        { node: 'slag-powder', needs: { zh: '需重做配合比，核对活性指数和凝结时间', en: 'A new mix design, with activity and setting time checked' } },
      ],
    },
    {
      slug: 'slag-powder', name: { zh: '矿渣粉', en: 'Ground slag' }, stage: 'raw', unitFamily: 'mass',
      synonyms: ['粒化高炉矿渣粉', 'S95矿粉', '矿渣微粉', 'S105矿粉', 'S75矿粉'],
      attributes: [
        graded('slag-grade', '矿渣粉级别', 'Slag grade', ['S75', 'S95', 'S105'], ['级别', '等级']), activity, moisture,
        figure('flow-ratio', '流动度比', 'Flow ratio', '%', 'at-least'),
      ],
      inputs: [],
      substitutes: [
        { node: 'fly-ash', needs: { zh: '需重做配合比，早期强度偏低', en: 'A new mix design: its early strength is lower' } },
      ],
    },
    {
      slug: 'by-product-gypsum', name: { zh: '工业副产石膏', en: 'By-product gypsum' }, stage: 'raw', hs: '2520', unitFamily: 'mass',
      synonyms: ['脱硫石膏', '磷石膏', '钛石膏', '柠檬酸石膏', '建筑石膏粉'],
      attributes: [
        productType(['脱硫石膏'], ['磷石膏'], ['钛石膏'], ['建筑石膏粉', '熟石膏粉']), moisture,
        figure('dihydrate', '二水硫酸钙含量', 'Calcium sulphate dihydrate', '%', 'at-least', { synonyms: ['品位', '石膏含量'] }),
        figure('chloride', '氯离子含量', 'Chloride', 'mg/kg', 'at-most', { synonyms: ['水溶性氯离子'] }),
      ],
      inputs: [],
    },
    {
      slug: 'concrete-admixture', name: { zh: '混凝土外加剂', en: 'Concrete admixture' }, stage: 'raw', hs: '3824', unitFamily: 'mass',
      synonyms: ['减水剂', '聚羧酸减水剂', '外加剂', '速凝剂', '膨胀剂', '泵送剂', '早强剂'],
      attributes: [
        productType(['聚羧酸减水剂', '高性能减水剂'], ['萘系减水剂', '高效减水剂'], ['速凝剂'], ['膨胀剂'], ['泵送剂'], ['早强剂']), form(['液体'], ['粉体', '粉剂']),
        figure('water-reduction', '减水率', 'Water reduction', '%', 'at-least'),
        figure('solids', '含固量', 'Solids', '%', 'at-least', { synonyms: ['固含量'] }),
      ],
      inputs: [],
    },
    {
      slug: 'rebar', name: { zh: '钢筋', en: 'Reinforcing bar' }, stage: 'raw', gbt4754: '3130', unitFamily: 'mass',
      synonyms: ['螺纹钢', '热轧带肋钢筋', '带肋钢筋', '建筑钢材', '盘螺', '高线', '抗震钢筋'],
      attributes: [
        oneOf('rebar-grade', '钢筋牌号', 'Rebar grade', [['HRB400', '三级钢'], ['HRB400E', '三级抗震'], ['HRB500', '四级钢'], ['HRB500E', '四级抗震'], ['HPB300', '一级钢']], ['牌号', '级别']),
        diameter(0), length(50), oneOf('bar-form', '交货形式', 'Form', [['直条', '定尺'], ['盘卷', '盘条', '盘螺']]),
      ],
      inputs: [],
    },
    {
      slug: 'bitumen', name: { zh: '石油沥青', en: 'Bitumen' }, stage: 'raw', gbt4754: '2511', hs: '2713', unitFamily: 'mass',
      synonyms: ['道路沥青', '基质沥青', '改性沥青', '70号沥青', '建筑石油沥青'],
      attributes: [
        figure('penetration', '针入度', 'Penetration', '0.1mm', 'exactly', { tolerance: 10 }),
        figure('softening-point', '软化点', 'Softening point', '℃', 'exactly', { tolerance: 5 }), figure('ductility', '延度', 'Ductility', 'cm', 'at-least'),
      ],
      inputs: [],
    },
    {
      slug: 'ready-mix-concrete', name: { zh: '商品混凝土', en: 'Ready-mixed concrete' }, stage: 'intermediate', gbt4754: '3021', unitFamily: 'volume',
      synonyms: ['商砼', '预拌混凝土', '混凝土', '泵送混凝土', '水稳料', '抗渗混凝土'],
      attributes: [
        concrete, figure('slump', '坍落度', 'Slump', 'mm', 'exactly', { tolerance: 30 }),
        graded('impermeability', '抗渗等级', 'Impermeability', ['P6', 'P8', 'P10', 'P12']), radius,
        mode(['泵送'], ['自卸', '非泵送']),
      ],
      inputs: [
        { node: 'cement', process: '拌和' }, { node: 'aggregate', process: '拌和' }, { node: 'fly-ash', process: '掺合' },
        { node: 'slag-powder', process: '掺合' }, { node: 'concrete-admixture', process: '拌和' },
      ],
    },
    {
      slug: 'dry-mix-mortar', name: { zh: '预拌砂浆', en: 'Dry-mixed mortar' }, stage: 'intermediate', unitFamily: 'mass',
      synonyms: ['干混砂浆', '抹灰砂浆', '砌筑砂浆', '瓷砖胶', '抹灰石膏', '地坪砂浆', '自流平砂浆'],
      attributes: [
        productType(['砌筑砂浆'], ['抹灰砂浆'], ['地面砂浆', '地坪砂浆'], ['瓷砖胶', '陶瓷砖粘结砂浆'], ['抹灰石膏'], ['自流平']),
        graded('mortar-class', '砂浆强度等级', 'Mortar class', ['M5', 'M7.5', 'M10', 'M15', 'M20'], ['强度等级']),
        figure('bond-strength', '拉伸粘结强度', 'Tensile bond strength', 'MPa', 'at-least', { synonyms: ['粘结强度'] }),
        oneOf('bulk-packing', '散袋装', 'Bulk or bagged', [['散装'], ['袋装'], ['吨袋']], ['包装', '包装形式']),
      ],
      inputs: [{ node: 'cement', process: '混合' }, { node: 'aggregate', process: '烘干、混合' }, { node: 'by-product-gypsum', process: '石膏基' }],
    },
    {
      slug: 'precast-component', name: { zh: '预制混凝土构件', en: 'Precast concrete' }, stage: 'product', gbt4754: '3022', hs: '6810', unitFamily: 'volume',
      synonyms: ['PC构件', '装配式构件', '叠合板', '预制叠合板', '预制楼梯', '预制墙板', '盾构管片', '预制箱梁'],
      attributes: [
        productType(['叠合板', '预制叠合板'], ['预制楼梯'], ['预制外墙板', '预制墙板'], ['预制梁柱', '预制梁'], ['管片', '盾构管片'], ['管廊']), concrete, radius, thickness(5),
      ],
      inputs: [{ node: 'ready-mix-concrete', process: '浇筑、蒸养' }, { node: 'rebar', process: '绑扎' }, { node: 'insulation', process: '夹心保温墙板' }],
    },
    {
      slug: 'aerated-concrete', name: { zh: '蒸压加气混凝土', en: 'Aerated concrete' }, stage: 'product', unitFamily: 'volume',
      synonyms: ['加气砖', '加气混凝土砌块', 'ALC板', '蒸压加气块', '蒸压加气混凝土板', '轻质隔墙板', 'ALC墙板'],
      attributes: [
        productType(['砌块', '加气砖'], ['板材', 'ALC板', '墙板']),
        graded('aac-strength', '加气强度级别', 'Strength class', ['A2.5', 'A3.5', 'A5.0'], ['强度级别']),
        oneOf('aac-density', '干密度级别', 'Density class', ['B04', 'B05', 'B06', 'B07'], ['密度级别']), conductivity, thickness(2),
      ],
      inputs: [
        { node: 'cement', process: '配料、蒸压' }, { node: 'fly-ash', process: '配料、蒸压' }, { node: 'by-product-gypsum', process: '调节' },
        { node: 'aggregate', process: '砂加气磨细' },
      ],
    },
    {
      slug: 'gypsum-board', name: { zh: '纸面石膏板', en: 'Gypsum board' }, stage: 'product', gbt4754: '3024', hs: '6809', unitFamily: 'area',
      synonyms: ['石膏板', '耐水石膏板', '耐火石膏板', '吊顶石膏板'],
      attributes: [
        productType(['普通', '普通纸面石膏板'], ['耐水'], ['耐火'], ['耐水耐火']), thickness(0.5), width(5), length(5),
        figure('board-mass', '面密度', 'Mass per area', 'kg/㎡', 'at-most'),
      ],
      inputs: [{ node: 'by-product-gypsum', process: '煅烧、成型' }],
    },
    {
      slug: 'insulation', name: { zh: '保温材料', en: 'Insulation' }, stage: 'product', gbt4754: '3034', unitFamily: 'volume',
      synonyms: ['岩棉板', '岩棉', '岩棉保温板', '玻璃棉', '保温岩棉', '外墙保温板', '岩棉条'],
      attributes: [productType(['岩棉板', '岩棉'], ['岩棉条'], ['玻璃棉'], ['无机保温板', '发泡水泥板']), conductivity, density, burning, thickness(2)],
      inputs: [],
    },
    {
      slug: 'waterproofing-membrane', name: { zh: '防水卷材', en: 'Waterproofing membrane' }, stage: 'product', gbt4754: '3033', unitFamily: 'area',
      synonyms: ['SBS防水卷材', '改性沥青防水卷材', '高分子防水卷材', '自粘防水卷材', 'TPO防水卷材', '防水材料'],
      attributes: [
        productType(['SBS改性沥青', 'SBS', '弹性体'], ['APP改性沥青', 'APP', '塑性体'], ['自粘', '自粘聚合物'], ['TPO'], ['PVC卷材', 'PVC']), thickness(0.2),
        graded('membrane-type', '卷材型号', 'Type', [['Ⅰ型', 'I型'], ['Ⅱ型', 'II型']], ['型号']),
        figure('cold-flexibility', '低温柔性', 'Cold flexibility', '℃', 'at-most', { synonyms: ['低温柔度'] }),
      ],
      inputs: [{ node: 'bitumen', process: '改性、浸涂' }],
    },
  ],
  sources: [
    'GB/T 4754-2017 国民经济行业分类；海关进出口税则（HS 2022 四位品目）',
    '骨料：GB/T 14684 建设用砂；GB/T 14685 建设用卵石、碎石；水泥：GB 175 通用硅酸盐水泥',
    '掺合料与外加剂：GB/T 1596 用于水泥和混凝土中的粉煤灰；GB/T 18046 用于水泥、砂浆和混凝土中的粒化高炉矿渣粉；GB 8076 混凝土外加剂',
    '钢筋：GB 1499.2 钢筋混凝土用钢 第2部分 热轧带肋钢筋；混凝土与砂浆：GB/T 14902 预拌混凝土；GB/T 25181 预拌砂浆',
    '墙材与板材：GB/T 11968 蒸压加气混凝土砌块；GB/T 15762 蒸压加气混凝土板；GB/T 9775 纸面石膏板；GB/T 51231 装配式混凝土建筑技术标准',
    '保温、防水：GB/T 494 建筑石油沥青；GB/T 19686 建筑用岩棉绝热制品；GB 8624 建筑材料及制品燃烧性能分级；GB 18242 弹性体改性沥青防水卷材',
  ],
}
