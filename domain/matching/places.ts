import { divisionName } from '../regions/divisions.ts'
import { areaNames, areasOf, covers, reachOf, touches, type Area } from './areas.ts'
import { finding, type Facts, type Finding } from './ask.ts'
import type { Subject } from './subject.ts'

/** 周边, 附近: a lorry's round trip within a working day. */
export const AROUND_KM = 100
/** Storage elsewhere is still worth a question within this many road kilometres. */
const NEXT_DOOR_KM = 60

/** From where to where a demand wants something carried. */
export interface Route {
  from: Area
  to: Area
  written: string
}

export function routeOf(demand: Subject): Route | null {
  const from = areasOf(demand, ['fetched'])
  const to = areasOf(demand, ['to', 'serves'])
  const first = from[0]
  const last = first && to.find(({ reading }) => reading!.start > first.reading!.start)
  return first && last ? { from: first, to: last, written: demand.source.original.slice(first.reading!.start, last.reading!.end) } : null
}

export function judgeRoute({ from, to }: Route, supply: Subject): Finding {
  const named = [
    ...supply.post.serves,
    ...supply.reading.places.filter(({ plan, role }) => !plan && role !== 'not-serves').flatMap(({ codes }) => codes),
  ]
  const own = supply.post.divisionCode
  const reaches = (area: Area) => area.codes.some((code) => touches(named, code) || covers([code], own))
  const [atStart, atEnd] = [reaches(from), reaches(to)]
  const said =
    supply.reading.places
      .map(({ written }) => written)
      .slice(0, 4)
      .join('、') || (supply.post.serves.length > 0 ? areaNames(supply.post.serves.slice(0, 6)) : null)
  if (atStart && atEnd) return finding('met', 'route-served', said)
  const limited = reachOf(supply).limits !== null
  if (limited && !atStart && !atEnd) return finding('failed', 'outside-serves', said)
  if (atStart || atEnd) return limited ? finding('failed', 'outside-serves', said) : finding('near', 'route-partly', said)
  return finding('unknown', 'delivery-unsaid', said)
}

/** A warehouse, a yard or a hall does not come to the one who needs it. */
export const standsStill = (demand: Subject): boolean =>
  demand.post.category === 'facility' || demand.node?.stage === 'storage' || /warehouse|yard|hub/.test(demand.node?.slug ?? '')

/** Words by which a clause says where the space is wanted. */
const SITE = /均可|都可|都行|皆可|也行|最好|优先|位置|地点|选址|[需要应]在|范围/

export function siteAsked(demand: Subject): Area | null {
  const wanted = ({ reading }: Area) => {
    const clause = demand.clauses.find((one) => one.start <= reading!.start && reading!.start < one.end)
    return reading!.role !== 'mention' || reading!.start < demand.titleEnd || reading!.around || SITE.test(clause?.text ?? '') || (clause?.text.trim().length ?? 99) <= reading!.end - reading!.start + 2
  }
  const places = areasOf(demand, ['at', 'to', 'origin', 'only-origin', 'serves', 'fetched', 'mention']).filter(wanted)
  if (places[0]) return places[0]
  return demand.post.serves.length > 0
    ? { codes: demand.post.serves, written: areaNames(demand.post.serves.slice(0, 6)), reading: null }
    : null
}

export function judgeSite({ codes, reading }: Area, demand: Subject, supply: Subject, { distanceKm }: Facts): Finding {
  const sites = areasOf(supply, ['at']).concat(
    areasOf(supply, ['mention', 'fetched', 'origin']).filter((area) => area.reading!.start < supply.titleEnd),
  )
  const at = sites.length > 0 ? sites.flatMap((site) => site.codes) : [supply.post.divisionCode]
  const said = sites[0]?.written ?? divisionName(supply.post.divisionCode)
  if (at.some((code) => covers(codes, code))) return finding('met', 'in-region', said)
  if (at.some((code) => touches(codes, code))) return finding('near', 'region-partly', said)
  // The distance is between the two companies: it says something only where both stand where they are.
  const apart = sites.length === 0 && codes.includes(demand.post.divisionCode) ? distanceKm : null
  if (apart !== null && apart <= (reading?.around ? AROUND_KM : NEXT_DOOR_KM))
    return finding(reading?.around ? 'met' : 'near', 'near-by', said, { km: apart })
  return finding('failed', 'outside-region', said)
}
