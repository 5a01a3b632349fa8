import type { ChainNode } from '../chains/chain.ts'
import { PROCESSES_TOO, SELLS_TOO, WITH_MATERIAL } from '../language/acts.ts'
import type { Act } from '../language/reading.ts'
import { fold } from '../language/script.ts'
import type { Category } from '../listing.ts'
import { finding, type Ask, type Finding } from './ask.ts'
import { substituteNodes } from './substitutes.ts'
import { likeliest, type Subject } from './subject.ts'
import { hasTopics, topicsOf } from './topics.ts'
import { likeness } from './words.ts'

/** What is asked for at all: the thing, and whether it is bought or made from one's own material. */
export function nodeAsks(demand: Subject): Ask[] {
  const asked = demand.node && !demand.guessed ? demand.node.name.zh : demand.post.title
  return [{ requirement: { kind: 'node', name: '', asked, hard: true }, judge: (supply) => judgeNode(demand, supply) }]
}

function judgeNode(demand: Subject, supply: Subject): Finding {
  const said = supply.post.title
  if (isPurchase(supply)) return finding('failed', 'purchase-as-supply', said)
  if (isSale(demand)) return finding('failed', 'sale-as-demand', said)
  const wanted = waysOf(demand)[0]!
  const ways = waysOf(supply)
  if (!ways.includes(wanted)) {
    const reversed = ['goods', 'processing'].includes(wanted) && ways.some((way) => way === 'goods' || way === 'processing')
    const alike = (wanted === 'logistics' && ways.includes('facility')) || (wanted === 'facility' && ways.includes('logistics'))
    if (!alike) return finding('failed', reversed ? 'category-reversed' : 'category-different', said)
  }
  const found = judgeThing(demand, supply, said)
  const own = supply.post.category
  return found.verdict === 'met' && own !== wanted && own === 'processing' ? finding('met', 'with-material', said) : found
}

/** Services and space: the topic in the titles, then in the texts, then their words. */
function judgeTopic(demand: Subject, supply: Subject, said: string): Finding {
  const { category } = demand.post
  const topics = ({ source, titleEnd }: Subject) => {
    const inTitle = topicsOf(category, source.plain.slice(0, titleEnd))
    return inTitle.length > 0 ? inTitle : topicsOf(category, source.plain)
  }
  const [wanted, offered] = [topics(demand), topics(supply)]
  const alike = likeness(demand.post.title, supply.text)
  if (wanted.some((topic) => offered.includes(topic))) {
    return alike >= 0.15 || demand.node?.slug === supply.node?.slug || category === 'finance' || category === 'facility'
      ? finding('met', 'same-topic', said)
      : finding('near', 'same-topic', said)
  }
  if (alike >= 0.5) return finding('met', 'same-words', said)
  if (alike >= 0.25) return finding('near', 'similar-words', said)
  return wanted.length > 0 && offered.length > 0 ? finding('failed', 'different-node', said) : finding('unknown', 'node-unclear', said)
}

function judgeThing(demand: Subject, supply: Subject, said: string): Finding {
  const space = demand.node !== null && !demand.guessed && demand.node.slug === supply.node?.slug
  if (hasTopics(demand.post.category) && !space) return judgeTopic(demand, supply, said)
  const [asked, offered] = [demand.node, supply.node]
  if (asked && offered) {
    if (asked.slug === offered.slug) return finding('met', 'same-node', said)
    const meant = supply.suggestions.find(({ node }) => node === asked.slug)
    const share = meant ? meant.score / supply.suggestions[0]!.score : 0
    if (share >= 0.75) return finding('met', 'named-in-text', said)
    if (substituteNodes(asked.slug).includes(offered.slug)) return finding('near', 'substitute', said, { node: offered.name.zh })
    if (share >= 0.35 || mostLikely(supply) === asked.slug) return finding('near', 'named-in-text', said, { node: offered.name.zh })
    const other = demand.guessed ? demand.suggestions.find(({ node }) => node === offered.slug) : undefined
    const asMuch = other ? other.score / demand.suggestions[0]!.score : 0
    if (asMuch >= 0.35) return finding(asMuch >= 0.6 ? 'met' : 'near', 'named-in-text', said, { node: offered.name.zh })
    if (supply.guessed && names(asked, supply.post.description)) return finding('unknown', 'node-unclear', said)
    return finding('failed', 'different-node', said, { node: offered.name.zh })
  }
  if (asked && names(asked, supply.text)) return finding('met', 'named-in-text', said)
  const alike = likeness(demand.post.title, supply.post.title)
  if (alike >= 0.6) return finding('met', 'same-words', said)
  if (alike >= 0.25) return finding('near', 'similar-words', said)
  if (alike > 0 || likeness(demand.post.title, supply.post.description.slice(0, 300)) >= 0.25)
    return finding('unknown', 'node-unclear', said)
  return finding('failed', 'different-node', said)
}

