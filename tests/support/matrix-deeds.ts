import { randomUUID } from 'node:crypto'
import { answerCommitment } from '#app/services/introduction/answer-commitment.server.ts'
import { disputeOutcome } from '#app/services/introduction/dispute-outcome.server.ts'
import { endCommitment } from '#app/services/introduction/end-commitment.server.ts'
import { proposeIntroduction } from '#app/services/introduction/propose.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { settleOutcome } from '#app/services/introduction/settle-outcome.server.ts'
import { stateCommitment } from '#app/services/introduction/state-commitment.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { pauseListing } from '#app/services/listing/pause.server.ts'
import { handOverDesk } from '#app/services/park/hand-over-desk.server.ts'
import { answerRelation } from '#app/services/relation/answer.server.ts'
import { declareRelation } from '#app/services/relation/propose.server.ts'
import { setStep } from '#app/services/step/set.server.ts'
import { dayAfter, shanghaiDay } from '#domain/day.ts'
import { calendarDays } from '#db/schema/calendar.ts'
import { nodeTerms } from '#db/schema/node-term.ts'
import type { UserActor } from '#domain/actor.ts'
import type { Rung, Side } from '#domain/introduction/state.ts'
import type { Trader } from './market.ts'
import type { Matrix } from './matrix-world.ts'

type Full = Trader & { liaison: Trader['ctx'] }

/**
 * What is done once both have accepted, so that it is somebody's turn everywhere: rungs that wait, are disputed, settled by one desk, and confirmed;
 * quantities that are agreed, stated and ending; steps; relations. Of A with B, twice, and of C with B.
 */
export async function doDeeds({ market, buyer, seller, third }: Matrix) {
  const today = shanghaiDay(market.app.base.clock.now())
  const traders = (demand: Full): Record<Side, Full> => ({ demand, supply: seller })
  const open = async (demand: Full) => {
    const id = randomUUID()
    await proposeIntroduction(demand.liaison, { id, demandId: (await market.publish(demand)).id, supplyId: (await market.publish(seller, { kind: 'supply' })).id, reason: '两家离得近，规格对得上' })
    await turnKey(seller.liaison, { id, decision: 'pass' })
    for (const trader of [demand, seller]) await market.accept(trader, id)
    const of = traders(demand)
    return {
      id,
      say: async (side: Side, rung: Rung) => (await recordOutcome(of[side].ctx, { id, side, rung, happenedOn: today })).id,
      state: async (side: Side, answered: boolean) => {
        const commitment = await stateCommitment(of[side].ctx, { id, side, quantity: { value: 20, unit: '吨', per: 'month' }, from: today })
        if (answered) await answerCommitment(of[side === 'demand' ? 'supply' : 'demand'].ctx, { commitmentId: commitment.id, side: side === 'demand' ? 'supply' : 'demand', act: 'confirm' })
        return commitment.id
      },
      plan: async (side: Side, voice: 'company' | 'desk') => {
        const stepId = randomUUID()
        await setStep(voice === 'desk' ? of[side].liaison : of[side].ctx, { id: stepId, introductionId: id, voice, what: '约定看样的日子', owner: `${side}-${voice}`, dueOn: dayAfter(today, 1) })
        return stepId
      },
    }
  }

  const a = await open(buyer)
  const outcomes: Partial<Record<Rung, string>> = {}
  outcomes.visited = await a.say('demand', 'visited')
  await disputeOutcome(seller.ctx, { outcomeId: outcomes.visited, reason: 'not-happened', note: '没有到访' })
  await settleOutcome(seller.liaison, { outcomeId: outcomes.visited, act: 'propose', version: 'strike' })
  outcomes.intent = await a.say('demand', 'intent')
  const commitments = [await a.state('demand', true)]
  outcomes.signed = await a.say('demand', 'signed')
  await confirmOutcome(seller.ctx, { id: a.id, side: 'supply', rung: 'signed' })
  outcomes['first-order'] = await a.say('supply', 'first-order')

  const b = await open(buyer)
  const theirs = [await b.say('supply', 'sampled')]
  await disputeOutcome(buyer.ctx, { outcomeId: theirs[0], reason: 'not-happened', note: '没有寄样' })
  theirs.push(await b.say('supply', 'intent'))
  commitments.push(await b.state('demand', true), await b.state('supply', false))
  await endCommitment(seller.ctx, { commitmentId: commitments[1], side: 'supply', act: 'propose-end', endsOn: dayAfter(today, 30) })

  const c = await open(third)
  await c.say('demand', 'intent')
  await c.state('demand', true)
  const steps = [await a.plan('demand', 'company'), await b.plan('demand', 'desk'), await c.plan('demand', 'company')]

  const relate = async (by: Full, companyId: string) => (await declareRelation(by.ctx, { companyId, role: 'buyer', sinceOn: today, evidence: '每月供货二十吨' })).id
  const relations = [await relate(buyer, seller.companyId), await relate(seller, buyer.companyId), await relate(third, seller.companyId)]
  await answerRelation(seller.ctx, { id: relations[2], act: 'agree' })
  await handOverDesk(buyer.liaison, { id: randomUUID(), parkId: buyer.parkId, deputyId: (third.liaison.actor as UserActor).userId, from: dayAfter(today, 60), until: dayAfter(today, 61) })
  await market.db.insert(calendarDays).values({ day: `${today.slice(0, 4)}-12-30`, kind: 'holiday', name: '示例节' })
  await market.db.insert(nodeTerms).values({ id: randomUUID(), term: '甲辰示例料', chain: 'aluminium', node: 'aluminium-sheet', takenBy: buyer.userId, takenAt: market.app.base.clock.now() })
  const paused = (await market.publish(buyer)).id
  await pauseListing(buyer.ctx, { id: paused, paused: true })
  return { today, paused, a: a.id, b: b.id, c: c.id, outcomes: [...Object.values(outcomes), ...theirs], commitments, steps, relations }
}
export type Deeds = Awaited<ReturnType<typeof doDeeds>>
