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
    const who = accepted.demand.owner.userId
    const insert = (more = '') => `insert into outcomes (id, introduction_id, rung, state, happened_on, recorded_side, recorded_by, recorded_at, deadline) values (gen_random_uuid(), '${accepted.id}', 'signed', 'recorded', '2026-11-24', 'demand', '${who}', now(), now()); ${more}`
    expect(await violated(insert(insert()))).toBe('outcomes_standing_rung_key')
    const disputed = `state = 'disputed', deadline = null, dispute_reason = 'date', dispute_note = '不是', disputed_by = '${who}', disputed_at = now()`
    const proposed = `${disputed}, settlement = 'strike', settlement_side = 'demand', settlement_by = '${who}', settlement_at = now()`
    for (const [change, constraint] of [
      [`confirmed_at = now()`, 'outcomes_confirmed'], [`state = 'confirmed', deadline = null`, 'outcomes_confirmed'],
      [`recorded_side = 'both'`, 'outcomes_recorded_side'], [`rung = 'paid'`, 'outcomes_rung'], [`state = 'sure', deadline = null`, 'outcomes_state'],
      [`amount = -1`, 'outcomes_amount'], [`other_amount = -1, ${disputed}`, 'outcomes_amount'], [`quantity_value = 0, quantity_unit = '吨'`, 'outcomes_quantity'],
      [`quantity_value = 3`, 'outcomes_quantity'], [`quantity_unit = '吨'`, 'outcomes_quantity'], [`deadline = null`, 'outcomes_deadline'],
      [`state = 'unilateral', deadline = null`, 'outcomes_unilateral'], [`state = 'retracted', deadline = null`, 'outcomes_retracted'],
      [`state = 'disputed', deadline = null`, 'outcomes_disputed_state'], [disputed.replace(`'不是'`, 'null'), 'outcomes_disputed'],
      [`other_happened_on = '2026-11-24'`, 'outcomes_other_said'], [proposed.replace(`settlement_by = '${who}'`, 'settlement_by = null'), 'outcomes_settlement_whole'],
      [`settlement = 'strike', settlement_side = 'demand', settlement_by = '${who}', settlement_at = now()`, 'outcomes_settlement_disputed'],
      [proposed.replace('disputed', 'struck'), 'outcomes_'], [`${proposed.replace('disputed', 'confirmed')}, settled_by = '${who}', settled_at = now(), confirmed_by = '${who}', confirmed_at = now()`, 'outcomes_struck'],
    ]) expect([change, await violated(insert(`update outcomes set ${change} where introduction_id = '${accepted.id}'`))]).toEqual([change, expect.stringMatching(constraint!)])
  })

  test('an agreed quantity that cannot be, and a supply relation', async () => {
    const who = accepted.demand.owner.userId
    const insert = (more = '') => `insert into commitments (id, introduction_id, state, value, unit, per, from_on, stated_side, stated_by, stated_at) values (gen_random_uuid(), '${accepted.id}', 'stated', 5, '吨', 'month', '2026-11-24', 'demand', '${who}', now()); ${more}`
    expect(await violated(insert(insert()))).toBe('commitments_stated_key')
    for (const [change, constraint] of [
      [`value = 0`, 'commitments_value'], [`unit = ''`, 'commitments_unit'], [`per = 'week'`, 'commitments_per'], [`until_on = '2026-11-23'`, 'commitments_window'], [`state = 'confirmed'`, 'commitments_answered'],
      [`state = 'withdrawn', answered_by = '${who}', answered_at = now()`, 'commitments_answered'], [`end_side = 'demand'`, 'commitments_end'],
      [`end_side = 'demand', ends_on = '2026-12-01', end_stated_by = '${who}'`, 'commitments_end_state'], [`state = 'ended', answered_by = '${who}', answered_at = now()`, 'commitments_ended'],
      [`replaces_id = gen_random_uuid()`, 'commitments_replaces_fk'], [`introduction_id = '${other.id}', replaces_id = id`, 'nothing'],
    ]) expect([change, await violated(insert(`update commitments set ${change} where introduction_id = '${accepted.id}'`))]).toEqual([change, expect.stringMatching(constraint!)])
    const relate = (more = '') => `insert into supply_relations (id, supplier_id, buyer_id, since_on, evidence, state, proposed_side, proposed_by, proposed_at) values (gen_random_uuid(), '${accepted.supply.id}', '${accepted.demand.id}', '2026-11-24', '框架合同', 'proposed', 'supplier', '${who}', now()); ${more}`
    expect(await violated(relate(relate()))).toBe('supply_relations_standing_key')
    for (const [change, constraint] of [
      [`buyer_id = supplier_id`, 'supply_relations_two_companies'], [`evidence = null`, 'supply_relations_evidence'], [`state = 'shown'`, 'supply_relations_shown'], [`state = 'withdrawn'`, 'supply_relations_ended'],
      [`agreed_at = now()`, 'supply_relations_'], [`agreed_at = now(), agreed_by = '${who}'`, 'supply_relations_not_agreed'], [`proposed_side = 'both'`, 'supply_relations_side'], [`state = 'gone'`, 'supply_relations_'],
    ]) expect([change, await violated(relate(`update supply_relations set ${change}`))]).toEqual([change, expect.stringMatching(constraint!)])
  })

  test('concluded for no reason, lapsed without one', async () => {
    const who = accepted.demand.owner.userId
    const set = (change: string) => `update introductions set ${change} where id = '${accepted.id}'`
    expect(await violated(set(`state = 'concluded', ended_at = now()`))).toBe('introductions_concluded')
    expect(await violated(set(`state = 'concluded', ended_at = now(), end_reason = 'lapsed'`))).toBe('introductions_lapsed')
    expect(await violated(set(`lapse_reason = 'terms', lapse_side = 'demand', lapsed_by = '${who}'`))).toBe('introductions_lapsed')
    expect(await violated(set(`state = 'concluded', ended_at = now(), end_reason = 'lapsed', lapse_reason = 'mood', lapse_side = 'demand', lapsed_by = '${who}'`))).toBe('introductions_lapse_reason')
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
