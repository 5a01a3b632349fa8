import { tidy } from './numerals.ts'
import { findUnit, writtenUnits } from './units.ts'

/** Ways to write one unit of measurement that is not a trade unit; the figure converts into the first by its factor. */
const SIGNS: [string, number][][] = [
  [['℃', 1], ['°c', 1], ['摄氏度', 1], ['度', 1]],
  [['%', 1], ['成', 10], ['个百分点', 1], ['个点', 1], ['点', 1], ['‰', 0.1]],
  [['mpa', 1], ['兆帕', 1], ['gpa', 1000], ['n/mm2', 1], ['公斤压力', 0.1], ['bar', 0.1], ['kpa', 0.001], ['千帕', 0.001]],
  [['gpa', 1], ['mpa', 0.001]],
  [['kpa', 1], ['千帕', 1], ['mpa', 1000], ['兆帕', 1000]],
  [['μm', 1], ['um', 1], ['µm', 1], ['微米', 1], ['μ', 1], ['u', 1], ['丝', 10], ['mm', 1000], ['毫米', 1000], ['mil', 25.4]],
  [['mm', 1], ['毫米', 1], ['个', 1], ['cm', 10], ['厘米', 10], ['公分', 10], ['米', 1000], ['m', 1000], ['μm', 0.001], ['um', 0.001], ['微米', 0.001], ['μ', 0.001], ['丝', 0.01], ['mil', 0.0254], ['寸', 25.4], ['英寸', 25.4], ['吋', 25.4], ['公里', 1e6], ['km', 1e6], ['千米', 1e6]],
  [['kn', 1], ['千牛', 1]],
  [['n·m', 1], ['n.m', 1], ['nm', 1], ['牛米', 1], ['牛·米', 1], ['n*m', 1], ['牛', 1]],
  [['w', 1], ['瓦', 1], ['kw', 1000], ['千瓦', 1000], ['mw', 1e6], ['兆瓦', 1e6], ['p', 735], ['匹', 735]],
  [['v', 1], ['伏', 1], ['kv', 1000], ['千伏', 1000]],
  [['a', 1], ['安', 1], ['ma', 0.001]],
  [['ah', 1], ['安时', 1], ['mah', 0.001]],
  [['r/min', 1], ['rpm', 1], ['转/分', 1], ['转/分钟', 1], ['转', 1]],
  [['天', 1], ['日', 1], ['个工作日', 1.4], ['工作日', 1.4], ['周', 7], ['个月', 30], ['小时', 1 / 24], ['h', 1 / 24]],
  [['小时', 1], ['h', 1], ['个小时', 1], ['钟头', 1], ['天', 24], ['日', 24], ['个工作日', 24], ['工作日', 24], ['分钟', 1 / 60], ['min', 1 / 60]],
  [['分钟', 1], ['min', 1], ['分', 1], ['小时', 60], ['h', 60]],
  [['月', 1], ['个月', 1], ['年', 12]],
  [['shu', 1], ['史高维尔', 1], ['万shu', 10000]],
  [['mg/kg', 1], ['ppm', 1]],
  [['ppm', 1], ['%', 10000]],
  [['级', 1], ['档', 1], ['速', 1], ['挡', 1]],
  [['挡', 1], ['档', 1], ['速', 1]],
  [['g/cm3', 1], ['克/立方厘米', 1], ['g/cc', 1]],
  [['db', 1], ['分贝', 1], ['db(a)', 1]],
  [['英寸', 1], ['寸', 1], ['吋', 1]],
  [['kcal/kg', 1], ['大卡', 1], ['千卡', 1], ['卡', 1], ['kcal', 1]],
  [['mbps', 1], ['m', 1], ['兆', 1], ['gbps', 1000], ['g', 1000]],
  [['gbps', 1], ['g', 1], ['mbps', 0.001], ['m', 0.001]],
  [['gb', 1], ['g', 1], ['tb', 1024]],
  [['g/㎡', 1], ['g/m2', 1], ['gsm', 1], ['g', 1], ['克', 1], ['克/平', 1]],
  [['mm2', 1], ['平方毫米', 1], ['平方', 1], ['平', 1], ['㎟', 1]],
  [['cfu/g', 1], ['cfu', 1], ['个/g', 1]],
  [['mg/g', 1], ['mgkoh/g', 1], ['mg', 1]],
  [['g/100g', 1], ['g', 1], ['克', 1]],
  [['ml/100g', 1], ['ml', 1], ['%', 1]],
  [['n/m', 1], ['n', 1]],
  [['j', 1], ['焦', 1]],
  [['n', 1], ['牛', 1], ['kn', 1000], ['kgf', 9.80665]],
  [['个/㎡', 1], ['个/平', 1], ['个/平米', 1], ['个/m2', 1]],
  [['吨/日', 1], ['吨', 1], ['吨/天', 1], ['t/d', 1], ['t', 1]],
  [['吨/小时', 1], ['吨', 1], ['吨/时', 1], ['t/h', 1], ['t', 1]],
  [['件/日', 1], ['件', 1], ['单', 1], ['票', 1], ['件/天', 1], ['套', 1], ['台', 1]],
  [['份/日', 1], ['份', 1]],
  [['辆/年', 1], ['辆', 1], ['台', 1]],
  [['班/周', 1], ['班', 1], ['趟', 1], ['列', 1], ['航次', 1]],
  [['万点/日', 1], ['万点', 1], ['点', 1e-4]],
  [['mpa·s', 1], ['mpas', 1], ['cps', 1]],
  [['mmol/kg', 1]],
  [['mma', 1], ['a', 1]],
  [['t/㎡', 1], ['吨/平', 1], ['吨/平米', 1], ['t/平', 1]],
  [['台', 1], ['辆', 1], ['部', 1]],
  [['腔', 1], ['穴', 1]],
  [['件', 1], ['模次', 1], ['模', 1], ['次', 1]],
  [['mah/g', 1], ['mah', 1]],
  [['wh/kg', 1], ['wh', 1]],
  [['kw', 1], ['千瓦', 1], ['mw', 1000], ['兆瓦', 1000], ['w', 0.001], ['瓦', 0.001], ['马力', 0.735]],
  [['kva', 1], ['千伏安', 1], ['mva', 1000], ['兆伏安', 1000]],
  [['cd/㎡', 1], ['cd/m2', 1], ['nits', 1], ['nit', 1], ['尼特', 1], ['cd', 1]],
  [['mω', 1], ['兆欧', 1], ['毫欧', 1]],
  [['℃/w', 1], ['k/w', 1], ['度/瓦', 1]],
  [['w/(m·k)', 1], ['w/m·k', 1], ['w/mk', 1], ['w/m.k', 1]],
  [['w/(㎡·k)', 1], ['w/㎡·k', 1], ['w/㎡k', 1], ['w/m2k', 1], ['w/m2·k', 1]],
  [['kg/m3', 1], ['kg/方', 1], ['公斤/方', 1], ['公斤/立方', 1]],
  [['kg/㎡', 1], ['kg/m2', 1], ['kg/平', 1], ['公斤/平', 1], ['公斤/平方', 1]],
  [['n/mm', 1], ['n/cm', 0.1]],
  [['n/100mm', 1]],
  [['mn·m', 1], ['mn.m', 1], ['mnm', 1]],
  [['j/㎡', 1], ['j/m2', 1]],
  [['g·cm', 1], ['g.cm', 1], ['gcm', 1], ['g*cm', 1]],
  [['mj/m3', 1], ['mj/nm3', 1], ['mj/方', 1], ['大卡', 0.0041868], ['千卡', 0.0041868], ['kcal', 0.0041868]],
  [['mg/㎡', 1], ['mg/m2', 1]],
  [['个/cm2', 1], ['/cm2', 1], ['cm-2', 1]],
  [['cm2', 1], ['平方厘米', 1], ['平方公分', 1]],
  [['ml/min', 1], ['ml/分', 1], ['ml/分钟', 1], ['毫升/分', 1], ['毫升/分钟', 1], ['cc/min', 1]],
  [['pflops', 1], ['p', 1], ['pf', 1], ['eflops', 1000]],
  [['万公里', 1], ['公里', 1e-4], ['km', 1e-4], ['千米', 1e-4]],
  [['万次', 1], ['次', 1e-4]],
  [['㎡', 1], ['方', 1]],
  [['年', 1], ['个月', 1 / 12]],
  [['秒', 1], ['s', 1], ['秒钟', 1], ['分钟', 60]],
  [['°', 1], ['度', 1], ['角分', 1 / 60], ['弧分', 1 / 60], ['′', 1 / 60]],
  [['齿', 1], ['牙', 1]],
  [['芯', 1], ['针', 1], ['位', 1], ['pin', 1], ['p', 1]],
]
/** What stands for a unit only behind the attribute's name: 地坪3吨 is 3 t/㎡, and 3吨 alone is goods. */
const SHORT: Record<string, string[]> = {
  't/㎡': ['吨', 't'], 'kg/m3': ['kg', '公斤', '千克'], 'kg/㎡': ['kg', '公斤', '千克'], 'g/cm3': ['g', '克'], hrc: ['度'], '%': ['度'], 'w/(m·k)': ['w'], 'w/(㎡·k)': ['w', 'k'], 'w/㎡': ['w', '瓦'], 'w/kg': ['w', '瓦'],
  'mj/m3': ['mj'], 'mg/㎡': ['mg'], 'ml/min': ['ml', '毫升'], 'n/mm': ['n'], 'n/100mm': ['n', '牛'], 'j/㎡': ['j', '焦'], 's/100ml': ['s', '秒'], 'n·m/g': ['n'], '万点/日': ['点'],
}
const OTHERS = [
  '目', 'hrc', 'hb', 'hv', 'asta', 'm2/g', 'nm3', 'mm', 'kg', 'kwh', 'kva', '转速', '元', '秒', '人', '次', '点', '成', '倍', '家', '层', '项', '道',
  '孔', '齿', '遍', '步', '款', '种', '位', '米', '年', '块钱', '毛', '折', '号', '月', '度电',
]

