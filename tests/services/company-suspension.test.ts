import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCompany } from '#app/services/company/read.server.ts'
import { suspendCompany } from '#app/services/company/suspend.server.ts'
import { verifyCompany } from '#app/services/company/verify.server.ts'
import { discloseContact } from '#app/services/introduction/disclose-contact.server.ts'
import { expressInterest } from '#app/services/introduction/express-interest.server.ts'
import { readListing } from '#app/services/listing/read.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { companies } from '#db/schema/company.ts'
import { ListingInput } from '#domain/listing.ts'
import { makeCompany } from '../factories/companies.ts'
import { introductionRow, makeIntroduction } from '../factories/introductions.ts'
import { aDemand, aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { actionsOn, jobsFor, lastEvent, noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())

const rowOf = async (id: string) => (await world.db.select().from(companies).where(eq(companies.id, id)))[0]!
const suspend = async (id: string, suspended = true) => suspendCompany(await world.as(cast.administrator), { id, suspended, reason: '多次发布虚假信息' })

describe('suspending a company', () => {
  test('takes it and what it posts out of sight, and tells it', async () => {
    const firm = await makeCompany(world, cast)
    const id = await makeListing(world, firm)
    await world.work()
    await suspend(firm.id)
    expect(await rowOf(firm.id)).toMatchObject({ state: 'suspended', suspendedAt: world.now(), stateReason: '多次发布虚假信息', version: 2 })
    expect(await refused(readCompany(world.visitor(), firm.id))).toBe('not-found company-not-found')
    expect(await refused(readListing(world.visitor(), id))).toBe('not-found listing-not-found')
    expect((await jobsFor(world, id)).toSorted()).toEqual(['listing-index', 'listing-match'])
    expect(await noticesOf(world, firm.owner, '/my/company')).toEqual(['company-verified', 'company-suspended'])
    expect(await lastEvent(world, firm.id)).toMatchObject({ action: 'company.suspend', actorRole: 'administrator' })
    // It still sees its own, and can do nothing with it.
    expect((await readListing(await world.as(firm.owner), id)).own).toBe(true)
    expect(await refused(reviseListing(await world.as(firm.owner), { id, version: 1, content: ListingInput.parse(aDemand({ leadTimeDays: 3 })) }))).toBe('forbidden company-unverified')
  })

  test('ends its open introductions on either side, and no accepted one', async () => {
    const firm = await makeCompany(world, cast)
    const partner = await makeCompany(world, cast, { park: cast.zigong })
    const [proposed, keys, accepted] = [
      await makeIntroduction(world, cast, { demand: firm, supply: partner }), await makeIntroduction(world, cast, { demand: firm, supply: partner, state: 'keys' }),
      await makeIntroduction(world, cast, { demand: firm, supply: partner, state: 'accepted' }),
    ]
    await suspend(firm.id)
    for (const { id } of [proposed, keys]) expect(await introductionRow(world, id)).toMatchObject({ state: 'ended', endReason: 'company-suspended' })
    expect((await introductionRow(world, accepted.id)).state).toBe('accepted')
    expect((await noticesOf(world, partner.owner, `/my/introductions/${proposed.id}`)).at(-1)).toBe('introduction-ended')
    expect(await noticesOf(world, partner.owner, `/my/introductions/${keys.id}`)).toEqual([])
    expect(await discloseContact(await world.as(partner.owner), { id: accepted.id })).toMatchObject({ phone: '13800000001' })
  })

  test('ends interest without a listing of its own, on either side', async () => {
    const [asker, asked] = [await makeCompany(world, cast), await makeCompany(world, cast, { park: cast.zigong })]
    const targetId = await makeListing(world, asked, aSupply())
    const id = uuidv7()
    await expressInterest(await world.as(asker.owner), { id, targetId })
    await suspend(asked.id)
    expect(await introductionRow(world, id)).toMatchObject({ state: 'ended', endReason: 'company-suspended' })
    expect((await noticesOf(world, asker.owner, `/my/introductions/${id}`)).at(-1)).toBe('introduction-ended')
  })

  test('is the administrator’s alone, with a reason, and once', async () => {
    const firm = await makeCompany(world, cast)
    const wanted = { id: firm.id, suspended: true, reason: '多次发布虚假信息' }
    for (const ctx of [world.visitor(), await world.as(firm.owner), await world.as(cast.qijiang.liaison), await world.as(cast.zigong.liaison), await world.as(cast.auditor)]) {
      expect(await refused(suspendCompany(ctx, wanted))).toBe('forbidden company-forbidden')
    }
    const administrator = await world.as(cast.administrator)
    expect(await refused(suspendCompany(administrator, { ...wanted, reason: '坏' }))).toBe('reason text-short')
    expect(await refused(suspendCompany(administrator, { ...wanted, suspended: false }))).toBe('conflict company-suspension-unchanged')
    expect(await refused(suspendCompany(administrator, { ...wanted, id: uuidv7() }))).toBe('not-found company-not-found')
    const answers = await Promise.allSettled([suspendCompany(administrator, wanted), suspendCompany(administrator, wanted)])
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await actionsOn(world, firm.id)).filter((action) => action === 'company.suspend')).toHaveLength(1)
  })
})

describe('lifting it', () => {
  test('asks for verification again, and nothing is in sight before that', async () => {
    const firm = await makeCompany(world, cast)
    const id = await makeListing(world, firm)
    await suspend(firm.id)
    await suspend(firm.id, false)
    expect(await rowOf(firm.id)).toMatchObject({ state: 'pending', suspendedAt: null, stateReason: null, version: 3 })
    expect(await refused(readListing(world.visitor(), id))).toBe('not-found listing-not-found')
    await world.work()
    await verifyCompany(await world.as(cast.qijiang.liaison), { id: firm.id, version: 3, decision: 'verify' })
    expect((await readListing(world.visitor(), id)).id).toBe(id)
    expect((await jobsFor(world, id)).toSorted()).toEqual(['listing-index', 'listing-match'])
    expect((await actionsOn(world, firm.id)).slice(-3)).toEqual(['company.suspend', 'company.restore', 'company.verify'])
  })
})
