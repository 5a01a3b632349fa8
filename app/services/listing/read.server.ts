import { eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { parks } from '#db/schema/park.ts'
import { accessListing } from './access.server.ts'
import { presentListing } from './present.server.ts'

/** One listing as this reader may see it. */
export async function readListing(ctx: Ctx, id: string) {
  const { listing, company, thing } = await accessListing(ctx.db, ctx.actor, id, 'listing.read')
  const [park] = company.parkId
    ? await ctx.db.select({ slug: parks.slug, shortName: parks.shortName, name: parks.name }).from(parks).where(eq(parks.id, company.parkId))
    : []
  return presentListing(ctx.actor, listing, company, park ?? null, thing)
}
