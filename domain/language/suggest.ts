import type { Category } from '../listing.ts'
import { standardNodes, type NodeName, type NodeVocabulary } from './node-names.ts'
import { sourceOf, writtenAt, type Span } from './source.ts'

/** One name of a node that was found, and where. */
export interface NodeEvidence extends Span {
  name: string
  written: string
}

export interface NodeSuggestion {
  chain: string
  node: string
  /** Best first; the names that were found and where. */
  why: NodeEvidence[]
  /** Only for comparing suggestions of one text. */
  score: number
}

/** Right behind a name these make it what the thing is for, or who makes it: 齿轮用钢, 火锅底料厂, 压铸企业. */
const FOR_ANOTHER =
  /^(?:件|类|的)?(?:专?用(?!量|户|途广)|所用|厂(?!家(?:直|$|[\s,，。;、])|价|提)|企业|行业|公司|车间|生产线|产线|设备|客户|模具|线|项目|学院|协会|研究|检测|运输|物流|仓储|包装|培训|技术|工程师|师傅|质押|融资)/
/** Right before a name these make it an ingredient, a use or what is not meant. */
const NOT_MEANT =
  /(?:生产|制作|制造|加工|用于|适用于?|适合|供|做|配套|专做|给|为|替代|代替|非|不要|不收|不做|不是|不含|除了?|拉|装运?|运|存放?|放|对应|比如|如|靠近)$/
/** Right before a name these say that it is what is dealt in. */
const MEANT =
  /(?:求购|采购|收购|供应|出售|销售|提供|需要|需|求|找|寻|承接|批发|转让|出租|求租|外购|长期|现货|外协|代工?|富余|买)[^,，。;\n]{0,8}$/
const NOTHING_ELSE = /^[\s,，。;!?\n()、\d:]|^$/

function scan(plain: string, { byStart }: NodeVocabulary): Hit[] {
  const found: Hit[] = []
  for (let i = 0; i < plain.length; i++) {
    const entry = byStart.get(plain[i]!)?.find(({ name }) => plain.startsWith(name, i))
    if (!entry) continue
    const end = i + entry.name.length
    if (
      (/[a-z\d]/.test(entry.name[0]!) && /[a-z\d]/.test(plain[i - 1] ?? '')) ||
      (/[a-z\d]/.test(entry.name.at(-1)!) && /[a-z\d]/.test(plain[end] ?? ''))
    )
      continue
    // 铝型 of 铝型材料, 车齿 of 精车齿坯: a name that starts inside and is as long says more, for the thing itself comes last.
    const longer = [...entry.name]
      .slice(1)
      .some((char, j) => byStart.get(char)?.some(({ name }) => name.length >= entry.name.length && plain.startsWith(name, i + j + 1)))
    if (longer) continue
    found.push({ entry, start: i, end })
    i = end - 1
  }
  return found
}

type Hit = { entry: NodeName; start: number; end: number }

/** How much a name says where it stands: more in the first line, behind a word of trade and at a phrase's end; less as another thing's use. */
function weight(plain: string, titleEnd: number, { entry, start, end }: Hit, next: Hit | undefined): number {
  const [before, behind] = [plain.slice(Math.max(0, start - 12), start), plain.slice(end, end + 6)]
  let weight = entry.name.length === 1 ? 0.8 : Math.min(entry.name.length, 5) + 1
  // A grade (20CrMnTi, ADC12) is mostly what a thing is made of.
  if (/^[a-z\d.\s-]+$/.test(entry.name)) weight = 1.5
  if (entry.weak) weight *= 0.6
  if (start < titleEnd) weight *= 3
  if (FOR_ANOTHER.test(behind)) weight *= 0.2
  else if (NOTHING_ELSE.test(behind)) weight *= 1.3
  // The thing itself is named last: 火锅底料自立袋 is a bag.
  if (next && next.start < titleEnd && /^[^，,;。!?():\n\s+]{0,12}$/.test(plain.slice(end, next.start))) weight *= 0.4
  if (NOT_MEANT.test(before) && !MEANT.test(before.slice(0, -1))) weight *= 0.35
  else if (MEANT.test(before)) weight *= 1.5
  return weight
}

/** Nodes that are work done on somebody's part, not a thing that is sold. */
const WORK = /treatment|hobbing|grinding|machining|peening|normali[sz]ing|inspection|-oem$|^oem/
/** How well a node goes with a category that the company chose: storage is no goods, and heat treatment is work. */
function suits(chain: string, node: string, category: Category | undefined): number {
  if (category === 'logistics') return chain === 'logistics' ? 4 : 0.5
  if (category === 'processing') return WORK.test(node) ? 3 : 1
  if (category === 'goods') return chain === 'logistics' ? 0.15 : WORK.test(node) ? 0.3 : 1
  return 1
}

/**
 * Chain nodes that a text most likely means, best first, at most three, each with the names that were found. The first line is taken as the
 * title; `category`, where the company has chosen one, weighs the nodes; `nodes` is `nodesWith(…)` where terms were taken in at run time. Empty where
 * no name of any node is found.
 */
export function suggestNode(
  text: string,
  { category, limit = 3, nodes = standardNodes() }: { category?: Category; limit?: number; nodes?: NodeVocabulary } = {},
): NodeSuggestion[] {
  const source = sourceOf(text)
  const lineEnd = source.plain.indexOf('\n')
  const titleEnd = lineEnd < 0 ? Math.min(source.plain.length, 80) : lineEnd
  const suggestions = new Map<string, NodeSuggestion & { names: Set<string> }>()
  const hits = scan(source.plain, nodes)
  for (const [i, found] of hits.entries()) {
    const { entry, start, end } = found
    const general = weight(source.plain, titleEnd, found, hits[i + 1])
    for (const { chain, node } of entry.nodes) {
      const suggestion = suggestions.get(node) ?? { chain, node, why: [], score: 0, names: new Set<string>() }
      const weighed = general * suits(chain, node, category)
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
    .map(({ chain, node, why, score }) => ({ chain, node, why: why.slice(0, 5), score }))
}
