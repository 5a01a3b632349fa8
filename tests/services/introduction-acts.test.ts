import { v7 as uuidv7 } from 'uuid'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#app/ctx.ts'
import { expressInterest } from '#app/services/introduction/express-interest.server.ts'
import { disputeOutcome } from '#app/services/introduction/dispute-outcome.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { thingOf } from '#app/services/introduction/access.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { withdrawIntroduction } from '#app/services/introduction/withdraw.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { acts, actNames, ruleOf, type Act } from '#domain/introduction/acts.ts'
import { linkOpens, type LinkAct } from '#domain/introduction/link.ts'
import { introductionStates, otherSide, sides, type IntroductionState, type Rung, type Side } from '#domain/introduction/state.ts'
import { actSides, can, everActSides } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { members } from '#db/schema/company.ts'
import { actLinks, introductions } from '#db/schema/introduction.ts'
import { liaisons } from '#db/schema/role.ts'
import { calls, onOutcomes, sideless, type Subject } from '../factories/acts.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { accept, introductionRow, makeIntroduction, type Pair } from '../factories/introductions.ts'
import { aDemand, aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, makePark, makePerson, type Cast, type Person } from '../factories/people.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let demand: Firm
let supply: Firm
const people: Record<string, Person> = {}

/** Every state; where it matters also begun by a company, or with one of two keys or answers given. */
const cases: [name: string, state: IntroductionState, more?: 'by a company' | 'one key passed' | 'demand accepted' | 'supply accepted'][] = [
  ...introductionStates.map((state): [string, IntroductionState] => [state, state]),
  ['keys, by a company', 'keys', 'by a company'], ['keys, by a company, one passed', 'keys', 'one key passed'],
  ['held, by a company', 'held', 'by a company'], ['proposed, by a company', 'proposed', 'by a company'], ['withdrawn, by a company', 'withdrawn', 'by a company'],
  ['proposed, the demand accepted', 'proposed', 'demand accepted'], ['proposed, the supply accepted', 'proposed', 'supply accepted'],
]
const actors = [
  'demand owner', 'supply owner', 'demand member', 'third owner', 'unverified owner', 'demand liaison', 'supply liaison', 'liaison of both', 'third liaison',
  'administrator', 'auditor', 'newcomer', 'suspended', 'visitor', 'system',
  ...sides.flatMap((side) => (Object.keys(linkOpens) as LinkAct[]).map((act) => `${side} link to ${act}`)),
]
const subjects = new Map<string, Subject>()

beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  const far = await makePark(world, cast.administrator, { divisionCode: '520304' })
  demand = await makeCompany(world, cast)
  supply = await makeCompany(world, cast, { park: cast.zigong })
  const both = await makePerson(world)
  const member = await makePerson(world)
  await world.db.insert(liaisons).values([cast.qijiang, cast.zigong].map((park) => ({ id: uuidv7(), userId: both.userId, parkId: park.id, appointedAt: world.now() })))
  await world.db.insert(members).values({ id: uuidv7(), userId: member.userId, companyId: demand.id, role: 'member', joinedAt: world.now() })
  Object.assign(people, {
    'demand owner': demand.owner, 'supply owner': supply.owner, 'demand member': member,
    'third owner': (await makeCompany(world, cast, { park: far })).owner, 'unverified owner': (await makeCompany(world, cast, { park: far, state: 'pending' })).owner,
    'demand liaison': cast.qijiang.liaison, 'supply liaison': cast.zigong.liaison, 'liaison of both': both, 'third liaison': far.liaison,
    administrator: cast.administrator, auditor: cast.auditor, newcomer: cast.newcomer, suspended: cast.suspended,
  })
  for (const [name, state, more] of cases) subjects.set(name, await subject(state, more))
}, 60_000)
afterAll(() => world.close())

