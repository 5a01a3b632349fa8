import type { Chain } from './chain.ts'
import { accreditation, deployment, figure, graded, mode, oneOf, productType, projectDays, protectionLevel, response, usage } from './attributes.ts'

const kinds = oneOf('data-kind', '数据类型', 'Kind of data', [['图像', '图片'], ['视频'], ['语音', '音频'], ['文本'], ['点云', '激光点云'], ['传感器时序', '时序数据', '设备数据']], ['数据形态'])
const accuracy = figure('data-accuracy', '准确率', 'Accuracy', '%', 'at-least', { synonyms: ['标注准确率', '数据准确率', '正确率'] })
const uptime = figure('availability', '可用性', 'Availability', '%', 'at-least', { synonyms: ['服务可用性', 'SLA'] })
const industries = usage(['制造业', '工业'], ['汽车', '自动驾驶', '智能网联'], ['政务', '政府'], ['金融'], ['医疗'], ['农业'], ['物流', '交通'])
/** Levels of GB/T 36073. */
const maturity = graded(
  'data-maturity', '数据管理成熟度', 'Data management maturity',
  [['初始级', 'DCMM 1级'], ['受管理级', 'DCMM 2级'], ['稳健级', 'DCMM 3级'], ['量化管理级', 'DCMM 4级'], ['优化级', 'DCMM 5级']], ['DCMM等级', 'DCMM'],
)

