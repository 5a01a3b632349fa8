import { eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { Refusal } from '#domain/refusal.ts'
import { parks } from '#db/schema/park.ts'

/** A park's id by its slug. */
export async function findParkId(ctx: Ctx, slug: string): Promise<string> {
  const [park] = await ctx.db.select({ id: parks.id }).from(parks).where(eq(parks.slug, slug))
  if (!park) throw new Refusal('not-found', 'park-not-found')
  return park.id
}
