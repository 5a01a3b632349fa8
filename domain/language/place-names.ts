import { divisionNames } from '../regions/divisions.ts'
import { findPark, overlays, parks } from '../regions/parks.ts'

/** Names that are ordinary words as well: read only with their 区, 县 or 市, or where other places and words of going stand beside them. */
const WORDS = new Set([
  '南部', '大方', '安居', '白云', '大安', '江口', '石棉', '通江', '正安', '沿河', '天柱', '金川', '黑水', '红原', '白玉', '前锋', '高坪', '名山', '朝天', '东坡',
  '西区', '东区', '大英', '水城', '平安', '和平', '新龙', '东兴', '西秀', '金阳', '安顺利', '长顺',   '江安', '沙湾', '乡城', '台江', '南江', '开江', '宁南', '南明', '大竹', '三台', '嘉陵', '金牛', '青羊', '安州', '仁和', '万山',   '海南', '海口', '三明', '大同', '黄山', '白银', '中卫', '安康', '日照', '东营', '普洱', '白山', '通化', '松原', '四平', ])
/** Of those, what a text of the trade also has as a word of its own: three of something, silver, asbestos, the south. */
const ALWAYS_WORDS = new Set(['三台', '白银', '白玉', '石棉', '南部', '东区', '西区', '沿河', '平安', '和平', '大方', '前锋', '金牛', '日照'])
/** Names beyond the classification: regions, overlays and how people call them. */
const REGIONS: Record<string, string[]> = {
  全国: ['000000'], 国内: ['000000'], 川渝: ['510000', '500000'], 渝川: ['510000', '500000'], 成渝: ['510000', '500000'], 川渝黔: ['510000', '500000', '520000'], 渝川黔: ['510000', '500000', '520000'],
  川渝贵: ['510000', '500000', '520000'], 渝黔川: ['510000', '500000', '520000'], 川黔渝: ['510000', '500000', '520000'], 云贵川渝: ['530000', '520000', '510000', '500000'], 云贵川: ['530000', '520000', '510000'],
  西南: ['500000', '510000', '520000', '530000', '540000'], 西南地区: ['500000', '510000', '520000', '530000', '540000'], 渝黔: ['500000', '520000'], 云贵: ['530000', '520000'], 川黔: ['510000', '520000'], 黔渝: ['500000', '520000'],
  重庆主城: ['500103', '500104', '500105', '500106', '500107', '500108', '500109', '500112', '500113'], 主城: ['500103', '500104', '500105', '500106', '500107', '500108', '500109', '500112', '500113'],
  主城都市区: ['500000'], 渝西: ['500116', '500118', '500117', '500111', '500120', '500151', '500152', '500153'], 渝南: ['500110', '500119', '500113'], 重庆南部: ['500110', '500119', '500113', '500116'],
  黔北: ['520300'], 黔中: ['520100', '520400'], 黔南: ['522700'], 川南: ['510300', '510500', '511000', '511500'], 川北: ['510800', '510700', '511300'], 川东: ['511600', '511700', '511300'], 川东北: ['511600', '511700', '511300', '511900'],
  川内: ['510000'], 渝内: ['500000'], 全川: ['510000'], 两江新区: ['500112'], 天府新区: ['510100'], 成都平原: ['510100', '510600', '510700', '511400'], 华东: ['310000', '320000', '330000', '340000', '350000', '360000', '370000'], 华南: ['440000', '450000', '460000'],
  江浙沪: ['320000', '330000', '310000'], 江浙: ['320000', '330000'], 两广: ['440000', '450000'], 两湖: ['420000', '430000'], 京津冀: ['110000', '120000', '130000'], 东三省: ['210000', '220000', '230000'], 闽粤: ['350000', '440000'], 粤港澳: ['440000', '810000', '820000'], 陕甘: ['610000', '620000'],
  珠三角: ['440000'], 长三角: ['310000', '320000', '330000', '340000'], 双福: ['500116'], 德感: ['500116'], 西彭: ['500107'], 万盛: ['500110'], 西彭工业园区: ['500107'], 德感工业园区: ['500116'], 德感工业园: ['500116'], 綦江工业园区: ['500110'], 合川信息安全产业城: ['500117'], 贵安新区: ['520111', '520403'], 贵安: ['520111', '520403'], 西永: ['500106'], 西永微电园: ['500106'],
  双桥经开区: ['500111'], 大足双桥: ['500111'], 两江: ['500112'], 三江新区: ['511502'], 两路果园港综保区: ['500112'], 两路寸滩: ['500112'], 西永综保区: ['500106'], 江津综保区: ['500116'], 涪陵综保区: ['500102'], 万州综保区: ['500101'], 永川综保区: ['500118'], 成都高新综保区: ['510107'], 双流综保区: ['510116'], 成都国际铁路港: ['510113'], 宜宾综保区: ['511502'], 贵阳综保区: ['520115'], 遵义综保区: ['520303'], 白涛工业园: ['500102'], 龙桥工业园: ['500102'], 鱼嘴: ['500112'], 空港工业园: ['500112'], 建桥工业园: ['500104'], 花溪工业园: ['500113'], 港城工业园: ['500105'], 白市驿: ['500107'], 青杠: ['500120'], 珞璜工业园: ['500116'], 珞璜: ['500116'], 白沙工业园: ['500116'], 晏家: ['500115'], 板桥工业园: ['500153'], 同兴工业园: ['500109'],
  晏家工业园: ['500115'], 新都工业园: ['510114'], 蒲江经开区: ['510131'], 郫都工业园: ['510117'], 青白江: ['510113'], 龙泉驿经开区: ['510112'], 广汉高新区: ['510681'], 隆昌经开区: ['511083'], 富顺晨光: ['510322'], 苟江: ['520304'], 和平工业园: ['520304'], 娄山关经开区: ['520322'], 小河经开区: ['520111'], 麦架: ['520113'], 扎佐: ['520123'], 龙里高新区: ['522730'],
}
/** Towns beyond the three provinces that the trade knows by their own names, with the prefecture that they lie in. */
const TOWNS: Record<string, string> = {
  义乌: '金华', 永康: '金华', 东阳: '金华', 慈溪: '宁波', 余姚: '宁波', 北仑: '宁波', 乐清: '温州', 瑞安: '温州', 海宁: '嘉兴', 桐乡: '嘉兴', 诸暨: '绍兴', 嵊州: '绍兴', 温岭: '台州', 玉环: '台州', 昆山: '苏州', 张家港: '苏州', 常熟: '苏州', 太仓: '苏州', 江阴: '无锡',
  宜兴: '无锡', 丹阳: '镇江', 扬中: '镇江', 溧阳: '常州', 靖江: '泰州', 如皋: '南通', 启东: '南通', 晋江: '泉州', 石狮: '泉州', 福清: '福州', 顺德: '佛山', 番禺: '广州', 花都: '广州', 增城: '广州', 宝安: '深圳', 龙岗: '深圳', 盐田: '深圳', 库尔勒: '巴音郭楞', 焉耆: '巴音郭楞', 和静: '巴音郭楞',
  霍尔果斯: '伊犁', 奎屯: '伊犁', 阿拉山口: '博尔塔拉', 凭祥: '崇左', 靖西: '百色', 平果: '百色', 瑞丽: '德宏', 磨憨: '西双版纳', 景洪: '西双版纳', 个旧: '红河', 蒙自: '红河', 安宁市: '昆明', 镇雄: '昭通', 水富: '昭通', 鲁甸: '昭通', 宣威: '曲靖', 丘北: '文山', 砚山: '文山', 满洲里: '呼伦贝尔', 二连浩特: '锡林郭勒', 开鲁: '通辽', 格尔木: '海西', 敦煌: '酒泉',
  韩城: '渭南', 凤县: '宝鸡', 滕州: '枣庄', 寿光: '潍坊', 青州: '潍坊', 诸城: '潍坊', 安丘: '潍坊', 邹平: '滨州', 莱阳: '烟台', 胶州: '青岛', 即墨: '青岛', 金乡: '济宁', 章丘: '济南', 巩义: '郑州', 新郑: '郑州', 长葛: '许昌', 禹州: '许昌', 柘城: '商丘', 虞城: '商丘', 临颍: '漯河', 清丰: '濮阳', 鸡泽: '邯郸', 武安: '邯郸', 迁安: '唐山', 曹妃甸: '唐山', 霸州: '廊坊',
  任丘: '沧州', 黄骅: '沧州', 鲅鱼圈: '营口', 洮南: '白城', 扶余: '松原市', 大冶: '黄石', 枝江: '宜昌', 宜都: '宜昌', 利川: '恩施', 来凤: '恩施', 浏阳: '长沙', 醴陵: '株洲', 汨罗: '岳阳', 樟树: '宜春', 贵溪: '鹰潭', 瑞金: '赣州', 桐城: '安庆', 阳逻: '武汉', 外高桥: '上海', 洋山: '上海', 洋浦: '儋州', 防城: '防城港',
}
/** Shorter ways to say a province. */
const PROVINCES: Record<string, string> = { 内蒙: '150000', 石河子: '650000', 仙桃: '420000', 潜江: '420000', 天门: '420000', 济源: '410000' }
/** Relative to where the one who writes is: resolved by the reader of the reading. */
const RELATIVE: Record<string, string> = { 省内: 'province', 本省: 'province', 全省: 'province', 市内: 'prefecture', 本市: 'prefecture', 全市: 'prefecture', 本地: 'county', 当地: 'county', 本区: 'county', 本县: 'county', 本园区: 'county', 园区内: 'county', 同城: 'prefecture' }

