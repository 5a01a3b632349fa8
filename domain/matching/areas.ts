import { divisionName, fullDivisionName, liesIn, provinceOf } from '../regions/divisions.ts'
import type { DeliveryReading, PlaceReading, PlaceRole } from '../language/reading.ts'
import type { Subject } from './subject.ts'

/** 省内, 本地 as codes of the one who writes. */
function absolute(codes: readonly string[], own: string): string[] {
  return codes.map((code) => {
    if (code === 'province') return provinceOf(own)
    // Chongqing's county units hang under the municipality itself.
    if (code === 'prefecture') return /^(?:11|12|31|50)/.test(own) ? provinceOf(own) : `${own.slice(0, 4)}00`
    return code === 'county' ? own : code
  })
}

export interface Area {
  codes: string[]
  written: string
  reading: PlaceReading | null
}

export const areasOf = (subject: Subject, roles: readonly PlaceRole[]): Area[] =>
  subject.reading.places
    .filter((place) => !place.plan && roles.includes(place.role))
    .map((reading) => ({ codes: absolute(reading.codes, subject.post.divisionCode), written: written(subject, reading), reading }))

/** With the words that lead to it: 送到綦江, 仅限重庆. */
function written(subject: Subject, reading: PlaceReading): string {
  const lead =
    /(?:(?:要求|必须|须|需)?(?:只|仅限?|不)?(?:送货|发货|供货|配送|送|发|运|交货|交|到货)(?:地点?|范围|区域)?(?:到|至|往|在|为|:)*|仅限?|只限|限|位于|[仓工]?[库厂]?在|覆盖)$/.exec(
      subject.source.plain.slice(Math.max(0, reading.start - 8), reading.start),
    )
  return subject.source.original.slice(reading.start - (lead?.[0].length ?? 0), reading.end).trim()
}

export const covers = (areas: readonly string[], code: string): boolean => areas.some((area) => area === '000000' || liesIn(code, area))
/** An area that holds, or is held by, one of the others. */
export const touches = (areas: readonly string[], code: string): boolean => covers(areas, code) || areas.some((area) => liesIn(area, code))

/** 市中区 and 东区 are in several cities. */
const named = (code: string): string =>
  /^.{1,2}区$/.test(divisionName(code)) && /[东西南北中]/.test(divisionName(code)) ? fullDivisionName(code) : divisionName(code)
export const areaNames = (codes: readonly string[]): string => codes.map((code) => (code === '000000' ? '全国' : named(code))).join('、')

export interface Reach {
  /** Everywhere it says it goes: its field, then its text. */
  areas: string[]
  /** A stated `serves`, 配送范围, 只送: what lies outside is not served. */
  limits: string[] | null
  /** 只, 仅: not even by fetching. */
  only: boolean
  excluded: string[]
  exWorks: DeliveryReading | null
  delivered: DeliveryReading | null
  written: string | null
}

/** Where a supply goes and how it hands over. */
export function reachOf(supply: Subject): Reach {
  const { post, reading, source } = supply
  const served = areasOf(supply, ['serves', 'to'])
  const only = areasOf(supply, ['only-serves', 'only-origin'])
  const ranged = served.filter(({ reading: place }) =>
    /(?:范围|区域|半径|覆盖|辐射)[^,，。;]{0,4}$/.test(source.plain.slice(Math.max(0, place!.start - 8), place!.start)),
  )
  const ways = reading.deliveries.filter(({ plan }) => !plan)
  const codes = (areas: Area[]) => areas.flatMap((area) => area.codes)
  const areas = [...codes(served), ...codes(only)]
  const stated = [...post.serves, ...codes(only), ...codes(ranged)]
  return {
    areas: [...post.serves, ...areas],
    limits: stated.length > 0 ? [...stated, ...areas] : null,
    only: only.length > 0,
    excluded: codes(areasOf(supply, ['not-serves'])),
    exWorks: ways.find(({ way, not }) => way === 'ex-works' && !not) ?? null,
    delivered: ways.find(({ way, not }) => way === 'delivered' && !not) ?? null,
    written:
      only[0]?.written ?? ranged[0]?.written ?? served[0]?.written ?? (post.serves.length > 0 ? areaNames(post.serves.slice(0, 6)) : null),
  }
}
