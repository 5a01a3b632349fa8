import { timingSafeEqual } from 'node:crypto'
import { and, desc, eq, gt } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '#db/client.ts'
import { verifications } from '#db/schema/account.ts'

/** Minutes a code is good. */
export const CODE_MINUTES = 5
export const CODE_DIGITS = 6

/** Neither the number nor the code is in the table: both as keyed hashes, so that whoever reads it cannot try out a million codes. */
const identifierOf = (ctx: Ctx, mobile: string) => `mobile-code:${ctx.credentials.keyed(`number ${mobile}`)}`
const valueOf = (ctx: Ctx, mobile: string, code: string) => ctx.credentials.keyed(`code ${mobile} ${code}`)

/** A new code for a number; an older one is no longer good. */
export async function issueCodeWithin(tx: Tx, ctx: Ctx, mobile: string): Promise<string> {
  const code = ctx.random.digits(CODE_DIGITS)
  const now = ctx.clock.now()
  await tx.delete(verifications).where(eq(verifications.identifier, identifierOf(ctx, mobile)))
  await tx.insert(verifications).values({
    id: ctx.ids.next(), identifier: identifierOf(ctx, mobile), value: valueOf(ctx, mobile, code), expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000), createdAt: now, updatedAt: now,
  })
  return code
}

/** Uses a code up. False for a wrong, old or used one: that there is none for this number looks no different. */
export async function spendCodeWithin(tx: Tx, ctx: Ctx, mobile: string, code: string): Promise<boolean> {
  const [kept] = await tx
    .select()
    .from(verifications)
    .where(and(eq(verifications.identifier, identifierOf(ctx, mobile)), gt(verifications.expiresAt, ctx.clock.now())))
    .orderBy(desc(verifications.createdAt))
    .limit(1)
    .for('update')
  const right = same(kept?.value ?? '', valueOf(ctx, mobile, code))
  if (right) await tx.delete(verifications).where(eq(verifications.identifier, identifierOf(ctx, mobile)))
  return right
}

function same(kept: string, given: string): boolean {
  const [a, b] = [Buffer.from(kept), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Counts one try of a number's code, before it is looked at: fifty at once are not fifty guesses. How many are left. */
export async function takeCodeTry(ctx: Ctx, mobile: string, address: string): Promise<number> {
  await ctx.limits.take('sign-in-address', address)
  return ctx.limits.take('code-try', mobile).catch((error) => {
    throw error instanceof Refusal && error.kind === 'limit' ? new Refusal('limit', 'code-tries-over', { params: error.params }) : error
  })
}

export const wrongCode = (left: number) => new Refusal('invalid', 'input-invalid', { issues: [{ field: 'code', code: left > 0 ? 'code-wrong' : 'code-wrong-last', params: { left } }] })
