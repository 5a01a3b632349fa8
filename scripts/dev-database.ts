// A migrated database for work by hand: `node scripts/dev-database.ts [DATA_FOLDER]` prints its address and keeps it
// running until Ctrl-C. The data stays in the folder (.data/dev by default), apart from that of `npm start`.
import { resolve } from 'node:path'
import { jobNames } from '#app/jobs/catalogue.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { startPostgres } from './start/postgres.mjs'

const server = await startPostgres(resolve(process.argv[2] ?? '.data/dev', 'postgres'))
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => void server.stop())
await migrateDatabase(server.url, jobNames)
console.log(server.url)
await server.ended
