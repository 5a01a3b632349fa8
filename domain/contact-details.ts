import type { FieldIssue } from './refusal.ts'

/**
 * Ways to reach somebody, typed into words that everybody reads: a listing's text is public, its contact is not before both sides have agreed.
 * Told from what else trade texts are full of (20CrMnTi, GB/T 5237, 13800件/年, batch numbers) by how such a number is made up or labelled.
 */
export interface ContactDetail {
  kind: 'phone' | 'account' | 'email' | 'address'
  /** As it stands in the text. */
  written: string
  start: number
  end: number
}

/** Full-width signs as plain ones, place for place. */
const narrow = (text: string): string =>
  text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2000-\u200a]/g, ' ')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/[〇零幺一二三四五六七八九]{11}/g, (run) => [...run].map((char) => DIGITS[char]!).join(''))
const DIGITS: Record<string, string> = { 〇: '0', 零: '0', 幺: '1', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' }

const GAP = '[ .·-]{1,3}'
const PHONE_LABEL = /(?:电话|座机|手机号?|热线(?!圈)|传真|联系方式|联系人?|联络|致电|拨打|来电|电联|加微|微信|(?<![a-z])(?:tel|fax|phone|mobile|mob|cell|call|whatsapp|vx|wx))(?:号码?|是|为|同号)?[^\d\n，。；,;]{0,8}$/i
/** 18 digits of a company, a batch, a drawing: long figures that ring nowhere. */
const OTHER_LABEL = /(?:批号|批次|炉号|编号|合同号?|订单号?|单号|图号|料号|物料号?|货号|件号|证号|证书号?|许可证号?|代码|编码|条码|账号|帐号|卡号|序列号|规格|尺寸|型号|牌号|直径|[厚宽长高φ∅]|lot|no\.?|sn|p\/n)(?:号码?|是|为)?[:：\s#]*[a-z]{0,4}$/i
/** What makes a figure an amount. */
const AMOUNT = /^\s?(?:元|万|亿|吨|公斤|千克|kg|克|件|套|台|只|个|支|根|片|块|米|mm|cm|㎜|m(?![a-z])|毫米|厘米|平|立方|托|箱|%|×|x\d|\*\d)/i
const EDGE = '(?<![\\d./×*~～=-]|\\d )'
const MOBILE = [`1[3-9]\\d{9}`, `1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}`, `1[3-9]\\d${GAP}\\d{3}${GAP}\\d{5}`, `1[3-9]\\d${GAP}\\d{8}`, `1[3-9]\\d{5} \\d{4}`, `1[ .·-][3-9](?:[ .·-]\\d){9}`].join('|')
const mobile = new RegExp(`${EDGE}(?:(?:\\+|00)?\\(?\\+?86\\)?[ -]?)?(?:${MOBILE})(?!\\d|[./-]\\d)`, 'g')
const AREA = '0(?:10|2[0-57-9]|[3-9]\\d{2})'
const landline = new RegExp(`(?<![\\w./×*-])(?:(?:\\+|00)86[ -]?(?:10|2[0-57-9]|[3-9]\\d{2})|\\(${AREA}\\)|${AREA})(?:[ -]{1,3}|(?<=\\)))[1-9]\\d{2,3}[ -]?\\d{4}(?!\\d)`, 'g')
/** Only behind a word that says so: 电话68123456, 热线400-600-1200. */
const labelled = /(?<![\w./×*-])(?:[48]00[ -]?\d{3,4}[ -]?\d{3,4}|0\d{9,11}|[2-9]\d{6,7}|[2-9]\d{3}[ -]\d{4})(?![\d/×*]|-\d)/g
const email = /[\w.+-]{1,64}\s?@\s?[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z]{2,}/gi
const address = /(?:https?:\/\/|www\.)[^\s,;!。、（）()<>“”"]{3,}/gi
const bare = /(?<![\w@.-])(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,4}(?:com|cn|net|org|top|vip|shop|xyz|ltd|cc|io|me|info|biz)(?![\w.]*@)(?![a-z\d-])(?:\/[\w./?=&%-]*)?|(?<![\w@.-])(?:[A-Z\d-]{2,}\.){1,3}(?:COM|CN|NET)(?![A-Za-z\d-])/g
const qq = /(?<![a-z])(?:qq|扣扣|企鹅号?)\s?(?:群|号|号码|群号)?\s?[:：是为]?\s?[1-9]\d{4,11}(?![\d.])/gi
/** An id begins with a letter; 微信 may also be a mobile number or have its own words around it. */
const wechat = /(?:微信|薇信|威信|wei ?xin|we ?chat|(?<![a-z\d])[vw]x|v信|企微)(?:公众号|公众平台|id|号码|号|同号|群)?\s?(?:[:：是为]\s?|(?=[a-z\d_-]*\d))[a-z\d][-_a-z\d]{5,19}(?![\w-])/gi
const added = /(?:加|\+)\s?(?:我)?(?:v|微|vx|wx|微信|qq)\s?[:：是为]?\s?[a-z\d][-_a-z\d]{5,19}(?![\w-])|(?<![a-z\d])[vV微][:：]\s?[a-z][-_a-z\d]{5,19}(?![\w-])/gi

/** What in a text would let a reader reach the writer, in the order of the text, one for each place. */
export function contactDetailsIn(text: string): ContactDetail[] {
  const plain = narrow(text)
  const found: ContactDetail[] = []
  const take = (kind: ContactDetail['kind'], pattern: RegExp, fits: (before: string, behind: string, match: string) => boolean = () => true) => {
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((one) => one.start < end && start < one.end)) continue
      if (fits(plain.slice(Math.max(0, start - 24), start), plain.slice(end, end + 6), match[0])) found.push({ kind, written: text.slice(start, end).trim(), start, end })
    }
  }
  const rings = (before: string, behind: string) => !AMOUNT.test(behind) && !OTHER_LABEL.test(before)
  take('email', email)
  take('address', address)
  take('address', bare, (_, behind, match) => !(/\.net$/i.test(match) && /^\s*w/i.test(behind)))
  take('account', qq)
  take('account', wechat, (_, behind) => !AMOUNT.test(behind))
  take('account', added)
  take('phone', mobile, (before, behind) => PHONE_LABEL.test(before) || (rings(before, behind) && !/[a-z\d]$/i.test(before)))
  take('phone', landline, rings)
  take('phone', labelled, (before, behind) => PHONE_LABEL.test(before) && rings(before, behind))
  return found.toSorted((a, b) => a.start - b.start)
}

interface PublicWords {
  title?: string | undefined
  description?: string | undefined
  specs?: Record<string, string> | undefined
  quantity?: { unit: string } | null | undefined
  price?: { unit: string } | null | undefined
  requires?: string[] | undefined
  holds?: string[] | undefined
}

/** Each public word of a listing that names a way to reach somebody, under the name of its field. `contact-in-text` says where it belongs. */
export function contactIssues({ title, description, specs = {}, quantity, price, requires = [], holds = [] }: PublicWords): FieldIssue[] {
  const words: [string, string | undefined][] = [
    ['title', title], ['description', description], ...Object.entries(specs).map(([key, value]): [string, string] => [`specs.${key}`, `${key}：${value}`]),
    ['quantity.unit', quantity?.unit], ['price.unit', price?.unit], ['requires', requires.join('\n')], ['holds', holds.join('\n')],
  ]
  return words.flatMap(([field, text]) => {
    const found = contactDetailsIn(text ?? '')
    return found.length === 0 ? [] : [{ field, code: 'contact-in-text', params: { written: found.map(({ written }) => written).join('、').slice(0, 80) } }]
  })
}
