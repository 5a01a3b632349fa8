import { v7 as uuidv7 } from 'uuid'
import { actByLink } from '#app/services/introduction/act-by-link.server.ts'
import { readLink } from '#app/services/introduction/read-link.server.ts'
import { makeLink } from '#app/services/introduction/make-link.server.ts'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { LINK_CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import type { Side } from '#domain/introduction/state.ts'
import type { Pair } from './introductions.ts'
import type { World } from './world.ts'

export const FROM = { address: '192.0.2.7' }

/** A person of that side whom its liaison typed in, so sealed. */
export async function addSealed(world: World, pair: Pair, side: Side, more: object = {}): Promise<string> {
  const { id } = await saveContact(await world.as(pair[side].park.liaison), { id: uuidv7(), companyId: pair[side].id, name: '甲辰示例老板', phone: '13900000017', ...more })
  return id
}

export const wish = (pair: Pair, side: Side, contactId: string, more: object = {}) => ({ introductionId: pair.id, side, act: 'answer', contactId, channel: 'text', ...more })

/** The token of a new link to that side's answer. */
export async function linkFor(world: World, pair: Pair, side: Side, contactId: string, more: object = {}): Promise<{ id: string; token: string }> {
  const { id, url } = await makeLink(await world.as(pair[side].park.liaison), wish(pair, side, contactId, more))
  return { id, token: new URL(url!).pathname.split('/').at(-1)! }
}

/** What the page sends that agrees: the mark of the contact that it showed, and the consent. */
export async function agreement(world: World, token: string) {
  const page = await readLink(world.visitor(), token, FROM)
  return { do: 'accept', consent: LINK_CONSENT_TEXT_VERSION, seen: page.standing === 'open' ? page.contact.seen : 'nothing' }
}
export const acceptBy = async (world: World, token: string) => actByLink(world.visitor(), token, await agreement(world, token), FROM)
