import type { Ctx } from '#app/ctx.ts'
import { can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'

/** Words of the reader are an administrator's to take in, and how they are used is shown to no one else. */
export function requireTermKeeper({ actor }: Ctx): { userId: string } {
  if (actor.kind !== 'user' || !can(actor, 'term.keep', null)) throw new Refusal('forbidden', 'administrator-only')
  return actor
}
