import { m } from '#app/i18n/messages.js'
import type { PresentedOutcome } from '#app/services/introduction/list-outcomes.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { outcomeStateWord, sideWord } from '#app/ui/words.ts'
import { stands } from '#domain/introduction/outcome.ts'
import type { Rung } from '#domain/introduction/state.ts'

/** Under a rung of the ladder: when, and who stands for it. */
export function RungNote({ outcome, now }: { outcome: PresentedOutcome; now: number }) {
  return (
    <>
      <DateText value={outcome.happenedOn} now={now} />
      {outcome.state === 'confirmed' ? null : <> {outcome.state === 'recorded' ? m.common_said_by({ side: sideWord(outcome.recordedSide) }) : outcomeStateWord(outcome.state)}</>}
    </>
  )
}

/** Rungs as the ladder shows them: what was struck is not on it; of a dispute nobody has the last word yet. */
export function ladderOf(ladder: readonly Rung[], outcomes: PresentedOutcome[]) {
  const standing = outcomes.filter(({ state }) => stands(state))
  const of = (rung: Rung) => standing.find((outcome) => outcome.rung === rung)
  const highest = Math.max(-1, ...standing.map((outcome) => ladder.indexOf(outcome.rung)))
  const top = highest < 0 ? undefined : of(ladder[highest]!)
  const says = (outcome: PresentedOutcome | undefined, side: 'demand' | 'supply') =>
    outcome !== undefined && (outcome.state === 'confirmed' || (outcome.state !== 'disputed' && outcome.recordedSide === side))
  return {
    highest,
    /** The rung in work. */
    current: top === undefined ? 0 : top.state === 'confirmed' ? highest + 1 : highest,
    /** Rungs that may still be recorded. */
    left: ladder.slice(highest + 1),
    rungs: ladder.map((rung, index) => {
      const outcome = of(rung)
      return { rung, outcome, skipped: outcome === undefined && index < highest, demand: says(outcome, 'demand'), supply: says(outcome, 'supply') }
    }),
  }
}

/** `320 吨`, `1,200 元`: what was dealt in. */
export function dealtIn({ quantity, amount }: Pick<PresentedOutcome, 'quantity' | 'amount'>): string {
  return [quantity ? `${numberText(quantity.value)}\u00a0${quantity.unit}` : '', amount === null ? '' : m.common_yuan({ amount: numberText(amount / 100) })].filter(Boolean).join('，')
}
