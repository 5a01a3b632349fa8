import type { Ctx } from '#app/ctx.ts'
import type { UserActor } from '#domain/actor.ts'
import { Refusal } from '#domain/refusal.ts'

/** For use cases that only concern the one who is signed in. */
export function requireUser(ctx: Ctx): UserActor {
  if (ctx.actor.kind !== 'user') throw new Refusal('forbidden', 'sign-in-required')
  return ctx.actor
}
