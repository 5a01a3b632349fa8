import { randomUUID } from 'node:crypto'
import type { UserActor } from '#domain/actor.ts'
import type { Ctx } from '#app/ctx.ts'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { acceptIntroduction } from '#app/services/introduction/answer.server.ts'
import { proposeIntroduction } from '#app/services/introduction/propose.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { reviewListing } from '#app/services/listing/review.server.ts'
import { saveListing } from '#app/services/listing/save.server.ts'
import { submitListings } from '#app/services/listing/submit.server.ts'
import { CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import type { ListingDraft } from '#domain/listing.ts'
import { openTestSite } from './http.ts'

export interface Trader {
  companyId: string
  userId: string
  parkId: string
  /** Cookie header of its member. */
  cookie: string
  ctx: Ctx
  contactId: string
}

/** The built site with two verified companies in two parks, each with a member, a contact and a liaison; and what they do through the services. */
export async function openMarket(options: Parameters<typeof openTestSite>[0] = {}) {
  const site = await openTestSite(options)
  const as = (actor: UserActor) => site.app.as(actor, randomUUID())
  const actor = (userId: string, more: Partial<UserActor>): UserActor => ({
    kind: 'user', userId, name: '覃晓岚', administrator: false, auditor: false, liaisonOf: [], company: null, ...more,
  })

  async function addTrader({ divisionCode = '500110', verified = true, phone = '13800000001' } = {}): Promise<Trader & { liaison: Ctx }> {
    const parkId = await site.addPark({ divisionCode })
    const companyId = await site.addCompany({ parkId, divisionCode, verified })
    const userId = await site.addPerson({ company: companyId })
    const liaisonId = await site.addPerson({ name: '罗启明', liaisonOf: [parkId] })
    const ctx = as(actor(userId, { company: { id: companyId, role: 'owner', verified, published: true } }))
    const contactId = randomUUID()
    await saveContact(ctx, { id: contactId, companyId, name: '佟一禾', phone })
    return { companyId, userId, parkId, cookie: await site.signIn(userId), ctx, contactId, liaison: as(actor(liaisonId, { liaisonOf: [parkId] })) }
  }

  const buyer = await addTrader({ phone: '13800000001' })
  const seller = await addTrader({ divisionCode: '520181', phone: '13900000002' })

  /** A draft of that company, and its version. */
  async function draft(trader: Trader, content: ListingDraft = {}) {
    const kind = trader === seller ? 'supply' as const : 'demand' as const
    const full: ListingDraft = { kind, category: 'goods', title: '6063-T5 工业铝型材', chain: 'aluminium', chainNode: 'aluminium-extrusion', ...content }
    const row = await saveListing(trader.ctx, { id: randomUUID(), companyId: trader.companyId, content: full })
    return { id: row.id, version: row.version }
  }
  async function submit(trader: Trader, content: ListingDraft = {}) {
    const one = await draft(trader, content)
    await submitListings(trader.ctx, { listings: [one] })
    return one
  }
  async function publish(trader: Trader & { liaison: Ctx }, content: ListingDraft = {}) {
    const one = await submit(trader, content)
    await reviewListing(trader.liaison, { ...one, decision: 'publish', scores: { clarity: 4, completeness: 4, specificity: 4, compliance: 4 } })
    return one
  }

  /** An introduction of both companies' listings, proposed to both and answered by nobody. */
  async function introduce(content: { demand?: ListingDraft; supply?: ListingDraft } = {}) {
    const demand = await publish(buyer, content.demand)
    const supply = await publish(seller, content.supply)
    const id = randomUUID()
    await proposeIntroduction(buyer.liaison, { id, demandId: demand.id, supplyId: supply.id, reason: '两家离得近，规格对得上' })
    await turnKey(seller.liaison, { id, decision: 'pass' })
    return { id, demand, supply }
  }
  const accept = (trader: Trader, id: string, contactId = trader.contactId) =>
    acceptIntroduction(trader.ctx, { id, contactId, consent: CONSENT_TEXT_VERSION, demandVersion: 1, supplyVersion: 1 })

  return { ...site, buyer, seller, addTrader, draft, submit, publish, introduce, accept }
}
export type Market = Awaited<ReturnType<typeof openMarket>>

/** Controls of the page's forms as a browser would send them, with something changed: what a reader sees and sends back. */
export function filled(html: string, change: Record<string, string | null> = {}): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const name = attribute(tag, 'name')
    const kind = attribute(tag, 'type')
    if (name && ((kind !== 'radio' && kind !== 'checkbox') || / checked(=|>| )/.test(tag))) fields[name] = attribute(tag, 'value') ?? (kind === 'checkbox' ? 'on' : '')
  }
  for (const [, tag, text] of html.matchAll(/<textarea ([^>]*)>([^<]*)<\/textarea>/g)) {
    const name = attribute(tag!, 'name')
    if (name) fields[name] = unescape(text!)
  }
  for (const [, tag, options] of html.matchAll(/<select ([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option ([^>]*selected[^>]*)>/.exec(options!)?.[1] ?? /<option ([^>]*)>/.exec(options!)?.[1] ?? ''
    fields[attribute(tag!, 'name')!] = attribute(chosen, 'value') ?? ''
  }
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete fields[name]
    else fields[name] = value
  }
  return fields
}

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : unescape(found)
}
const entities: Record<string, string> = { '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }
const unescape = (text: string) => text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity]!)
