import { certificates } from './certificate-names.ts'
import { clauseAt, type Clause } from './clauses.ts'
import type { CertificateReading } from './reading.ts'
import { fold } from './script.ts'
import { writtenAt, type Source } from './source.ts'

const ANY = new RegExp(certificates.map(({ pattern }, i) => `(?<c${i}>${pattern})`).join('|'), 'g')
/** A cheap test first: most clauses name none. */
const HINT =
  /[a-z]{2}|\d{4,5}|许可|认证|体系|资质|证|备案|食品|有机|公害|地理|清真|国军标|等保|物流企业|品牌|高新|专精|海关|船级社|倡议|声明|标准化|承运|运输|排污/

const NONE = /(?:没有?|无|暂无|尚无|未取得|未通过|未办理|没做|没办|不具备|缺|还没)(?:任何|相关)?[^,，;。]{0,4}$/
const NOT_NEEDED = /(?:不要求|无需|不需要?|不强求|不限|不必|不看)(?:有|提供|通过)?[^,，;。]{0,4}$/
const NONE_BEHIND =
  /^[^,，;。、]{0,6}(?:没有|还没有?|暂无|未取得|未办|未通过|没办|没做|已过期|过期了|失效|被撤销|已注销|不要求|不需要|不强求|不作要求|无要求)/
const PREPARING_BEFORE =
  /(?:正在|正|在)(?:办理?|申请|申报|认证|做|走|准备|筹备|取证|换证|评审|推进|导入|建立|贯标)|(?:已|已经|刚)?(?:导入|推行|按照?|贯标)\s?$|(?:计划|拟|准备|打算|预计|争取|即将)[^,，;。、]{0,10}(?:取得|通过|办理?|申请|认证|拿到?|做)|申请中|筹备|辅导|在办|待取得|(?:明年|年底前?|下半年|下季度)[^,，;。、]{0,6}(?:取得|通过|拿)/
const PREPARING_BEHIND =
  /^[^,，;。、]{0,8}(?:正在|办理中|申请中|认证中|在(?:办|审|申请|准备|认证|筹备)|审核中|评审中|准备中|筹备中|进行中|预计|计划|待(?:发证|审|批|下证)|拟|明年|(?:要|得)等|年底|下半年|下季度|内审|推进中|取证中|辅导)/
/** In the next clause and still about the certificate: IATF体系正在做内审，证书要等到明年二季度. */
const PREPARING_NEXT =
  /^(?:(?:正在)?换证|续证|(?:证书?)?(?:下|本|这)个?(?:月|周|季度)(?:底|初|内)?(?:下|拿|出|取|发|到)|预计|计划|证书?(?:要|得|需|预计|还|尚|未)|拿证|取证|明年(?:才|拿|取|下|出)|尚未(?:发证|取得|拿)|还没(?:拿|下|发)|待发证|(?:现场)?(?:审核|评审)(?:已|刚|完|通过))/
const UNTIL =
  /(?:有效期|有效|到期|期限)[^\d,，;。]{0,6}(?:至|到|为)?\s?(20\d\d)\s?[年./-]\s?(\d{1,2})(?:\s?[月./-]\s?(\d{1,2}))?|至\s?(20\d\d)\s?[年./-]\s?(\d{1,2})|(20\d\d)\s?[年./-]\s?(\d{1,2})\s?月?(?:\d{1,2}日)?(?:到期|前有效)/
const LIST_GAP = /^(?:[\s、,，/和及与或+&·]|以及|或者|\([^)]*\)|认证|证书|体系|双|两个|等){0,6}$/

const two = (text: string) => text.padStart(2, '0')

function untilIn(text: string): string | null {
  const found = UNTIL.exec(text)
  if (!found) return null
  const [year, month, day] = [found[1] ?? found[4] ?? found[6]!, found[2] ?? found[5] ?? found[7]!, found[3]]
  return Number(month) > 12 ? null : `${year}-${two(month)}${day ? `-${two(day)}` : ''}`
}

