import { clauseAt, type Clause } from '#domain/language/clauses.ts'
import type { Source } from '#domain/language/source.ts'
import type { CertificateReading, DeliveryReading, LeadTimeReading, Mention, PlaceReading, PlaceRole, QuantityReading, QuantityRole, Reading, SpecReading, WindowReading } from '#domain/language/reading.ts'
import type { Category, Kind } from '#domain/listing.ts'
import { ownMatter } from '#domain/matching/subject.ts'
import { m } from '#app/i18n/messages.js'

type Word = () => string
const roleWords: Partial<Record<QuantityRole, Word>> = {
  need: m.my_read_word_need, offer: m.my_read_word_offer, stock: m.my_read_word_stock, capacity: m.my_read_word_capacity,
  minimum: m.my_read_word_minimum, trial: m.my_read_word_trial, used: m.my_read_word_used, none: m.my_read_word_none_free,
}
const placeWords: Record<PlaceRole, Word> = {
  to: m.my_read_word_to, serves: m.my_read_word_serves, 'only-serves': m.my_read_word_only_serves, 'not-serves': m.my_read_word_not_serves,
  at: m.my_read_word_at, origin: m.my_read_word_origin, 'only-origin': m.my_read_word_only_origin, fetched: m.my_read_word_fetched, mention: m.my_read_word_mention,
}

export interface Writer {
  kind: Kind
  category: Category | null
  reading: Reading
  source: Source
  clauses: Clause[]
}

/** How what was read is meant, in words beside it: 不要, 在办, 计划, 起订 …; 必须 only for what a demand's matches are measured by and may fail by. */
export function wordsFor({ kind, category, reading, source, clauses }: Writer) {
  const demand = kind === 'demand'
  const negotiable = (of: RegExp, name = '') => reading.negotiable.some((subject) => subject !== '' && (of.test(subject) || (name !== '' && (name.includes(subject) || subject.includes(name)))))
  const before = (one: Mention) => source.plain.slice(Math.max(0, one.start - 6), one.start)
  const behind = (one: Mention) => source.plain.slice(one.end, one.end + 8)
  /** 优先 or 可商量, as its clause or the one behind it says. */
  const softly = (one: Mention): Word => {
    const clause = clauseAt(clauses, one.start)
    const near = `${clause?.text ?? ''}，${clauses[clauses.indexOf(clause!) + 1]?.text ?? ''}`
    return /优先|最好|为佳|更好|尽量|尽可能|首选|倾向|更佳|加分/.test(near) ? m.my_read_word_prefer : m.my_read_may
  }
  /** `firm`: nothing that the words before say keeps it from being a condition. */
  const meant = (one: Mention, firm: boolean, soft: boolean, first: (Word | undefined)[], plan = one.plan): string[] => {
    const own = demand && ownMatter({ clauses }, one.start)
    const words = [
      ...first,
      plan && m.my_read_word_plan, own && m.my_read_word_own,
      one.prefer ? softly(one) : soft && m.my_read_may,
      one.only && m.my_read_word_only,
      demand && firm && !plan && !own && !one.prefer && !soft && m.my_read_must,
    ].filter((word): word is Word => typeof word === 'function')
    return [...new Set(words.map((word) => word()))]
  }
  const longest = Math.max(0, ...reading.leadTimes.map(({ max }) => max))
  const dated = reading.windows.filter((one) => !one.always && !one.plan && !ownMatter({ clauses }, one.start))
  const bounds = dated[0] && dated[0].until === null ? [dated[0], dated.find((one) => one.from === null && one.until !== null)] : [dated[0]]
  const moves = category === 'logistics' || category === 'facility'
  const asked: readonly PlaceRole[] = moves ? ['to', 'serves', 'only-serves', 'at', 'origin', 'only-origin', 'fetched'] : ['to', 'serves', 'only-serves', 'only-origin']
  return {
    spec: (one: SpecReading) =>
      meant(one, !one.not && !one.welcome && !/包装|附件|赠品|标签|唛头|打包|色板|送样|样品/.test(one.name), negotiable(/规格|尺寸/, one.name), [one.not ? (demand ? m.my_read_word_not : m.my_read_word_without) : undefined, one.welcome ? m.my_read_word_welcome : undefined]),
    quantity: (one: QuantityReading, main: QuantityReading | null) => {
      const word = one.role === 'need' && (demand || one.plan) ? undefined : roleWords[one.role]
      return meant(one, ['need', 'offer', 'plain'].includes(one.role) && (main ? one.value === main.value && one.unit === main.unit : one.role === 'need'), negotiable(/数量|用量|量/), [word])
    },
    certificate: (one: CertificateReading) =>
      meant(one, one.status === 'held', negotiable(/资质|证书|认证|体系/), [one.status === 'preparing' ? m.my_read_word_preparing : one.status === 'none' ? (demand ? m.my_read_word_not_asked : m.my_read_word_none) : undefined], one.plan && one.status === 'held'),
    leadTime: (one: LeadTimeReading) => meant(one, one.max > 0 && one.max === longest, negotiable(/交货?期|货期|时间|时效/), []),
    window: (one: WindowReading) => meant(one, bounds.includes(one), negotiable(/时间|日期|档期/), []),
    place: (one: PlaceReading) => {
      // 不要河南的 names a place that nothing is asked of.
      const out = (one.role === 'mention' || one.role === 'origin') && (/(?:不要|不收|不接受|不考虑|谢绝|拒绝|除|非)$/.test(before(one)) || /^(?:的|地区|产)?(?:除外|不要|勿扰|不考虑|不收)/.test(behind(one)))
      return meant(one, !out && asked.includes(one.role), negotiable(/地区|区域|地点|距离|运距/), [out ? m.my_read_word_not : !demand && one.role === 'to' ? m.my_read_word_serves : placeWords[one.role]])
    },
    delivery: (one: DeliveryReading) => meant(one, false, false, [one.not ? m.my_read_word_refused : undefined]),
    price: (one: Mention) => meant(one, false, false, [m.my_read_word_price]),
  }
}
