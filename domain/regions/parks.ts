/**
 * Parks of Chongqing, Sichuan and Guizhou, their zones, the cooperation areas over them, and indicators with source: reference
 * data that the seed loads into an empty database. What is not sure is left out: a null level, an empty list.
 *
 * Levels: national high-tech zones and economic and technological development zones by the approvals of the State Council
 * (中国开发区审核公告目录（2018年版） and later approvals: 遵义高新区 2022); provincial ones by the same catalogue and by the provincial
 * approvals 川府函〔2018〕53号 (遂宁, 眉山, 沿滩) and, for 綦江, of April 2020. Places are the county unit of a park's administration;
 * a park may reach into its neighbours.
 */

export interface Zone { slug: string; name: string }

export interface Park {
  slug: string
  /** In full, as its signs say. */
  name: string
  /** As people say it. */
  shortName: string
  /** County unit, GB/T 2260; the park's place is its point. */
  divisionCode: string
  level: 'national' | 'provincial' | 'planned' | null
  /** Slugs of chains that lead there. */
  leadingChains: string[]
  zones: Zone[]
}

/** A cooperation area. Areas overlap. */
export interface Overlay {
  slug: string
  name: string
  /** A rail corridor: freight by rail between its parks counts as near. */
  rail: boolean
  /** Slugs of parks. Those whose membership is published, not all that may belong. */
  parks: string[]
  source: string
}

export interface Indicator {
  park: string
  name: string
  value: number
  unit: string
  /** The day for which the figure stands, ISO; the last day of the span where the source names only that. */
  asOf: string
  source: string
}

const park = (
  slug: string, name: string, shortName: string, divisionCode: string, level: Park['level'],
  leadingChains: string[] = [], zones: Zone[] = [],
): Park => ({ slug, name, shortName, divisionCode, level, leadingChains, zones })

