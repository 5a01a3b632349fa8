import { z } from 'zod'
import { isCommonPassword } from './common-passwords.ts'
import { text } from './text.ts'

/** What a person signs in with. */
export interface Identifier {
  kind: 'email' | 'mobile'
  /** Lower case, or eleven digits. */
  value: string
}

const MOBILE = /^1[3-9]\d{9}$/

/** Reads an address or a mainland mobile number as people type them: full width, with blanks, hyphens or the country code. */
export function readIdentifier(typed: string): Identifier | null {
  const value = typed.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  if (value.includes('@')) return z.email().max(254).safeParse(value).success && !value.endsWith('.invalid') ? { kind: 'email', value } : null
  const mobile = digitsOf(value)
  return mobile !== null && MOBILE.test(mobile) ? { kind: 'mobile', value: mobile } : null
}

/** Null where it does not look like a telephone number. */
function digitsOf(value: string): string | null {
  if (!/^[+\d()-]+$/.test(value)) return null
  const digits = value.replace(/\D/g, '')
  return /^\(?(\+|00)?86/.test(value) && digits.length > 11 ? digits.replace(/^(00)?86/, '') : digits
}

/** Issue codes: `identifier-required`, `mobile-length` { length }, `identifier-invalid`. */
const identifier = z
  .string()
  .max(400, { error: 'identifier-invalid', abort: true })
  .transform((typed, context): Identifier => {
    const read = readIdentifier(typed)
    if (read) return read
    const digits = digitsOf(typed.normalize('NFKC').replace(/\s/g, ''))
    if (typed.trim() === '') context.addIssue({ code: 'custom', message: 'identifier-required' })
    else if (digits?.startsWith('1') && digits.length !== 11) context.addIssue({ code: 'custom', message: 'mobile-length', params: { length: digits.length } })
    else context.addIssue({ code: 'custom', message: 'identifier-invalid' })
    return z.NEVER
  })

export const PASSWORD_MIN = 8
const PASSWORD_MAX = 128

/** Any characters, blanks too; long rather than mixed (NIST SP 800-63B). Issue codes: `password-short`, `password-long`, `password-common`. */
const newPassword = z.string().superRefine((value, context) => {
  const length = [...value].length
  if (length < PASSWORD_MIN) context.addIssue({ code: 'custom', message: 'password-short', params: { min: PASSWORD_MIN, length } })
  else if (value.length > PASSWORD_MAX) context.addIssue({ code: 'custom', message: 'password-long', params: { max: PASSWORD_MAX } })
  else if (isCommonPassword(value)) context.addIssue({ code: 'custom', message: 'password-common' })
})

export const SignUpInput = z
  .strictObject({ name: text(1, 40), identifier, password: newPassword })
  .superRefine(({ identifier, password }, context) => {
    const plain = password.toLowerCase()
    if (plain.includes(identifier.value) || plain === identifier.value.split('@')[0]) {
      context.addIssue({ code: 'custom', path: ['password'], message: 'password-identifier' })
    }
  })

/** What cannot be anybody's is not refused as such: it is a wrong answer like any other. */
export const SignInInput = z.strictObject({ identifier: z.string().max(2_000), password: z.string().max(2_000), keep: z.boolean().default(false) })

export const RequestResetInput = z.strictObject({ identifier })
export const ResetPasswordInput = z.strictObject({ token: z.string().min(1).max(200), password: newPassword })

/** As `identifier`, a mobile number alone. */
const mobile = identifier.transform((read, context) => {
  if (read.kind === 'mobile') return read.value
  context.addIssue({ code: 'custom', message: 'mobile-required' })
  return z.NEVER
})
/** Six digits as people type them: full width, with blanks. Issue code: `code-digits`. */
const mobileCode = z
  .string({ error: 'code-digits' })
  .max(40, { error: 'code-digits', abort: true })
  .transform((typed) => typed.normalize('NFKC').replace(/[\s-]/g, ''))
  .refine((code) => /^\d{6}$/.test(code), { error: 'code-digits' })

export const RequestCodeInput = z.strictObject({ mobile })
export const SignInByCodeInput = z.strictObject({ mobile, code: mobileCode, keep: z.boolean().default(false) })
export const ResetByCodeInput = z.strictObject({ mobile, code: mobileCode, password: newPassword })

/** Nothing is ever sent to it (RFC 2606); the sign-in library wants every person to have an address. */
export const placeholderEmail = (mobile: string) => `${mobile}@phone.invalid`
