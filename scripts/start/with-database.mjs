import { join } from 'node:path'
import { askHolder, claim } from './claim.mjs'
import { childEnvironment, dataFolder, readSettings } from './environment.mjs'
import { EMBEDDED_DATABASE, postgresUrl, startPostgres } from './postgres.mjs'
import { prepareDatabase } from './prepare.mjs'
import { Problem } from './problem.mjs'

/**
 * Gives `work` the environment of the platform's processes. Without a DATABASE_URL it is the embedded database: of the
 * platform that runs on the data folder, or of a Postgres that lives as long as the work.
 * @template T
 * @param {string} root
 * @param {string} node
 * @param {(line: string) => void} say
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 */
export async function withDatabase(root, node, say, work) {
  const dataDir = dataFolder(root)
  const settings = readSettings(root, node, dataDir)
  const environment = (/** @type {string} */ url) => childEnvironment(root, dataDir, settings, url)
  if (settings.databaseUrl) return work(environment(settings.databaseUrl))
  const folder = join(dataDir, 'postgres')
  const holder = await askHolder(dataDir)
  if (holder?.postgresPort) return work(environment(postgresUrl(folder, holder.postgresPort, EMBEDDED_DATABASE)))
  if (holder) throw new Problem(`The platform is starting or ending (process ${holder.pid}); try again when it runs or has ended`)
  const { release } = await claim(dataDir, () => ({ pid: process.pid, ending: false }))
  const server = await startPostgres(folder)
  try {
    await prepareDatabase(root, node, { env: environment(server.url), settings, say })
    return await work(environment(server.databaseUrl))
  } finally {
    await server.stop()
    await release()
  }
}
