import { eq } from 'drizzle-orm'
import type { Identifier } from '#domain/account.ts'
import type { Db, Tx } from '#db/client.ts'
import { users } from '#db/schema/account.ts'

export type UserRow = typeof users.$inferSelect

export async function findUser(tx: Db | Tx, identifier: Identifier): Promise<UserRow | undefined> {
  const column = identifier.kind === 'email' ? users.email : users.phoneNumber
  const [user] = await tx.select().from(users).where(eq(column, identifier.value))
  return user
}
