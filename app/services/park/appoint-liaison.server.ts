import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { readIdentifier } from '#domain/account.ts'
import type { Ctx } from '#app/ctx.ts'
import { findUser } from '#app/services/account/find-user.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { parks } from '#db/schema/park.ts'
import { liaisons } from '#db/schema/role.ts'
import { requireParkAdministrator } from './access.server.ts'

const AppointLiaison = z.strictObject({
  /** E-mail or mobile number of somebody who has signed up. */
  identifier: z.string().max(200),
  parkId: z.uuid(),
})

/** Gives a person a park's desk. Appointing the same person again does nothing. */
export async function appointLiaison(ctx: Ctx, input: unknown): Promise<{ userId: string }> {
  const wanted = parse(AppointLiaison, input)
  requireParkAdministrator(ctx)
  const identifier = readIdentifier(wanted.identifier)
  if (!identifier) throw invalid('identifier-invalid')
  return transact(ctx.db, async (tx) => {
    const [park] = await tx.select({ id: parks.id }).from(parks).where(eq(parks.id, wanted.parkId)).for('no key update')
    if (!park) throw new Refusal('not-found', 'park-not-found')
    const user = await findUser(tx, identifier)
    if (!user) throw invalid('user-unknown')
    if (user.suspendedAt) throw invalid('user-suspended')
    const added = await tx
      .insert(liaisons)
      .values({ id: ctx.ids.next(), userId: user.id, parkId: park.id, appointedAt: ctx.clock.now() })
      .onConflictDoNothing()
      .returning({ id: liaisons.id })
    if (added.length > 0) await recordEventsWithin(tx, ctx, [{ action: 'park.appoint', subjectId: park.id, data: { userId: user.id } }])
    return { userId: user.id }
  })
}

const invalid = (code: string) => new Refusal('invalid', 'input-invalid', { issues: [{ field: 'identifier', code }] })
