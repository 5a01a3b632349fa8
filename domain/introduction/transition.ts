import { Refusal } from '../refusal.ts'
import { ruleOf, type Act, type StillAct } from './acts.ts'
import { sides, type IntroductionCore, type Side } from './state.ts'

/** An act that moves the introduction. Who may start it is the table's to say (`can()`); here is what follows from it. */
export type Move =
  | { act: 'pass' | 'hold' | 'accept' | 'decline'; side: Side }
  | { act: Exclude<Act, StillAct | 'pass' | 'hold' | 'accept' | 'decline'> }

/** The introduction after the move. Refuses (`conflict`) what the state does not allow, and a second answer or key of one side. */
export function applyMove(core: IntroductionCore, move: Move): IntroductionCore {
  const rule = ruleOf(move.act)
  if (!rule.from.includes(core.state)) throw new Refusal('conflict', 'introduction-moved-on', { params: { state: core.state } })
  if (rule.once === 'key' && 'side' in move && core[move.side].key !== 'waiting') throw new Refusal('conflict', 'introduction-key-turned')
  if (rule.once === 'answer' && 'side' in move && core[move.side].answer !== null) throw new Refusal('conflict', 'introduction-answered')
  switch (move.act) {
    case 'pass': {
      const next = withSide(core, move.side, { key: 'passed' })
      return sides.every((s) => next[s].key === 'passed') ? { ...next, state: 'proposed' } : next
    }
    case 'hold':
      return { ...withSide(core, move.side, { key: 'held' }), state: 'held' }
    case 'accept':
      return settled(withSide(core, move.side, { answer: 'accepted' }))
    case 'decline':
      return settled(withSide(core, move.side, { answer: 'declined' }))
    case 'withdraw':
      return { ...core, state: 'withdrawn' }
    case 'expire':
      return { ...core, state: sides.some((s) => core[s].answer === 'declined') ? 'declined' : 'expired' }
    case 'end':
      return { ...core, state: 'ended' }
    case 'revise':
      return { ...core, demand: { ...core.demand, answer: null }, supply: { ...core.supply, answer: null } }
    case 'conclude':
    case 'lapse':
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
