import { Refusal } from '../refusal.ts'
import { rungs, type Rung, type Side } from './state.ts'

/**
 * stated: one side said what was agreed; confirmed: the other says so too, and only then it counts; declined, withdrawn: it never did;
 * replaced: a confirmed revision stands in its place; ended: both agreed that it is over.
 */
export const commitmentStates = ['stated', 'confirmed', 'declined', 'withdrawn', 'replaced', 'ended'] as const
export type CommitmentState = (typeof commitmentStates)[number]

/** From this rung on two companies can have agreed on a quantity. */
export const COMMITMENT_RUNG: Rung = 'intent'
export const allowsCommitment = (reached: readonly Rung[]): boolean => reached.some((rung) => rungs.indexOf(rung) >= rungs.indexOf(COMMITMENT_RUNG))

export const commitmentActNames = ['confirm', 'decline', 'withdraw', 'revise', 'propose-end', 'agree-end', 'refuse-end', 'withdraw-end', 'replace'] as const
export type CommitmentAct = (typeof commitmentActNames)[number]

export interface CommitmentCore {
  state: CommitmentState
  statedSide: Side
  /** Which side wants to end it; only on a confirmed one. */
  endSide: Side | null
}
interface CommitmentRule {
  from: CommitmentState
  /** `stater`, `ender`: only that side; `other-…`: only the other one; `either`: both. */
  by: 'stater' | 'other-stater' | 'ender' | 'other-ender' | 'either'
  /** An end is proposed, or is not. */
  ending?: boolean
}
export const commitmentActs: Record<CommitmentAct, CommitmentRule> = {
  confirm: { from: 'stated', by: 'other-stater' },
  decline: { from: 'stated', by: 'other-stater' },
  withdraw: { from: 'stated', by: 'stater' },
  /** States another in its place; it stands until that one is confirmed. */
  revise: { from: 'confirmed', by: 'either' },
  'propose-end': { from: 'confirmed', by: 'either', ending: false },
  'agree-end': { from: 'confirmed', by: 'other-ender', ending: true },
  'refuse-end': { from: 'confirmed', by: 'other-ender', ending: true },
  'withdraw-end': { from: 'confirmed', by: 'ender', ending: true },
  /** What its confirmed revision does to it. */
  replace: { from: 'confirmed', by: 'either' },
}

const allows = ({ state, statedSide, endSide }: CommitmentCore, act: CommitmentAct): { now: boolean; sides: Side[] } => {
  const { from, by, ending } = commitmentActs[act]
  const of = by.endsWith('ender') ? endSide : statedSide
  const other: Side | null = of === null ? null : of === 'demand' ? 'supply' : 'demand'
  const sides: Side[] = by === 'either' ? ['demand', 'supply'] : (by.startsWith('other') ? [other] : [of]).filter((side) => side !== null)
  return { now: state === from && (ending === undefined || ending === (endSide !== null)), sides }
}

export const commitmentActsNow = (core: CommitmentCore, voices: readonly Side[]): CommitmentAct[] =>
  commitmentActNames.filter((act) => {
    const { now, sides } = allows(core, act)
    return act !== 'replace' && now && voices.some((side) => sides.includes(side))
  })

/** The commitment after the act. Refuses (`conflict`) what its state or the side does not allow. */
export function applyCommitmentAct(core: CommitmentCore, act: CommitmentAct, side: Side): CommitmentCore {
  const { now, sides } = allows(core, act)
  if (!now) throw new Refusal('conflict', 'commitment-moved-on', { params: { state: core.state } })
  if (!sides.includes(side)) throw new Refusal('conflict', act === 'confirm' || act === 'decline' || act === 'agree-end' || act === 'refuse-end' ? 'commitment-own' : 'commitment-theirs')
  switch (act) {
    case 'confirm':
      return { ...core, state: 'confirmed' }
    case 'decline':
      return { ...core, state: 'declined' }
    case 'withdraw':
      return { ...core, state: 'withdrawn' }
    case 'revise':
      return core
    case 'propose-end':
      return { ...core, endSide: side }
    case 'refuse-end':
    case 'withdraw-end':
      return { ...core, endSide: null }
    case 'agree-end':
      return { ...core, state: 'ended' }
    case 'replace':
      return { ...core, state: 'replaced', endSide: null }
  }
}
