import { describe, expect, it } from 'vitest'
import type { Attribute } from '#domain/chains/chain.ts'
import { chainOfNode, chains, descendants, findChain, findNode, nearestNames, nodesOf } from '#domain/chains/index.ts'
import { retired, whereItWent, type RetiredNode } from '#domain/chains/retired.ts'
import { TAXONOMY_VERSION, versionOf } from '#domain/chains/version.ts'
import { fold } from '#domain/language/script.ts'
import { substituteNodes } from '#domain/matching/substitutes.ts'

/** Every class of GB/T 4754-2017 that the chains use, with its name there; many lists in circulation are of 2011. */
const CLASSES: Record<string, string> = {
  '0121': '豆类种植', '0122': '油料种植', '0141': '蔬菜种植', '0163': '香料作物种植', '0610': '烟煤和无烟煤开采洗选', '0721': '陆地天然气开采',
  '0916': '铝矿采选', '1019': '粘土及其他土砂石开采', '1331': '食用植物油加工', '1353': '肉制品及副产品加工', '1371': '蔬菜加工',
  '1391': '淀粉及淀粉制品制造', '1439': '其他方便食品制造', '1461': '味精制造', '1462': '酱油、食醋及类似制品制造',
  '1469': '其他调味品、发酵制品制造', '1494': '盐加工', '1495': '食品及饲料添加剂制造', '2221': '机制纸及纸板制造', '2231': '纸和纸板容器制造',
  '2239': '其他纸制品制造', '2511': '原油加工及石油制品制造', '2613': '无机盐制造', '2913': '橡胶零件制造', '2921': '塑料薄膜制造',
  '2929': '塑料零件及其他塑料制品制造', '3011': '水泥制造', '3021': '水泥制品制造', '3022': '砼结构构件制造', '3024': '轻质建筑材料制造',
  '3033': '防水建筑材料制造', '3034': '隔热和隔音材料制造', '3055': '玻璃包装容器制造', '3061': '玻璃纤维及制品制造', '3091': '石墨及碳素制品制造',
  '3130': '钢压延加工', '3211': '铜冶炼', '3216': '铝冶炼', '3218': '硅冶炼', '3240': '有色金属合金制造', '3251': '铜压延加工', '3252': '铝压延加工',
  '3311': '金属结构制造', '3312': '金属门窗制造', '3321': '切削工具制造', '3333': '金属包装容器及材料制造', '3360': '金属表面处理及热处理加工',
  '3391': '黑色金属铸造', '3392': '有色金属铸造', '3393': '锻件及粉末冶金制品制造', '3421': '金属切削机床制造', '3451': '滚动轴承制造',
  '3453': '齿轮及齿轮减、变速箱制造', '3459': '其他传动部件制造', '3482': '紧固件制造', '3484': '机械零部件加工', '3525': '模具制造',
  '3611': '汽柴油车整车制造', '3612': '新能源车整车制造', '3630': '改装汽车制造', '3670': '汽车零部件及配件制造', '3813': '微特电机及组件制造',
  '3825': '光伏设备及元器件制造', '3831': '电线、电缆制造', '3841': '锂离子电池制造', '3854': '家用厨房电器具制造',
  '3857': '家用电力器具专用配件制造', '3911': '计算机整机制造', '3915': '信息安全设备制造', '3973': '集成电路制造', '3974': '显示器件制造',
  '3982': '电子电路制造', '3985': '电子专用材料制造', '4210': '金属废料和碎屑加工处理', '4220': '非金属废料和碎屑加工处理', '4411': '火力发电',
  '4413': '水力发电', '4416': '太阳能发电', '4420': '电力供应', '4430': '热力生产和供应', '4511': '天然气生产和供应业', '5320': '铁路货物运输',
  '5431': '普通货物道路运输', '5432': '冷藏车道路运输', '5433': '集装箱道路运输', '5434': '大型货物道路运输', '5435': '危险货物道路运输',
  '5437': '城市配送', '5523': '内河货物运输', '5532': '货运港口', '5612': '航空货物运输', '5810': '多式联运', '5821': '货物运输代理',
  '5910': '装卸搬运', '5920': '通用仓储', '5930': '低温仓储', '5942': '危险化学品仓储', '6020': '快递服务', '6431': '互联网生产服务平台',
  '6440': '互联网安全服务', '6450': '互联网数据服务', '6531': '信息系统集成服务', '6550': '信息处理和存储支持服务', '7224': '供应链管理服务',
  '7292': '包装服务', '7452': '检测服务', '8391': '职业技能培训',
}

