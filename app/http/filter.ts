import { Refusal } from '#domain/refusal.ts'
import { cleanText } from '#domain/text.ts'

/** A filter in an address, undefined where it says nothing. What cannot be meant is refused (`invalid`), not guessed; of repeated parameters the first counts. */
export function readFilter<T extends string>(params: URLSearchParams, name: string, isKnown: readonly T[] | ((value: string) => boolean)): T | undefined {
  const value = params.get(name)
  if (!value) return undefined
  if (typeof isKnown === 'function' ? !isKnown(value) : !(isKnown as readonly string[]).includes(value)) throw unknownFilter(name, value)
  return value as T
}

export const unknownFilter = (name: string, value: string): Refusal => new Refusal('invalid', 'filter-unknown', { params: { name, value: cleanText(value).slice(0, 40) } })
