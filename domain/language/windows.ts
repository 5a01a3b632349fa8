import { clauseAt, type Clause } from './clauses.ts'
import { parseNumber } from './numerals.ts'
import type { DayMark, WindowReading } from './reading.ts'
import { writtenAt, type Source } from './source.ts'

const N = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])'
const YEAR = '(20\\d\\d)\\s?[年./-]\\s?|(今年|本年|明年|次年|翌年|来年|后年)(?:的|度)?'
/** Groups 1 year, 2 year word, 3 month, 4 day or part. The figure of a month alone counts only with 月 behind. */
const DAY = `(?:${YEAR})?(?<![a-z\\d.])(${N})(?:\\s?月(?:份)?(?:\\s?(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\\s?[日号]|(初|上旬|中旬?|下旬|底|末))?)`
const DASHED = '(20\\d\\d)[-./](\\d{1,2})(?:[-./](\\d{1,2}))?'
const TO = '\\s?(?:——|--|[-–—~〜]|至|到)\\s?'

const RANGE = new RegExp(`(每年|年年)?\\s?${DAY.replace('\\s?月', '\\s?月?')}${TO}${DAY}|${DASHED}${TO}${DASHED}`, 'g')
const ONE = new RegExp(`(?:从|自|直?到|至|截[至止]到?)?(?:${DAY}|${DASHED})\\s?(起|开始|以后|之后|后(?!年)|前|之前|以前|为止|止)?`, 'g')
const NAMED =
  /(?<![\d一二两三四五六七八九十几半])(年底|年末|年内|春节|月底|月末|本月|下个?月|下周|季度末|国庆|中秋|元旦|端午|五一)(?:[前后]|之前|以前|起|开始|内)?/g
const ALWAYS =
  /(?:长期|常年|全年|四季|周年)(?:稳定|持续|大量|均衡|都|均|可|能|对外|批量|不间断|有)*(?:供|有货|有售|货源|备|生产|在产|接|发货|现货|开工|销售|出售|可做|做|合作供|批发|保供)|一年四季|四季有|随时(?:可|有|能|提|发|供|租|入)|即租即用|拎包入驻|现房(?=招|出|可|，|。|$)|立即可用|不断档|(?<![\d]年)(?<!长江|期|无|没有)现货(?!均价|价|月|采购|结算|仓单)/g

/** Times that are no window of supply or need. */
const OTHER_BEFORE =
  /(?:有效期|到期|成立|建成|投产|始建|建厂|创办|注册|认证|证书|质保|取得|通过|试验|标准|版|生产日期|竣工|起用|参数|执行|去年|前年|上年|旺季|淡季|新标准|旧)[^,，。;]{0,8}$/
const OTHER_BEHIND = /^[^,，。;]{0,8}(?:成立|建成|投产|建厂|取得|通过|认证|获|竣工|注册|生产(?!销)|版|出厂日期|标准|达产)/

const PARTS: Record<string, number> = { 初: 1, 上旬: 1, 中: 15, 中旬: 15, 下旬: 21, 底: 31, 末: 31 }
const numberOf = (text: string | undefined): number | null =>
  text === undefined ? null : parseNumber(text.replace(/^([二三])十$/, '$1十'))

function mark(
  year: string | undefined,
  yearWord: string | undefined,
  month: string | undefined,
  day: string | undefined,
  part?: string,
  end = false,
): DayMark | null {
  const m = numberOf(month)
  if (m === null || m < 1 || m > 12) return null
  const yearOffset = yearWord === undefined ? null : /今|本/.test(yearWord) ? 0 : /后/.test(yearWord) ? 2 : 1
  const d = part === undefined ? numberOf(day) : PARTS[part]! + (end && part.length === 2 ? 9 : 0)
  return { year: year ? Number(year) : null, yearOffset, month: m, day: d !== null && d >= 1 && d <= 31 ? d : d === null ? null : 31 }
}

