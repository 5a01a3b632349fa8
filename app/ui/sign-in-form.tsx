import { Form } from 'react-router'
import type { KeptForm } from '#app/http/failure.ts'
import { m } from '#app/i18n/messages.js'
import { Field } from './field.tsx'
import { TextInput, Tick } from './inputs.tsx'
import { Link } from './link.tsx'
import { Notice } from './notice.tsx'
import { SubmitButton } from './submit-button.tsx'

interface SignInFormProps {
  /** Same-origin path to go to afterwards. */
  next: string
  identifier?: string
  /** What was just done, so that signing in is next. */
  done?: string
  /** What is wrong with the last try. */
  error?: string
  /** Why one has to sign in here. */
  warning?: string
  /** A form that waits to be sent again after signing in. */
  kept?: KeptForm | null
}

/** Also shown in the place of a page whose form met an ended session, with what was typed. Works without JavaScript. */
export function SignInForm({ next, identifier = '', done, error, kept, warning }: SignInFormProps) {
  const query = next === '' ? '' : `?${new URLSearchParams({ next })}`
  return (
    // What is kept lives in the page that answers: a script would at once load anew, signed in, and go elsewhere.
    <Form method="post" action="/sign-in" noValidate reloadDocument={Boolean(kept)}>
      {done === undefined ? null : <Notice tone="done">{done}</Notice>}
      {warning === undefined ? null : <Notice tone="warn">{warning}</Notice>}
      {error === undefined ? null : <Notice tone="error">{error}</Notice>}
      <Field name="identifier" label={m.account_identifier()}>
        <TextInput autoComplete="username" autoCapitalize="none" spellCheck={false} defaultValue={identifier} />
      </Field>
      <Field name="password" label={m.account_password()}>
        <TextInput type="password" autoComplete="current-password" />
      </Field>
      <Tick name="keep" value="1">{m.account_keep()}</Tick>
      <input type="hidden" name="next" value={next} />
      {kept ? <input type="hidden" name="kept" value={JSON.stringify(kept)} /> : null}
      <SubmitButton>{m.account_sign_in()}</SubmitButton>
      <p className="sign-below">
        <Link to={`/sign-in/code${query}`}>{m.account_by_code()}</Link>
        <Link to="/forgot-password">{m.account_forgot()}</Link>
        <Link to={`/sign-up${query}`}>{m.account_to_sign_up()}</Link>
      </p>
    </Form>
  )
}
