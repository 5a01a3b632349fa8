import { eq } from 'drizzle-orm'
import { users } from '#db/schema/account.ts'
import { ConfigurationError, loadConfig } from './config.server.ts'
import { createApp, type App } from './ctx.server.ts'

/** Starts what web and worker share, or ends the process with one clear line a fault. */
export async function boot(): Promise<App> {
  try {
    const app = await createApp(loadConfig(process.env))
    await refuseDemoAccounts(app)
    return app
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    for (const fault of error.faults) console.error(`Configuration: ${fault}`)
    process.exit(1)
  }
}

/** A database that once held the demo must not go live: its passwords are in the documentation. */
export async function refuseDemoAccounts({ config, base }: App) {
  if (config.nodeEnv !== 'production') return
  const [found] = await base.db.select({ id: users.id }).from(users).where(eq(users.demo, true)).limit(1)
  if (found) throw new ConfigurationError(['NODE_ENV=production does not start on a database with demo accounts, whose passwords everybody knows'])
}
