import { Form } from 'react-router'
import { m } from '#app/i18n/messages.js'
import type { PresentedOutcome } from '#app/services/introduction/list-outcomes.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/marks.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { outcomeStateWord, rungWord, sideWord } from '#app/ui/words.ts'
import { dealtIn } from './rung-state.tsx'

/** Every recorded rung with its state; what waits for this reader carries its button, the rest a link to its page. `confirm`: the form's hidden fields. */
export function OutcomeRows({ base, outcomes, now, confirm }: {
  base: string
  outcomes: PresentedOutcome[]
  now: number
  confirm: (outcome: PresentedOutcome) => Record<string, string>
}) {
  if (outcomes.length === 0) return null
  return (
    <ul className="rows outcome-rows" aria-label={m.common_outcomes_recorded()}>
      {outcomes.map((outcome) => (
        <li key={outcome.id}>
          <div>
            <p className="row-title">
              <Link to={`${base}/outcomes/${outcome.id}`}>{rungWord(outcome.rung)}</Link>　<DateText value={outcome.happenedOn} now={now} form="full" />　{dealtIn(outcome)}{' '}
              {outcome.state === 'confirmed' ? null : <Tag>{outcomeStateWord(outcome.state)}</Tag>}
            </p>
            <p className="meta">
              {m.common_said_by({ side: sideWord(outcome.recordedSide) })}{outcome.note ? `：${outcome.note}` : ''}
              {outcome.deadline === null ? null : <>　{m.common_outcome_until()} <DateText value={outcome.deadline} now={now} form="full" /></>}
            </p>
            {outcome.dispute === null || outcome.state !== 'disputed' ? null : <p className="meta">{m.common_outcome_they_say({ side: sideWord(outcome.recordedSide === 'demand' ? 'supply' : 'demand'), note: outcome.dispute.note })}</p>}
          </div>
          {outcome.may.includes('confirm') ? (
            <div className="actions">
              <Form method="post">
                {Object.entries(confirm(outcome)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
                <input type="hidden" name="rung" value={outcome.rung} />
                <input type="hidden" name="seen" value={outcome.recordedAt} />
                <SubmitButton small look="plain">{m.common_confirm_rung({ rung: rungWord(outcome.rung) })}</SubmitButton>
              </Form>
              <Link to={`${base}/outcomes/${outcome.id}`}>{m.common_outcome_differs()}</Link>
            </div>
          ) : outcome.may.includes('agree') || outcome.may.includes('propose') ? <Link to={`${base}/outcomes/${outcome.id}`}>{m.common_outcome_to_settle()}</Link>
          : outcome.may.includes('correct') ? <Link to={`${base}/outcomes/${outcome.id}`}>{m.common_outcome_to_correct()}</Link> : null}
        </li>
      ))}
    </ul>
  )
}
