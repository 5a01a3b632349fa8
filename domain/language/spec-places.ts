import type { Attribute } from '../chains/chain.ts'
import { canonical, lookup } from './attribute-names.ts'
import { commonPlaceAt, standardPlaces } from './place-names.ts'
import { ARRIVES, BETWEEN_PLACES, CHIEFLY, COMES_FROM, DEPARTS, FOREIGN, GROWN_HERE, IMPORTED, PLACE_END, SETS_OFF } from './route-words.ts'
import { fold } from './script.ts'
import type { Span } from './source.ts'

/** Attributes whose values are places: which one a place is of says the word before or behind it. */
export const PLACED = new Set(['destination', 'departure', 'origin'])

export interface PlacedFound { attribute: Attribute; span: Span; value: string }

/** Crossings on this side of the border: goods pass them. */
const AT_THE_BORDER = new Set(['磨憨', '凭祥', '友谊关', '霍尔果斯', '阿拉山口', '满洲里', '二连浩特', '瑞丽', '河口', '东兴'])
const others = new Map<string, string[]>()
for (const name of FOREIGN.map(fold)) others.set(name.slice(0, 2), [...(others.get(name.slice(0, 2)) ?? []), name].sort((a, b) => b.length - a.length))

/** Where the first of these stands nobody can send goods within China: a destination even without a word of going. */
const ABROAD = new Set([...FOREIGN.slice(0, FOREIGN.indexOf('香港')), ...FOREIGN.slice(FOREIGN.indexOf('duisburg'), FOREIGN.indexOf('云阳'))].map(fold).filter((name) => !AT_THE_BORDER.has(name)))

/** Places in a text, 成都青白江 and 泰国林查班 as one each. */
function placesIn(plain: string): Span[] {
  const found: Span[] = []
  const vocabulary = standardPlaces()
  for (let i = 0; i < plain.length - 1;) {
    const start = plain.slice(i, i + 2)
    const division = vocabulary.get(start)?.find(({ name, choices }) => plain.startsWith(name, i) && choices[0]?.[0] !== undefined && /^\d/.test(choices[0][0]))?.name
    const other = others.get(start)?.find((name) => plain.startsWith(name, i) && !(/^[a-z]/.test(name) && (/[a-z]/.test(plain[i - 1] ?? '') || /[a-z]/.test(plain[i + name.length] ?? ''))))
    const word = commonPlaceAt(plain, i)?.name
    const common = word && (/^[到至—→-]/.test(plain.slice(i + word.length)) || /[到至往—→-]$/.test(plain.slice(0, i))) ? word : undefined
    const length = Math.max(common?.length ?? 0, division?.length ?? 0, other?.length ?? 0)
    if (length === 0) {
      i++
      continue
    }
    let end = i + length
    end += PLACE_END.exec(plain.slice(end, end + 4))?.[0].length ?? 0
    const last = found.at(-1)
    if (last && last.end === i) last.end = end
    else found.push({ start: i, end })
    i = end
  }
  return found
}

/** 泸州下重庆: as barges go. */
const downstream = (plain: string, last: Span | undefined, span: Span): boolean => last !== undefined && /^\s?[下上]\s?$/.test(plain.slice(last.end, span.start))

/** 重庆发成都、昆明: where goods go and come from; 洪雅产, 汉源贡椒: where they grew. `grown`: names of the thing and its varieties. */
export function readPlaced(plain: string, attributes: readonly Attribute[], grown: readonly string[]): PlacedFound[] {
  const placed = attributes.filter((attribute) => PLACED.has(attribute.slug) && attribute.kind !== 'number')
  if (placed.length === 0) return []
  const of = (slug: string) => placed.find((attribute) => attribute.slug === slug)
  const [destination, departure, origin] = [of('destination'), of('departure'), of('origin')]
  const found: PlacedFound[] = []
  const add = (attribute: Attribute | undefined, span: Span) => {
    if (!attribute) return
    const written = plain.slice(span.start, span.end)
    const known = attribute.kind === 'number' ? null : lookup(attribute).valuePattern?.exec(written)?.[0]
    if (attribute.kind !== 'number') lookup(attribute).valuePattern!.lastIndex = 0
    found.push({ attribute, span, value: (known && canonical(lookup(attribute), known)) ?? written })
  }
  let going: { end: number } | null = null
  const places = placesIn(plain)
  for (const [i, span] of places.entries()) {
    const [before, behind] = [plain.slice(Math.max(0, span.start - 5), span.start), plain.slice(span.end, span.end + 8)]
    const listed: boolean = going !== null && BETWEEN_PLACES.test(plain.slice(going.end, span.start))
    const name = plain.slice(span.start, span.end)
    // 重庆—钦州—海防, 经钦州: on the way.
    const passed = /[经途]\s?$/.test(before) || ARRIVES.test(before) && /^\s?(?:→|—{1,2}|-{1,2}|~)\s?$/.test(plain.slice(span.end, places[i + 1]?.start ?? span.end))
    if (AT_THE_BORDER.has(name) && /^(?:口岸)?(?:出|过|通|报关|清关)/.test(behind)) continue
    if (SETS_OFF.test(before)) {
      going = null
      add(departure, span)
    } else if (passed) going = null
    else if (ARRIVES.test(before) || listed || downstream(plain, places[i - 1], span)) {
      add(destination, span)
      going = { end: span.end }
    } else if (ABROAD.has(name) && !origin && !IMPORTED.test(before) && !GROWN_HERE.test(behind) && !DEPARTS.test(behind) && (/[\s,，、/]$/.test(before) || before === '' ) && (CHIEFLY.test(behind) || /^\s?(?:[\s,，、/。;]|$)/.test(behind))) {
      add(destination, span)
      going = { end: span.end }
    } else {
      going = null
      if (DEPARTS.test(behind) || (/^\s?发(?=[,，。;\s]|$)/.test(behind))) add(departure, span)
    }
    if (origin && (GROWN_HERE.test(behind) || COMES_FROM.test(before) || grown.some((name) => behind.replace(/^(?:的|鲜|干|本地|青|红|老)/, '').startsWith(name) || behind.startsWith(name)))) {
      // 涪陵 丰都 垫江一带收: the places before it in a list, too.
      let first = i
      while (first > 0 && /^[\s、,，/和]{1,2}$/.test(plain.slice(places[first - 1]!.end, places[first]!.start))) first--
      let last = i
      while (last + 1 < places.length && /^[、/和或]$/.test(plain.slice(places[last]!.end, places[last + 1]!.start))) last++
      for (const one of places.slice(first, last + 1)) if (!found.some((other) => other.attribute === origin && other.span === one)) add(origin, one)
    }
  }
  return found
}
