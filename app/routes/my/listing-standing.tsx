import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { daysUntil } from '#app/ui/dates.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { closeReasonWord, listingStateWord } from '#app/ui/words.ts'
import type { CloseReason, ListingState } from '#domain/listing.ts'
import type { loader } from './listing.tsx'
import { whoAnswers } from './verification.tsx'

type Data = Awaited<ReturnType<typeof loader>>

const next: Record<ListingState, () => string> = {
  draft: m.my_next_draft,
  submitted: m.my_next_submitted,
  held: m.my_next_held,
  returned: m.my_next_returned,
  rejected: m.my_next_rejected,
  published: m.my_next_published,
  paused: m.my_next_paused,
  closed: m.my_next_closed,
  expired: m.my_next_expired,
}
const RENEW_DAYS = 30 // from so many days before the end the button is offered first

/** Where the listing stands, what happens next and by whom, and what can be done now. */
export function Standing({ listing, desk, reviewReason, recordedFor, verified, now }: Data) {
  const { id, state, expiresAt } = listing
  const waits = state === 'submitted' || state === 'held'
  return (
    <Sheet id="standing" title={listingStateWord(state)} note={recordedFor === null ? undefined : m.my_recorded_by_liaison()} here={state === 'draft' || state === 'returned' || state === 'expired'} padded>
      <div className="stack-gap">
        {reviewReason === null || state === 'published' ? null : <Notice tone="warn" title={m.my_review_reason()}>{reviewReason}</Notice>}
        <p>{state === 'draft' && !verified ? m.my_next_draft_unverified() : next[state]()}</p>
        {waits ? <p className="muted">{whoAnswers(desk)}</p> : null}
        {expiresAt && (state === 'published' || state === 'paused') ? (
          <p>{m.my_until()} <DateText value={expiresAt} now={now} form="full" /> <span className="muted">{m.my_days_left({ days: Math.max(0, daysUntil(expiresAt, now)) })}</span></p>
        ) : null}
        <div className="actions">
          <Acts id={id} state={state} soon={expiresAt !== null && daysUntil(expiresAt, now) <= RENEW_DAYS} />
        </div>
      </div>
    </Sheet>
  )
}

function Acts({ id, state, soon }: { id: string; state: ListingState; soon: boolean }): ReactNode {
  const edit = `/my/listings/${id}/edit`
  const copy = <ButtonLink to={`/my/listings/new?from=${id}`}>{m.my_act_copy()}</ButtonLink>
  if (state === 'draft') return <><Discard /><ButtonLink look="primary" to={edit}>{m.my_act_go_on()}</ButtonLink></>
  if (state === 'returned') return <ButtonLink look="primary" to={edit}>{m.my_act_mend()}</ButtonLink>
  if (state === 'rejected' || state === 'closed') return copy
  if (state === 'expired') return <>{copy}<Act act="renew" look="primary">{m.my_act_renew()}</Act></>
  if (state === 'submitted' || state === 'held') return <ButtonLink to={edit}>{m.my_act_revise()}</ButtonLink>
  return (
    <>
      <Act act={state === 'paused' ? 'resume' : 'pause'} look="plain">{state === 'paused' ? m.my_act_resume() : m.my_act_pause()}</Act>
      <ButtonLink to={edit}>{m.my_act_revise()}</ButtonLink>
      <Act act="renew" look={soon ? 'primary' : 'plain'}>{m.my_act_renew()}</Act>
    </>
  )
}

function Act({ act, look, children }: { act: string; look: 'plain' | 'primary' | 'danger'; children: ReactNode }) {
  return (
    <Form method="post">
      <SubmitButton look={look} name="do" value={act}>{children}</SubmitButton>
    </Form>
  )
}

/** Gone for good: asked twice, by a fold that needs no script. */
function Discard() {
  return (
    <details className="fold">
      <summary className="button">{m.my_act_discard()}</summary>
      <div className="fold-body">
        <p>{m.my_discard_text()}</p>
        <Act act="discard" look="danger">{m.my_act_discard_really()}</Act>
      </div>
    </details>
  )
}

const reasons: CloseReason[] = ['matched-here', 'matched-elsewhere', 'no-longer-needed']

/** Takes it off for good. What is not live any more has nothing to close. */
export function Close({ state, failure }: { state: ListingState; failure: FormFailure<null> | undefined }) {
  if (state === 'closed' || state === 'rejected') return null
  return (
    <Sheet id="close" title={m.my_close()} note={m.my_close_note()} padded>
      <Form method="post">
        <Choices
          name="reason" label={m.my_close_reason()} error={errorOf(failure, 'reason')}
          options={reasons.map((reason) => ({ value: reason, label: closeReasonWord(reason) }))}
        />
        <p className="act-row"><SubmitButton look="danger" name="do" value="close">{m.my_act_close()}</SubmitButton></p>
      </Form>
    </Sheet>
  )
}
