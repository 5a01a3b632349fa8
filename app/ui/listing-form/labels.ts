import { m } from '#app/i18n/messages.js'
import type { Control, FormAttribute } from './values.ts'

const words: Partial<Record<Control | 'quantity', () => string>> = {
  kind: m.my_field_kind,
  category: m.my_field_category,
  title: m.my_field_title,
  description: m.my_field_description,
  node: m.my_field_node,
  otherSpecs: m.my_field_other_specs,
  quantity: m.my_field_quantity,
  'quantity.value': m.my_field_quantity,
  'quantity.unit': m.my_field_quantity_unit,
  'quantity.per': m.my_field_quantity,
  'quantity.min': m.my_field_min_lot,
  availableFrom: m.my_field_from,
  availableUntil: m.my_field_until,
  leadTimeDays: m.my_field_lead_time,
  'price.min': m.my_field_price_min,
  'price.max': m.my_field_price_max,
  'price.unit': m.my_field_price_unit,
  'price.published': m.my_field_price_published,
  requires: m.my_field_requires,
  holds: m.my_field_holds,
  serves: m.my_field_serves,
  servesOther: m.my_field_serves_other,
  visibility: m.my_field_visibility,
  denied: m.my_field_denied,
  contactId: m.my_field_contact,
  'contact.name': m.my_field_contact_name,
  'contact.phone': m.my_field_contact_phone,
  'contact.email': m.my_field_contact_email,
  recordedFor: m.my_field_recorded_for,
}

/** What a control is called; null for one that nobody sees. */
export function labelOf(field: string, attributes: FormAttribute[]): string | null {
  if (field.startsWith('specs.')) return attributes.find(({ key }) => field === `specs.${key}`)?.label ?? field.slice('specs.'.length)
  if (field.startsWith('other.')) return field.slice('other.'.length)
  return (Object.hasOwn(words, field) && words[field as Control]?.()) || null
}

/** The control's id: its name, but for attributes, whose names are not everybody's letters. */
export function idOf(field: string, attributes: FormAttribute[]): string {
  const attribute = attributes.find(({ key }) => field === `specs.${key}`)
  return attribute ? `spec-${attribute.slug}` : field === 'price' ? 'price.min' : field
}
