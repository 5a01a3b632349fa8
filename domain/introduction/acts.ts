import { introductionStates, openStates, sides, type IntroductionState, type SideState, type Side } from './state.ts'

/**
 * How somebody stands to one side: its company, the desk that answers for it, one of its people with a one-time link to that act; or the platform
 * itself, on both (deadlines, a listing that goes).
 */
export const standings = ['company', 'desk', 'link', 'system'] as const
export type Standing = (typeof standings)[number]

export interface ActRule {
  from: readonly IntroductionState[]
  by: readonly Standing[]
  /** Only by whoever began it, in the name of the side that began it. */
  initiator?: true
  /** Once a side: while its key waits, while its answer is missing. */
  once?: 'key' | 'answer'
  /** Where it can lead. Empty: the introduction stays where it is. */
  to: readonly IntroductionState[]
}

const shown: readonly IntroductionState[] = ['accepted', 'concluded']

/** Who may do what to an introduction in which state: policy, buttons, the public page on it and the tests are derived from this table alone. */
export const acts = {
  pass: { from: ['keys'], by: ['desk', 'system'], once: 'key', to: ['keys', 'proposed'] },
  hold: { from: ['keys'], by: ['desk'], once: 'key', to: ['held'] },
  accept: { from: ['proposed'], by: ['company', 'link'], once: 'answer', to: ['proposed', 'accepted', 'declined'] },
  decline: { from: ['proposed'], by: ['company', 'desk', 'link'], once: 'answer', to: ['proposed', 'declined'] },
  withdraw: { from: openStates, by: ['company', 'desk'], initiator: true, to: ['withdrawn'] },
  /** A listing's node, specification, quantity, place or price changed before both accepted. */
  revise: { from: openStates, by: ['system'], to: openStates },
  /** A listing was closed or expired, or a company suspended, under it. */
  end: { from: openStates, by: ['system'], to: ['ended'] },
  /** The days to answer are over. A side that declined did so. */
  expire: { from: ['proposed'], by: ['system'], to: ['expired', 'declined'] },
  disclose: { from: shown, by: ['company'], to: [] },
  /** At any time (PIPL art. 15), whatever became of the introduction. */
  'withdraw-consent': { from: ['proposed', 'declined', 'expired', 'withdrawn', 'ended', ...shown], by: ['company', 'link'], to: [] },
  record: { from: ['accepted'], by: ['company', 'desk'], to: [] },
  /** What may be done with a rung that was recorded is `outcome.ts`'s table; a rung may be answered after the file is concluded. */
  correct: { from: shown, by: ['company', 'desk'], to: [] },
  retract: { from: shown, by: ['company', 'desk'], to: [] },
  confirm: { from: shown, by: ['company', 'desk', 'link'], to: [] },
  dispute: { from: shown, by: ['company', 'desk', 'link'], to: [] },
  settle: { from: shown, by: ['desk'], to: [] },
  /** Agreed quantities run on after the file is concluded: stating, answering, revising and ending them is `commitment.ts`'s table. */
  commit: { from: shown, by: ['company', 'desk'], to: [] },
  /** "Show as supply relation": a company's own word, since it is published. */
  relate: { from: shown, by: ['company'], to: [] },
  /** It came to nothing, for a structured reason. */
  lapse: { from: ['accepted'], by: ['company', 'desk'], to: ['concluded'] },
  /** A desk makes a one-time link for one of its company's people who never logs in, or revokes it. */
  link: { from: ['proposed', ...shown], by: ['desk'], to: [] },
  /** A note or a message in the file; who may read it is its audience's to say. */
  remark: { from: introductionStates, by: ['company', 'desk'], to: [] },
  attach: { from: [...openStates, ...shown], by: ['company', 'desk'], to: [] },
  /** The next step. Before both have accepted it is between the desks. */
  plan: { from: openStates, by: ['desk'], to: [] },
  'plan-together': { from: ['accepted'], by: ['company', 'desk'], to: [] },
  /** The last rung of its ladder is confirmed. */
  conclude: { from: ['accepted'], by: ['system'], to: ['concluded'] },
} as const satisfies Record<string, ActRule>

export type Act = keyof typeof acts
/** Those that leave the introduction where it is. */
export type StillAct = { [A in Act]: (typeof acts)[A]['to'] extends readonly [] ? A : never }[Act]
export const actNames = Object.keys(acts) as Act[]
export const ruleOf = (act: Act): ActRule => acts[act]
export const actsFrom = (state: IntroductionState): Act[] => actNames.filter((act) => ruleOf(act).from.includes(state))

/** What the table needs to know of an introduction. */
export interface ActThing {
  state: IntroductionState
  initiatorSide: Side
  initiatedBy: 'company' | 'liaison'
  demand: SideState
  supply: SideState
}

type StandingsOn = (side: Side) => Standing[]

/** The sides in whose name somebody might do it, were the state right. `standingsOn`: how that person stands to each. */
export function sidesEver(act: Act, thing: ActThing, standingsOn: StandingsOn): Side[] {
  const { by, initiator } = ruleOf(act)
  const began: Standing = thing.initiatedBy === 'company' ? 'company' : 'desk'
  return sides.filter((side) =>
    standingsOn(side).some((standing) => by.includes(standing) && (!initiator || (side === thing.initiatorSide && standing === began))))
}

/** The sides in whose name somebody may do it now. */
export function sidesNow(act: Act, thing: ActThing, standingsOn: StandingsOn): Side[] {
  const { from, once } = ruleOf(act)
  if (!from.includes(thing.state)) return []
  const spoken = (side: Side) => (once === 'key' ? thing[side].key !== 'waiting' : once === 'answer' && thing[side].answer !== null)
  return sidesEver(act, thing, standingsOn).filter((side) => !spoken(side))
}
