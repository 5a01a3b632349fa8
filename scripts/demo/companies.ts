import { createDemoUser } from '#app/services/account/create-user.server.ts'
import { nameCompany } from '#app/services/company/name.server.ts'
import { recordCompany } from '#app/services/company/record.server.ts'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { updateCompany } from '#app/services/company/update.server.ts'
import { verifyCompany } from '#app/services/company/verify.server.ts'
import { readPark } from '#app/services/park/read.server.ts'
import type { UserActor } from '#domain/actor.ts'
import { DEMO_PASSWORD, type People } from './people.ts'
import type { DemoCompany } from './read.ts'
import { person, type Stage } from './stage.ts'

const JOINED = 110

export interface PlayedCompany {
  id: string
  /** Who verifies, reviews and proposes for it. */
  desk: UserActor
  /** Who posts: its own member, or its liaison for it. */
  poster: UserActor
  contactIds: string[]
  demo: DemoCompany
}

/** A company joins: by its own member, or, where nobody logs in, by its liaison's hand. */
export async function playCompany(stage: Stage, people: People, demo: DemoCompany): Promise<PlayedCompany> {
  const parkId = demo.park ? people.parkIds.get(demo.park) : undefined
  const desk = (demo.park ? people.liaisons.get(demo.park) : deskOf(people, demo)) ?? people.administrator
  const identity = { name: demo.name, creditCode: demo.creditCode, organisationType: demo.organisationType, divisionCode: demo.divisionCode, ...(parkId && { parkId }) }
  const [contact] = demo.contacts
  const zoneId = demo.zone && demo.park ? (await readPark(stage.system(), demo.park)).zones.find((zone) => zone.name === demo.zone)?.id : undefined
  const profile = { ...identity, profile: demo.profile, certificates: demo.certificates, address: demo.address, ...(zoneId && { zoneId }) }

  if (!demo.logsIn) {
    const asDesk = stage.as(desk, JOINED)
    const { id, version } = await recordCompany(asDesk, { id: asDesk.ids.next(), ...identity, recordedFor: `${contact!.name}来电委托`, licenceSeen: false })
    const { version: next } = await updateCompany(asDesk, { id, version, ...profile })
    await verifyCompany(stage.as(desk, JOINED - 1), { id, version: next, decision: 'verify', lead: demo.lead })
    return { id, desk, poster: desk, contactIds: await addContacts(stage, desk, id, demo), demo }
  }

  const userId = await createDemoUser(stage.system(JOINED), { name: contact!.name, identifier: contact!.phone ?? contact!.email!, password: DEMO_PASSWORD })
  const { id, version } = await nameCompany(stage.as(person(userId, contact!.name), JOINED), identity)
  const member = (verified: boolean) => person(userId, contact!.name, { company: { id, role: 'owner', verified, published: verified } })
  const { version: next } = await updateCompany(stage.as(member(false), JOINED), { id, version, ...profile })
  await verifyCompany(stage.as(desk, JOINED - 1), { id, version: next, decision: 'verify', lead: demo.lead })
  return { id, desk, poster: member(true), contactIds: await addContacts(stage, member(true), id, demo), demo }
}

/** Where a company names no park: its county's park answers, if there is one. */
const deskOf = (people: People, demo: DemoCompany): UserActor | undefined => {
  const slug = people.parkOfDivision.get(demo.divisionCode)
  return slug ? people.liaisons.get(slug) : undefined
}

async function addContacts(stage: Stage, by: UserActor, companyId: string, demo: DemoCompany): Promise<string[]> {
  const ctx = stage.as(by, JOINED - 1)
  const ids: string[] = []
  for (const contact of demo.contacts) ids.push((await saveContact(ctx, { id: ctx.ids.next(), companyId, ...contact })).id)
  return ids
}
