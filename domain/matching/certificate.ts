import { coveredBy, findCertificate } from '../language/certificate-names.ts'
import { certificatesNamed } from '../language/certificates.ts'
import type { CertificateReading } from '../language/reading.ts'
import { fold } from '../language/script.ts'
import { finding, type Ask, type Facts, type Finding } from './ask.ts'
import { ownMatter, softened, type Subject } from './subject.ts'
import { demandWindow } from './window.ts'

interface Wanted {
  names: string[]
  any: boolean
  written: string
  hard: boolean
}

/** The demand's `requires`, then what its text asks for beyond them. */
export function certificateAsks(demand: Subject): Ask[] {
  const soft = softened(demand, /资质|证书|认证|体系/)
  const wanted: Wanted[] = demand.post.requires.map((written) => {
    const { names, any } = certificatesNamed(written)
    return { names, any: any && names.length > 1, written, hard: !soft && !/优先|可商量|最好|加分/.test(written) }
  })
  const known = new Set(wanted.flatMap(({ names }) => names))
  const readings = demand.reading.certificates.filter(
    (reading) => reading.status === 'held' && !known.has(reading.name) && !ownMatter(demand, reading.start),
  )
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i]!
    if (known.has(reading.name)) continue
    const next = readings[i + 1]
    const either =
      next !== undefined &&
      next.name !== reading.name &&
      /^\s?(?:或者?|\/|任一)\s?$/.test(demand.source.plain.slice(reading.end, next.start))
    const names = either ? [reading.name, next.name] : [reading.name]
    for (const name of names) known.add(name)
    wanted.push({ names, any: either, written: names.join(' 或 '), hard: !soft && !reading.prefer })
  }
  return wanted
    .flatMap((one) => (one.any || one.names.length < 2 ? [one] : one.names.map((name) => ({ ...one, names: [name], written: name }))))
    .map((one) => ({
      requirement: {
        kind: 'certificate',
        name: one.names.length > 0 ? one.names.join(' 或 ') : one.written,
        asked: one.written,
        hard: one.hard,
      },
      judge: (supply, facts) =>
        best(
          one.names.length === 0
            ? [byWords(one.written, supply)]
            : one.names.map((name) => judgeCertificate(name, one.written, demand, supply, facts)),
        ),
    }))
}

const ORDER = { met: 0, near: 1, unknown: 2, failed: 3 }
const best = (findings: Finding[]): Finding => findings.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict])[0]!

/** What the brackets of 食品生产许可证（调味品）narrow it to. */
const scopeIn = (text: string): string | null => /[（(]([^）)]{2,12})[）)]/.exec(text)?.[1] ?? null

function judgeCertificate(name: string, asked: string, demand: Subject, supply: Subject, { today }: Facts): Finding {
  for (const written of supply.post.holds) {
    const { names } = certificatesNamed(written)
    if (names.includes(name)) {
      const [wanted, had] = [scopeIn(asked), scopeIn(written)]
      if (wanted && had && !had.includes(wanted) && !wanted.includes(had)) return finding('near', 'certificate-like', written)
      return timely(
        written,
        supply.reading.certificates.find((reading) => reading.name === name)?.until ?? null,
        demand,
        today,
        'certificate-held',
      )
    }
  }
  const implied = supply.post.holds.find((written) => certificatesNamed(written).names.some((held) => coveredBy(held).includes(name)))
  if (implied) return finding('met', 'certificate-implied', implied)
  const own = supply.reading.certificates.filter((reading) => reading.name === name)
  const held = own.find(({ status }) => status === 'held')
  // 油脂类SC在办, 调味品SC已有: what is held goes before what is in the making, but a plain 没有 before both.
  if (own.some(({ status }) => status === 'none'))
    return finding(
      'failed',
      'certificate-none',
      phrase(
        supply,
        own.find(({ status }) => status === 'none')!,
      ),
    )
  if (held && !own.some(({ status }) => status === 'preparing'))
    return timely(phrase(supply, held), held.until, demand, today, 'certificate-held')
  const preparing = own.find(({ status }) => status === 'preparing')
  if (preparing) return finding('unknown', 'certificate-preparing', phrase(supply, preparing))
  const others = supply.reading.certificates.filter(({ status }) => status === 'held')
  const covering = others.find((reading) => coveredBy(reading.name).includes(name))
  if (covering) return timely(phrase(supply, covering), covering.until, demand, today, 'certificate-implied')
  const sole = others.find((reading) =>
    /(?:只有|仅有|只做了|只过了)[^,，。;]{0,5}$/.test(supply.source.plain.slice(Math.max(0, reading.start - 10), reading.start)),
  )
  if (sole) return finding('failed', 'certificate-other-only', phrase(supply, sole))
  const like = findCertificate(name)?.like ?? []
  const near = [
    ...supply.post.holds.filter((written) => certificatesNamed(written).names.some((one) => like.includes(one))),
    ...others.filter((reading) => like.includes(reading.name)).map(({ written }) => written),
  ][0]
  if (near !== undefined) return finding('near', 'certificate-like', near)
  return finding('unknown', 'certificate-unsaid', null)
}

/** The clause around a certificate, so that 正在办理 is seen with it. */
function phrase(supply: Subject, reading: CertificateReading): string {
  const clause = supply.clauses.find((one) => one.start <= reading.start && reading.start < one.end)
  const whole = clause ? supply.source.original.slice(clause.start, clause.end).trim() : reading.written
  return whole.length <= 40 ? whole : reading.written
}

/** Held, but until when? Over before today: failed. Over before the need is: near. */
function timely(
  said: string,
  until: string | null,
  demand: Subject,
  today: string,
  reason: 'certificate-held' | 'certificate-implied',
): Finding {
  if (until === null) return finding('met', reason, said)
  const end = until.length === 7 ? `${until}-31` : until
  if (end < today) return finding('failed', 'certificate-expired', said, { until })
  const needed = demandWindow(demand, today)?.until
  return needed && end < needed ? finding('near', 'certificate-ends-early', said, { until }) : finding('met', reason, said, { until })
}

/** A licence that is not in the list: found by its own words. */
function byWords(asked: string, supply: Subject): Finding {
  const wanted = fold(asked)
    .replace(/[\s()（）]/g, '')
    .replace(/(?:证书?|许可|认证|资质|报告)$/, '')
  if (wanted.length < 2) return finding('unknown', 'certificate-unsaid', null)
  const held = supply.post.holds.find((written) => {
    const folded = fold(written).replace(/[\s()（）]/g, '')
    return (
      folded.includes(wanted) || (folded.length > 2 && wanted.includes(folded.replace(/(?:证书?|许可|认证|资质|报告)$/, '') || '\u0000'))
    )
  })
  if (held !== undefined) return finding('met', 'certificate-held', held)
  const at = supply.source.plain.indexOf(wanted)
  if (at < 0) return finding('unknown', 'certificate-unsaid', null)
  const clause = supply.clauses.find((one) => one.start <= at && at < one.end)
  const said = clause ? supply.source.original.slice(clause.start, clause.end).trim().slice(0, 60) : wanted
  if (clause && /(?:没有?|无|暂无|未|不)[^,，。;]{0,3}$/.test(clause.text.slice(0, at - clause.start)))
    return finding('failed', 'certificate-none', said)
  return clause?.plan ? finding('unknown', 'certificate-preparing', said) : finding('met', 'certificate-held', said)
}
