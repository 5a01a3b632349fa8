import type { Ctx } from '#app/ctx.ts'
import { acceptIntroduction, declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { withdrawIntroduction } from '#app/services/introduction/withdraw.server.ts'
import { openDb } from '#db/client.ts'
import { CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import { makeIntroduction } from '../factories/introductions.ts'
import { makeCast } from '../factories/people.ts'
import { openWorld } from '../factories/world.ts'
import { createDatabase, startTestPostgres } from '../support/postgres.ts'

/** `npm run -s bench -- transitions [INTRODUCTIONS]`: one transition through its use case, with 100,000 introductions, beside the same UPDATE by hand. */
const size = Number(process.argv[2] ?? 100_000)
const TIMES = 400

const server = await startTestPostgres()
const { url } = await createDatabase(server.url)
const opened = openDb(url, { max: 5 })
const world = await openWorld({ ...opened, url, close: opened.close })
try {
  const cast = await makeCast(world)
  const pair = await makeIntroduction(world, cast, { state: 'keys' })
  await fill()
  const [seller, buyer, sellerDesk, buyerDesk] = (await Promise.all([pair.supply.owner, pair.demand.owner, cast.zigong.liaison, cast.qijiang.liaison].map((who) => world.as(who)))) as [Ctx, Ctx, Ctx, Ctx]
  const keys = await idsIn('keys', TIMES * 2)
  const proposed = await idsIn('proposed', TIMES * 3)
  const consent = { consent: CONSENT_TEXT_VERSION, demandVersion: 1, supplyVersion: 1 }
  const byHand = await idsIn('proposed', TIMES * 4)

  const rows = {
    pass: await measure((i) => turnKey(sellerDesk, { id: keys[i]!, decision: 'pass' })),
    withdraw: await measure((i) => withdrawIntroduction(buyerDesk, { id: keys[TIMES + i]! })),
    accept: await measure((i) => acceptIntroduction(buyer, { id: proposed[i]!, contactId: pair.demand.contactId, ...consent })),
    acceptSecond: await measure((i) => acceptIntroduction(seller, { id: proposed[i]!, contactId: pair.supply.contactId, ...consent })),
    decline: await measure((i) => declineIntroduction(seller, { id: proposed[TIMES + i]!, side: 'supply', reason: 'no-capacity' })),
    byHand: await measure((i) => world.sql`update introductions set supply_answer = 'declined', supply_decline_reason = 'no-capacity', supply_answer_at = now(), supply_answer_by = ${pair.supply.owner.userId} where id = ${byHand[TIMES * 3 + i]!}`),
  }
  console.table(Object.entries(rows).map(([transition, row]) => ({ transition, ...row })))
  const [{ n }] = (await world.sql`select count(*)::int as n from introductions`) as [{ n: number }]
  console.log(JSON.stringify({ introductions: n, ...rows }))

  /** Copies of one introduction's rows: every pair of a few hundred demands and supplies, one in five still to be decided. */
  async function fill(): Promise<void> {
    const side = Math.ceil(Math.sqrt(size))
    for (const id of [pair.demandId, pair.supplyId]) {
      await world.sql.unsafe(`insert into listings (${await columnsOf('listings', ['id', 'number'])}, id) select ${await columnsOf('listings', ['id', 'number'])}, gen_random_uuid() from listings, generate_series(1, ${side}) where id = '${id}'`)
    }
    const versions = await columnsOf('listing_versions', ['listing_id'])
    await world.sql.unsafe(`insert into listing_versions (${versions}, listing_id) select ${versions.split(', ').map((c) => `v.${c}`).join(', ')}, l.id from listing_versions v join listings o on o.id = v.listing_id join listings l on l.kind = o.kind and l.id <> o.id`)
    const columns = await columnsOf('introductions', ['id', 'number', 'demand_listing_id', 'supply_listing_id', 'state', 'ended_at', 'deadline', 'supply_key', 'supply_key_at', 'proposed_at', 'end_reason'])
    await world.sql.unsafe(`
      insert into introductions (${columns}, id, demand_listing_id, supply_listing_id, state, ended_at, deadline, supply_key, supply_key_at, proposed_at, end_reason)
      select ${columns.split(', ').map((c) => `i.${c}`).join(', ')}, gen_random_uuid(), d.id, s.id, x.state,
        case when x.state = 'withdrawn' then now() end, case when x.state <> 'withdrawn' then i.deadline end,
        case when x.state = 'keys' then 'waiting' else 'passed' end, case when x.state <> 'keys' then now() end, case when x.state <> 'keys' then now() end,
        case when x.state = 'withdrawn' then 'withdrawn' end
      from introductions i
        join lateral (select id, row_number() over (order by id) as n from listings where kind = 'demand' and id <> i.demand_listing_id) d on true
        join lateral (select id, row_number() over (order by id) as n from listings where kind = 'supply' and id <> i.supply_listing_id) s on true
        join lateral (select (array['keys', 'proposed', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn'])[1 + (d.n * 7 + s.n * 3) % 10] as state) x on true
      where i.id = '${pair.id}' limit ${size}`)
    await world.sql`analyze`
  }
  async function columnsOf(table: string, without: string[]): Promise<string> {
    const found = await world.sql<{ name: string }[]>`select column_name as name from information_schema.columns where table_name = ${table} and table_schema = 'public' and is_generated = 'NEVER' order by ordinal_position`
    return found.map(({ name }) => name).filter((name) => !without.includes(name)).map((name) => `"${name}"`).join(', ')
  }
} finally {
  await world.close()
  await server.stop()
}

async function idsIn(state: string, count: number): Promise<string[]> {
  const rows = await world.sql<{ id: string }[]>`select id from introductions where state = ${state} order by id limit ${count}`
  if (rows.length < count) throw new Error(`only ${rows.length} introductions are ${state}`)
  return rows.map(({ id }) => id)
}

/** Milliseconds. */
async function measure(run: (i: number) => Promise<unknown>) {
  const took: number[] = []
  for (let i = 0; i < TIMES; i++) {
    const began = performance.now()
    await run(i)
    took.push(performance.now() - began)
  }
  took.sort((a, b) => a - b)
  const round = (value: number) => Math.round(value * 100) / 100
  return { p50: round(took[Math.floor(TIMES / 2)]!), p95: round(took[Math.floor(TIMES * 0.95)]!), max: round(took.at(-1)!) }
}
