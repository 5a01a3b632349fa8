import { chains } from '../chains/index.ts'

/** Trade knowledge of what may stand in for what, worth a question, never the same. Values: same family and use, close in composition or strength; pairs go both ways. */
const VALUES: [string, string][] = [
  // Artificially aged with and without separate solution treatment: T6 is stronger, T5 straighter (EN 755-2 gives both for 6063).
  ['T5', 'T6'], ['T6', 'T66'], ['T4', 'T4P'], ['H14', 'H24'], ['H16', 'H26'], ['H18', 'H28'],
  // EN 573-3: 6060 and 6063, 6082 and 6061 are sold for each other with consent.
  ['6063', '6060'], ['6061', '6082'], ['6005A', '6082'], ['5052', '5754'], ['3003', '3004'], ['1060', '1050'], ['8011', '8079'],
  ['ADC12', 'A383'], ['ADC12', 'A380'], ['A380', 'AlSi9Cu3'], ['A356.2', 'A356'], ['ADC12', 'YL113'],
  // 20CrMnTiH is 20CrMnTi with a guaranteed hardenability band (GB/T 5216); 17CrNiMo6 is the old name of what became 18CrNiMo7-6.
  ['20CrMnTi', '20CrMnTiH'], ['18CrNiMo7-6', '17CrNiMo6'], ['20MnCr5', '16MnCr5'], ['20CrNiMo', '8620'], ['42CrMo', '40Cr'], ['20CrMo', '20CrNiMo'],
]

/** What can be had in what: a vehicle of two temperatures carries either. */
const HOLDING: Record<string, string[]> = { 双温: ['冷藏', '冷冻', '恒温'], 多温区: ['冷藏', '冷冻', '恒温', '速冻', '气调'] }

const key = (value: string) => value.toLowerCase().replace(/[\s-]/g, '')
function table(pairs: [string, string][]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [a, b] of pairs.flatMap(([one, other]) => [[one, other], [other, one]] as const)) {
    found.set(key(a), (found.get(key(a)) ?? new Set()).add(key(b)))
  }
  return found
}

/** From the chains: what stands in for what, one way each. */
const nodes = new Map(chains.flatMap((chain) => chain.nodes.map((node) => [node.slug, (node.substitutes ?? []).map((each) => each.node)] as const)))
const values = table(VALUES)

/** Nodes whose supply is a close substitute for one of this. */
export const substituteNodes = (node: string): readonly string[] => nodes.get(node) ?? []

export const areSubstitutes = (asked: string, said: string): boolean => values.get(key(asked))?.has(key(said)) ?? false

export const holds = (said: string, asked: string): boolean => HOLDING[said]?.includes(asked) ?? false
