import type { Attribute } from '../chains/chain.ts'
import type { SpecReading } from '../language/reading.ts'
import { fold } from '../language/script.ts'
import { finding, type Ask, type Finding } from './ask.ts'
import { askedScope, type AskedScope } from './asked-attributes.ts'
import { asFieldValue, fieldsFor, tokens, type FieldValue } from './field-values.ts'
import { askedInterval, judgeNumbers } from './numbers.ts'
import { ownMatter, specsOf, type Subject } from './subject.ts'
import { judgeEnumeration, judgeGrade, type Said } from './values.ts'
import { pieces } from './words.ts'

/** Side conditions: worth a verdict, never a reason to fall out (domain.md). */
const SIDE = /包装|附件|赠品|标签|唛头|打包|色板|送样|样品/

/** One ask an attribute, from the demand's fields and, where they are silent, from its text. */
export function specAsks(demand: Subject): Ask[] {
  const asked = askedScope(demand)
  const readings = specsOf(demand, asked.scope).filter(
    (reading) => !reading.plan && !reading.welcome && !ownMatter(demand, reading.start) && !complaint(demand, reading),
  )
  const asks: Ask[] = []
  for (const attribute of asked.scope.attributes) {
    // Certificates are asks of their own.
    if (asked.replaced.has(attribute.slug) || /资质|认证|证书/.test(attribute.name.zh)) continue
    const field = asked.fields.find((one) => one.attribute === attribute)
    const mentions = readings.filter((reading) => reading.attribute === attribute.slug)
    const merged =
      field && (field.values.length > 0 || field.intervals.length > 0 || attribute.slug.startsWith('field:'))
        ? field
        : mergeAsked(attribute, mentions)
    const unwanted = mentions.filter(({ not }) => not).flatMap(({ values }) => values)
    if (!merged && unwanted.length === 0 && !field) continue
    // A field of another name says the same words: 热处理: 等温正火 is 交货状态 等温正火.
    if (!field && mentions.every(({ written }) => asked.fields.some((other) => other.written.includes(written)))) continue
    const want = merged ?? field ?? { ...asFieldValue(mentions[0]!, attribute), values: [] }
    const softened = demand.reading.negotiable.some(
      (subject) =>
        subject !== '' && (attribute.name.zh.includes(subject) || subject.includes(attribute.name.zh) || /规格|尺寸/.test(subject)),
    )
    asks.push({
      requirement: {
        kind: 'spec',
        name: attribute.name.zh,
        asked:
          field?.written ??
          (merged
            ? mentions
                .filter(({ not }) => !not)
                .map(({ written }) => written)
                .filter((word, i, all) => all.indexOf(word) === i)
                .slice(0, 3)
                .join('、')
            : `${unwanted.map((value) => `不要 ${value}`).join('、')}`),
        hard: !(want.prefer || softened || SIDE.test(attribute.name.zh)),
      },
      judge: (supply) => judgeSpec(want, unwanted, asked, supply),
    })
  }
  return asks
}

/** 普通 Al99.70 用下来针孔超标: what was tried and will not do. */
const complaint = (demand: Subject, { end }: SpecReading): boolean =>
  /^[^,，。;]{0,6}(?:用下来|[^,，。;]{0,6}(?:超标|不行|不够|达不到|满足不了|顶不住|出问题|冒充|除外))/.test(
    demand.source.plain.slice(end, end + 20),
  )

function mergeAsked(attribute: Attribute, mentions: SpecReading[]): FieldValue | null {
  const wanted = mentions.filter(({ not }) => !not)
  const [first] = wanted
  if (!first) return null
  // 最好 6 级, 7 级也行: what is not merely preferred is the condition.
  const firm = wanted.filter(({ prefer }) => !prefer)
  const preferred = firm.length > 0 ? firm : wanted
  // Al99.85以上 says more than a grade that is merely named.
  const use = preferred.some(({ bound }) => bound) ? preferred.filter(({ bound }) => bound) : preferred
  return {
    ...asFieldValue(use[0]!, attribute),
    values: [...new Set(use.flatMap(({ values }) => values))],
    intervals: use[0]!.intervals,
    bare: use[0]!.bare,
    any: use.some(({ any }) => any),
    only: use.some(({ only }) => only),
    prefer: firm.length === 0,
  }
}

