import { addBusinessDays, type Calendar } from '../day.ts'
import { Refusal } from '../refusal.ts'
import type { Side } from './state.ts'

/**
 * recorded: one side said it, the other has not answered; unilateral 单方确认: it did not answer in ten business days, so it is counted apart,
 * and it may still answer; disputed: it says otherwise, and the two desks agree on a version; struck 作罢: they agreed that it does not count;
 * retracted: who said it took it back before an answer.
 */
export const outcomeStates = ['recorded', 'unilateral', 'confirmed', 'disputed', 'struck', 'retracted'] as const
export type OutcomeState = (typeof outcomeStates)[number]
/** Stands on the ladder: said, and not taken back. */
export const standingOutcomes: readonly OutcomeState[] = ['recorded', 'unilateral', 'confirmed', 'disputed']
export const stands = (state: OutcomeState): boolean => standingOutcomes.includes(state)
/** Nobody has answered it. */
export const unansweredOutcomes: readonly OutcomeState[] = ['recorded', 'unilateral']

/** Business days after which an unanswered rung is kept as 单方确认. */
export const OUTCOME_DAYS = 10
export const outcomeDeadline = (now: Date, calendar: Calendar): Date => addBusinessDays(now, OUTCOME_DAYS, calendar)

export const disputeReasons = ['not-happened', 'date', 'quantity', 'amount', 'other'] as const
export type DisputeReason = (typeof disputeReasons)[number]
/** What two desks can agree on: what was recorded, what the other side says, or neither. */
export const settlements = ['recorded', 'disputed', 'strike'] as const
export type Settlement = (typeof settlements)[number]

/** How somebody stands to one rung: in the name of the side that recorded it, or of the other; as a desk; or the platform's clock. */
export const outcomeStandings = ['recorder', 'other', 'desk', 'system'] as const
export type OutcomeStanding = (typeof outcomeStandings)[number]

interface OutcomeRule {
  from: readonly OutcomeState[]
  by: readonly OutcomeStanding[]
  to: readonly OutcomeState[]
}
/** Who may do what to a rung in which state; pages, services and tests are derived from this table. */
export const outcomeActs = {
  correct: { from: unansweredOutcomes, by: ['recorder'], to: ['recorded'] },
  retract: { from: unansweredOutcomes, by: ['recorder'], to: ['retracted'] },
  confirm: { from: unansweredOutcomes, by: ['other'], to: ['confirmed'] },
  dispute: { from: unansweredOutcomes, by: ['other'], to: ['disputed'] },
  silence: { from: ['recorded'], by: ['system'], to: ['unilateral'] },
  /** One desk proposes a version, or takes another than it proposed before. */
  propose: { from: ['disputed'], by: ['desk'], to: ['disputed'] },
  /** The other desk agrees to what was proposed. */
  agree: { from: ['disputed'], by: ['desk'], to: ['confirmed', 'struck'] },
} as const satisfies Record<string, OutcomeRule>
export type OutcomeAct = keyof typeof outcomeActs
export const outcomeActNames = Object.keys(outcomeActs) as OutcomeAct[]

/** What the rules need of a rung. */
export interface OutcomeCore {
  state: OutcomeState
  recordedSide: Side
  /** What one desk proposes, and which. */
  proposal: { side: Side; version: Settlement } | null
}
export type OutcomeMove =
  | { act: 'correct' | 'retract' | 'confirm' | 'dispute'; side: Side }
  | { act: 'silence' }
  /** `sides`: those whose key the one who speaks holds; with both, one word settles it. */
  | { act: 'propose' | 'agree'; sides: readonly Side[]; version: Settlement }

/** The rung after the move. Refuses (`conflict`) what the state, the side or the proposal does not allow. */
export function applyOutcomeMove(core: OutcomeCore, move: OutcomeMove): OutcomeCore {
  const rule: OutcomeRule = outcomeActs[move.act]
  if ('side' in move && rule.by[0] !== (move.side === core.recordedSide ? 'recorder' : 'other')) {
    throw new Refusal('conflict', rule.by[0] === 'other' ? 'outcome-own' : 'outcome-theirs')
  }
  if (!rule.from.includes(core.state)) throw new Refusal('conflict', 'outcome-moved-on', { params: { state: core.state } })
  switch (move.act) {
    case 'correct':
      return { ...core, state: 'recorded' }
    case 'retract':
      return { ...core, state: 'retracted' }
    case 'confirm':
      return { ...core, state: 'confirmed' }
    case 'dispute':
      return { ...core, state: 'disputed', proposal: null }
    case 'silence':
      return { ...core, state: 'unilateral' }
    case 'propose': {
      const [side] = move.sides
      if (side === undefined) throw new Refusal('forbidden', 'settlement-not-yours')
      // Both desks in one hand, or the very thing that the other desk proposed: agreed.
      const other = core.proposal !== null && core.proposal.version === move.version && !move.sides.includes(core.proposal.side)
      const proposal = other ? core.proposal : { side, version: move.version }
      return move.sides.length > 1 || other ? settled({ ...core, proposal }) : { ...core, proposal }
    }
    case 'agree':
      if (core.proposal === null || core.proposal.version !== move.version) throw new Refusal('conflict', 'settlement-changed')
      if (!move.sides.some((side) => side !== core.proposal!.side)) throw new Refusal('forbidden', 'settlement-own')
      return settled(core)
  }
}

const settled = (core: OutcomeCore): OutcomeCore => ({ ...core, state: core.proposal!.version === 'strike' ? 'struck' : 'confirmed' })

/** What may be done now by somebody who speaks for `voices` and holds the keys of `desks`. */
export function outcomeActsNow(core: OutcomeCore, voices: readonly Side[], desks: readonly Side[]): OutcomeAct[] {
  const other: Side = core.recordedSide === 'demand' ? 'supply' : 'demand'
  return outcomeActNames.filter((act) => {
    const rule: OutcomeRule = outcomeActs[act]
    if (!rule.from.includes(core.state)) return false
    if (act === 'agree') return core.proposal !== null && desks.some((side) => side !== core.proposal!.side)
    return rule.by.some((standing) => (standing === 'recorder' ? voices.includes(core.recordedSide) : standing === 'other' ? voices.includes(other) : standing === 'desk' && desks.length > 0))
  })
}

/** Why an accepted introduction came to nothing. */
export const lapseReasons = ['terms', 'quality', 'capacity', 'no-longer-needed', 'found-elsewhere', 'no-response', 'other'] as const
export type LapseReason = (typeof lapseReasons)[number]
