import { clauseAt, type Clause } from './clauses.ts'
import type { DeliveryReading } from './reading.ts'
import { writtenAt, type Source } from './source.ts'

const EX_WORKS =
  '厂(?:内|里|区)?自提|库(?:内|里)?自提|仓(?:库)?自提|自提|自取|自行提货|上门自?提货?|厂提|库提|仓提|出厂价?(?:格)?(?:销售|交货|报价)|(?<![a-z])exw(?![a-z])|工厂交货|厂内交接|门口(?:取送|交接)|(?:买方|需方|客户|买家|您)(?:自行|自己)?(?:安排(?:车辆|车|运输)|派车|提货|自运|承担运输)|车(?:辆)?(?:你们|您|买家|客户)自己?(?:找|派|叫)|运输由?(?:买方|需方|客户)(?:自理|安排|负责)?|不送货|不负责(?:运输|送货)|不含(?:运费|运输)|不包(?:运费|运输|送)|地头(?:价|交货|装车)'
const DELIVERED =
  '送货上门|上门送货|送到(?:厂|门|贵司|客户|货|工地|指定)|送货到|包送|(?<!抬)包运(?!输)费?|含运费|含税?(?:运|送)|包邮|免运费|免费(?:送|配送|取送|运)|到厂价|到货价|到站价|到门价|门到门|可(?:以)?送(?:货)?(?![检审样培修外第])|能送(?:货)?|(?:供方|卖方|我方|我司|我们|自己)(?:负责)?(?:送货|运输|送)|负责(?:运输|送货|配送)|配送到(?:厂|门|店)|运费(?:由)?(?:我方|我司|我们|卖方|供方)(?:承担|负责|出)|直送|直达|循环(?:收送|取送|车)|自有车队?(?:送|配送)|送(?:货)?上门'
const WAYS = new RegExp(`(${EX_WORKS})|(${DELIVERED})`, 'g')
const REFUSED = /(?:不接受|不能|不考虑|不要|谢绝|拒绝|不|无法|没法|暂不|非)\s?$/
const REFUSED_BEHIND = /^(?:暂?不考虑|不接受|不行|免谈|不要|除外|不可)/

/** How goods are handed over, in a text. `not` where it is refused. */
export function readDeliveries(source: Source, clauses: readonly Clause[]): DeliveryReading[] {
  return [...source.plain.matchAll(WAYS)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const clause = clauseAt(clauses, span.start)
    return {
      ...span,
      written: writtenAt(source, span),
      way: match[1] !== undefined ? ('ex-works' as const) : ('delivered' as const),
      not:
        REFUSED.test(source.plain.slice(Math.max(0, span.start - 5), span.start)) ||
        REFUSED_BEHIND.test(source.plain.slice(span.end, span.end + 5)),
      prefer: clause?.prefer ?? false,
      only: clause?.only ?? false,
      plan: clause?.plan ?? false,
    }
  })
}
