import { sql, type SQL } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { publicFlows, type Flow, type FlowKind, type PublicFlow } from '#domain/flows.ts'

export interface FlowScope {
  kind: FlowKind
  by: 'park' | 'province'
  chain?: string
  /** Begun within so many days; of matches, the later of the two published. */
  days?: number
}

/** Flows between parks (slugs; empty: outside any park) or provinces (`50`), as anybody may see them; at most a minute old. */
export const readFlows = (ctx: Ctx, scope: FlowScope): Promise<PublicFlow[]> => ctx.figures.recent(`flows ${JSON.stringify(scope)}`, async () => publicFlows(await compute(ctx, scope)))

async function compute(ctx: Ctx, { kind, by, chain, days }: FlowScope): Promise<Flow[]> {
  const since = days === undefined ? null : new Date(ctx.clock.now().getTime() - days * 86_400_000).toISOString()
  const place = (company: string, park: string): SQL => (by === 'park' ? sql.raw(`coalesce(${park}.slug, '')`) : sql.raw(`left(${company}.division_code, 2)`))
  const rows = await ctx.db.execute<{ from: string; to: string; count: number; companies: number }>(sql`
    with pairs as (${kind === 'matches' ? fits(chain, since) : begun(kind, chain, since)})
    select ${place('s', 'sp')} as "from", ${place('d', 'dp')} as "to", count(*)::int as count,
      (select count(distinct one)::int from unnest(array_agg(pairs.supplier) || array_agg(pairs.buyer)) as one) as companies
    from pairs
    join companies s on s.id = pairs.supplier join companies d on d.id = pairs.buyer
    left join parks sp on sp.id = s.park_id left join parks dp on dp.id = d.park_id
    group by 1, 2`)
  return [...rows]
}

/** Put to both companies, whatever became of it; for outcomes, those that both sides confirmed as signed or further on. */
const begun = (kind: 'introductions' | 'outcomes', chain: string | undefined, since: string | null): SQL => sql`
  select i.supply_company_id as supplier, i.demand_company_id as buyer from introductions i
  left join listings dl on dl.id = i.demand_listing_id left join listings sl on sl.id = i.supply_listing_id
  where i.proposed_at is not null
    ${chain === undefined ? sql`` : sql`and coalesce(dl.chain, sl.chain) = ${chain}`}
    ${since === null ? sql`` : sql`and i.created_at >= ${since}`}
    ${kind === 'outcomes' ? sql`and exists (select from outcomes o where o.introduction_id = i.id and o.state = 'confirmed' and o.rung in ('signed', 'first-order', 'fulfilled'))` : sql``}`

/** Public demands and supplies that fit and are in no introduction yet. */
const fits = (chain: string | undefined, since: string | null): SQL => sql`
  select sl.company_id as supplier, dl.company_id as buyer from matches m
  join listings dl on dl.id = m.demand_id and dl.state = 'published' and dl.visibility = 'public'
  join listings sl on sl.id = m.supply_id and sl.state = 'published' and sl.visibility = 'public'
  join companies dc on dc.id = dl.company_id and dc.state = 'verified'
  join companies sc on sc.id = sl.company_id and sc.state = 'verified'
  where m.tier in ('all-met', 'close')
    ${chain === undefined ? sql`` : sql`and dl.chain = ${chain}`}
    ${since === null ? sql`` : sql`and greatest(dl.published_at, sl.published_at) >= ${since}`}
    and not exists (select from introductions i where i.demand_listing_id = m.demand_id and i.supply_listing_id = m.supply_id)`
