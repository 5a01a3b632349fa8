import type { Ctx } from '#app/ctx.ts'
import { m } from '#app/i18n/messages.js'
import { listOverlays, listParkPlaces } from '#app/services/park/list.server.ts'
import { isDesk } from '#domain/actor.ts'
import { Refusal } from '#domain/refusal.ts'
import { findDivision } from '#domain/regions/divisions.ts'
import { cleanText } from '#domain/text.ts'
import { scopeNames, type ScopeQuery } from './scope.ts'

const PROVINCES = ['50', '51', '52']
const PERIODS = ['30', '90', '365']

/**
 * What a chain page's figures are of, from its address, with the choices of its filters. What cannot be meant is refused (`invalid`). Desks may count
 * what is not for everybody; for anybody else `inside` says nothing, so that a desk's address can be passed on.
 */
export async function readScope(ctx: Ctx, params: URLSearchParams) {
  const [parks, overlays] = await Promise.all([listParkPlaces(ctx), listOverlays(ctx)])
  const desk = isDesk(ctx.actor)
  const known: Record<(typeof scopeNames)[number], (value: string) => boolean> = {
    province: (value) => PROVINCES.includes(value),
    park: (value) => parks.some(({ slug }) => slug === value),
    overlay: (value) => overlays.some(({ slug }) => slug === value),
    days: (value) => PERIODS.includes(value),
    inside: (value) => value === '1',
  }
  const query: ScopeQuery = {}
  for (const name of scopeNames) {
    const value = params.get(name)
    if (!value) continue
    if (!known[name](value)) throw new Refusal('invalid', 'filter-unknown', { params: { name, value: cleanText(value).slice(0, 40) } })
    if (name !== 'inside' || desk) query[name] = value
  }
  const { days, inside, ...region } = query
  return {
    query,
    scope: { ...region, ...(days !== undefined && { days: Number(days) }), audience: inside === undefined ? ('public' as const) : ('desk' as const) },
    choices: {
      overlay: overlays.map(({ slug, name }) => ({ value: slug, label: name })),
      province: PROVINCES.map((code) => ({ value: code, label: findDivision(`${code}0000`)?.name ?? code })),
      park: PROVINCES.map((code) => ({ label: findDivision(`${code}0000`)?.name ?? code, options: parks.filter(({ divisionCode }) => divisionCode.startsWith(code)).map(({ slug, name }) => ({ value: slug, label: name })) })),
      days: PERIODS.map((days) => ({ value: days, label: m.chain_filter_days({ days }) })),
    },
    desk,
  }
}
export type ReadScope = Awaited<ReturnType<typeof readScope>>
