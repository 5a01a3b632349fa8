import { existsSync, readFileSync } from 'node:fs'
import { chains } from '#domain/chains/index.ts'
import { findDivision } from '#domain/regions/divisions.ts'
import { parks } from '#domain/regions/parks.ts'
import type { SearchDocument } from '#search/port.ts'

/** The same figures at every run (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  return { next, below, pick }
}

const nodes = chains.flatMap((chain) => chain.nodes.map((node) => ({ chain, node })))
const WORKS = ['表面处理', '热处理', '精密加工', '来料加工', '喷涂', '阳极氧化', '冷链运输', '仓储', '检测', '包装', '磨齿', '锻造', '切割', '焊接', '装配', '发酵', '烘干', '分拣']
const LEADS = ['供应', '长期供应', '现货', '大量', '厂家直销', '求购', '急需', '长期采购', '']
const MATERIALS = ['6063-T5', '6061-T6', 'ADC12', 'A380', '20CrMnTi', '18CrNiMo7-6', 'HRB400', 'HRB500', '304', 'Q235B', '5052-H32', '7075']
const SENTENCES = [
  '月产能{n}吨，可按图纸定做，交货期{d}天。', '壁厚{a}~{b}mm，公差按国标，表面无划伤。', '通过IATF16949和ISO9001认证，可提供材质证明。',
  '规格{w}×{h}，厚度{a}mm，支持小批量试样。', '工厂位于{place}，周边两百公里内可送货上门。', '长期需要稳定货源，每月约{n}吨，月结三十天。',
  '可承接{work}与{work2}，设备齐全，有自己的检验室。', '水分不超过{a}%，感官良好，附检验报告。', '库温-18℃，可存{n}托，有{d}个月台。',
]

/** Words of the public product list where it is there (`shared/data`), so that not all words come from our own taxonomy. */
function publicProducts(): string[] {
  const file = process.env.LIANHE_SHARED_DATA ?? '../shared/data'
  const path = `${file}/ckg/company-product.tsv`
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8').split('\n').map((line) => line.split('\t')[1] ?? '').filter((name) => /^[\p{sc=Han}A-Za-z\d]{2,16}$/u.test(name))
}

/** Nobody's listings: names, figures and sentences put together by chance from the taxonomy. */
export function* syntheticDocuments(count: number, seed = 1): Generator<SearchDocument> {
  const { below, pick, next } = randomFrom(seed)
  const products = publicProducts()
  for (let i = 0; i < count; i++) {
    const { chain, node } = pick(nodes)
    const known = products.length === 0 || next() < 0.6
    const name = known ? pick([node.name.zh, ...node.synonyms]) : pick(products)
    const park = pick(parks)
    const place = findDivision(park.divisionCode)?.name ?? park.shortName
    const material = pick(MATERIALS)
    const fill = (sentence: string) =>
      sentence.replace('{n}', String(10 * (1 + below(200)))).replace('{d}', String(1 + below(60))).replace('{a}', (0.5 + below(20) / 10).toFixed(1))
        .replace('{b}', String(3 + below(9))).replace('{w}', String(100 * (1 + below(20)))).replace('{h}', String(100 * (1 + below(30))))
        .replace('{place}', place).replace('{work}', pick(WORKS)).replace('{work2}', pick(WORKS))
    yield {
      id: `0190${(i + seed * 1_000_000).toString(16).padStart(8, '0').slice(0, 4)}-${(i + seed * 1_000_000).toString(16).padStart(8, '0').slice(4)}-7000-8000-${below(2 ** 32).toString(16).padStart(12, '0')}`,
      kind: next() < 0.65 ? 'supply' : 'demand',
      category: pick(['goods', 'goods', 'goods', 'processing', 'logistics', 'technology', 'talent', 'facility']),
      chain: known ? chain.slug : null,
      node: known ? node.slug : null,
      province: park.divisionCode.slice(0, 2),
      division: park.divisionCode,
      park: next() < 0.9 ? park.slug : null,
      visibility: next() < 0.93 ? 'public' : next() < 0.5 ? 'parks' : 'liaison',
      title: `${pick(LEADS)}${next() < 0.5 ? material : ''}${name}${next() < 0.3 ? `，${pick(WORKS)}` : ''}`,
      description: Array.from({ length: 2 + below(4) }, () => fill(pick(SENTENCES))).join(''),
      specs: next() < 0.5 ? { 牌号: material, 规格: `${100 * (1 + below(20))}×${100 * (1 + below(20))}` } : {},
      requires: [],
      holds: next() < 0.3 ? ['IATF16949'] : [],
      companyName: `${pick(['甲辰', '乙巳', '丙午', '丁未', '戊申', '己酉', '庚戌'])}示例${name.slice(0, 4)}有限公司`,
      parkName: park.shortName,
      divisionName: place,
      publishedAt: Date.UTC(2026, 0, 1) + i * 60_000,
      version: 1,
    }
  }
}

/** Queries as people type them. */
export function syntheticQueries(count: number, seed = 2): string[] {
  const { pick, next } = randomFrom(seed)
  const products = publicProducts()
  const queries = new Set<string>()
  for (let tries = 0; queries.size < count && tries < count * 50; tries++) {
    const { node } = pick(nodes)
    const name = products.length > 0 && next() < 0.3 ? pick(products) : pick([node.name.zh, ...node.synonyms])
    const park = pick(parks)
    const kind = next()
    queries.add(
      kind < 0.4 ? name : kind < 0.55 ? `${pick(MATERIALS)} ${name}` : kind < 0.7 ? `${name} ${pick(WORKS)}` : kind < 0.8 ? pick(WORKS)
        : kind < 0.9 ? `${pick(LEADS)}${name}` : `${findDivision(park.divisionCode)?.name ?? ''}${name}`,
    )
  }
  return [...queries]
}
