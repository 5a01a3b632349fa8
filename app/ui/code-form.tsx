import { m } from '#app/i18n/messages.js'
import { Field } from './field.tsx'
import { TextInput } from './inputs.tsx'
import { Notice } from './notice.tsx'

/** Said alike whether anybody has the number or not. */
export const CodeSent = ({ mobile }: { mobile: string }) => <Notice tone="done">{m.account_code_sent({ mobile })}</Notice>

/** The number, by which a code is asked for; `settled`: a code was, so it stays. */
export function MobileField({ mobile, settled, error }: { mobile: string; settled: boolean; error: string | undefined }) {
  return (
    <Field name="mobile" label={m.account_mobile()} hint={settled ? undefined : m.account_mobile_hint()} error={error}>
      <TextInput type="tel" inputMode="numeric" autoComplete="tel-national" maxLength={20} defaultValue={mobile} readOnly={settled} />
    </Field>
  )
}

/** Telephones offer what the message brought. */
export function CodeField({ error }: { error: string | undefined }) {
  return (
    <Field name="code" label={m.account_code()} hint={m.account_code_hint()} error={error}>
      <TextInput className="is-code" inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
    </Field>
  )
}
