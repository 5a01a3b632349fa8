/** Units as they are written, and the one form that is compared. Longer ones first. */
const UNITS: [written: string, unit: string][] = [
  ['平方米|㎡|m2', 'm2'], ['立方米|m3', 'm3'], ['毫升|ml', 'ml'], ['千瓦时|kwh', 'kwh'], ['千瓦|kw', 'kw'], ['兆帕|mpa', 'mpa'], ['千伏|kv', 'kv'],
  ['毫米|㎜|mm', 'mm'], ['厘米|㎝|cm', 'cm'], ['微米|μm|um', 'um'], ['公里|千米|km', 'km'], ['公斤|千克|㎏|kg', 'kg'],
  ['摄氏度|℃|°c|度', '°'], ['吨|t', 't'], ['米|m', 'm'], ['升|l', 'l'], ['克|g', 'g'], ['伏|v', 'v'], ['瓦|w', 'w'],
]
const unitOf = new Map(UNITS.flatMap(([written, unit]) => written.split('|').map((name) => [name, unit] as const)))
const UNIT = UNITS.map(([written]) => written).join('|')
/** `|`-joined ways to write a unit in its compared form; undefined for what is none. */
export const writtenUnits = (unit: string): string | undefined => UNITS.find(([, compared]) => compared === unit)?.[0]

/** Starts at its first digit and is bounded, so that a long run of digits is looked at once. */
const NUMBER = '(?<![\\d.])\\d{1,12}(?:\\.\\d{1,8})?'

const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g
const TRAILING_ZEROS = /(?<![\d.])(\d{1,12})\.(\d{0,8}?)0{1,8}(?![\d.])/g
const DIAMETER = /[ø⌀∅ф]|直径\s*(?=\d)/g
/** Before a number that no other stands before (that is a range). */
const MINUS = /(?<![\d~～])(?:零下|[−–])\s*(?=\d)/g
const TIMES = /(?<=\d(?:mm)?)(?:mm)?\s*[x×*✕✖]\s*(?=φ?\d)/g
const TIMES_MM = new RegExp(`(?<=x\\d{1,6}(?:\\.\\d{1,4})?)\\s*(?:mm|毫米|㎜)(?![a-z])`, 'g')
const RANGE = new RegExp(`(${NUMBER})\\s*[~～\\-—–至到]\\s*(${NUMBER})\\s*(${UNIT})(?![a-z\\d])`, 'g')
const MEASURE = new RegExp(`(${NUMBER})\\s*(${UNIT})(?![a-z\\d])`, 'g')

/** Folded text with sizes in one form: 0.50 毫米 → 0.5mm, M8*20 → m8x20, Φ25×3mm → φ25x3, 1,200吨 → 1200t, 1.2~3.0mm → 1.2mm 3mm. */
export const normaliseSizes = (folded: string): string =>
  !/\d/.test(folded)
    ? folded
    : folded
        .replace(THOUSANDS, '')
        .replace(TRAILING_ZEROS, (_, whole: string, rest: string) => (rest ? `${whole}.${rest}` : whole))
        .replace(DIAMETER, 'φ')
        .replace(MINUS, '-')
        .replace(TIMES, 'x')
        .replace(TIMES_MM, ' ')
        .replace(RANGE, (_, from: string, to: string, unit: string) => `${from}${unitOf.get(unit)} ${to}${unitOf.get(unit)} `)
        .replace(MEASURE, (_, value: string, unit: string) => `${value}${unitOf.get(unit)} `)

/** Two words that are one model: ADC 12, HRB 400E. */
const SPACED_MODEL = /(?<![a-z\d])([a-z]{1,4}) (\d{2,5}[a-z]?)(?![a-z\d])/g
export const spacedModels = (normalised: string): string[] => Array.from(normalised.matchAll(SPACED_MODEL), ([, a, b]) => `${a}${b}`)
export const joinSpacedModels = (normalised: string): string => normalised.replace(SPACED_MODEL, '$1-$2')

const parts = (code: string) => code.split(/[-/_+]/).filter((part) => part !== '')
/** 6063t5, 5052h32: an alloy and its temper. */
const temper = (code: string) => /^(\d{4})([a-z]\d{1,3})$/.exec(code)?.slice(1) ?? []

/** What a document with this code can be found by. */
export function codeTokens(code: string): string[] {
  const tokens = [code, ...temper(code)]
  const pieces = parts(code)
  if (pieces.length > 1) tokens.push(pieces.join(''), ...pieces.filter((piece) => piece.length > 1), ...pieces.flatMap(temper))
  if (code.includes('x')) tokens.push(code.replace(/^φ/, ''), ...code.split('x').filter((piece) => /\d/.test(piece) && piece.length > 1))
  const measure = /^(\d+(?:\.\d+)?)[a-z°]+\d?$/.exec(code)
  if (measure?.[1]) tokens.push(measure[1])
  return tokens
}

/** What to look for, any of these lists whole: a size as it stands, 6063-T5 also as 6063 and T5 apart, ADC-12 also as ADC12. */
export function codeAlternatives(code: string): string[][] {
  const pieces = parts(code)
  if (pieces.length < 2) return temper(code).length > 0 ? [[code], temper(code)] : [[code]]
  const apart = pieces.every((piece) => piece.length > 1) ? [pieces] : []
  return [[code], [pieces.join('')], ...apart]
}