export interface PlaceName { name: string; /** Each way to take the name; the finest that fits what stands before it is taken. */ choices: string[][] }
export type PlaceVocabulary = ReadonlyMap<string, PlaceName[]>

function vocabularyOf(entries: Iterable<[string, string[][]]>): PlaceVocabulary {
  const byStart = new Map<string, PlaceName[]>()
  for (const [name, choices] of entries) {
    if (name.length < 2) continue
    const start = name.slice(0, 2)
    byStart.set(start, [...(byStart.get(start) ?? []), { name, choices }].sort((a, b) => b.name.length - a.name.length))
  }
  return byStart
}

const common = new Map<string, PlaceName[]>()
for (const name of WORDS) {
  const divisions = divisionNames.get(name)
  if (!divisions) continue
  const start = name.slice(0, 2)
  common.set(start, [...(common.get(start) ?? []), { name, choices: divisions.map((division) => [division.code]) }])
}
/** A place whose name is an ordinary word (开阳, 正安), that a text may have at an offset. */
export const commonPlaceAt = (plain: string, at: number): PlaceName | undefined => common.get(plain.slice(at, at + 2))?.find(({ name }) => plain.startsWith(name, at))

/** Whether the name, standing as a word of its own, is hardly anything but the place. */
export const isPlaceAlone = (name: string): boolean => !ALWAYS_WORDS.has(name)

