import { Refusal } from '../refusal.ts'
import { sides, type Answer, type IntroductionCore, type IntroductionState, type Side } from './state.ts'

/** Who may start what in which state is in `can()`; here is what follows from it. */
export type Move =
  | { kind: 'pass'; side: Side }
  | { kind: 'hold'; side: Side }
  | { kind: 'answer'; side: Side; answer: Answer }
  | { kind: 'withdraw' }
  | { kind: 'expire' }
  /** A listing was closed, expired or suspended under it. */
  | { kind: 'end' }
  /** A listing's node, specification, quantity, place or price changed before both accepted. */
  | { kind: 'revise' }
  | { kind: 'conclude' }

const from: Record<Move['kind'], readonly IntroductionState[]> = {
  pass: ['keys'],
  hold: ['keys'],
  answer: ['proposed'],
  withdraw: ['keys', 'proposed'],
  expire: ['keys', 'proposed'],
  end: ['keys', 'proposed'],
  revise: ['keys', 'proposed'],
  conclude: ['accepted'],
}

export const movesFrom = (state: IntroductionState): Move['kind'][] =>
  (Object.keys(from) as Move['kind'][]).filter((kind) => from[kind].includes(state))

/** The introduction after the move. Refuses (`conflict`) what the state does not allow, and a second answer or key of one side. */
export function applyMove(core: IntroductionCore, move: Move): IntroductionCore {
  if (!from[move.kind].includes(core.state)) throw new Refusal('conflict', 'introduction-moved-on', { params: { state: core.state } })
  switch (move.kind) {
    case 'pass': {
      if (core[move.side].key !== 'waiting') throw new Refusal('conflict', 'introduction-key-turned')
      const next = withSide(core, move.side, { key: 'passed' })
      return sides.every((s) => next[s].key === 'passed') ? { ...next, state: 'proposed' } : next
    }
    case 'hold':
      if (core[move.side].key !== 'waiting') throw new Refusal('conflict', 'introduction-key-turned')
      return { ...withSide(core, move.side, { key: 'held' }), state: 'held' }
    case 'answer': {
      if (core[move.side].answer !== null) throw new Refusal('conflict', 'introduction-answered')
      return settled(withSide(core, move.side, { answer: move.answer }))
    }
    case 'withdraw':
      return { ...core, state: 'withdrawn' }
    case 'expire':
      return { ...core, state: core.state === 'proposed' && sides.some((s) => core[s].answer === 'declined') ? 'declined' : 'expired' }
    case 'end':
      return { ...core, state: 'ended' }
    case 'revise':
      return { ...core, demand: { ...core.demand, answer: null }, supply: { ...core.supply, answer: null } }
    case 'conclude':
      return { ...core, state: 'concluded' }
  }
}

const withSide = (core: IntroductionCore, side: Side, change: Partial<IntroductionCore[Side]>): IntroductionCore => ({
  ...core,
  [side]: { ...core[side], ...change },
})

/** One side's answer alone decides nothing visible: the other answers as in silence, then both are shown together. */
function settled(core: IntroductionCore): IntroductionCore {
  if (sides.some((s) => core[s].answer === null)) return core
  return { ...core, state: sides.every((s) => core[s].answer === 'accepted') ? 'accepted' : 'declined' }
}
