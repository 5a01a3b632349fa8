import { describe, expect, it } from 'vitest'
import type { Attribute } from '#domain/chains/chain.ts'
import { chainOfNode, chains, descendants, findChain, findNode, nearestNames, nodesOf } from '#domain/chains/index.ts'

/** Every class of GB/T 4754-2017 that the chains use, with its name there; many lists in circulation are of 2011. */
const CLASSES: Record<string, string> = {
  '0121': '豆类种植', '0122': '油料种植', '0141': '蔬菜种植', '0163': '香料作物种植', '0916': '铝矿采选', '1331': '食用植物油加工',
  '1353': '肉制品及副产品加工', '1371': '蔬菜加工', '1439': '其他方便食品制造', '1461': '味精制造', '1462': '酱油、食醋及类似制品制造',
  '1469': '其他调味品、发酵制品制造', '1495': '食品及饲料添加剂制造', '2231': '纸和纸板容器制造', '2511': '原油加工及石油制品制造', '2613': '无机盐制造',
  '3055': '玻璃包装容器制造', '3091': '石墨及碳素制品制造', '3130': '钢压延加工', '3216': '铝冶炼', '3218': '硅冶炼', '3240': '有色金属合金制造',
  '3252': '铝压延加工', '3311': '金属结构制造', '3312': '金属门窗制造', '3321': '切削工具制造', '3333': '金属包装容器及材料制造',
  '3360': '金属表面处理及热处理加工', '3391': '黑色金属铸造', '3392': '有色金属铸造', '3393': '锻件及粉末冶金制品制造', '3421': '金属切削机床制造',
  '3451': '滚动轴承制造', '3453': '齿轮及齿轮减、变速箱制造', '3459': '其他传动部件制造', '3484': '机械零部件加工', '3525': '模具制造',
  '3611': '汽柴油车整车制造', '3612': '新能源车整车制造', '3630': '改装汽车制造', '3670': '汽车零部件及配件制造', '3831': '电线、电缆制造',
  '4210': '金属废料和碎屑加工处理', '5320': '铁路货物运输', '5431': '普通货物道路运输', '5432': '冷藏车道路运输', '5433': '集装箱道路运输',
  '5434': '大型货物道路运输', '5435': '危险货物道路运输', '5437': '城市配送', '5523': '内河货物运输', '5532': '货运港口', '5612': '航空货物运输',
  '5810': '多式联运', '5821': '货物运输代理', '5910': '装卸搬运', '5920': '通用仓储', '5930': '低温仓储', '5942': '危险化学品仓储',
  '6020': '快递服务', '6431': '互联网生产服务平台', '7292': '包装服务', '7452': '检测服务',
}

const nodes = chains.flatMap((chain) => chain.nodes.map((node) => ({ chain, node })))

/** The contract of slugs that listings, imports and addresses rest on. */
const KEPT = {
  aluminium:
    'bauxite alumina prebaked-anode aluminium-fluoride aluminium-scrap primary-aluminium cast-aluminium-alloy ' +
    'aluminium-billet aluminium-slab aluminium-cast-coil aluminium-extrusion aluminium-sheet aluminium-foil ' +
    'aluminium-forging aluminium-die-casting aluminium-surface-treatment aluminium-body-part battery-tray aluminium-wheel ' +
    'aluminium-window aluminium-packaging',
  gears:
    'gear-steel cutting-tool forging-blank gear-blank heat-treatment gear-hobbing gear-grinding gear shaft gear-inspection ' +
    'half-shaft differential reducer transmission drive-axle special-vehicle new-energy-vehicle',
  food:
    'fresh-chilli dried-chilli sichuan-pepper rattan-pepper spice beef-tallow rapeseed-oil chilli-powder bean-paste pickle ' +
    'hotpot-base compound-seasoning chilli-sauce prepared-dish snack-food food-packaging',
  logistics:
    'ambient-warehouse chilled-warehouse frozen-warehouse bulk-yard sorting-hub city-delivery cold-chain-delivery ' +
    'road-trunk rail-freight inland-waterway china-europe-train land-sea-corridor multimodal-transport customs-brokerage ' +
    'used-vehicle-export',
}

/** What must agree wherever an attribute of one name stands. */
const meaning = (attribute: Attribute) =>
  [attribute.slug, attribute.name.en, attribute.kind, ...(attribute.kind === 'number' ? [attribute.unit, attribute.direction] : [])].join('|')

