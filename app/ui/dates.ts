import { m } from '#app/i18n/messages.js'

/**
 * How a date is said.
 * `day`: 今天, 昨天, 明天, else 11-24 (2025-11-24 in another year). `moment`: the same with the time: 今天 08:20, 11-21 10:02.
 * `act`: when one must act, 11-26 周四. `full`, `full-moment`: for what leaves the page, 2026-11-24 and 2026-11-24 09:00.
 */
export type DateForm = 'day' | 'moment' | 'act' | 'full' | 'full-moment'

const DAY = 86_400_000
// China has kept UTC+8 without summer time since 1991, so a fixed offset says the same as the time-zone data and costs nothing.
const SHANGHAI = 8 * 3_600_000
const two = (n: number) => String(n).padStart(2, '0')

interface Parts { year: number; monthDay: string; time: string; weekday: number; dayNumber: number }

/** `value`: an instant (ISO with zone, epoch milliseconds, Date) or a calendar day `YYYY-MM-DD`, which is one of Shanghai's. */
function shanghai(value: string | number | Date): Parts {
  const day = typeof value === 'string' && value.length === 10
  const shifted = new Date(new Date(value).getTime() + (day ? 0 : SHANGHAI))
  return {
    year: shifted.getUTCFullYear(),
    monthDay: `${two(shifted.getUTCMonth() + 1)}-${two(shifted.getUTCDate())}`,
    time: `${two(shifted.getUTCHours())}:${two(shifted.getUTCMinutes())}`,
    weekday: shifted.getUTCDay(),
    dayNumber: Math.floor(shifted.getTime() / DAY),
  }
}

const weekdays = [
  m.common_weekday_0, m.common_weekday_1, m.common_weekday_2, m.common_weekday_3, m.common_weekday_4, m.common_weekday_5, m.common_weekday_6,
]

/** `now` is handed in: what is rendered on the server and in the browser must be the same sentence. */
export function dateText(value: string | number | Date, form: DateForm, now: string | number | Date): string {
  const at = shanghai(value)
  const today = shanghai(now)
  const full = `${at.year}-${at.monthDay}`
  const short = at.year === today.year ? at.monthDay : full
  if (form === 'full') return full
  if (form === 'full-moment') return `${full} ${at.time}`
  if (form === 'act') return `${short} ${weekdays[at.weekday]!()}`
  const distance = at.dayNumber - today.dayNumber
  const day = distance === 0 ? m.common_today() : distance === -1 ? m.common_yesterday() : distance === 1 ? m.common_tomorrow() : short
  return form === 'moment' ? `${day} ${at.time}` : day
}

/** For a date the reader must keep: days left, negative when over. Whole Shanghai days. */
export const daysUntil = (value: string | number | Date, now: string | number | Date): number =>
  shanghai(value).dayNumber - shanghai(now).dayNumber
