import { randomBytes, randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#domain/actor.ts'
import { openDb } from '#db/client.ts'
import { openPostgresSearch } from '#search/postgres.ts'
import { loadBoundaries } from './boundaries.server.ts'
import { openClock } from './clock.server.ts'
import type { Config } from './config.server.ts'
import type { Ctx } from './ctx.ts'
import { openCredentials } from './http/auth.server.ts'
import { openLimits } from './http/limits.server.ts'
import { openFigures } from './figures.server.ts'
import { openSender } from './jobs/sender.server.ts'
import { openLog } from './log.server.ts'
import { openMessenger } from './messenger/open.server.ts'
import { openDiskStorage } from './storage/disk.server.ts'

/** What one process shares; a request or a job adds who acts. */
export interface App {
  config: Config
  base: Omit<Ctx, 'actor' | 'requestId'>
  as(actor: Actor, requestId: string): Ctx
  close(): Promise<void>
}

/** Milliseconds. Public figures may be a minute old; half of that leaves room for the index to follow. */
const FIGURES_MAX_AGE = 30_000

/** The composition root: the only place where parts meet. `replace` lets a test bring its own clock, messenger or engine. */
export async function createApp(config: Config, replace: Partial<App['base']> = {}): Promise<App> {
  const log = replace.log ?? openLog(config.logLevel)
  const { db, close } = openDb(config.databaseUrl, { onNotice: (text) => log.debug({ text }, 'postgres notice') })
  const sender = openSender(db, log)
  await sender.start()
  const clock = replace.clock ?? openClock(config.toldTime)
  const ids = replace.ids ?? { next: () => uuidv7() }
  const base: App['base'] = {
    db,
    search: openPostgresSearch(db),
    jobs: sender,
    messenger: openMessenger(config),
    storage: openDiskStorage(config.filesDir),
    credentials: openCredentials({ db, ids, log, origin: config.origin, secret: config.sessionSecret }),
    limits: openLimits(db),
    figures: openFigures(clock, FIGURES_MAX_AGE),
    boundaries: loadBoundaries(config),
    clock,
    ids,
    random: {
      token: () => randomBytes(20).toString('base64url'),
      digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
    },
    log,
    origin: config.origin,
    demo: config.demo,
    ...replace,
  }
  return {
    config,
    base,
    as: (actor, requestId) => ({ ...base, actor, requestId, log: base.log.child({ requestId }) }),
    close: async () => {
      await sender.stop()
      await close()
    },
  }
}
