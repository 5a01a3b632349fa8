import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { removeContact } from '#app/services/company/remove-contact.server.ts'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { suspendCompany } from '#app/services/company/suspend.server.ts'
import { actByLink } from '#app/services/introduction/act-by-link.server.ts'
import { readLink } from '#app/services/introduction/read-link.server.ts'
import { discloseContact } from '#app/services/introduction/disclose-contact.server.ts'
import { listIntroductionEvents } from '#app/services/introduction/list-events.server.ts'
import { listLinks } from '#app/services/introduction/list-links.server.ts'
import { makeLink } from '#app/services/introduction/make-link.server.ts'
import { revokeLink } from '#app/services/introduction/revoke-link.server.ts'
import { closeListing } from '#app/services/listing/close.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { LINK_CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import { ListingInput } from '#domain/listing.ts'
import { contacts } from '#db/schema/company.ts'
import { events } from '#db/schema/event.ts'
import { actLinks, consents } from '#db/schema/introduction.ts'
import { rateLimits } from '#db/schema/rate-limit.ts'
import { makeCompany } from '../factories/companies.ts'
import { accept, decline, introductionRow, makeIntroduction, type Pair } from '../factories/introductions.ts'
import { acceptBy, addSealed, agreement, FROM, linkFor, wish } from '../factories/links.ts'
import { aSupply } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { raceAtLock, raceFreely } from '../factories/race.ts'
import { actionsOn, lastEvent, noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { ORIGIN, openWorld, START, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setClock(START)
  await world.db.delete(rateLimits)
})

const linkRow = async (id: string) => (await world.db.select().from(actLinks).where(eq(actLinks.id, id)))[0]!
const sealedOf = async (id: string) => (await world.db.select().from(contacts).where(eq(contacts.id, id)))[0]!.sealed
const act = (token: string, input: object) => actByLink(world.visitor(), token, input, FROM)
const read = (token: string) => readLink(world.visitor(), token, FROM)
/** Everything that is kept or was logged, as text. */
async function everything(): Promise<string> {
  const tables = ['act_links', 'events', 'consents', 'notices', 'desk_notices', 'jobs.job', 'rate_limits', 'verifications']
  const rows = await Promise.all(tables.map((table) => world.sql.unsafe(`select coalesce(string_agg(t::text, ' '), '') as all from ${table} t`)))
  return rows.map(([row]) => row!.all as string).join(' ') + world.lines.join(' ')
}

