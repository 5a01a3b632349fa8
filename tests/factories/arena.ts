import { inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { suspendCompany } from '#app/services/company/suspend.server.ts'
import { acceptIntroduction, declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { discloseContact } from '#app/services/introduction/disclose-contact.server.ts'
import { sweepSilence } from '#app/services/introduction/sweep.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { withdrawIntroduction } from '#app/services/introduction/withdraw.server.ts'
import { closeListing } from '#app/services/listing/close.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { appointLiaison } from '#app/services/park/appoint-liaison.server.ts'
import { endLiaison } from '#app/services/park/end-liaison.server.ts'
import { isOpen, sides, type IntroductionCore } from '#domain/introduction/state.ts'
import { applyMove, type Move } from '#domain/introduction/transition.ts'
import { ListingInput } from '#domain/listing.ts'
import { Refusal } from '#domain/refusal.ts'
import { notices } from '#db/schema/notice.ts'
import { makeCompany } from './companies.ts'
import { accept, acceptance, introductionRow, makeIntroduction } from './introductions.ts'
import { aDemand } from './listings.ts'
import { makePark, makePerson, type Cast } from './people.ts'
import { raceAtLock, raceFreely, type Calls } from './race.ts'
import type { World } from './world.ts'

export type Base = 'keys' | 'proposed'

interface Racer {
  act(): Promise<unknown>
  /** What it does by the pure rules; null: it moves nothing. */
  move: Move | null
  /** What its page showed is stale after a revision: then it is refused. */
  stale?: true
}

/** In which the supply has still to speak: at its key, or with its answer, the demand having accepted. */
const bases: Record<Base, IntroductionCore> = {
  keys: { state: 'keys', demand: { key: 'passed', answer: null }, supply: { key: 'waiting', answer: null } },
  proposed: { state: 'proposed', demand: { key: 'passed', answer: 'accepted' }, supply: { key: 'passed', answer: null } },
}

/**
 * One introduction, every way to move it at the same time, and the way back to where it was: the rows are put back as they were, so that a round
 * costs what its two acts cost.
 */
export async function openArena(world: World, cast: Cast, base: Base) {
  // Its own park at the side that moves, whose liaison is replaced in the middle.
  const park = await makePark(world, cast.administrator, { divisionCode: '510311' })
  const successor = await makePerson(world)
  const pair = await makeIntroduction(world, cast, { state: base, supply: await makeCompany(world, cast, { park }) })
  if (base === 'proposed') await accept(world, pair, 'demand')
  const due = new Date(world.now().getTime() - 1000).toISOString()

  const [buyer, seller, buyerDesk, sellerDesk, administrator] = await Promise.all([
    world.as(pair.demand.owner), world.as(pair.supply.owner), world.as(cast.qijiang.liaison), world.as(park.liaison), world.as(cast.administrator),
  ])
  const people = [pair.demand.owner, pair.supply.owner, cast.qijiang.liaison, park.liaison, successor]
  const wish = base === 'proposed' ? await acceptance(world, pair, 'supply') : null
  const [served] = await world.sql<{ id: string }[]>`select id from liaisons where park_id = ${park.id} and user_id = ${park.liaison.userId}`

  const always: Record<string, Racer> = {
    withdraw: { move: { act: 'withdraw' }, act: () => withdrawIntroduction(buyerDesk, { id: pair.id }) },
    close: { move: { act: 'end' }, act: () => closeListing(seller, { id: pair.supplyId, reason: 'matched-elsewhere' }) },
    suspend: { move: { act: 'end' }, act: () => suspendCompany(administrator, { id: pair.supply.id, suspended: true, reason: '多次发布虚假信息' }) },
    revise: { move: { act: 'revise' }, act: () => reviseListing(buyer, { id: pair.demandId, version: 1, content: ListingInput.parse(aDemand({ title: '求购6061铝型材' })) }) },
    replace: { move: null, act: async () => {
      await endLiaison(administrator, { id: served!.id })
      await appointLiaison(administrator, { identifier: successor.email, parkId: park.id })
    } },
  }
  const racers: Record<string, Racer> = base === 'keys' ? {
    pass: { move: { act: 'pass', side: 'supply' }, act: () => turnKey(sellerDesk, { id: pair.id, decision: 'pass' }) },
    hold: { move: { act: 'hold', side: 'supply' }, act: () => turnKey(sellerDesk, { id: pair.id, decision: 'hold', reason: '这家近期停产' }) },
    silence: { move: { act: 'pass', side: 'supply' }, act: () => sweepSilence(world.system()) },
    ...always,
  } : {
    accept: { move: { act: 'accept', side: 'supply' }, stale: true, act: () => acceptIntroduction(seller, wish!) },
    decline: { move: { act: 'decline', side: 'supply' }, act: () => declineIntroduction(sellerDesk, { id: pair.id, side: 'supply', reason: 'no-capacity', note: '陈总电话里说的' }) },
    // A revision sets a new deadline.
    expire: { move: { act: 'expire' }, stale: true, act: () => sweepSilence(world.system()) },
    ...always,
  }

  const saved = await snapshot()
  let marker = uuidv7()

  /** The rows that the racers change, as they are now. */
  async function snapshot() {
    const row = async (table: string, id: string) => (await world.sql<{ row: Record<string, unknown> }[]>`select to_jsonb(t) as row from ${world.sql(table)} t where id = ${id}`)[0]!.row
    return {
      introductions: [await row('introductions', pair.id)],
      listings: [await row('listings', pair.demandId), await row('listings', pair.supplyId)],
      companies: [await row('companies', pair.supply.id)],
    }
  }

  // The same statements every round, so that they are prepared once.
  const back = (['introductions', 'listings', 'companies'] as const).flatMap((table) =>
    saved[table].map((row) => {
      // A number that the database makes is never written.
      const columns = Object.keys(row).filter((column) => column !== 'id' && !(column === 'number' && table !== 'companies'))
      const set = columns.map((column) => `"${column}" = s."${column}"`).join(', ')
      return { statement: `update ${table} t set ${set} from jsonb_populate_record(null::${table}, $1::text::jsonb) s where t.id = s.id`, row: JSON.stringify(row) }
    }))

  /** Puts everything back; `overdue`: its deadline is over. */
  async function reset({ overdue }: { overdue: boolean }): Promise<void> {
    await world.sql.begin((sql) => [
      ...back.map(({ statement, row }) => sql.unsafe(statement, [row], { prepare: true })),
      sql`delete from reading_examples where listing_id in ${sql([pair.demandId, pair.supplyId])} and version > 1`,
      sql`delete from listing_versions where listing_id in ${sql([pair.demandId, pair.supplyId])} and version > 1`,
      sql`delete from notices where path in ${sql([`/my/introductions/${pair.id}`, `/desk/introductions/${pair.id}`])}`,
      sql`delete from liaisons where park_id = ${park.id} and user_id = ${successor.userId}`,
      sql`update liaisons set ended_at = null where id = ${served!.id}`,
      sql`delete from jobs.job where state = 'created'`,
      ...(overdue ? [sql`update introductions set deadline = ${due} where id = ${pair.id}`] : []),
    ])
    marker = uuidv7()
  }

  /** The states that one going after the other may leave. */
  function legal(one: string, other: string): string[] {
    return [[one, other], [other, one]].map((order) => {
      let core = bases[base]
      order.forEach((name, i) => {
        const { move, stale } = racers[name]!
        if (!move || !isOpen(core.state) || (i === 1 && stale && order[0] === 'revise')) return
        try {
          core = applyMove(core, move)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      })
      return show(core)
    })
  }

  /** What is wrong after a round: an illegal state, a contact out too early or not at all, somebody told twice. */
  async function judge(one: string, other: string, results: PromiseSettledResult<unknown>[]) {
    const faults = { illegal: 0, leaks: 0, duplicates: 0, said: [] as string[] }
    for (const result of results) if (result.status === 'rejected' && !(result.reason instanceof Refusal)) throw result.reason
    const row = await introductionRow(world, pair.id)
    const left = show({ state: row.state, demand: { key: row.demandKey, answer: row.demandAnswer }, supply: { key: row.supplyKey, answer: row.supplyAnswer } })
    if (!legal(one, other).includes(left)) {
      faults.illegal++
      faults.said.push(`${left}, and not ${legal(one, other).join(' or ')}`)
    }
    const both = row.demandAnswer === 'accepted' && row.supplyAnswer === 'accepted'
    for (const ctx of [buyer, seller]) {
      const seen = await discloseContact(ctx, { id: pair.id }).catch((error: unknown) => (error instanceof Refusal ? null : Promise.reject(error)))
      if ((seen !== null) !== both) {
        faults.leaks++
        faults.said.push(`a contact is ${seen ? 'out' : 'not out'} in ${left}`)
      }
    }
    const told = await world.db.select().from(notices).where(inArray(notices.path, [`/my/introductions/${pair.id}`, `/desk/introductions/${pair.id}`]))
    const endings = await world.sql<{ n: number }[]>`select count(*)::int as n from events where subject_id = ${pair.id} and id > ${marker} and action = any(${ending})`
    const wrong = [
      ...people.flatMap(({ userId }) => {
        const kinds = told.filter((notice) => notice.userId === userId && terminal.includes(notice.kind)).map(({ kind }) => kind)
        return kinds.length > 1 || kinds.some((kind) => kind !== `introduction-${row.state}`) ? [`told ${kinds.join(' and ')} in ${left}`] : []
      }),
      ...(endings[0]!.n === (['withdrawn', 'expired', 'ended', 'held'].includes(row.state) ? 1 : 0) ? [] : [`${endings[0]!.n} endings in the log of ${left}`]),
    ]
    faults.duplicates += wrong.length
    faults.said.push(...wrong)
    return faults
  }

  const names = Object.keys(racers)
  return {
    pair, racers, reset, judge,
    pairs: names.flatMap((one, i) => names.slice(i).map((other) => [one, other] as const)).filter(([one, other]) => one !== 'replace' || other !== 'replace'),
  }
}
export type Arena = Awaited<ReturnType<typeof openArena>>

/** One round: put back, let go at once (the first two each way at the locks, so that both are surely under way), judge. */
export async function raceRound(world: World, arena: Arena, [one, other]: readonly [string, string], i: number) {
  await arena.reset({ overdue: [one, other].some((name) => name === 'silence' || name === 'expire') })
  const acts = [arena.racers[one]!.act, arena.racers[other]!.act]
  if (i % 2 === 1) acts.reverse()
  const results = i < 2 ? await raceAtLock(world, { table: 'introductions', id: arena.pair.id }, acts as Calls) : await raceFreely(acts as Calls)
  return arena.judge(one, other, results)
}

const show = (core: IntroductionCore) => [core.state, ...sides.flatMap((side) => [core[side].key, String(core[side].answer)])].join(' ')
const terminal = ['introduction-accepted', 'introduction-declined', 'introduction-withdrawn', 'introduction-expired', 'introduction-ended', 'introduction-held']
const ending = ['introduction.withdraw', 'introduction.expire', 'introduction.end', 'introduction.hold']
