import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import type { readCompany } from '#app/services/company/read.server.ts'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Select, TextArea, TextInput, Tick, type OptionGroup } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { organisationWord } from '#app/ui/words.ts'
import { organisationTypes } from '#domain/company.ts'

export interface CompanyValues {
  name: string
  creditCode: string
  organisationType: string
  divisionCode: string
  parkId: string
  profile: string
  certificates: string
  address: string
  hidesName: boolean
}
type StoredCompany = Awaited<ReturnType<typeof readCompany>>

interface CompanyFormProps {
  /** Absent for somebody who names one. */
  company?: StoredCompany
  divisions: OptionGroup[]
  parks: OptionGroup[]
  failure: FormFailure<CompanyValues> | undefined
}

const labels: Partial<Record<keyof CompanyValues, () => string>> = {
  name: m.my_company_field_name,
  creditCode: m.my_company_field_code,
  organisationType: m.my_company_field_type,
  divisionCode: m.my_company_field_division,
  parkId: m.my_company_field_park,
  profile: m.my_company_field_profile,
  certificates: m.my_company_field_certificates,
  address: m.my_company_field_address,
}

const valuesOf = ({ own, ...company }: StoredCompany): CompanyValues => ({
  name: company.name,
  creditCode: own?.creditCode ?? '',
  organisationType: company.organisationType,
  divisionCode: company.divisionCode,
  parkId: company.park?.id ?? '',
  profile: company.profile,
  certificates: company.certificates.join('\n'),
  address: own?.address ?? '',
  hidesName: own?.hidesName ?? false,
})

const blank: CompanyValues = {
  name: '', creditCode: '', organisationType: 'company', divisionCode: '', parkId: '', profile: '', certificates: '', address: '', hidesName: false,
}

/** Names a company, or changes what is said of it. */
export function CompanyForm({ company, divisions, parks, failure }: CompanyFormProps) {
  const stored = company ? valuesOf(company) : blank
  const values = failure?.values ?? stored
  const error = (name: keyof CompanyValues) => errorOf(failure, name) ?? errorOf(failure, `${name}.0`)
  const errors = (failure?.errors ?? []).map(({ field, text }) => {
    const name = field.split('.')[0] as keyof CompanyValues
    return { field: name, text: labels[name] ? `${labels[name]()}：${text}` : text }
  })
  return (
    <Form method="post" noValidate className={company ? 'stack-gap' : 'stack-gap narrow'}>
      {failure?.code === 'company-stale' ? (
        <Notice tone="error" title={failure.message}><Changed stored={stored} typed={failure.values} /></Notice>
      ) : <FormProblem failure={failure && { message: failure.message, errors }} />}
      {company ? <input type="hidden" name="version" value={company.own?.version ?? 0} /> : null}
      <Sheet id="identity" title={m.my_company_identity()} note={company ? m.my_company_identity_note() : undefined} padded>
        <Field name="name" label={labels.name!()} hint={m.my_company_hint_name()} error={error('name')}>
          <TextInput defaultValue={values.name} autoComplete="organization" />
        </Field>
        <Field name="creditCode" label={labels.creditCode!()} hint={m.my_company_hint_code()} error={error('creditCode')} optional>
          <TextInput defaultValue={values.creditCode} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        </Field>
        <Field name="organisationType" label={labels.organisationType!()} error={error('organisationType')}>
          <Select defaultValue={values.organisationType} options={organisationTypes.map((type) => ({ value: type, label: organisationWord(type) }))} />
        </Field>
        <Field name="divisionCode" label={labels.divisionCode!()} hint={m.my_company_hint_division()} error={error('divisionCode')}>
          <Select defaultValue={values.divisionCode} options={divisions} empty={m.common_choose()} />
        </Field>
        <Field name="parkId" label={labels.parkId!()} hint={m.my_company_hint_park()} error={error('parkId')} optional>
          <Select defaultValue={values.parkId} options={parks} empty={m.my_company_no_park()} />
        </Field>
      </Sheet>
      {company ? <Profile values={values} error={error} /> : null}
      <div className="save">
        <SubmitButton>{company ? m.my_company_save() : m.my_company_name_button()}</SubmitButton>
        <span className="meta">{company ? m.my_company_save_note() : m.my_company_name_note()}</span>
      </div>
    </Form>
  )
}

function Profile({ values, error }: { values: CompanyValues; error: (name: keyof CompanyValues) => string | undefined }) {
  return (
    <Sheet id="profile-sheet" title={m.my_company_profile()} note={m.my_company_profile_note()} padded>
      <Field name="profile" label={labels.profile!()} hint={m.my_company_hint_profile()} error={error('profile')} optional>
        <TextArea defaultValue={values.profile} rows={4} />
      </Field>
      <Field name="certificates" label={labels.certificates!()} hint={m.my_company_hint_certificates()} error={error('certificates')} optional>
        <TextArea defaultValue={values.certificates} rows={3} />
      </Field>
      <Field name="address" label={labels.address!()} hint={m.my_company_hint_address()} error={error('address')} optional>
        <TextInput defaultValue={values.address} autoComplete="street-address" />
      </Field>
      <Tick name="hidesName" defaultChecked={values.hidesName}>{m.my_company_hides_name()}</Tick>
    </Sheet>
  )
}

/** Somebody else saved meanwhile: what is stored now, where it is not what stands in the form. */
function Changed({ stored, typed }: { stored: CompanyValues; typed: CompanyValues }) {
  const changed = (Object.keys(labels) as (keyof typeof labels)[]).filter((name) => stored[name] !== typed[name])
  return (
    <ul>
      {changed.map((name) => <li key={name}>{m.my_company_changed({ field: labels[name]!(), value: String(stored[name] || '—') })}</li>)}
    </ul>
  )
}
