import { chainOfNode, findNode } from '#domain/chains/index.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { clausesOf } from '#domain/language/clauses.ts'
import { isDenied } from '#domain/language/denied.ts'
import type { NodeVocabulary } from '#domain/language/node-names.ts'
import { plainKind } from '#domain/language/plain-kind.ts'
import { read } from '#domain/language/read.ts'
import { sourceOf } from '#domain/language/source.ts'
import { suggestNode } from '#domain/language/suggest.ts'
import { categories, type Category, type Kind, type ReadingKind } from '#domain/listing.ts'
import { m } from '#app/i18n/messages.js'
import { deniedIn, writeDenied } from './denied.ts'
import { kindOf, mainOf, textOf, withPeriod } from './fill.server.ts'
import { formAttributes } from './options.server.ts'
import { values as understood } from './read-values.server.ts'
import { wordsFor } from './read-words.server.ts'
import { typed, type TypedListing } from './values.ts'

/** One thing read from the text: what it is, what it says, the words it came from. */
export interface ReadLine {
  /** As `denied.ts` writes it: names the line, and is what denying it sends. Null for what cannot be denied, as nothing rests on it alone. */
  id: string | null
  name: string
  /** As it was understood, in one way of writing. */
  value: string
  written: string
  /** How it is meant: 不要, 在办, 计划, 起订, 必须 … */
  words: string[]
  /** Id of the control that says it instead; null where the form has none. */
  field: string | null
}

export interface ReadBack {
  /** The nodes that the text most likely means, best first, three at most, and by which word. */
  suggestions: { node: string; label: string; written: string }[]
  lines: ReadLine[]
  /** Lines beyond those. */
  more: number
  /** Denied by whoever wrote the text: not meant. */
  denied: ReadLine[]
  /** A figure a month without its unit: what was written. */
  halfQuantity: string | null
  /** The one amount that the text deals in, while the form's own is empty. */
  fill: { read: string; value: string } | null
  /** The one price that the text names, while the form's own is empty. */
  fillPrice: string | null
  /** The text plainly says the other of the two kinds. */
  otherKind: Kind | null
}

const MAX_LINES = 40

/** What title and description say, as matching will read them: shown, so that the one who wrote them can check. `today`: YYYY-MM-DD. */
export function readBack(values: TypedListing, locale: string, nodes: NodeVocabulary, today?: string): ReadBack {
  const text = textOf(values)
  const category = (categories as readonly string[]).includes(typed(values, 'category')) ? (typed(values, 'category') as Category) : null
  const kind = kindOf(values)
  const suggestions = suggestNode(text, { nodes, ...(category && { category }) })
  const chosen = findNode(typed(values, 'node'))
  const node = chosen ?? (typed(values, 'node') === '' ? findNode(suggestions[0]?.node ?? '') : undefined)
  const reading = read(text, { node: node ?? null, nodes, ...(today !== undefined && { today }) })
  const fields = new Set(chosen ? formAttributes(values, locale).map(({ slug }) => slug) : [])
  const source = sourceOf(text)
  const words = wordsFor({ kind, category, reading, source, clauses: clausesOf(source.plain, today ?? null) })
  const denials = deniedIn(values)
  const main = mainOf(values, reading)
  const line = (of: ReadingKind | null, field: string | null, name: string, value: string, meant: string[], { written, attribute }: { written: string; attribute?: string }): ReadLine => ({
    id: of && writeDenied({ kind: of, ...(attribute !== undefined && { attribute }), written }), name, value, written, words: meant, field,
  })
  const certificates = kind === 'supply' ? 'holds' : 'requires'
  const half = reading.quantities.find((one) => one.unit === null)
  const all = unrepeated([
    ...reading.specs.map((one) => {
      const attribute = node?.attributes.find(({ slug }) => slug === one.attribute)
      return line('spec', fields.has(one.attribute) ? `spec-${one.attribute}` : null, attribute ? nameIn(attribute.name, locale) : one.name, understood.spec(one, attribute), words.spec(one), one)
    }),
    ...reading.quantities
      .filter((one) => one.unit !== null)
      .map((one) => line('quantity', one.role === 'minimum' ? 'quantity.min' : 'quantity.value', m.my_field_quantity(), understood.quantity(one), words.quantity(one, main.quantity), one)),
    ...reading.certificates.map((one) => line('certificate', certificates, m.my_read_certificate(), understood.certificate(one), words.certificate(one), one)),
    ...reading.leadTimes.map((one) => line('lead-time', 'leadTimeDays', m.my_field_lead_time(), understood.leadTime(one), words.leadTime(one), one)),
    ...reading.places.map((one) => line('place', 'servesOther', m.my_read_place(), understood.place(one), words.place(one), one)),
    ...reading.windows.map((one) => line('window', 'availableFrom', m.my_read_window(), understood.window(one), words.window(one), one)),
    ...reading.deliveries.map((one) => line(null, null, m.my_read_delivery(), one.way === 'ex-works' ? m.my_read_ex_works() : m.my_read_delivered(), words.delivery(one), one)),
    ...reading.prices.map((one) => line(null, 'price.min', m.my_field_price(), understood.price(withPeriod(one, text)), words.price(one), one)),
  ])
  const isOut = ({ id, written }: ReadLine) => {
    const [of, attribute] = (id ?? '').split(':') as [ReadingKind, string]
    return id !== null && isDenied(denials, of, { attribute, written })
  }
  const lines = all.filter((one) => !isOut(one))
  const plain = plainKind(reading)
  return {
    suggestions: suggestions.map((one) => labelled(one.node, one.why[0]?.written ?? '', locale)),
    lines: lines.slice(0, MAX_LINES),
    more: Math.max(0, lines.length - MAX_LINES),
    denied: all.filter(isOut),
    halfQuantity: half?.written ?? null,
    fill: main.quantity && main.empty.quantity ? { read: understood.quantity(main.quantity), value: understood.quantity({ ...main.quantity, max: null }) } : null,
    fillPrice: main.price && main.empty.price ? understood.price({ ...main.price, tax: null, freight: null }) : null,
    otherKind: plain !== null && plain !== kind ? plain : null,
  }
}

function labelled(slug: string, written: string, locale: string) {
  const [chain, node] = [chainOfNode(slug), findNode(slug)]
  return { node: slug, written, label: chain && node ? m.my_node_in_chain({ chain: nameIn(chain.name, locale), node: nameIn(node.name, locale) }) : '' }
}

const same = (one: ReadLine, other: ReadLine) => one.name === other.name && one.value === other.value && one.words.join() === other.words.join()
const unrepeated = (lines: ReadLine[]) => lines.filter((line, index) => lines.findIndex((other) => same(line, other)) === index)
