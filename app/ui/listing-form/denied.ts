import type { DeniedReading, ReadingKind } from '#domain/listing.ts'
import { isKind } from './codes.ts'
import { typed, type TypedListing } from './values.ts'

/** A denied reading as the value of a hidden control and of the buttons that set and clear it: `spec:alloy:6063`. */
export const writeDenied = ({ kind, attribute = '', written }: DeniedReading): string => `${kind}:${attribute}:${written}`

const MOST = 20

/** Not judged here: what is no kind of reading the schema refuses. */
function readDenied(value: string): DeniedReading | null {
  const parts = /^([a-z-]+):([a-z0-9-]*):(.+)$/s.exec(value)
  return parts ? { kind: parts[1] as ReadingKind, ...(parts[2] !== '' && { attribute: parts[2]! }), written: parts[3]! } : null
}

export const deniedIn = (values: TypedListing): DeniedReading[] => (values.denied ?? []).flatMap((value) => readDenied(value) ?? []).slice(0, MOST)

/** In the shape of a draft: absent where nothing is denied. */
export const readAllDenied = (values: TypedListing): DeniedReading[] | undefined => {
  const all = deniedIn(values)
  return all.length > 0 ? all : undefined
}

/** The words of one, for people. */
export const writtenIn = (value: string): string => readDenied(value)?.written ?? value

/** The form with what one of the buttons beside the reading asks for; null for another button. */
export function corrected(values: TypedListing, asked: string): TypedListing | null {
  const [, act, value] = /^(node|kind|deny|allow):(.*)$/s.exec(asked) ?? []
  if (act === undefined || value === undefined) return null
  if (act === 'node') return { ...values, node: [value] }
  if (act === 'kind') return isKind(value) ? { ...values, kind: [value] } : values
  const others = (values.denied ?? []).filter((one) => one !== value)
  return { ...values, denied: act === 'deny' && readDenied(value) ? [...others, value].slice(-MOST) : others }
}

/** Changed by whoever types: the text, and what else the reading depends on. */
export const readFrom = ['title', 'description', 'category', 'kind', 'node', 'quantity.value', 'price.min', 'price.max'] as const
export const isReadFrom = (name: string): boolean => (readFrom as readonly string[]).includes(name)
export const hasText = (values: TypedListing): boolean => typed(values, 'title') !== '' || typed(values, 'description') !== ''