describe('making a link', () => {
  test('is the side’s own liaison’s; the token is shown once and kept nowhere', async () => {
    const pair = await makeIntroduction(world, cast)
    const contactId = await addSealed(world, pair, 'supply')
    const { id, url, expiresAt } = await makeLink(await world.as(cast.zigong.liaison), wish(pair, 'supply', contactId))
    expect(url).toMatch(new RegExp(`^${ORIGIN}/act/[\\w-]{27}$`))
    expect(expiresAt).toEqual((await introductionRow(world, pair.id)).deadline)
    expect(await everything()).not.toContain(url!.split('/').at(-1))
    expect(await linkRow(id)).toMatchObject({ tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/), contactId, companyId: pair.supply.id, madeBy: cast.zigong.liaison.userId, usedAt: null })
    expect(await lastEvent(world, pair.id)).toMatchObject({ action: 'introduction.link', actorRole: 'liaison', data: { linkId: id, side: 'supply', act: 'answer', channel: 'text' } })
    // Nobody but that desk sees that there is one.
    for (const person of [pair.demand.owner, pair.supply.owner, cast.qijiang.liaison]) {
      const ctx = await world.as(person)
      expect((await listLinks(ctx, pair.id)).links).toEqual([])
      expect((await listIntroductionEvents(ctx, pair.id)).map((event) => String(event.code))).not.toContain('link')
    }
    expect((await listLinks(await world.as(cast.zigong.liaison), pair.id)).links).toMatchObject([{ id, standing: 'open', contactName: '甲辰示例老板' }])
  })

  test('is refused to everybody else, for another’s people, and where there is nothing to do', async () => {
    const pair = await makeIntroduction(world, cast)
    const contactId = await addSealed(world, pair, 'supply')
    const liaison = await world.as(cast.zigong.liaison)
    for (const person of [cast.qijiang.liaison, pair.supply.owner, pair.demand.owner]) {
      expect(await refused(makeLink(await world.as(person), wish(pair, 'supply', contactId)))).toBe('forbidden introduction-not-yours')
    }
    for (const ctx of [world.visitor(), await world.as(cast.administrator), await world.as((await makeCompany(world, cast)).owner)]) {
      expect(await refused(makeLink(ctx, wish(pair, 'supply', contactId)))).toBe('not-found introduction-not-found')
    }
    for (const stranger of [uuidv7(), pair.demand.contactId, (await makeCompany(world, cast)).contactId]) expect(await refused(makeLink(liaison, wish(pair, 'supply', stranger)))).toBe('contactId contact-unknown')
    expect(await refused(makeLink(liaison, { ...wish(pair, 'supply', contactId), contactId: undefined }))).toBe('contactId link-contact-required')
    expect(await refused(makeLink(liaison, wish(pair, 'supply', contactId, { companyId: pair.demand.id })))).toBe('companyId field-unknown')
    expect(await refused(makeLink(liaison, wish(pair, 'supply', contactId, { rung: 'signed' })))).toBe('rung not-valid')
    expect(await refused(makeLink(liaison, wish(pair, 'supply', contactId, { act: 'confirm', rung: 'signed' })))).toBe('conflict link-pointless')
    expect(await refused(makeLink(liaison, wish(pair, 'supply', contactId, { act: 'withdraw' })))).toBe('conflict link-not-consenting')
    await accept(world, pair, 'supply')
    expect(await refused(makeLink(liaison, wish(pair, 'supply', contactId)))).toBe('conflict link-pointless')
    const keys = await makeIntroduction(world, cast, { state: 'keys' })
    expect(await refused(makeLink(liaison, wish(keys, 'supply', keys.supply.contactId)))).toBe('conflict introduction-moved-on')
    const landline = await addSealed(world, pair, 'supply', { phone: '02348600000' })
    expect(await refused(makeLink(liaison, wish(pair, 'supply', landline, { channel: 'sms' })))).toBe('contactId link-no-sms')
    expect(await refused(makeLink(liaison, wish(pair, 'supply', landline, { channel: 'mail' })))).toBe('contactId link-no-mail')
  })

  test('again for the same person ends the older one; revoking ends it too, for its own desk alone', async () => {
    const pair = await makeIntroduction(world, cast)
    const contactId = await addSealed(world, pair, 'supply')
    const older = await linkFor(world, pair, 'supply', contactId)
    const newer = await linkFor(world, pair, 'supply', contactId)
    expect([(await read(older.token)).standing, (await read(newer.token)).standing]).toEqual(['revoked', 'open'])
    expect(await refused(acceptBy(world, older.token))).toBe('conflict link-revoked')
    const revoke = { introductionId: pair.id, linkId: newer.id }
    expect(await refused(revokeLink(await world.as(cast.qijiang.liaison), revoke))).toBe('not-found link-unknown')
    expect(await refused(revokeLink(await world.as(pair.supply.owner), revoke))).toBe('forbidden introduction-not-yours')
    const other = await makeIntroduction(world, cast)
    expect(await refused(revokeLink(await world.as(cast.zigong.liaison), { ...revoke, introductionId: other.id }))).toBe('not-found link-unknown')
    await revokeLink(await world.as(cast.zigong.liaison), revoke)
    await revokeLink(await world.as(cast.zigong.liaison), revoke)
    expect((await actionsOn(world, pair.id)).filter((action) => action === 'introduction.revoke-link')).toHaveLength(1)
    expect(await refused(acceptBy(world, newer.token))).toBe('conflict link-revoked')
  })
})

