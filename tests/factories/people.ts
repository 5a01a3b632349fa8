import { v7 as uuidv7 } from 'uuid'
import { appointLiaison } from '#app/services/park/appoint-liaison.server.ts'
import { openPark } from '#app/services/park/open.server.ts'
import { users } from '#db/schema/account.ts'
import { staff, type staffRoles } from '#db/schema/role.ts'
import type { World } from './world.ts'

export interface Person {
  userId: string
  name: string
  email: string
}
export interface Park {
  id: string
  slug: string
  divisionCode: string
  liaison: Person
}

let count = 0

/** Somebody who has signed up, with staff roles where given. */
export async function makePerson(world: World, { name, roles = [], suspended = false }: { name?: string; roles?: (typeof staffRoles)[number][]; suspended?: boolean } = {}): Promise<Person> {
  const userId = uuidv7()
  const person = { userId, name: name ?? `甲辰示例人${++count}`, email: `p${++count}-${userId.slice(-6)}@example.cn` }
  await world.db.insert(users).values({ id: userId, name: person.name, email: person.email, suspendedAt: suspended ? world.now() : null })
  if (roles.length > 0) await world.db.insert(staff).values(roles.map((role) => ({ userId, role, grantedAt: world.now() })))
  return person
}

/** A park with a liaison, opened and appointed by an administrator. */
export async function makePark(world: World, administrator: Person, { divisionCode, slug = `park-${++count}` }: { divisionCode: string; slug?: string }): Promise<Park> {
  const ctx = await world.as(administrator)
  const liaison = await makePerson(world, { name: `联络员${slug}` })
  const { id } = await openPark(ctx, { id: uuidv7(), slug, name: `甲辰示例园区${slug}`, shortName: `示例${count}`, divisionCode })
  await appointLiaison(ctx, { identifier: liaison.email, parkId: id })
  return { id, slug, divisionCode, liaison }
}

/** Everybody whom access is about, but for companies: two parks with their liaisons, and those who stand outside. */
export async function makeCast(world: World) {
  const administrator = await makePerson(world, { name: '平台管理员甲', roles: ['administrator'] })
  return {
    administrator,
    auditor: await makePerson(world, { name: '审计员甲', roles: ['auditor'] }),
    suspended: await makePerson(world, { name: '停用者甲', suspended: true }),
    /** Signed up, acts for no company. */
    newcomer: await makePerson(world, { name: '新来者甲' }),
    qijiang: await makePark(world, administrator, { divisionCode: '500110', slug: 'qijiang' }),
    zigong: await makePark(world, administrator, { divisionCode: '510311', slug: 'zigong' }),
  }
}
export type Cast = Awaited<ReturnType<typeof makeCast>>
