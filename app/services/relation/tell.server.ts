import { eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { notifyCompanyWithin } from '#app/services/notice/notify-company.server.ts'
import type { NoticeKind } from '#domain/notice.ts'
import type { Tx } from '#db/client.ts'
import { companies } from '#db/schema/company.ts'

/** Tells a company what the other one did; it knows the other's name from the introduction or from the declaration. */
export async function tellRelationWithin(tx: Tx, ctx: Ctx, relationId: string, to: string, from: string, kind: NoticeKind): Promise<void> {
  const [company] = await tx.select({ name: companies.name }).from(companies).where(eq(companies.id, from))
  await notifyCompanyWithin(tx, ctx, to, { kind, params: { company: company!.name }, path: '/my/relations', dedupeKey: `${kind}:${relationId}:${to}` })
}
