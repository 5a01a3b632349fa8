import { Form, redirect } from 'react-router'
import { clientContext, ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { resetPassword } from '#app/services/account/reset-password.server.ts'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { Route } from './+types/reset-password.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.account_new_password())
/** The address holds the one-time token. */
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' })

/** Shows the form whatever the token: a mail program that looks at links uses nothing up, and learns nothing. */
export const loader = ({ url }: Route.LoaderArgs) => ({ token: url.searchParams.get('token')?.slice(0, 200) ?? '' })

export async function action({ request, context }: Route.ActionArgs) {
  const fields = await readFields(request, ['token', 'password'])
  try {
    await resetPassword(context.get(ctxContext), fields, context.get(clientContext))
    return redirect('/sign-in?reset=1')
  } catch (error) {
    return formFailure(error, context, { token: shown(fields.token) })
  }
}

export default function ResetPassword({ loaderData, actionData: failure }: Route.ComponentProps) {
  return (
    <div className="page is-sign">
      <div className="sign">
        <Sheet id="reset" title={m.account_new_password()} level={1}>
          <Form method="post" action="/reset-password" noValidate>
            {failure && !errorOf(failure, 'password') ? (
              <Notice tone="error">
                {failure.message} <Link to="/forgot-password">{m.account_send_link_again()}</Link>
              </Notice>
            ) : null}
            <Field name="password" label={m.account_new_password()} hint={m.account_password_hint()} error={errorOf(failure, 'password')}>
              <TextInput type="password" autoComplete="new-password" />
            </Field>
            <input type="hidden" name="token" value={failure?.values.token ?? loaderData.token} />
            <p className="hint">{m.account_reset_ends_sessions()}</p>
            <SubmitButton>{m.account_save_password()}</SubmitButton>
          </Form>
        </Sheet>
      </div>
    </div>
  )
}
