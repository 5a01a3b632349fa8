import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqlState, transact, violatedConstraint } from '#db/transaction.ts'
import { events } from '#db/schema/event.ts'
import { discloseContact } from '#app/services/introduction/disclose-contact.server.ts'
import { makeIntroduction, type Pair } from '../factories/introductions.ts'
import { aDemand, makeListing } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let proposed: Pair
let accepted: Pair
let other: Pair
let listingId: string
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  proposed = await makeIntroduction(world, cast)
  accepted = await makeIntroduction(world, cast, { state: 'accepted' })
  other = await makeIntroduction(world, cast, { state: 'accepted' })
  listingId = await makeListing(world, proposed.demand, aDemand())
  await discloseContact(await world.as(accepted.demand.owner), { id: accepted.id })
})
afterAll(() => world.close())

describe('the log', () => {
  test.each([
    'update events set action = \'x\'', 'delete from events', 'truncate events', 'update disclosures set at = now()', 'delete from disclosures', 'truncate disclosures',
    'update events set action = action where false',
  ])('is only ever added to: %s', async (statement) => {
    const count = async () => (await world.sql`select (select count(*) from events) as e, (select count(*) from disclosures) as d`)[0]
    const before = await count()
    await expect(world.sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
    expect(await count()).toEqual(before)
  })
})

/** What the database says to a statement that no use case would write; undone in any case. */
async function violated(statement: string): Promise<string | undefined> {
  const undo = new Error('undo')
  return world.sql
    .begin(async (sql) => {
      await sql.unsafe(statement)
      throw undo
    })
    .catch((error: unknown) => (error === undo ? 'nothing' : violatedConstraint(error)))
}

describe('an introduction that cannot be', () => {
  const set = (pair: () => Pair, change: () => string) => () => `update introductions set ${change()} where id = '${pair().id}'`
  const of = () => proposed
  const both = () => accepted
  test.each<[string, () => string, string]>([
    ['accepted by nobody', set(of, () => `state = 'accepted', accepted_at = now()`), 'introductions_both_accepted'],
    ['accepted by one', set(of, () => `state = 'accepted', accepted_at = now(), demand_answer = 'accepted', demand_answer_at = now()`), 'introductions_both_accepted'],
    ['accepted without a time', set(both, () => `accepted_at = null`), 'introductions_both_accepted'],
    ['accepted, and ended before', set(both, () => `state = 'withdrawn', ended_at = now()`), 'introductions_accepted_at'],
    ['an acceptance without consent', set(of, () => `demand_answer = 'accepted', demand_answer_at = now(), demand_contact_id = '${proposed.demand.contactId}'`), 'introductions_demand_consent'],
    ['an acceptance with the consent of another introduction', set(both, () => `demand_consent_id = (select demand_consent_id from introductions where id = '${other.id}')`), 'introductions_demand_consent_fk'],
    ['an acceptance with the other side’s consent', set(both, () => `demand_consent_id = supply_consent_id`), 'introductions_demand_consent_fk'],
    ['the other side’s contact', set(both, () => `supply_contact_id = demand_contact_id`), 'introductions_supply_contact_fk'],
    ['a refusal without a reason', set(of, () => `demand_answer = 'declined', demand_answer_at = now()`), 'introductions_demand_decline'],
    ['a refusal for a reason that is none', set(of, () => `demand_answer = 'declined', demand_answer_at = now(), demand_decline_reason = 'mood'`), 'introductions_demand_decline_reason'],
    ['an answer that is none', set(of, () => `supply_answer = 'perhaps', supply_answer_at = now()`), 'introductions_supply_answer'],
    ['an answer without a time', set(of, () => `supply_answer = 'declined', supply_decline_reason = 'price'`), 'introductions_supply_answer_at'],
    ['two answers and still open', set(both, () => `state = 'proposed', accepted_at = null, deadline = now()`), 'introductions_answers_open'],
    ['declined by nobody', set(of, () => `state = 'declined', ended_at = now()`), 'introductions_declined_by'],
    ['proposed with a key that waits', set(of, () => `supply_key = 'waiting'`), 'introductions_keys_passed'],
    ['waiting for keys that were both passed', set(of, () => `state = 'keys', proposed_at = null`), 'introductions_keys_open'],
    ['held with no key held', set(of, () => `state = 'held', ended_at = now()`), 'introductions_key_held'],
    ['held without a reason', set(of, () => `state = 'held', ended_at = now(), supply_key = 'held'`), 'introductions_supply_hold'],
    ['a key that is none', set(of, () => `demand_key = 'lost'`), 'introductions_'],
    ['open without a deadline', set(of, () => `deadline = null`), 'introductions_deadline'],
    ['open and ended', set(of, () => `ended_at = now()`), 'introductions_ended_at'],
    ['ended without a time', set(of, () => `state = 'expired'`), 'introductions_ended_at'],
    ['a state that is none', set(of, () => `state = 'sleeping'`), 'introductions_state'],
    ['of a company with itself', set(of, () => `supply_company_id = demand_company_id`), 'introductions_two_companies'],
    ['of no listing at all', set(of, () => `demand_listing_id = null, demand_version = null, supply_listing_id = null, supply_version = null`), 'introductions_a_listing'],
    ['of another company’s listing', set(of, () => `demand_listing_id = '${accepted.demandId}'`), 'introductions_demand_listing_fk'],
    ['of a version that was never kept', set(of, () => `demand_version = 7`), 'introductions_demand_version_fk'],
    ['of a listing without its version', set(of, () => `demand_version = null`), 'introductions_demand_version'],
    ['begun by nobody', set(of, () => `initiated_by = 'chance'`), 'introductions_initiated_by'],
  ])('%s', async (_, statement, constraint) => {
    expect(await violated(statement())).toMatch(new RegExp(`^${constraint}`))
  })

  test('the same pair twice at a time', async () => {
    const columns = (await world.sql<{ name: string }[]>`
      select column_name as name from information_schema.columns where table_name = 'introductions' and is_identity = 'NO' and column_name <> 'id'`).map(({ name }) => name).join(', ')
    expect(await violated(`insert into introductions (id, ${columns}) select gen_random_uuid(), ${columns} from introductions where id = '${proposed.id}'`)).toBe('introductions_open_pair_key')
  })

  test('disclosed with the consent of another introduction, or with none', async () => {
    const insert = (consent: string) => `insert into disclosures (id, introduction_id, consent_id, viewer_id, at) values (gen_random_uuid(), '${proposed.id}', ${consent}, '${proposed.demand.owner.userId}', now())`
    expect(await violated(insert(`(select demand_consent_id from introductions where id = '${accepted.id}')`))).toBe('disclosures_consent_fk')
    expect(await violated(insert('gen_random_uuid()'))).toBe('disclosures_consent_fk')
  })

  test('a rung twice, confirmed by nobody, or of no side', async () => {
    const insert = (more = '') => `insert into outcomes (id, introduction_id, rung, happened_on, recorded_side, recorded_by, recorded_at) values (gen_random_uuid(), '${accepted.id}', 'signed', '2026-11-24', 'demand', '${accepted.demand.owner.userId}', now()); ${more}`
    expect(await violated(insert(insert()))).toBe('outcomes_rung_key')
    expect(await violated(insert(`update outcomes set confirmed_at = now()`))).toBe('outcomes_confirmed')
    expect(await violated(insert(`update outcomes set recorded_side = 'both'`))).toBe('outcomes_recorded_side')
    expect(await violated(insert(`update outcomes set rung = 'paid'`))).toBe('outcomes_rung')
    expect(await violated(insert(`update outcomes set amount = -1`))).toBe('outcomes_amount')
  })
})

describe('a listing that cannot be', () => {
  test.each<[string, string, string]>([
    ['published without its dates', `published_at = null`, 'listings_published_has_dates'],
    ['published without a title', `title = ''`, 'listings_submitted_has_title'],
    ['closed without a reason', `state = 'closed', closed_at = now()`, 'listings_closed_has_reason'],
    ['returned without a reason', `state = 'returned'`, 'listings_refused_has_reason'],
    ['held without a reason', `state = 'held'`, 'listings_refused_has_reason'],
    ['submitted at no time', `state = 'submitted', submitted_at = null`, 'listings_submitted_at'],
    ['of a kind that is none', `kind = 'gift'`, 'listings_kind'],
    ['of a category that is none', `category = 'love'`, 'listings_category'],
    ['for an audience that is none', `visibility = 'secret'`, 'listings_visibility'],
    ['of half a quantity', `quantity_unit = null`, 'listings_quantity_whole'],
    ['of a quantity below nothing', `quantity_value = -1`, 'listings_quantity_positive'],
    ['with a price whose low end is the higher', `price_min = 2, price_max = 1`, 'listings_price_order'],
    ['with a window that ends first', `available_from = '2027-02-01', available_until = '2027-01-01'`, 'listings_window_order'],
    ['with another company’s contact', `contact_id = (select demand_contact_id from introductions where demand_contact_id is not null limit 1)`, 'listings_contact_fk'],
    ['written down for it by somebody who does not say for whom', `recorded_by = (select id from users limit 1)`, 'listings_recorded_says_how'],
  ])('%s', async (_, change, constraint) => {
    expect(await violated(`update listings set ${change} where id = '${listingId}'`)).toBe(constraint)
  })
})

describe('a company that cannot be', () => {
  test.each<[string, string, string]>([
    ['verified at no time', `verified_at = null`, 'companies_verified_at'],
    ['suspended at no time', `state = 'suspended', state_reason = 'x'`, 'companies_suspended_at'],
    ['returned without a reason', `state = 'returned'`, 'companies_returned_has_reason'],
    ['in a state that is none', `state = 'loved'`, 'companies_state'],
    ['in a division that is no code', `division_code = '綦江'`, 'companies_division_code_format'],
    ['in a zone of no park', `park_id = null, zone_id = gen_random_uuid()`, 'companies_zone_needs_park'],
    ['written down by somebody who does not say who asked', `recorded_by = (select id from users limit 1)`, 'companies_recorded_says_how'],
  ])('%s', async (_, change, constraint) => {
    expect(await violated(`update companies set ${change} where id = '${proposed.demand.id}'`)).toBe(constraint)
  })

  test('two with one code, or without codes with one name in one division', async () => {
    const insert = (name: string, code: string) => `insert into companies (id, name, credit_code, division_code, state, created_at, updated_at) values (gen_random_uuid(), '${name}', ${code}, '500110', 'pending', now(), now())`
    expect(await violated(`${insert('甲', `'X'`)}; ${insert('乙', `'X'`)}`)).toBe('companies_credit_code_key')
    expect(await violated(`${insert('甲', 'null')}; ${insert('甲', 'null')}`)).toBe('companies_name_division_key')
  })

  test('a person who acts for two, a contact nobody can reach, a notice told twice', async () => {
    const { owner } = proposed.demand
    expect(await violated(`insert into members (id, user_id, company_id, role, joined_at) values (gen_random_uuid(), '${owner.userId}', '${accepted.demand.id}', 'member', now())`)).toBe('members_current_key')
    expect(await violated(`insert into contacts (id, company_id, name, created_at) values (gen_random_uuid(), '${proposed.demand.id}', '甲', now())`)).toBe('contacts_reachable')
    expect(await violated(`insert into notices (id, user_id, kind, path, dedupe_key, created_at) select gen_random_uuid(), user_id, kind, path, dedupe_key, now() from notices limit 1`)).toBe('notices_dedupe_key')
  })
})

describe('transact', () => {
  test('runs a deadlock’s victim again, whole', async () => {
    const [one, two] = [await makeListing(world, proposed.demand), await makeListing(world, proposed.demand)]
    const attempts = { one: 0, two: 0 }
    const meet = { one: Promise.withResolvers<void>(), two: Promise.withResolvers<void>() }
    const work = (name: 'one' | 'two', first: string, second: string) =>
      transact(world.db, async (tx) => {
        attempts[name]++
        await tx.insert(events).values({ id: uuidv7(), at: world.now(), actorRole: 'system', action: 'listing.test', subjectType: 'listing', subjectId: first, requestId: name })
        await tx.execute(`select id from listings where id = '${first}' for no key update`)
        meet[name].resolve()
        await Promise.all([meet.one.promise, meet.two.promise])
        await tx.execute(`select id from listings where id = '${second}' for no key update`)
        return name
      })
    expect(await Promise.all([work('one', one, two), work('two', two, one)])).toEqual(['one', 'two'])
    expect(attempts.one + attempts.two).toBe(3)
    // What the victim had written went with it: one event each.
    expect(await world.db.select().from(events).where(eq(events.action, 'listing.test'))).toHaveLength(2)
  })

  test('gives up after three, and runs nothing else again', async () => {
    let attempts = 0
    const failing = (code: string) => transact(world.db, async (tx) => {
      attempts++
      await tx.execute(`do $$ begin raise exception 'no' using errcode = '${code}'; end $$`)
    })
    expect(sqlState(await failing('40P01').catch((error: unknown) => error))).toBe('40P01')
    expect(attempts).toBe(3)
    attempts = 0
    expect(sqlState(await failing('23505').catch((error: unknown) => error))).toBe('23505')
    await expect(transact(world.db, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
    expect(attempts).toBe(1)
  })
})
