import { Form, redirect } from 'react-router'
import { clientContext, ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { safePath } from '#app/http/safe-path.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { signUp } from '#app/services/account/sign-up.server.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { Route } from './+types/sign-up.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.account_sign_up())

export function loader({ url, context }: Route.LoaderArgs) {
  const next = safePath(url.searchParams.get('next'), '')
  if (context.get(ctxContext).actor.kind === 'user') throw redirect(next || '/start')
  return { next }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { next, ...fields } = await readFields(request, ['name', 'identifier', 'password', 'next'])
  try {
    const { cookies } = await signUp(context.get(ctxContext), fields, { ...context.get(clientContext), locale: getLocale() })
    // Naming a company comes before anything else that a new person can do.
    return redirect('/my/company', { headers: new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])) })
  } catch (error) {
    return formFailure(error, context, { name: shown(fields.name), identifier: shown(fields.identifier), next: safePath(next, '') })
  }
}

export default function SignUp({ loaderData, actionData: failure }: Route.ComponentProps) {
  const next = failure?.values.next ?? loaderData.next
  return (
    <div className="page is-sign">
      <div className="sign">
        <Sheet id="up" title={m.account_sign_up()} level={1}>
          <Form method="post" action="/sign-up" noValidate>
            {failure && failure.errors.length > 0 ? <ErrorSummary errors={failure.errors} /> : null}
            {failure && failure.errors.length === 0 ? <Notice tone="error">{failure.message}</Notice> : null}
            <Field name="name" label={m.account_name()} hint={m.account_name_hint()} error={errorOf(failure, 'name')}>
              <TextInput autoComplete="name" defaultValue={failure?.values.name} />
            </Field>
            <Field name="identifier" label={m.account_identifier()} hint={m.account_identifier_hint()} error={errorOf(failure, 'identifier')}>
              <TextInput autoComplete="username" autoCapitalize="none" spellCheck={false} defaultValue={failure?.values.identifier} />
            </Field>
            <Field name="password" label={m.account_password()} hint={m.account_password_hint()} error={errorOf(failure, 'password')}>
              <TextInput type="password" autoComplete="new-password" />
            </Field>
            <input type="hidden" name="next" value={next} />
            <SubmitButton>{m.account_sign_up()}</SubmitButton>
            <p className="sign-below">
              <Link to={next === '' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next })}`}>{m.account_to_sign_in()}</Link>
            </p>
          </Form>
        </Sheet>
      </div>
    </div>
  )
}
