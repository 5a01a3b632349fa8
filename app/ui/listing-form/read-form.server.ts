import { chainOfNode, findChain } from '#domain/chains/index.ts'
import { readTypedNumber } from '#domain/language/typed-number.ts'
import { fold } from '#domain/language/script.ts'
import type { FieldIssue } from '#domain/refusal.ts'
import { findDivision, findDivisionByName } from '#domain/regions/divisions.ts'
import { cleanText } from '#domain/text.ts'
import { readAllDenied } from './denied.ts'
import { OTHER, controls, typed, type TypedListing } from './values.ts'

/** What a posting form said: a draft as far as it can be read, and what cannot. Lengths, choices and orders are the schema's to judge. */
export interface ReadListingForm {
  id: string
  /** The version that the form was drawn from; undefined for a new listing. */
  version: number | undefined
  /** In the shape of `ListingDraft`. What is empty or cannot be read is left out. */
  draft: Record<string, unknown>
  contactId: string | undefined
  /** Somebody who is not among the contacts yet. */
  newContact: { id: string; name: string; phone?: string; email?: string } | null
  /** 代录: who asked and how. */
  recordedFor: string | undefined
  /** `field` is a control's name. Nothing that was typed is dropped without one. */
  issues: FieldIssue[]
}

const MAX_FIELDS = 400
/** One a line; a semicolon ends one too. */
const LINES = /[\n；;]/
const isSpec = (name: string) => name.startsWith('specs.') || name.startsWith('other.')

/** The form's own controls as typed; files, other names and what is beyond any real form are left out. */
export function typedListing(form: FormData): TypedListing {
  const values: [string, string[]][] = []
  for (const name of new Set(form.keys())) {
    if (values.length >= MAX_FIELDS) break
    if ((controls as readonly string[]).includes(name) || isSpec(name)) {
      values.push([name, form.getAll(name).filter((value) => typeof value === 'string')])
    }
  }
  return Object.fromEntries(values)
}

export function readListingForm(values: TypedListing): ReadListingForm {
  const issues: FieldIssue[] = []
  for (const [name, all] of Object.entries(values)) if (name !== 'serves' && name !== 'denied' && all.length > 1) issues.push({ field: name, code: 'field-repeated' })
  const text = (name: string) => cleanText(typed(values, name).toWellFormed())
  const number = (name: string): number | undefined => {
    const written = text(name)
    if (written === '') return undefined
    const value = readTypedNumber(written)
    if (value === null) issues.push({ field: name, code: 'number-unreadable', params: { written: short(written) } })
    return value ?? undefined
  }
  const draft = present({
    kind: text('kind'),
    category: text('category'),
    title: text('title'),
    description: text('description'),
    ...readNode(text('node'), issues),
    quantity: readQuantity(text, number, issues),
    price: readPrice(text, number),
    specs: readSpecs(values, text, issues),
    requires: parts(text('requires'), LINES),
    holds: parts(text('holds'), LINES),
    serves: readServes(values, text('servesOther'), issues),
    availableFrom: readDay(text('availableFrom')),
    availableUntil: readDay(text('availableUntil')),
    leadTimeDays: number('leadTimeDays'),
    visibility: text('visibility'),
    denied: readAllDenied(values),
  })
  return {
    id: text('id'),
    // What is no number is refused by the schema, not taken for a new listing.
    version: text('version') === '' ? undefined : Number(text('version')),
    draft,
    contactId: text('contactId') === OTHER ? undefined : text('contactId') || undefined,
    newContact: readContact('contactId' in values, text),
    recordedFor: text('recordedFor') || undefined,
    issues,
  }
}

type Text = (name: string) => string
type Figure = (name: string) => number | undefined

const short = (written: string) => (written.length > 20 ? `${written.slice(0, 20)}…` : written)
const present = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))

const parts = (text: string, between: RegExp): string[] => text.split(between).map((part) => part.trim()).filter((part) => part !== '')

