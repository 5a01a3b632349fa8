import { chainOfNode, findNode } from '#domain/chains/index.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { isDenied } from '#domain/language/denied.ts'
import type { NodeVocabulary } from '#domain/language/node-names.ts'
import { read } from '#domain/language/read.ts'
import { suggestNode } from '#domain/language/suggest.ts'
import { categories, type Category, type ReadingKind } from '#domain/listing.ts'
import { m } from '#app/i18n/messages.js'
import { deniedIn, writeDenied } from './denied.ts'
import { formAttributes } from './options.server.ts'
import { typed, type TypedListing } from './values.ts'

/** One thing read from the text: what it is, what it says, the words it came from. */
export interface ReadLine {
  /** As `denied.ts` writes it: names the line, and is what denying it sends. */
  id: string
  name: string
  value: string
  written: string
  /** said to be open to talk */
  prefer: boolean
  /** Id of the control that says it instead; null where the form has none. */
  field: string | null
}

export interface ReadBack {
  /** The nodes that the text most likely means, best first, three at most, and by which word. */
  suggestions: { node: string; label: string; written: string }[]
  lines: ReadLine[]
  /** Denied by whoever wrote the text: not meant. */
  denied: ReadLine[]
  /** A figure a month without its unit: what was written. */
  halfQuantity: string | null
}

const MAX_LINES = 20

/** What title and description say, as matching will read them: shown, so that the one who wrote them can check. */
export function readBack(values: TypedListing, locale: string, nodes: NodeVocabulary): ReadBack {
  const text = `${typed(values, 'title')}\n${typed(values, 'description')}`
  const category = typed(values, 'category')
  const suggestions = suggestNode(text, { nodes, ...((categories as readonly string[]).includes(category) && { category: category as Category }) })
  const chosen = findNode(typed(values, 'node'))
  const node = chosen ?? (typed(values, 'node') === '' ? findNode(suggestions[0]?.node ?? '') : undefined)
  const reading = read(text, { node: node ?? null, nodes })
  const fields = new Set(chosen ? formAttributes(values, locale).map(({ slug }) => slug) : [])
  type Said = { written: string; prefer: boolean; attribute?: string }
  const line = (kind: ReadingKind, field: string | null, name: string, value: string, { written, prefer, attribute }: Said): ReadLine => ({
    id: writeDenied({ kind, ...(attribute !== undefined && { attribute }), written }), name, value, written, prefer, field,
  })
  const certificates = typed(values, 'kind') === 'supply' ? 'holds' : 'requires'
  const half = reading.quantities.find((one) => one.unit === null)
  const all = unrepeated([
    ...reading.specs.map((one) => line('spec', fields.has(one.attribute) ? `spec-${one.attribute}` : null, one.name, one.values.join('、') || one.written, one)),
    ...reading.quantities.filter((one) => one.unit !== null).map((one) => line('quantity', 'quantity.value', m.my_field_quantity(), one.written, one)),
    ...reading.certificates.filter((one) => one.status !== 'none').map((one) => line('certificate', certificates, m.my_read_certificate(), one.name, one)),
    ...reading.leadTimes.map((one) => line('lead-time', 'leadTimeDays', m.my_field_lead_time(), m.my_read_days({ days: one.max }), one)),
    ...reading.places.map((one) => line('place', 'servesOther', m.my_read_place(), one.written, one)),
    ...reading.windows.map((one) => line('window', 'availableFrom', m.my_read_window(), one.written, one)),
  ])
  const denials = deniedIn(values)
  const isOut = ({ id, written }: ReadLine) => {
    const [kind, attribute] = id.split(':') as [ReadingKind, string]
    return isDenied(denials, kind, { attribute, written })
  }
  return {
    suggestions: suggestions.map((one) => labelled(one.node, one.why[0]?.written ?? '', locale)),
    lines: all.filter((one) => !isOut(one)).slice(0, MAX_LINES),
    denied: all.filter(isOut),
    halfQuantity: half?.written ?? null,
  }
}

function labelled(slug: string, written: string, locale: string) {
  const [chain, node] = [chainOfNode(slug), findNode(slug)]
  return { node: slug, written, label: chain && node ? m.my_node_in_chain({ chain: nameIn(chain.name, locale), node: nameIn(node.name, locale) }) : '' }
}

const unrepeated = (lines: ReadLine[]) => lines.filter((line, index) => lines.findIndex((other) => other.name === line.name && other.value === line.value) === index)
