import { chains } from '../chains/index.ts'
import { fold } from './script.ts'
import { sourceOf, writtenAt, type Span } from './source.ts'

/** One name of a node that was found, and where. */
export interface NodeEvidence extends Span { name: string; written: string }

export interface NodeSuggestion {
  chain: string
  node: string
  /** Best first; the names that were found and where. */
  why: NodeEvidence[]
  /** Only for comparing suggestions of one text. */
  score: number
}

interface Entry { name: string; nodes: { chain: string; node: string }[] }

const byStart = new Map<string, Entry[]>()
{
  const entries = new Map<string, Entry>()
  for (const chain of chains) {
    for (const node of chain.nodes) {
      for (const name of new Set([node.name.zh, ...node.synonyms].map(fold))) {
        if (name.length < 2 && name !== '轴') continue
        const entry = entries.get(name) ?? { name, nodes: [] }
        entry.nodes.push({ chain: chain.slug, node: node.slug })
        entries.set(name, entry)
      }
    }
  }
  for (const entry of entries.values()) {
    const start = entry.name[0]!
    byStart.set(start, [...(byStart.get(start) ?? []), entry].sort((a, b) => b.name.length - a.name.length))
  }
}

/** Right behind a name these make it what the thing is for, or who makes it: 齿轮用钢, 火锅底料厂, 压铸企业. */
const FOR_ANOTHER = /^(?:件|类|的)?(?:专?用(?!量|户|途广)|所用|厂(?!家直|价|提)|企业|行业|公司|车间|生产线|产线|设备|客户|模具|线|项目|学院|协会|研究|检测|运输|物流|仓储|包装|培训|技术|工程师|师傅|质押|融资)/
/** Right before a name these make it an ingredient, a use or what is not meant. */
const NOT_MEANT = /(?:生产|制作|制造|加工|用于|适用于?|适合|供|做|配套|专做|给|为|替代|代替|非|不要|不收|不做|不是|不含|除了?|拉|装运?|运|存放?|放|对应|比如|如|靠近)$/
/** Right before a name these say that it is what is dealt in. */
const MEANT = /(?:求购|采购|收购|供应|出售|销售|提供|需要|需|求|找|寻|承接|批发|转让|出租|求租|外购|长期|现货|外协|代工?|富余|买)[^,，。;\n]{0,8}$/
const NOTHING_ELSE = /^[\s,，。;!?\n()、\d:]|^$/

function scan(plain: string): { entry: Entry; start: number; end: number }[] {
  const found: { entry: Entry; start: number; end: number }[] = []
  for (let i = 0; i < plain.length; i++) {
    const entry = byStart.get(plain[i]!)?.find(({ name }) => plain.startsWith(name, i))
    if (!entry) continue
    const end = i + entry.name.length
    if (/[a-z\d]/.test(entry.name[0]!) && /[a-z\d]/.test(plain[i - 1] ?? '') || /[a-z\d]/.test(entry.name.at(-1)!) && /[a-z\d]/.test(plain[end] ?? '')) continue
    // 铝型 of 铝型材料: a longer name that starts inside says more.
    const longer = [...entry.name.slice(1)].some((char, j) => byStart.get(char)?.some(({ name }) => name.length > entry.name.length && plain.startsWith(name, i + j + 1)))
    if (longer) continue
    found.push({ entry, start: i, end })
    i = end - 1
  }
  return found
}

/** How much a name says where it stands: more in the first line, behind a word of trade and at a phrase's end; less as another thing's use. */
function weight(plain: string, titleEnd: number, { entry, start, end }: { entry: Entry; start: number; end: number }): number {
  const [before, behind] = [plain.slice(Math.max(0, start - 12), start), plain.slice(end, end + 6)]
  let weight = entry.name.length + 1
  if (entry.name.length === 1) weight = 0.8
  if (start < titleEnd) weight *= 3
  if (FOR_ANOTHER.test(behind)) weight *= 0.2
  else if (NOTHING_ELSE.test(behind)) weight *= 1.3
  if (NOT_MEANT.test(before) && !MEANT.test(before.slice(0, -1))) weight *= 0.35
  else if (MEANT.test(before)) weight *= 1.5
  return weight
}

/**
 * Chain nodes that a text most likely means, best first, at most three, each with the names that were found. The first line is taken as the
 * title. Empty where no name of any node is found.
 */
export function suggestNode(text: string, limit = 3): NodeSuggestion[] {
  const source = sourceOf(text)
  const lineEnd = source.plain.indexOf('\n')
  const titleEnd = lineEnd < 0 ? Math.min(source.plain.length, 80) : lineEnd
  const suggestions = new Map<string, NodeSuggestion & { names: Set<string> }>()
  for (const found of scan(source.plain)) {
    const { entry, start, end } = found
    const weighed = weight(source.plain, titleEnd, found)
    for (const { chain, node } of entry.nodes) {
      const suggestion = suggestions.get(node) ?? { chain, node, why: [], score: 0, names: new Set<string>() }
      // A name said again adds little: a text about gears names its steel once and its gears ten times.
      suggestion.score += suggestion.names.has(entry.name) ? weighed * 0.1 : weighed
      suggestion.names.add(entry.name)
      suggestion.why.push({ name: entry.name, start, end, written: writtenAt(source, { start, end }) })
      suggestions.set(node, suggestion)
    }
  }
  return [...suggestions.values()]
    .sort((a, b) => b.score - a.score || a.why[0]!.start - b.why[0]!.start)
    .slice(0, limit)
    .map(({ names: _, ...suggestion }) => ({ ...suggestion, why: suggestion.why.slice(0, 5) }))
}
