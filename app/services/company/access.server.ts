import { eq } from 'drizzle-orm'
import type { Actor } from '#domain/actor.ts'
import { can, type CompanyThing } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db, Tx } from '#db/client.ts'
import { companies } from '#db/schema/company.ts'
import { deskParkId } from './desk.server.ts'

export type CompanyRow = typeof companies.$inferSelect
export interface AccessedCompany {
  company: CompanyRow
  thing: CompanyThing
}
type CompanyPermission = 'company.read' | 'company.write' | 'company.post' | 'company.verify' | 'company.suspend' | 'company.contacts'

/** Fetches, locks where asked, and permits. Hidden and missing are the same `not-found`. */
export async function accessCompany(
  tx: Db | Tx,
  actor: Actor,
  id: string,
  permission: CompanyPermission,
  { lock = false }: { lock?: boolean } = {},
): Promise<AccessedCompany> {
  const query = tx.select({ company: companies, deskParkId: deskParkId() }).from(companies).where(eq(companies.id, id)).$dynamic()
  const [row] = await (lock ? query.for('no key update', { of: companies }) : query)
  if (!row) throw new Refusal('not-found', 'company-not-found')
  const thing = companyThing(row.company, row.deskParkId)
  if (!can(actor, 'company.read', thing)) throw new Refusal('not-found', 'company-not-found')
  if (!can(actor, permission, thing)) throw new Refusal('forbidden', 'company-forbidden')
  return { company: row.company, thing }
}

export const companyThing = (row: Pick<CompanyRow, 'id' | 'state'>, park: string | null): CompanyThing => ({
  id: row.id,
  deskParkId: park,
  state: row.state,
})
