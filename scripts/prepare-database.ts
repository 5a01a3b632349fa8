import { refuseDemoAccounts } from '#app/boot.server.ts'
import { loadConfig } from '#app/config.server.ts'
import { createApp } from '#app/ctx.server.ts'
import { jobNames } from '#app/jobs/catalogue.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { seed, type DemoAccount } from './seed.ts'

/** What the launcher prints of a database that is ready. */
export interface Prepared {
  accounts: DemoAccount[]
  /** Name of the search engine that answers. */
  engine: string
}

/** Migrates the database and loads reference and demo data. Safe to run at any time. */
export async function prepareDatabase(url: string | undefined, say: (line: string) => void): Promise<Prepared> {
  const config = loadConfig({ ...process.env, DATABASE_URL: url, LOG_LEVEL: 'warn' })
  say('Migrating the database')
  await migrateDatabase(config.databaseUrl, jobNames)
  const app = await createApp(config)
  try {
    await refuseDemoAccounts(app)
    return { accounts: await seed(app, say), engine: app.base.search.name }
  } finally {
    await app.close()
  }
}
