import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { users } from '#db/schema/account.ts'

/** What a person of the demo makes is demo data, and is marked so wherever it is shown. */
export async function isDemoUser(tx: Tx, userId: string): Promise<boolean> {
  const [row] = await tx.select({ demo: users.demo }).from(users).where(eq(users.id, userId))
  return row?.demo ?? false
}
