import { chainOfNode, findChain, findNode } from '#domain/chains/index.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { read } from '#domain/language/read.ts'
import { suggestNode } from '#domain/language/suggest.ts'
import { categories, type Category } from '#domain/listing.ts'
import { m } from '#app/i18n/messages.js'
import { typed, type TypedListing } from './values.ts'

/** One thing read from the text: what it is, what it says, the words it came from. */
export interface ReadLine { name: string; value: string; written: string; /** said to be open to talk */ prefer: boolean }

export interface ReadBack {
  /** The node that the text most likely means, and by which word. */
  suggestion: { node: string; label: string; written: string } | null
  lines: ReadLine[]
  /** A figure a month without its unit: what was written. */
  halfQuantity: string | null
}

const MAX_LINES = 20

/** What title and description say, as matching will read them: shown, so that the one who wrote them can check. */
export function readBack(values: TypedListing, locale: string): ReadBack {
  const text = `${typed(values, 'title')}\n${typed(values, 'description')}`
  const category = typed(values, 'category')
  const [best] = suggestNode(text, { ...((categories as readonly string[]).includes(category) && { category: category as Category }) })
  const node = findNode(typed(values, 'node')) ?? (typed(values, 'node') === '' && best ? findNode(best.node) : undefined)
  const reading = read(text, { node: node ?? null })
  const line = (name: string, value: string, from: { written: string; prefer: boolean }): ReadLine => ({ name, value, written: from.written, prefer: from.prefer })
  const half = reading.quantities.find((one) => one.unit === null)
  const lines = [
    ...reading.specs.map((one) => line(one.name, one.values.join('、') || one.written, one)),
    ...reading.quantities.filter((one) => one.unit !== null).map((one) => line(m.my_field_quantity(), one.written, one)),
    ...reading.certificates.filter((one) => one.status !== 'none').map((one) => line(m.my_read_certificate(), one.name, one)),
    ...reading.leadTimes.map((one) => line(m.my_field_lead_time(), m.my_read_days({ days: one.max }), one)),
    ...reading.places.map((one) => line(m.my_read_place(), one.written, one)),
    ...reading.windows.map((one) => line(m.my_read_window(), one.written, one)),
  ]
  return { suggestion: best ? { ...labelOf(best.node, locale), written: best.why[0]?.written ?? '' } : null, lines: unrepeated(lines).slice(0, MAX_LINES), halfQuantity: half?.written ?? null }
}

function labelOf(slug: string, locale: string) {
  const [chain, node] = [chainOfNode(slug), findNode(slug)]
  return { node: slug, label: chain && node ? m.my_node_in_chain({ chain: nameIn(findChain(chain.slug)!.name, locale), node: nameIn(node.name, locale) }) : '' }
}

const unrepeated = (lines: ReadLine[]) => lines.filter((line, index) => lines.findIndex((other) => other.name === line.name && other.value === line.value) === index)