async function subject(state: IntroductionState, more?: string): Promise<Subject> {
  const pair = more === undefined || more.endsWith('accepted') ? await makeIntroduction(world, cast, { demand, supply, state: state === 'concluded' ? 'accepted' : state }) : await interest(state, more)
  if (more === 'demand accepted') await accept(world, pair, 'demand')
  if (more === 'supply accepted') await accept(world, pair, 'supply')
  const said = { demand: 'visited', supply: 'intent' } as const satisfies Record<Side, Rung>
  if (state === 'accepted' || state === 'concluded') {
    const record = async (side: Side, rung: Rung) => recordOutcome(await world.as(pair[side].owner), { id: pair.id, side, rung, happenedOn: shanghaiDay(world.now()) })
    const { id: disputed } = await record('demand', 'contacted')
    await disputeOutcome(await world.as(supply.owner), { outcomeId: disputed, reason: 'not-happened', note: '没有联系过' })
    for (const side of sides) await record(side, said[side])
    await record('demand', 'signed')
    await confirmOutcome(await world.as(supply.owner), { id: pair.id, side: 'supply', rung: 'signed' })
  }
  // With rungs that nobody answered: concluded is concluded.
  if (state === 'concluded') await world.db.update(introductions).set({ state, endedAt: world.now(), endReason: 'fulfilled' }).where(eq(introductions.id, pair.id))
  return { pair, row: await introductionRow(world, pair.id), said }
}

async function interest(state: IntroductionState, more: string): Promise<Pair> {
  const [demandId, supplyId, id] = [await makeListing(world, demand, aDemand()), await makeListing(world, supply, aSupply()), uuidv7()]
  await expressInterest(await world.as(demand.owner), { id, targetId: supplyId, ownId: demandId })
  const key = async (firm: Firm, decision: 'pass' | 'hold') => turnKey(await world.as(firm.park.liaison), { id, decision, reason: '这家近期停产' })
  if (more === 'one key passed') await key(supply, 'pass')
  if (state === 'held') await key(supply, 'hold')
  if (state === 'withdrawn') await withdrawIntroduction(await world.as(demand.owner), { id })
  if (state === 'proposed') for (const firm of [demand, supply]) await key(firm, 'pass')
  return { id, demand, supply, demandId, supplyId }
}

/** That actor on a connection of its own, without bounds on how often. */
async function ctxOf(name: string, { pair, row, said }: Subject, db: Ctx['db']): Promise<Ctx> {
  const limits = { take: async () => 1, block: async () => {}, clear: async () => {} }
  const link = /^(demand|supply) link to (\w+)$/.exec(name)
  const ctx = name === 'system' ? world.system() : name === 'visitor' || link ? world.visitor() : await world.as(people[name]!)
  if (!link) return { ...ctx, db, limits }
  const [side, act] = [link[1] as Side, link[2] as LinkAct]
  const contactId = act === 'withdraw' ? (row[`${side}ContactId`] ?? pair[side].contactId) : pair[side].contactId
  const id = uuidv7()
  await db.insert(actLinks).values({
    id, tokenHash: Buffer.from(id).toString('hex').slice(0, 64), introductionId: pair.id, side, act, rung: act === 'confirm' ? said[otherSide(side)] : null, companyId: pair[side].id, contactId,
    demandVersion: row.demandVersion, supplyVersion: row.supplyVersion, channel: 'text', madeBy: pair[side].park.liaison.userId, madeAt: world.now(),
    expiresAt: new Date(world.now().getTime() + 3_600_000),
  })
  return { ...ctx, db, limits, actor: { kind: 'link', linkId: id, introductionId: pair.id, side, act, contactId } }
}

/** Everything that an act could have left behind. */
async function fingerprint(db: Ctx['db']): Promise<string> {
  const tables = ['introductions', 'events', 'notices', 'consents', 'disclosures', 'outcomes', 'commitments', 'supply_relations', 'act_links', 'remarks', 'files', 'next_steps', 'contacts', 'jobs.job']
  const sums = tables.map((table) => sql`(select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from ${sql.raw(table)} t)`)
  const [row] = await db.execute<{ sum: string }>(sql`select concat_ws('|', ${sql.join(sums, sql`, `)}) as sum`)
  return row!.sum
}