const zoneName = (name: string) => name.replace(/(?:片区|组团|园区?|核心区|新城)$/, '')

function standard(): Map<string, string[][]> {
  const names = new Map<string, string[][]>()
  for (const [name, divisions] of divisionNames) if (!WORDS.has(name)) names.set(name, divisions.map((division) => [division.code]))
  for (const park of parks) {
    for (const name of [park.name, park.shortName, ...park.zones.map((zone) => zoneName(zone.name))]) {
      if (name.length > 1 && !names.has(name) && !/^(?:北部|南部|东部|西部|中心|核心|科技|综合|主园|拓展)/.test(name)) names.set(name, [[park.divisionCode]])
    }
  }
  names.set('内江市中区', [['511002']]).set('乐山市中区', [['511102']])
  for (const overlay of overlays) names.set(overlay.name, [overlay.parks.flatMap((slug) => findPark(slug)?.divisionCode ?? [])])
  for (const [name, area] of [...Object.entries(TOWNS), ...Object.entries(PROVINCES)]) {
    const code = /^\d/.test(area) ? area : divisionNames.get(area)?.[0]?.code
    if (code !== undefined && !names.has(name)) names.set(name, [[code]])
  }
  for (const [name, codes] of Object.entries(REGIONS)) names.set(name, [codes])
  for (const [name, scope] of Object.entries(RELATIVE)) names.set(name, [[scope]])
  return names
}

let built: PlaceVocabulary | null = null
/** Divisions, parks and zones of the code, made once when first asked for. */
export const standardPlaces = (): PlaceVocabulary => (built ??= vocabularyOf(standard()))

/** The standard names with others, such as parks that an administrator has added: name → codes. */
export function placesWith(more: ReadonlyMap<string, string[]>): PlaceVocabulary {
  const names = standard()
  for (const [name, codes] of more) names.set(name, [codes])
  return vocabularyOf(names)
}
