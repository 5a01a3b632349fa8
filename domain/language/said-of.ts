import type { NodeReading } from './reading.ts'
import type { Span } from './source.ts'
import { LOOKS_FOR, ONESELF, REFUSED_BEFORE, REFUSED_BEHIND } from './standing.ts'

/** Attributes whose values are names of things, too: 酸菜 is a pickle, and in 酸菜鱼料包 it is none. */
const NAMES = new Set(['variety', 'product-type', 'flavour', 'cargo', 'usage', 'form', 'mode', 'storage', 'temperature-zone', 'origin'])
/** 我们是做…的, 以前跑…, 第二步再考虑…: what the writer does, did or may do later. */
const OF_ONESELF = /(?:以前|之前|原来|过去|曾|主营|年产|隔壁|再考虑|第二步|下一步|二期|后期|以后|将来)[^,，。;]{0,10}$/
/** …都备齐了, …请找别家, …下次再说, …已经定出去: behind a list of things. */
const NOT_NOW =
  /^[^,，。;!?\s]{0,12}?(?:备齐|找别家|别家|下次|以后再|先不管|不缺|够了|已经?(?:有|定|够|租|包)|不能进|不让进|不进|用不上|有了|不愁|不要联系|没(?:有|货|做)|停了|卖完|售完|发完|断货|排满|我们自己?(?:有|做|弄|来))/

/** Dishes are called after what is in them. */
const DISHES = /酸菜鱼|番茄鱼|酸汤鱼|麻辣烫|麻辣香锅|毛血旺|水煮鱼|烤鱼|牛油果|辣子鸡|酸辣粉|重庆小面|牛肉面|羊肉粉|火锅店|串串店|干锅店|豆瓣鱼|泡椒牛蛙|青椒肉丝|回锅肉|宫保鸡丁/g

/** 要锭不要液 refuses what comes behind. */
const refused = (behind: string): boolean => {
  const written = REFUSED_BEHIND.exec(behind)?.[0]
  return written !== undefined && !(/不[要收做接买含租卖供]$/.test(written) && /^[\u4e00-\u9fff]/.test(behind.slice(written.length)))
}

/**
 * Whether a value that is said without its attribute's name is said of the thing meant: not as a part of another thing's name (麻辣 in 麻辣烫调料),
 * not of the writer and not of what is refused or at hand. `names`: the names of nodes in the text, `node` the one meant.
 */
export function saidOf(plain: string, slug: string, { start, end }: Span, names: readonly NodeReading[], node: string | undefined): boolean {
  if (!NAMES.has(slug)) return true
  if (slug !== 'cargo' && [...plain.matchAll(DISHES)].some(({ index, 0: dish }) => index <= start && end <= index + dish.length && dish.length > end - start)) return false
  if (slug !== 'cargo' && names.some((name) => name.start <= start && end <= name.end && name.end - name.start > end - start && node !== undefined && !name.nodes.includes(node))) return false
  // 保鲜库, 冷藏车: the name itself; 恒温库 tells one from another.
  if (slug === 'temperature-zone' && /^(?:冷藏|冷冻|保鲜|低温|高温|常温)$/.test(plain.slice(start, end)) && /^冻?(?:品|货)?[库仓柜车间]/.test(plain.slice(end, end + 4))) return false
  const from = Math.max(plain.lastIndexOf(',', start - 1), plain.lastIndexOf('，', start - 1), plain.lastIndexOf('。', start - 1), plain.lastIndexOf(';', start - 1), plain.lastIndexOf('\n', start - 1)) + 1
  const before = plain.slice(Math.max(from, start - 40), start)
  const behind = plain.slice(end, end + 20)
  // 做藤椒味零食; 小家电带插头
  if ((slug === 'variety' && /^(?:口?味|风味)/.test(behind)) || (slug === 'cargo' && /(?:[含附配]|[^程便顺可捎再也，,\s]带)$/.test(before))) return false
  if (/(?:无|免|不加|不放|零添加)$/.test(before) || REFUSED_BEFORE.test(before) || NOT_NOW.test(behind) || refused(behind)) return false
  return !(OF_ONESELF.test(before) || (ONESELF.test(before) && LOOKS_FOR.test(plain)))
}
