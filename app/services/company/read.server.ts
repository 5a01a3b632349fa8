import { eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { actsFor, answersFor } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { checkCreditCode } from '#domain/credit-code.ts'
import { parks, zones } from '#db/schema/park.ts'
import { accessCompany } from './access.server.ts'

/** A company for its public page; its members and its desk also see what is not public. */
export async function readCompany(ctx: Ctx, id: string) {
  const { company, thing } = await accessCompany(ctx.db, ctx.actor, id, 'company.read')
  const own = actsFor(ctx.actor, id) || answersFor(ctx.actor, thing.deskParkId) || (ctx.actor.kind === 'user' && ctx.actor.administrator)
  if (company.hidesName && !own) throw new Refusal('not-found', 'company-not-found')
  const [park] = company.parkId ? await ctx.db.select({ id: parks.id, slug: parks.slug, name: parks.name, shortName: parks.shortName }).from(parks).where(eq(parks.id, company.parkId)) : []
  const [zone] = company.zoneId ? await ctx.db.select({ name: zones.name }).from(zones).where(eq(zones.id, company.zoneId)) : []
  return {
    id: company.id,
    name: company.name,
    organisationType: company.organisationType,
    divisionCode: company.divisionCode,
    park: park ?? null,
    zone: zone?.name ?? null,
    profile: company.profile,
    certificates: company.certificates,
    lead: company.lead,
    demo: company.demo,
    verified: company.state === 'verified',
    verifiedAt: company.verifiedAt?.toISOString() ?? null,
    own: own
      ? {
          creditCode: company.creditCode,
          creditCodeCheck: company.creditCode ? checkCreditCode(company.creditCode) : null,
          address: company.address,
          state: company.state,
          stateReason: company.stateReason,
          hidesName: company.hidesName,
          version: company.version,
          createdAt: company.createdAt.toISOString(),
          recordedFor: company.recordedFor,
          /** This reader's desk answers for it. */
          desk: answersFor(ctx.actor, thing.deskParkId),
        }
      : null,
  }
}