describe('by a link', () => {
  test('its person sees what a party would, accepts, and is unsealed; reading it changes nothing', async () => {
    const pair = await makeIntroduction(world, cast, { supplyContent: { price: { min: 8123.45, unit: '元/吨', published: false } } })
    const contactId = await addSealed(world, pair, 'demand')
    const { id, token } = await linkFor(world, pair, 'demand', contactId)
    const before = await everything()
    for (let i = 0; i < 100; i++) expect((await read(token)).standing).toBe('open')
    expect(await everything()).toBe(before)
    expect(await sealedOf(contactId)).toBe(true)
    const page = JSON.stringify(await read(token))
    expect(page).toContain('甲辰示例老板')
    for (const secret of ['8123', '联系人', '13800000001', pair.supply.owner.name]) expect(page).not.toContain(secret)

    await acceptBy(world, token)
    const row = await introductionRow(world, pair.id)
    expect(row).toMatchObject({ state: 'proposed', demandAnswer: 'accepted', demandAnswerBy: null, demandContactId: contactId })
    expect(await world.db.select().from(consents).where(eq(consents.introductionId, pair.id))).toMatchObject([
      { id: row.demandConsentId, userId: null, linkId: id, contactId, recipientCompanyId: pair.supply.id, purpose: 'introduction', textVersion: LINK_CONSENT_TEXT_VERSION, givenAt: world.now() },
    ])
    expect([await sealedOf(contactId), (await linkRow(id)).usedFor, (await linkRow(id)).usedAt]).toEqual([false, 'accepted', world.now()])
    expect(await lastEvent(world, contactId)).toMatchObject({ action: 'contact.confirm', actorId: null, actorRole: 'link', data: { linkId: id } })
    expect(await lastEvent(world, pair.id)).toMatchObject({ action: 'introduction.accept', actorId: null, actorRole: 'link', data: { side: 'demand', onBehalf: false, linkId: id } })
    const kept = JSON.stringify(await world.db.select().from(events))
    for (const secret of [token, '甲辰示例老板', '13900000017']) expect(kept).not.toContain(secret)
    // Alone it tells the other side nothing, and shows it nobody.
    expect((await noticesOf(world, pair.supply.owner, `/my/introductions/${pair.id}`)).at(-1)).toBe('introduction-proposed')
    expect(await refused(discloseContact(await world.as(pair.supply.owner), { id: pair.id }))).toMatch(/^(forbidden|conflict) /)
    await accept(world, pair, 'supply')
    expect(await discloseContact(await world.as(pair.supply.owner), { id: pair.id })).toEqual({ name: '甲辰示例老板', phone: '13900000017', email: null })
    // Used, it says so and nothing more.
    expect(Object.keys(await read(token)).sort()).toEqual(['act', 'desk', 'number', 'rung', 'side', 'standing', 'title', 'usedAt', 'usedFor', 'views'])
  })

  test('reads the same whatever the other side has answered, and whatever it hides', async () => {
    const pair = await makeIntroduction(world, cast, { supplyContent: { price: { min: 8123.45, unit: '元/吨', published: false } } })
    const { token } = await linkFor(world, pair, 'demand', await addSealed(world, pair, 'demand'))
    const desk = await world.as(cast.qijiang.liaison)
    const before = JSON.stringify([await read(token), await listLinks(desk, pair.id)])
    await world.sql`update listing_versions set content = jsonb_set(content, '{price,min}', '16246.9') where listing_id = ${pair.supplyId}`
    await world.sql`update companies set address = '獬豸路饕餮里' where id = ${pair.supply.id}`
    await accept(world, pair, 'supply')
    expect(JSON.stringify([await read(token), await listLinks(desk, pair.id)])).toBe(before)
  })

  test('is declined with a reason of the list; a refused form leaves the link good', async () => {
    const pair = await makeIntroduction(world, cast)
    const { id, token } = await linkFor(world, pair, 'supply', await addSealed(world, pair, 'supply'))
    expect(await refused(act(token, { do: 'decline' }))).toBe('reason decline-reason-required')
    expect(await refused(act(token, { do: 'decline', reason: 'other' }))).toBe('note decline-note-required')
    expect(await refused(act(token, { do: 'accept', seen: 'x' }))).toBe('consent consent-required')
    expect(await refused(act(token, { ...(await agreement(world, token)), seen: 'what it was before' }))).toBe('conflict contact-changed')
    for (const other of ['confirm', 'withdraw']) expect(await refused(act(token, { do: other }))).toMatch(/^forbidden /)
    expect(await refused(act(token, { do: 'decline', reason: 'price', side: 'demand' }))).toBe('side field-unknown')
    expect((await linkRow(id)).usedAt).toBeNull()
    await act(token, { do: 'decline', reason: 'other', note: '今年不接新单' })
    expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'proposed', supplyAnswer: 'declined', supplyDeclineReason: 'other', supplyDeclineNote: '今年不接新单' })
    expect(await refused(act(token, { do: 'decline', reason: 'price' }))).toBe('conflict link-used')
    expect(await refused(acceptBy(world, token))).toBe('conflict link-used')
  })
})

