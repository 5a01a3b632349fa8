import type { ListingState } from '#domain/listing.ts'
import type { ReadBack } from './read-back.server.ts'

/**
 * What stands in the form's controls, exactly as typed, by control name: what is drawn from it says nothing but what was typed.
 * A name that came twice has two values.
 */
export type TypedListing = Record<string, string[]>

/** First value of a control; empty where it has none. */
export const typed = (values: TypedListing, name: string): string => values[name]?.[0] ?? ''

/** A choice that stands for "none of these, see the text beside it". */
export const OTHER = '*'

/** Control names that are fixed; beside them `specs.NAME` and `other.NAME` for each attribute. */
export const controls = [
  'id', 'version', 'kind', 'category', 'title', 'description', 'node', 'otherSpecs',
  'quantity.value', 'quantity.unit', 'quantity.per', 'quantity.min', 'availableFrom', 'availableUntil', 'leadTimeDays',
  'price.min', 'price.max', 'price.unit', 'price.published', 'requires', 'holds', 'serves', 'servesOther',
  'visibility', 'denied', 'contactId', 'contact.id', 'contact.name', 'contact.phone', 'contact.email', 'recordedFor',
] as const
export type Control = (typeof controls)[number]

/** What the buttons of the form ask for, in its field `do`; `read` and `restore` keep nothing, they draw the form again. So do `node:SLUG`, `kind:KIND`, `deny:READING` and `allow:READING` (`denied.ts`), and `fill:quantity`, `fill:price`. */
export type ListingFormAct = 'submit' | 'draft' | 'revise' | 'read' | 'restore'

export interface FormChoice { value: string; label: string }
export interface FormChoiceGroup { label: string; options: FormChoice[] }

/** An attribute of the chosen node as a field. `key` is its name in a listing's `specs`. */
export interface FormAttribute {
  slug: string
  key: string
  label: string
  /** Empty for a figure. */
  values: string[]
  /** Of a figure; may be empty. */
  unit: string
}

/** What the form offers, made on the server from the taxonomy. */
export interface ListingFormOptions {
  nodes: FormChoiceGroup[]
  /** Of the chosen node. */
  attributes: FormAttribute[]
  /** The chosen node's name with its chain's, or null. */
  node: string | null
  units: FormChoiceGroup[]
  provinces: FormChoice[]
}

export interface FormContact { id: string; name: string; phone: string | null; email: string | null; sealed: boolean }

/** A control that says one thing in the store and another in the form. */
export interface Difference { field: string; stored: string; typed: string }

/** All that the listing form is drawn from. */
export interface ListingFormView {
  values: TypedListing
  options: ListingFormOptions
  contacts: FormContact[]
  /** Who reviews: a park's liaisons, or with no park the administrator. */
  desk: { park: string | null; liaisons: string[] }
  errors: { field: string; text: string }[]
  /** A refusal that is about no one field. */
  message: string | null
  /** The draft is stored although submitting it was refused. */
  kept: boolean
  /** The stored listing where somebody else's words came first. */
  stored: { state: ListingState; differences: Difference[] } | null
  /** The chosen node was retired: what it was called, and what took its place. */
  retired: { name: string; since: string; now: FormChoice[] } | null
  /** What was read from the text; null where there is none yet. */
  reading: ReadBack | null
  /** Another one each time that a button filled a control in: those controls are then drawn anew from `values`. */
  filled: string | null
  /** Draw every control anew from `values`. */
  fresh: boolean
}