const nodes = chains.flatMap((chain) => chain.nodes.map((node) => ({ chain, node })))

/** The contract of slugs that listings, imports and addresses rest on. */
const KEPT = {
  aluminium:
    'bauxite petroleum-coke coal-tar-pitch alumina prebaked-anode aluminium-fluoride aluminium-scrap silicon-metal ' +
    'smelter-power primary-aluminium cast-aluminium-alloy aluminium-master-alloy aluminium-dross aluminium-flux ' +
    'aluminium-billet aluminium-slab aluminium-cast-coil aluminium-rod extrusion-die aluminium-extrusion aluminium-tube ' +
    'aluminium-hot-rolled-coil aluminium-brazing-sheet aluminium-sheet aluminium-foil aluminium-forging die-casting-die ' +
    'aluminium-die-casting aluminium-machining aluminium-surface-treatment aluminium-powder aluminium-body-part battery-tray ' +
    'aluminium-wheel aluminium-heat-exchanger aluminium-heat-sink aluminium-panel aluminium-window aluminium-formwork ' +
    'pv-frame aluminium-packaging aluminium-conductor',
  gears:
    'gear-steel cutting-tool tool-regrinding gear-machine grinding-wheel gear-measuring-machine gear-lubricant forging-die ' +
    'forging-blank gear-blank housing-casting powder-metal-part normalizing heat-treatment shot-peening gear-hobbing ' +
    'gear-shaving gear-grinding gear bevel-gear worm-gear gear-rack shaft bearing oil-seal fastener synchronizer ' +
    'housing-machining gear-inspection half-shaft differential propeller-shaft clutch reducer transmission power-take-off ' +
    'electric-drive drive-axle drivetrain-test heavy-truck special-vehicle new-energy-vehicle',
  food:
    'fresh-chilli sichuan-pepper rattan-pepper spice beef-tallow rapeseed broad-bean soybean edible-salt konjac ' +
    'fresh-vegetable starch pickling-vegetable garlic-ginger livestock-meat dried-chilli rapeseed-oil chilli-powder ' +
    'pepper-powder chilli-extract fermented-chilli bean-paste fermented-soybean pickle hotpot-base compound-seasoning ' +
    'chilli-sauce chilli-oil pepper-oil soy-sauce-vinegar flavour-enhancer prepared-dish cleaned-vegetable snack-food ' +
    'meat-product instant-food seasoning-oem food-testing food-packaging glass-bottle carton filling-service',
  logistics:
    'ambient-warehouse chilled-warehouse frozen-warehouse bulk-yard bonded-warehouse hazardous-warehouse pallet-rental ' +
    'pre-cooling collateral-warehouse container-leasing recycling-yard handling sorting-hub city-delivery cold-chain-delivery ' +
    'in-plant-logistics express-delivery ltl road-trunk molten-aluminium-haulage container-haulage oversize-haulage ' +
    'hazardous-haulage rail-siding rail-freight inland-waterway port-handling air-freight vehicle-carrier china-europe-train ' +
    'land-sea-corridor cross-border-trucking multimodal-transport freight-forwarding supply-chain-management ' +
    'logistics-platform customs-brokerage export-tax-service vehicle-refurbishment used-vehicle-export',
  'information-security':
    'printed-circuit-board electronic-connector integrated-circuit wire-harness electronic-assembly display-module ' +
    'security-device trusted-computer iot-terminal security-software system-integration cyber-range security-assessment ' +
    'security-operation security-training',
  'new-materials':
    'polymer-base-film coating-target carbon-fibre glass-fibre magnesium-alloy composite-current-collector ' +
    'electrolytic-copper-foil cathode-material anode-material battery-separator lithium-cell fibre-composite ' +
    'magnesium-die-casting',
  'satellite-power':
    'germanium-substrate cover-glass cell-interconnector gallium-arsenide-epiwafer space-solar-cell cell-assembly ' +
    'array-substrate deployment-mechanism array-drive solar-array array-testing space-battery power-controller ' +
    'satellite-power-system',
  'paper-packaging':
    'recovered-paper paper-pulp linerboard fluting-paper white-board kraft-paper corrugated-board honeycomb-board ' +
    'industrial-carton folding-box paper-pallet moulded-pulp paper-tube paper-bag',
  'recycled-metals':
    'end-of-life-vehicle scrap-cable scrap-motor copper-scrap vehicle-dismantling scrap-shredding shredded-aluminium ' +
    'copper-granules recycled-anode-copper copper-cathode brass-ingot recycled-wrought-aluminium recycled-copper-rod ' +
    'copper-bar',
  'small-appliances':
    'micro-motor heating-element control-board thermostat plastic-moulding inner-pot power-cord appliance-assembly ' +
    'rice-cooker electric-hotpot electric-kettle air-fryer blender appliance-testing appliance-e-commerce',
  'building-materials':
    'aggregate cement fly-ash slag-powder by-product-gypsum concrete-admixture rebar bitumen ready-mix-concrete ' +
    'dry-mix-mortar precast-component aerated-concrete gypsum-board insulation waterproofing-membrane',
  'data-services':
    'rack-hosting computing-power cloud-hosting data-collection data-labelling data-governance data-set data-trading ' +
    'data-analysis industry-model industrial-internet factory-digitalisation data-compliance',
  energy:
    'coal shale-gas natural-gas liquefied-natural-gas photovoltaic-module transformer-switchgear energy-storage thermal-power ' +
    'hydropower distributed-solar electricity-retail steam-heat charging-station waste-heat-recovery energy-saving',
}

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

