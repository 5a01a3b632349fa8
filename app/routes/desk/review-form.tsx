import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { Segments } from '#app/ui/choices.tsx'
import { Field, FieldGroup } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { ReviewScores } from '#domain/listing.ts'

type Criterion = keyof ReviewScores
const words: Record<Criterion, { name: () => string; means: () => string }> = {
  clarity: { name: m.desk_score_clarity, means: m.desk_score_clarity_means },
  completeness: { name: m.desk_score_completeness, means: m.desk_score_completeness_means },
  specificity: { name: m.desk_score_specificity, means: m.desk_score_specificity_means },
  compliance: { name: m.desk_score_compliance, means: m.desk_score_compliance_means },
}
const marks = ['0', '1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))

/** Four scores, a sentence, and one of four decisions. */
export function ReviewForm({ criteria, version, scores, failure }: {
  criteria: Criterion[]
  version: number
  /** From an earlier decision on the same words. */
  scores: ReviewScores | null
  failure: FormFailure<{ reason: string; scores: Record<string, string> }> | undefined
}) {
  return (
    <Sheet id="review" title={m.desk_review()} note={m.desk_review_note()} here padded>
      <FormProblem failure={failure} labels={Object.fromEntries(criteria.map((criterion) => [`scores.${criterion}`, words[criterion].name()]))} />
      <Form method="post" noValidate>
        <input type="hidden" name="version" value={version} />
        <FieldGroup name="scores" label={m.desk_scores()} hint={m.desk_scores_rule()} error={errorOf(failure, 'scores')}>
          <div className="scores">
            {criteria.map((criterion) => (
              <Segments
                key={criterion} name={`scores.${criterion}`} label={words[criterion].name()} hint={words[criterion].means()}
                options={marks} error={errorOf(failure, `scores.${criterion}`)}
                defaultValue={failure?.values.scores[criterion] ?? (scores ? String(scores[criterion]) : undefined)}
              />
            ))}
          </div>
        </FieldGroup>
        <Field name="reason" label={m.desk_review_reason()} hint={m.desk_review_reason_hint()} error={errorOf(failure, 'reason')}>
          <TextArea className="is-short" rows={3} defaultValue={failure?.values.reason} />
        </Field>
        <div className="form-do">
          <SubmitButton look="danger" name="decision" value="reject">{m.desk_reject()}</SubmitButton>
          <SubmitButton look="plain" name="decision" value="return">{m.desk_return_listing()}</SubmitButton>
          <SubmitButton look="plain" name="decision" value="hold">{m.desk_hold_listing()}</SubmitButton>
          <SubmitButton name="decision" value="publish">{m.desk_publish()}</SubmitButton>
        </div>
      </Form>
    </Sheet>
  )
}
