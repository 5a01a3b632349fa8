import { clauseAt, type Clause } from './clauses.ts'
import type { Act, ActReading } from './reading.ts'
import { writtenAt, type Source } from './source.ts'

/*
 * What a company says it does. A word of buying in a text of supply counts only where it is the act itself: 收购辣椒加工 tells where the
 * goods come from, 回收率 and 回收料 are no act, 我们收货 is none either.
 */
const BUYS =
  '求购|诚购|急购|急求|收购|求租|寻购|求助购买|(?:大量|长期|高价|现金|常年|专业|上门)?(?:回收(?!料|铝|铜|率|级|站|企业|体系|系统|利用|周期)|收(?:废|鲜|干|齿轮坯))|(?:我司|我厂|公司|本公司|我们|现|拟|需|急需|计划|长期|批量|欲|想|准备)(?:需要?|要|想)?(?:大量|批量|长期)?(?:采购|购买|外购|购进|购入|购)|采购(?!成本|价|商|方|部|渠道|经理|平台|量大|者|流程|周期|需求)|寻(?:找|求)[^,，。;\\n]{0,14}(?:供应商|厂家|供货商|供方|货源|生产商)|找(?:供应商|厂家|货源|供方)|招(?:标采购|供应商)'
const SELLS =
  '供应(?!商|链|方)|出售|销售(?!额|收入|部)|批发|直供|现货(?!均价|价)|转让|出租|招租|外销|直销|承接|可供|有货|月供|年供|富余|提供'
const PROCESSES =
  '来料加工|来料代?加?工?(?=\\S)|代加工|代工|受托加工|来样加工|来图加工|带料加工|加工服务|(?:可|能|承)接[^,，。;\\n]{0,12}(?:加工|热处理|磨齿|氧化|喷涂|机加)|对外(?:代)?加工|接(?:外协|外发)|代(?:轧|挤|铸|锻|磨|处理)|oem'
const WANTS =
  '外协(?!单位|厂家?多)|委外|外发|委托加工|寻(?:找|求)?[^,，。;\\n]{0,10}(?:代工|加工厂|代加工)|(?:求|找|需)[^,，。;\\n]{0,8}(?:代工|代加工|来料加工)|(?:由)?(?:我方|我司|我厂|需方|客户)(?:提供|供|自供|自备|出)(?:毛?坯|坯料|材料|原料|棒|料|铝棒|钢材)|坯(?:料)?(?:我方|我司|我)(?:供|出)|来料代'
const WORDS: [Act, string][] = [
  ['wants-processing', WANTS],
  ['processes', PROCESSES],
  ['buys', BUYS],
  ['sells', SELLS],
]
const ANY = new RegExp(WORDS.map(([, words]) => `(${words})`).join('|'), 'g')
const SOLE = /(?:只|仅|专(?:业|门)?)(?:做|接|承接|限|提供|从事)?$/
const REFUSED = /(?:不|不再|不做|不接|没有|无|暂不|谢绝|拒绝|停止|非)(?:对外)?$/

/** Buying, selling, processing and asking for it, in the order of the text. */
export function readActs(source: Source, clauses: readonly Clause[]): ActReading[] {
  const found: ActReading[] = []
  for (const match of source.plain.matchAll(ANY)) {
    const index = WORDS.findIndex((_, i) => match[i + 1] !== undefined)
    const span = { start: match.index, end: match.index + match[0].length }
    const before = source.plain.slice(Math.max(0, span.start - 6), span.start)
    if (REFUSED.test(before)) continue
    const clause = clauseAt(clauses, span.start)
    found.push({
      ...span,
      written: writtenAt(source, span),
      act: WORDS[index]![0],
      sole: SOLE.test(before),
      prefer: clause?.prefer ?? false,
      only: clause?.only ?? false,
      plan: clause?.plan ?? false,
    })
  }
  return found
}

/** Own material goes with the work: 包工包料, 带料加工, 我司供棒均可. */
export const WITH_MATERIAL =
  /包工包料|包料|带料加工|连工带料|含料|料可来料可包料|(?:我司|我方|我厂|自)(?:供|备)(?:棒|料)(?:均|也)?可|自有(?:棒|料)|棒是自己的|自己化料/
/** Sells the finished thing as well as doing the work. */
export const SELLS_TOO =
  /(?:也|可|亦|兼|同时|并)(?:可以?)?(?:供应?|提供|出售|销售|卖)(?:成品|型材|产品|现货)|成品(?:销售|也卖|可供|供应)|加工、?销售|产销/
/** Takes other people's material as well as selling. */
export const PROCESSES_TOO =
  /(?:也|可|亦|兼|同时|并|均)(?:可以?)?(?:承?接|做|提供)?(?:来料|代加工|代工|受托加工|来样|外协)|来料(?:加工)?(?:均|也|亦|都)?(?:可|行)|来料可|客供料/
