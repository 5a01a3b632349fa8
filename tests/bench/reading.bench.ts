// How well, and how fast, the reader reads texts that people labelled who had not seen it: `npm run -s bench -- reading [tune | final] [first] [wrong]`.
// fresh.jsonl (220 texts of 25 November 2026, each read again by a third person) counts: `tune` is every second one, to work by, `final` the others, kept
// for the figure that counts. `first`: the halves of texts.jsonl (360 texts of the day before), both worked by since their figure was known (nodes 0.891).
// `wrong` lists what was read wrongly.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNode } from '#domain/chains/index.ts'
import { read } from '#domain/language/read.ts'
import { suggestNode } from '#domain/language/suggest.ts'
import { findUnit } from '#domain/language/units.ts'
import type { Category, Period } from '#domain/listing.ts'
import { findDivisionByName } from '#domain/regions/divisions.ts'
import type { PlaceReading } from '#domain/language/reading.ts'
import { parks } from '#domain/regions/parks.ts'

interface Labelled {
  id: string
  text: string
  category: Category
  node: string | null
  or: string[]
  specs: { attribute: string; said: string; min: number | null; max: number | null; value: string | null }[]
  quantities: { said: string; value: number; max: number | null; unit: string; per: Period }[]
  places: { said: string; name: string }[]
}

const half = process.argv[2] ?? 'tune'
const file = process.argv.includes('first') ? 'texts.jsonl' : 'fresh.jsonl'
const wrong = process.argv.includes('wrong')
const labelled = readFileSync(join(import.meta.dirname, 'reading', file), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Labelled)
const texts = labelled.filter(({ id }) => (Number(id.slice(1)) % 2 === 1) === (half === 'tune'))

const overlap = (text: string, said: string, span: { start: number; end: number }) => {
  for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1)) if (at < span.end && span.start < at + said.length) return true
  return false
}
const near = (a: number | null | undefined, b: number | null | undefined) => (a ?? null) === (b ?? null) || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a)))

/** Right, read but not there, there but not read. */
interface Tally { hit: number; extra: number; missed: number }
const tallies: Record<string, Tally> = { specs: { hit: 0, extra: 0, missed: 0 }, quantities: { hit: 0, extra: 0, missed: 0 }, places: { hit: 0, extra: 0, missed: 0 } }

function compare<G, P>(field: string, id: string, gold: G[], found: P[], same: (gold: G, found: P) => boolean, show: { gold: (one: G) => string; found: (one: P) => string }) {
  const left = [...found]
  const tally = tallies[field]!
  for (const one of gold) {
    const at = left.findIndex((other) => same(one, other))
    if (at < 0) {
      tally.missed++
      if (wrong) console.log(`${id} ${field} missed: ${show.gold(one)}`)
    } else {
      tally.hit++
      left.splice(at, 1)
    }
  }
  for (const other of left) {
    tally.extra++
    if (wrong) console.log(`${id} ${field} extra: ${show.found(other)}`)
  }
}

const codesOf = (name: string): string[] => {
  const park = parks.find((one) => one.name === name || one.shortName === name)
  // A park that the reference data lacks is where the division at the start of its name is: 綦江工业园区, 江津德感工业园.
  const division = findDivisionByName(name) ?? [...name].map((_, i) => name.slice(0, name.length - i)).filter((start) => start.length > 1).map((start) => findDivisionByName(start)).find((one) => one !== null && one !== undefined)
  const codes = [...(park ? [park.divisionCode] : []), ...(division ? [division.code] : [])]
  // Labels are names: one that no reference has (贵安新区) is where the reader takes the name alone to be.
  return codes.length > 0 ? codes : read(name).places.flatMap((place) => place.codes)
}

/**
 * Labels hold each place of a text once, however often it is named, and no regions: so a label is found where any mention says it, and a
 * mention is wrong where none of its places is labelled, once for 华东 and its seven provinces. A region of labelled provinces is right.
 * Labels hold names only: of 本地 and 全国, which are read too, they say nothing.
 */
