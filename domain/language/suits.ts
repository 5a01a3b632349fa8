import { chains } from '../chains/index.ts'
import type { Category } from '../listing.ts'

const only = (text: string): Set<string> => new Set(text.trim().split(/\s+/))

/** Nodes that are work done on somebody's part, not a thing that is sold. */
const WORK = /treatment|hobbing|shaving|grinding$|machining|peening|normali[sz]ing|inspection|regrinding|shredding|dismantling|drivetrain-test|-oem$|^oem|-assembly$|filling|dross/
/** Work that others have done on their goods as well, and so is mostly named as what goods must have. */
const FINISHING = /^(?:aluminium-surface-treatment|shot-peening)$/
/** Testing and selling for others: a certificate that goods must have is no wish for a laboratory. */
const ASSAY = /-testing$|e-commerce$/
/** Nodes of the trade in knowledge, software and testing, and what is offered as a service with a contract. */
const SERVICES = only(`
  gear-inspection drivetrain-test food-testing appliance-testing array-testing appliance-e-commerce tool-regrinding
  system-integration security-assessment security-operation security-training security-software security-device cyber-range trusted-computer iot-terminal
  rack-hosting computing-power cloud-hosting data-collection data-labelling data-governance data-set data-trading data-analysis industry-model
  industrial-internet factory-digitalisation data-compliance energy-saving waste-heat-recovery distributed-solar energy-storage charging-station
  electricity-retail steam-heat logistics-platform aluminium-dross
`)
/** Nodes that are a place or a plant which others use. */
const FACILITIES = only(`
  ambient-warehouse chilled-warehouse frozen-warehouse bulk-yard bonded-warehouse hazardous-warehouse recycling-yard rail-siding port-handling pre-cooling
  collateral-warehouse sorting-hub rack-hosting distributed-solar energy-storage charging-station steam-heat electricity-retail transformer-switchgear
  computing-power thermal-power hydropower waste-heat-recovery smelter-power natural-gas
`)
const FUNDED = only('collateral-warehouse supply-chain-management export-tax-service data-trading energy-saving energy-storage distributed-solar charging-station waste-heat-recovery')
const TAUGHT = only('security-training')

const RAW_STAGES = only('raw source collection base')
/** What is bought and sold as it is; nobody has it worked on under that name. */
const RAW = new Set(chains.flatMap((chain) => chain.nodes.filter(({ stage }) => RAW_STAGES.has(stage)).map(({ slug }) => slug)))

/** How well a node goes with the category that the company chose, 0 where it cannot be: storage is no goods, and heat treatment is work. */
export function suits(chain: string, node: string, category: Category | undefined): number {
  switch (category) {
    case 'logistics': return chain === 'logistics' ? 1.5 : 0
    case 'processing': return FINISHING.test(node) ? 1.5 : WORK.test(node) ? 2.2 : chain === 'logistics' ? 0.1 : RAW.has(node) ? 0.5 : 1
    case 'goods': return chain === 'logistics' ? (node === 'used-vehicle-export' ? 1 : node === 'pallet-rental' || node === 'container-leasing' ? 0.6 : 0.12) : WORK.test(node) || ASSAY.test(node) ? 0.3 : 1
    case 'technology': return SERVICES.has(node) ? 1.5 : chain === 'logistics' ? 0.05 : 0.12
    case 'facility': return FACILITIES.has(node) ? 1 : 0.05
    case 'finance': return FUNDED.has(node) ? 1 : 0
    case 'talent': return TAUGHT.has(node) ? 1 : 0
    case undefined: return 1
  }
}

/** How much a thing that is no node counts: what is carried or stored may be anything, and makes the carrying nothing else. */
export const elsewhereFits = (category: Category | undefined): number => (category === 'logistics' ? 0.3 : 1)
