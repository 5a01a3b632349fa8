import type { Attribute } from '../chains/chain.ts'
import { fold } from './script.ts'

/** One attribute made ready to be looked for. */
export interface Lookup {
  attribute: Attribute
  /** Folded names of it, longest first. */
  labels: string[]
  /** Folded words that stand for the name right before a figure, longest first. */
  said: string[]
  /** The labels as a listing's `specs` may have them for keys. */
  keys: Set<string>
  /** Folded value or synonym → value. Empty for numbers. */
  values: Map<string, string>
  /** Finds any of the values, longest first; null for numbers. */
  valuePattern: RegExp | null
  /** The values without spaces and hyphens, to see at little cost that a text holds none. */
  squeezed: string[]
  /** Index of a value in a grade's order. */
  rank: Map<string, number>
}

const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
/** ADC12, ADC 12 and ADC-12 are one. */
const loose = (name: string): string[] =>
  [...name].flatMap((char, i) => {
    const before = name[i - 1] ?? ''
    const parted = (/[a-z]/.test(before) && /\d/.test(char)) || (/\d/.test(before) && /[a-z]/.test(char))
    return [...(parted ? ['[\\s-]?'] : []), char === ' ' ? '\\s?' : quote(char)]
  })

interface Fork { next: Map<string, Fork>; ends: boolean }
const written = ({ next, ends }: Fork): string =>
  next.size === 0 ? '' : `(?:${[...next].map(([piece, fork]) => piece + written(fork)).join('|')})${ends ? '?' : ''}`
/** Finds any of the names, the longest at each place. Names that begin alike are tried together: some attributes have hundreds. */
function patternOf(names: readonly string[]): RegExp {
  const root: Fork = { next: new Map(), ends: false }
  for (const name of names) {
    let fork = root
    for (const piece of loose(name)) {
      let next = fork.next.get(piece)
      if (!next) fork.next.set(piece, (next = { next: new Map(), ends: false }))
      fork = next
    }
    fork.ends = true
  }
  const first = [...root.next.keys()].map((piece) => (piece.length > 1 ? piece : piece.replace(/[-\]^]/, '\\$&'))).join('')
  return new RegExp(`(?=[${first}])${written(root)}`, 'g')
}

const NUMERALS = '零一二三四五六七八九'
/** 6级 is also written 六级, and 一级 1级. */
function otherNumeral(name: string): string[] {
  const [, digit, word] = /^([1-9一二三四五六七八九])([\u4e00-\u9fff]{1,2})$/.exec(name) ?? []
  if (!digit || !/^[级等类号]/.test(word!)) return []
  return [`${/\d/.test(digit) ? NUMERALS[Number(digit)] : NUMERALS.indexOf(digit)}${word}`]
}

export const squeeze = (text: string) => text.replace(/[\s-]/g, '')

function lookupOf(attribute: Attribute): Lookup {
  const labels = [attribute.name.zh, ...(attribute.synonyms ?? [])].map(fold).sort((a, b) => b.length - a.length)
  const values = new Map<string, string>()
  const rank = new Map<string, number>()
  if (attribute.kind !== 'number') {
    for (const [i, { value, synonyms }] of attribute.values.entries()) {
      rank.set(value, i)
      for (const name of [value, ...(synonyms ?? [])].flatMap((written) => [fold(written), ...otherNumeral(fold(written))])) {
        if (!values.has(name)) values.set(name, value)
      }
    }
  }
  const names = [...values.keys()].sort((a, b) => b.length - a.length)
  return {
    attribute,
    labels,
    // moisture max 14%: the English name, where it is one that a text would have.
    said: [...new Set([...(attribute.said ?? []), ...(attribute.kind === 'number' && /^[A-Za-z][a-z ]{3,20}$/.test(attribute.name.en) ? [attribute.name.en] : [])].map(fold))].sort((a, b) => b.length - a.length),
    keys: new Set(labels.map(foldKey)),
    values,
    rank,
    squeezed: names.map(squeeze),
    valuePattern: names.length > 0 ? patternOf(names) : null,
  }
}

const lookups = new WeakMap<Attribute, Lookup>()
/** Kept as long as the attribute itself: the taxonomy's are constants. */
export function lookup(attribute: Attribute): Lookup {
  let found = lookups.get(attribute)
  if (!found) lookups.set(attribute, (found = lookupOf(attribute)))
  return found
}

/** The value that a match of `valuePattern` stands for. */
export function canonical({ values }: Lookup, match: string): string | undefined {
  return (
    values.get(match) ??
    values.get(match.replace(/[\s-]/g, '')) ??
    [...values].find(([name]) => name.replace(/[\s-]/g, '') === match.replace(/[\s-]/g, ''))?.[1]
  )
}

const keys = new Map<string, string>()
/** A key folded, without spaces, colons and brackets; keys are few and come again and again. */
export function foldKey(key: string): string {
  let folded = keys.get(key)
  if (folded === undefined) {
    if (keys.size > 5_000) keys.clear()
    keys.set(key, (folded = fold(key).replace(/[\s:()]/g, '')))
  }
  return folded
}

/** Whether a key of a listing's `specs` names the attribute: 牌号 and 合金 both mean 合金牌号. */
export const namedBy = (attribute: Attribute, key: string): boolean => {
  const folded = foldKey(key)
  return folded === attribute.slug || lookup(attribute).keys.has(folded)
}

/** Where one of the labels stands in a text; labels of one Han character count only right before a figure or sign. */
export function labelsIn(plain: string, labels: string[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const label of labels) {
    for (let at = plain.indexOf(label); at >= 0; at = plain.indexOf(label, at + label.length)) {
      const end = at + label.length
      if (found.some((other) => at < other.end && other.start < end)) continue
      if ((/^[a-z]/.test(label) && /[a-z]/.test(plain[at - 1] ?? '')) || (/[a-z]$/.test(label) && /[a-z]/.test(plain[end] ?? ''))) continue
      if (label.length === 1 && !/^(?:[\s:=为约度不别]|控制?在|控在|控到|压到|要求?|做到)?[\s]?(?:[\d≤≥<>φ]|[超大小高低]|零下|-\d)/.test(plain.slice(end, end + 6))) continue
      found.push({ start: at, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
