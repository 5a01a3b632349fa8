import type { Chain } from './chain.ts'
import {
  burst, crush, diameter, figure, graded, impurities, length, material, moisture, oneOf, palletSize, payload, productType, quality, thickness,
  unitMass, usage, wallThickness, width,
} from './attributes.ts'

const grammage = figure('grammage', '定量', 'Grammage', 'g/㎡', 'exactly', { tolerance: 5, synonyms: ['克重'] })
const ringCrush = figure('ring-crush', '环压指数', 'Ring crush index', 'N·m/g', 'at-least', { synonyms: ['横向环压指数', '环压'] })
const flutes = oneOf(
  'flute', '楞型', 'Flute', [['A楞', 'A'], ['B楞', 'B'], ['C楞', 'C'], ['E楞', 'E'], ['F楞', 'F'], ['AB楞', 'AB', 'BA'], ['BC楞', 'BC'], ['BE楞', 'BE'], ['AAA楞', 'AAA']],
  ['瓦楞楞型', '坑型'],
)
const print = oneOf(
  'print', '印刷方式', 'Printing', [['水性柔印', '柔印', '水印'], ['胶印', '胶版印刷'], ['预印'], ['数码印刷', '数码'], ['凹印', '凹版印刷'], ['不印刷', '素色']], ['印刷', '印刷工艺'],
)
const layers = graded('board-layers', '瓦楞层数', 'Layers of board', [['两层', '单面瓦楞'], ['三层', '单瓦楞'], ['五层', '双瓦楞'], ['七层', '三瓦楞']], ['纸板层数'])
const puncture = figure('puncture', '戳穿强度', 'Puncture strength', 'J', 'at-least')