/**
 * Certificates, licences and marks in a text. Whether one is held is read from the words around its group: 已通过ISO9001、正在办理IATF16949
 * holds one and prepares the other; ISO9001、IATF16949均在办理 prepares both.
 */
export function readCertificates(source: Source, clauses: readonly Clause[]): CertificateReading[] {
  const found: CertificateReading[] = []
  const { plain } = source
  if (!HINT.test(plain)) return found
  for (const match of plain.matchAll(ANY)) {
    const name =
      certificates[
        Number(
          Object.entries(match.groups!)
            .find(([, text]) => text !== undefined)![0]
            .slice(1),
        )
      ]!.name
    const span = { start: match.index, end: match.index + match[0].length }
    const clause = clauseAt(clauses, span.start)
    found.push({
      ...span,
      written: writtenAt(source, span),
      name,
      status: 'held',
      until: null,
      prefer: clause?.prefer ?? false,
      only: clause?.only ?? false,
      plan: false,
    })
  }
  for (let first = 0; first < found.length;) {
    let last = first
    while (
      last + 1 < found.length &&
      LIST_GAP.test(plain.slice(found[last]!.end, found[last + 1]!.start)) &&
      !/[,，]/.test(plain.slice(found[last]!.end, found[last + 1]!.start))
    )
      last++
    const group = found.slice(first, last + 1)
    const { status, until } = statusOf(
      plain,
      clauses,
      group[0]!.start,
      group.at(-1)!.end,
      found[first - 1]?.end ?? 0,
      found[last + 1]?.start ?? plain.length,
    )
    for (const reading of group) Object.assign(reading, { status, until, plan: status === 'preparing' })
    first = last + 1
  }
  return found
}

function statusOf(
  plain: string,
  clauses: readonly Clause[],
  start: number,
  end: number,
  previous: number,
  next: number,
): Pick<CertificateReading, 'status' | 'until'> {
  const clause = clauseAt(clauses, start)
  const before = plain.slice(Math.max(previous, clause?.start ?? 0, start - 20), start)
  const clauseEnd = clauseAt(clauses, end - 1)?.end ?? end
  let behind = plain.slice(end, Math.min(clauseEnd, next))
  // A mark after the group parts it from what the next group says.
  if (next < clauseEnd && /^[\s、和及与/]/.test(behind)) behind = ''
  const index = clauses.findIndex((other) => other.end === clauseEnd)
  const following = clauses[index + 1]
  const nextText = following && following.sentence === clauses[index]?.sentence && following.start <= next ? following.text : ''
  const until = untilIn(behind) ?? (/^[\s(]?(?:证书)?(?:有效|期限|到期)/.test(nextText) ? untilIn(nextText) : null)
  if (NOT_NEEDED.test(before) || NONE.test(before) || NONE_BEHIND.test(behind)) return { status: 'none', until }
  if (PREPARING_BEFORE.test(before) || PREPARING_BEHIND.test(behind) || PREPARING_NEXT.test(nextText.trim()))
    return { status: 'preparing', until }
  return { status: 'held', until }
}

/** The certificates that a field's entry names; several for ISO 22000 或 HACCP. */
export function certificatesNamed(text: string): { names: string[]; any: boolean } {
  const known = named.get(text)
  if (known) return known
  if (named.size > 2_000) named.clear()
  const found = namesIn(text)
  named.set(text, found)
  return found
}

const named = new Map<string, { names: string[]; any: boolean }>()
function namesIn(text: string): { names: string[]; any: boolean } {
  const folded = fold(text)
  const names = [...folded.matchAll(ANY)].map(
    (match) =>
      certificates[
        Number(
          Object.entries(match.groups!)
            .find(([, part]) => part !== undefined)![0]
            .slice(1),
        )
      ]!.name,
  )
  return { names: [...new Set(names)], any: /或|\/|任一|之一/.test(folded.replace(/iso\s?\/\s?(?:ts|iec)|gb\s?\/\s?t/g, '')) }
}
