import { NUMBER, RANGE, parseNumber, rangeScale, tidy } from './numerals.ts'
import { fold } from './script.ts'
import { findUnit, writtenUnits } from './units.ts'

/** Closed; null is unbounded. */
export interface Interval { min: number | null; max: number | null }

export interface Measure {
  intervals: Interval[]
  /** Said as a bare figure, without ≤, 以上 or a range: how it is meant depends on what is measured. */
  bare: boolean
  end: number
}

/** Ways to write one unit of measurement that is not a trade unit; the figure converts into the first by its factor. */
const SIGNS: [string, number][][] = [
  [['℃', 1], ['°c', 1], ['摄氏度', 1], ['度', 1]],
  [['%', 1], ['个百分点', 1], ['个点', 1], ['‰', 0.1]],
  [['mpa', 1], ['兆帕', 1], ['gpa', 1000], ['n/mm2', 1]],
  [['μm', 1], ['um', 1], ['µm', 1], ['微米', 1], ['丝', 10], ['mm', 1000], ['毫米', 1000]],
  [['kn', 1], ['千牛', 1]],
  [['n·m', 1], ['n.m', 1], ['nm', 1], ['牛米', 1], ['牛·米', 1], ['n*m', 1]],
  [['kw', 1], ['千瓦', 1]],
  [['r/min', 1], ['rpm', 1], ['转/分', 1], ['转', 1]],
  [['天', 1], ['日', 1], ['个工作日', 1.4], ['工作日', 1.4], ['周', 7], ['个月', 30]],
  [['月', 1], ['个月', 1], ['年', 12]],
  [['shu', 1], ['史高维尔', 1]],
  [['mg/kg', 1], ['ppm', 1]],
  [['级', 1], ['档', 1], ['速', 1], ['挡', 1]],
  [['g/cm3', 1], ['克/立方厘米', 1]],
]
const OTHERS = ['目', 'hrc', 'hb', 'hv', 'asta', 'mg/g', 'ml/100g', 'm2/g', 'cfu/g', 'nm3', 'mm', 'kg', 'db', 'ah', 'kwh', 'v', 'kva', 'w', '转速', '元', '分钟', '秒', '人', '次', '点', '成', '倍', '家', '层', '项', '道', '孔', '齿', '遍', '步', '款', '种', '位']

const unitPattern = new Map<string, string>()
const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Every sign that may stand behind a figure; one that does not convert shows that the figure is of another thing. */
const ANY_SIGN = [...new Set([...SIGNS.flat().map(([sign]) => sign), ...OTHERS, ...writtenUnits])].sort((a, b) => b.length - a.length)

/** What one of the written unit is in the wanted one; null where it does not convert. Both folded. */
export function signFactor(written: string, wanted: string): number | null {
  if (written === wanted) return 1
  for (const group of SIGNS) {
    const [from, to] = [group.find(([sign]) => sign === written), group.find(([sign]) => sign === wanted)]
    if (from && to) return tidy(from[1] / to[1])
  }
  const [from, to] = [findUnit(written), findUnit(wanted)]
  return from && to && from.base === to.base ? tidy(from.factor / to.factor) : null
}

const AT_MOST = '≤|<=|=<|≦|<|不(?:得|可|应|能|要)?(?:高于|超过|大于|多于|超|长于|厚于|宽于|粗于)|别超过?|(?:小于|低于|少于)(?:或?等于)?|最(?:大|高|多|长|宽|厚)|上限'
const AT_LEAST = '≥|>=|=>|≧|>|不(?:得|可|应|能|要)?(?:低于|少于|小于|短于|薄于)|(?:大于|高于|超过|多于)(?:或?等于)?|至少|最(?:小|低|少|短|窄|薄)|下限|起码'
const BELOW = '(?:及|或|含)?以[下内里]|之[内下]|内(?![径孔控腔])|封顶|max'
const ABOVE = '(?:及|或|含)?以上|之上|及更高|或更高|起(?!订|批|送|重)|min'
const SIGN = String.raw`(?:[-−](?=\d)|零下|负)?`

