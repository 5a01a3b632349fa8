import { Refusal } from './refusal.ts'
import { rungs, type Rung } from './introduction/state.ts'

export const relationSides = ['supplier', 'buyer'] as const
export type RelationSide = (typeof relationSides)[number]
/** proposed: one company wants it shown; shown: both do; declined, withdrawn: one does not (any more). */
export const relationStates = ['proposed', 'shown', 'declined', 'withdrawn'] as const
export type RelationState = (typeof relationStates)[number]

export const relationActs = ['agree', 'decline', 'withdraw'] as const
export type RelationAct = (typeof relationActs)[number]

/** From this rung on, confirmed by both, two companies may call each other supplier and buyer. */
export const RELATION_RUNG: Rung = 'signed'
export const allowsRelation = (confirmed: readonly Rung[]): boolean => confirmed.some((rung) => rungs.indexOf(rung) >= rungs.indexOf(RELATION_RUNG))

export interface RelationCore {
  state: RelationState
  proposedSide: RelationSide
}

export function relationActsNow({ state, proposedSide }: RelationCore, side: RelationSide): RelationAct[] {
  if (state === 'shown') return ['withdraw']
  if (state !== 'proposed') return []
  return side === proposedSide ? ['withdraw'] : ['agree', 'decline']
}

/** The relation's state after the act of that side's company. Refuses (`conflict`) what is not its to do now. */
export function applyRelationAct(core: RelationCore, act: RelationAct, side: RelationSide): RelationState {
  if (!relationActsNow(core, side).includes(act)) throw new Refusal('conflict', 'relation-moved-on')
  return act === 'agree' ? 'shown' : act === 'decline' ? 'declined' : 'withdrawn'
}
