// Makes the database ready: created, migrated, with reference and demo data. The launcher runs it and listens.
//   node scripts/prepare.ts                    the database that DATABASE_URL names
//   node scripts/prepare.ts --embedded VERSION the database `lianhe` of the server that DATABASE_URL names, unless it
//                                              has been made ready by the same version of everything before
import { clearFault } from './clear-fault.ts'
import { inEmbedded } from './embedded-database.ts'
import type { Prepared } from './prepare-database.ts'

export type Progress = { say: string } | { done: Prepared }

const tell = (progress: Progress) => void (process.send ? process.send(progress) : console.log(JSON.stringify(progress)))
const cutOff = () => process.exit(1)
process.on('disconnect', cutOff)

/** Loads the application only when there is something to do: that takes longer than all the rest of a later start. */
async function prepare(url = process.env.DATABASE_URL): Promise<Prepared> {
  const { prepareDatabase } = await import('./prepare-database.ts')
  return prepareDatabase(url, (line) => tell({ say: line }))
}

try {
  const [flag, version = ''] = process.argv.slice(2)
  tell({ done: flag === '--embedded' ? await inEmbedded(process.env.DATABASE_URL ?? '', version, prepare) : await prepare() })
  process.off('disconnect', cutOff)
  process.disconnect?.()
} catch (error) {
  const lines = clearFault(error)
  if (!lines) throw error
  console.error(lines.join('\n'))
  process.exit(2)
}