describe('retired nodes', () => {
  const gone = (to: string[]): RetiredNode => ({ name: { zh: '旧环节', en: 'Old node' }, chain: 'gears', to, since: '2026-11-24' })
  const went = (slug: string, table: Record<string, RetiredNode>) => whereItWent(slug, table)?.now.map((node) => node.slug)

  it('say where they went: renamed, divided, or given up', () => {
    const table = { renamed: gone(['gear']), divided: gone(['shaft', 'half-shaft']), 'given-up': gone([]) }
    expect(went('renamed', table)).toEqual(['gear'])
    expect(went('divided', table)).toEqual(['shaft', 'half-shaft'])
    expect(whereItWent('given-up', table)).toMatchObject({ name: { zh: '旧环节' }, chain: 'gears', since: '2026-11-24', now: [] })
  })

  it('are followed through later retirements, each node once, and never round in a circle', () => {
    const table = { first: gone(['second', 'gear']), second: gone(['third', 'shaft']), third: gone(['gear']), one: gone(['other']), other: gone(['one', 'bearing']) }
    expect(went('first', table)).toEqual(['gear', 'shaft'])
    expect(went('one', table)).toEqual(['bearing'])
  })

  it('are neither live nodes nor slugs that never were', () => {
    for (const slug of ['gear', 'nothing', '', 'constructor', '__proto__']) expect(whereItWent(slug, { old: gone(['gear']) })).toBeUndefined()
  })

  it('lead somewhere that exists, and their slugs are not given out again', () => {
    for (const [slug, node] of Object.entries(retired)) {
      expect(findNode(slug), slug).toBeUndefined()
      expect(findChain(node.chain), slug).toBeDefined()
      expect(node.since, slug).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      for (const next of node.to) expect(findNode(next) ?? whereItWent(next), `${slug} → ${next}`).toBeDefined()
    }
  })
})

describe('the version', () => {
  it('is the same for the same data, and another for any change', () => {
    expect(TAXONOMY_VERSION).toMatch(/^[0-9a-z]{11}$/)
    expect(versionOf(structuredClone(chains), structuredClone(retired))).toBe(TAXONOMY_VERSION)
    const changed = (change: (copy: typeof chains) => void) => {
      const copy = structuredClone(chains)
      change(copy)
      return versionOf(copy, retired)
    }
    const versions = [
      changed((copy) => copy[0]!.nodes[0]!.synonyms.push('新名')),
      changed((copy) => copy[0]!.nodes.reverse()),
      changed((copy) => { copy[0]!.nodes[9]!.inputs[0]!.ratio = 1.92 }),
      versionOf(chains, { old: { name: { zh: '旧', en: 'Old' }, chain: 'gears', to: [], since: '2026-11-24' } }),
      TAXONOMY_VERSION,
    ]
    expect(new Set(versions).size).toBe(versions.length)
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
