import type { TestProject } from 'vitest/node'
import { SHARED_POSTGRES, startTestPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of this run's Postgres. */
    postgresUrl: string
  }
}

/** One Postgres for the whole run, started by the first project that needs it; every test file has its own database there. */
export default async function setup(project: TestProject) {
  const running = process.env[SHARED_POSTGRES]
  if (running) return project.provide('postgresUrl', running)
  const server = await startTestPostgres()
  process.env[SHARED_POSTGRES] = server.url
  project.provide('postgresUrl', server.url)
  return async () => {
    delete process.env[SHARED_POSTGRES]
    await server.stop()
  }
}
