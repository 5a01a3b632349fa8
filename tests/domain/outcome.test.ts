import { describe, expect, test } from 'vitest'
import { quarterOf, shanghaiDay } from '#domain/day.ts'
import { amountBands, bandCounts, bandOf, countingOf, creditsOf } from '#domain/introduction/credit.ts'
import {
  applyOutcomeMove, outcomeActNames, outcomeActs, outcomeActsNow, outcomeDeadline, outcomeStates, settlements, stands,
  type OutcomeAct, type OutcomeCore, type OutcomeMove, type OutcomeState,
} from '#domain/introduction/outcome.ts'
import { otherSide, sides, type Side } from '#domain/introduction/state.ts'
import { Refusal } from '#domain/refusal.ts'

const core = (state: OutcomeState, proposal: OutcomeCore['proposal'] = null): OutcomeCore => ({ state, recordedSide: 'demand', proposal })
const after = (from: OutcomeCore, move: OutcomeMove): string => {
  try {
    return applyOutcomeMove(from, move).state
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.code}`
    throw error
  }
}

/** Written out once more by hand, for the rung that the demand recorded: what each may do in each state. */
const may: Record<OutcomeState, Partial<Record<'recorder' | 'other' | 'desk' | 'system', OutcomeAct[]>>> = {
  recorded: { recorder: ['correct', 'retract'], other: ['confirm', 'dispute'], system: ['silence'] },
  unilateral: { recorder: ['correct', 'retract'], other: ['confirm', 'dispute'] },
  confirmed: {},
  disputed: { desk: ['propose'] },
  struck: {},
  retracted: {},
}
const leads: Record<Exclude<OutcomeAct, 'propose' | 'agree'>, OutcomeState> = { correct: 'recorded', retract: 'retracted', confirm: 'confirmed', dispute: 'disputed', silence: 'unilateral' }

describe.each(outcomeStates)('a rung that is %s', (state) => {
  test.each(['correct', 'retract', 'confirm', 'dispute'] as const)('%s', (act) => {
    for (const side of sides) {
      const who = side === 'demand' ? 'recorder' : 'other'
      const result = after(core(state), { act, side })
      if (may[state][who]?.includes(act)) expect(result).toBe(leads[act])
      // Who stands on the wrong side of it is told so, whatever the state.
      else expect(result).toBe(outcomeActs[act].by[0] === who ? 'conflict outcome-moved-on' : who === 'recorder' ? 'conflict outcome-own' : 'conflict outcome-theirs')
    }
  })
  test('silence', () => expect(after(core(state), { act: 'silence' })).toBe(state === 'recorded' ? 'unilateral' : 'conflict outcome-moved-on'))
  test('a desk’s proposal', () => {
    for (const version of settlements) expect(after(core(state), { act: 'propose', sides: ['demand'], version })).toBe(state === 'disputed' ? 'disputed' : 'conflict outcome-moved-on')
  })
  test('what pages offer is what may be done', () => {
    const offered = (voices: Side[], desks: Side[]) => outcomeActsNow(core(state), voices, desks)
    expect(offered(['demand'], [])).toEqual(may[state].recorder ?? [])
    expect(offered(['supply'], [])).toEqual(may[state].other ?? [])
    expect(offered([], ['demand'])).toEqual(may[state].desk ?? [])
    expect(offered([], [])).toEqual([])
    // A liaison of both sides speaks for either.
    expect(offered(['demand', 'supply'], ['demand', 'supply']).toSorted()).toEqual([...(may[state].recorder ?? []), ...(may[state].other ?? []), ...(may[state].desk ?? [])].toSorted())
  })
})

describe('settling a dispute', () => {
  test.each(settlements)('one desk proposes %s, the other agrees', (version) => {
    for (const side of sides) {
      const proposed = applyOutcomeMove(core('disputed'), { act: 'propose', sides: [side], version })
      expect(proposed).toMatchObject({ state: 'disputed', proposal: { side, version } })
      expect(after(proposed, { act: 'agree', sides: [side], version })).toBe('forbidden settlement-own')
      expect(after(proposed, { act: 'agree', sides: [otherSide(side)], version: settlements.find((v) => v !== version)! })).toBe('conflict settlement-changed')
      expect(after(proposed, { act: 'agree', sides: [otherSide(side)], version })).toBe(version === 'strike' ? 'struck' : 'confirmed')
      expect(outcomeActsNow(proposed, [], [side])).toEqual(['propose'])
      expect(outcomeActsNow(proposed, [], [otherSide(side)])).toEqual(['propose', 'agree'])
    }
  })
  test('both proposing the same have agreed; another proposal takes the place of the first', () => {
    const first = applyOutcomeMove(core('disputed'), { act: 'propose', sides: ['demand'], version: 'recorded' })
    expect(after(first, { act: 'propose', sides: ['supply'], version: 'recorded' })).toBe('confirmed')
    expect(applyOutcomeMove(first, { act: 'propose', sides: ['supply'], version: 'strike' })).toMatchObject({ state: 'disputed', proposal: { side: 'supply', version: 'strike' } })
    expect(applyOutcomeMove(first, { act: 'propose', sides: ['demand'], version: 'disputed' })).toMatchObject({ state: 'disputed', proposal: { side: 'demand', version: 'disputed' } })
  })
  test('both keys in one hand settle it at once; no key at all nothing', () => {
    expect(after(core('disputed'), { act: 'propose', sides: ['demand', 'supply'], version: 'strike' })).toBe('struck')
    expect(after(core('disputed'), { act: 'propose', sides: [], version: 'strike' })).toBe('forbidden settlement-not-yours')
    expect(after(core('disputed'), { act: 'agree', sides: ['supply'], version: 'strike' })).toBe('conflict settlement-changed')
  })
})

test('every act leads where the table says', () => {
  for (const act of outcomeActNames) if (act in leads) expect(outcomeActs[act].to).toEqual([leads[act as keyof typeof leads]])
})
test('what was struck or taken back stands no more', () => expect(outcomeStates.filter((state) => !stands(state))).toEqual(['struck', 'retracted']))
test('ten business days', () => expect(shanghaiDay(outcomeDeadline(new Date('2026-11-24T02:00:00Z'), { holidays: new Set(['2026-12-01']), workdays: new Set() }))).toBe('2026-12-09'))

describe('credit', () => {
  test('in full to both parks, shared; to one park once', () => {
    expect(creditsOf('a', 'b')).toEqual([{ parkId: 'a', shared: true }, { parkId: 'b', shared: true }])
    expect(creditsOf('a', 'a')).toEqual([{ parkId: 'a', shared: false }])
    expect(creditsOf(null, 'b')).toEqual([{ parkId: null, shared: true }, { parkId: 'b', shared: true }])
    expect(creditsOf(null, null)).toEqual([{ parkId: null, shared: false }])
  })
  test('only confirmed and 单方确认 count, apart', () => expect(outcomeStates.map(countingOf)).toEqual([null, 'unilateral', 'confirmed', null, null, null]))
  test('amounts fall into bands', () => expect([0, 9_999_999, 10_000_000, 99_999_999_99, 1e15].map(bandOf)).toEqual([0, 0, 1, 3, amountBands.length - 1]))
  test('a band says nothing of fewer than three companies, none included', () => {
    const deal = (fen: number, ...companies: string[]) => ({ fen, companies })
    expect(bandCounts([deal(100, 'a', 'b')])).toBeNull()
    expect(bandCounts([deal(100, 'a', 'b'), deal(200, 'a', 'c'), deal(1e9, 'a', 'b')])).toEqual([2, null, null, null, null])
  })
})

test.each([['2026-01-01', '2026-01-01', '2026-03-31', 1], ['2026-11-24', '2026-10-01', '2026-12-31', 4], ['2024-06-30', '2024-04-01', '2024-06-30', 2], ['2027-09-30', '2027-07-01', '2027-09-30', 3]])('the quarter of %s', (day, from, until, quarter) => {
  expect(quarterOf(day)).toEqual({ from, until, year: Number(day.slice(0, 4)), quarter })
})
