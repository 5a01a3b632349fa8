import { divisionName } from '../regions/divisions.ts'
import { areaNames, areasOf, covers, reachOf, touches, type Area, type Reach } from './areas.ts'
import { finding, type Ask, type Facts, type Finding } from './ask.ts'
import { AROUND_KM, judgeRoute, judgeSite, routeOf, siteAsked, standsStill } from './places.ts'
import { softened, type Subject } from './subject.ts'


const ask = (asked: string, hard: boolean, judge: Ask['judge']): Ask => ({ requirement: { kind: 'region', name: '', asked, hard }, judge })

/** Where it must reach, where the other side must be, or where the space must stand: as the demand says. Empty where it says nothing. */
export function regionAsks(demand: Subject): Ask[] {
  const soft = softened(demand, /地区|区域|地点|距离|运距/)
  const from = demand.post.category
  if (from === 'logistics' || from === 'facility') {
    const route = routeOf(demand)
    if (route) return [ask(route.written, !soft, (supply) => judgeRoute(route, supply))]
    if (standsStill(demand)) {
      const place = siteAsked(demand)
      return place
        ? [ask(place.written, !(soft || place.reading?.prefer === true), (supply, facts) => judgeSite(place, demand, supply, facts))]
        : []
    }
  }
  return [...destinationAsks(demand, soft), ...originAsks(demand, soft)]
}

// ── Goods and work: brought to the buyer ──

function destinationAsks(demand: Subject, soft: boolean): Ask[] {
  const ways = demand.reading.deliveries
  const fetched = ways.some(
    ({ way, not, written }) =>
      (way === 'ex-works' && !not) || (way === 'delivered' && !not && /我|自己/.test(written) && !/供方/.test(written)),
  )
  const asksDelivery = ways.find(
    ({ way, not, written }) => (way === 'delivered' && !not && !/我|自己/.test(written)) || (way === 'ex-works' && not),
  )
  const places = areasOf(demand, ['to', 'serves']).filter(({ codes }) => codes.length > 0)
  if (fetched && !asksDelivery) return []
  const codes =
    places.length > 0
      ? places.flatMap((place) => place.codes)
      : demand.post.serves.length > 0
        ? demand.post.serves
        : asksDelivery
          ? [demand.post.divisionCode]
          : []
  if (codes.length === 0) return []
  const asked = places[0]?.written ?? (demand.post.serves.length > 0 ? areaNames(demand.post.serves.slice(0, 6)) : asksDelivery!.written)
  const prefers =
    places.length > 0 ? places.every(({ reading }) => reading!.prefer) : demand.post.serves.length === 0 && (asksDelivery?.prefer ?? false)
  const hard = !(soft || prefers)
  return [ask(asked, hard, (supply) => judgeDestination(codes, supply))]
}

/** Any one of the codes will do: 内江厂或重庆主城任一地点. */
function judgeDestination(codes: readonly string[], supply: Subject): Finding {
  const reach = reachOf(supply)
  const own = supply.post.divisionCode
  if (codes.every((code) => covers(reach.excluded, code))) return finding('failed', 'outside-serves', reach.written)
  const reached = codes.some((code) => covers(reach.areas, code))
  const named = areasOf(supply, ['serves', 'to', 'only-serves', 'only-origin']).find((area) =>
    codes.some((code) => covers(area.codes, code)),
  )
  const there =
    named?.written ?? (areaNames(supply.post.serves.filter((area) => codes.some((code) => covers([area], code)))) || reach.written)
  if (reached && reach.exWorks && !reach.delivered && !textReaches(supply, codes)) return finding('near', 'ex-works', reach.exWorks.written)
  if (reached) return finding('met', 'region-served', there)
  if (codes.some((code) => touches(reach.areas, code))) return finding('near', 'region-partly', reach.written)
  if (reach.exWorks && !reach.only) return finding('near', 'ex-works', reach.exWorks.written)
  if (reach.limits) return finding('failed', 'outside-serves', reach.written)
  if (reach.delivered) return finding('met', 'delivered', reach.delivered.written)
  if (codes.includes(own)) return finding('near', 'same-county', null)
  if (codes.some((code) => covers([code], own))) return finding('near', 'delivery-unsaid', null)
  return finding('unknown', 'delivery-unsaid', reach.written)
}

/** Its words, not only its field, say that it goes there: then 自提 is another customer's way. */
const textReaches = (supply: Subject, codes: readonly string[]): boolean => {
  const said = areasOf(supply, ['serves', 'to', 'only-serves']).flatMap((area) => area.codes)
  return codes.some((code) => covers(said, code))
}

// ── Where the other side should be ──

function originAsks(demand: Subject, soft: boolean): Ask[] {
  const [place] = areasOf(demand, ['only-origin', 'origin'])
  if (!place) return []
  const hard = place.reading!.role === 'only-origin' && !place.reading!.prefer && !soft
  return [ask(place.written, hard, (supply, facts) => judgeOrigin(place, supply, facts))]
}

function judgeOrigin({ codes, reading }: Area, supply: Subject, { distanceKm }: Facts): Finding {
  const said = divisionName(supply.post.divisionCode)
  if (covers(codes, supply.post.divisionCode)) return finding('met', 'in-region', said)
  if (reading?.around && distanceKm !== null && distanceKm <= AROUND_KM) return finding('met', 'near-by', said, { km: distanceKm })
  return finding('failed', 'outside-region', said)
}

// ── Nothing asked, and still out of reach ──

/**
 * A supply that states where it goes, and does not go where the demand is, fails even where the demand takes delivery for granted.
 * Null where nothing speaks against it.
 */
export function outOfReach(demand: Subject, supply: Subject): Ask | null {
  const { category, divisionCode } = demand.post
  if (category === 'logistics' || category === 'facility' || demand.reading.deliveries.some(({ way, not }) => way === 'ex-works' && !not))
    return null
  const reach: Reach = reachOf(supply)
  if (!reach.limits && reach.excluded.length === 0) return null
  const found = judgeDestination([divisionCode], supply)
  return found.verdict === 'failed' ? ask(divisionName(divisionCode), true, () => found) : null
}
