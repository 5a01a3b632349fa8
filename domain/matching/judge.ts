import type { Ask, Facts } from './ask.ts'
import { certificateAsks } from './certificate.ts'
import type { Judgement, Post, Requirement, RequirementVerdict } from './judgement.ts'
import { leadTimeAsks } from './lead-time.ts'
import { remembered } from './memo.ts'
import { nodeAsks } from './node.ts'
import type { NodeVocabulary } from '../language/node-names.ts'
import { countVerdicts, orderOf, tierOf } from './order.ts'
import { priceAsks } from './price.ts'
import { quantityAsks } from './quantity.ts'
import { outOfReach, regionAsks } from './region.ts'
import { specAsks } from './spec.ts'
import { subjectOf, type Subject } from './subject.ts'
import { windowAsks } from './window.ts'

const asks = remembered<{ demand: Subject; asks: Ask[] }>(200)

function asksOf(post: Post, today?: string, nodes?: NodeVocabulary): { demand: Subject; asks: Ask[] } {
  return asks(`${today ?? ''}${nodes?.key ?? ''}${JSON.stringify(post)}`, () => {
    // A copy, so that what is kept cannot be changed from outside.
    const demand = subjectOf(structuredClone(post), today, nodes)
    return {
      demand,
      asks: [
        ...nodeAsks(demand),
        ...specAsks(demand),
        ...quantityAsks(demand),
        ...certificateAsks(demand),
        ...leadTimeAsks(demand),
        ...regionAsks(demand),
        ...windowAsks(demand),
        ...priceAsks(demand),
      ],
    }
  })
}

/**
 * What a demand asks for, from its fields and then from its own words, in the order in which pages show it. The price is among them: leave it
 * out where a counterparty looks (`openRequirementsOf`).
 */
export const requirementsOf = (demand: Post): Requirement[] => asksOf(demand).asks.map(({ requirement }) => ({ ...requirement }))

/** As {@link requirementsOf}, without a price that is not published. */
export const openRequirementsOf = (demand: Post): Requirement[] =>
  requirementsOf(demand).filter(({ kind }) => kind !== 'price' || demand.price?.published === true)

/**
 * A supply measured by a demand, requirement by requirement (domain.md, "Requirements and verdicts"). Pure: the same posts and facts give the same
 * judgement. A supply that states where it goes and does not go there gets a failed region although the demand says nothing of it.
 */
export function judge(demand: Post, supply: Post, facts: Facts): Judgement {
  const { demand: asker, asks: all } = asksOf(demand, facts.today, facts.nodes)
  const offerer = subjectOf(supply, facts.today, facts.nodes)
  const beyond = all.some(({ requirement }) => requirement.kind === 'region') ? null : outOfReach(asker, offerer)
  const verdicts = [...all, ...(beyond ? [beyond] : [])].map(({ requirement, judge: measure }): RequirementVerdict => {
    const { confidential = false, ...found } = measure(offerer, facts)
    return { requirement: { ...requirement }, ...found, confidential }
  })
  return {
    demandId: demand.id,
    supplyId: supply.id,
    verdicts,
    counts: countVerdicts(verdicts),
    tier: tierOf(verdicts),
    order: orderOf(verdicts, facts.distanceKm),
    distanceKm: facts.distanceKm,
  }
}