export const parks: Park[] = [
  // Chongqing
  park('qijiang', '重庆綦江高新技术产业开发区', '綦江高新区', '500110', 'provincial', ['aluminium', 'gears', 'food'], [
    { slug: 'tonghui', name: '通惠科技创新核心区' },
    { slug: 'qiaohe', name: '桥河' },
    { slug: 'beidu', name: '北渡' },
    { slug: 'beibu', name: '北部新城' },
    { slug: 'yongtong', name: '永桐新城' },
  ]),
  park('wansheng', '重庆万盛经济技术开发区', '万盛经开区', '500110', 'provincial'),
  park('bishan', '璧山高新技术产业开发区', '璧山高新区', '500120', 'national', ['gears']),
  park('yongchuan', '永川高新技术产业开发区', '永川高新区', '500118', 'national'),
  park('rongchang', '荣昌高新技术产业开发区', '荣昌高新区', '500153', 'national'),
  park('jiangjin', '重庆江津工业园区', '江津工业园区', '500116', 'provincial', ['gears', 'food', 'logistics']),
  park('fuling', '重庆涪陵高新技术产业开发区', '涪陵高新区', '500102', 'provincial'),
  park('nanchuan', '重庆南川工业园区', '南川工业园区', '500119', 'provincial', ['aluminium']),
  park('tongnan', '重庆潼南高新技术产业开发区', '潼南高新区', '500152', 'provincial'),
  park('dazu', '重庆大足高新技术产业开发区', '大足高新区', '500111', 'provincial'),
  park('tongliang', '重庆铜梁高新技术产业开发区', '铜梁高新区', '500151', 'provincial'),
  park('hechuan', '重庆合川高新技术产业开发区', '合川高新区', '500117', 'provincial'),
  park('changshou', '长寿经济技术开发区', '长寿经开区', '500115', 'national'),
  park('wanzhou', '万州经济技术开发区', '万州经开区', '500101', 'national'),
  park('liangjiang', '重庆两江新区', '两江新区', '500112', 'national', ['gears', 'logistics']),
  park('chongqing-hitech', '重庆高新技术产业开发区', '重庆高新区', '500106', 'national'),
  // Sichuan
  park('zigong', '自贡高新技术产业开发区', '自贡高新区', '510302', 'national', ['gears']),
  park('zigong-yantan', '沿滩高新技术产业园区', '沿滩高新区', '510311', 'provincial'),
  park('chengdu-hitech', '成都高新技术产业开发区', '成都高新区', '510107', 'national'),
  park('chengdu-etdz', '成都经济技术开发区', '成都经开区', '510112', 'national', ['gears']),
  park('deyang', '德阳高新技术产业开发区', '德阳高新区', '510681', 'national'),
  park('deyang-etdz', '德阳经济技术开发区', '德阳经开区', '510603', 'national'),
  park('mianyang', '绵阳高新技术产业开发区', '绵阳高新区', '510703', 'national'),
  park('neijiang', '内江高新技术产业开发区', '内江高新区', '511002', 'national'),
  park('luzhou', '泸州高新技术产业开发区', '泸州高新区', '510502', 'national'),
  park('yibin', '宜宾临港经济技术开发区', '宜宾临港经开区', '511502', 'national', ['logistics']),
  park('leshan', '乐山高新技术产业开发区', '乐山高新区', '511102', 'national'),
  park('meishan', '眉山高新技术产业园区', '眉山高新区', '511402', 'provincial'),
  park('suining', '遂宁高新技术产业园区', '遂宁高新区', '510903', 'provincial', ['logistics']),
  park('guangyuan', '广元经济技术开发区', '广元经开区', '510802', 'national', ['aluminium']),
  park('guangan', '广安经济技术开发区', '广安经开区', '511603', 'national'),
  park('dazhou', '达州高新技术产业园区', '达州高新区', '511703', null),
  park('panzhihua', '攀枝花钒钛高新技术产业开发区', '攀枝花钒钛高新区', '510411', 'national'),
  // Guizhou
  park('guiyang-hitech', '贵阳高新技术产业开发区', '贵阳高新区', '520115', 'national'),
  park('guiyang-eco', '贵阳经济技术开发区', '贵阳经开区', '520111', 'national'),
  park('qingzhen', '贵州清镇经济开发区', '清镇经开区', '520181', 'provincial', ['aluminium']),
  park('zunyi', '遵义经济技术开发区', '遵义经开区', '520303', 'national'),
  park('zunyi-hitech', '遵义高新技术产业开发区', '遵义高新区', '520302', 'national'),
  park('bozhou', '贵州和平（苟江）经济开发区', '播州和平经开区', '520304', 'provincial', ['aluminium']),
  park('tongzi', '贵州娄山关经济开发区', '桐梓娄山关经开区', '520322', 'provincial'),
  park('xishui', '习水经济开发区', '习水经开区', '520330', null),
  park('anshun', '安顺高新技术产业开发区', '安顺高新区', '520403', 'national'),
  park('liupanshui', '六盘水高新技术产业开发区', '六盘水高新区', '520201', 'provincial'),
  park('bijie', '毕节高新技术产业开发区', '毕节高新区', '520502', 'provincial'),
  park('tongren', '铜仁高新技术产业开发区', '铜仁高新区', '520602', 'provincial'),
  park('guiding-changming', '贵州昌明经济开发区', '贵定昌明经开区', '522723', 'provincial'),
  park('qiandongnan-lubi', '贵州炉碧经济开发区', '炉碧经开区', '522601', 'provincial', ['aluminium']),
]

