import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { parks } from '#db/schema/park.ts'
import { accessPark, parkConflict, parkFields, requireParkAdministrator, type ParkRow } from './access.server.ts'

const UpdatePark = z.strictObject({
  id: z.uuid(),
  /** Mark of what the form was drawn from. */
  seen: z.string().max(40),
  ...parkFields,
})

/** Changes what is said of a park. Moving it to another county unit changes for whom it answers. */
export async function updatePark(ctx: Ctx, input: unknown): Promise<ParkRow> {
  const { id, seen, ...wanted } = parse(UpdatePark, input)
  try {
    return await transact(ctx.db, async (tx) => {
      const park = await accessPark(tx, ctx, id)
      if (markOf(park) !== seen) throw new Refusal('conflict', 'park-stale')
      const [row] = await tx.update(parks).set({ ...wanted, level: wanted.level ?? null, phone: wanted.phone ?? null }).where(eq(parks.id, id)).returning()
      await recordEventsWithin(tx, ctx, [{ action: 'park.update', subjectId: id, data: { divisionCode: wanted.divisionCode, chains: wanted.chains } }])
      return row!
    })
  } catch (error) {
    throw parkConflict(error)
  }
}

/** A park as its form fills itself from it. */
export async function readParkForm(ctx: Ctx, slug: string) {
  requireParkAdministrator(ctx)
  const [park] = await ctx.db.select().from(parks).where(eq(parks.slug, slug))
  if (!park) throw new Refusal('not-found', 'park-not-found')
  return { ...park, openedAt: park.openedAt.toISOString(), seen: markOf(park) }
}

/** Differs whenever anything that the form can change differs. */
const markOf = ({ name, shortName, divisionCode, level, phone, chains }: ParkRow): string =>
  createHash('sha256').update(JSON.stringify([name, shortName, divisionCode, level, phone, chains])).digest('base64url').slice(0, 22)
