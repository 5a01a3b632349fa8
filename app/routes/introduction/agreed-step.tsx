import { Form } from 'react-router'
import { m } from '#app/i18n/messages.js'
import type { PresentedStep } from '#app/services/step/list.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { dateText, daysUntil } from '#app/ui/dates.ts'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { FileFrame } from './frame.ts'
import { ownerWord } from './words.ts'

export interface Steps { open: PresentedStep[]; past: PresentedStep[] }

/** Whose turn it is, is then what was agreed. */
export const isAgreed = (frame: FileFrame, steps: Steps): boolean => frame.accepted && steps.open.length > 0

/** What was agreed as next: one thing, one owner, one date; inside the sheet that says whose turn it is. */
export function AgreedStep({ frame, steps, now }: { frame: FileFrame; steps: Steps; now: number }) {
  const here = steps.open.find((step) => step.audience === (frame.accepted ? 'all' : 'desks'))
  if (steps.open.length === 0 && steps.past.length === 0 && !frame.may.plan) return null
  return (
    <div className="step-part">
      {steps.open.map((step) => <OpenStep key={step.id} frame={frame} step={step} changes={step === here && frame.may.plan} now={now} />)}
      {frame.may.plan && here === undefined ? (
        <div className="next open-step">
          <p className="meta">{frame.accepted ? m.file_step_none() : m.file_step_desks_note()}</p>
          <div className="actions no-print"><ButtonLink to={`${frame.base}/step`}>{m.file_step_set()}</ButtonLink></div>
        </div>
      ) : null}
      {steps.past.length === 0 ? null : (
        <details className="fold no-print">
          <summary>{m.file_step_past()}（{steps.past.length}）</summary>
          <ul className="past-steps">
            {steps.past.map((step) => (
              <li key={step.id}>
                {step.what}
                <span className="meta line">
                  <span>{ownerWord(frame, step.owner)}</span>
                  <span>{m.file_step_due()} {dateText(step.dueOn, 'act', now)}</span>
                  <span>{endOf(step, now)}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function endOf(step: PresentedStep, now: number): string {
  if (step.doneAt !== null) return m.file_step_was_done({ date: dateText(step.doneAt, 'day', now) })
  return step.replacedAt === null ? m.file_step_was_open() : m.file_step_was_replaced({ date: dateText(step.replacedAt, 'day', now) })
}

function OpenStep({ frame, step, changes, now }: { frame: FileFrame; step: PresentedStep; changes: boolean; now: number }) {
  const left = daysUntil(step.dueOn, now)
  return (
    <div className="next open-step">
      <div>
        <p className="meta">{step.audience === 'all' ? m.file_step_agreed() : m.file_step_desks()}</p>
        <p className="what">{step.what}</p>
        <p className="meta line">
          <span>{m.file_step_owner()}　{ownerWord(frame, step.owner)}</span>
          <span>
            {m.file_step_due()}　<DateText value={step.dueOn} now={now} form="act" />，
            {left < 0 ? <span className="late">{m.file_step_late({ count: -left })}</span> : left === 0 ? m.file_step_today() : m.file_step_days_left({ count: left })}
          </span>
          {left <= 0 ? <span>{m.file_step_late_note()}</span> : null}
        </p>
      </div>
      <div className="actions no-print">
        {changes ? <ButtonLink to={`${frame.base}/step`}>{m.file_step_change()}</ButtonLink> : null}
        {step.mayFinish ? (
          <Form method="post" action={`${frame.base}/step`}>
            <input type="hidden" name="intent" value="finish" />
            <input type="hidden" name="stepId" value={step.id} />
            <SubmitButton look="plain">{m.file_step_done()}</SubmitButton>
          </Form>
        ) : null}
      </div>
    </div>
  )
}
