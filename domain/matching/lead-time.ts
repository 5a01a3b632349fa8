import { finding, type Ask, type Finding } from './ask.ts'
import { ownMatter, softened, type Subject } from './subject.ts'

/** A preferred date that is missed by no more than this share of the asked time is still close (domain mock: 25 days for 20). */
const LATE = 1.5

export interface LeadTime {
  min: number | null
  max: number
  written: string
  prefer: boolean
  inStock: boolean
}

/** Days from order to delivery as a side says them; the field first, then the longest that its text names. */
export function leadTimeOf({ post, reading }: Subject): LeadTime | null {
  if (post.leadTimeDays !== null)
    return { min: null, max: post.leadTimeDays, written: `${post.leadTimeDays} 天`, prefer: false, inStock: post.leadTimeDays === 0 }
  const said = reading.leadTimes.filter(({ plan }) => !plan)
  const firm = said.filter(({ prefer }) => !prefer)
  const from = firm.length > 0 ? firm : said
  const stock = from.find(({ max }) => max === 0)
  const longest = from.filter(({ max }) => max > 0).toSorted((a, b) => b.max - a.max)[0]
  const used = longest ?? stock
  return used ? { min: used.min, max: used.max, written: used.written, prefer: used.prefer, inStock: used.max === 0 } : null
}

export function leadTimeAsks(demand: Subject): Ask[] {
  const { leadTimeDays } = demand.post
  const readings = demand.reading.leadTimes.filter((reading) => reading.max > 0 && !ownMatter(demand, reading.start))
  // 希望25天, 实在排不出35天也能等: the last word is the condition.
  const longest = readings.toSorted((a, b) => b.max - a.max)[0]
  const asked = leadTimeDays ?? longest?.max
  if (asked === undefined || asked === null) return []
  const hard =
    leadTimeDays !== null ? !softened(demand, /交货?期|货期|时间|时效/) : !(longest!.prefer || softened(demand, /交货?期|货期|时间|时效/))
  return [
    {
      requirement: { kind: 'lead-time', name: '', asked: leadTimeDays !== null ? `${leadTimeDays} 天` : longest!.written, hard },
      judge: (supply) => judgeLeadTime(asked, hard, supply),
    },
  ]
}

function judgeLeadTime(asked: number, hard: boolean, supply: Subject): Finding {
  const said = leadTimeOf(supply)
  if (!said) return finding('unknown', 'lead-time-unsaid', null)
  if (said.inStock) return finding('met', 'in-stock', said.written)
  const params = { days: said.max, asked, late: Math.max(0, Math.round((said.max - asked) * 10) / 10) }
  if (said.max <= asked) return finding('met', 'lead-time-within', said.written, params)
  if (said.min !== null && said.min <= asked && said.min < said.max) return finding('near', 'lead-time-range', said.written, params)
  return finding(!hard && said.max <= asked * LATE ? 'near' : 'failed', 'lead-time-longer', said.written, params)
}
