import { describe, expect, it } from 'vitest'
import type { Attribute } from '#domain/chains/chain.ts'
import { chainOfNode, chains, descendants, findChain, findNode, nearestNames, nodesOf } from '#domain/chains/index.ts'
import { whereItWent } from '#domain/chains/retired.ts'
import { fold } from '#domain/language/script.ts'
import { suggestNode } from '#domain/language/suggest.ts'
import { substituteNodes } from '#domain/matching/substitutes.ts'
import { CLASSES, KEPT } from './chain-rows.ts'

const nodes = chains.flatMap((chain) => chain.nodes.map((node) => ({ chain, node })))

/** What must agree wherever an attribute of one name stands. */
const meaning = (attribute: Attribute) =>
  [attribute.slug, attribute.name.en, attribute.kind, ...(attribute.kind === 'number' ? [attribute.unit, attribute.direction] : [])].join('|')

describe('every chain', () => {
  it.each(Object.entries(KEPT))('%s keeps the slugs it has given out', (chain, slugs) => {
    const own = new Set(nodesOf(chain).map((node) => node.slug))
    expect(slugs.split(' ').filter((slug) => !own.has(slug) && !whereItWent(slug))).toEqual([])
    // A new node is entered above in the commit that gives its slug out.
    expect([...own].filter((slug) => !slugs.split(' ').includes(slug))).toEqual([])
  })

  it('is deep where the platform starts from, and has five to fifteen nodes elsewhere', () => {
    const deep = ['aluminium', 'gears', 'food', 'logistics']
    expect(chains.map((chain) => chain.slug).slice(0, 4)).toEqual(deep)
    for (const chain of chains) {
      const [least, most] = deep.includes(chain.slug) ? [36, 45] : [5, 15]
      expect(chain.nodes.length, chain.slug).toBeGreaterThanOrEqual(least)
      expect(chain.nodes.length, chain.slug).toBeLessThanOrEqual(most)
    }
    expect(nodes.filter(({ chain }) => deep.includes(chain.slug)).length).toBeGreaterThanOrEqual(150)
  })

  it('cites the classification and three named standards or more, none twice', () => {
    for (const chain of chains) {
      expect(chain.sources[0], chain.slug).toContain('GB/T 4754-2017')
      const cited = chain.sources.slice(1).join('；').match(/(?:GB|JG|NY|QC|SB|SJ|YS|BB|ISO|IPC|ECSS|AIAA)(?:\/T)?[\s-][\w.-]*\d/g) ?? []
      expect(new Set(cited).size, chain.slug).toBeGreaterThanOrEqual(3)
      expect(chain.sources.filter((source, i) => chain.sources.indexOf(source) !== i), chain.slug).toEqual([])
    }
  })

  it('has no empty stage', () => {
    for (const chain of chains) {
      for (const stage of chain.stages) expect(chain.nodes.some((node) => node.stage === stage.slug), `${chain.slug} ${stage.slug}`).toBe(true)
    }
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

  it('claims no name or synonym twice, in one chain or across them', () => {
    const claims = new Map<string, string[]>()
    for (const { node } of nodes) {
      for (const name of [node.name.zh, ...node.synonyms].map(fold)) claims.set(name, [...(claims.get(name) ?? []), node.slug])
    }
    expect([...claims].filter(([, slugs]) => slugs.length > 1)).toEqual([])
  })
})

describe('names', () => {
  it('are each read as their own node, asked for and offered: none takes the reading of another', () => {
    const misread = nodes.flatMap(({ node }) =>
      [node.name.zh, ...node.synonyms]
        .flatMap((name) => [`求购${name}`, `供应${name}`])
        .flatMap((text) => {
          const read = suggestNode(text)[0]?.node
          return read === node.slug ? [] : [`${text}: ${read}, not ${node.slug}`]
        }),
    )
    expect(misread).toEqual([])
  })

  it.each([
    ['求购网络攻防靶场培训环境，含工控场景', 'cyber-range'], ['承接SMT贴片加工，日贴装600万点', 'electronic-assembly'], ['供应PET复合铜箔，方阻小于20毫欧', 'composite-current-collector'],
    ['卫星太阳翼展开试验找实验室', 'array-testing'], ['采购三结砷化镓太阳电池', 'space-solar-cell'], ['五层瓦楞纸板长期供应', 'corrugated-board'],
    ['求购再生铜杆8mm 每月300吨', 'recycled-copper-rod'], ['收购光亮铜', 'copper-scrap'], ['鸳鸯电火锅贴牌', 'electric-hotpot'], ['HRB400E螺纹钢现货', 'rebar'],
    ['C30商品混凝土供应', 'ready-mix-concrete'], ['承接自动驾驶点云标注', 'data-labelling'], ['园区机柜租用', 'rack-hosting'], ['厂房屋顶光伏合作', 'distributed-solar'],
    ['求购工业蒸汽 每小时10吨', 'steam-heat'], ['电池液冷板求购', 'aluminium-heat-exchanger'], ['高强度螺栓10.9级', 'fastener'], ['自贡井盐供应', 'edible-salt'],
    ['铝单板2.5mm氟碳', 'aluminium-panel'], ['存货监管与仓单质押', 'collateral-warehouse'],
  ])('%s → %s', (text, node) => expect(suggestNode(text)[0]?.node).toBe(node))

  it.each([
    ['动力电池托盘供应', 'battery-tray'], ['求购电池铝箔', 'aluminium-foil'], ['混凝土搅拌车出售', 'special-vehicle'], ['光伏铝边框供应', 'pv-frame'], ['天然气重卡底盘', 'heavy-truck'],
    ['充电桩外壳铝压铸件', 'aluminium-die-casting'], ['储能柜用铝型材', 'aluminium-extrusion'], ['变压器用铝带', 'aluminium-sheet'], ['快递纸箱', 'carton'], ['二手车出口', 'used-vehicle-export'],
  ])('%s stays with %s', (text, node) => expect(suggestNode(text)[0]?.node).toBe(node))
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

  it('reaches every node from a source of its chain', () => {
    for (const chain of chains) {
      const sources = chain.nodes.filter((node) => node.inputs.length === 0).map((node) => node.slug)
      const reached = new Set(sources.flatMap((slug) => [slug, ...descendants(slug)]))
      expect(chain.nodes.filter((node) => !reached.has(node.slug)).map((node) => node.slug), chain.slug).toEqual([])
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

describe('substitutes', () => {
  const stated = nodes.flatMap(({ chain, node }) => (node.substitutes ?? []).map((substitute) => ({ chain, node, substitute })))

  it('are other nodes of the same chain, once each, and say what they need in both languages', () => {
    expect(stated.length).toBeGreaterThan(30)
    for (const { chain, node, substitute } of stated) {
      const which = `${substitute.node} for ${node.slug}`
      expect(substitute.node, which).not.toBe(node.slug)
      expect(chainOfNode(substitute.node)?.slug, which).toBe(chain.slug)
      expect(substitute.needs.zh.length, which).toBeGreaterThanOrEqual(6)
      expect(substitute.needs.en.length, which).toBeGreaterThanOrEqual(10)
    }
    for (const { node } of nodes) {
      const slugs = (node.substitutes ?? []).map((each) => each.node)
      expect(new Set(slugs).size, node.slug).toBe(slugs.length)
    }
  })

  it('are what matching takes for close, one way each', () => {
    expect(substituteNodes('aluminium-hot-rolled-coil')).toEqual(['aluminium-cast-coil'])
    expect(substituteNodes('electrolytic-copper-foil')).toEqual(['composite-current-collector'])
    expect(substituteNodes('composite-current-collector')).toEqual([])
    expect(substituteNodes('forging-blank')).toEqual(['gear-blank'])
    expect(substituteNodes('gear-blank')).toEqual(['forging-blank'])
    expect(substituteNodes('nothing')).toEqual([])
  })

  it('say what casting needs to pass for hot rolling', () => {
    expect(findNode('aluminium-hot-rolled-coil')?.substitutes?.[0]?.needs.zh).toContain('冷轧')
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
    ['road-trunk', '5431'], ['multimodal-transport', '5810'], ['security-device', '3915'], ['composite-current-collector', '3985'],
    ['printed-circuit-board', '3982'], ['space-solar-cell', '3825'], ['industrial-carton', '2231'], ['copper-cathode', '3211'], ['rice-cooker', '3854'],
    ['ready-mix-concrete', '3021'], ['cloud-hosting', '6450'], ['electricity-retail', '4420'],
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
