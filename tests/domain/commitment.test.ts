import { describe, expect, test } from 'vitest'
import { allowsCommitment, applyCommitmentAct, commitmentActNames, commitmentActsNow, commitmentStates, type CommitmentAct, type CommitmentCore } from '#domain/introduction/commitment.ts'
import { sides } from '#domain/introduction/state.ts'
import { Refusal } from '#domain/refusal.ts'
import { remainingOf, type Committed } from '#domain/remaining.ts'
import { allowsRelation, applyRelationAct, relationActs, relationActsNow, relationSides, relationStates } from '#domain/supply-relation.ts'

const after = (call: () => unknown): unknown => {
  try {
    return call()
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.code}`
    throw error
  }
}

/** By hand, for what the demand stated: who may do what. */
const may: Record<string, Partial<Record<'demand' | 'supply', CommitmentAct[]>>> = {
  stated: { demand: ['withdraw'], supply: ['confirm', 'decline'] },
  confirmed: { demand: ['revise', 'propose-end', 'replace'], supply: ['revise', 'propose-end', 'replace'] },
  'confirmed, the demand wants to end it': { demand: ['revise', 'withdraw-end', 'replace'], supply: ['revise', 'agree-end', 'refuse-end', 'replace'] },
}
const cores: [string, CommitmentCore][] = [
  ...commitmentStates.map((state): [string, CommitmentCore] => [state, { state, statedSide: 'demand', endSide: null }]),
  ['confirmed, the demand wants to end it', { state: 'confirmed', statedSide: 'demand', endSide: 'demand' }],
]
describe.each(cores)('a commitment that is %s', (name, core) => {
  test.each(commitmentActNames)('%s', (act) => {
    for (const side of sides) {
      const allowed = may[name]?.[side]?.includes(act) ?? false
      const result = after(() => applyCommitmentAct(core, act, side))
      if (allowed) expect(result).toBeTypeOf('object')
      else expect(result).toMatch(/^conflict commitment-(moved-on|own|theirs)$/)
      expect(commitmentActsNow(core, [side]).includes(act)).toBe(allowed && act !== 'replace')
    }
  })
})
test('where each act leads', () => {
  const stated: CommitmentCore = { state: 'stated', statedSide: 'demand', endSide: null }
  const confirmed: CommitmentCore = { ...stated, state: 'confirmed' }
  expect(applyCommitmentAct(stated, 'confirm', 'supply').state).toBe('confirmed')
  expect(applyCommitmentAct(stated, 'decline', 'supply').state).toBe('declined')
  expect(applyCommitmentAct(stated, 'withdraw', 'demand').state).toBe('withdrawn')
  expect(applyCommitmentAct(confirmed, 'revise', 'supply')).toEqual(confirmed)
  expect(applyCommitmentAct(confirmed, 'replace', 'supply').state).toBe('replaced')
  const ending = applyCommitmentAct(confirmed, 'propose-end', 'supply')
  expect(ending).toEqual({ ...confirmed, endSide: 'supply' })
  expect(applyCommitmentAct(ending, 'agree-end', 'demand').state).toBe('ended')
  expect(applyCommitmentAct(ending, 'refuse-end', 'demand')).toEqual(confirmed)
  expect(applyCommitmentAct(ending, 'withdraw-end', 'supply')).toEqual(confirmed)
})
test('from 意向 on', () => {
  expect([['contacted', 'sampled'], ['intent'], ['fulfilled'], []].map((reached) => allowsCommitment(reached as never))).toEqual([false, true, true, false])
  expect([['intent'], ['signed'], ['first-order']].map((reached) => allowsRelation(reached as never))).toEqual([false, true, true])
})

describe('what remains', () => {
  const TODAY = '2026-11-24'
  const monthly = { value: 800, unit: '吨', per: 'month' } as const
  const one = (value: number, unit: string, per: Committed['per'], from = '2026-11-01', until: string | null = null): Committed => ({ value, unit, per, from, until })
  const of = (quantity: Parameters<typeof remainingOf>[0], ...commitments: Committed[]) => {
    const { committed, left, over, apart, later } = remainingOf(quantity, commitments, TODAY)
    return [committed, left, over, apart.length, later.length]
  }
  test.each<[string, Parameters<typeof remainingOf>[0], Committed[], unknown[]]>([
    ['nothing agreed on', monthly, [], [0, 800, false, 0, 0]],
    ['300 of 800 a month', monthly, [one(300, '吨', 'month')], [300, 500, false, 0, 0]],
    ['by the year, by the day, in kilograms', monthly, [one(1200, '吨', 'year'), one(2000, '公斤', 'day')], [160, 640, false, 0, 0]],
    ['a yearly listing against a monthly agreement', { value: 1.2, unit: '万吨', per: 'year' }, [one(300, '吨', 'month')], [0.36, 0.84, false, 0, 0]],
    ['its first day counts', monthly, [one(300, '吨', 'month', TODAY)], [300, 500, false, 0, 0]],
    ['its last day counts', monthly, [one(300, '吨', 'month', '2026-01-01', TODAY)], [300, 500, false, 0, 0]],
    ['one that is over does not', monthly, [one(300, '吨', 'month', '2026-01-01', '2026-11-23')], [0, 800, false, 0, 0]],
    ['one that begins tomorrow is said beside it', monthly, [one(300, '吨', 'month', '2026-11-25')], [0, 800, false, 0, 1]],
    ['more than there is leaves nothing', monthly, [one(500, '吨', 'month'), one(400, '吨', 'month')], [900, 0, true, 0, 0]],
    ['exactly all of it is not over', monthly, [one(800, '吨', 'month')], [800, 0, false, 0, 0]],
    ['another base is said apart', monthly, [one(300, '托', 'month')], [0, 800, false, 1, 0]],
    ['a one-off against a month is said apart', monthly, [one(300, '吨', 'once'), one(100, '吨', 'month')], [100, 700, false, 1, 0]],
    ['a stock loses what was promised of it, whenever', { value: 500, unit: '吨', per: 'once' }, [one(120, '吨', 'once', '2026-01-01', '2026-02-01'), one(80, '吨', 'once', '2027-03-01')], [200, 300, false, 0, 0]],
    ['a month against a stock is said apart', { value: 500, unit: '吨', per: 'once' }, [one(100, '吨', 'month')], [0, 500, false, 1, 0]],
    ['a unit that nobody knows is at least itself', { value: 10, unit: '标段', per: 'month' }, [one(4, '标段', 'month'), one(1, '标段', 'year')], [4, 6, false, 1, 0]],
    ['tenths add up', { value: 0.3, unit: '吨', per: 'month' }, [one(0.1, '吨', 'month'), one(0.2, '吨', 'month')], [0.3, 0, false, 0, 0]],
  ])('%s', (_, quantity, commitments, expected) => expect(of(quantity, ...commitments)).toEqual(expected))
})

test.each(relationStates)('a supply relation that is %s', (state) => {
  for (const side of relationSides) {
    const offered = relationActsNow({ state, proposedSide: 'supplier' }, side)
    expect(offered).toEqual(state === 'shown' ? ['withdraw'] : state !== 'proposed' ? [] : side === 'supplier' ? ['withdraw'] : ['agree', 'decline'])
    for (const act of relationActs) {
      const result = after(() => applyRelationAct({ state, proposedSide: 'supplier' }, act, side))
      expect(result).toBe(offered.includes(act) ? { agree: 'shown', decline: 'declined', withdraw: 'withdrawn' }[act] : 'conflict relation-moved-on')
    }
  }
})