function readNode(value: string, issues: FieldIssue[]): { chain?: string; chainNode?: string } {
  if (value === '') return {}
  const chain = chainOfNode(value)
  if (chain) return { chain: chain.slug, chainNode: value }
  // `aluminium/`: the chain, and a stage of it that has no node.
  if (value.endsWith('/') && findChain(value.slice(0, -1))) return { chain: value.slice(0, -1) }
  issues.push({ field: 'node', code: 'node-unknown' })
  return {}
}

function readQuantity(text: Text, number: Figure, issues: FieldIssue[]) {
  const [value, min, unit, per] = [number('quantity.value'), number('quantity.min'), text('quantity.unit'), text('quantity.per')]
  const began = text('quantity.value') !== '' || text('quantity.min') !== '' || unit !== ''
  if (!began) return undefined
  if (text('quantity.value') === '') issues.push({ field: 'quantity.value', code: 'quantity-value-required' })
  if (unit === '') issues.push({ field: 'quantity.unit', code: 'unit-required' })
  if (value === undefined || unit === '') return undefined
  return { value, unit, per: per === '' ? 'once' : per, ...(min !== undefined && { min }) }
}

function readPrice(text: Text, number: Figure) {
  const [min, max, unit] = [number('price.min'), number('price.max'), text('price.unit')]
  if (text('price.min') === '' && text('price.max') === '' && unit === '') return undefined
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }), unit, published: text('price.published') !== '' }
}

/** Attributes of the chosen node by their fields; all others one a line, `name：value`. */
function readSpecs(values: TypedListing, text: Text, issues: FieldIssue[]): Record<string, string> {
  const entries: [string, string][] = []
  for (const name of Object.keys(values)) {
    if (!name.startsWith('specs.')) continue
    const key = cleanText(name.slice('specs.'.length))
    const chosen = text(name)
    const value = chosen === OTHER ? text(`other.${name.slice('specs.'.length)}`) : chosen
    if (value !== '') entries.push([key, value])
  }
  for (const line of parts(text('otherSpecs'), /\n/)) {
    const [, key, value] = /^(.{1,40}?)\s*[:：=]\s*(\S[^]*)$/u.exec(line) ?? []
    if (key === undefined || value === undefined) issues.push({ field: 'otherSpecs', code: 'spec-line-unreadable', params: { written: short(line) } })
    else entries.push([key.trim(), value.trim()])
  }
  const specs = new Map<string, string>()
  for (const [key, value] of entries) {
    if (key === '__proto__') issues.push({ field: 'otherSpecs', code: 'spec-line-unreadable', params: { written: key } })
    else if (specs.has(key) && specs.get(key) !== value) issues.push({ field: 'otherSpecs', code: 'spec-repeated', params: { name: short(key) } })
    else specs.set(key, value)
  }
  return Object.fromEntries(specs)
}

/** Ticked provinces, then places by name. */
function readServes(values: TypedListing, others: string, issues: FieldIssue[]): string[] {
  const codes = new Set<string>()
  for (const code of values.serves ?? []) {
    if (findDivision(code)) codes.add(code)
    else issues.push({ field: 'serves', code: 'not-valid' })
  }
  for (const name of parts(others, /[\n、，,；;]/)) {
    const division = findDivision(name) ?? findDivisionByName(fold(name))
    if (division) codes.add(division.code)
    else issues.push({ field: 'servesOther', code: 'place-unknown', params: { name: short(name) } })
  }
  return [...codes]
}

/** A date control sends ISO; where there is none, people type 2027/5/31 or 2027年5月31日. What is no day stays for the schema to refuse. */
function readDay(written: string): string {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(written.normalize('NFKC'))
  return parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : written
}

/** With contacts to choose from, only where none of them was chosen; the fields are hidden otherwise. */
function readContact(choice: boolean, text: Text): ReadListingForm['newContact'] {
  const [name, phone, email] = [text('contact.name'), text('contact.phone'), text('contact.email')]
  if (choice ? text('contactId') !== OTHER : name === '' && phone === '' && email === '') return null
  return { id: text('contact.id'), name, ...(phone !== '' && { phone }), ...(email !== '' && { email }) }
}
