import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import type { ChosenSupply } from '#app/services/combination/read-plan.server.ts'
import { Field } from '#app/ui/field.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Select, TextArea } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { Quantity } from '#app/ui/quantity.tsx'
import { divisionName } from '#domain/regions/divisions.ts'
import { parts } from '#domain/introduction/combination.ts'
import { partWord } from './words.ts'
import type { PlanValues } from './plan.server.ts'

/** What one chosen supply is in the combination, and why it is put forward where that is asked. */
export function ChosenFields({ supply, failure }: { supply: ChosenSupply; failure: FormFailure<PlanValues> | undefined }) {
  const { id } = supply
  const typed = failure?.values.parts[id]
  const problem = errorOf(failure, `with.${id}`)
  return (
    <fieldset className={problem ? 'field has-error chosen' : 'field chosen'} id={`with.${id}`} tabIndex={-1}>
      <legend className="label">{supply.company}</legend>
      <p className="meta line">
        <span><Link to={`/listings/${id}`}>{supply.title}</Link></span>
        <span>{supply.park ?? divisionName(supply.divisionCode)}</span>
        <span>{supply.left ? <>{m.desk_combine_left()} <Quantity value={supply.left} /></> : m.common_coverage_unsaid()}</span>
        <span>{supply.rank === null ? m.desk_combine_unmatched() : m.desk_propose_rank_fact({ rank: supply.rank })}</span>
      </p>
      {problem ? <p className="error" id={`with.${id}-error`}><Icon name="alert" /><span><span className="hidden-text">{m.common_error_prefix()}</span>{problem}</span></p> : null}
      {supply.open ? <p className="meta">{m.desk_combine_open_already()} <Link to={`/desk/introductions/${supply.open.id}`}>LH-{supply.open.number}</Link></p> : supply.possible ? null : <p className="meta">{m.desk_combine_impossible()}</p>}
      <Field name={`part.${id}`} label={m.common_combination_role()} error={errorOf(failure, `part.${id}`)}>
        <Select options={parts.map((part) => ({ value: part, label: partWord(part) }))} defaultValue={typed?.part || supply.part} />
      </Field>
      <Field name={`reason.${id}`} label={m.desk_propose_reason()} hint={supply.reasonDue ? m.desk_propose_reason_due() : m.desk_propose_reason_free()} error={errorOf(failure, `reason.${id}`)} optional={!supply.reasonDue}>
        <TextArea className="is-short" rows={2} defaultValue={typed?.reason} />
      </Field>
    </fieldset>
  )
}