/** Windows of supply or need. Figures without a year are left open; `window-dates.ts` gives them one for a given day. */
export function readWindows(source: Source, clauses: readonly Clause[]): WindowReading[] {
  const found: WindowReading[] = []
  const { plain } = source
  const add = (match: RegExpExecArray, more: Partial<WindowReading>) => {
    const [start, end] = [match.index, match.index + match[0].trimEnd().length]
    if (found.some((other) => start < other.end && other.start < end)) return
    const clause = clauseAt(clauses, start)
    if (
      OTHER_BEFORE.test(plain.slice(Math.max(clause?.start ?? 0, start - 16), start)) ||
      OTHER_BEHIND.test(plain.slice(end, clause?.end ?? end))
    )
      return
    found.push({
      start,
      end,
      written: writtenAt(source, { start, end }),
      prefer: clause?.prefer ?? false,
      only: clause?.only ?? false,
      plan: clause?.plan ?? false,
      from: null,
      until: null,
      always: false,
      yearly: false,
      ...more,
    })
  }
  for (const match of plain.matchAll(RANGE)) {
    const g = match
    if (!/月/.test(g[0]) && g[12] === undefined) continue
    const from = g[12] !== undefined ? mark(g[12], undefined, g[13], g[14]) : mark(g[2], g[3], g[4], g[5], g[6])
    const until = g[15] !== undefined ? mark(g[15], undefined, g[16], g[17]) : mark(g[7], g[8], g[9], g[10], g[11], true)
    if (from && until) add(match, { from, until, yearly: g[1] !== undefined })
  }
  for (const match of plain.matchAll(ONE)) {
    const g = match
    const day = g[6] !== undefined ? mark(g[6], undefined, g[7], g[8]) : mark(g[1], g[2], g[3], g[4], g[5])
    const bound = g[9] ?? (/^[从自]/.test(g[0]) ? '起' : /^(?:直?到|至|截)/.test(g[0]) ? '止' : undefined)
    const behind = plain.slice(match.index + g[0].length, match.index + g[0].length + 8)
    const before = plain.slice(Math.max(0, match.index - 8), match.index)
    if (!day || /[\d.]$/.test(before)) continue
    if (
      bound === undefined &&
      !/^(?:供货|交货|到货|交付|发货|要货|使用|用|开秤|开采|上市|采收|采购|需|大量|有货|有鲜货|可|试|进场|入库|投料|开秤|收秤|停收|结束|腾空|空出|空置|交付使用|可入)/.test(
        behind,
      )
    )
      continue
    const open = day.day === null
    if (bound !== undefined && /起|开始|后/.test(bound)) add(match, { from: day })
    else if (bound !== undefined) add(match, { until: /前/.test(bound) && open ? { ...day, day: 1 } : day })
    else if (/^(?:开|上市|采收|采|大量|有|腾空|空出|空置|可|交付使用)/.test(behind)) add(match, { from: day })
    else if (/^(?:收秤|停|结束)/.test(behind)) add(match, { until: day })
    else add(match, { from: day, until: day })
  }
  for (const match of plain.matchAll(NAMED)) {
    const [whole, name] = match as unknown as [string, string]
    if (
      name === '年内' ||
      (/^年[底末]/.test(name) && /(?:前|内)$/.test(whole)) ||
      (name === '年底' && /^(?:交货|到货|用)/.test(plain.slice(match.index + whole.length)))
    ) {
      add(match, { until: { year: null, yearOffset: 0, month: 12, day: 31 } })
    }
  }
  for (const match of plain.matchAll(/(20\d\d)\s?年度?全年/g)) {
    const year = Number(match[1])
    add(match, { from: { year, yearOffset: null, month: 1, day: 1 }, until: { year, yearOffset: null, month: 12, day: 31 } })
  }
  for (const match of plain.matchAll(ALWAYS)) {
    if (/(?:没有|无|暂无|非|不|\+)$/.test(plain.slice(Math.max(0, match.index - 3), match.index))) continue
    add(match, { always: true })
  }
  return found.sort((a, b) => a.start - b.start)
}
