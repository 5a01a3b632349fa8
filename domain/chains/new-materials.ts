import type { Chain } from './chain.ts'
import {
  alloy, clampingForce, cycleLife, elongation, figure, finish, flammability, form, iron, material, moisture, oneOf, particleSize, process,
  productType, tensile, thickness, unitMass, usage, width,
} from './attributes.ts'

const purity = figure('material-purity', '材料纯度', 'Purity', '%', 'at-least', { synonyms: ['靶材纯度', '纯度'] })
const capacityOf = figure('specific-capacity', '克容量', 'Specific capacity', 'mAh/g', 'at-least', { synonyms: ['比容量', '放电比容量', '首次放电比容量'] })
const pressed = figure('pressed-density', '压实密度', 'Pressed density', 'g/cm³', 'at-least', { synonyms: ['粉末压实密度', '极片压实密度'] })
const areal = figure('areal-mass', '单位面积质量', 'Mass per area', 'g/㎡', 'exactly', { tolerance: 3, synonyms: ['面密度', '克重'] })

export const newMaterials: Chain = {
  slug: 'new-materials',
  name: { zh: '新材料', en: 'New materials' },
  summary: {
    zh: '以复合集流体为特色的锂电材料，以及玻璃纤维、碳纤维复合材料和镁合金',
    en: 'Battery materials around the composite current collector, fibre composites and magnesium alloys',
  },
  stages: [
    { slug: 'base', name: { zh: '基础原料', en: 'Base materials' } },
    { slug: 'material', name: { zh: '功能材料', en: 'Functional materials' } },
    { slug: 'product', name: { zh: '制品', en: 'Products' } },
  ],
  nodes: [
    {
      slug: 'polymer-base-film', name: { zh: '高分子基膜', en: 'Polymer base film' }, stage: 'base', gbt4754: '2921', hs: '3920', unitFamily: 'mass',
      synonyms: ['PET基膜', 'BOPET薄膜', '双向拉伸聚酯薄膜', 'PP基膜', 'BOPP基膜', '聚酰亚胺薄膜', 'PI薄膜', '超薄聚酯薄膜'],
      attributes: [
        material(['PET', 'BOPET', '聚酯'], ['PP', 'BOPP', '聚丙烯'], ['PI', '聚酰亚胺']), thickness(0.0005), width(2), tensile,
        figure('shrinkage', '热收缩率', 'Thermal shrinkage', '%', 'at-most', { synonyms: ['收缩率'] }),
      ],
      inputs: [],
    },
    {
      slug: 'coating-target', name: { zh: '真空镀膜材料', en: 'Coating material' }, stage: 'base', gbt4754: '3985', unitFamily: 'mass',
      synonyms: ['溅射靶材', '铜靶材', '铝靶材', '蒸镀铝丝', '蒸镀材料', '高纯铜靶'],
      attributes: [
        material(['铜'], ['铝'], ['镍'], ['钛'], ['ITO']), purity, form(['平面靶'], ['旋转靶', '管靶'], ['丝', '铝丝'], ['颗粒', '蒸发颗粒']),
      ],
      inputs: [],
    },
    {
      slug: 'carbon-fibre', name: { zh: '碳纤维', en: 'Carbon fibre' }, stage: 'base', hs: '6815', unitFamily: 'mass',
      synonyms: ['碳纤维丝束', '碳纤维布', '碳纤维预浸料', '大丝束碳纤维', '聚丙烯腈基碳纤维'],
      attributes: [
        oneOf('fibre-grade', '纤维牌号', 'Fibre grade', ['T300', 'T700', 'T800', 'M40J'], ['牌号', '级别']),
        oneOf('tow', '丝束规格', 'Tow', ['1K', '3K', '6K', '12K', '24K', '48K'], ['丝束']), tensile,
        figure('modulus', '拉伸模量', 'Tensile modulus', 'GPa', 'at-least', { synonyms: ['弹性模量', '模量'] }),
      ],
      inputs: [],
    },
    {
      slug: 'glass-fibre', name: { zh: '玻璃纤维', en: 'Glass fibre' }, stage: 'base', gbt4754: '3061', hs: '7019', unitFamily: 'mass',
      synonyms: ['玻纤', '玻璃纤维纱', '无碱玻纤', '玻纤纱', '玻纤布', '玻璃纤维布', '短切玻纤'],
      attributes: [
        productType(['直接无捻粗纱', '直接纱'], ['合股无捻粗纱', '合股纱'], ['短切纱', '短切原丝'], ['玻纤布', '方格布'], ['短切毡', '毡']),
        figure('linear-density', '线密度', 'Linear density', 'tex', 'exactly', { tolerance: 50, synonyms: ['号数', 'tex数'] }),
        oneOf('glass-kind', '玻璃类型', 'Glass', [['E玻璃', '无碱'], ['ECR玻璃', 'E-CR'], ['高模量玻璃', '高模'], ['中碱', 'C玻璃']]), moisture,
      ],
      inputs: [],
    },
    {
      slug: 'magnesium-alloy', name: { zh: '镁锭与镁合金锭', en: 'Magnesium and its alloys' }, stage: 'base', hs: '8104', unitFamily: 'mass',
      synonyms: ['镁合金锭', '镁锭', '镁合金', '原生镁锭', '铸造镁合金锭'],
      attributes: [
        alloy(['AZ91D'], ['AM60B'], ['AM50A'], ['AZ31B'], ['Mg9990', 'Mg99.90'], ['Mg9995', 'Mg99.95']), iron, unitMass(0.5),
        oneOf('metal-route', '原料路线', 'Route', [['原生镁', '原生'], ['再生镁', '再生']]),
      ],
      inputs: [],
    },
    {
      slug: 'composite-current-collector', name: { zh: '复合集流体', en: 'Composite current collector' }, stage: 'material', gbt4754: '3985',
      unitFamily: 'area',
      synonyms: ['复合铜箔', '复合铝箔', 'PET铜箔', 'PP铜箔', 'PET复合铜箔', 'PET复合铝箔', '复合铜箔集流体'],
      attributes: [
        productType(['复合铜箔', 'PET铜箔', 'PP铜箔'], ['复合铝箔', 'PET铝箔']), material(['PET', '聚酯'], ['PP', '聚丙烯'], ['PI', '聚酰亚胺']),
        thickness(0.0005), width(2),
        figure('sheet-resistance', '方块电阻', 'Sheet resistance', 'mΩ', 'at-most', { synonyms: ['方阻'] }),
        figure('peel-strength', '剥离强度', 'Peel strength', 'N/mm', 'at-least', { synonyms: ['结合力', '剥离力'] }), elongation,
        process(['磁控溅射加水电镀', '两步法', '溅射水镀'], ['真空蒸镀', '蒸镀'], ['化学镀', '一步化学镀']),
      ],
      inputs: [{ node: 'polymer-base-film', process: '真空镀膜、水电镀' }, { node: 'coating-target', process: '真空镀膜' }],
    },
    {
      slug: 'electrolytic-copper-foil', name: { zh: '电解铜箔', en: 'Electrolytic copper foil' }, stage: 'material', gbt4754: '3985', hs: '7410',
      unitFamily: 'mass',
      synonyms: ['锂电铜箔', '电子铜箔', '铜箔', '超薄铜箔', '极薄铜箔', '标准铜箔', '双光铜箔'],
      attributes: [
        usage(['锂电负极', '锂电', '集流体'], ['印制电路板', '覆铜板', 'PCB']), thickness(0.0005), width(2), tensile, elongation, areal,
      ],
      inputs: [],
      substitutes: [
        {
          node: 'composite-current-collector',
          needs: { zh: '需电芯厂改用超声滚焊转接，并重新验证倍率和循环', en: 'Ultrasonic roll welding at the cell maker, rate and cycle life proved anew' },
        },
      ],
    },
    {
      slug: 'cathode-material', name: { zh: '锂电正极材料', en: 'Cathode material' }, stage: 'material', gbt4754: '3985', unitFamily: 'mass',
      synonyms: ['正极材料', '磷酸铁锂', '三元材料', '镍钴锰酸锂', '磷酸锰铁锂', '锰酸锂', '三元正极材料'],
      attributes: [
        productType(['磷酸铁锂', 'LFP'], ['镍钴锰酸锂', '三元', 'NCM'], ['磷酸锰铁锂', 'LMFP'], ['锰酸锂', 'LMO'], ['钴酸锂', 'LCO']), capacityOf, pressed,
        particleSize,
      ],
      inputs: [],
    },
    {
      slug: 'anode-material', name: { zh: '锂电负极材料', en: 'Anode material' }, stage: 'material', unitFamily: 'mass',
      synonyms: ['负极材料', '人造石墨', '天然石墨负极', '硅碳负极', '石墨负极', '硬碳负极'],
      attributes: [
        productType(['人造石墨'], ['天然石墨'], ['硅碳', '硅碳负极'], ['硬碳']), capacityOf, pressed, particleSize,
        figure('first-efficiency', '首次效率', 'First-cycle efficiency', '%', 'at-least', { synonyms: ['首效', '首次库仑效率'] }),
      ],
      inputs: [],
    },
    {
      slug: 'battery-separator', name: { zh: '锂电隔膜', en: 'Battery separator' }, stage: 'material', unitFamily: 'area',
      synonyms: ['电池隔膜', '湿法隔膜', '干法隔膜', '涂覆隔膜', '陶瓷涂覆隔膜', '聚烯烃隔膜'],
      attributes: [
        process(['湿法'], ['干法单拉', '干法', '单拉'], ['干法双拉', '双拉']), thickness(0.0005), width(2),
        figure('porosity', '孔隙率', 'Porosity', '%', 'exactly', { tolerance: 3 }),
        figure('air-resistance', '透气度', 'Air permeability', 's/100mL', 'at-most', { synonyms: ['透气值', 'Gurley值'] }),
      ],
      inputs: [],
    },
    {
      slug: 'lithium-cell', name: { zh: '锂离子电芯', en: 'Lithium-ion cell' }, stage: 'product', gbt4754: '3841', hs: '8507', unitFamily: 'count',
      synonyms: ['锂离子电池', '动力电芯', '储能电芯', '磷酸铁锂电芯', '方形铝壳电芯', '软包电芯', '锂电池组', '动力电池电芯'],
      attributes: [
        oneOf('cell-shape', '电芯形状', 'Shape of cell', [['方形', '方壳', '方形铝壳'], ['圆柱'], ['软包']], ['封装形式']),
        oneOf('chemistry', '电池体系', 'Chemistry', [['磷酸铁锂', 'LFP'], ['三元', 'NCM'], ['钠离子', '钠电'], ['钛酸锂']], ['体系', '正极体系']),
        figure('cell-capacity', '额定容量', 'Rated capacity', 'Ah', 'at-least', { synonyms: ['电芯容量', '标称容量'] }),
        figure('energy-density', '能量密度', 'Energy density', 'Wh/kg', 'at-least', { synonyms: ['质量能量密度', '比能量'] }), cycleLife,
      ],
      inputs: [
        { node: 'composite-current-collector', process: '涂布' }, { node: 'electrolytic-copper-foil', process: '涂布' },
        { node: 'cathode-material', process: '涂布' }, { node: 'anode-material', process: '涂布' }, { node: 'battery-separator', process: '卷绕、叠片' },
      ],
    },
    {
      slug: 'fibre-composite', name: { zh: '纤维复合材料制品', en: 'Fibre composite part' }, stage: 'product', unitFamily: 'count',
      synonyms: ['玻璃钢制品', '玻璃钢', '复合材料件', '碳纤维制品', '碳纤维零件', 'SMC模压件', '复合材料电池盖', '玻纤增强塑料件'],
      attributes: [
        process(['模压', 'SMC'], ['拉挤'], ['缠绕'], ['RTM', '树脂传递模塑'], ['热压罐'], ['手糊'], ['真空灌注']),
        figure('fibre-share', '纤维含量', 'Share of fibre', '%', 'at-least', { synonyms: ['玻纤含量', '碳纤维含量'] }), tensile, flammability,
      ],
      inputs: [{ node: 'glass-fibre', process: '复合成型' }, { node: 'carbon-fibre', process: '复合成型' }],
    },
    {
      slug: 'magnesium-die-casting', name: { zh: '镁合金压铸件', en: 'Magnesium die casting' }, stage: 'product', gbt4754: '3392', unitFamily: 'count',
      synonyms: ['镁合金铸件', '镁压铸件', '镁合金仪表板支架', '半固态注射镁合金件', '镁合金件'],
      attributes: [
        alloy(['AZ91D'], ['AM60B'], ['AM50A']), clampingForce, unitMass(0.2),
        process(['冷室压铸', '高压压铸'], ['热室压铸'], ['半固态注射成形', '半固态', '触变注射']),
        finish(['微弧氧化'], ['化学转化', '钝化'], ['喷涂', '喷粉'], ['无处理']), tensile,
      ],
      inputs: [{ node: 'magnesium-alloy', process: '压铸' }],
    },
  ],
  sources: [
    'GB/T 4754-2017 国民经济行业分类；海关进出口税则（HS 2022 四位品目）',
    '复合集流体、高分子基膜、镀膜材料：川渝企业产品目录和环评公示常用指标（厚度、方阻、剥离强度）；YS/T 819 电子薄膜用高纯铜溅射靶材',
    '电解铜箔：GB/T 5230 印制板用电解铜箔；SJ/T 11483 锂离子电池用电解铜箔',
    '正负极与隔膜：GB/T 30835 锂离子电池用炭复合磷酸铁锂正极材料；GB/T 24533 锂离子电池石墨类负极材料；GB/T 36363 锂离子电池用聚烯烃隔膜',
    '电芯：GB/T 31484、GB/T 31486 电动汽车用动力蓄电池循环寿命、电性能要求及试验方法；GB 38031 安全要求',
    '纤维：GB/T 18369 玻璃纤维无捻粗纱；GB/T 26752 聚丙烯腈基碳纤维；阻燃：GB/T 2408 塑料 燃烧性能的测定（水平法和垂直法）',
    '镁：GB/T 3499 原生镁锭；GB/T 19078 铸造镁合金锭；GB/T 25747 镁合金压铸件',
  ],
}