export const paperPackaging: Chain = {
  slug: 'paper-packaging',
  name: { zh: '纸制品包装', en: 'Paper packaging' },
  summary: {
    zh: '从废纸、纸浆到箱板纸、瓦楞原纸、白板纸，再到瓦楞纸板、工业纸箱、彩盒、蜂窝纸和纸浆模塑',
    en: 'From recovered paper and pulp through board grades to corrugated, cartons, honeycomb and moulded pulp',
  },
  stages: [
    { slug: 'raw', name: { zh: '原料', en: 'Raw materials' } },
    { slug: 'paper', name: { zh: '原纸', en: 'Base paper' } },
    { slug: 'board', name: { zh: '纸板', en: 'Board' } },
    { slug: 'product', name: { zh: '制品', en: 'Products' } },
  ],
  nodes: [
    {
      slug: 'recovered-paper', name: { zh: '废纸', en: 'Recovered paper' }, stage: 'raw', gbt4754: '4220', hs: '4707', unitFamily: 'mass',
      synonyms: ['废纸箱', '废瓦楞纸箱', 'OCC', '国废', '废黄板纸', '纸边料', '废书报纸'],
      attributes: [
        productType(['废瓦楞纸箱', '废黄板纸', 'OCC', '黄板纸'], ['废书刊纸', '废书本'], ['废报纸'], ['纸边', '切边', '白纸边'], ['混合废纸']), moisture, impurities,
        oneOf('baling', '打包状态', 'Baling', [['打包', '打包块'], ['散料', '散装']]),
      ],
      inputs: [],
    },
    {
      slug: 'paper-pulp', name: { zh: '纸浆', en: 'Paper pulp' }, stage: 'raw', unitFamily: 'mass',
      synonyms: ['木浆', '竹浆', '漂白针叶木浆', '漂白阔叶木浆', '本色竹浆', '再生纸浆', '甘蔗浆', '浆板'],
      attributes: [
        productType(['针叶木浆', '针叶浆'], ['阔叶木浆', '阔叶浆'], ['竹浆'], ['甘蔗浆', '蔗渣浆'], ['再生浆', '废纸浆']), moisture,
        figure('iso-brightness', '纸浆亮度', 'Brightness', '%', 'at-least', { synonyms: ['白度', '亮度'] }),
        oneOf('bleaching', '漂白', 'Bleaching', [['漂白', '漂白浆'], ['本色', '未漂白']]),
      ],
      inputs: [],
    },
    {
      slug: 'linerboard', name: { zh: '箱纸板', en: 'Linerboard' }, stage: 'paper', gbt4754: '2221', unitFamily: 'mass',
      synonyms: ['箱板纸', '牛卡纸', '挂面箱纸板', '牛皮箱纸板', '再生箱板纸', '牛皮卡纸'],
      attributes: [
        grammage, quality(['合格品'], ['一等品'], ['优等品']), ringCrush, moisture, width(5),
        figure('burst-index', '耐破指数', 'Burst index', 'kPa·㎡/g', 'at-least'),
        figure('folding', '横向耐折度', 'Folding endurance', '次', 'at-least', { synonyms: ['耐折度'] }),
      ],
      inputs: [{ node: 'recovered-paper', process: '制浆抄纸' }, { node: 'paper-pulp', process: '抄纸' }],
    },
    {
      slug: 'fluting-paper', name: { zh: '瓦楞原纸', en: 'Corrugating medium' }, stage: 'paper', gbt4754: '2221', hs: '4805', unitFamily: 'mass',
      synonyms: ['瓦楞芯纸', '高强瓦楞原纸', '高强瓦楞纸', '瓦楞芯原纸', '高瓦'],
      attributes: [
        grammage, quality(['合格品'], ['一等品'], ['优等品']), ringCrush, moisture, width(5),
        figure('tensile-length', '裂断长', 'Breaking length', 'km', 'at-least', { synonyms: ['纵向裂断长'] }),
      ],
      inputs: [{ node: 'recovered-paper', process: '制浆抄纸' }],
    },
    {
      slug: 'white-board', name: { zh: '白卡纸与白板纸', en: 'White board' }, stage: 'paper', gbt4754: '2221', hs: '4810', unitFamily: 'mass',
      synonyms: ['白卡纸', '白板纸', '灰底白板纸', '涂布白纸板', '涂布白卡纸', '食品卡纸', '白底白板纸'],
      attributes: [
        grammage, productType(['白卡纸', '涂布白卡纸'], ['灰底白板纸', '灰底白'], ['白底白板纸'], ['食品卡纸', '食品级白卡']), thickness(0.02), moisture, width(5),
        figure('stiffness', '横向挺度', 'Stiffness', 'mN·m', 'at-least', { synonyms: ['挺度'] }),
      ],
      inputs: [{ node: 'paper-pulp', process: '抄纸、涂布' }, { node: 'recovered-paper', process: '芯层浆料' }],
    },
    {
      slug: 'kraft-paper', name: { zh: '牛皮纸与纱管纸', en: 'Kraft and core paper' }, stage: 'paper', gbt4754: '2221', unitFamily: 'mass',
      synonyms: ['牛皮纸', '纱管纸', '纸管原纸', '伸性纸袋纸', '纸袋纸', '牛皮包装纸'],
      attributes: [
        grammage, productType(['牛皮纸'], ['纸袋纸', '伸性纸袋纸'], ['纱管纸', '纸管原纸']), moisture, width(5),
        figure('plybond', '层间结合强度', 'Ply bond', 'J/㎡', 'at-least'),
      ],
      inputs: [{ node: 'paper-pulp', process: '抄纸' }, { node: 'recovered-paper', process: '制浆抄纸' }],
    },
    {
      slug: 'corrugated-board', name: { zh: '瓦楞纸板', en: 'Corrugated board' }, stage: 'board', hs: '4808', unitFamily: 'area',
      synonyms: ['三层瓦楞纸板', '五层瓦楞纸板', '七层瓦楞纸板', '二级厂纸板', '瓦楞板'],
      attributes: [layers, flutes, burst, crush, width(5), moisture],
      inputs: [{ node: 'linerboard', process: '复合' }, { node: 'fluting-paper', process: '压楞、复合' }],
    },
    {
      slug: 'honeycomb-board', name: { zh: '蜂窝纸板', en: 'Honeycomb board' }, stage: 'board', unitFamily: 'area',
      synonyms: ['蜂窝纸芯', '纸蜂窝板', '蜂窝纸箱板', '蜂窝包装板'],
      attributes: [
        thickness(1), figure('compression', '平压强度', 'Flat crush', 'kPa', 'at-least', { synonyms: ['抗压强度'] }),
        figure('honeycomb-cell', '蜂窝孔径', 'Cell size', 'mm', 'exactly', { tolerance: 1, synonyms: ['孔径', '内切圆直径'] }), moisture,
      ],
      inputs: [{ node: 'linerboard', process: '制芯、复合' }],
    },
    {
      slug: 'industrial-carton', name: { zh: '工业包装纸箱', en: 'Industrial carton' }, stage: 'product', gbt4754: '2231', hs: '4819', unitFamily: 'count',
      synonyms: ['重型纸箱', '重型瓦楞纸箱', 'AAA瓦楞纸箱', '工业纸箱', '出口包装纸箱', '大型瓦楞纸箱', '汽配包装箱', '蜂窝纸箱'],
      attributes: [
        layers, flutes, burst, crush, puncture,
        figure('box-compression', '空箱抗压', 'Box compression', 'N', 'at-least', { synonyms: ['抗压力', '堆码强度'] }), print,
      ],
      inputs: [{ node: 'corrugated-board', process: '印刷、模切、粘箱' }, { node: 'honeycomb-board', process: '衬板' }],
    },
    {
      slug: 'folding-box', name: { zh: '彩盒', en: 'Folding box' }, stage: 'product', gbt4754: '2231', hs: '4819', unitFamily: 'count',
      synonyms: ['折叠纸盒', '包装彩盒', '电商包装盒', '纸盒', '白卡纸盒', '天地盖礼盒', '小家电彩盒'],
      attributes: [
        productType(['折叠盒', '折叠纸盒'], ['天地盖', '天地盖礼盒'], ['抽屉盒'], ['瓦楞彩盒', '坑盒', '裱坑盒']), grammage, print,
        oneOf('print-finish', '印后工艺', 'Finishing', [['覆膜', '覆亚膜', '覆光膜'], ['烫金'], ['UV', '局部UV'], ['压纹'], ['上光', '过油']], ['表面工艺']),
      ],
      inputs: [{ node: 'white-board', process: '印刷、模切' }, { node: 'corrugated-board', process: '裱坑' }],
    },
    {
      slug: 'paper-pallet', name: { zh: '纸护角与纸托盘', en: 'Edge boards and paper pallets' }, stage: 'product', gbt4754: '2239', unitFamily: 'count',
      synonyms: ['纸护角', '纸托盘', '纸滑托盘', '蜂窝纸托盘', '护角条', '纸滑板'],
      attributes: [
        productType(['纸护角', '护角', '护角条'], ['蜂窝纸托盘', '纸托盘'], ['纸滑托盘', '纸滑板', '滑托板']), thickness(0.5), palletSize, payload, length(5),
      ],
      inputs: [{ node: 'honeycomb-board', process: '组装' }, { node: 'linerboard', process: '护角面纸' }, { node: 'kraft-paper', process: '多层复合' }],
    },
    {
      slug: 'moulded-pulp', name: { zh: '纸浆模塑', en: 'Moulded pulp' }, stage: 'product', gbt4754: '2239', hs: '4823', unitFamily: 'count',
      synonyms: ['纸托', '纸浆模塑内托', '蛋托', '模塑餐具', '工业纸托', '甘蔗浆餐盒', '纸浆餐具'],
      attributes: [
        usage(['工业内衬', '电子内托', '家电内托'], ['餐具', '餐饮具', '食品'], ['蛋托果托', '蛋托', '果托']),
        oneOf('pulp-forming', '成型方式', 'Forming', [['湿压', '精品湿压'], ['干压', '普通干压'], ['半干压']]),
        material(['甘蔗浆', '蔗渣浆'], ['竹浆'], ['木浆'], ['再生浆', '废纸浆']), unitMass(0.005),
      ],
      inputs: [{ node: 'paper-pulp', process: '热压成型' }, { node: 'recovered-paper', process: '碎浆成型' }],
    },
    {
      slug: 'paper-tube', name: { zh: '纸管', en: 'Paper tube' }, stage: 'product', gbt4754: '2239', hs: '4822', unitFamily: 'count',
      synonyms: ['纸筒', '工业纸管', '薄膜纸管', '纸芯管', '铝箔纸管', '圆纸筒'],
      attributes: [
        { ...diameter(0.5), synonyms: ['内径', '外径'] }, wallThickness(0.2), length(2),
        figure('tube-crush', '径向抗压', 'Radial crush', 'N/100mm', 'at-least', { synonyms: ['抗压力', '平压'] }),
      ],
      inputs: [{ node: 'kraft-paper', process: '卷绕' }],
    },
    {
      slug: 'paper-bag', name: { zh: '纸袋', en: 'Paper bag' }, stage: 'product', hs: '4819', unitFamily: 'count',
      synonyms: ['牛皮纸袋', '手提纸袋', '阀口纸袋', '纸塑复合袋', '食品纸袋', '外卖纸袋'],
      attributes: [
        productType(['手提袋', '手提纸袋'], ['阀口袋', '水泥袋'], ['方底袋', '尖底袋'], ['纸塑复合袋', '纸塑袋']), grammage, print,
        figure('bag-load', '承重', 'Load', 'kg', 'at-least', { synonyms: ['载重'] }),
      ],
      inputs: [{ node: 'kraft-paper', process: '制袋' }, { node: 'white-board', process: '制袋' }],
    },
  ],
  sources: [
    'GB/T 4754-2017 国民经济行业分类；海关进出口税则（HS 2022 四位品目）',
    '废纸：GB/T 20811 废纸分类技术要求',
    '原纸：GB/T 13024 箱纸板；GB/T 13023 瓦楞芯（原）纸；GB/T 10335.3 涂布白卡纸；GB/T 10335.4 涂布白纸板；GB/T 22865 牛皮纸；GB/T 7968 纸袋纸',
    '纸板：GB/T 6544 瓦楞纸板；BB/T 0016 包装材料 蜂窝纸板',
    '纸箱：GB/T 6543 运输包装用单瓦楞纸箱和双瓦楞纸箱；GB/T 16717 包装容器 重型瓦楞纸箱',
    '纸浆模塑：GB/T 36787 纸浆模塑餐具；彩盒、纸管、纸袋、纸护角的属性按包装企业报价单常用写法',
  ],
}
