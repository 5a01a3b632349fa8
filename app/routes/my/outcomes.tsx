import { Form } from 'react-router'
import type { FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { Ladder, LadderKey } from '#app/ui/ladder.tsx'
import { Link } from '#app/ui/link.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { rungWord } from '#app/ui/words.ts'
import { shanghaiDay } from '#domain/day.ts'
import { OutcomeFields } from '../introduction/outcome-fields.tsx'
import { OutcomeRows } from '../introduction/outcome-rows.tsx'
import { ladderOf, RungNote } from '../introduction/rung-state.tsx'
import type { IntroductionData, IntroductionValues } from './introduction.tsx'

/** How far the two have come, confirmed by both; and saying the next step. */
export function Outcomes({ introduction, mine, outcomes, now, failure }: IntroductionData & { failure: FormFailure<IntroductionValues> | undefined }) {
  const { current, rungs, left } = ladderOf(introduction.ladder, outcomes)
  const may = introduction.viewer.may
  const unit = (introduction[mine].listing ?? introduction.demand.listing ?? introduction.supply.listing)?.quantity?.unit
  return (
    <Sheet
      id="outcomes" title={m.my_outcomes()} note={<LadderKey />} here={outcomes.some((outcome) => outcome.may.includes('confirm'))}
      foot={may.lapse.includes(mine) ? <Link to={`/my/introductions/${introduction.id}/lapse`}>{m.my_lapse_link()}</Link> : undefined}
    >
      <Ladder
        current={current}
        rungs={rungs.map(({ rung, outcome, skipped, demand, supply }) => ({
          name: rungWord(rung), demand, supply, note: outcome ? <RungNote outcome={outcome} now={now} /> : skipped ? m.common_rung_skipped() : undefined,
        }))}
      />
      <OutcomeRows base={`/my/introductions/${introduction.id}`} outcomes={outcomes} now={now} confirm={() => ({ do: 'confirm' })} />
      {may.record.includes(mine) && left.length > 0 ? (
        <Form method="post" noValidate className="form-block">
          <h3>{m.my_record()}</h3>
          <OutcomeFields
            rungs={left} today={shanghaiDay(new Date(now))} amount failure={failure?.values.do === 'record' ? failure : undefined}
            values={failure?.values.do === 'record' ? failure.values : { 'quantity.unit': unit ?? '' }}
          />
          <p className="act-row"><SubmitButton look="plain" name="do" value="record">{m.my_record_send()}</SubmitButton></p>
        </Form>
      ) : null}
    </Sheet>
  )
}
