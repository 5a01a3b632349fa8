import { acceptIntroduction, declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { proposeIntroduction } from '#app/services/introduction/propose.server.ts'
import { readIntroduction } from '#app/services/introduction/read.server.ts'
import { answerCommitment } from '#app/services/introduction/answer-commitment.server.ts'
import { disputeOutcome } from '#app/services/introduction/dispute-outcome.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { stateCommitment } from '#app/services/introduction/state-commitment.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { answerRelation } from '#app/services/relation/answer.server.ts'
import { proposeRelation } from '#app/services/relation/propose.server.ts'
import { writeRemark } from '#app/services/remark/write.server.ts'
import { setStep } from '#app/services/step/set.server.ts'
import { suggestDue } from '#app/services/step/suggest-due.server.ts'
import { dayAfter, shanghaiDay } from '#domain/day.ts'
import { CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import { otherSide, type Side } from '#domain/introduction/state.ts'
import type { PlayedCompany } from './companies.ts'
import type { DemoIntroduction } from './read.ts'
import type { Stage } from './stage.ts'

/** One introduction as far as its story goes: proposed, keys, answers, rungs. */
export async function playIntroduction(stage: Stage, demo: DemoIntroduction, listingIds: Map<string, string>, companies: Record<Side, PlayedCompany>): Promise<void> {
  const { story } = demo
  const proposing = stage.as(companies.demand.desk, story.proposedDaysAgo, 3)
  const { id } = await proposeIntroduction(proposing, {
    id: proposing.ids.next(),
    demandId: listingIds.get(demo.demand),
    supplyId: listingIds.get(demo.supply),
    reason: story.note,
    note: story.note,
  })
  await playStory(stage, id, story, companies)
}

/** What became of it after it was proposed. */
export async function playStory(stage: Stage, id: string, story: DemoIntroduction['story'], companies: Record<Side, PlayedCompany>): Promise<void> {
  for (const { side, daysAgo } of story.keys.filter((key) => key.side === 'supply')) {
    if (companies.supply.desk !== companies.demand.desk) await turnKey(stage.as(companies[side].desk, daysAgo, 4), { id, decision: 'pass' })
  }
  for (const { side, daysAgo } of story.accepted) {
    const ctx = stage.as(companies[side].poster, daysAgo, 5)
    const { demand, supply } = await readIntroduction(ctx, id)
    await acceptIntroduction(ctx, {
      id,
      contactId: companies[side].contactIds[0],
      consent: CONSENT_TEXT_VERSION,
      demandVersion: demand.listing?.version ?? null,
      supplyVersion: supply.listing?.version ?? null,
    })
  }
  if (story.declined) {
    const { side, daysAgo, ...why } = story.declined
    await declineIntroduction(stage.as(companies[side].poster, daysAgo, 6), { id, side, ...why })
  }
  const today = shanghaiDay(stage.started)
  for (const rung of story.rungs) {
    const recorded = await recordOutcome(stage.as(companies[rung.recordedBy].poster, rung.daysAgo, 7), {
      id,
      side: rung.recordedBy,
      rung: rung.rung,
      happenedOn: dayAfter(today, -rung.daysAgo),
      note: rung.evidence,
      ...(rung.quantity && { quantity: { value: rung.quantity.value, unit: rung.quantity.unit } }),
      ...(rung.amount && { amount: rung.amount }),
    })
    if (rung.disputed) {
      const { daysAgo, ...said } = rung.disputed
      await disputeOutcome(stage.as(companies[otherSide(rung.recordedBy)].poster, daysAgo, 8), { outcomeId: recorded.id, ...said })
    }
    if (rung.confirmedDaysAgo === undefined) continue
    const side = otherSide(rung.recordedBy)
    await confirmOutcome(stage.as(companies[side].poster, rung.confirmedDaysAgo, 8), { id, side, rung: rung.rung })
  }
  if (story.commitment) {
    const { quantity, statedDaysAgo, fromDays, untilDays } = story.commitment
    const stated = await stateCommitment(stage.as(companies.demand.poster, statedDaysAgo, 9), { id, side: 'demand', quantity, from: dayAfter(today, fromDays), until: dayAfter(today, untilDays) })
    await answerCommitment(stage.as(companies.supply.poster, statedDaysAgo, 10), { commitmentId: stated.id, side: 'supply', act: 'confirm' })
  }
  if (story.relatedDaysAgo !== undefined) {
    const relation = await proposeRelation(stage.as(companies.supply.poster, story.relatedDaysAgo, 9), { introductionId: id })
    await answerRelation(stage.as(companies.demand.poster, story.relatedDaysAgo, 10), { id: relation.id, act: 'agree' })
  }
  for (const { side, daysAgo, audience, body } of story.remarks ?? []) {
    const ctx = stage.as(companies[side].desk, daysAgo, 9)
    await writeRemark(ctx, { id: ctx.ids.next(), introductionId: id, voice: 'desk', side, audience, body })
  }
  if (story.step) {
    const { side, daysAgo, what, owner } = story.step
    const ctx = stage.as(companies[side].desk, daysAgo, 9)
    await setStep(ctx, { id: ctx.ids.next(), introductionId: id, voice: 'desk', side, what, owner, dueOn: await suggestDue(stage.as(companies[side].desk, 0)) })
  }
}
