import type { Chain } from './chain.ts'
import {
  accreditation, deployment, figure, finish, graded, ingress, material, mode, oneOf, process, productType, protectionLevel,
  crossSection, ratedCurrent, ratedVoltage, reportDays, response, thickness, usage,
} from './attributes.ts'

/** Acceptance classes of IPC-A-600 and IPC-A-610: the third, for what must not fail, is the most demanding. */
const acceptance = graded('acceptance-class', '验收等级', 'Acceptance class', [['1级', 'IPC 1级'], ['2级', 'IPC 2级'], ['3级', 'IPC 3级']], ['IPC等级'])
const system = oneOf(
  'operating-system', '操作系统', 'Operating system',
  [['银河麒麟', '麒麟', '麒麟系统'], ['统信UOS', 'UOS', '统信'], ['Windows'], ['Linux', 'openEuler', '欧拉']], ['适配系统', '系统'],
)

export const informationSecurity: Chain = {
  slug: 'information-security',
  name: { zh: '信息安全与电子信息', en: 'Information security and electronics' },
  summary: {
    zh: '从线路板、线束、显示模组等元器件到安全设备与信创整机，再到靶场、测评、运维和人才培训',
    en: 'From circuit boards, harnesses and displays through security devices and computers to ranges, assessment and training',
  },
  stages: [
    { slug: 'part', name: { zh: '元器件', en: 'Parts' } },
    { slug: 'assembly', name: { zh: '组装', en: 'Assembly' } },
    { slug: 'device', name: { zh: '整机', en: 'Devices' } },
    { slug: 'software', name: { zh: '软件与集成', en: 'Software and integration' } },
    { slug: 'service', name: { zh: '安全服务', en: 'Security services' } },
  ],
  nodes: [
    {
      slug: 'printed-circuit-board', name: { zh: '印制电路板', en: 'Printed circuit board' }, stage: 'part', gbt4754: '3982', hs: '8534',
      unitFamily: 'area',
      synonyms: ['PCB', '线路板', '电路板', 'PCB板', '印刷电路板', '多层线路板', '柔性线路板', 'FPC', 'HDI板', '印制板'],
      attributes: [
        productType(['刚性板', '硬板'], ['柔性板', 'FPC', '软板'], ['刚挠结合板', '软硬结合板'], ['HDI板', 'HDI'], ['金属基板', '铝基板']),
        figure('layers', '层数', 'Layers', '层', 'exactly', { tolerance: 0 }), thickness(0.1),
        material(['FR-4'], ['CEM-1'], ['CEM-3'], ['聚酰亚胺', 'PI'], ['铝基']),
        finish(['沉金', 'ENIG', '化学镍金'], ['喷锡', '热风整平', 'HASL'], ['OSP'], ['沉银'], ['沉锡']),
        figure('track-width', '最小线宽线距', 'Smallest track and gap', 'mm', 'at-most', { synonyms: ['线宽线距', '最小线宽'] }), acceptance,
      ],
      inputs: [],
    },
    {
      slug: 'electronic-connector', name: { zh: '电连接器', en: 'Connector' }, stage: 'part', hs: '8536', unitFamily: 'count',
      synonyms: ['接插件', '连接器', '线对板连接器', '板对板连接器', '汽车连接器', '高压连接器', '接线端子'],
      attributes: [
        figure('pitch', '针距', 'Pitch', 'mm', 'exactly', { tolerance: 0, synonyms: ['间距', '端子间距'] }),
        figure('positions', '芯数', 'Positions', '芯', 'exactly', { tolerance: 0, synonyms: ['针数', '位数'] }), ratedCurrent, ratedVoltage(), ingress,
      ],
      inputs: [],
    },
    {
      slug: 'integrated-circuit', name: { zh: '集成电路芯片', en: 'Integrated circuit' }, stage: 'part', gbt4754: '3973', hs: '8542',
      unitFamily: 'count',
      synonyms: ['安全芯片', '集成电路', '加密芯片', '密码芯片', '微控制器', '单片机', '存储芯片', '电源管理芯片'],
      attributes: [
        productType(['安全芯片', '加密芯片', '密码芯片'], ['微控制器', 'MCU', '单片机'], ['存储芯片'], ['电源管理芯片', 'PMIC'], ['传感器芯片']),
        oneOf('ic-package', '封装形式', 'Package', ['QFP', 'QFN', 'BGA', 'SOP', 'CSP', 'SOT'], ['封装']),
        graded(
          'temperature-grade', '器件温度等级', 'Temperature grade', [['商业级', '0～70℃'], ['工业级', '-40～85℃'], ['车规级', '-40～125℃', 'AEC-Q100']], ['温度等级'],
        ),
      ],
      inputs: [],
    },
    {
      slug: 'wire-harness', name: { zh: '线束', en: 'Wire harness' }, stage: 'assembly', hs: '8544', unitFamily: 'count',
      synonyms: ['汽车线束', '高压线束', '整车线束', '连接线束', '电子线束', '线缆组件', '家电线束', '低压线束'],
      attributes: [
        usage(['汽车低压', '低压线束'], ['汽车高压', '高压线束', '新能源高压'], ['家电'], ['工业设备'], ['通信']), ratedVoltage(), crossSection,
        graded('wire-class', '导线耐温等级', 'Wire temperature class', [['A级', '85℃'], ['B级', '100℃'], ['C级', '125℃'], ['D级', '150℃']], ['耐温等级']),
      ],
      inputs: [{ node: 'electronic-connector', process: '压接' }],
    },
    {
      slug: 'electronic-assembly', name: { zh: '电路板贴装', en: 'Electronic assembly' }, stage: 'assembly', unitFamily: 'count',
      synonyms: ['SMT贴片', 'PCBA', '贴片加工', 'SMT加工', 'SMT代工', '电路板组装', 'DIP插件', '电子代工', 'EMS代工'],
      attributes: [
        process(['SMT贴片', '贴片', '回流焊'], ['DIP插件', '插件', '波峰焊'], ['选择性波峰焊'], ['三防涂覆', '三防漆']), acceptance,
        graded('smallest-part', '最小元件', 'Smallest part', ['0603', '0402', '0201', '01005'], ['最小贴装元件']),
        figure('placements', '日贴装点数', 'Placements a day', '万点/日', 'at-least', { synonyms: ['贴片产能', '日贴片能力'] }),
        oneOf('test-method', '检测方式', 'Test method', [['AOI', '光学检测'], ['X-Ray', 'X光检测'], ['ICT', '在线测试'], ['FCT', '功能测试']], ['测试方式']),
      ],
      inputs: [
        { node: 'printed-circuit-board', process: '贴装' }, { node: 'integrated-circuit', process: '贴装' },
        { node: 'electronic-connector', process: '插装' },
      ],
    },
    {
      slug: 'display-module', name: { zh: '显示模组', en: 'Display module' }, stage: 'assembly', gbt4754: '3974', hs: '8524',
      unitFamily: 'count',
      synonyms: ['液晶模组', '液晶显示模组', '液晶显示屏', 'OLED模组', '触控显示模组', 'LCM', '车载显示屏', '工控显示屏'],
      attributes: [
        oneOf('display-kind', '显示类型', 'Kind of display', [['TFT液晶', 'TFT', 'LCD'], ['OLED', 'AMOLED'], ['段码屏', '断码屏'], ['Mini LED']]),
        figure('screen-size', '屏幕尺寸', 'Screen size', '英寸', 'exactly', { tolerance: 0, synonyms: ['尺寸', '对角线'] }),
        figure('brightness', '亮度', 'Brightness', 'cd/㎡', 'at-least', { synonyms: ['屏幕亮度'] }),
        oneOf('display-interface', '显示接口', 'Interface', ['LVDS', 'eDP', 'MIPI', 'RGB', 'HDMI'], ['接口']),
      ],
      inputs: [{ node: 'printed-circuit-board', process: '绑定' }, { node: 'integrated-circuit', process: '驱动' }],
    },
    {
      slug: 'security-device', name: { zh: '网络安全设备', en: 'Security appliance' }, stage: 'device', gbt4754: '3915', unitFamily: 'count',
      synonyms: ['防火墙', '信息安全设备', '入侵检测设备', '网闸', '堡垒机', '安全网关', 'VPN网关', '服务器密码机', '密码机'],
      attributes: [
        productType(['防火墙', '下一代防火墙'], ['入侵检测', 'IDS', 'IPS', '入侵防御'], ['网闸', '安全隔离与信息交换'], ['堡垒机', '运维审计'], ['VPN网关'], ['密码机', '服务器密码机']),
        figure('throughput-rate', '吞吐量', 'Throughput', 'Gbps', 'at-least', { synonyms: ['网络吞吐量', '网络层吞吐'] }),
        figure('sessions', '并发连接数', 'Concurrent sessions', '万', 'at-least', { synonyms: ['最大并发连接'] }),
        graded('security-grade', '安全技术等级', 'Security grade', ['基本级', '增强级'], ['产品安全等级']),
        oneOf('cipher', '密码算法', 'Cipher', [['国密算法', '国密', 'SM2', 'SM3', 'SM4'], ['国际算法', 'RSA', 'AES']], ['算法']),
      ],
      inputs: [{ node: 'electronic-assembly', process: '整机装配' }, { node: 'integrated-circuit', process: '密码芯片' }],
    },
    {
      slug: 'trusted-computer', name: { zh: '信创整机', en: 'Domestic computer' }, stage: 'device', gbt4754: '3911', hs: '8471',
      unitFamily: 'count',
      synonyms: ['信创电脑', '国产化计算机', '信创服务器', '国产服务器', '计算机整机', '国产电脑'],
      attributes: [
        productType(['台式机'], ['笔记本', '笔记本电脑'], ['一体机'], ['服务器']),
        oneOf('processor', '处理器架构', 'Processor', [['ARM', '鲲鹏', '飞腾'], ['x86', '海光', '兆芯'], ['LoongArch', '龙芯'], ['申威']], ['CPU', 'CPU架构']),
        figure('memory', '内存', 'Memory', 'GB', 'at-least', { synonyms: ['内存容量'] }), system,
      ],
      inputs: [{ node: 'electronic-assembly', process: '主板' }, { node: 'display-module', process: '整机装配' }, { node: 'wire-harness', process: '整机装配' }],
    },
    {
      slug: 'iot-terminal', name: { zh: '物联网终端', en: 'Internet of Things terminal' }, stage: 'device', unitFamily: 'count',
      synonyms: ['物联网网关', '数据采集终端', '智能传感终端', '车载终端', 'DTU', 'T-BOX'],
      attributes: [
        oneOf('network', '通信方式', 'Network', [['4G', 'Cat.1', 'LTE'], ['5G'], ['NB-IoT'], ['LoRa'], ['Wi-Fi', 'WiFi'], ['以太网', 'RJ45']], ['联网方式', '通讯方式']),
        ingress, ratedVoltage(), usage(['工业设备'], ['车载'], ['能耗计量'], ['环境监测'], ['农业']),
      ],
      inputs: [{ node: 'electronic-assembly', process: '整机装配' }, { node: 'wire-harness', process: '整机装配' }],
    },
    {
      slug: 'security-software', name: { zh: '信息安全软件', en: 'Security software' }, stage: 'software', unitFamily: 'count',
      synonyms: ['安全软件', '终端安全软件', '杀毒软件', '数据防泄漏系统', '态势感知平台', '日志审计系统', '数据库审计系统'],
      attributes: [
        productType(['终端安全', '杀毒软件', 'EDR'], ['态势感知', '态势感知平台'], ['数据防泄漏', 'DLP'], ['日志审计'], ['数据库审计'], ['身份认证', '统一身份认证']),
        deployment, system, oneOf('licence', '授权方式', 'Licence', [['永久授权', '买断'], ['按年订阅', '年费', '订阅']], ['授权']),
      ],
      inputs: [],
    },
    {
      slug: 'system-integration', name: { zh: '信息系统集成', en: 'System integration' }, stage: 'software', gbt4754: '6531', unitFamily: 'count',
      synonyms: ['系统集成', '弱电工程', '信息化集成', '安防集成', '信创集成', '机房工程'],
      attributes: [
        mode(['软硬件集成', '软硬件总包'], ['弱电工程', '综合布线'], ['信创替代', '国产化替代', '信创改造'], ['安防集成', '视频监控']), protectionLevel,
        deployment, figure('warranty', '质保期', 'Warranty', '年', 'at-least', { synonyms: ['维保期', '质保'] }),
      ],
      inputs: [
        { node: 'security-device', process: '集成' }, { node: 'trusted-computer', process: '集成' }, { node: 'iot-terminal', process: '接入' },
        { node: 'security-software', process: '部署' },
      ],
    },
    {
      slug: 'cyber-range', name: { zh: '网络安全靶场', en: 'Cyber range' }, stage: 'service', unitFamily: 'time',
      synonyms: ['网络靶场', '攻防靶场', '靶场', '网络攻防靶场', '工控靶场', '攻防演练', '攻防演练服务'],
      attributes: [
        mode(['靶场租用', '靶场开放'], ['靶场建设', '建设'], ['攻防演练', '演练'], ['竞赛承办', 'CTF', '竞赛']),
        oneOf('scenario', '靶场场景', 'Scenario', [['企业内网'], ['工业控制', '工控'], ['车联网', '智能网联汽车'], ['云平台'], ['物联网']], ['仿真场景']),
        figure('concurrent-users', '并发用户数', 'Concurrent users', '人', 'at-least', { synonyms: ['并发人数', '同时在线人数'] }),
      ],
      inputs: [
        { node: 'security-device', process: '靶标' }, { node: 'security-software', process: '平台' }, { node: 'system-integration', process: '建设' },
      ],
    },
    {
      slug: 'security-assessment', name: { zh: '等保测评与渗透测试', en: 'Security assessment' }, stage: 'service', gbt4754: '6440', unitFamily: 'count',
      synonyms: ['等保测评', '渗透测试', '等级保护测评', '密评', '商用密码应用安全性评估', '代码审计', '信息安全风险评估', '漏洞扫描'],
      attributes: [
        mode(['等保测评', '等级保护测评'], ['密评', '商用密码应用安全性评估'], ['渗透测试'], ['代码审计'], ['风险评估']), protectionLevel, reportDays,
        accreditation(['CMA'], ['CNAS'], ['等保测评机构', '测评机构证书']),
      ],
      inputs: [{ node: 'system-integration', process: '送测' }],
    },
    {
      slug: 'security-operation', name: { zh: '安全运维', en: 'Security operation' }, stage: 'service', unitFamily: 'time',
      synonyms: ['安全托管服务', '安全运营', '安全驻场', '网络安全应急响应', '重保值守', '信息系统运维'],
      attributes: [
        mode(['驻场', '驻场运维'], ['远程'], ['托管', 'MSS', '安全托管'], ['应急响应', '应急']), response, protectionLevel,
        oneOf('service-hours', '服务时段', 'Hours', [['7×24', '7*24', '7x24', '全天候'], ['5×8', '5*8', '5x8', '工作日']], ['值守时间']),
      ],
      inputs: [{ node: 'system-integration', process: '交付后运维' }],
    },
    {
      slug: 'security-training', name: { zh: '信息安全培训', en: 'Security training' }, stage: 'service', gbt4754: '8391', unitFamily: 'time',
      synonyms: ['网络安全培训', '信息安全人才培养', '攻防培训', 'CISP培训', '信息安全实训', '网络安全实训'],
      attributes: [
        oneOf('qualification', '认证方向', 'Qualification', [['CISP'], ['CISAW'], ['CISSP'], ['1+X', '1+X证书'], ['等保测评师']], ['证书']),
        figure('class-hours', '课时', 'Class hours', '课时', 'at-least', { synonyms: ['学时'] }),
        figure('class-size', '班额', 'Class size', '人', 'at-least', { synonyms: ['培训人数', '每期人数'] }),
        mode(['线下面授', '线下', '面授'], ['线上', '在线'], ['企业内训', '内训', '定制班']),
      ],
      inputs: [{ node: 'cyber-range', process: '实训环境' }],
    },
  ],
  sources: [
    'GB/T 4754-2017 国民经济行业分类；海关进出口税则（HS 2022 四位品目）',
    '印制电路板、电路板贴装：IPC-A-600、IPC-6012、IPC-A-610 的类型、层数、表面处理和验收等级',
    '线束：QC/T 29106 汽车电线束技术条件；ISO 6722 道路车辆 60 V 和 600 V 单芯电缆（耐温等级）',
    '显示模组：GB/T 18910 液晶显示器件；整机：GB/T 9813 计算机通用规范',
    '网络安全设备：GB/T 20281 防火墙安全技术要求和测试评价方法（基本级、增强级）',
    '测评、集成、运维：GB/T 22239 网络安全等级保护基本要求；GB/T 28448 网络安全等级保护测评要求；GB/T 39786 信息系统密码应用基本要求',
    '连接器、芯片、物联网终端、靶场和培训的属性按同类企业产品目录和招标文件常用写法',
  ],
}
