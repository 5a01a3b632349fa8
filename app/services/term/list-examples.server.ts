import { and, count, desc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { findNode, nodesOf } from '#domain/chains/index.ts'
import { listingVersions, listings } from '#db/schema/listing.ts'
import { readingExamples } from '#db/schema/reading-example.ts'
import { requireTermKeeper } from './access.server.ts'

export const EXAMPLES_PER_PAGE = 20

const columns = {
  id: readingExamples.id, kind: readingExamples.kind, subject: readingExamples.subject, read: readingExamples.read, corrected: readingExamples.corrected, at: readingExamples.at,
  listingId: listings.id, number: listings.number, version: readingExamples.version, content: listingVersions.content,
}

/** Corrections, newest first, each beside what was written: an administrator may read every listing. `chain`: of listings in it. */
export async function listExamples(ctx: Ctx, { page, chain }: { page: number; chain?: string | undefined }) {
  requireTermKeeper(ctx)
  const where = chain === undefined ? undefined : eq(listings.chain, chain)
  const [rows, [all]] = await Promise.all([
    select(ctx).where(where).orderBy(desc(readingExamples.at), desc(readingExamples.id)).limit(EXAMPLES_PER_PAGE).offset((page - 1) * EXAMPLES_PER_PAGE),
    ctx.db.select({ n: count() }).from(readingExamples).innerJoin(listings, eq(listings.id, readingExamples.listingId)).where(where),
  ])
  return { examples: rows.map(present), total: all!.n }
}

/** One correction, or null. */
export async function findExample(ctx: Ctx, id: string) {
  requireTermKeeper(ctx)
  const [row] = await select(ctx).where(eq(readingExamples.id, id))
  return row ? present(row) : null
}

/** How often a node was corrected to another, and another to it. */
export async function countNodeCorrections(ctx: Ctx, chain: string): Promise<Map<string, { away: number; towards: number }>> {
  requireTermKeeper(ctx)
  const slugs = nodesOf(chain).map((node) => node.slug)
  const of = (column: typeof readingExamples.read | typeof readingExamples.corrected) =>
    ctx.db.select({ node: column, n: count() }).from(readingExamples).where(and(eq(readingExamples.kind, 'node'), inArray(column, slugs))).groupBy(column)
  const [away, towards] = await Promise.all([of(readingExamples.read), of(readingExamples.corrected)])
  const n = (rows: { node: string | null; n: number }[], slug: string) => rows.find((row) => row.node === slug)?.n ?? 0
  return new Map(slugs.map((slug) => [slug, { away: n(away, slug), towards: n(towards, slug) }]))
}

const select = (ctx: Ctx) =>
  ctx.db
    .select(columns)
    .from(readingExamples)
    .innerJoin(listings, eq(listings.id, readingExamples.listingId))
    .innerJoin(listingVersions, and(eq(listingVersions.listingId, readingExamples.listingId), eq(listingVersions.version, readingExamples.version)))
    .$dynamic()

function present({ content, at, ...row }: Awaited<ReturnType<typeof select>>[number]) {
  const attribute = content.chainNode === null ? undefined : findNode(content.chainNode)?.attributes.find((one) => one.slug === row.subject)
  const denied = (content.denied ?? []).filter((one) => one.kind === row.subject).map((one) => one.written)
  return { ...row, denied, title: content.title, description: content.description, node: content.chainNode, attribute: attribute?.name ?? null, at: at.toISOString() }
}
