import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { removeContact } from '#app/services/company/remove-contact.server.ts'
import { proposeCombination } from '#app/services/combination/propose.server.ts'
import { declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { expressInterest } from '#app/services/introduction/express-interest.server.ts'
import { writeRemark } from '#app/services/remark/write.server.ts'
import { removeFile } from '#app/services/file/remove.server.ts'
import { uploadFile } from '#app/services/file/upload.server.ts'
import { thingOf } from '#app/services/introduction/access.server.ts'
import { makeLink } from '#app/services/introduction/make-link.server.ts'
import { proposeIntroduction } from '#app/services/introduction/propose.server.ts'
import { recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { closeListing } from '#app/services/listing/close.server.ts'
import { discardListing } from '#app/services/listing/discard.server.ts'
import { VISITOR, type Actor, type UserActor } from '#domain/actor.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Audience, Voice } from '#domain/introduction/audience.ts'
import type { Side } from '#domain/introduction/state.ts'
import type { ListingDraft } from '#domain/listing.ts'
import type { CombinationThing, CompanyThing, IntroductionThing, ListingThing } from '#domain/policy.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'
import { notices } from '#db/schema/notice.ts'
import { parks } from '#db/schema/park.ts'
import { PDF } from '../factories/files.ts'
import { openMarket, type Market, type Trader } from './market.ts'

type Full = Trader & { liaison: Trader['ctx'] }

/** What an id in an address names. `thing`: as the policy judges it; null: there is none, or none any more. */
export type Named =
  | { kind: 'listing'; thing: ListingThing & { demand: boolean } }
  | { kind: 'company'; thing: CompanyThing & { hidesName: boolean } }
  | { kind: 'introduction'; thing: IntroductionThing }
  | { kind: 'contact'; thing: { companyId: string } }
  | { kind: 'combination'; thing: CombinationThing }
  /** Its `introduction` is the one it lies in. */
  | { kind: 'file'; thing: { introduction: IntroductionThing; side: Side; audience: Audience; accepted: boolean } }
  | { kind: 'outcome'; thing: { introduction: IntroductionThing } }
  | { kind: 'remark'; thing: { introduction: IntroductionThing; authorId: string } }
  | { kind: 'user' | 'park' | 'chain' | 'node' | 'token'; thing: true }
export type Kind = Named['kind']
/** `within`: the introduction in whose address it is asked for. */
export type Thing = { name: string; id: string; within?: string | undefined } & (Named | { kind: Kind; thing: null })

export interface Somebody {
  name: string
  /** As the policy sees this person: a session that is over or refused is nobody's. */
  actor: Actor
  cookie: string | undefined
  /** Asks for everything; else for little, who is a visitor in other clothes. */
  whole: boolean
}

/** Three companies in three parks with everything that an address can name, and everybody who may ask for it; nothing of it changes afterwards. */
export async function openMatrix() {
  const now = new Date()
  const market = await openMarket({ replace: { clock: { now: () => now } } })
  const { buyer, seller, publish, draft, submit } = market
  const third = await market.addTrader({ divisionCode: '510311', phone: '13700000003' })
  const unverified = await market.addTrader({ divisionCode: '510311', phone: '13700000004', verified: false })
  const suspended = await market.addTrader({ divisionCode: '510311', phone: '13700000005' })
  const hidden = await market.addTrader({ divisionCode: '510311', phone: '13700000006' })
  await market.db.update(companies).set({ state: 'suspended', suspendedAt: now, stateReason: '多次发布虚假信息' }).where(eq(companies.id, suspended.companyId))
  await market.db.update(companies).set({ hidesName: true }).where(eq(companies.id, hidden.companyId))

  const content = (visibility: ListingDraft['visibility']): ListingDraft => ({ visibility, quantity: { value: 200, unit: '吨', per: 'month' } })
  const ids: Record<string, string> = {}
  for (const [name, trader] of [['A', buyer], ['B', seller], ['C', third]] as [string, Full][]) {
    ids[`${name} public`] = (await publish(trader, content('public'))).id
    ids[`${name} draft`] = (await draft(trader, content('public'))).id
    if (trader === third) break
    ids[`${name} for parks`] = (await publish(trader, content('parks'))).id
    ids[`${name} for liaisons`] = (await publish(trader, content('liaison'))).id
    ids[`${name} submitted`] = (await submit(trader, content('public'))).id
    ids[`${name} closed`] = (await publish(trader, content('public'))).id
    await closeListing(trader.ctx, { id: ids[`${name} closed`], reason: 'no-longer-needed' })
    ids[`${name} discarded`] = (await draft(trader, content('public'))).id
    await discardListing(trader.ctx, { id: ids[`${name} discarded`] })
  }

  const removed = uuidv7()
  await saveContact(buyer.ctx, { id: removed, companyId: buyer.companyId, name: '毕方', phone: '13600000009' })
  await removeContact(buyer.ctx, { id: removed, companyId: buyer.companyId })

  const filed = await fileIntroductions(market, third)
  const { id: outcomeId } = await recordOutcome(buyer.ctx, { id: filed.accepted!, rung: 'contacted', happenedOn: shanghaiDay(now), side: 'demand' })
  const { id: linkId, url } = await makeLink(seller.liaison, { introductionId: filed.proposed, side: 'supply', act: 'answer', contactId: seller.contactId, channel: 'text' })

  const put = await putInto(market, filed, outcomeId)
  const things = await thingsOf(market, { ids, filed, removed, traders: { A: buyer, B: seller, C: third, unverified, suspended, hidden }, token: new URL(url!).pathname.split('/').at(-1)! })
  return {
    market, buyer, seller, third, unverified, ids, filed, put, linkId, somebodys: await peopleOf(market, { third, unverified }),
    things: [...things, ...put.map((make) => make(things))],
    noticeOf: async (userId: string) => (await market.db.select().from(notices).where(eq(notices.userId, userId)))[0]!.id,
  }
}
export type Matrix = Awaited<ReturnType<typeof openMatrix>>

async function fileIntroductions(market: Market, third: Full): Promise<Record<string, string>> {
  const { buyer, seller, publish, introduce, accept } = market
  const filed: Record<string, string> = { proposed: (await introduce()).id, accepted: (await introduce()).id, declined: (await introduce()).id }
  for (const trader of [buyer, seller]) await accept(trader, filed.accepted!)
  await accept(buyer, filed.declined!)
  await declineIntroduction(seller.ctx, { id: filed.declined, side: 'supply', reason: 'price' })
  const propose = async (name: string, by: Full, other: Full) => {
    filed[name] = randomUUID()
    await proposeIntroduction(by.liaison, { id: filed[name], demandId: (await publish(by)).id, supplyId: (await publish(other, { kind: 'supply' })).id, reason: '两家离得近，规格对得上' })
  }
  await propose('keys', buyer, seller)
  await propose('held', buyer, seller)
  await turnKey(seller.liaison, { id: filed.held, decision: 'hold', reason: '这家近期停产' })
  await propose('of B and C', third, seller)
  await turnKey(seller.liaison, { id: filed['of B and C'], decision: 'pass' })
  // Of two combinations one was put to its company.
  for (const name of ['told', 'untold']) {
    const id = randomUUID()
    const supplies = [(await publish(seller)).id, (await publish(third, { kind: 'supply' })).id]
    await proposeCombination(buyer.liaison, { id, demandId: (await publish(buyer)).id, parts: supplies.map((supplyId) => ({ supplyId, part: 'supplier', reason: '一家不够' })) })
    filed[`combined ${name}`] = (await market.db.select().from(introductions).where(and(eq(introductions.combinationId, id), eq(introductions.supplyListingId, supplies[0]!))))[0]!.id
  }
  await turnKey(seller.liaison, { id: filed['combined told'], decision: 'pass' })
  filed.interest = randomUUID()
  await expressInterest(buyer.ctx, { id: filed.interest, targetId: (await publish(seller)).id, ownId: (await publish(buyer)).id })
  return filed
}

type Make = (things: Thing[]) => Thing
/** Files and remarks in introductions, of each audience; taken out; and each asked for where it does not lie. */
async function putInto({ buyer, seller }: Market, filed: Record<string, string>, outcomeId: string): Promise<Make[]> {
  const made: Make[] = []
  async function* bytes() {
    yield PDF
  }
  const introduction = (things: Thing[], id: string) => things.find((thing) => thing.kind === 'introduction' && thing.id === id)!.thing as IntroductionThing
  const astray = (kind: Kind, id: string, within: string): Make => () => ({ kind, name: `astray in ${within}`, id, within: filed[within]!, thing: null })
  const lay = async (by: Full['ctx'], side: Side, voice: Voice, audience: 'side' | 'desks' | 'all', where: string, kept = true) => {
    const [id, within] = [uuidv7(), filed[where]!]
    await uploadFile(by, { id, introductionId: within, voice, audience, name: '检测报告.pdf', declared: 'application/pdf' }, bytes())
    if (!kept) await removeFile(by, { introductionId: within, fileId: id })
    made.push((things) => ({ kind: 'file', name: `${where} ${side} ${audience}`, id, within, thing: kept ? { introduction: introduction(things, within), side, audience, accepted: where === 'accepted' } : null }) as Thing)
    if (kept) made.push(astray('file', id, where === 'accepted' ? 'proposed' : 'accepted'), astray('file', id, 'of B and C'))
  }
  await lay(buyer.ctx, 'demand', 'company', 'side', 'accepted')
  await lay(seller.ctx, 'supply', 'company', 'all', 'accepted')
  await lay(buyer.liaison, 'demand', 'desk', 'desks', 'accepted')
  await lay(buyer.ctx, 'demand', 'company', 'all', 'proposed')
  await lay(seller.ctx, 'supply', 'company', 'side', 'proposed', false)
  for (const [by, voice, audience] of [[seller.ctx, 'company', 'all'], [buyer.liaison, 'desk', 'desks']] as const) {
    const [id, within] = [uuidv7(), filed.accepted!]
    await writeRemark(by, { id, introductionId: within, voice, audience, body: '已电话核实' })
    made.push((things) => ({ kind: 'remark', name: `by ${voice}`, id, within, thing: { introduction: introduction(things, within), authorId: (by.actor as UserActor).userId } }), astray('remark', id, 'proposed'))
  }
  made.push((things) => ({ kind: 'outcome', name: 'contacted', id: outcomeId, within: filed.accepted!, thing: { introduction: introduction(things, filed.accepted!) } }), astray('outcome', outcomeId, 'proposed'), astray('outcome', outcomeId, 'of B and C'))
  for (const kind of ['file', 'remark', 'outcome'] as const) made.push(() => ({ kind, name: 'nonexistent', id: uuidv7(), within: filed.accepted!, thing: null }))
  return made
}

async function peopleOf(market: Market, { third, unverified }: Record<'third' | 'unverified', Full>): Promise<Somebody[]> {
  const { buyer, seller, addPerson, signIn } = market
  const nobody = { administrator: false, auditor: false, liaisonOf: [], company: null }
  const user = (userId: string, more: Partial<UserActor>): UserActor => ({ kind: 'user', userId, name: '', ...nobody, ...more })
  const of = (trader: Trader, role: 'owner' | 'member', verified = true) => ({ company: { id: trader.companyId, role, verified, published: verified } })
  const member = await addPerson({ company: buyer.companyId, role: 'member' })
  const liaison = (trader: Full) => (trader.liaison.actor as UserActor).userId
  const administrator = await addPerson({ administrator: true })
  const auditor = await addPerson({ auditor: true })
  const people: Omit<Somebody, 'whole'>[] = [
    { name: 'visitor', actor: VISITOR, cookie: undefined },
    { name: 'expired session', actor: VISITOR, cookie: await signIn(administrator, { expiresInMinutes: -1 }) },
    { name: 'suspended person', actor: VISITOR, cookie: await signIn(await addPerson({ suspended: true, company: buyer.companyId, role: 'member', liaisonOf: [buyer.parkId] })) },
    { name: 'member of A', actor: user(member, of(buyer, 'member')), cookie: await signIn(member) },
    { name: 'owner of B', actor: user(seller.userId, of(seller, 'owner')), cookie: seller.cookie },
    { name: 'owner of C', actor: user(third.userId, of(third, 'owner')), cookie: third.cookie },
    { name: 'owner of an unverified company', actor: user(unverified.userId, of(unverified, 'owner', false)), cookie: unverified.cookie },
    ...(await Promise.all(([['A', buyer], ['B', seller], ['C', third]] as [string, Full][]).map(async ([name, trader]) =>
      ({ name: `liaison of ${name}`, actor: user(liaison(trader), { liaisonOf: [trader.parkId] }), cookie: await signIn(liaison(trader)) })))),
    { name: 'administrator', actor: user(administrator, { administrator: true }), cookie: await signIn(administrator) },
    { name: 'auditor', actor: user(auditor, { auditor: true }), cookie: await signIn(auditor) },
  ]
  return people.map((each) => ({ ...each, whole: !/session|suspended|auditor/.test(each.name) }))
}

async function thingsOf(market: Market, { ids, filed, removed, traders, token }: {
  ids: Record<string, string>; filed: Record<string, string>; removed: string; traders: Record<string, Trader>; token: string
}): Promise<Thing[]> {
  const rows = await market.db.select({ listing: listings, company: companies }).from(listings).innerJoin(companies, eq(companies.id, listings.companyId))
  const companyThing = (row: typeof companies.$inferSelect): CompanyThing => ({ id: row.id, deskParkId: row.parkId, state: row.state })
  const introductionRows = await market.db.select().from(introductions)
  const companyRows = await market.db.select().from(companies)
  const slug = async (trader: Trader) => (await market.db.select().from(parks).where(eq(parks.id, trader.parkId)))[0]!.slug
  const none = (kind: Kind, id: string): Thing => ({ kind, name: 'nonexistent', id, thing: null })
  return [
    ...Object.entries(ids).map(([name, id]): Thing => {
      const row = rows.find(({ listing }) => listing.id === id)
      return { kind: 'listing', name, id, thing: row ? { company: companyThing(row.company), state: row.listing.state, visibility: row.listing.visibility, demand: row.listing.kind === 'demand' } : null } as Thing
    }),
    ...Object.entries(traders).map(([name, { companyId }]): Thing => {
      const row = companyRows.find(({ id }) => id === companyId)!
      return { kind: 'company', name, id: companyId, thing: { ...companyThing(row), hidesName: row.hidesName } }
    }),
    ...Object.entries(filed).map(([name, id]): Thing => ({ kind: 'introduction', name, id, thing: thingOf(introductionRows.find((row) => row.id === id)!) })),
    ...introductionRows.filter((row) => row.combinationId !== null && row.supplyCompanyId === traders.B!.companyId).map((row): Thing => ({
      kind: 'combination', name: row.proposedAt ? 'told' : 'untold', id: row.combinationId!, thing: { companyId: row.demandCompanyId, deskParkId: row.demandParkId, shown: row.proposedAt !== null },
    })),
    ...['A', 'B'].map((name): Thing => ({ kind: 'contact', name: `of ${name}`, id: traders[name]!.contactId, thing: { companyId: traders[name]!.companyId } })),
    { kind: 'contact', name: 'removed', id: removed, thing: null },
    ...['A', 'B'].map((name): Thing => ({ kind: 'user', name: `owner of ${name}`, id: traders[name]!.userId, thing: true })),
    { kind: 'park', name: 'of A', id: await slug(traders.A!), thing: true }, { kind: 'park', name: 'of B', id: await slug(traders.B!), thing: true },
    { kind: 'chain', name: 'aluminium', id: 'aluminium', thing: true },
    { kind: 'node', name: 'extrusion', id: 'aluminium-extrusion', within: 'aluminium', thing: true },
    { kind: 'token', name: 'open', id: token, thing: true },
    ...(['listing', 'company', 'introduction', 'combination', 'contact', 'user'] as const).map((kind) => none(kind, uuidv7())),
    none('park', 'park-nowhere'), none('chain', 'nowhere'), none('node', 'nowhere'), none('token', 'x'.repeat(27)),
  ]
}
