import { m } from '#app/i18n/messages.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long something has waited: `40 分钟`, `3 小时`, `2 天`. Rounded down; less than a minute counts as one. */
export function waitedText(since: string, now: number): string {
  const waited = Math.max(MINUTE, now - Date.parse(since))
  if (waited < HOUR) return m.common_minutes({ count: Math.floor(waited / MINUTE) })
  if (waited < DAY) return m.common_hours({ count: Math.floor(waited / HOUR) })
  return m.common_days({ count: Math.floor(waited / DAY) })
}