describe('every chain', () => {
  it.each(Object.entries(KEPT))('%s keeps the slugs it has given out', (chain, slugs) => {
    const own = new Set(nodesOf(chain).map((node) => node.slug))
    expect(slugs.split(' ').filter((slug) => !own.has(slug))).toEqual([])
  })

  it('has node slugs that are unique across chains, each of a stage of its own chain', () => {
    expect(nodes.length - new Set(nodes.map(({ node }) => node.slug)).size).toBe(0)
    for (const { chain, node } of nodes) {
      expect(node.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(chain.stages.map((stage) => stage.slug), node.slug).toContain(node.stage)
      expect(node.name.zh && node.name.en, node.slug).toBeTruthy()
    }
    for (const chain of chains) expect(chain.sources.length, chain.slug).toBeGreaterThan(0)
  })

  it.each(chains.map((chain) => [chain.slug, chain] as const))('%s: no name or synonym is claimed twice', (_, chain) => {
    const claims = new Map<string, string[]>()
    for (const node of chain.nodes) {
      for (const name of [node.name.zh, ...node.synonyms]) claims.set(name, [...(claims.get(name) ?? []), node.slug])
    }
    expect([...claims].filter(([, slugs]) => slugs.length > 1)).toEqual([])
  })
})

describe('flow', () => {
  it('takes inputs that exist, in the same chain, never from a later stage', () => {
    for (const { chain, node } of nodes) {
      const stage = (slug: string) => chain.stages.findIndex((one) => one.slug === slug)
      for (const input of node.inputs) {
        expect(chainOfNode(input.node)?.slug, `${input.node} → ${node.slug}`).toBe(chain.slug)
        expect(stage(findNode(input.node)!.stage), `${input.node} → ${node.slug}`).toBeLessThanOrEqual(stage(node.stage))
      }
      expect(new Set(node.inputs.map((input) => input.node)).size, node.slug).toBe(node.inputs.length)
    }
  })

  it('has no circle', () => {
    for (const { node } of nodes) {
      for (const input of node.inputs) expect([node.slug, ...descendants(node.slug)], `${input.node} → ${node.slug}`).not.toContain(input.node)
    }
  })

  it('leaves no node alone but services that all others use', () => {
    const alone = nodes.filter(({ node }) => node.inputs.length === 0 && descendants(node.slug).length === 0).map(({ node }) => node.slug)
    expect(alone).toEqual(['pallet-rental'])
  })

  it('converts only within a unit family, by a positive ratio', () => {
    const ratios = nodes.flatMap(({ node }) => node.inputs.filter((input) => input.ratio !== undefined).map((input) => ({ node, input })))
    expect(ratios.length).toBeGreaterThan(8)
    for (const { node, input } of ratios) {
      expect(input.ratio, `${input.node} → ${node.slug}`).toBeGreaterThan(0)
      expect(findNode(input.node)!.unitFamily, `${input.node} → ${node.slug}`).toBe(node.unitFamily)
    }
    expect(findNode('primary-aluminium')!.inputs.find((input) => input.node === 'alumina')?.ratio).toBe(1.93)
  })
})

describe('codes', () => {
  it('uses classes of 2017 only', () => {
    const used = nodes.flatMap(({ node }) => (node.gbt4754 ? [[node.slug, node.gbt4754] as const] : []))
    expect(used.filter(([, code]) => !(code in CLASSES))).toEqual([])
    expect(Object.keys(CLASSES).filter((code) => !used.some(([, one]) => one === code))).toEqual([])
  })

  it.each([
    ['aluminium-extrusion', '3252'], ['gear', '3453'], ['reducer', '3453'], ['chilled-warehouse', '5930'], ['frozen-warehouse', '5930'],
    ['ambient-warehouse', '5920'], ['alumina', '3216'], ['bauxite', '0916'], ['hotpot-base', '1469'], ['bean-paste', '1462'],
    ['road-trunk', '5431'], ['multimodal-transport', '5810'],
  ])('%s is %s', (slug, code) => expect(findNode(slug)?.gbt4754).toBe(code))

  it('writes HS headings with four digits, of chapters that exist', () => {
    for (const { node } of nodes) if (node.hs) expect(node.hs, node.slug).toMatch(/^(0[1-9]|[1-8]\d|9[0-7])\d{2}$/)
  })
})

describe('attributes', () => {
  const attributes = nodes.flatMap(({ node }) => node.attributes.map((attribute) => ({ node, attribute })))

  it('are at least three a node, each named once there', () => {
    for (const { node } of nodes) {
      expect(node.attributes.length, node.slug).toBeGreaterThanOrEqual(3)
      const names = node.attributes.flatMap((attribute) => [attribute.name.zh, ...(attribute.synonyms ?? [])])
      expect(names.filter((name, i) => names.indexOf(name) !== i), node.slug).toEqual([])
    }
  })

  it('of one name mean one thing everywhere, and one slug has one name', () => {
    const byName = new Map<string, Set<string>>()
    const bySlug = new Map<string, Set<string>>()
    for (const { attribute } of attributes) {
      byName.set(attribute.name.zh, (byName.get(attribute.name.zh) ?? new Set()).add(meaning(attribute)))
      bySlug.set(attribute.slug, (bySlug.get(attribute.slug) ?? new Set()).add(attribute.name.zh))
    }
    expect([...byName].filter(([, meanings]) => meanings.size > 1)).toEqual([])
    expect([...bySlug].filter(([, names]) => names.size > 1)).toEqual([])
  })

  it('have two values or more, none written for two', () => {
    for (const { node, attribute } of attributes) {
      if (attribute.kind === 'number') continue
      expect(attribute.values.length, `${node.slug} ${attribute.slug}`).toBeGreaterThanOrEqual(2)
      const spellings = attribute.values.flatMap((value) => [value.value, ...(value.synonyms ?? [])])
      expect(spellings.filter((spelling, i) => spellings.indexOf(spelling) !== i), `${node.slug} ${attribute.slug}`).toEqual([])
    }
  })

  it('run from the least to the most demanding where they are grades', () => {
    const order = (slug: string, attribute: string) => {
      const found = findNode(slug)?.attributes.find((one) => one.slug === attribute)
      return found?.kind === 'grade' ? found.values.map((value) => value.value) : null
    }
    expect(order('aluminium-extrusion', 'dimensional-accuracy')).toEqual(['普通级', '高精级', '超高精级'])
    expect(order('gear', 'gear-accuracy')).toEqual(['10级', '9级', '8级', '7级', '6级', '5级', '4级', '3级'])
    expect(order('sichuan-pepper', 'quality-grade')).toEqual(['三级', '二级', '一级', '特级'])
    expect(order('primary-aluminium', 'purity')?.at(-1)).toBe('Al99.90')
  })
})

describe('finding', () => {
  it('finds chains and nodes by slug, and nothing by anything else', () => {
    expect(findChain('gears')?.name.zh).toBe('齿轮与传动')
    expect(findNode('gear-grinding')?.name.zh).toBe('磨齿')
    expect(chainOfNode('hotpot-base')?.slug).toBe('food')
    expect(nodesOf('logistics').length).toBeGreaterThan(14)
    for (const slug of ['', 'nothing', 'constructor', '__proto__']) {
      expect(findChain(slug)).toBeUndefined()
      expect(findNode(slug)).toBeUndefined()
      expect(chainOfNode(slug)).toBeUndefined()
      expect(nodesOf(slug)).toEqual([])
      expect(descendants(slug)).toEqual([])
    }
  })

  it('follows a chain downstream to its end', () => {
    expect(descendants('alumina')).toEqual(expect.arrayContaining(['primary-aluminium', 'aluminium-billet', 'aluminium-extrusion', 'battery-tray']))
    expect(descendants('alumina')[0]).toBe('primary-aluminium')
    expect(descendants('alumina')).not.toContain('bauxite')
    expect(descendants('gear-steel')).toEqual(expect.arrayContaining(['drive-axle', 'special-vehicle', 'new-energy-vehicle']))
    expect(descendants('fresh-chilli')).toEqual(expect.arrayContaining(['hotpot-base', 'snack-food']))
  })

  it('names what a mistyped address may have meant', () => {
    expect(nearestNames('aluminum-extrusion')[0]?.slug).toBe('aluminium-extrusion')
    expect(nearestNames('aluminum')[0]?.slug).toBe('aluminium')
    expect(nearestNames('hot-pot-base')[0]?.slug).toBe('hotpot-base')
    expect(nearestNames('冷藏仓')[0]?.slug).toBe('chilled-warehouse')
    expect(nearestNames('qqqqq')).toEqual([])
    expect(nearestNames('')).toEqual([])
    expect(nearestNames('a'.repeat(1_000_000)).length).toBeLessThanOrEqual(5)
  })
})
