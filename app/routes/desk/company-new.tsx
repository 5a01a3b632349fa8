import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { recordCompany } from '#app/services/company/record.server.ts'
import { listParkChoices } from '#app/services/park/list.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { divisionChoices } from '#app/ui/division-choices.server.ts'
import { Field, FieldGroup } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Select, TextArea, TextInput, Tick } from '#app/ui/inputs.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { organisationWord } from '#app/ui/words.ts'
import { organisationTypes } from '#domain/company.ts'
import type { Route } from './+types/company-new.ts'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.desk_record_company())

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const actor = ctx.actor.kind === 'user' ? ctx.actor : null
  const parks = (await listParkChoices(ctx)).filter((park) => actor?.liaisonOf.includes(park.id))
  return {
    id: ctx.ids.next(),
    contactId: ctx.ids.next(),
    parks: parks.map(({ id, name }) => ({ value: id, label: name })),
    /** Only the administrator opens companies that no park answers for. */
    noPark: actor?.administrator === true,
    division: parks[0]?.divisionCode ?? '',
    divisions: divisionChoices(),
    types: organisationTypes.map((type) => ({ value: type, label: organisationWord(type) })),
  }
}

const names = ['id', 'contactId', 'name', 'creditCode', 'organisationType', 'divisionCode', 'parkId', 'recordedFor', 'licenceSeen', 'contact.name', 'contact.phone', 'contact.email'] as const
type Fields = Awaited<ReturnType<typeof readFields<(typeof names)[number]>>>

export async function action({ request, context }: Route.ActionArgs) {
  const fields = await readFields(request, names)
  try {
    const company = await recordCompany(context.get(ctxContext), inputOf(fields))
    return redirect(`/desk/companies/${company.id}?done=${company.state === 'verified' ? 'record' : 'record-pending'}`)
  } catch (error) {
    return formFailure(error, context, Object.fromEntries(names.map((name) => [name, shown(fields[name])])) as Record<(typeof names)[number], string>)
  }
}

/** Nobody is written down where all three fields of the contact are empty. */
function inputOf(fields: Fields) {
  const contact = { name: fields['contact.name'], phone: fields['contact.phone'] || undefined, email: fields['contact.email'] || undefined }
  const someone = Boolean(contact.name || contact.phone || contact.email)
  return {
    id: fields.id,
    name: fields.name,
    creditCode: fields.creditCode || undefined,
    organisationType: fields.organisationType,
    divisionCode: fields.divisionCode,
    parkId: fields.parkId || undefined,
    recordedFor: fields.recordedFor,
    licenceSeen: fields.licenceSeen !== undefined,
    ...(someone && { contact: { id: fields.contactId, ...contact } }),
  }
}

const labels = () => ({
  name: m.desk_company_name(),
  creditCode: m.desk_credit_code(),
  organisationType: m.desk_organisation(),
  divisionCode: m.desk_division(),
  parkId: m.desk_park(),
  recordedFor: m.desk_recorded_for(),
  'contact.name': m.desk_contact_name(),
  'contact.phone': m.desk_contact_phone(),
  'contact.email': m.desk_contact_email(),
})

export default function NewCompany({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { parks, noPark, types, divisions } = loaderData
  const typed = failure?.values
  const error = (name: string) => errorOf(failure, name)
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_rail_companies(), to: '/desk/companies' }, { text: m.desk_record_company() }]} />
      <PageHead title={m.desk_record_company()} facts={m.desk_record_intro()} />
      <FormProblem failure={failure} labels={labels()} />
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={typed?.id || loaderData.id} />
        <input type="hidden" name="contactId" value={typed?.contactId || loaderData.contactId} />
        <div className="stack-gap">
          <Sheet id="what" title={m.desk_company()} className="form-sheet">
            <div className="form-block">
              <Field name="name" label={m.desk_company_name()} hint={m.desk_company_name_hint()} error={error('name')}>
                <TextInput autoComplete="off" defaultValue={typed?.name} />
              </Field>
              <Field name="creditCode" label={m.desk_credit_code()} hint={m.desk_credit_code_hint()} error={error('creditCode')} optional>
                <TextInput className="code-input" autoComplete="off" autoCapitalize="characters" spellCheck={false} defaultValue={typed?.creditCode} />
              </Field>
              <div className="field-row">
                <Field name="organisationType" label={m.desk_organisation()} error={error('organisationType')}>
                  <Select options={types} defaultValue={typed?.organisationType || 'company'} />
                </Field>
                <Field name="divisionCode" label={m.desk_division()} error={error('divisionCode')}>
                  <Select options={divisions} empty={m.common_choose()} defaultValue={typed?.divisionCode ?? loaderData.division} />
                </Field>
              </div>
              <Field name="parkId" label={m.desk_park()} hint={m.desk_park_hint()} error={error('parkId')}>
                <Select options={parks} {...((noPark || parks.length !== 1) && { empty: noPark ? m.desk_park_none() : m.common_choose() })} defaultValue={typed?.parkId ?? parks[0]?.value} />
              </Field>
            </div>
          </Sheet>
          <Sheet id="who" title={m.desk_contact()} note={m.desk_contact_note()} className="form-sheet">
            <div className="form-block">
              <Field name="contact.name" label={m.desk_contact_name()} error={error('contact.name')} optional>
                <TextInput autoComplete="off" defaultValue={typed?.['contact.name']} />
              </Field>
              <div className="field-row">
                <Field name="contact.phone" label={m.desk_contact_phone()} error={error('contact.phone')} optional>
                  <TextInput type="tel" inputMode="tel" autoComplete="off" defaultValue={typed?.['contact.phone']} />
                </Field>
                <Field name="contact.email" label={m.desk_contact_email()} error={error('contact.email')} optional>
                  <TextInput type="email" autoComplete="off" defaultValue={typed?.['contact.email']} />
                </Field>
              </div>
            </div>
          </Sheet>
          <Sheet id="how" title={m.desk_on_behalf()} note={m.desk_on_behalf_note()} className="form-sheet">
            <div className="form-block">
              <Field name="recordedFor" label={m.desk_recorded_for()} hint={m.desk_recorded_for_hint()} error={error('recordedFor')}>
                <TextArea className="is-short" rows={2} defaultValue={typed?.recordedFor} />
              </Field>
              <FieldGroup name="licenceSeen" label={m.desk_verification()} hint={m.desk_licence_seen_hint()}>
                <Tick name="licenceSeen" value="yes" defaultChecked={Boolean(typed?.licenceSeen)}>{m.desk_licence_seen()}</Tick>
              </FieldGroup>
            </div>
          </Sheet>
        </div>
        <div className="save">
          <span className="meta">{m.desk_record_save_note()}</span>
          <ButtonLink to="/desk/companies">{m.common_cancel()}</ButtonLink>
          <SubmitButton>{m.desk_record_save()}</SubmitButton>
        </div>
      </Form>
    </>
  )
}
