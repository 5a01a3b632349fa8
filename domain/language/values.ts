import { canonical, labelsIn, squeeze, type Lookup } from './attribute-names.ts'
import type { Span } from './source.ts'
import { isOfAnother, isRefused, isStepOfAnother } from './value-standing.ts'

export interface ValueMention extends Span {
  values: string[]
  /** 6063或6061: one is enough. */
  any: boolean
  /** 等, 可定制: more than is named. */
  open: boolean
  /** 不要再生料: this is what must not be. */
  not: boolean
  /** 6级以上; null where the value stands alone. */
  bound: 'at-least' | 'at-most' | null
  /** 6-7级: something between the two. */
  range: boolean
  /** 带把亦可: allowed, not asked for. */
  welcome: boolean
  /** An attribute's name stands before it. */
  labelled: boolean
}

const NOT_A_CODE =
  /^\s?(?:吨|千克|公斤|kg|件|只|个|台|套|元|块钱|万|亿|年|月|日|号|天|米|mm|毫米|cm|m(?![a-z])|t(?![a-z\d])|托|平|立方|箱|%|℃|度|人|小时|斤|[宽厚高长](?!度)|户|家|亩|t\/|次|班|mpa|℃)/
const BETWEEN = /^\s?(?:[-–—~〜]|至|到)\s?$/
/** 冻肉冰淇淋 are two things of one class. */
const OF_MANY_THINGS = new Set(['cargo', 'variety'])
const OF_ONE_CODE = new Set(['material', 'alloy', 'rebar-grade', 'purity', 'cement-kind'])
const LISTED = /[、/和及与或]/
const JOINING = /^[\s、,，/和及与或者且+&·]{0,3}(?:以及|或者|或是)?\s?$/

/** Whether what was matched is the code itself and no part of a longer one, nor a figure with a unit. */
function standsAlone(plain: string, start: number, end: number): boolean {
  const [first, last] = [plain[start]!, plain[end - 1]!]
  const [before, after] = [plain[start - 1] ?? '', plain[end] ?? '']
  const run = /[a-z]+$/.exec(plain.slice(Math.max(0, start - 6), start))?.[0] ?? ''
  if (/\d/.test(first) && (/[\d.]/.test(before) || (run !== '' && !/^(?:al|aa|aw|din|iso|gb|gbt|jis|agma)$/.test(run)))) return false
  if (/[a-z]/.test(first) && /[a-z]/.test(before)) return false
  if (/\d/.test(last) && (/\d/.test(after) || (after === '.' && /\d/.test(plain[end + 1] ?? '')))) return false
  // LGJ95/20, SBS3mm: a word of letters may stand right before a figure.
  if (/[a-z]/.test(last) && (/[a-z]/.test(after) || (/\d/.test(after) && !/^[a-z]{3,}$/.test(plain.slice(start, end))))) return false
  const code = plain.slice(start, end)
  if (/^\d+$/.test(code) && (NOT_A_CODE.test(plain.slice(end, end + 5)) || /[\d.]\s?[-~×x*]\s?$/.test(plain.slice(start - 4, start))))
    return false
  if (/^[a-z]$/.test(code))
    return /\d[-\s/]?$/.test(plain.slice(start - 2, start)) || /^\s?(?:态|状态)/.test(after + (plain[end + 1] ?? ''))
  return true
}

/** 辣不辣, 调质不调质都报: it is asked, and neither is said. */
function isAsked(plain: string, start: number, end: number): boolean {
  const word = plain.slice(start, end)
  return plain.startsWith(`不${word}`, end) || plain.slice(start - word.length - 1, start) === `${word}不` || (word[0] === '不' && plain[start - 1] === word[1]) ||
    // 打不打包
    (plain[start - 1] === '不' && plain[start - 2] === word[0] && word.length > 1)
}

/** A value of one Han character is one only beside the thing itself (红花椒, 铝合金锭) or behind the attribute's name. */
const besideNoun = (plain: string, start: number, end: number, nouns: readonly string[]): boolean =>
  // 棒 of 黄铜棒 is the thing's own name.
  !nouns.some((noun) => noun.length > 1 && noun.endsWith(plain.slice(start, end)) && plain.slice(Math.max(0, end - noun.length), end) === noun) &&
  (  nouns.some((noun) => plain.startsWith(noun, end)) || (/[\u4e00-\u9fff]/.test(plain[start - 1] ?? '') && (nouns[0] ?? '').includes(plain[start - 1]!)))
const ONE_HAN = /^[\u4e00-\u9fff]$/

/**
 * Values of an enumeration or grade in a text. `nouns`: folded names of the thing, which may stand right behind a short value.
 * Values that stand side by side are one mention. `squeezed` is the text without spaces and hyphens, where the caller has it.
 */