describe('a link ends', () => {
  const settings: [string, (pair: Pair, token: string) => Promise<unknown>, string][] = [
    ['at its hour', async (pair) => world.setClock((await introductionRow(world, pair.id)).deadline!), 'link-expired'],
    ['with a material revision', async (pair) => reviseListing(await world.as(pair.supply.owner), { id: pair.supplyId, version: 1, content: ListingInput.parse(aSupply({ title: '供应 6063 铝棒', quantity: { value: 90, unit: '吨', per: 'month' } })) }), 'link-changed'],
    ['with an answer of somebody else', (pair) => decline(world, pair, 'demand'), 'link-settled'],
    ['with a listing that is closed', async (pair) => closeListing(await world.as(pair.supply.owner), { id: pair.supplyId, reason: 'matched-elsewhere' }), 'link-over'],
    ['with a company that is suspended', async (pair) => suspendCompany(await world.as(cast.administrator), { id: pair.demand.id, suspended: true, reason: '多次发布虚假信息' }), 'link-over'],
  ]
  test.each(settings)('%s', async (_, happen, code) => {
    const pair = await makeIntroduction(world, cast)
    const { id, token } = await linkFor(world, pair, 'demand', await addSealed(world, pair, 'demand'))
    const agreed = await agreement(world, token)
    await happen(pair, token)
    const before = await introductionRow(world, pair.id)
    expect((await read(token)).standing).toBe(code.slice('link-'.length))
    expect(await refused(act(token, agreed))).toBe(`conflict ${code}`)
    expect(await introductionRow(world, pair.id)).toEqual(before)
    expect((await linkRow(id)).usedAt).toBeNull()
  })

  test('with its person, and a contact typed anew is looked at again', async () => {
    const pair = await makeIntroduction(world, cast)
    const contactId = await addSealed(world, pair, 'demand')
    const { token } = await linkFor(world, pair, 'demand', contactId)
    const agreed = await agreement(world, token)
    const liaison = await world.as(cast.qijiang.liaison)
    await saveContact(liaison, { id: contactId, companyId: pair.demand.id, name: '甲辰示例老板', phone: '13900000018' })
    expect(await refused(act(token, agreed))).toBe('conflict contact-changed')
    await removeContact(liaison, { companyId: pair.demand.id, id: contactId })
    expect(await refused(act(token, agreed))).toBe('conflict link-revoked')
  })

  test('for nobody else: neither another introduction’s, nor the other side’s, nor a token that is none', async () => {
    const [pair, other] = [await makeIntroduction(world, cast), await makeIntroduction(world, cast)]
    const { token } = await linkFor(world, pair, 'supply', await addSealed(world, pair, 'supply'))
    await acceptBy(world, token)
    expect([(await introductionRow(world, other.id)).supplyAnswer, (await introductionRow(world, pair.id)).demandAnswer]).toEqual([null, null])
    for (const wrong of ['', 'x', token.slice(1), `${token}a`, token.toLowerCase(), 'A'.repeat(27), '../../etc', '\u0000', `${token}'--`]) {
      expect(await read(wrong)).toEqual({ standing: 'unknown' })
      expect(await refused(act(wrong, { do: 'decline', reason: 'price' }))).toBe('not-found link-unknown')
    }
    for (let i = 0; i < 30; i++) await read('no').catch(() => null)
    expect(await refused(read('no'))).toBe('limit too-many-tries')
    // Who holds a good one is not held up by it.
    expect((await read(token)).standing).toBe('used')
  })
})

