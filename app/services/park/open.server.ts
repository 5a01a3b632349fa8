import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { parks } from '#db/schema/park.ts'
import { parkConflict, parkFields, requireParkAdministrator, type ParkRow } from './access.server.ts'

const OpenPark = z.strictObject({
  /** Made when the form was drawn. */
  id: z.uuid(),
  slug: z.string().max(40).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'slug-invalid' }),
  ...parkFields,
})

/** Opens a park: from now on it answers for the companies of its county unit that name no park of their own, unless an older one does. */
export async function openPark(ctx: Ctx, input: unknown): Promise<ParkRow> {
  const wanted = parse(OpenPark, input)
  requireParkAdministrator(ctx)
  try {
    return await transact(ctx.db, async (tx) => {
      const [park] = await tx
        .insert(parks)
        .values({ ...wanted, level: wanted.level ?? null, openedAt: ctx.clock.now() })
        .onConflictDoNothing({ target: parks.id })
        .returning()
      if (!park) {
        const [same] = await tx.select().from(parks).where(eq(parks.id, wanted.id))
        if (same?.slug === wanted.slug) return same // the same form sent twice
        throw new Refusal('conflict', 'park-stale')
      }
      await recordEventsWithin(tx, ctx, [{ action: 'park.open', subjectId: park.id, data: { slug: park.slug, divisionCode: park.divisionCode } }])
      return park
    })
  } catch (error) {
    throw parkConflict(error)
  }
}
