import { NUMBER, RANGE, parseNumber, rangeScale, tidy } from './numerals.ts'
import { fold } from './script.ts'
import { signFactor, signsFor } from './measure-signs.ts'

/** Closed; null is unbounded. */
export interface Interval { min: number | null; max: number | null }

export interface Measure {
  intervals: Interval[]
  /** Said as a bare figure, without ≤, 以上 or a range: how it is meant depends on what is measured. */
  bare: boolean
  end: number
}

const AT_MOST = '≤|<=|=<|≦|⩽|≯|<|不(?:得|可|应|能|要|许|准|允许)?(?:高于|超过|大于|多于|超出|超|长于|厚于|宽于|粗于|重于|大过|高过|多过|过)|(?:别|勿|莫)(?:超过?|高于|大于|过)|(?<![越经])不过|(?:小于|低于|少于|短于|轻于|矮于)(?:或?等于)?|(?:小|低|少)过|不[到足满]|最(?:大|高|多|长|宽|厚|重|粗|深|迟|晚|慢)(?:只?能|可以?|也?不(?:能|得)?(?:超过?|过|大于|高于))?(?:做到?|到|装|承)?|顶多|至多|上限|封顶|压到|up to\\s?|no more than\\s?|not over\\s?|less than\\s?|below\\s?|under\\s?|within\\s?|max(?:imum)?\\.?\\s?|(?:做|能|可)?到'
const AT_LEAST = '≥|>=|=>|≧|⩾|≮|>|不(?:得|可|应|能|要|许|准|允许)?(?:低于|少于|小于|短于|薄于|轻于|窄于|细于|下于|低过|少过|小过)|(?:别|勿|莫)(?:低于|少于|小于)|(?:大于|高于|超过?|多于|长于|厚于)(?:或?等于)?|至少|at least\\s?|no less than\\s?|more than\\s?|above\\s?|over\\s?|最(?:小|低|少|短|窄|薄|轻|细|浅)|下限|保底|起码|(?:高|大|多)过|min(?:imum)?\\.?\\s?|(?:得|要|须)?(?:够|满)(?=[\\d一二两三四五六七八九十半])'
const BELOW = '(?:及|或|含)?以[下内里]|之[内下]|内(?![径孔控腔膜袋衬包齿加置部外含销存胆饰陆蒙江河贸圈圆壁螺六丝牙网门酯卷标高宽长])|封顶|到顶|顶天|为限|不超(?!过)|往下|朝下|max(?![a-z])'
const ABOVE = String.raw`(?:及|或|含)?以上|之上|及更高|或更高|起步|起(?!订|批|送|重|做|泡|皮|订|拍|售|运|飞|毛|接|租|配|点|火|伏|动|码|吊)|往上|朝上|向上|打底|保底|开外|\+(?!\s?[\da-z])|up(?![a-z])|min(?![a-z])`
const SIGN = String.raw`(?:[-−](?=\d)|零下|负)?`

/** M1-M10, φ60-φ130, HRC58-HRC62: what stands before the first end of a range may stand before the second, too. */
const LETTER = '(?:[φø圆]|(?:m|z|hrc|hbw?|hv|ra|asta)(?=\\d))?'

