/** Name in the reader's language; `zh` is always there. */
export interface Name { zh: string; en: string }

/**
 * What buyers of a node ask for. `name.zh` is the key of a listing's `specs`.
 * Grades run from the least to the most demanding, so a later one serves where an earlier one is asked.
 */
export type Attribute = {
  slug: string
  name: Name
  synonyms?: string[]
  /** What stands for the name right before a figure in a text (铁0.4以内, z=87), too short to be a name anywhere else. */
  said?: string[]
} & (
  | { kind: 'enumeration'; values: { value: string; synonyms?: string[] }[] }
  | { kind: 'grade'; values: { value: string; synonyms?: string[] }[] }
  | { kind: 'number'; unit: string; /** how a bare figure in a demand is read */ direction: 'at-least' | 'at-most' | 'exactly'; /** in `unit`; what still counts as equal */ tolerance?: number }
)

/** One kind of unit that converts within itself (`domain/language/units.ts`). */
export type UnitFamily = 'mass' | 'count' | 'length' | 'area' | 'volume' | 'pallet' | 'container' | 'energy' | 'time' | 'money' | 'trip'

/** Another node whose supply may stand in for this one's, and what it needs to become equal. Close, never the same. */
export interface Substitute { node: string; needs: Name }

export interface ChainNode {
  slug: string
  name: Name
  /** Slug of one of the chain's stages. */
  stage: string
  /** Trade names and other ways people write it, simplified script; no two nodes of a chain share one. */
  synonyms: string[]
  /** GB/T 4754-2017 class, four digits, where one clearly fits. */
  gbt4754?: string
  /** HS heading, four digits, where there is one. */
  hs?: string
  unitFamily: UnitFamily
  attributes: Attribute[]
  /** What goes in. `ratio`: units of input for one unit of this node, same family. */
  inputs: { node: string; ratio?: number; process?: string }[]
  /** One way: that another stands in for this says nothing of the reverse, which the other node states where it holds. */
  substitutes?: Substitute[]
}

export interface Chain {
  slug: string
  name: Name
  /** One line of what it spans. */
  summary: Name
  /** Upstream to downstream. */
  stages: { slug: string; name: Name }[]
  nodes: ChainNode[]
  /** Where codes, ratios and attributes come from: named standards, by groups of nodes. */
  sources: string[]
}

export const nameIn = (name: Name, locale: string): string => (locale === 'en' ? name.en : name.zh)
