import { proposeCombination } from '#app/services/combination/propose.server.ts'
import { readCombination } from '#app/services/combination/read.server.ts'
import type { PlayedCompany } from './companies.ts'
import { playStory } from './introductions.ts'
import type { DemoCombination } from './read.ts'
import type { Stage } from './stage.ts'

/** One combination, and each of its parts as far as its own story goes. */
export async function playCombination(stage: Stage, demo: DemoCombination, listingIds: Map<string, string>, ownerOf: Map<string, PlayedCompany>): Promise<void> {
  const demand = ownerOf.get(demo.demand)!
  const ctx = stage.as(demand.desk, demo.proposedDaysAgo, 3)
  const { id } = await proposeCombination(ctx, {
    id: ctx.ids.next(),
    demandId: listingIds.get(demo.demand),
    note: demo.note,
    parts: demo.parts.map(({ supply, part, story }) => ({ supplyId: listingIds.get(supply), part, reason: story.note })),
  })
  const { parts } = await readCombination(ctx, id)
  for (const { supply, story } of demo.parts) {
    const part = parts.find(({ listing }) => listing.id === listingIds.get(supply))!
    await playStory(stage, part.id, story, { demand, supply: ownerOf.get(supply)! })
  }
}
