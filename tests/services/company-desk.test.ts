import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessCompany } from '#app/services/company/access.server.ts'
import { SYSTEM } from '#domain/actor.ts'
import { companies } from '#db/schema/company.ts'
import { parks } from '#db/schema/park.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const addPark = async (divisionCode: string, openedAt: string) => {
  const id = uuidv7()
  await database.db.insert(parks).values({ id, slug: `p-${id}`, name: `甲辰示例园区 ${id}`, shortName: '甲辰', divisionCode, openedAt: new Date(openedAt) })
  return id
}
const deskOf = async (divisionCode: string, parkId: string | null) => {
  const id = uuidv7()
  const at = new Date()
  await database.db.insert(companies).values({ id, name: `乙巳示例齿轮 ${id}`, divisionCode, parkId, state: 'pending', createdAt: at, updatedAt: at })
  return (await accessCompany(database.db, SYSTEM, id, 'company.read')).thing.deskParkId
}

test('the desk of a company is its park’s, else that of its county’s first park, else nobody’s', async () => {
  const elsewhere = await addPark('520304', '2024-01-01')
  const second = await addPark('500110', '2025-06-01')
  const first = await addPark('500110', '2025-01-01')
  expect(await deskOf('500110', second)).toBe(second)
  expect(await deskOf('500110', null)).toBe(first)
  expect(await deskOf('520304', null)).toBe(elsewhere)
  expect(await deskOf('510104', null)).toBe(null)
})
