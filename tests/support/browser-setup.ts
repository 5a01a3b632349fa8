import { SHARED_POSTGRES, startTestPostgres } from './postgres.ts'

/** One Postgres for the whole browser run; each worker has its own database, web server and worker process on it. */
export default async function setup() {
  const server = await startTestPostgres()
  process.env[SHARED_POSTGRES] = server.url
  return server.stop
}
