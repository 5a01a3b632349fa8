import { dateText, type DateForm } from './dates.ts'

interface DateTextProps {
  /** An instant or a calendar day `YYYY-MM-DD`. */
  value: string | number | Date
  /** From loader data, so that server and browser agree. */
  now: string | number | Date
  form?: DateForm
}

/** A `<time>` in Asia/Shanghai. */
export function DateText({ value, now, form = 'day' }: DateTextProps) {
  const machine = typeof value === 'string' ? value : new Date(value).toISOString()
  return <time className="nowrap" dateTime={machine}>{dateText(value, form, now)}</time>
}
