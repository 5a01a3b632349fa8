import { Form, useSearchParams } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { Segments } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Stack } from '#app/ui/page.tsx'
import { quantityText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { periodWord, sideWord } from '#app/ui/words.ts'
import { CommitmentList } from './commitment-list.tsx'
import type { CommitmentsData, CommitmentValues } from './commitments.server.ts'
import { FileCrumbs } from './file-crumbs.tsx'

type Props = CommitmentsData & { failure: FormFailure<CommitmentValues> | undefined }
const periods = ['month', 'once', 'day', 'quarter', 'year'] as const

const done: Record<string, () => string> = {
  'commitment-state': m.common_done_commitment_state,
  'commitment-confirm': m.common_done_commitment_confirm,
  'commitment-decline': m.common_done_commitment_decline,
  'commitment-withdraw': m.common_done_commitment_withdraw,
  'commitment-propose-end': m.common_done_commitment_propose_end,
  'commitment-agree-end': m.common_done_commitment_agree_end,
  'commitment-refuse-end': m.common_done_commitment_refuse_end,
  'commitment-withdraw-end': m.common_done_commitment_withdraw_end,
}

/** What the two sides agreed on, what waits for an answer, and stating it. */
export function CommitmentsPage(props: Props) {
  const { file, sides, lateEnough, commitments, failure } = props
  const [params] = useSearchParams()
  const sentence = done[params.get('done') ?? '']
  const waiting = commitments.some(({ state }) => state === 'stated')
  return (
    <>
      <FileCrumbs file={file} here={m.common_commitments()} />
      <PageHead title={m.common_commitments()} facts={[`LH-${file.number}`, file.title]} />
      {failure ? (
        <FormProblem failure={failure} labels={{ 'quantity.value': m.common_quantity_value(), 'quantity.unit': m.common_quantity_unit(), from: m.common_commitment_from(), until: m.common_commitment_until(), endsOn: m.common_commitment_last_day() }} />
      ) : sentence ? <div className="after-head"><Notice tone="done">{sentence()}</Notice></div> : null}
      <Stack>
        <Sheet id="agreed" title={m.common_commitments()} note={m.common_commitments_note()}>
          <CommitmentList {...props} />
        </Sheet>
        {sides.length === 0 ? null : !lateEnough ? <Notice>{m.common_commitment_too_early()}</Notice> : waiting ? <Notice>{m.common_commitment_waits()}</Notice> : <State {...props} />}
      </Stack>
    </>
  )
}

function State({ sides, file, revises, usual, today, failure }: Props) {
  const typed = failure?.values.do === 'state' ? failure.values : undefined
  const stored = revises ? { ...revises.quantity, from: revises.from, until: revises.until ?? '' } : { value: '', unit: usual?.unit ?? '', per: usual?.per ?? 'month', from: today, until: '' }
  const error = (name: string) => errorOf(failure, name)
  return (
    <Sheet id="state" title={revises ? m.common_commitment_revise_title({ quantity: quantityText(revises.quantity) }) : m.common_commitment_state()} note={m.common_commitment_public()} padded>
      <Form method="post" noValidate>
        {revises ? <input type="hidden" name="replacesId" value={revises.id} /> : null}
        {file.area === 'my' ? null : sides.length > 1 ? (
          <Segments name="side" label={m.common_in_name_of()} error={error('side')} defaultValue={typed?.side || sides[0]} options={sides.map((side) => ({ value: side, label: sideWord(side) }))} />
        ) : <input type="hidden" name="side" value={sides[0]} />}
        <div className="field-row">
          <Field name="quantity.value" label={m.common_quantity_value()} error={error('quantity.value')}>
            <TextInput inputMode="decimal" autoComplete="off" defaultValue={typed?.['quantity.value'] ?? String(stored.value)} />
          </Field>
          <Field name="quantity.unit" label={m.common_quantity_unit()} error={error('quantity.unit')}>
            <TextInput autoComplete="off" defaultValue={typed?.['quantity.unit'] ?? stored.unit} />
          </Field>
        </div>
        <Field name="quantity.per" label={m.common_quantity_per()} error={error('quantity.per')}>
          <Select defaultValue={typed?.['quantity.per'] || stored.per} options={periods.map((period) => ({ value: period, label: periodWord(period) }))} />
        </Field>
        <div className="field-row">
          <Field name="from" label={m.common_commitment_from()} error={error('from')}>
            <TextInput type="date" defaultValue={typed?.from ?? stored.from} />
          </Field>
          <Field name="until" label={m.common_commitment_until()} error={error('until')} optional>
            <TextInput type="date" defaultValue={typed?.until ?? stored.until} />
          </Field>
        </div>
        <p className="act-row"><SubmitButton name="do" value="state">{m.common_commitment_send()}</SubmitButton></p>
      </Form>
    </Sheet>
  )
}
