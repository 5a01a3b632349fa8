import type { LinkAct } from './introduction/link.ts'
import type { Side } from './introduction/state.ts'

/** Who acts. Built once per request (or job) from the session and our own role tables; never from what the client sent. */
export type Actor =
  | { kind: 'visitor' }
  | UserActor
  | LinkActor
  /** Jobs, seeding and imports run by an operator. */
  | { kind: 'system' }

/** Somebody who holds a one-time link: one act, on one introduction, for one side, as one contact person; and nothing else. */
export interface LinkActor {
  kind: 'link'
  linkId: string
  introductionId: string
  side: Side
  act: LinkAct
  contactId: string
}

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

/** Works at a desk: a liaison, or the administrator, who has the desk of companies without a park. */
export const isDesk = (actor: Actor): boolean => isLiaison(actor) || isAdministrator(actor)

/** The strongest role, for the log. */
export function actorRole(actor: Actor): 'visitor' | 'member' | 'liaison' | 'administrator' | 'auditor' | 'system' | 'link' {
  if (actor.kind !== 'user') return actor.kind
  if (actor.administrator) return 'administrator'
  if (actor.liaisonOf.length > 0) return 'liaison'
  return actor.auditor ? 'auditor' : 'member'
}
