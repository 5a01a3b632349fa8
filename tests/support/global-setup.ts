import type { TestProject } from 'vitest/node'
import { startTestPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of this run's Postgres. */
    postgresUrl: string
  }
}

/** Where the first project that needs a database leaves the address for the others: they share this process. */
const KEY = 'LIANHE_TEST_POSTGRES'

/** One Postgres for the whole run, started by the first project that needs it; every test file has its own database there. */
export default async function setup(project: TestProject) {
  const running = process.env[KEY]
  if (running) return project.provide('postgresUrl', running)
  const server = await startTestPostgres()
  process.env[KEY] = server.url
  project.provide('postgresUrl', server.url)
  return async () => {
    delete process.env[KEY]
    await server.stop()
  }
}
