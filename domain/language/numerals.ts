const DIGITS = new Map([...'零〇一二两三四五六七八九'].map((char, i) => [char, [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9][i]!]))
const PLACES = new Map([['十', 10], ['百', 100], ['千', 1000]])
const SCALES = new Map([['百', 100], ['千', 1000], ['万', 1e4], ['亿', 1e8], ['万亿', 1e12]])

const ARABIC = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`
const CHINESE = '[一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]{0,12}(?:点[零〇一二三四五六七八九]{1,4})?'
/** 千 and 百 of 千克, 千瓦, 百叶 belong to the word behind them. */
const SCALE = String.raw`\s?(?:万亿|亿|万|千(?![克瓦米卡升帕牛伏安焦赫乏])|百(?![货叶]))`
/** 2万5千, and 2万5 and 3千2 where nothing of a figure is behind. */
const SCALED = `${SCALE}(?:[1-9]千(?![克瓦米卡升帕牛伏安焦赫乏])|(?<=[万千])[1-9](?![\\d.,千百万亿/*×x]))?`

/** Source of a pattern for one Arabic figure in folded text, with thousands separators or 百, 千, 万, 亿; no capturing group. */
export const FIGURE = `(?:${ARABIC}(?:${SCALED})?)`
/** As FIGURE, or a Chinese numeral: only where the words around make sure that it is one (统一, 三通, 二荆条). */
export const NUMBER = `(?:${FIGURE}|${CHINESE})`
/** Between the ends of a range: 3-8, 3~8, 3至8. */
export const RANGE = String.raw`(?:\s?(?:——|--|[-–—~〜])\s?|\s?(?:至|到)(?!\s))`

function parseChinese(text: string): number | null {
  const [whole = '', decimals] = text.split('点')
  let [total, section, digit, place, zero] = [0, 0, 0, 0, false]
  for (const char of whole) {
    const [asDigit, asPlace] = [DIGITS.get(char), PLACES.get(char)]
    if (asDigit !== undefined) {
      digit = asDigit
      zero ||= digit === 0
    } else if (asPlace !== undefined) {
      section += (digit || 1) * asPlace
      ;[digit, place, zero] = [0, asPlace, false]
    } else if (char === '万' || char === '亿') {
      const scale = SCALES.get(char)!
      // 一亿两千万: what is of 亿 already is not multiplied again.
      total = place > scale || total >= scale ? total + (section + digit) * scale : (total + section + digit) * scale
      ;[section, digit, place, zero] = [0, 0, scale, false]
    } else return null
  }
  // 两百五 is 250, 三万五 is 35,000, 两百零五 is 205.
  total += section + (place >= 100 && !zero ? (digit * place) / 10 : digit)
  return decimals ? total + Number(`0.${[...decimals].map((char) => DIGITS.get(char) ?? 0).join('')}`) : total
}

/** Takes off what binary fractions add: 1.1 × 10,000 is 11,000, not 11,000.000000000002. */
export const tidy = (value: number): number => Number(value.toPrecision(12))

/** The value of what NUMBER matched; null for anything else. */
export function parseNumber(text: string): number | null {
  const arabic = /^([\d,]+(?:\.\d+)?)\s?(万亿|亿|万|千|百)?$/.exec(text.trim())
  const [, whole, scale, next] = /^([\d.]+)\s?(万|千)([1-9])千?$/.exec(text.trim()) ?? []
  if (next) return tidy(Number(whole) * SCALES.get(scale!)! + (Number(next) * SCALES.get(scale!)!) / 10)
  const value = arabic ? tidy(Number(arabic[1]!.replaceAll(',', '')) * (SCALES.get(arabic[2] ?? '') ?? 1)) : parseChinese(text.trim())
  return value !== null && text.trim() !== '' && Number.isFinite(value) ? value : null
}

/** What the first end of a range is to be multiplied by: 3-4万 is 30,000 to 40,000. */
export function rangeScale(first: string, second: string): number {
  const scale = /(?:万亿|亿|万|千)$/.exec(second.trim())?.[0]
  return scale === undefined || /[十百千万亿]/.test(first) || (parseNumber(first) ?? 0) >= 1000 ? 1 : SCALES.get(scale) ?? 1
}