export const overlays: Overlay[] = [
  {
    slug: 'chengyu', name: '成渝地区双城经济圈', rail: false,
    // 广元 and 攀枝花 lie outside; Guizhou does not belong.
    parks: [
      'qijiang', 'wansheng', 'bishan', 'yongchuan', 'rongchang', 'jiangjin', 'fuling', 'nanchuan', 'tongnan', 'dazu', 'tongliang', 'hechuan',
      'changshou', 'wanzhou', 'liangjiang', 'chongqing-hitech', 'zigong', 'zigong-yantan', 'chengdu-hitech', 'chengdu-etdz', 'deyang',
      'deyang-etdz', 'mianyang', 'neijiang', 'luzhou', 'yibin', 'leshan', 'meishan', 'suining', 'guangan', 'dazhou',
    ],
    source: '《成渝地区双城经济圈建设规划纲要》（2021年10月公布）的范围',
  },
  {
    slug: 'yuqian', name: '渝黔合作先行示范区', rail: false,
    parks: ['qijiang', 'wansheng', 'jiangjin', 'nanchuan', 'liangjiang', 'zunyi', 'zunyi-hitech', 'bozhou', 'tongzi', 'xishui'],
    source: '《渝黔合作先行示范区建设实施方案》（2018年底印发）点名的区县',
  },
  {
    slug: 'qijiang-zigong', name: '川渝产业合作示范园区（綦江—自贡）', rail: false,
    parks: ['qijiang', 'zigong'],
    source: '綦江高新区报道（2021年第四季度）；首批成渝地区双城经济圈产业合作示范园区名单（2021年1月）',
  },
  {
    slug: 'chuanyu-parks', name: '成渝地区双城经济圈产业合作示范园区', rail: false,
    parks: [
      'rongchang', 'qijiang', 'jiangjin', 'hechuan', 'dazu', 'tongnan', 'yongchuan', 'yibin', 'zigong', 'suining', 'deyang-etdz', 'zigong-yantan',
      'changshou',
    ],
    source: '川渝两省市经信部门首批（2021年1月）和第二批（2023年3月）名单；宜宾三江新区计入宜宾临港经开区',
  },
  {
    slug: 'chuannan-yuqianbei', name: '川南渝黔北融合发展示范区', rail: false,
    // The article names the area and 綦江 in it; no list of members was found.
    parks: ['qijiang'],
    source: '綦江高新区报道（2021年第四季度）',
  },
  {
    slug: 'chuannan-yuxi', name: '川南渝西融合发展区', rail: false,
    parks: [
      'qijiang', 'wansheng', 'jiangjin', 'yongchuan', 'dazu', 'tongliang', 'rongchang', 'zigong', 'zigong-yantan', 'luzhou', 'neijiang', 'yibin',
    ],
    source: '《推动川南渝西地区融合发展总体方案》（川府发〔2023〕9号）的范围',
  },
  {
    slug: 'yugui-railway', name: '渝贵铁路沿线园区', rail: true,
    // County units with a station of the line: 重庆西 (沙坪坝), 珞璜南 (江津), 綦江东 and 赶水东, 桐梓北 and 桐梓东, 娄山关南 (汇川),
    // 遵义 (红花岗), 遵义南 (播州), 贵阳北 (观山湖).
    parks: ['chongqing-hitech', 'jiangjin', 'qijiang', 'tongzi', 'zunyi', 'zunyi-hitech', 'bozhou', 'guiyang-hitech'],
    source: '渝贵铁路车站所在区县（2018年1月25日开通）',
  },
  {
    slug: 'zhidian-cities', name: '主城都市区重要支点城市', rail: false,
    parks: ['fuling', 'yongchuan', 'hechuan', 'qijiang', 'wansheng'],
    source: '重庆主城都市区工作座谈会（2020年5月）：涪陵、永川、合川、綦江—万盛',
  },
]

/** The article speaks of "now" after October 2021, and of the year to September where it gives growth. */
const ARTICLE = { park: 'qijiang', asOf: '2021-12-31', source: '綦江高新区报道（2021年第四季度）' }

export const indicators: Indicator[] = [
  { ...ARTICLE, name: '规划面积', value: 102.1, unit: '平方公里' },
  { ...ARTICLE, name: '高新技术企业', value: 123, unit: '家' },
  { ...ARTICLE, name: '国家级专精特新“小巨人”企业', value: 5, unit: '家' },
  { ...ARTICLE, name: '市级专精特新企业', value: 20, unit: '家' },
  { ...ARTICLE, name: '国家知识产权优势企业', value: 4, unit: '家' },
  { ...ARTICLE, name: '市级知识产权优势企业', value: 11, unit: '家' },
  { ...ARTICLE, name: '市级以上研发机构', value: 75, unit: '家' },
  { ...ARTICLE, name: '合作大学和科研院所', value: 26, unit: '所' },
  { ...ARTICLE, name: '合作行业协会', value: 8, unit: '个' },
  { ...ARTICLE, name: '市级科技企业孵化器', value: 3, unit: '个' },
  { ...ARTICLE, name: '市级众创空间', value: 4, unit: '个' },
  { ...ARTICLE, name: '智能化改造企业', value: 99, unit: '家' },
  { ...ARTICLE, name: '市级智能化工厂和数字化车间企业', value: 22, unit: '家' },
  { ...ARTICLE, name: '大板铝产能', value: 35, unit: '万吨/年' },
  { ...ARTICLE, name: '卫星太阳能电池阵配套能力', value: 200, unit: '颗/年' },
]

const bySlug = new Map(parks.map((one) => [one.slug, one]))

export const findPark = (slug: string): Park | undefined => bySlug.get(slug)

/** Cooperation areas that both parks belong to. */
export const sharedOverlays = (a: string, b: string): Overlay[] =>
  overlays.filter((overlay) => overlay.parks.includes(a) && overlay.parks.includes(b))
