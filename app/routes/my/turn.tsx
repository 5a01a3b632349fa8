import { Form } from 'react-router'
import { m } from '#app/i18n/messages.js'
import { DateText } from '#app/ui/date-text.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { declineReasonWord, lapseReasonWord, rungWord, sideWord } from '#app/ui/words.ts'
import { AgreedStep, isAgreed } from '../introduction/agreed-step.tsx'
import { frameOf } from '../introduction/frame.ts'
import type { IntroductionData } from './introduction.tsx'

/** Whose turn it is, until when, and what follows if nobody does anything. */
export function Turn({ introduction, mine, outcomes, steps, now }: IntroductionData) {
  const { deadline, viewer } = introduction
  const { decline } = introduction[mine]
  const frame = frameOf(introduction, 'company')
  const waits = introduction.state === 'proposed' && introduction[mine].answer === null
  const first = isAgreed(frame, steps)
  const agreed = <AgreedStep frame={frame} steps={steps} now={now} />
  return (
    <Sheet id="turn" title={m.my_turn()} here={viewer.may.accept.length === 0 && !outcomes.some(({ may }) => may.includes('confirm'))}>
      {first ? agreed : null}
      <div className="next">
        <div>
          <p className="what">{whatNext(introduction, mine, outcomes)}</p>
          {deadline === null ? null : (
            <p className="meta">{introduction.state === 'keys' ? m.my_turn_keys_until() : waits ? m.my_turn_until() : m.my_turn_result_until()} <DateText value={deadline} now={now} form="act" />{waits ? <>　{m.my_turn_silence()}</> : null}</p>
          )}
          {introduction.lapse === null ? null : <p className="meta">{m.common_lapse_said({ side: sideWord(introduction.lapse.side), reason: lapseReasonWord(introduction.lapse.reason) })}{introduction.lapse.note ? `　${introduction.lapse.note}` : ''}</p>}
          {decline === null ? null : <p className="meta">{m.my_declined_because({ reason: declineReasonWord(decline.reason) })}{decline.note ? `　${decline.note}` : ''}</p>}
        </div>
        {viewer.may.withdraw.length > 0 ? (
          <details className="fold">
            <summary className="button">{m.my_withdraw()}</summary>
            <div className="fold-body">
              <p>{m.my_withdraw_text()}</p>
              <Form method="post"><SubmitButton look="danger" name="do" value="withdraw">{m.my_withdraw_really()}</SubmitButton></Form>
            </div>
          </details>
        ) : null}
      </div>
      {first ? null : agreed}
    </Sheet>
  )
}

function whatNext(introduction: IntroductionData['introduction'], mine: IntroductionData['mine'], outcomes: IntroductionData['outcomes']): string {
  switch (introduction.state) {
    case 'keys':
      return m.my_turn_keys()
    case 'proposed':
      return introduction[mine].answer === null ? m.my_turn_answer() : introduction[mine].answer === 'accepted' ? m.my_turn_accepted_alone() : m.my_turn_declined_alone()
    case 'accepted':
      return whatRung(mine, outcomes)
    case 'concluded':
      return introduction.endReason === 'lapsed' ? m.my_turn_lapsed() : m.my_turn_concluded()
    case 'declined':
      return m.my_turn_declined()
    case 'expired':
      return m.my_turn_expired()
    case 'withdrawn':
      return m.my_turn_withdrawn()
    case 'held':
      return m.my_turn_held()
    case 'ended':
      return introduction.endReason === 'company-suspended' ? m.my_turn_ended_company() : m.my_turn_ended_listing()
  }
}

/** What waits for this side comes first, then what waits for others; else the next thing to say. */
function whatRung(mine: IntroductionData['mine'], outcomes: IntroductionData['outcomes']): string {
  const toConfirm = outcomes.find(({ may }) => may.includes('confirm'))
  if (toConfirm) return m.my_turn_confirm({ rung: rungWord(toConfirm.rung) })
  const disputed = outcomes.find(({ state }) => state === 'disputed')
  if (disputed) return m.my_turn_disputed({ rung: rungWord(disputed.rung) })
  const said = outcomes.find(({ state, recordedSide }) => state === 'recorded' && recordedSide === mine)
  if (said) return m.my_turn_said({ rung: rungWord(said.rung) })
  return outcomes.some(({ state }) => state === 'confirmed') ? m.my_turn_record_next() : m.my_turn_accepted()
}