const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Every sign that may stand behind a figure; one that does not convert shows that the figure is of another thing. */
const ANY_SIGN = [...new Set([...SIGNS.flat().map(([sign]) => sign), ...OTHERS, ...writtenUnits, ...Object.values(SHORT).flat()])]

const factors = new Map<string, number | null>()

/** What one of the written unit is in the wanted one; null where it does not convert. Both folded. */
export function signFactor(written: string, wanted: string): number | null {
  const key = `${written} ${wanted}`
  let factor = factors.get(key)
  if (factor === undefined) factors.set(key, (factor = computeFactor(written, wanted)))
  return factor
}

/** Whether the written unit names the wanted one without the attribute's name before it. */
export const isShort = (written: string, wanted: string): boolean => written !== wanted && SHORT[wanted]?.includes(written) === true

function computeFactor(written: string, wanted: string): number | null {
  if (written === wanted) return 1
  for (const group of SIGNS) {
    // Each group is for the unit it begins with, or for any in it where none begins with that.
    if (group[0]![0] !== wanted && SIGNS.some(([first]) => first![0] === wanted)) continue
    const [from, to] = [group.find(([sign]) => sign === written), group.find(([sign]) => sign === wanted)]
    if (from && to) return tidy(from[1] / to[1])
  }
  if (SHORT[wanted]?.includes(written)) return 1
  const [from, to] = [findUnit(written), findUnit(wanted)]
  return from && to && from.base === to.base ? tidy(from.factor / to.factor) : null
}

