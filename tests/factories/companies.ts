import { v7 as uuidv7 } from 'uuid'
import { nameCompany } from '#app/services/company/name.server.ts'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { suspendCompany } from '#app/services/company/suspend.server.ts'
import { verifyCompany } from '#app/services/company/verify.server.ts'
import type { CompanyState } from '#domain/company.ts'
import { makePerson, type Cast, type Park, type Person } from './people.ts'
import type { World } from './world.ts'

export interface Firm {
  id: string
  name: string
  owner: Person
  park: Park
  contactId: string
}

let count = 0

/** A company in a park, named by its own owner, with one contact; verified by its liaison unless another state is asked for. */
export async function makeCompany(world: World, cast: Cast, { park = cast.qijiang, state = 'verified', name = `甲辰示例铝材${++count}号`, ownerName }: { park?: Park; state?: CompanyState; name?: string; ownerName?: string } = {}): Promise<Firm> {
  const owner = await makePerson(world, ownerName ? { name: ownerName } : {})
  const company = await nameCompany(await world.as(owner), { name, divisionCode: park.divisionCode, parkId: park.id })
  const { id: contactId } = await saveContact(await world.as(owner), { id: uuidv7(), companyId: company.id, name: `${name}联系人`, phone: '13800000001' })
  const { id, version } = company
  const liaison = await world.as(park.liaison)
  if (state === 'verified') await verifyCompany(liaison, { id, version, decision: 'verify' })
  if (state === 'returned') await verifyCompany(liaison, { id, version, decision: 'return', reason: '请补充信用代码' })
  if (state === 'suspended') await suspendCompany(await world.as(cast.administrator), { id, suspended: true, reason: '多次发布虚假信息' })
  return { id, name, owner, park, contactId }
}
