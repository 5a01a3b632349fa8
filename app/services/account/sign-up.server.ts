import { SignUpInput, placeholderEmail } from '#domain/account.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { transact } from '#db/transaction.ts'
import { findUser } from './find-user.server.ts'

/**
 * A new person, signed in; naming a company comes next. A mobile number is stored unverified. Returns the cookies of the session.
 * Refuses `invalid`, `conflict: account-taken`, `limit: too-many-tries`.
 */
export async function signUp(ctx: Ctx, input: unknown, from: { address: string; userAgent: string; locale: string }): Promise<{ userId: string; cookies: string[] }> {
  const { name, identifier, password } = parse(SignUpInput, input)
  await ctx.limits.take('sign-up-address', from.address)
  const email = identifier.kind === 'email' ? identifier.value : placeholderEmail(identifier.value)
  const phoneNumber = identifier.kind === 'mobile' ? identifier.value : null
  const userId = await transact(ctx.db, async (tx) => {
    if (await findUser(tx, identifier)) throw taken()
    const id = await ctx.credentials.create(tx, { name, email, phoneNumber, password, locale: from.locale, demo: false }).catch((error) => {
      // Two at once: the second meets the first's row.
      throw error instanceof Refusal && error.code === 'account-taken' ? taken() : error
    })
    await recordEventsWithin(tx, ctx, [{ action: 'user.sign-up', subjectId: id, data: { by: identifier.kind } }])
    return id
  })
  const session = await ctx.credentials.signIn({ email, password, keep: false, ...from })
  return { userId, cookies: session?.cookies ?? [] }
}

const taken = () => new Refusal('conflict', 'account-taken', { issues: [{ field: 'identifier', code: 'account-taken' }] })
