import { chainOfNode } from '../chains/index.ts'
import type { NodeReading } from './reading.ts'
import type { Span } from './source.ts'

const only = (text: string): Set<string> => new Set(text.trim().split(/\s+/))

/** Class of cargo by the node that a text names, then by its chain. What is work, or holds and carries other goods, is none. */
const OF_NODES: [cargo: string, nodes: Set<string>][] = [
  ['农产品', only('fresh-chilli sichuan-pepper rattan-pepper spice rapeseed broad-bean soybean konjac fresh-vegetable pickling-vegetable garlic-ginger dried-chilli')],
  ['冻品', only('livestock-meat')],
  ['大宗散货', only(`
    bauxite petroleum-coke coal-tar-pitch alumina prebaked-anode aluminium-dross silicon-metal coal aggregate cement fly-ash slag-powder by-product-gypsum bitumen
    recovered-paper paper-pulp copper-scrap aluminium-scrap scrap-cable scrap-motor shredded-aluminium
  `)],
  ['钢材', only('gear-steel forging-blank gear-blank rebar')],
  ['铝材', only('recycled-wrought-aluminium')],
  ['汽车零部件', only('aluminium-die-casting aluminium-body-part aluminium-wheel battery-tray aluminium-heat-exchanger')],
  ['整车', only('heavy-truck special-vehicle new-energy-vehicle end-of-life-vehicle')],
  ['机械设备', only('gear-machine gear-measuring-machine transformer-switchgear')],
  ['危险品', only('liquefied-natural-gas lithium-cell')],
]
const OF_CHAINS: Record<string, string> = {
  food: '食品', aluminium: '铝材', gears: '汽车零部件', 'paper-packaging': '普货', 'small-appliances': '普货', 'building-materials': '普货', 'new-materials': '普货',
  'information-security': '普货', 'recycled-metals': '普货',
}
const NO_CARGO = only(`
  seasoning-oem food-testing food-packaging carton filling-service cleaned-vegetable paper-pallet paper-bag aluminium-machining aluminium-surface-treatment smelter-power die-casting-die
  tool-regrinding normalizing heat-treatment shot-peening gear-hobbing gear-shaving gear-grinding housing-machining gear-inspection drivetrain-test vehicle-dismantling
  scrap-shredding electronic-assembly security-software system-integration cyber-range security-assessment security-operation security-training appliance-assembly
  appliance-testing appliance-e-commerce ready-mix-concrete
`)

function classOf(node: string): string | null {
  if (NO_CARGO.has(node)) return null
  return OF_NODES.find(([, nodes]) => nodes.has(node))?.[0] ?? OF_CHAINS[chainOfNode(node)?.slug ?? ''] ?? null
}

/** Goods that a text about transport or storage names, with their class: what the values of 货类 do not list. */
export const cargoIn = (names: readonly NodeReading[]): { span: Span; value: string }[] =>
  names.flatMap(({ start, end, nodes }) => {
    const value = nodes.map(classOf).find((one) => one !== null)
    return value ? [{ span: { start, end }, value }] : []
  })
