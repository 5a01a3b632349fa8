import { m } from '#app/i18n/messages.js'
import type { findExample } from '#app/services/term/list-examples.server.ts'
import { shownNode } from '#app/ui/node-name.server.ts'
import { chains } from '#domain/chains/index.ts'
import { nameIn } from '#domain/chains/chain.ts'
import type { ReadingKind } from '#domain/listing.ts'

export const chainWords = (locale: string) => chains.map((chain) => ({ value: chain.slug, label: nameIn(chain.name, locale) }))

/** A node's name, or what it was called; whether it may be posted on. */
export function nodeWords(slug: string, locale: string): { name: string; retired: boolean } {
  const { name, path } = shownNode(slug, locale)
  return { name, retired: path === null }
}

const kinds: Record<Exclude<ReadingKind, 'spec'>, () => string> = {
  quantity: m.common_quantity,
  certificate: m.my_read_certificate,
  'lead-time': m.my_field_lead_time,
  place: m.my_read_place,
  window: m.my_read_window,
}

type Example = NonNullable<Awaited<ReturnType<typeof findExample>>>
export type ShownExample = ReturnType<typeof exampleWords>

/** A correction in words: what was read, and what it was corrected to. */
export function exampleWords({ kind, subject, read, corrected, description, denied, attribute, ...example }: Example, locale: string) {
  const name = (slug: string) => nodeWords(slug, locale).name
  const what = kind === 'node' ? m.admin_example_node() : attribute ? nameIn(attribute, locale) : Object.hasOwn(kinds, subject) ? kinds[subject as keyof typeof kinds]() : subject
  return {
    ...example,
    text: description.slice(0, 60),
    what,
    read: kind === 'node' ? name(read) : Object.hasOwn(kinds, read) ? denied.join('、') : read,
    corrected: kind === 'denied' ? m.admin_example_denied() : kind === 'node' ? name(corrected!) : (corrected ?? m.admin_example_other()),
    /** A node that the term would most likely be for. */
    likely: kind === 'node' ? corrected : example.node,
  }
}
