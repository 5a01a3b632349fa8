import type { App } from '#app/ctx.server.ts'
import type { Ctx } from '#app/ctx.ts'
import { SYSTEM, type Actor, type UserActor } from '#domain/actor.ts'

/**
 * Lets the demo's people act on days past: the clock is set to the day, and nobody is mailed about what is long over
 * (a demo person has no mailbox).
 */
export function openStage(app: App) {
  const started = app.base.clock.now()
  const at = (daysAgo: number, hour = 2) => new Date(started.getTime() - daysAgo * 86_400_000 + (hour - 2) * 3_600_000)
  const jobs: Ctx['jobs'] = {
    send: async (tx, name, payloads) => {
      if (name !== 'notice-deliver') await app.base.jobs.send(tx, name, payloads)
    },
  }
  return {
    started,
    /** `hour`: steps of one day in their order; the last day's never lie in the future. */
    as: (actor: Actor, daysAgo: number, hour = 2): Ctx => {
      const now = at(daysAgo, hour) > started ? started : at(daysAgo, hour)
      return { ...app.base, actor, requestId: 'seed', jobs, clock: { now: () => now } }
    },
    system: (daysAgo = 0): Ctx => ({ ...app.base, actor: SYSTEM, requestId: 'seed', jobs, clock: { now: () => at(daysAgo) } }),
  }
}
export type Stage = ReturnType<typeof openStage>

export const person = (userId: string, name: string, more: Partial<UserActor> = {}): UserActor => ({
  kind: 'user',
  userId,
  name,
  administrator: false,
  auditor: false,
  liaisonOf: [],
  company: null,
  ...more,
})
