import type { Attribute } from '../chains/chain.ts'
import type { Span } from './source.ts'

/** What no list can hold: whatever a thing is for, and whatever is carried or stored. */
export interface OpenFound { attribute: Attribute; span: Span; value: string }

const WORD = '[\\u4e00-\\u9fffa-z\\d×]'
/** 用途：牵引车, 用于客服训练, 货类：纸板、底料. */
const LABELLED: Record<string, RegExp> = {
  usage: new RegExp(`(?:(?:用途|应用)[:是为]|(?:主要)?(?:用于|用在|应用于|专供)|用来做)\\s?(${WORD}{2,10}(?:、${WORD}{2,8}){0,8})`, 'g'),
  cargo: new RegExp(`(?:货类|货种|货物|货品|品名|品类|货源)(?:[:是为]|以(?=.{2,12}为主))\\s?(${WORD}{2,8}(?:、${WORD}{2,8}){0,8})`, 'g'),
}
/** 物流金融风控用, 牵引车专用, 观光车用线束, 装酸菜鱼的. */
const FOR = new RegExp(`(?<=^|[\\s,，、。;(])(?:做|给|配|供|作|装)?(${WORD}{2,8}?)(?:专用|用)(?:的)?(?=[\\s,，、。;)]|$|([\\u4e00-\\u9fff]{2,6}))|(?<=^|[\\s,，。;(])装([\\u4e00-\\u9fff]{2,6})的(?=[\\s,，。;)]|$)`, 'g')
/** 自用, 使用, 费用, 食用: words that end so and say nothing of what a thing is for. */
const NOT_FOR = /[自使利专通常备费适代停信租采选借公民军日月年耐实不食沿占挪套引作试急够好能可要没]$|^(?:我|自|客户|本|长期|不|没|可|能|要|价|费|量|一次|按)|[不没]|\d{3}/
/** 用于出口 says where to. */
const NO_USE = /^(?:出口|内销|外销|销售|生产|加工|公司|我|本|客户)/
/** 放家电、快消都行, 存毛肚, 拉纸板到. */
const STORED = /(?<=^|[\s,，、。;(]|主要|专门|专业|只|可以?|能)(?:存放|存|放|堆放|承运|装运|代采|拉)([\u4e00-\u9fff]{2,5}(?:[、和][\u4e00-\u9fff]{2,5}){0,4}?)(?=都|也|为主|等|到|[\s,，。;、)]|$)/g
/** 两托机油, 30吨纸板. */
const AMOUNT = /(?:[\d两二三四五六七八九十百千](?:多|来)?)(?:托|车|吨|柜|票)([\u4e00-\u9fff]{2,4})(?=[\s,，。;、]|$)/g
/** Neither goods nor a class of them. */
const NO_GOODS = /货(?!架|柜)|车|到|往|客|库|仓|[来去上下]$|^(?:一|两|几|多|不|可|能|在|要|的|是|以|每|左右|以上|以下|起|现|现货|空|富余|库存|试|首|样)|左右|以[上下内]|现金|押金|位|半|次|价|费|余|单|月|年|天|路|线|站|港|需|求|长期|优先|现款|自提|包|送|发|提|^[假心弃行学开下手大小商人方公单费]|[招募聘]|不|[机吊叉磅炉船包级]$/

/** Uses and goods behind a label or in a clear pattern; those that a list has are read by it. */
export function readOpen(plain: string, attributes: readonly Attribute[], nouns: readonly string[], taken: (span: Span) => boolean): OpenFound[] {
  const found: OpenFound[] = []
  const of = (slug: string) => attributes.find((one) => one.slug === slug && one.kind !== 'number')
  const [usage, cargo] = [of('usage'), of('cargo')]
  const add = (attribute: Attribute | undefined, from: number, list: string, refused: RegExp | null) => {
    if (!attribute) return
    let at = from
    for (const item of list.split(/([、和])/)) {
      const value = item.replace(/(?:专用|用|的|上|都|也|等|为主)$/, '')
      const span = { start: at, end: at + value.length }
      at += item.length
      if (value.length < 2 || refused?.test(value) || taken(span) || found.some((other) => other.span.start < span.end && span.start < other.span.end)) continue
      found.push({ attribute, span, value })
    }
  }
  for (const attribute of [usage, cargo]) {
    if (attribute) for (const match of plain.matchAll(LABELLED[attribute.slug]!)) add(attribute, match.index + match[0].length - match[1]!.length, match[1]!, NO_USE)
  }
  if (usage) {
    for (const match of plain.matchAll(FOR)) {
      const value = (match[1] ?? match[3])!
      if (match[2] !== undefined && !nouns.some((noun) => match[2]!.startsWith(noun))) continue
      if (!NOT_FOR.test(value)) add(usage, match.index + match[0].indexOf(value), value, null)
    }
  }
  if (cargo) for (const pattern of [STORED, AMOUNT]) for (const match of plain.matchAll(pattern)) add(cargo, match.index + match[0].length - match[1]!.length, match[1]!, NO_GOODS)
  return found
}
