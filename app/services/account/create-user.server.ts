import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { placeholderEmail, readIdentifier } from '#domain/account.ts'
import { Refusal } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { transact } from '#db/transaction.ts'
import { users } from '#db/schema/account.ts'
import { staff, staffRoles } from '#db/schema/role.ts'

const CreateUserInput = z.strictObject({
  name: text(1, 40),
  identifier: z.string().transform((typed, context) => readIdentifier(typed) ?? (context.addIssue({ code: 'custom', message: 'identifier-invalid' }), z.NEVER)),
  password: z.string().min(8).max(128),
  staff: z.array(z.enum(staffRoles)).default([]),
  demo: z.boolean().default(false),
})

/** A person made by an operator or by seeding, never through the web: the first administrator, the demo's people. Returns the new id. Refuses `conflict: account-taken`. */
export async function createUser(ctx: Ctx, input: unknown): Promise<string> {
  const { name, identifier, password, staff: roles, demo } = parse(CreateUserInput, input)
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  const email = identifier.kind === 'email' ? identifier.value : placeholderEmail(identifier.value)
  const phoneNumber = identifier.kind === 'mobile' ? identifier.value : null
  return transact(ctx.db, async (tx) => {
    const id = await ctx.credentials.create(tx, { name, email, phoneNumber, password, locale: 'zh-CN', demo })
    // Who makes somebody vouches for the number.
    if (phoneNumber !== null) await tx.update(users).set({ phoneNumberVerified: true }).where(eq(users.id, id))
    if (roles.length > 0) await tx.insert(staff).values(roles.map((role) => ({ userId: id, role, grantedAt: ctx.clock.now() })))
    await recordEventsWithin(tx, ctx, [{ action: 'user.create', subjectId: id, data: { roles, demo } }])
    return id
  })
}

/** A person of the demo. */
export const createDemoUser = (ctx: Ctx, input: { name: string; identifier: string; password: string; staff?: (typeof staffRoles)[number][] }) =>
  createUser(ctx, { ...input, demo: true })
