import { sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'

export interface LiveCounts {
  supply: number
  demand: number
  companies: number
  introductions: number
  signed: number
  fulfilled: number
}

/** The platform's standing figures, public listings only; quarters are Shanghai's. A rung counts once however many parks share it, and only confirmed. One statement. */
export const readLiveCounts = (ctx: Ctx): Promise<LiveCounts> => ctx.figures.recent('live-counts', () => compute(ctx))

async function compute(ctx: Ctx): Promise<LiveCounts> {
  const [row] = await ctx.db.execute<Record<keyof LiveCounts, string>>(sql`
    with live as (
      select l.kind from listings l join companies c on c.id = l.company_id
      where l.state = 'published' and l.visibility = 'public' and c.state = 'verified'),
    quarter as (select date_trunc('quarter', ${ctx.clock.now().toISOString()}::timestamptz at time zone 'Asia/Shanghai')::date as first)
    select
      (select count(*) from live where kind = 'supply') as supply,
      (select count(*) from live where kind = 'demand') as demand,
      (select count(*) from companies where state = 'verified') as companies,
      (select count(*) from introductions where state in ('keys', 'proposed', 'accepted')) as introductions,
      (select count(*) from outcomes, quarter where rung = 'signed' and state = 'confirmed' and happened_on >= first) as signed,
      (select count(*) from outcomes, quarter where rung = 'fulfilled' and state = 'confirmed' and happened_on >= first) as fulfilled`)
  return Object.fromEntries(Object.entries(row!).map(([key, value]) => [key, Number(value)])) as unknown as LiveCounts
}
