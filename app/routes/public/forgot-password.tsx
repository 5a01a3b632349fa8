import { Form, redirect } from 'react-router'
import { clientContext, ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { requestCode, sendsCodes } from '#app/services/account/request-code.server.ts'
import { requestReset } from '#app/services/account/request-reset.server.ts'
import { resetByCode } from '#app/services/account/reset-by-code.server.ts'
import { CodeField, CodeSent, MobileField } from '#app/ui/code-form.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { readIdentifier } from '#domain/account.ts'
import type { Route } from './+types/forgot-password.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.account_forgot())

export const loader = ({ context }: Route.LoaderArgs) => ({ codes: sendsCodes(context.get(ctxContext)) })

/** An address gets a link, a mobile number a code, which is entered here with the new password. */
export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const from = context.get(clientContext)
  const fields = await readFields(request, ['do', 'identifier', 'mobile', 'code', 'password'])
  try {
    if (fields.do === 'reset') {
      await resetByCode(ctx, { mobile: fields.mobile ?? '', code: fields.code ?? '', password: fields.password ?? '' }, from)
      return redirect('/sign-in?reset=1')
    }
    const typed = shown(fields.do === 'again' ? fields.mobile : fields.identifier)
    const single = typeof (fields.do === 'again' ? fields.mobile : fields.identifier) === 'string'
    if (single && sendsCodes(ctx) && readIdentifier(typed)?.kind === 'mobile') return { sent: 'code' as const, mobile: await requestCode(ctx, { mobile: typed }, from) }
    await requestReset(ctx, { identifier: fields.identifier }, from)
    return { sent: 'link' as const, mobile: '' }
  } catch (error) {
    return formFailure(error, context, { do: shown(fields.do), identifier: shown(fields.identifier), mobile: shown(fields.mobile) })
  }
}

export default function ForgotPassword({ loaderData: { codes }, actionData }: Route.ComponentProps) {
  const sent = actionData && 'sent' in actionData ? actionData : undefined
  const failure = actionData && 'errors' in actionData ? actionData : undefined
  const entering = sent?.sent === 'code' || failure?.values.do === 'reset' || failure?.values.do === 'again'
  const problem = failure && failure.errors.length === 0 ? <Notice tone="error">{failure.message}</Notice> : null
  return (
    <div className="page is-sign">
      <div className="sign">
        <Sheet id="forgot" title={m.account_forgot()} level={1}>
          {sent?.sent === 'link' ? <div className="sheet-body"><Notice tone="done">{m.account_reset_sent()}</Notice></div> : entering ? (
            <Form method="post" noValidate>
              {sent ? <CodeSent mobile={sent.mobile} /> : null}
              {problem}
              <p className="sign-says">{m.account_reset_by_code_text()}</p>
              <MobileField mobile={sent?.mobile ?? failure?.values.mobile ?? ''} settled error={errorOf(failure, 'mobile')} />
              <CodeField error={errorOf(failure, 'code')} />
              <Field name="password" label={m.account_new_password()} hint={m.account_password_hint()} error={errorOf(failure, 'password')}>
                <TextInput type="password" autoComplete="new-password" />
              </Field>
              <p className="hint">{m.account_reset_ends_sessions()}</p>
              <SubmitButton name="do" value="reset">{m.account_save_password()}</SubmitButton>
              <SubmitButton look="plain" name="do" value="again">{m.account_code_again()}</SubmitButton>
            </Form>
          ) : (
            <Form method="post" noValidate>
              {problem}
              <Field
                name="identifier" label={codes ? m.account_identifier_reset() : m.account_email()} hint={codes ? m.account_identifier_reset_hint() : m.account_email_hint()}
                error={errorOf(failure, 'identifier')}
              >
                <TextInput type={codes ? 'text' : 'email'} autoComplete="username" autoCapitalize="none" spellCheck={false} defaultValue={failure?.values.identifier} />
              </Field>
              <SubmitButton>{codes ? m.account_reset_start() : m.account_send_link()}</SubmitButton>
              <p className="sign-below">
                <Link to="/sign-in">{m.account_back_to_sign_in()}</Link>
              </p>
            </Form>
          )}
        </Sheet>
        {codes ? null : (
          <Sheet id="mobile" title={m.account_mobile_only()} padded>
            <p>{m.account_mobile_only_text()}</p>
          </Sheet>
        )}
      </div>
    </div>
  )
}
