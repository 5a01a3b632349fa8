import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violatedConstraint } from '#db/transaction.ts'
import { actLinks } from '#db/schema/introduction.ts'
import { makeIntroduction, type Pair } from '../factories/introductions.ts'
import { acceptBy, addSealed, linkFor, wish } from '../factories/links.ts'
import { makeLink } from '#app/services/introduction/make-link.server.ts'
import { makeCast } from '../factories/people.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let pair: Pair
let other: Pair
let open: string
let used: string
let toSend: string
let second: string
beforeAll(async () => {
  world = await openWorld()
  const cast = await makeCast(world)
  pair = await makeIntroduction(world, cast)
  other = await makeIntroduction(world, cast)
  second = await addSealed(world, pair, 'demand')
  open = (await linkFor(world, pair, 'demand', second)).id
  toSend = (await makeLink(await world.as(pair.supply.park.liaison), wish(pair, 'supply', await addSealed(world, pair, 'supply'), { channel: 'sms' }))).id
  const mine = await linkFor(world, other, 'demand', await addSealed(world, other, 'demand'))
  await acceptBy(world, mine.token)
  used = mine.id
})
afterAll(() => world.close())

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
const set = (id: () => string, change: string | (() => string)) => () => `update act_links set ${typeof change === 'string' ? change : change()} where id = '${id()}'`
const columns = 'token_hash, introduction_id, side, act, rung, company_id, contact_id, demand_version, supply_version, channel, made_by, made_at, expires_at'
const again = (hash: string) => `insert into act_links (id, ${columns}) select gen_random_uuid(), ${columns.replace('token_hash', hash)} from act_links where id = '${open}'`

test.each<[string, () => string, string]>([
  ['to another introduction’s company', set(() => open, () => `introduction_id = '${other.id}'`), 'act_links_demand_company_fk'],
  ['for the other side', set(() => open, `side = 'supply'`), 'act_links_supply_company_fk'],
  ['for a person of another company', set(() => open, () => `contact_id = '${pair.supply.contactId}'`), 'act_links_contact_fk'],
  ['with the token itself', set(() => open, `token_hash = 'b0LTBwdcDIl45P1SrkLs3BEF5IU'`), 'act_links_token_hash_format'],
  ['with another’s token', () => `update act_links set token_hash = (select token_hash from act_links where id = '${used}') where id = '${open}'`, 'act_links_token_hash_key'],
  ['open twice for one person and act', () => again(`repeat('a', 64)`), 'act_links_open_key'],
  ['to two acts', set(() => open, `act = 'any'`), 'act_links_act'],
  ['to a rung that is none', set(() => open, `act = 'confirm', rung = 'married'`), 'act_links_rung'],
  ['to confirm nothing', set(() => open, `act = 'confirm'`), 'act_links_rung_of_confirm'],
  ['to answer a rung', set(() => open, `rung = 'signed'`), 'act_links_rung_of_confirm'],
  ['pasted without a token', set(() => open, 'token_hash = null'), 'act_links_text_has_token'],
  ['sent without a token', set(() => toSend, 'sent_at = now()'), 'act_links_sent_has_token'],
  ['for ever', set(() => open, `expires_at = made_at + interval '32 days'`), 'act_links_expires'],
  ['over before it began', set(() => open, 'expires_at = made_at'), 'act_links_expires'],
  ['used for nothing', set(() => open, 'used_at = made_at'), 'act_links_used_for'],
  ['used after its end', set(() => open, `used_at = expires_at, used_for = 'accepted'`), 'act_links_used_in_time'],
  ['used before it was made', set(() => open, `used_at = made_at - interval '1 second', used_for = 'accepted'`), 'act_links_used_in_time'],
  ['used for another act', set(() => open, `used_at = made_at, used_for = 'confirmed'`), 'act_links_used_for_act'],
  ['used and revoked', set(() => used, 'revoked_at = now()'), 'act_links_used_or_revoked'],
  ['revoked by somebody at no time', set(() => open, 'revoked_by = made_by'), 'act_links_revoked_by'],
])('a link %s cannot be', async (_, statement, constraint) => {
  expect(await violated(statement())).toBe(constraint)
})

test.each<[string, string, string]>([
  ['by nobody', 'link_id = null', 'consents_given_by'],
  ['by a member and by a link', 'user_id = (select made_by from act_links limit 1)', 'consents_given_by'],
  ['by a link made for somebody else', `link_id = (select id from act_links where id <> link_id limit 1)`, 'consents_link_fk'],
])('a consent %s cannot be', async (_, change, constraint) => {
  expect(await violated(`update consents set ${change} where link_id = '${used}'`)).toBe(constraint)
})

test('a link that was used stays as it is in its consent', async () => {
  const [link] = await world.db.select().from(actLinks).where(eq(actLinks.id, used))
  expect(await violated(`update act_links set contact_id = '${other.demand.contactId}' where id = '${used}'`)).toBe('consents_link_fk')
  expect(link!.usedFor).toBe('accepted')
})
