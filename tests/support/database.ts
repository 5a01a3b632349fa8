import { inject } from 'vitest'
import { openDb } from '#db/client.ts'
import './global-setup.ts'
import { createDatabase } from './postgres.ts'

/** A migrated, empty database that nobody else uses. Call in `beforeAll` (or a test) and `close()` after it. */
export async function openTestDatabase({ max = 5 }: { max?: number } = {}) {
  const database = await createDatabase(inject('postgresUrl'))
  const { db, sql, close } = openDb(database.url, { max })
  return {
    url: database.url,
    db,
    sql,
    close: async () => {
      await close()
      await database.drop()
    },
  }
}
export type TestDatabase = Awaited<ReturnType<typeof openTestDatabase>>
