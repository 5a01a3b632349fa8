import type { Chain } from './chain.ts'
import { accreditation, cycleLife, diameter, dryMass, figure, joining, material, mode, oneOf, outputPower, reportDays, thickness, torque, unitMass } from './attributes.ts'

/** Under AM0, the sun outside the atmosphere, at the beginning of life unless a text says otherwise. */
const efficiency = figure('cell-efficiency', '光电转换效率', 'Conversion efficiency (AM0)', '%', 'at-least', { synonyms: ['转换效率', 'AM0效率', '电池效率'] })
const cellKind = oneOf(
  'cell-kind', '电池类型', 'Kind of cell', [['三结砷化镓', '三结'], ['四结砷化镓', '四结'], ['硅', '硅太阳电池', '晶硅'], ['薄膜砷化镓', '柔性薄膜']], ['电池种类'],
)
const orbit = oneOf('orbit', '适用轨道', 'Orbit', [['低轨', 'LEO'], ['中轨', 'MEO'], ['高轨', 'GEO', '地球静止轨道'], ['深空']], ['轨道'])
const lifetime = figure('orbit-life', '在轨寿命', 'Life in orbit', '年', 'at-least', { synonyms: ['设计寿命'] })
const busVoltage = figure('bus-voltage', '母线电压', 'Bus voltage', 'V', 'exactly', { tolerance: 2 })

