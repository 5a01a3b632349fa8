import type { WindowReading } from '../language/reading.ts'
import { datesOf, shareCovered, type DateWindow } from '../language/window-dates.ts'
import { finding, type Ask, type Facts, type Finding } from './ask.ts'
import { leadTimeOf } from './lead-time.ts'
import { ownMatter, softened, type Subject } from './subject.ts'

const writtenWindow = (from: string | null, until: string | null): string =>
  from && until ? `${from} 至 ${until}` : from ? `${from} 起` : `${until} 前`

/** The first window with an end; 七月中旬开秤 and 九月二十日收秤 are the two ends of one. */
function bounded(subject: Subject): WindowReading | undefined {
  const dated = subject.reading.windows.filter((reading) => !reading.always && !reading.plan && !ownMatter(subject, reading.start))
  const first = dated[0]
  const last =
    first && first.until === null
      ? dated.find((reading) => reading !== first && reading.from === null && reading.until !== null)
      : undefined
  return first && last
    ? { ...first, until: last.until, end: last.end, written: subject.source.original.slice(first.start, last.end) }
    : first
}

/** When the demand is for, by its fields or its text; null where it says nothing. */
export function demandWindow(demand: Subject, today: string): DateWindow | null {
  const { availableFrom, availableUntil } = demand.post
  if (availableFrom !== null || availableUntil !== null) return { from: availableFrom, until: availableUntil }
  const reading = bounded(demand)
  return reading ? datesOf(reading, today) : null
}

export function windowAsks(demand: Subject): Ask[] {
  const { availableFrom, availableUntil } = demand.post
  const inFields = availableFrom !== null || availableUntil !== null
  const reading = inFields ? undefined : bounded(demand)
  if (!inFields && !reading) return []
  const hard = !(reading?.prefer ?? false) && !softened(demand, /时间|日期|档期/)
  return [
    {
      requirement: { kind: 'window', name: '', asked: inFields ? writtenWindow(availableFrom, availableUntil) : reading!.written, hard },
      judge: (supply, facts) => judgeWindow(demandWindow(demand, facts.today)!, supply, facts),
    },
  ]
}

function judgeWindow(asked: DateWindow, supply: Subject, { today }: Facts): Finding {
  const { availableFrom, availableUntil } = supply.post
  if (availableFrom !== null || availableUntil !== null) {
    return byShare(shareCovered(asked, { from: availableFrom, until: availableUntil }, today), writtenWindow(availableFrom, availableUntil))
  }
  const readings = supply.reading.windows.filter(({ plan }) => !plan)
  const dated = bounded(supply)
  if (dated) return byShare(Math.max(...occurrences(dated, today).map((window) => shareCovered(asked, window, today))), dated.written)
  const always = readings.find((reading) => reading.always)
  if (always) return finding('met', 'always-available', always.written)
  // A date to be there by is kept or missed by the delivery time.
  const lead = leadTimeOf(supply)
  if (lead && asked.from === null && asked.until !== null) {
    const days = (Date.parse(asked.until) - Date.parse(today)) / 86_400_000
    return lead.max <= days ? finding('met', 'arrives-in-time', lead.written) : finding('failed', 'arrives-late', lead.written)
  }
  const planned = supply.reading.windows.find(({ plan }) => plan)
  return finding('unknown', planned ? 'planned' : 'window-unsaid', planned?.written ?? null)
}

/** A season comes again: this year's, last year's and next year's. */
function occurrences(reading: WindowReading, today: string): DateWindow[] {
  const dates = datesOf(reading, today)
  const dated = reading.from?.year ?? reading.until?.year ?? reading.from?.yearOffset ?? reading.until?.yearOffset
  if ((dated !== null && dated !== undefined && !reading.yearly) || dates.from === null || dates.until === null) return [dates]
  const shift = (date: string, years: number) => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
  return [-1, 0, 1].map((years) => ({ from: shift(dates.from!, years), until: shift(dates.until!, years) }))
}

const byShare = (share: number, said: string): Finding =>
  share >= 0.999
    ? finding('met', 'window-covered', said)
    : share > 0
      ? finding('near', 'window-partly', said, { percent: Math.max(1, Math.floor(share * 100)) })
      : finding('failed', 'window-apart', said)
