import { createHmac, randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'
import { openDb } from '#db/client.ts'
import { CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import { sides, type Side } from '#domain/introduction/state.ts'
import { makeIntroduction, type Pair } from '../factories/introductions.ts'
import { makeCast } from '../factories/people.ts'
import { openWorld } from '../factories/world.ts'
import { SECRET, openFaultSite } from './fault-site.ts'

/**
 * `npm run -s bench -- faults [KILLS STOPS CUTS]`, by default 200 50 200, on a built site: both companies of four introductions accept at once, in the
 * middle of which a process is killed, the database stopped, or the connection cut at COMMIT. Whatever was acknowledged must be there, nothing half
 * done; what was not is sent again until it is, and then each is accepted once, and everybody told once.
 */
const [kills = 200, stops = 50, cuts = 200] = process.argv.slice(2).map(Number)
const PAIRS = 4

const site = await openFaultSite()
const opened = openDb(site.databaseUrl, { max: 5 })
const world = await openWorld({ ...opened, url: site.databaseUrl, close: opened.close })
world.setClock(new Date())
const cast = await makeCast(world)
const pairs: Pair[] = []
for (let i = 0; i < PAIRS; i++) pairs.push(await makeIntroduction(world, cast))
const template = await Promise.all(pairs.map(async ({ id }) => (await world.sql<{ row: Record<string, unknown> }[]>`select to_jsonb(t) as row from introductions t where id = ${id}`)[0]!.row))
const cookies = new Map<string, string>()
for (const pair of pairs) for (const side of sides) {
  const token = randomUUID().replaceAll('-', '')
  await world.sql`insert into sessions (id, token, user_id, expires_at, updated_at) values (${uuidv7()}, ${token}, ${pair[side].owner.userId}, now() + interval '1 day', now())`
  cookies.set(pair[side].owner.userId, `lianhe.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', SECRET).update(token).digest('base64')}`)}`)
}
await world.close()

let sql = postgres(site.directUrl(), { max: 2, onnotice: () => {} })
const total = { kills: 0, stops: 0, cuts: 0, lost: 0, halfDone: 0, twice: 0 }
const notes: string[] = []

interface Ask { id: string; pair: Pair; side: Side; acknowledged: boolean }

/** Four fresh introductions, proposed and unanswered, in the place of the last four. */
async function renew(): Promise<Ask[]> {
  const asks: Ask[] = []
  for (const [i, pair] of pairs.entries()) {
    const id = uuidv7()
    const { number: _, ...row } = template[i]!
    const columns = Object.keys(row).map((column) => `"${column}"`).join(', ')
    await sql`update introductions set state = 'concluded', end_reason = 'fulfilled', ended_at = now(), deadline = null where demand_listing_id = ${pair.demandId} and state = 'accepted'`
    await sql`update introductions set state = 'withdrawn', ended_at = now(), deadline = null where demand_listing_id = ${pair.demandId} and state = 'proposed'`
    await sql.unsafe(`insert into introductions (${columns}) select ${columns} from jsonb_populate_record(null::introductions, $1::text::jsonb)`, [JSON.stringify({ ...row, id })])
    for (const side of sides) asks.push({ id, pair, side, acknowledged: false })
  }
  return asks
}

/** Sends the form as its page would; true if the answer says that it is done. */
async function ask({ id, pair, side }: Ask): Promise<boolean> {
  const form = new URLSearchParams({ do: 'accept', contactId: pair[side].contactId, consent: CONSENT_TEXT_VERSION, demandVersion: '1', supplyVersion: '1' })
  const answer = await fetch(`${site.origin}/my/introductions/${id}`, {
    method: 'POST', redirect: 'manual', body: form, headers: { cookie: cookies.get(pair[side].owner.userId)!, origin: site.origin }, signal: AbortSignal.timeout(15_000),
  }).catch(() => null)
  await answer?.arrayBuffer().catch(() => null)
  return answer?.status === 302 && (answer.headers.get('location') ?? '').includes('done=accept')
}

/** What must hold at any moment: an answer, its consent and its event are there together or not at all. */
async function check(asks: Ask[]): Promise<void> {
  for (const { id, side, acknowledged } of asks) {
    const [row] = await sql<{ state: string; answer: string | null; both: boolean; consents: number; events: number }[]>`
      select state, ${sql(`${side}_answer`)} as answer, demand_answer is not null and supply_answer is not null as both,
        (select count(*)::int from consents c where c.introduction_id = i.id and c.id = i.${sql(`${side}_consent_id`)}) as consents,
        (select count(*)::int from events e where e.subject_id = i.id and e.action = 'introduction.accept' and e.data->>'side' = ${side}) as events
      from introductions i where id = ${id}`
    const done = row!.answer === 'accepted' ? 1 : 0
    if (acknowledged && !done) { total.lost++; notes.push(`${id} ${side} was acknowledged and is gone`) }
    if (row!.consents !== done || row!.events !== done || (row!.state === 'accepted') !== row!.both) { total.halfDone++; notes.push(`${id} ${side}: ${JSON.stringify(row)}`) }
  }
}

async function settle(asks: Ask[]): Promise<void> {
  for (const each of asks) for (let attempt = 0; !each.acknowledged && attempt < 20; attempt++) each.acknowledged = await ask(each)
  await check(asks)
  for (const { id, side, acknowledged } of asks) {
    if (!acknowledged) { total.lost++; notes.push(`${id} ${side} could not be done even after twenty tries`) }
    const told = await sql<{ n: number }[]>`select count(*)::int as n from notices where path like ${`%/introductions/${id}`} and kind = 'introduction-accepted' group by user_id`
    if (side === 'demand' && (told.length !== 3 || told.some(({ n }) => n !== 1))) { total.twice++; notes.push(`${id}: told ${JSON.stringify(told)}`) }
  }
}

/** Lets everybody ask, and something happen in the middle: after up to 60 ms, about what an answer takes. */
async function round(fault: (asked: Promise<unknown>) => Promise<void>): Promise<void> {
  const asks = await renew()
  const asked = Promise.all(asks.map(async (each) => (each.acknowledged = await ask(each))))
  await new Promise((go) => setTimeout(go, Math.random() * 60))
  await fault(asked)
  await asked
  await check(asks)
  await settle(asks)
}

try {
  for (let i = 0; i < kills; i++) {
    await round(async (asked) => {
      total.kills++
      if (i % 2 === 1) return site.killWorker(i % site.workers)
      await site.killWeb()
      await asked
      await site.startWeb()
    })
  }
  for (let i = 0; i < stops; i++) {
    await round(async (asked) => {
      total.stops++
      await site.stopPostgres()
      await asked
      await site.startPostgres()
      await sql.end({ timeout: 1 })
      sql = postgres(site.directUrl(), { max: 2, onnotice: () => {} })
    })
  }
  for (let i = 0; i < cuts; i++) {
    site.wire.arm(i % 2 === 0 ? 'before' : 'after')
    await round(() => Promise.resolve())
    site.wire.disarm()
  }
  total.cuts = site.wire.cuts()

  // The workers finish what there is: jobs of those that were killed are taken over once they are missed.
  const began = Date.now()
  for (let left = 1; left > 0 && Date.now() - began < 180_000; ) {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from jobs.job where name = 'notice-deliver' and state in ('created', 'retry', 'active')`
    left = row!.n
    if (left > 0) await new Promise((go) => setTimeout(go, 500))
  }
  const [undelivered] = await sql<{ n: number }[]>`select count(*)::int as n from notices where delivered_at is null`
  const [written] = await sql<{ n: number }[]>`select count(*)::int as n from notices`
  if (undelivered!.n > 0) { total.lost += undelivered!.n; notes.push(`${undelivered!.n} of ${written!.n} notices were not delivered`) }
  // What was handed over again is the same message, by its id, to whoever receives it.
  const again = [...site.mails.values()].filter((times) => times > 1).length
  if (site.mails.size < written!.n) { total.lost += written!.n - site.mails.size; notes.push(`${written!.n} notices, ${site.mails.size} mails`) }
  if (site.mails.size > written!.n) { total.twice += site.mails.size - written!.n; notes.push(`${written!.n} notices, ${site.mails.size} different mails`) }
  console.table([{ notices: written!.n, mails: site.mails.size, 'handed over again': again, 'seconds until all were delivered': Math.round((Date.now() - began) / 1000) }])
} finally {
  await sql.end({ timeout: 1 })
  await site.close()
}
for (const note of notes.slice(0, 40)) console.error(note)
console.table([total])
console.log(JSON.stringify(total))
process.exitCode = total.lost + total.halfDone + total.twice > 0 ? 1 : 0
