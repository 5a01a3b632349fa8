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

/**
 * What demands of a node ask and their best public supply does not meet, what most ask first. Rests on what both sides published: a hidden price or
 * quantity is not in it, nor what a supply says.
 */
export async function listUnmet(ctx: Ctx, scope: FigureScope & { node: string }): Promise<Unmet[]> {
  const rows = await ctx.db.execute<{ verdict: RequirementVerdict }>(sql`
    with demands as (
      select ${listings.id} as id from ${listings} join ${companies} on ${companies.id} = ${listings.companyId}
      where ${isLive(ctx, scope)} and ${listings.visibility} = 'public' and ${listings.kind} = 'demand'
      order by ${listings.publishedAt} desc limit ${DEMANDS})
    select verdict from demands
    cross join lateral (
      select m.verdicts from matches m
      join listings s on s.id = m.supply_id and s.state = 'published' and s.visibility = 'public'
      join companies c on c.id = s.company_id and c.state = 'verified'
      where m.demand_id = demands.id order by m."order", m.supply_id limit 1
    ) best
    cross join lateral jsonb_array_elements(best.verdicts) as verdict
    where verdict ->> 'verdict' <> 'met' and not (verdict ->> 'confidential')::boolean`)
  const found = new Map<string, Unmet>()
  for (const { verdict: { requirement: { kind, name, asked }, verdict } } of rows) {
    const key = JSON.stringify([kind, name, asked])
    const unmet = found.get(key) ?? { requirement: { kind, name, asked }, demands: 0, unknown: 0 }
    unmet.demands += 1
    if (verdict === 'unknown') unmet.unknown += 1
    found.set(key, unmet)
  }
  return [...found.values()].sort((a, b) => b.demands - a.demands || (a.requirement.asked < b.requirement.asked ? -1 : 1)).slice(0, SHOWN)
}
