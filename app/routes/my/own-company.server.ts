import { redirect } from 'react-router'
import type { Ctx } from '#app/ctx.ts'
import { asRefusal } from '#app/http/refusal-response.server.ts'
import { Refusal } from '#domain/refusal.ts'

/** The company this person acts for. Pages under the company guard always have one. */
export function ownCompany(ctx: Ctx): string {
  if (ctx.actor.kind !== 'user' || ctx.actor.company === null) throw new Refusal('forbidden', 'company-needed')
  return ctx.actor.company.id
}

/** A suspended company may do nothing; its page says why. */
export function redirectSuspended(error: unknown): never {
  throw asRefusal(error)?.code === 'company-forbidden' ? redirect('/my/company') : error
}
