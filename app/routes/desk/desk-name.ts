import { m } from '#app/i18n/messages.js'

/** 綦江高新区; two parks by name, more by number; the administrator's own desk last. */
export function deskName({ parks, administrator }: { parks: { shortName: string }[]; administrator: boolean }): string {
  const named = parks.length > 2 ? [m.desk_parks({ count: parks.length })] : parks.map((park) => park.shortName)
  return [...named, ...(administrator ? [m.desk_no_park()] : [])].join('、')
}
