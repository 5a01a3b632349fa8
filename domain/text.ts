import { z } from 'zod'

/**
 * Control characters but line feed and tab, and whatever has no look of its own (Default_Ignorable: zero width, marks of direction, soft hyphens,
 * tags, variation selectors): they hide or reorder what a reader sees.
 */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{DI}\ufff9-\ufffb]/gu
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g

/** Text as people type it, made safe to store and show: well-formed, NFC, no invisible characters, one kind of line end, trimmed. */
export const cleanText = (value: string): string =>
  value.toWellFormed().replace(LINE_END, '\n').replace(INVISIBLE, '').normalize('NFC').trim()

/** A text field. Length counts code points after cleaning. Issue codes: `text-required`, `text-short`, `text-long`. */
export const text = (min: number, max: number) =>
  z
    .string()
    // Far too much is not even cleaned.
    .superRefine((value, context) => {
      if (value.length > max * 20 + 1000) context.addIssue({ code: 'custom', message: 'text-long', params: { max, length: value.length } })
    })
    .transform(cleanText)
    .superRefine((value, context) => {
      const length = [...value].length
      if (length < min) context.addIssue({ code: 'custom', message: length === 0 ? 'text-required' : 'text-short', params: { min, length } })
      if (length > max) context.addIssue({ code: 'custom', message: 'text-long', params: { max, length } })
    })

/** `YYYY-MM-DD`, a day that exists, of years that trade knows. */
export const isoDate = z.iso.date({ error: 'date-invalid', abort: true }).refine((day) => day >= '1900' && day < '2200', { error: 'date-invalid' })

/** GB/T 2260, six digits. */
export const divisionCode = z.string().regex(/^\d{6}$/, { error: 'division-invalid' })
