import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'
import { listings } from '#db/schema/listing.ts'
import { accessListing } from './access.server.ts'

/** A published supply by its number (`LH-10023`, as pages show it) or by its address; null for what is none, or hidden from the reader. */
export async function findSupply(ctx: Ctx, written: string): Promise<string | null> {
  const number = /^\s*(?:LH\s*[-－]?\s*)?(\d{1,9})\s*$/i.exec(written)?.[1]
  const named = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i.exec(written)?.[1]?.toLowerCase()
  const by = number ? eq(listings.number, Number(number)) : named && isId(named) ? eq(listings.id, named) : null
  if (!by) return null
  const [row] = await ctx.db.select({ id: listings.id }).from(listings).where(and(by, eq(listings.kind, 'supply'), eq(listings.state, 'published')))
  if (!row) return null
  return accessListing(ctx.db, ctx.actor, row.id, 'listing.read').then(({ listing }) => listing.id, (error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
}
