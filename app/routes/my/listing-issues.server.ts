import { parse } from '#app/services/parse.server.ts'
import type { ReadListingForm } from '#app/ui/listing-form/read-form.server.ts'
import { controls, type ListingFormAct, type TypedListing } from '#app/ui/listing-form/values.ts'
import { shanghaiDay } from '#domain/day.ts'
import { ListingDraft, ListingInput, windowIssues } from '#domain/listing.ts'
import { Refusal, type FieldIssue } from '#domain/refusal.ts'

/** All that is wrong with a form at once: what could not be read, and what the schema of the act asks for. A draft may be half empty. */
export function listingIssues(read: ReadListingForm, act: ListingFormAct, now: Date): FieldIssue[] {
  const until = read.draft.availableUntil
  return [
    ...read.issues,
    ...schemaIssues(act === 'draft' ? ListingDraft : ListingInput, read.draft),
    ...(act !== 'draft' && typeof until === 'string' && !Number.isNaN(Date.parse(until)) ? windowIssues(until, shanghaiDay(now)) : []),
  ]
}

function schemaIssues(schema: typeof ListingDraft | typeof ListingInput, draft: unknown): FieldIssue[] {
  try {
    parse(schema, draft)
    return []
  } catch (error) {
    if (error instanceof Refusal) return error.issues
    throw error
  }
}

/** The control that an issue of a use case is about: `content.requires.2` is said at `requires`. */
export function fieldOf(field: string, values: TypedListing): string {
  const path = field.replace(/^content\./, '')
  const [first = '', second] = path.split('.')
  if ((controls as readonly string[]).includes(path)) return path
  if (first === 'chain' || first === 'chainNode') return 'node'
  if (first === 'specs') return `specs.${second}` in values ? path : 'otherSpecs'
  if (first === 'other') return `specs.${path.slice('other.'.length)}`
  if (first === 'name' || first === 'phone' || first === 'email') return `contact.${first}`
  return first
}