describe('two at once', () => {
  test('have one effect, whichever way they meet', async () => {
    for (let round = 0; round < 6; round++) {
      const pair = await makeIntroduction(world, cast)
      const { id, token } = await linkFor(world, pair, 'demand', await addSealed(world, pair, 'demand'))
      const agreed = await agreement(world, token)
      const calls = [() => act(token, agreed), () => act(token, round % 2 ? agreed : { do: 'decline', reason: 'price' })] as const
      const settled = round < 3 ? await raceFreely([...calls]) : await raceAtLock(world, { table: 'introductions', id: pair.id }, [...calls])
      expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const row = await introductionRow(world, pair.id)
      expect((await linkRow(id)).usedFor).toBe(row.demandAnswer)
      expect(await world.db.$count(consents, eq(consents.introductionId, pair.id))).toBe(row.demandAnswer === 'accepted' ? 1 : 0)
      expect((await actionsOn(world, pair.id)).filter((action) => /accept|decline/.test(action))).toHaveLength(1)
    }
  })

  test('a link and a revocation, a revision, a signed-in answer: one wins', async () => {
    const against: ((pair: Pair, linkId: string) => Promise<unknown>)[] = [
      async (pair, linkId) => revokeLink(await world.as(cast.qijiang.liaison), { introductionId: pair.id, linkId }),
      (pair) => decline(world, pair, 'demand'),
      async (pair) => closeListing(await world.as(pair.demand.owner), { id: pair.demandId, reason: 'matched-elsewhere' }),
    ]
    for (const other of against) {
      const pair = await makeIntroduction(world, cast)
      const { id, token } = await linkFor(world, pair, 'demand', await addSealed(world, pair, 'demand'))
      const agreed = await agreement(world, token)
      await raceFreely([() => act(token, agreed), () => other(pair, id)])
      const [row, link] = [await introductionRow(world, pair.id), await linkRow(id)]
      expect(link.usedAt !== null).toBe(row.demandAnswer === 'accepted')
      expect(link.usedAt !== null && link.revokedAt !== null).toBe(false)
    }
  })
})

describe('sent by us', () => {
  test('the token is made when it is sent, once, to that person’s telephone or address alone', async () => {
    const pair = await makeIntroduction(world, cast)
    const contactId = await addSealed(world, pair, 'supply', { email: 'chen@example.cn' })
    await world.work()
    for (const [channel, to] of [['sms', { email: null, phone: '13900000017' }], ['mail', { email: 'chen@example.cn', phone: null }]] as const) {
      world.messages.length = 0
      const { id, url } = await makeLink(await world.as(cast.zigong.liaison), wish(pair, 'supply', contactId, { channel }))
      expect(url).toBeNull()
      expect(await world.work()).toEqual(['link-send'])
      expect(world.messages).toMatchObject([{ to }])
      const [message] = world.messages
      const token = /\/act\/([\w-]{27})/.exec(message!.short)![1]!
      expect(message!.text).toContain(`${ORIGIN}/act/${token}`)
      expect((await read(token)).standing).toBe('open')
      expect(await everything()).not.toContain(token)
      expect((await linkRow(id)).sentAt).toEqual(world.now())
      for (const secret of ['联系人', '13800000001']) expect(JSON.stringify(message)).not.toContain(secret)
    }
    const late = await makeLink(await world.as(cast.zigong.liaison), wish(pair, 'supply', contactId, { channel: 'sms' }))
    world.messages.length = 0
    await accept(world, pair, 'supply')
    await world.work()
    expect(world.messages.filter((message) => message.short.includes('/act/'))).toEqual([])
    expect((await linkRow(late.id)).sentAt).toBeNull()
  })
})