function judgeSpec(want: FieldValue, unwanted: readonly string[], { scope }: AskedScope, supply: Subject): Finding {
  const { attribute } = want
  const fields = fieldsFor(attribute, want.key, supply)
  const readings = specsOf(supply, scope).filter((reading) => reading.attribute === attribute.slug)
  const today = readings.filter(({ plan }) => !plan)
  const inFields = fields.filter((field) => field.values.length > 0 || field.intervals.length > 0)
  if (inFields.length === 0 && today.length === 0) {
    if (readings.length > 0) return finding('unknown', 'planned', readings[0]!.written)
    return otherwise(want, fields, supply)
  }
  const said = [...inFields, ...today.filter(({ not }) => not === false).map((reading) => asFieldValue(reading, attribute))]
  const written =
    inFields[0]?.written ??
    today
      .map((reading) => reading.written)
      .filter((word, i, all) => all.indexOf(word) === i)
      .slice(0, 3)
      .join('、')
  if (attribute.kind === 'number') return judgeNumeric(want, said, written, attribute)
  const spoken: Said = {
    values: new Set(said.flatMap(({ values }) => values)),
    excluded: new Set(today.filter(({ not }) => not).flatMap(({ values }) => values)),
    series: seriesIn(supply),
    open: said.some(({ open }) => open),
    ranges: said.filter(({ range, any }) => range && !any).map(({ values }) => values),
    written,
  }
  if (attribute.kind === 'grade' && want.values.length > 0)
    return spoken.values.size > 0 ? judgeGrade(want, spoken) : finding('failed', 'value-excluded', written)
  return judgeEnumeration(want, unwanted, spoken)
}

function judgeNumeric(want: FieldValue, said: FieldValue[], written: string, attribute: Attribute & { kind: 'number' }): Finding {
  const asked = want.intervals.map((interval) => askedInterval(interval, want.bare, attribute))
  // The field says what is sold; only where it is silent does the text.
  const used = said.find(({ intervals }) => intervals.length > 0)
  if (asked.length === 0) return finding('unknown', 'spec-unsaid', written)
  return judgeNumbers(asked, used?.intervals ?? [], attribute, { any: want.any, adjustable: used?.open ?? false }, written)
}

/** Nothing of the taxonomy was read: the supply's field in other words, its series, or silence. */
function otherwise(want: FieldValue, fields: FieldValue[], supply: Subject): Finding {
  const field = fields[0]
  const series = seriesIn(supply)
  if (series.size > 0 && want.values.some((value) => /^\d{4}[A-Z]?$/.test(value))) {
    const hit = want.values.some((value) => series.has(value[0]!))
    return hit ? finding('near', 'series', `${[...series].join('、')}系`) : finding('failed', 'value-other', `${[...series].join('、')}系`)
  }
  if (field) return inOtherWords(want.written, field.written)
  const custom = /(?:可|按|来)(?:图|样|客户要求)?(?:定制|定做|加工)|按图(?:加工|生产|定制)/.exec(supply.source.plain)
  return finding('unknown', custom ? 'custom-made' : 'spec-unsaid', null)
}

/** Two fields of one name whose words are not in the taxonomy. */
function inOtherWords(asked: string, said: string): Finding {
  const [wanted, had] = [tokens(fold(asked)), tokens(fold(said))]
  const held = wanted.filter((token) =>
    had.some((other) => other === token || other.includes(token) || (token.length > 2 && token.includes(other) && other.length > 1)),
  )
  if (held.length === wanted.length && held.length > 0) return finding('met', 'value-same', said)
  if (held.length > 0) return finding('near', 'value-some', said)
  const shared = [...pieces(asked)].some((piece) => pieces(said).has(piece))
  const short = [...wanted, ...had].every((token) => token.length <= 6 && !/\d/.test(token))
  return short && !shared && wanted.length > 0 && had.length > 0
    ? finding('failed', 'value-other', said)
    : finding('unknown', 'words-differ', said)
}

/** Alloy series a text offers whole: 5系3系都行, 1/3/5系. */
function seriesIn({ source }: Subject): Set<string> {
  const found = new Set<string>()
  for (const match of source.masked.matchAll(/(?<![\d.])([1-8](?:[/、,，系]{1,2}[1-8]){0,6})\s?系(?!列?断桥|列?门)/g))
    for (const digit of match[1]!.match(/[1-8]/g)!) found.add(digit)
  return found
}
