/** Who acts. Built once per request (or job) from the session and our own role tables; never from what the client sent. */
export type Actor =
  | { kind: 'visitor' }
  | UserActor
  /** Jobs, seeding and imports run by an operator. */
  | { kind: 'system' }

export interface UserActor {
  kind: 'user'
  userId: string
  name: string
  administrator: boolean
  auditor: boolean
  /** Parks whose desk this person answers for. Empty for anybody but a liaison. */
  liaisonOf: string[]
  /** The company this person acts for, or null. */
  company: { id: string; role: 'owner' | 'member'; verified: boolean; /** has a published listing of its own */ published: boolean } | null
}

export const VISITOR: Actor = { kind: 'visitor' }
export const SYSTEM: Actor = { kind: 'system' }

export const isLiaison = (actor: Actor): boolean => actor.kind === 'user' && actor.liaisonOf.length > 0
export const isAdministrator = (actor: Actor): boolean => actor.kind === 'system' || (actor.kind === 'user' && actor.administrator)

/** The strongest role, for the log. */
export function actorRole(actor: Actor): 'visitor' | 'member' | 'liaison' | 'administrator' | 'auditor' | 'system' {
  if (actor.kind !== 'user') return actor.kind
  if (actor.administrator) return 'administrator'
  if (actor.liaisonOf.length > 0) return 'liaison'
  return actor.auditor ? 'auditor' : 'member'
}