/** What makes a unit the beginning of another word: 平板, 双温, 层高. */
const WORDS_FROM: Record<string, string> = { 平: '(?![板台均整])', 双: '(?![温层面边向])', 层: '(?![高深])', 件: '(?!杂)', 点: '(?!供)', 次: '(?!日)', 天: '(?!然)', 包: '(?!装|邮|运|送)', 套: '(?!管|筒)', 度: '(?!电)', 打: '(?![底样包孔磨压])', 场: '(?!地)', 盘: '(?![条螺])', 份: '(?!额)', 组: '(?![织件合])', 单: '(?![价独位重件面层])', 票: '(?!据)', 台: '(?!班)', 头: '(?!尾)', 把: '(?!手)', 位: '(?!置|移)', 克: '(?![容重数])', 吨: '(?![袋位])', 箱: '(?![型板体])' }

const patterns = new Map<string, string>()

/** Source of a pattern for any unit in a folded text, the longest first; no capturing group. A unit of letters ends where the letters end. */
export function signsFor(wanted: string): string {
  let pattern = patterns.get(wanted)
  if (pattern === undefined) {
    const all = wanted === '' || ANY_SIGN.includes(wanted) ? ANY_SIGN : [...ANY_SIGN, wanted]
    // 98.7min is a bound where no time is wanted.
    pattern = all.filter((sign) => sign !== 'min' || signFactor(sign, wanted) !== null).toSorted((a, b) => b.length - a.length).map((sign) => (/[a-z]$/.test(sign) ? `${/^[ksj]$/.test(sign) ? '(?<=\\d)' : ''}${quote(sign)}(?![a-z\\d])` : quote(sign) + (WORDS_FROM[sign] ?? ''))).join('|')
    patterns.set(wanted, pattern)
  }
  return pattern
}