export const dataServices: Chain = {
  slug: 'data-services',
  name: { zh: '大数据服务', en: 'Data services' },
  summary: {
    zh: '从机柜托管、云与算力到数据采集、标注、治理，再到数据集、分析、行业模型和工业数字化应用',
    en: 'From hosting, cloud and computing power through collection, labelling and governance to data sets, analysis and applications',
  },
  stages: [
    { slug: 'infrastructure', name: { zh: '基础设施', en: 'Infrastructure' } },
    { slug: 'processing', name: { zh: '数据加工', en: 'Processing' } },
    { slug: 'product', name: { zh: '数据产品', en: 'Data products' } },
    { slug: 'application', name: { zh: '应用服务', en: 'Applications' } },
  ],
  nodes: [
    {
      slug: 'rack-hosting', name: { zh: '数据中心机柜托管', en: 'Rack hosting' }, stage: 'infrastructure', gbt4754: '6550', unitFamily: 'count',
      synonyms: ['IDC机柜', '机柜租用', '服务器托管', '数据中心托管', '机柜托管', 'IDC托管'],
      attributes: [
        graded('data-centre-grade', '机房等级', 'Data centre grade', [['C级'], ['B级'], ['A级']], ['数据中心等级']),
        figure('rack-power', '单机柜功率', 'Power per rack', 'kW', 'at-least', { synonyms: ['机柜功率', '功率密度'] }),
        figure('pue', '电能利用效率', 'Power usage effectiveness', '', 'at-most', { synonyms: ['PUE', 'PUE值'] }),
        figure('bandwidth', '带宽', 'Bandwidth', 'Mbps', 'at-least', { synonyms: ['出口带宽'] }), uptime,
      ],
      inputs: [],
    },
    {
      slug: 'computing-power', name: { zh: '算力服务', en: 'Computing power' }, stage: 'infrastructure', unitFamily: 'time',
      synonyms: ['智算服务', 'GPU算力', 'GPU租用', '算力租赁', '超算服务', '智算中心', '算力租用'],
      attributes: [
        productType(['智能算力', '智算', 'GPU'], ['通用算力', 'CPU'], ['超级计算', '超算']),
        figure('compute', '算力规模', 'Computing power', 'PFLOPS', 'at-least', { synonyms: ['算力', '总算力'] }),
        oneOf('accelerator', '加速卡类型', 'Accelerator', [['国产加速卡', '昇腾', '寒武纪'], ['进口加速卡', '英伟达', 'NVIDIA']], ['GPU型号', '显卡']), uptime,
      ],
      inputs: [{ node: 'rack-hosting', process: '部署' }],
    },
    {
      slug: 'cloud-hosting', name: { zh: '云服务', en: 'Cloud hosting' }, stage: 'infrastructure', gbt4754: '6450', unitFamily: 'time',
      synonyms: ['云主机', '企业上云', '云平台服务', '专有云', '云存储', '云灾备', '政务云'],
      attributes: [
        productType(['云主机', 'IaaS'], ['云存储', '对象存储'], ['云灾备', '灾备'], ['平台服务', 'PaaS']), deployment, uptime, protectionLevel, response,
      ],
      inputs: [{ node: 'rack-hosting', process: '部署' }],
    },
    {
      slug: 'data-collection', name: { zh: '数据采集', en: 'Data collection' }, stage: 'processing', unitFamily: 'count',
      synonyms: ['数据采集服务', '设备数据采集', '工业数据采集', '语音数据采集', '道路数据采集', '设备联网采集'],
      attributes: [kinds, accuracy, projectDays, industries],
      inputs: [{ node: 'cloud-hosting', process: '接入存储' }],
    },
    {
      slug: 'data-labelling', name: { zh: '数据标注', en: 'Data labelling' }, stage: 'processing', unitFamily: 'count',
      synonyms: ['图像标注', '点云标注', '语音标注', '数据标注外包', '自动驾驶数据标注', '文本标注', '数据标注基地'],
      attributes: [
        kinds, accuracy, figure('labellers', '标注团队规模', 'Labellers', '人', 'at-least', { synonyms: ['标注人数', '标注员'] }), projectDays, industries,
      ],
      inputs: [{ node: 'data-collection', process: '标注' }],
    },
    {
      slug: 'data-governance', name: { zh: '数据治理', en: 'Data governance' }, stage: 'processing', unitFamily: 'count',
      synonyms: ['数据清洗', '数据脱敏', '主数据管理', '数据资产盘点', '数据质量管理', '数据中台建设'],
      attributes: [
        maturity, mode(['数据清洗', '清洗'], ['数据脱敏', '脱敏'], ['主数据管理'], ['数据资产入表', '资产盘点']), accuracy, projectDays, industries,
      ],
      inputs: [{ node: 'data-collection', process: '汇聚' }],
    },
    {
      slug: 'data-set', name: { zh: '行业数据集', en: 'Data set' }, stage: 'product', unitFamily: 'count',
      synonyms: ['数据集', '训练数据集', '高质量数据集', '语料库', '数据产品', '数据接口服务'],
      attributes: [
        kinds, industries, accuracy,
        oneOf('delivery-way', '交付形式', 'Delivery', [['API接口', 'API', '接口'], ['离线数据包', '数据包'], ['数据沙箱', '可用不可见', '隐私计算']], ['交付方式']),
        oneOf('update', '更新频率', 'Update', [['实时'], ['日更新', '每日'], ['月更新', '每月'], ['一次性']]),
      ],
      inputs: [{ node: 'data-labelling', process: '编制' }, { node: 'data-governance', process: '编制' }],
    },
    {
      slug: 'data-trading', name: { zh: '数据流通交易', en: 'Data trading' }, stage: 'product', unitFamily: 'count',
      synonyms: ['数据交易', '数据登记', '数据经纪', '数据合规评估', '数据资产登记', '数据要素流通'],
      attributes: [
        mode(['产品挂牌', '上架'], ['登记', '数据登记'], ['合规评估', '合规'], ['价值评估', '评估'], ['经纪撮合', '撮合']), projectDays,
        oneOf('exchange', '交易场所', 'Exchange', [['贵阳大数据交易所', '贵数所'], ['西部数据交易中心', '重庆数交'], ['场外']]),
      ],
      inputs: [{ node: 'data-set', process: '挂牌' }],
    },
    {
      slug: 'data-analysis', name: { zh: '大数据分析', en: 'Data analysis' }, stage: 'application', unitFamily: 'count',
      synonyms: ['数据分析服务', '数据可视化', '产业大数据分析', '数据大屏', '数据建模', '数据驾驶舱'],
      attributes: [industries, deployment, projectDays, mode(['分析报告', '报告'], ['可视化大屏', '数据大屏'], ['建模', '数据建模'])],
      inputs: [{ node: 'data-governance', process: '分析' }, { node: 'data-set', process: '分析' }],
    },
    {
      slug: 'industry-model', name: { zh: '行业大模型应用', en: 'Industry model' }, stage: 'application', unitFamily: 'count',
      synonyms: ['行业大模型', '人工智能应用', '大模型训练', '机器视觉算法', '智能客服', 'AI质检', '大模型微调'],
      attributes: [
        industries, deployment, accuracy,
        oneOf('model-task', '应用场景', 'Task', [['视觉质检', 'AI质检', '缺陷检测'], ['知识问答', '智能问答'], ['预测性维护', '设备预测'], ['排产优化', '智能排产'], ['智能客服']], ['场景']),
      ],
      inputs: [{ node: 'computing-power', process: '训练推理' }, { node: 'data-set', process: '训练' }],
    },
    {
      slug: 'industrial-internet', name: { zh: '工业互联网平台', en: 'Industrial internet platform' }, stage: 'application', unitFamily: 'count',
      synonyms: ['工业互联网', '标识解析', '工业互联网标识解析', '工业APP', '设备上云', '产业大脑'],
      attributes: [
        figure('connected', '可接入设备数', 'Devices', '台', 'at-least', { synonyms: ['接入设备', '设备连接数'] }), deployment, uptime, industries,
      ],
      inputs: [{ node: 'cloud-hosting', process: '部署' }, { node: 'data-collection', process: '接入' }],
    },
    {
      slug: 'factory-digitalisation', name: { zh: '工厂数字化改造', en: 'Factory digitalisation' }, stage: 'application', unitFamily: 'count',
      synonyms: ['智能化改造', '数字化车间', '智能工厂改造', 'MES系统', 'ERP系统', '智改数转', '制造执行系统'],
      attributes: [
        productType(['制造执行', 'MES'], ['企业资源计划', 'ERP'], ['仓储管理', 'WMS'], ['设备管理', 'TPM'], ['能源管理', 'EMS'], ['质量管理', 'QMS']), deployment, projectDays,
        industries,
      ],
      inputs: [{ node: 'industrial-internet', process: '平台支撑' }, { node: 'data-governance', process: '数据准备' }],
    },
    {
      slug: 'data-compliance', name: { zh: '数据安全与合规服务', en: 'Data security and compliance' }, stage: 'application', unitFamily: 'count',
      synonyms: ['数据安全评估', '数据出境安全评估', '个人信息保护合规', '数据分类分级', 'DCMM贯标', '数据安全治理'],
      attributes: [
        mode(['分类分级', '数据分类分级'], ['数据安全评估', '风险评估'], ['出境安全评估', '出境评估'], ['DCMM贯标', 'DCMM']), maturity, projectDays,
        accreditation(['CMA'], ['CNAS'], ['数据安全服务资质', 'CCRC']),
      ],
      inputs: [{ node: 'data-governance', process: '评估' }],
    },
  ],
  sources: [
    'GB/T 4754-2017 国民经济行业分类',
    '数据中心、云：GB 50174 数据中心设计规范；GB 40879 数据中心能效限定值及能效等级；GB/T 31168 云计算服务安全能力要求',
    '数据采集、标注、治理：GB/T 36344 信息技术 数据质量评价指标；GB/T 36073 数据管理能力成熟度评估模型；GB/T 35274 大数据服务安全能力要求',
    '安全与合规：GB/T 22239 网络安全等级保护基本要求；GB/T 43697 数据分类分级规则',
    '数据交易场所按贵阳大数据交易所、西部数据交易中心公开名称；算力、数据集、大模型和数字化改造的属性按招标文件常用写法',
  ],
}