/** What the text means where the company chose another node. */
const mostLikely = (supply: Subject): string | undefined => (supply.guessed ? undefined : likeliest(supply.post, supply.nodes)[0]?.node)

const names = (node: ChainNode, text: string): boolean => {
  const folded = fold(text)
  return [node.name.zh, ...node.synonyms].some((name) => name.length > 1 && folded.includes(fold(name)))
}

const actsIn = ({ reading, titleEnd }: Subject, where: 'title' | 'text'): Set<Act> =>
  new Set(reading.acts.filter(({ start }) => where === 'text' || start < titleEnd).map(({ act }) => act))

/** Posted as supply, and asks for goods: 求购, 高价回收. */
function isPurchase(supply: Subject): boolean {
  const { kind, category } = supply.post
  if (kind !== 'supply' || category !== 'goods')
    return kind === 'supply' && category !== 'finance' && asksOnly(supply, /求购|诚购|急求|求租|寻(?:找|求)|招(?:标采购|供应商)/)
  return asksOnly(supply, /./)
}

function asksOnly(subject: Subject, words: RegExp): boolean {
  const [title, text] = [actsIn(subject, 'title'), actsIn(subject, 'text')]
  if (title.has('buys'))
    return (
      !title.has('sells') &&
      !title.has('processes') &&
      subject.reading.acts.some(({ act, start, written }) => act === 'buys' && start < subject.titleEnd && words.test(written))
    )
  return (
    title.size === 0 &&
    text.has('buys') &&
    !text.has('sells') &&
    !text.has('processes') &&
    subject.reading.acts.some(({ act, written }) => act === 'buys' && /求购|诚购|急求|求租|采购/.test(written) && words.test(written))
  )
}

/** Posted as demand, and offers. */
const isSale = (demand: Subject): boolean => {
  const title = actsIn(demand, 'title')
  return (
    demand.post.category === 'goods' &&
    title.has('sells') &&
    !title.has('buys') &&
    !title.has('wants-processing') &&
    demand.reading.acts.some(
      ({ start, written }) => start < demand.titleEnd && /^(?:供应|出售|批发|转让|直销|外销|月供|年供)$/.test(written),
    )
  )
}

/** The categories a post stands for, its own first; what the text makes plain goes before what was ticked. */
function waysOf({ post, source, reading, titleEnd, text }: Subject): Category[] {
  const { category } = post
  if (category !== 'goods' && category !== 'processing') return [category]
  const inTitle = reading.acts.filter(({ start }) => start < titleEnd)
  const works = (list: readonly { act: Act }[]) => list.some(({ act }) => act === 'processes' || act === 'wants-processing')
  const { plain } = source
  if (post.kind === 'demand') {
    const own = reading.acts.some(({ act, written }) => act === 'wants-processing' && /提供|供|自备|出/.test(written))
    return category === 'goods' && (inTitle.some(({ act }) => act === 'wants-processing') || (own && works(inTitle)))
      ? ['processing']
      : [category]
  }
  if (category === 'processing') return WITH_MATERIAL.test(plain) || SELLS_TOO.test(plain) ? ['processing', 'goods'] : ['processing']
  if (reading.acts.some(({ act, sole }) => act === 'processes' && sole)) return ['processing']
  if (works(inTitle) && !inTitle.some(({ act }) => act === 'sells') && !/现货|销售|供应|直供/.test(text.slice(0, titleEnd)))
    return WITH_MATERIAL.test(plain) ? ['processing', 'goods'] : ['processing']
  return PROCESSES_TOO.test(plain) || works(reading.acts) ? ['goods', 'processing'] : ['goods']
}
