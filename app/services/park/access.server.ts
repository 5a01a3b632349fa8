import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { findChain } from '#domain/chains/index.ts'
import { can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { findDivision } from '#domain/regions/divisions.ts'
import { divisionCode, text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { violatedConstraint } from '#db/transaction.ts'
import { parkLevels, parks } from '#db/schema/park.ts'

export type ParkRow = typeof parks.$inferSelect

export function requireParkAdministrator(ctx: Ctx): void {
  if (!can(ctx.actor, 'park.administer', null)) throw new Refusal('forbidden', 'administrator-only')
}

/** Fetches and locks a park for an administrator. */
export async function accessPark(tx: Tx, ctx: Ctx, id: string): Promise<ParkRow> {
  requireParkAdministrator(ctx)
  const [park] = await tx.select().from(parks).where(eq(parks.id, id)).for('no key update')
  if (!park) throw new Refusal('not-found', 'park-not-found')
  return park
}

/** What an administrator says of a park, but for its slug, which is its address and stays. */
export const parkFields = {
  name: text(4, 40),
  shortName: text(2, 12),
  divisionCode: divisionCode.refine((code) => findDivision(code)?.level === 'county', { error: 'division-invalid' }),
  level: z.enum(parkLevels).optional(),
  /** The desk's telephone, as people type it; empty: none. */
  phone: z
    .string()
    .max(40, { error: 'phone-invalid', abort: true })
    .transform((typed) => typed.normalize('NFKC').replace(/[\s()]/g, ''))
    .refine((phone) => /^(\d{3,4}-?\d{7,8}|1[3-9]\d{9})?$/.test(phone), { error: 'phone-invalid' })
    .transform((phone) => phone || null)
    .optional(),
  chains: z.array(z.string().max(60).refine((slug) => findChain(slug) !== undefined, { error: 'chain-unknown' })).max(10).default([]),
}

/** A name or slug that another park has, as a refusal at its field. */
export function parkConflict(error: unknown): unknown {
  const taken = { parks_slug_unique: 'slug', parks_name_unique: 'name' }[violatedConstraint(error) ?? '']
  return taken ? new Refusal('invalid', 'input-invalid', { issues: [{ field: taken, code: 'park-exists' }] }) : error
}
