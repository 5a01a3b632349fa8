import type { Span } from './source.ts'

/** What a clause says about how firmly it is meant, and whether it is true today. */
export interface Clause extends Span {
  text: string
  /** Counts up; clauses of one sentence share it. */
  sentence: number
  /** 优先, 最好, 可商量: not a condition. */
  prefer: boolean
  /** 仅限, 只要: nothing beyond what is named, not even better. */
  only: boolean
  /** 在建, 明年投产, 正在办理: does not count for today. */
  plan: boolean
  /** What 可商量 is said of, where the clause names it: 交期可商量 softens the lead time said elsewhere. Empty: the clause before. */
  negotiable: string | null
}

const SENTENCE_END = /[。;!?\n]/
const CLAUSE_END = /[。;!?\n，,]/
const THOUSANDS = /(?<![a-z\d.])\d{1,3}(?:,\d{3})+(?!\d)/g

const PREFER =
  /优先|最好|为佳|更好|尽量|尽可能|首选|倾向|可商量|可协商|可商榷|可谈|可议|可面谈|可放宽|可适当|更佳|加分|有则更好|不作?硬性|不强求|非必须|不是必须|参考/
const ONLY =
  /仅限|只限|限定|只要(?!是|能|有|满足|符合)|只认|只收|仅要|仅接受|只接受|非.{1,8}不要|不接受代用|不可代用|不得代用|不代用|不接受替代/
const NEGOTIABLE = /^(.{0,8}?)(?:均|都|也)?(?:可以?|能|好)(?:再|适当)?(?:商量|协商|商榷|谈|议|面谈|放宽|调整)(?:的|些|点|一下)?$/

const UNDERWAY = '办理?|申请|申报|认证|建设|建|安装|调试|筹备|筹建|审核|评审|审|准备|扩建|内审|体系|取证|换证|走'
const OPENING = '投产|建成|达产|投用|投运|开工|通电|上线|启用|开通|扩产|扩建|扩能|放量|量产|出干|定型|投放'
const GAINING = '取得|拿到|拿证|获得|出证|下证|通过|认证|审核|发证'
const PLAN = new RegExp(
  [
    '在建|拟建|筹建|筹划|规划|计划(?!单|配|交|量)|拟(?:上|增|新|投|扩|于)|尚在|尚未|还没|待(?:投产|建成|验收|审核|发证|投用)|试产中|未投产|即将',
    `预计.{0,14}(?:${OPENING}|${GAINING}|完成)`,
    `(?:明年|后年|来年|年后|届时|下一?(?:个?月|季度?|季|年)|下半年).{0,10}(?:${OPENING}|${GAINING}|新增|新线|再加|增加|可达|增至|提升|才|审)`,
    `将(?:于|在)?.{0,10}(?:${OPENING}|新增)|(?:${OPENING}|完工|完成)后`,
    `(?:正在|正|还在)(?:${UNDERWAY})|(?:${UNDERWAY})(?:过程|进行)?中(?!心)|在(?:办|审|申请|准备|筹备|认证)(?!公)|(?:认证|审核|办理)进行中`,
  ].join('|'),
)
const DONE = new RegExp(`已(?:经)?(?:建成|投产|取得|通过|具备|达产|投用|获得|拿到|完成)|(?:无需|不需)(?:${UNDERWAY})`)
/** A share in the plan of another clause of the sentence: 新增年产2万吨 beside 二期预计明年投产. */
const OF_PLAN = /新增|二期|三期|新线|新建|扩建|扩产|届时|达产|投产|年产能?|设计产能/
const OF_TODAY = /现有|现已|目前|当前|在产|一期/

/**
 * The clauses of a plain text, between commas and stronger marks. Where `today` (YYYY-MM-DD) is given, what is to be built or handed over
 * after it is a plan, too.
 */
export function clausesOf(plain: string, today: string | null = null): Clause[] {
  const inFigures = new Set<number>()
  for (const figure of plain.matchAll(THOUSANDS)) {
    for (let i = 0; i < figure[0].length; i++) if (figure[0][i] === ',') inFigures.add(figure.index + i)
  }
  const clauses: Clause[] = []
  let [start, sentence] = [0, 0]
  for (let i = 0; i <= plain.length; i++) {
    const char = plain[i] ?? '\n'
    if (!CLAUSE_END.test(char) || inFigures.has(i)) continue
    const text = plain.slice(start, i)
    if (text.trim() !== '') clauses.push({ start, end: i, text, sentence, ...tone(text, today) })
    start = i + 1
    if (SENTENCE_END.test(char)) sentence++
  }
  spread(clauses)
  return clauses
}

/** 2027年6月交付: the month is over only when the next begins. */
const DATED = /(20\d\d)\s?年(?:\s?(\d{1,2})\s?月)?[^,，。;]{0,6}?(?:建成|投产|投用|投运|启用|达产|完工|开业|通电|交付(?!周?期))/
function later(text: string, today: string): boolean {
  const [, year, month = '12'] = DATED.exec(text) ?? []
  return year !== undefined && `${year}-${month.padStart(2, '0')}` > today.slice(0, 7)
}

const tone = (text: string, today: string | null) => ({
  prefer: PREFER.test(text),
  only: ONLY.test(text),
  plan: (PLAN.test(text) && !DONE.test(text)) || (today !== null && later(text, today)),
  negotiable: NEGOTIABLE.exec(text.trim())?.[1] ?? null,
})

/** 可商量 alone softens the clause before it; a plan takes in what the same sentence says of it. */
function spread(clauses: Clause[]): void {
  const planned = new Set(clauses.filter((clause) => clause.plan).map((clause) => clause.sentence))
  for (const [i, clause] of clauses.entries()) {
    const before = clauses[i - 1]
    if (before?.sentence === clause.sentence && (clause.negotiable === '' || /^(?:者|的)?优先(?:考虑)?$/.test(clause.text.trim())))
      before.prefer = true
    if (planned.has(clause.sentence) && OF_PLAN.test(clause.text) && !OF_TODAY.test(clause.text) && !DONE.test(clause.text))
      clause.plan = true
  }
}

/** The clause that an offset lies in, or the last one before it. Undefined only where there is none. */
export function clauseAt<C extends Span>(clauses: readonly C[], offset: number): C | undefined {
  let [low, high] = [0, clauses.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (clauses[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return clauses[low]
}