function comparePlaces(id: string, text: string, gold: Labelled['places'], found: PlaceReading[]) {
  const tally = tallies.places!
  const labelledCodes = new Set(gold.flatMap((one) => codesOf(one.name)))
  for (const one of gold) {
    const codes = codesOf(one.name)
    if (found.some((place) => overlap(text, one.said, place) && [...place.codes, ...place.within].some((code) => codes.includes(code)))) tally.hit++
    else {
      tally.missed++
      if (wrong) console.log(`${id} places missed: ${one.said} ${one.name}`)
    }
  }
  for (const place of found) {
    if (!place.codes.some((code) => /^[1-9]\d+$/.test(code))) continue
    if ([...place.codes, ...place.within].some((code) => labelledCodes.has(code))) continue
    tally.extra++
    if (wrong) console.log(`${id} places extra: ${place.written} ${place.codes.join(' ')}`)
  }
}

const nodes = { of: 0, first: 0, three: 0, silent: 0, none: 0 }
for (const { id, text, category, node: slug, or, specs, quantities, places } of texts) {
  const suggestions = suggestNode(text, { category }).map((one) => one.node)
  const right = slug === null ? [] : [slug, ...or]
  if (slug === null) {
    nodes.none++
    if (suggestions.length === 0) nodes.silent++
  } else {
    nodes.of++
    if (right.includes(suggestions[0] ?? '')) nodes.first++
    else if (wrong) console.log(`${id} node: ${suggestions.join(' ') || 'none'} instead of ${right.join(' or ')}`)
    if (suggestions.some((one) => right.includes(one))) nodes.three++
  }
  const reading = read(text, { node: slug === null ? null : findNode(slug) ?? null })
  compare('specs', id, specs, reading.specs.filter(({ not }) => !not).flatMap((spec) => (spec.intervals.length > 1 ? spec.intervals.map((interval) => ({ ...spec, intervals: [interval] })) : spec.values.length > 1 ? spec.values.map((value) => ({ ...spec, values: [value] })) : [spec])),
    (gold, found) => gold.attribute === found.name && overlap(text, gold.said, found) && (gold.value !== null || (near(gold.min, found.intervals[0]?.min) && near(gold.max, found.intervals[0]?.max))),
    { gold: (one) => `${one.attribute} ${one.said} ${one.value ?? `${one.min}–${one.max}`}`, found: (one) => `${one.name} ${one.written} ${one.values.join('、') || one.intervals.map(({ min, max }) => `${min}–${max}`).join('、')}` })
  compare('quantities', id, quantities, reading.quantities.filter(({ role }) => role !== 'none'),
    (gold, found) => overlap(text, gold.said, found) && near(gold.value, found.value) && near(gold.max, found.max) && gold.per === found.per && (findUnit(gold.unit)?.name ?? gold.unit) === (findUnit(found.unit ?? '')?.name ?? found.unit),
    { gold: (one) => `${one.said} ${one.value}${one.max === null ? '' : `–${one.max}`} ${one.unit}/${one.per}`, found: (one) => `${one.written} ${one.value}${one.max === null ? '' : `–${one.max}`} ${one.unit}/${one.per}` })
  comparePlaces(id, text, places, reading.places)
}

/** Milliseconds for 500 characters, the texts one behind another in pieces of that length: p50 and p95 of a second reading. */
function speed() {
  const all = texts.map(({ text }) => text).join('\n')
  const pieces = Array.from({ length: Math.min(100, Math.floor(all.length / 500)) }, (_, i) => all.slice(i * 500, i * 500 + 500))
  const node = findNode('aluminium-extrusion') ?? null
  const timed = (work: (piece: string) => unknown) => {
    pieces.forEach(work)
    const times = pieces.map((piece) => {
      const began = performance.now()
      work(piece)
      return performance.now() - began
    }).sort((a, b) => a - b)
    return { p50: Math.round(times[Math.floor(times.length / 2)]! * 100) / 100, p95: Math.round(times[Math.floor(times.length * 0.95)]! * 100) / 100 }
  }
  return { read: timed((piece) => read(piece, { node })), suggestNode: timed((piece) => suggestNode(piece)) }
}

const share = (part: number, whole: number) => Math.round((part / Math.max(1, whole)) * 1_000) / 1_000
const fields = Object.entries(tallies).map(([field, { hit, extra, missed }]) => ({ field, labelled: hit + missed, precision: share(hit, hit + extra), recall: share(hit, hit + missed) }))
console.table(fields)
console.log(JSON.stringify({
  file, half, texts: texts.length, nodeTop1: share(nodes.first, nodes.of), nodeTop3: share(nodes.three, nodes.of), silentOnNone: share(nodes.silent, nodes.none),
  ...Object.fromEntries(fields.map(({ field, precision, recall }) => [field, { precision, recall }])),
  milliseconds: speed(),
}))
