import type { Ctx } from '#app/ctx.ts'
import { readFilter } from '#app/http/filter.ts'
import { m } from '#app/i18n/messages.js'
import { listOverlays, listParkPlaces } from '#app/services/park/list.server.ts'
import { isDesk } from '#domain/actor.ts'
import { Refusal } from '#domain/refusal.ts'
import { findDivision } from '#domain/regions/divisions.ts'
import { periods, provinces, scopeNames, type ScopeQuery } from './scope.ts'

/**
 * What a chain page's figures are of, from its address, with the choices of its filters. What cannot be meant is refused (`invalid`), a park in another province too: zeros would look like an answer. Desks may count
 * what is not for everybody; for anybody else `inside` says nothing, so that a desk's address can be passed on.
 */
export async function readScope(ctx: Ctx, params: URLSearchParams) {
  const [parks, overlays] = await Promise.all([listParkPlaces(ctx), listOverlays(ctx)])
  const desk = isDesk(ctx.actor)
  const known: Record<(typeof scopeNames)[number], readonly string[]> = {
    province: provinces,
    park: parks.map(({ slug }) => slug),
    overlay: overlays.map(({ slug }) => slug),
    days: periods,
    inside: ['1'],
  }
  const query: ScopeQuery = {}
  for (const name of scopeNames) {
    const value = readFilter(params, name, known[name])
    if (value !== undefined && (name !== 'inside' || desk)) query[name] = value
  }
  const park = parks.find(({ slug }) => slug === query.park)
  if (park && query.province !== undefined && !park.divisionCode.startsWith(query.province)) {
    throw new Refusal('invalid', 'filter-elsewhere', { params: { park: park.name, province: findDivision(`${query.province}0000`)?.name ?? query.province } })
  }
  const { days, inside, ...region } = query
  return {
    query,
    scope: { ...region, ...(days !== undefined && { days: Number(days) }), audience: inside === undefined ? ('public' as const) : ('desk' as const) },
    choices: {
      overlay: overlays.map(({ slug, name }) => ({ value: slug, label: name })),
      province: provinces.map((code) => ({ value: code, label: findDivision(`${code}0000`)?.name ?? code })),
      park: provinces.map((code) => ({ label: findDivision(`${code}0000`)?.name ?? code, options: parks.filter(({ divisionCode }) => divisionCode.startsWith(code)).map(({ slug, name }) => ({ value: slug, label: name })) })),
      days: periods.map((days) => ({ value: days, label: m.chain_filter_days({ days }) })),
    },
    desk,
  }
}
export type ReadScope = Awaited<ReturnType<typeof readScope>>