export const satellitePower: Chain = {
  slug: 'satellite-power',
  name: { zh: '卫星太阳能电池阵', en: 'Satellite solar arrays' },
  summary: {
    zh: '从锗衬底、砷化镓外延片、空间太阳电池到太阳翼基板、展开机构、太阳能电池阵和卫星电源',
    en: 'From germanium substrates, epiwafers and space solar cells to panels, deployment, arrays and satellite power',
  },
  stages: [
    { slug: 'material', name: { zh: '材料', en: 'Materials' } },
    { slug: 'cell', name: { zh: '电池', en: 'Cells' } },
    { slug: 'unit', name: { zh: '部组件', en: 'Units' } },
    { slug: 'array', name: { zh: '电池阵', en: 'Arrays' } },
    { slug: 'system', name: { zh: '电源系统', en: 'Power systems' } },
  ],
  nodes: [
    {
      slug: 'germanium-substrate', name: { zh: '锗衬底片', en: 'Germanium substrate' }, stage: 'material', gbt4754: '3985', unitFamily: 'count',
      synonyms: ['锗单晶片', '太阳能锗片', '锗衬底', '太阳电池用锗衬底'],
      attributes: [
        diameter(0.5), thickness(0.01), figure('dislocations', '位错密度', 'Dislocation density', '个/cm²', 'at-most'),
        oneOf('conductivity-type', '导电类型', 'Conductivity type', [['P型'], ['N型']]),
      ],
      inputs: [],
    },
    {
      slug: 'cover-glass', name: { zh: '抗辐照玻璃盖片', en: 'Cover glass' }, stage: 'material', unitFamily: 'count',
      synonyms: ['太阳电池玻璃盖片', '掺铈玻璃盖片', '玻璃盖片', '防辐照盖片'],
      attributes: [
        thickness(0.01), material(['掺铈玻璃', '掺铈'], ['石英玻璃', '熔融石英']),
        figure('transmittance', '透过率', 'Transmittance', '%', 'at-least', { synonyms: ['透光率'] }),
      ],
      inputs: [],
    },
    {
      slug: 'cell-interconnector', name: { zh: '互连片', en: 'Interconnector' }, stage: 'material', unitFamily: 'count',
      synonyms: ['电池互连片', '银互连片', '太阳电池互连片', '可伐互连片'],
      attributes: [
        material(['银'], ['可伐合金镀银', '可伐'], ['钼镀银', '镀银钼']), thickness(0.005),
        joining(['平行间隙焊', '电阻焊'], ['超声焊', '超声波焊'], ['激光焊']),
      ],
      inputs: [],
    },
    {
      slug: 'gallium-arsenide-epiwafer', name: { zh: '砷化镓外延片', en: 'Gallium arsenide epiwafer' }, stage: 'cell', gbt4754: '3985', unitFamily: 'count',
      synonyms: ['三结砷化镓外延片', '太阳电池外延片', 'GaAs外延片', '多结外延片'],
      attributes: [diameter(0.5), cellKind, efficiency],
      inputs: [{ node: 'germanium-substrate', ratio: 1, process: '金属有机物化学气相沉积（MOCVD）' }],
    },
    {
      slug: 'space-solar-cell', name: { zh: '空间太阳电池', en: 'Space solar cell' }, stage: 'cell', gbt4754: '3825', hs: '8541', unitFamily: 'count',
      synonyms: ['砷化镓太阳电池', '三结砷化镓太阳电池', '空间用太阳电池', '卫星太阳电池', '砷化镓电池片', '太阳电池裸片'],
      attributes: [
        cellKind, efficiency, thickness(0.01), figure('cell-area', '电池面积', 'Cell area', 'cm²', 'exactly', { tolerance: 0.1, synonyms: ['单片面积'] }),
        figure('remaining-factor', '辐照剩余因子', 'Remaining factor after irradiation', '%', 'at-least', { synonyms: ['剩余因子', '末期剩余因子'] }),
      ],
      inputs: [{ node: 'gallium-arsenide-epiwafer', process: '光刻、蒸镀、划片' }],
    },
    {
      slug: 'cell-assembly', name: { zh: '盖片互连电池', en: 'Cell-interconnect-cover assembly' }, stage: 'cell', unitFamily: 'count',
      synonyms: ['CIC电池', 'CIC组件', '盖片互连电池组件', '叠层电池组件'],
      attributes: [cellKind, efficiency, thickness(0.02)],
      // One cover and one bare cell make one assembly by definition.
      inputs: [
        { node: 'space-solar-cell', ratio: 1, process: '焊接、贴片' }, { node: 'cover-glass', ratio: 1, process: '贴盖片' },
        { node: 'cell-interconnector', process: '焊接' },
      ],
    },
    {
      slug: 'array-substrate', name: { zh: '太阳翼基板', en: 'Array substrate' }, stage: 'unit', unitFamily: 'count',
      synonyms: ['碳纤维蜂窝基板', '太阳电池阵基板', '太阳翼蜂窝板', '柔性太阳翼基板', '蜂窝夹层基板'],
      attributes: [
        material(['碳纤维面板铝蜂窝', '碳纤维蜂窝', '碳面板铝蜂窝'], ['聚酰亚胺', '柔性基板'], ['玻璃纤维面板', '玻纤面板']),
        figure('panel-areal-mass', '基板面密度', 'Mass per area of panel', 'kg/㎡', 'at-most', { synonyms: ['面密度'] }),
        figure('flatness', '平面度', 'Flatness', 'mm', 'at-most'), figure('insulation', '绝缘电阻', 'Insulation resistance', 'MΩ', 'at-least'),
      ],
      inputs: [],
    },
    {
      slug: 'deployment-mechanism', name: { zh: '太阳翼展开机构', en: 'Deployment mechanism' }, stage: 'unit', unitFamily: 'count',
      synonyms: ['展开机构', '太阳翼铰链', '压紧释放机构', '展开锁定机构', '压紧释放装置'],
      attributes: [
        oneOf('mechanism', '机构类型', 'Mechanism', [['铰链', '扭簧铰链', '带簧铰链'], ['压紧释放', '压紧释放机构'], ['伸展臂', '展开臂'], ['绳索联动']]), unitMass(0.05),
        figure('deployment-time', '展开时间', 'Deployment time', '秒', 'at-most'),
        figure('deployments', '地面展开次数', 'Deployments on the ground', '次', 'at-least', { synonyms: ['展开次数'] }),
      ],
      inputs: [],
    },
    {
      slug: 'array-drive', name: { zh: '太阳翼驱动机构', en: 'Array drive mechanism' }, stage: 'unit', unitFamily: 'count',
      synonyms: ['太阳帆板驱动机构', 'SADA', '帆板驱动机构', '对日定向机构', '驱动导电环'],
      attributes: [
        torque, figure('pointing', '指向精度', 'Pointing accuracy', '°', 'at-most', { synonyms: ['定位精度'] }), outputPower, dryMass, lifetime,
      ],
      inputs: [],
    },
    {
      slug: 'solar-array', name: { zh: '太阳电池阵', en: 'Solar array' }, stage: 'array', unitFamily: 'count',
      synonyms: ['卫星太阳能电池阵', '太阳翼', '卫星太阳翼', '太阳能帆板', '卫星帆板', '太阳能电池阵', '柔性太阳翼', '刚性太阳翼'],
      attributes: [
        oneOf('array-kind', '太阳翼类型', 'Kind of array', [['刚性', '刚性太阳翼'], ['半刚性'], ['柔性', '柔性太阳翼', '卷绕式'], ['体装式', '体装']]), outputPower,
        figure('specific-power', '质量比功率', 'Specific power', 'W/kg', 'at-least', { synonyms: ['比功率'] }),
        figure('power-per-area', '面积比功率', 'Power per area', 'W/㎡', 'at-least'), orbit, lifetime, cellKind,
      ],
      inputs: [
        { node: 'cell-assembly', process: '布片、组串' }, { node: 'array-substrate', process: '贴装' }, { node: 'deployment-mechanism', process: '总装' },
      ],
    },
    {
      slug: 'array-testing', name: { zh: '太阳电池阵测试', en: 'Array testing' }, stage: 'array', gbt4754: '7452', unitFamily: 'count',
      synonyms: ['太阳翼展开试验', 'AM0光电性能测试', '太阳翼测试', '热真空试验', '大面积脉冲太阳模拟器测试'],
      attributes: [
        mode(['光电性能', 'AM0测试', '太阳模拟器'], ['热真空', '热真空试验'], ['热循环'], ['振动', '力学试验'], ['展开试验', '零重力展开']),
        accreditation(['CNAS'], ['CMA'], ['无', '企业自检']), reportDays,
      ],
      inputs: [{ node: 'solar-array', process: '送试' }],
    },
    {
      slug: 'space-battery', name: { zh: '星载蓄电池组', en: 'Space battery' }, stage: 'system', unitFamily: 'count',
      synonyms: ['卫星蓄电池', '星载锂电池', '宇航锂离子电池', '空间蓄电池组'],
      attributes: [
        figure('cell-capacity', '额定容量', 'Rated capacity', 'Ah', 'at-least', { synonyms: ['电池容量'] }), busVoltage, cycleLife, dryMass, orbit,
      ],
      inputs: [],
    },
    {
      slug: 'power-controller', name: { zh: '卫星电源控制器', en: 'Power control unit' }, stage: 'system', unitFamily: 'count',
      synonyms: ['电源控制器', 'PCDU', '电源控制与配电单元', '星载电源控制器', '电源下位机'],
      attributes: [
        busVoltage, outputPower, dryMass,
        oneOf('regulation', '调节方式', 'Regulation', [['全调节母线', '全调节'], ['半调节', '部分调节'], ['不调节', '不调节母线'], ['MPPT', '最大功率点跟踪']]),
      ],
      inputs: [],
    },
    {
      slug: 'satellite-power-system', name: { zh: '卫星电源分系统', en: 'Satellite power system' }, stage: 'system', unitFamily: 'count',
      synonyms: ['卫星电源', '卫星电源系统', '星上电源', '卫星供配电'],
      attributes: [outputPower, busVoltage, orbit, lifetime],
      inputs: [
        { node: 'solar-array', process: '集成' }, { node: 'array-drive', process: '集成' }, { node: 'space-battery', process: '集成' },
        { node: 'power-controller', process: '集成' },
      ],
    },
  ],
  sources: [
    'GB/T 4754-2017 国民经济行业分类；海关进出口税则（HS 2022 四位品目）',
    '锗衬底：GB/T 30861 太阳能电池用锗衬底片',
    '太阳电池、盖片、盖片互连电池：ECSS-E-ST-20-08 Photovoltaic assemblies and components；ISO 15387 空间用单结太阳电池 测量与标定',
    '电池阵与测试：AIAA S-111、AIAA S-112 空间太阳电池和电池板鉴定要求；ISO 11221 空间太阳电池板 充电引起的静电放电试验方法',
    '展开机构、驱动机构、电源控制器、蓄电池组的指标按宇航单机产品目录常用写法',
    '换算比只取一件对一件（一片衬底一片外延片，一片裸电池配一片盖片）',
  ],
}