class Undo extends Error {}
/** What `work` returns, and nothing of what it wrote. */
async function undone<T>(db: Ctx['db'], work: (db: Ctx['db']) => Promise<T>): Promise<T> {
  let result: T | undefined
  await db.transaction(async (tx) => {
    result = await work(tx as unknown as Ctx['db'])
    throw new Undo()
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  return result!
}

/** The same form sent twice, or too late by the one who did it: answered as before, and nothing is written. */
const repeats = (act: Act, { row }: Subject, side: Side): boolean =>
  act === 'accept' ? row[`${side}Answer`] === 'accepted' : act === 'decline' ? row[`${side}Answer`] === 'declined' : act === 'withdraw' && row.state === 'withdrawn'
/** What the state allows and there is nothing of: no consent, or none by a link; an answer that is given already. */
const lacks = (act: Act, { row }: Subject, ctx: Ctx, side: Side): boolean =>
  act === 'withdraw-consent' ? row[`${side}ConsentId`] === null || ctx.actor.kind === 'link' : act === 'link' && row.state === 'proposed' && row[`${side}Answer`] !== null

/** `done`; else the kind of the refusal that the table asks for. */
function expected(ctx: Ctx, act: Act, subject: Subject, side: Side): string[] {
  const thing = thingOf(subject.row)
  if (!can(ctx.actor, 'introduction.read', thing)) return ctx.actor.kind === 'user' ? ['not-found'] : ['not-found', 'forbidden']
  if (act.startsWith('plan') && everActSides(ctx.actor, 'plan-together', thing).includes(side) && !actSides(ctx.actor, act, thing).includes(side)) return ['conflict']
  if (onOutcomes.includes(act) && subject.row.acceptedAt === null) return everActSides(ctx.actor, act, thing).includes(side) ? ['not-found', 'conflict'] : ['not-found', 'forbidden']
  const named = (all: Side[]) => (sideless.includes(act) ? all.length > 0 : all.includes(side))
  const own = sideless.includes(act) ? (everActSides(ctx.actor, act, thing)[0] ?? side) : side
  if (named(everActSides(ctx.actor, act, thing)) && repeats(act, subject, own)) return ctx.actor.kind === 'link' ? ['conflict'] : ['repeated']
  if (named(actSides(ctx.actor, act, thing))) return lacks(act, subject, ctx, own) ? ['conflict'] : ['done']
  return named(everActSides(ctx.actor, act, thing)) ? ['conflict', ...(act === 'disclose' ? ['forbidden'] : [])] : ['forbidden']
}

/** The kind of a refusal; else `done`, or `repeated` where nothing was written. */
async function outcomeOf(ctx: Ctx, act: Act, subject: Subject, side: Side, before?: string): Promise<string> {
  try {
    await calls[act]!(ctx, subject, side)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.kind
  }
  return before !== undefined && (await fingerprint(ctx.db)) !== before ? 'done' : 'repeated'
}

let cells = 0
describe.each(cases.map(([name]) => name))('%s', (name) => {
  test.each(actors)('%s does what the table says, and nothing else', async (actor) => {
    const subject = subjects.get(name)!
    await undone(world.db, async (db) => {
      const ctx = await ctxOf(actor, subject, db)
      const before = await fingerprint(db)
      const told: string[] = []
      const wanted: string[] = []
      for (const act of actNames.filter((each) => calls[each])) {
        // Both are one call, for before and after both accepted.
        if (act === (subject.row.acceptedAt === null ? 'plan-together' : 'plan')) continue
        for (const side of sideless.includes(act) && actor !== 'liaison of both' ? [ownSide(actor)] : sides) {
          cells++
          const may = expected(ctx, act, subject, side)
          const answer = may.includes('done')
            ? await undone(db, (inner) => outcomeOf({ ...ctx, db: inner }, act, subject, side, before))
            : await outcomeOf(ctx, act, subject, side)
          told.push(`${act} ${side}: ${answer}`)
          wanted.push(`${act} ${side}: ${may.includes(answer) ? answer : may.join(' or ')}`)
        }
      }
      expect(told).toEqual(wanted)
      expect(await fingerprint(db)).toBe(before) // of what was refused nothing is left
    })
  })
})

const ownSide = (actor: string): Side => (actor.startsWith('supply') ? 'supply' : 'demand')

test('every act that somebody can do is among those that were done', () => {
  const human = actNames.filter((act) => ruleOf(act).by.some((standing) => standing !== 'system'))
  expect(human.filter((act) => !calls[act])).toEqual([])
  expect(Object.keys(acts).length).toBeGreaterThan(10)
  expect(cells).toBeGreaterThan(3_000)
})
