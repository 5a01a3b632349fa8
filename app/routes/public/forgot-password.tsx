import { Form } from 'react-router'
import { clientContext, ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { requestReset } from '#app/services/account/request-reset.server.ts'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { Route } from './+types/forgot-password.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.account_forgot())

export async function action({ request, context }: Route.ActionArgs) {
  const fields = await readFields(request, ['identifier'])
  try {
    await requestReset(context.get(ctxContext), fields, context.get(clientContext))
    return { sent: true as const }
  } catch (error) {
    return formFailure(error, context, { identifier: shown(fields.identifier) })
  }
}

export default function ForgotPassword({ actionData }: Route.ComponentProps) {
  const sent = actionData && 'sent' in actionData
  const failure = actionData && 'errors' in actionData ? actionData : undefined
  return (
    <div className="page is-sign">
      <div className="sign">
        <Sheet id="forgot" title={m.account_forgot()} level={1}>
          {sent ? <div className="sheet-body"><Notice tone="done">{m.account_reset_sent()}</Notice></div> : (
            <Form method="post" noValidate>
              {failure && failure.errors.length === 0 ? <Notice tone="error">{failure.message}</Notice> : null}
              <Field name="identifier" label={m.account_email()} hint={m.account_email_hint()} error={errorOf(failure, 'identifier')}>
                <TextInput type="email" autoComplete="username" defaultValue={failure?.values.identifier} />
              </Field>
              <SubmitButton>{m.account_send_link()}</SubmitButton>
              <p className="sign-below">
                <Link to="/sign-in">{m.account_back_to_sign_in()}</Link>
              </p>
            </Form>
          )}
        </Sheet>
        <Sheet id="mobile" title={m.account_mobile_only()} padded>
          <p>{m.account_mobile_only_text()}</p>
        </Sheet>
      </div>
    </div>
  )
}
