import { sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import type { Requirement, RequirementVerdict } from '#domain/matching/judgement.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { isLive, type FigureScope } from './figures.server.ts'

/** Newest demands that are looked at. */
const DEMANDS = 200
const SHOWN = 8

export interface Unmet {
  requirement: Pick<Requirement, 'kind' | 'name' | 'asked'>
  /** Demands that ask it and whose best supply does not meet it. */
  demands: number
  /** Of them, those whose best supply says nothing of it. */
  unknown: number
}

export interface UnmetReport {
  /** Newest demands of the scope, and those of them that have a supply to be compared with. */
  demands: number
  compared: number
  /** Anybody anywhere offers the thing itself, whenever it was published. */
  supplied: boolean
  unmet: Unmet[]
}

/**
 * What demands of a node ask and their best public supply does not meet, what most ask first. Rests on what both sides published: a hidden price or
 * quantity is not in it, nor what a supply says.
 */
export async function listUnmet(ctx: Ctx, scope: FigureScope & { node: string }): Promise<UnmetReport> {
  const [row] = await ctx.db.execute<{ demands: number; compared: number; supplied: boolean; verdicts: RequirementVerdict[] }>(sql`
    with demands as (
      select ${listings.id} as id from ${listings} join ${companies} on ${companies.id} = ${listings.companyId}
      where ${isLive(ctx, scope)} and ${listings.visibility} = 'public' and ${listings.kind} = 'demand'
      order by ${listings.publishedAt} desc limit ${DEMANDS}),
    best as (
      select found.verdicts from demands
      left join lateral (
        select m.verdicts from matches m
        join listings s on s.id = m.supply_id and s.state = 'published' and s.visibility = 'public'
        join companies c on c.id = s.company_id and c.state = 'verified'
        where m.demand_id = demands.id order by m."order", m.supply_id limit 1
      ) found on true)
    select count(*)::int as demands, count(verdicts)::int as compared, exists (
      select from ${listings} join ${companies} on ${companies.id} = ${listings.companyId}
      where ${isLive(ctx, { node: scope.node, audience: scope.audience })} and ${listings.kind} = 'supply'
    ) as supplied, (
      select coalesce(jsonb_agg(verdict), '[]') from best cross join lateral jsonb_array_elements(best.verdicts) as verdict
      where verdict ->> 'verdict' <> 'met' and not (verdict ->> 'confidential')::boolean
    ) as verdicts from best`)
  const found = new Map<string, Unmet>()
  for (const { requirement: { kind, name, asked }, verdict } of row!.verdicts) {
    const key = JSON.stringify([kind, name, asked])
    const unmet = found.get(key) ?? { requirement: { kind, name, asked }, demands: 0, unknown: 0 }
    unmet.demands += 1
    if (verdict === 'unknown') unmet.unknown += 1
    found.set(key, unmet)
  }
  const unmet = [...found.values()].sort((a, b) => b.demands - a.demands || (a.requirement.asked < b.requirement.asked ? -1 : 1)).slice(0, SHOWN)
  return { demands: row!.demands, compared: row!.compared, supplied: row!.supplied, unmet }
}
