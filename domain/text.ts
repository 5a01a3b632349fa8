import { z } from 'zod'

/** Zero-width, bidirectional control, NUL and other control characters, except line feed and tab: they hide or reorder what a reader sees. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Text as people type it, made safe to store and show: well-formed, NFC, no invisible characters, one kind of line end, trimmed. */
export const cleanText = (value: string): string =>
  value.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(INVISIBLE, '').trim()

/** A text field. Length counts code points after cleaning. Issue codes: `text-required`, `text-short`, `text-long`. */
export const text = (min: number, max: number) =>
  z
    .string()
    .max(max * 20 + 1000, { error: 'text-long' })
    .transform(cleanText)
    .superRefine((value, context) => {
      const length = [...value].length
      if (length < min) context.addIssue({ code: 'custom', message: length === 0 ? 'text-required' : 'text-short', params: { min, length } })
      if (length > max) context.addIssue({ code: 'custom', message: 'text-long', params: { max, length } })
    })

/** `YYYY-MM-DD`, a day that exists. */
export const isoDate = z.iso.date({ error: 'date-invalid' })

/** GB/T 2260, six digits. */
export const divisionCode = z.string().regex(/^\d{6}$/, { error: 'division-invalid' })