const patterns = new Map<string, RegExp>()
/** Groups: 1 comparison, 2 figure, 3 unit, 4 ±, 5 range end, 6 unit, 7 comparison behind. */
function patternFor(wanted: string): RegExp {
  let pattern = patterns.get(wanted)
  if (!pattern) {
    const unit = signsFor(wanted)
    pattern = new RegExp(
      String.raw`[φΦø]?(?:(${AT_MOST}|${AT_LEAST}|±|正负)\s?[φø]?)?\s?(${SIGN}${NUMBER})\s?[多余来]?\s?(?:个(?=[托板货库车]位|托|μ|丝|微米))?(${unit})?` +
      String.raw`(?:\s?(±)\s?(${NUMBER})\s?(?:${unit})?|${RANGE}${LETTER}(${SIGN}${NUMBER})\s?(${unit})?)?\s?(${BELOW}|${ABOVE})?`,
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
  const special = idiom(plain, at, wanted)
  if (special) return special
  const intervals: Interval[] = []
  let [end, bare] = [at, true]
  for (let from = at; intervals.length < MOST;) {
    const pattern = patternFor(wanted)
    pattern.lastIndex = from
    let found = pattern.exec(plain)
    let one = found && intervalOf(found, wanted)
    const gap = found && !one ? /\s(?=[\u4e00-\u9fff]+$)/.exec(found[0])?.index : undefined
    if (found && gap !== undefined) {
      // HB269-302 单根: behind a space the next word begins, though it is also a unit.
      pattern.lastIndex = from
      found = pattern.exec(plain.slice(0, from + gap))
      one = found && intervalOf(found, wanted)
    }
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

/** 并发300万 of a number that is counted in 万. */
const scaleOf = (wanted: string, text: string): number => (wanted.startsWith('万') && /万/.test(text) ? 1e-4 : 1)

/** 4米2, 13米75: how lengths of lorries and beams are said. */
const METRES = new RegExp(String.raw`(${AT_MOST}|${AT_LEAST})?\s?(\d{1,2})米(\d{1,2})(?![\d.]|\s?(?:[米mtc%*×x]|[至到~-]\s?\d))(${BELOW}|${ABOVE})?`, 'y')
/** 千5, 千分之五, 百分之十: a share in words. */
const SHARES = new RegExp(`(千|百)(?:分之)?(${NUMBER})(?!\\s?[\\u4e00-\\u9fff]*[吨件元])`, 'y')
/** 4N5: four nines and a five, as purities are written. */
const NINES = /(\d)n(\d?)(?![\da-z·])/y

/** 1:25, 1比25: a ratio, by its second figure. */
const RATIO = new RegExp(String.raw`1\s?[:∶比]\s?(${NUMBER})`, 'y')

/** Ways to write a figure that are no figure and unit. */
function idiom(plain: string, at: number, wanted: string): Measure | null {
  const exec = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(plain)
  }
  const point = (value: number, text: string): Measure => ({ intervals: [{ min: value, max: value }], bare: true, end: at + text.length })
  if (wanted === '') {
    const match = exec(RATIO)
    const value = match && parseNumber(match[1]!)
    if (match && value !== null && value > 0) return point(value, match[0])
  }
  if (wanted === 'm' || wanted === 'mm') {
    const match = exec(METRES)
    if (match) {
      const [text, before, metres, rest, behind] = match
      const value = tidy(Number(`${metres}.${rest}`) * (wanted === 'mm' ? 1000 : 1))
      const bound = before ?? behind
      return bound === undefined ? point(value, text) : { intervals: [atMost.test(bound) ? { min: null, max: value } : { min: value, max: null }], bare: false, end: at + text.length }
    }
  }
  if (wanted === '%') {
    const nines = exec(NINES)
    if (nines) return point(Number(`99.${'9'.repeat(Math.max(0, Number(nines[1]) - 2))}${nines[2]}`), nines[0])
    const share = exec(SHARES)
    const value = share && parseNumber(share[2]!)
    if (share && value !== null) return point(tidy(share[1] === '千' ? value / 10 : value), share[0])
  }
  return null
}

function intervalOf(found: RegExpExecArray, wanted: string): { interval: Interval; bare: boolean } | null {
  const [, before, firstText, firstUnit, plusMinus, toleranceText, secondText, secondUnit, behind] = found
  const unit = secondUnit ?? firstUnit
  const factor = unit === undefined ? scaleOf(wanted, secondText ?? firstText!) : signFactor(unit, wanted)
  const first = figure(firstText!)
  if (factor === null || first === null) return null
  // 温度一致, 水分三方检测: a Chinese numeral is one only with its unit or a bound.
  if (!/\d/.test(firstText!) && unit === undefined && before === undefined && behind === undefined) return null
  const firstFactor = firstUnit === undefined ? factor : signFactor(firstUnit, wanted)
  // 7.6米 -18度 is no range.
  if (firstFactor === null) return null
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
  // 做到6以上 is a floor, 扭矩到3000 a ceiling: what stands behind says more than 到 before.
  const bound = before === undefined || (behind !== undefined && before.endsWith('到')) ? behind : before
  if (bound === undefined || bound === '±' || bound === '正负') return { interval: { min: low, max: low }, bare: true }
  return { interval: atMost.test(bound) ? { min: null, max: low } : { min: low, max: null }, bare: false }
}
