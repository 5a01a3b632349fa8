import { sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { deskFilter } from '#app/services/company/desk.server.ts'
import { countVerdicts } from '#domain/matching/counterparty.ts'
import type { RequirementVerdict } from '#domain/matching/judgement.ts'
import { companies } from '#db/schema/company.ts'

interface Row extends Record<string, unknown> {
  demandId: string
  title: string
  supplyId: string
  supplyTitle: string
  companyName: string
  parkName: string | null
  divisionCode: string
  verdicts: RequirementVerdict[]
  total: string
}

/**
 * The best fit of each published demand of this desk that nobody has put forward yet, best first, and how many demands have one.
 * A pair that is or was in an introduction is not offered again.
 */
export async function listWorth(ctx: Ctx, { limit }: { limit: number }) {
  const rows = await ctx.db.execute<Row>(sql`
    select d.id as "demandId", d.title, s.id as "supplyId", s.title as "supplyTitle", sc.name as "companyName",
      sp.short_name as "parkName", sc.division_code as "divisionCode", best.verdicts, count(*) over () as total
    from listings d
    join companies on companies.id = d.company_id
    cross join lateral (
      select m.supply_id, m.verdicts, m."order" from matches m
      join listings x on x.id = m.supply_id and x.state = 'published'
      join companies xc on xc.id = x.company_id and xc.state = 'verified'
      where m.demand_id = d.id and m.tier in ('all-met', 'close')
        and not exists (select from introductions i where i.demand_listing_id = d.id and i.supply_listing_id = m.supply_id)
      order by m."order", m.supply_id limit 1
    ) best
    join listings s on s.id = best.supply_id
    join companies sc on sc.id = s.company_id
    left join parks sp on sp.id = sc.park_id
    where d.kind = 'demand' and d.state = 'published' and ${companies.state} = 'verified' and ${deskFilter(ctx.actor)}
    order by best."order", d.id
    limit ${limit}`)
  return {
    total: Number(rows[0]?.total ?? 0),
    worth: rows.map((row) => ({
      demandId: row.demandId,
      title: row.title,
      supplyId: row.supplyId,
      supplyTitle: row.supplyTitle,
      companyName: row.companyName,
      parkName: row.parkName,
      divisionCode: row.divisionCode,
      counts: countVerdicts(row.verdicts),
    })),
  }
}