export function readValues(plain: string, of: Lookup, nouns: readonly string[] = [], squeezed = squeeze(plain)): ValueMention[] {
  if (!of.valuePattern || !of.squeezed.some((value) => squeezed.includes(value))) return []
  const labels = labelsIn(plain, of.labels)
  const mentions: ValueMention[] = []
  for (const match of plain.matchAll(of.valuePattern)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const value = canonical(of, match[0])
    if (value === undefined || !standsAlone(plain, start, end) || isAsked(plain, start, end)) continue
    if (match[0].endsWith('级') && isStepOfAnother(plain, start)) continue
    const labelled = labels.some((label) => label.end <= start && /^[^。;!?\n，,]{0,10}$/.test(plain.slice(label.end, start)))
    if (isOfAnother(plain, { start, end }, of.attribute.slug, nouns)) continue
    if (ONE_HAN.test(match[0]) && !labelled && !besideNoun(plain, start, end, nouns)) continue
    const others = rangeBefore(plain, start, match[0], of)
    const last = mentions.at(-1)
    const gap = last ? plain.slice(last.end, start) : ''
    // 45 is a steel beside 42CrMo, and else a figure.
    if (/^\d{1,2}$/.test(match[0]) && !labelled && !(last && JOINING.test(gap))) continue
    const range = last !== undefined && of.attribute.kind === 'grade' && BETWEEN.test(gap)
    // 锡青铜ZCuSn10P1: two names of one value, side by side.
    if (last && gap === '' && last.end === start && last.values.includes(value) && !OF_MANY_THINGS.has(of.attribute.slug)) {
      last.end = end
      continue
    }
    // HRB400E三级螺纹, 球铁QT450-10: a class and a code of it, side by side; the code says more.
    if (last && gap === '' && last.end === start && last.values.length === 1 && OF_ONE_CODE.has(of.attribute.slug) && /\d/.test(plain.slice(last.start, end))) {
      if (!/\d/.test(plain.slice(last.start, start))) last.values = [value]
      last.end = end
      continue
    }
    const not = isRefused(plain, { start, end })
    // 柴油，纯电的不要: only what a list joins is refused together.
    const together = not === last?.not || LISTED.test(gap)
    if (last && (range || JOINING.test(gap)) && together && !last.bound && !last.values.includes(value)) {
      last.values.push(value)
      last.any ||= /或/.test(gap)
      last.range ||= range
      last.end = end
      last.not ||= not
      finish(plain, last)
      continue
    }
    const mention: ValueMention = {
      start: others.start,
      end,
      values: [...others.values, value],
      any: false,
      open: false,
      bound: null,
      range: others.range,
      welcome: false,
      labelled,
      not,
    }
    finish(plain, mention)
    mentions.push(mention)
  }
  return mentions
}

/** The 6 of 6-7级 and of 6、7级: figures before a value that share its last word. */
function rangeBefore(plain: string, start: number, match: string, of: Lookup): { values: string[]; range: boolean; start: number } {
  const word = /^[\d一二三四五六七八九十]+(\D+)$/.exec(match)?.[1]
  const before = word ? /(\d+|[一二三四五六七八九十])\s?([-–—~〜至到、,/和或])\s?$/.exec(plain.slice(Math.max(0, start - 6), start)) : null
  const value = before ? canonical(of, `${before[1]}${word}`) : undefined
  if (value === undefined) return { values: [], range: false, start }
  return { values: [value], range: BETWEEN.test(before![2]!), start: start - before![0].length }
}

/** What stands right behind a value: bounds, 等, 均可. */
function finish(plain: string, mention: ValueMention): void {
  const behind = plain.slice(mention.end, mention.end + 14)
  if (/^\s?(?:级|档)?(?:及|或|含)?(?:以上|更高|更好|更优|起(?!订|批|送))/.test(behind)) mention.bound = 'at-least'
  else if (/^\s?(?:级|档)?(?:及|或|含)?以下/.test(behind)) mention.bound = 'at-most'
  else if (/不(?:得)?(?:低于|次于|差于|少于)[^,，。;]{0,4}$/.test(plain.slice(Math.max(0, mention.start - 8), mention.start)))
    mention.bound = 'at-least'
  mention.any ||= /^[^。;!?\n，,]{0,4}(?:均可|都可|皆可|都行|均行|任一|任选|二选一|都要得|都能接受|中的一种|都可以)/.test(behind)
  mention.welcome =
    mention.values.length === 1 &&
    /^[^。;!?\n，,、或]{0,4}(?:亦可|也可|也行|也能|也要|都要得|都行|均可|不限|可以接受|能接受|也收)/.test(behind)
  mention.open = /^\s?(?:等|系列等|各种|及其他|或其他|…)/.test(behind)
}

/** As read from a field that holds nothing but the value. */
export function valuesOfField(text: string, of: Lookup): ValueMention | null {
  const mentions = readValues(text, of).filter((mention) => !mention.not)
  const [first] = mentions
  if (!first) return null
  return {
    ...first,
    start: 0,
    end: text.length,
    labelled: true,
    values: [...new Set(mentions.flatMap((mention) => mention.values))],
    any: mentions.some((mention) => mention.any) || /均可|都可|或|任一|不限/.test(text),
    open: mentions.some((mention) => mention.open) || /等$|可定制|可定做|可调/.test(text),
    range: mentions.some((mention) => mention.range),
  }
}
