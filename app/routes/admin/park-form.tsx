import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Select, TextInput, type Option, type OptionGroup } from '#app/ui/inputs.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { parkLevelWord } from '#app/ui/words.ts'

export interface ParkValues {
  slug: string
  name: string
  shortName: string
  divisionCode: string
  level: string
  phone: string
  chains: string[]
}

/** A park's own particulars; `hidden` names what the form was drawn from. */
export function ParkForm({ values, hidden, fixedSlug, divisions, chains, failure, submit }: {
  values: ParkValues
  hidden: Record<string, string>
  /** An open park keeps its address. */
  fixedSlug?: boolean
  divisions: OptionGroup[]
  chains: Option[]
  failure: FormFailure<ParkValues> | undefined
  submit: string
}) {
  const typed = failure?.values ?? values
  const error = (name: string) => errorOf(failure, name)
  return (
    <>
      <FormProblem
        failure={failure}
        labels={{ name: m.admin_park_name(), shortName: m.admin_park_short(), slug: m.admin_park_slug(), divisionCode: m.admin_park_division(), level: m.admin_level(), phone: m.admin_park_phone(), chains: m.admin_chains() }}
      />
      <Form method="post" noValidate>
        {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <Sheet id="park" title={m.common_park()} className="form-sheet">
          <div className="form-block">
            <div className="field-row">
              <Field name="name" label={m.admin_park_name()} hint={m.admin_park_name_hint()} error={error('name')}>
                <TextInput defaultValue={typed.name} autoComplete="off" />
              </Field>
              <Field name="shortName" label={m.admin_park_short()} hint={m.admin_park_short_hint()} error={error('shortName')}>
                <TextInput defaultValue={typed.shortName} autoComplete="off" />
              </Field>
            </div>
            {fixedSlug ? null : (
              <Field name="slug" label={m.admin_park_slug()} hint={m.admin_park_slug_hint()} error={error('slug')}>
                <TextInput defaultValue={typed.slug} autoComplete="off" autoCapitalize="none" spellCheck={false} />
              </Field>
            )}
            <div className="field-row">
              <Field name="divisionCode" label={m.admin_park_division()} hint={m.admin_park_division_hint()} error={error('divisionCode')}>
                <Select options={divisions} empty={m.common_choose()} defaultValue={typed.divisionCode} />
              </Field>
              <Field name="level" label={m.admin_level()} hint={m.admin_level_hint()} error={error('level')} optional>
                <Select options={(['national', 'provincial', 'planned'] as const).map((level) => ({ value: level, label: parkLevelWord(level) }))} empty={m.admin_level_unknown()} defaultValue={typed.level} />
              </Field>
            </div>
            <Field name="phone" label={m.admin_park_phone()} hint={m.admin_park_phone_hint()} error={error('phone')} optional>
              <TextInput type="tel" defaultValue={typed.phone} autoComplete="off" />
            </Field>
            <Choices name="chains" label={m.admin_chains()} many options={chains} defaultValue={typed.chains} error={error('chains')} optional />
          </div>
        </Sheet>
        <div className="save">
          <span className="meta">{m.admin_park_save_note()}</span>
          <ButtonLink to="/admin/parks">{m.common_cancel()}</ButtonLink>
          <SubmitButton>{submit}</SubmitButton>
        </div>
      </Form>
    </>
  )
}
