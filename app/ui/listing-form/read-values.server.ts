import type { Attribute } from '#domain/chains/chain.ts'
import type { Interval } from '#domain/language/measure.ts'
import type { CertificateReading, DayMark, LeadTimeReading, PlaceReading, PriceReading, QuantityReading, SpecReading, WindowReading } from '#domain/language/reading.ts'
import { writeQuantity } from '#domain/language/units.ts'
import { divisionName, findDivision } from '#domain/regions/divisions.ts'
import { m } from '#app/i18n/messages.js'

const figures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })
const months = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' })
const write = (value: number) => figures.format(value)

/** 每周20托 is 86.67 托 a month: no more places than anybody would write. */
export const roundly = (value: number): number => (value < 1 ? value : Math.round(value * 100) / 100)

/** What was read, as it was understood: 80–260 mm, 12,000–15,000 件/月, not the words it was read from. */
export const values = {
  spec(one: SpecReading, attribute: Attribute | undefined): string {
    if (one.values.length > 0) return one.values.join('、')
    const unit = attribute?.kind === 'number' && attribute.unit !== '' ? ` ${attribute.unit}` : ''
    return one.intervals.length > 0 ? `${one.intervals.map(interval).join('、')}${unit}` : one.written
  },
  quantity({ value, max, unit, per, written }: QuantityReading): string {
    if (unit === null) return written
    const said = writeQuantity({ value: roundly(value), unit, per })
    return max === null || max === value ? said : said.replace(' ', `–${write(roundly(max))} `)
  },
  certificate: ({ name, until }: CertificateReading): string => (until === null ? name : m.my_read_certificate_until({ name, until })),
  leadTime({ min, max }: LeadTimeReading): string {
    if (max === 0) return m.my_read_in_stock()
    return min === null || min === max || min === 0 ? m.my_read_days({ days: write(max) }) : m.my_read_days({ days: `${write(min)}–${write(max)}` })
  },
  window({ from, until, always, yearly, written }: WindowReading): string {
    if (always) return m.my_read_always()
    const [first, last] = [from && day(from), until && day(until)]
    const said = first !== null && first === last ? first : from && until ? `${first}–${last}` : from ? m.my_read_from_day({ day: day(from) }) : until ? m.my_read_until_day({ day: day(until) }) : written
    return yearly ? m.my_read_yearly({ days: said }) : said
  },
  place({ codes, around, written }: PlaceReading): string {
    const names = codes.map((code) => (code === '000000' ? m.my_read_everywhere() : findDivision(code) ? divisionName(code) : ''))
    const said = names.length === 0 || names.includes('') ? written : names.join('、')
    return around && said !== written ? m.my_read_around({ place: said }) : said
  },
  price({ value, max, currency, per, basis, ceiling, tax, freight }: PriceReading): string {
    if (basis !== 'stated' || value === null) return basis === 'market' ? m.my_read_price_market() : m.my_read_price_open()
    const figure = `${write(value)}${max === null ? '' : `–${write(max)}`} ${currency}${per === null ? '' : `/${per}`}`
    return [
      ceiling ? m.my_read_price_most({ price: figure }) : figure,
      tax === 'included' ? m.my_read_tax() : tax === 'excluded' ? m.my_read_no_tax() : '',
      freight === 'included' ? m.my_read_freight() : freight === 'excluded' ? m.my_read_no_freight() : '',
    ].filter(Boolean).join('，')
  },
}

const interval = ({ min, max }: Interval): string =>
  min === max ? write(min!) : min === null ? `≤ ${write(max!)}` : max === null ? `≥ ${write(min)}` : `${write(min)}–${write(max)}`

/** As it was said: a year only where one was. */
function day({ year, yearOffset, month, day: date }: DayMark): string {
  const name = months.format(Date.UTC(2000, month - 1, 1))
  const when = date === null ? m.my_read_month({ month, name }) : m.my_read_day({ month, name, day: date })
  return year !== null ? m.my_read_of_year({ year, when }) : yearOffset === 1 ? m.my_read_next_year({ when }) : when
}
