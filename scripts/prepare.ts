// Makes the database ready: created, migrated, with reference and demo data. The launcher runs it and listens.
//   node scripts/prepare.ts            the database that DATABASE_URL names
//   node scripts/prepare.ts --embedded the database `lianhe` of the server that DATABASE_URL names
import { refuseDemoAccounts } from '#app/boot.server.ts'
import { ConfigurationError, loadConfig } from '#app/config.server.ts'
import { createApp } from '#app/ctx.server.ts'
import { jobNames } from '#app/jobs/catalogue.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { databaseFault } from './database-fault.ts'
import { inEmbedded } from './embedded-database.ts'
import { seed, type DemoAccount } from './seed.ts'

export interface Prepared {
  accounts: DemoAccount[]
  /** Name of the search engine that answers. */
  engine: string
}
export type Progress = { say: string } | { done: Prepared }

const tell = (progress: Progress) => void (process.send ? process.send(progress) : console.log(JSON.stringify(progress)))
const say = (line: string) => tell({ say: line })
const cutOff = () => process.exit(1)
process.on('disconnect', cutOff)

async function prepare(url: string): Promise<Prepared> {
  say('Migrating the database')
  await migrateDatabase(url, jobNames)
  const app = await createApp(loadConfig({ ...process.env, DATABASE_URL: url, LOG_LEVEL: 'warn' }))
  try {
    await refuseDemoAccounts(app)
    return { accounts: await seed(app, say), engine: app.base.search.name }
  } finally {
    await app.close()
  }
}

try {
  const { databaseUrl } = loadConfig(process.env)
  tell({ done: process.argv.includes('--embedded') ? await inEmbedded(databaseUrl, prepare) : await prepare(databaseUrl) })
  process.off('disconnect', cutOff)
  process.disconnect?.()
} catch (error) {
  const lines = error instanceof ConfigurationError ? error.faults.map((fault) => `Configuration: ${fault}`) : databaseFault(error)
  if (!lines) throw error
  console.error(lines.join('\n'))
  process.exit(2)
}