function signsFor(wanted: string): string {
  let pattern = unitPattern.get(wanted)
  if (pattern === undefined) {
    pattern = ANY_SIGN.concat(wanted === '' || ANY_SIGN.includes(wanted) ? [] : [wanted]).sort((a, b) => b.length - a.length).map(quote).join('|')
    unitPattern.set(wanted, pattern)
  }
  return pattern
}

const patterns = new Map<string, RegExp>()
/** Groups: 1 comparison, 2 figure, 3 unit, 4 ±, 5 range end, 6 unit, 7 comparison behind. */
function patternFor(wanted: string): RegExp {
  let pattern = patterns.get(wanted)
  if (!pattern) {
    const unit = signsFor(wanted)
    pattern = new RegExp(
      String.raw`[φΦø]?(?:(${AT_MOST}|${AT_LEAST}|±|正负)\s?[φø]?)?\s?(${SIGN}${NUMBER})\s?(${unit})?` +
      String.raw`(?:\s?(±)\s?(${NUMBER})\s?(?:${unit})?|${RANGE}[φø]?(${SIGN}${NUMBER})\s?(${unit})?)?\s?(${BELOW}|${ABOVE})?`,
      'y',
    )
    patterns.set(wanted, pattern)
  }
  return pattern
}

const atMost = new RegExp(`^(?:${AT_MOST}|${BELOW})$`)
const figure = (text: string): number | null => {
  const negative = /^(?:[-−]|零下|负)/.exec(text)
  const value = parseNumber(text.slice(negative?.[0].length ?? 0))
  return value === null ? null : negative ? -value : value
}

/** Figures in one list: nobody lists more sizes. */
const MOST = 16

/**
 * A figure, range or bound in the wanted unit, starting at an offset of a plain text: 14%以下, 0.65~0.90%, φ152、φ178, 7.0±0.2mm.
 * Null where there is none, or where the unit behind it is another one.
 */
export function readMeasure(plain: string, at: number, wantedUnit: string): Measure | null {
  const wanted = fold(wantedUnit)
  const intervals: Interval[] = []
  let [end, bare] = [at, true]
  for (let from = at; intervals.length < MOST;) {
    const pattern = patternFor(wanted)
    pattern.lastIndex = from
    const found = pattern.exec(plain)
    const one = found && intervalOf(found, wanted)
    if (!found || !one) break
    intervals.push(one.interval)
    bare &&= one.bare
    end = from + found[0].trimEnd().length
    const next = /^\s?[、/和或]\s?(?=[φø]?[\d≤≥<>-])/.exec(plain.slice(end, end + 4))
    if (!next) break
    from = end + next[0].length
  }
  return intervals.length > 0 ? { intervals, bare, end } : null
}

function intervalOf(found: RegExpExecArray, wanted: string): { interval: Interval; bare: boolean } | null {
  const [, before, firstText, firstUnit, plusMinus, toleranceText, secondText, secondUnit, behind] = found
  const unit = secondUnit ?? firstUnit
  const factor = unit === undefined || wanted === '' && unit === '' ? 1 : signFactor(unit, wanted)
  const first = figure(firstText!)
  if (factor === null || first === null) return null
  // 温度一致, 水分三方检测: a Chinese numeral is one only with its unit or a bound.
  if (!/\d/.test(firstText!) && unit === undefined && before === undefined && behind === undefined) return null
  const firstFactor = firstUnit === undefined ? factor : signFactor(firstUnit, wanted) ?? factor
  const low = tidy(first * firstFactor)
  if (plusMinus) {
    const tolerance = (figure(toleranceText!) ?? 0) * factor
    return { interval: { min: tidy(low - tolerance), max: tidy(low + tolerance) }, bare: false }
  }
  if (secondText !== undefined) {
    const second = figure(secondText)
    if (second === null) return null
    const scale = rangeScale(firstText!, secondText)
    const [low2, high] = [tidy(low * scale), tidy(second * factor)]
    return { interval: { min: Math.min(low2, high), max: Math.max(low2, high) }, bare: false }
  }
  const bound = before ?? behind
  if (bound === undefined || bound === '±' || bound === '正负') return { interval: { min: low, max: low }, bare: true }
  return { interval: atMost.test(bound) ? { min: null, max: low } : { min: low, max: null }, bare: false }
}
