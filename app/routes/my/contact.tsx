import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { safePath } from '#app/http/safe-path.ts'
import { m } from '#app/i18n/messages.js'
import { listContacts } from '#app/services/company/list-contacts.server.ts'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Refusal } from '#domain/refusal.ts'
import type { Route } from './+types/contact.ts'
import { ownCompany } from './own-company.server.ts'

export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = () => pageMeta(m.my_contact())

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const next = safePath(url.searchParams.get('next'), '')
  if (params.id === 'new') return { contact: { id: ctx.ids.next(), name: '', phone: '', email: '', sealed: false }, added: false, next }
  const contact = (await listContacts(ctx, ownCompany(ctx))).find(({ id }) => id === params.id)
  if (!contact) throw new Refusal('not-found', 'contact-not-found')
  return { contact: { ...contact, phone: contact.phone ?? '', email: contact.email ?? '' }, added: true, next }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const fields = await readFields(request, ['id', 'name', 'phone', 'email', 'next'])
  try {
    await saveContact(ctx, { id: fields.id, companyId: ownCompany(ctx), name: fields.name, phone: fields.phone || undefined, email: fields.email || undefined })
    return redirect(safePath(fields.next, '/my/company?done=contact'))
  } catch (error) {
    return formFailure(error, context, { id: shown(fields.id), name: shown(fields.name), phone: shown(fields.phone), email: shown(fields.email) })
  }
}

const labels: Record<string, () => string> = { name: m.my_field_contact_name, phone: m.my_contact_phone, email: m.my_field_contact_email }

export default function Contact({ loaderData: { contact, added, next }, actionData: failure }: Route.ComponentProps) {
  const values = failure?.values ?? contact
  const errors = (failure?.errors ?? []).map(({ field, text }) => ({ field, text: labels[field] ? `${labels[field]()}：${text}` : text }))
  const title = added ? m.my_contact_edit() : m.my_contact_add()
  return (
    <>
      <Crumbs items={[{ text: m.my_company(), to: '/my/company' }, { text: title }]} />
      <PageHead title={title} facts={m.my_contacts_note()} />
      <Form method="post" noValidate className="narrow stack-gap">
        <FormProblem failure={failure && { message: failure.message, errors }} />
        {contact.sealed ? <Notice tone="warn">{m.my_contact_confirm()}</Notice> : null}
        <input type="hidden" name="id" value={values.id} />
        <input type="hidden" name="next" value={next} />
        <Sheet id="contact" title={m.my_contact()} padded>
          <Field name="name" label={labels.name!()} error={errorOf(failure, 'name')}>
            <TextInput defaultValue={values.name} autoComplete="name" />
          </Field>
          <Field name="phone" label={labels.phone!()} hint={m.my_contact_hint_phone()} error={errorOf(failure, 'phone')}>
            <TextInput type="tel" defaultValue={values.phone} autoComplete="tel" />
          </Field>
          <Field name="email" label={labels.email!()} error={errorOf(failure, 'email')} optional>
            <TextInput type="email" defaultValue={values.email} autoComplete="email" />
          </Field>
        </Sheet>
        <div className="save">
          <SubmitButton>{m.my_save()}</SubmitButton>
        </div>
      </Form>
    </>
  )
}
