import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import type { PresentedCommitment } from '#app/services/introduction/list-commitments.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Tag } from '#app/ui/marks.tsx'
import { quantityText } from '#app/ui/quantities.ts'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { commitmentStateWord, sideWord } from '#app/ui/words.ts'
import type { Side } from '#domain/introduction/state.ts'
import type { CommitmentsData, CommitmentValues } from './commitments.server.ts'

/** From when to when: `2026-11-01 – 2027-10-31`. */
export function Window({ from, until, now }: { from: string; until: string | null; now: number }) {
  return <><DateText value={from} now={now} form="full" /> – {until ? <DateText value={until} now={now} form="full" /> : m.common_until_open()}</>
}

type Props = CommitmentsData & { failure: FormFailure<CommitmentValues> | undefined }

export function CommitmentList({ commitments, sides, file, today, now, failure }: Props) {
  if (commitments.length === 0) return <p className="sheet-body muted">{m.common_commitments_none()}</p>
  return (
    <ul className="rows outcome-rows">
      {commitments.map((commitment) => (
        <li key={commitment.id}>
          <div>
            <p className="row-title">{quantityText(commitment.quantity)}　<Window from={commitment.from} until={commitment.until} now={now} />　<Tag>{commitmentStateWord(commitment.state)}</Tag></p>
            <p className="meta">
              {m.common_commitment_stated_by({ side: sideWord(commitment.statedSide) })}　<DateText value={commitment.statedAt} now={now} form="full" />
              {commitment.replacesId ? `　${m.common_commitment_revises()}` : ''}
            </p>
            {commitment.ending === null ? null : (
              <p className="meta">{commitment.state === 'ended' ? m.common_commitment_ended_on() : m.common_commitment_ending({ side: sideWord(commitment.ending.side) })}　<DateText value={commitment.ending.on} now={now} form="full" /></p>
            )}
          </div>
          <div className="actions"><Acts commitment={commitment} sides={sides} area={file.area} id={file.id} today={today} failure={failure} /></div>
        </li>
      ))}
    </ul>
  )
}

function Acts({ commitment, sides, area, id, today, failure }: { commitment: PresentedCommitment; sides: Side[]; area: string; id: string; today: string; failure: Props['failure'] }) {
  const { may } = commitment
  const by = commitment.state === 'stated' ? commitment.statedSide : commitment.ending?.side
  const speaking = (own: boolean) => sides.find((side) => (side === by) === own) ?? sides[0]
  const button = (act: string, own: boolean, text: string, look: 'plain' | 'primary' | 'danger' = 'plain') => (
    <Form method="post">
      <Hidden commitmentId={commitment.id} side={speaking(own)} />
      <SubmitButton small look={look} name="do" value={act}>{text}</SubmitButton>
    </Form>
  )
  const bad = failure?.values.do === 'propose-end' && failure.values.commitmentId === commitment.id ? failure : undefined
  return (
    <>
      {may.includes('confirm') ? button('confirm', false, m.common_commitment_confirm(), 'primary') : null}
      {may.includes('decline') ? button('decline', false, m.common_commitment_decline()) : null}
      {may.includes('withdraw') ? button('withdraw', true, m.common_commitment_withdraw()) : null}
      {may.includes('agree-end') ? button('agree-end', false, m.common_commitment_agree_end(), 'primary') : null}
      {may.includes('refuse-end') ? button('refuse-end', false, m.common_commitment_refuse_end()) : null}
      {may.includes('withdraw-end') ? button('withdraw-end', true, m.common_commitment_withdraw_end()) : null}
      {may.includes('revise') ? <ButtonLink small to={`/${area}/introductions/${id}/commitments?revises=${commitment.id}#state`}>{m.common_commitment_revise()}</ButtonLink> : null}
      {may.includes('propose-end') ? (
        <details className="fold" open={bad !== undefined}>
          <summary className="button button-small">{m.common_commitment_end()}</summary>
          <Form method="post" noValidate className="fold-body">
            <Hidden commitmentId={commitment.id} side={sides[0]} />
            <Field name="endsOn" id={`endsOn-${commitment.id}`} label={m.common_commitment_last_day()} error={errorOf(bad, 'endsOn')}>
              <TextInput type="date" defaultValue={bad?.values.endsOn || today} />
            </Field>
            <SubmitButton small look="danger" name="do" value="propose-end">{m.common_commitment_end_send()}</SubmitButton>
          </Form>
        </details>
      ) : null}
    </>
  )
}

const Hidden = ({ commitmentId, side }: { commitmentId: string; side: Side | undefined }) => (
  <>
    <input type="hidden" name="commitmentId" value={commitmentId} />
    <input type="hidden" name="side" value={side ?? ''} />
  </>
)
