import { z } from 'zod'
import { checkCreditCode, normalizeCreditCode } from '#domain/credit-code.ts'

/** A code of the wrong form is refused; a failing check digit, seen on real licences, is left to the liaison as a warning. */
export const creditCode = z
  .string()
  .max(60)
  .transform(normalizeCreditCode)
  .refine((code) => checkCreditCode(code) !== 'malformed', { error: 'credit-code-malformed' })
