import { describe, expect, test } from 'vitest'
import { WEEKDAYS, shanghaiDay } from '#domain/day.ts'
import { answerDeadline, keyDeadline, reminderDue } from '#domain/introduction/deadline.ts'
import { acts, actsFrom, ruleOf, type Act } from '#domain/introduction/acts.ts'
import { introductionStates, isOpen, otherSide, rungs, rungsOf, sides, type IntroductionCore, type IntroductionState } from '#domain/introduction/state.ts'
import { applyMove, type Move } from '#domain/introduction/transition.ts'
import { categories } from '#domain/listing.ts'
import { Refusal } from '#domain/refusal.ts'

type Keys = `${'w' | 'p' | 'h'}${'w' | 'p' | 'h'}`
type Answers = `${'-' | 'a' | 'd'}${'-' | 'a' | 'd'}`
const keyOf = { w: 'waiting', p: 'passed', h: 'held' } as const
const answerOf = { '-': null, a: 'accepted', d: 'declined' } as const
/** The demand's key and answer first: `core('proposed', 'pp', 'a-')`. */
function core(state: IntroductionState, keys: Keys, answers: Answers = '--'): IntroductionCore {
  const side = (at: 0 | 1) => ({ key: keyOf[keys[at] as 'w'], answer: answerOf[answers[at] as '-'] })
  return { state, demand: side(0), supply: side(1) }
}
const after = (from: IntroductionCore, move: Move): IntroductionCore | string => {
  try {
    return applyMove(from, move)
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.code}`
    throw error
  }
}

const pass = (side: 'demand' | 'supply'): Move => ({ act: 'pass', side })
const hold = (side: 'demand' | 'supply'): Move => ({ act: 'hold', side })
const answer = (side: 'demand' | 'supply', said: 'accepted' | 'declined'): Move => ({ act: said === 'accepted' ? 'accept' : 'decline', side })

describe('keys', () => {
  test.each([
    [core('keys', 'ww'), pass('demand'), core('keys', 'pw')],
    [core('keys', 'ww'), pass('supply'), core('keys', 'wp')],
    [core('keys', 'pw'), pass('supply'), core('proposed', 'pp')],
    [core('keys', 'wp'), pass('demand'), core('proposed', 'pp')],
    [core('keys', 'pw'), pass('demand'), 'conflict introduction-key-turned'],
    [core('keys', 'ww'), hold('demand'), core('held', 'hw')],
    [core('keys', 'pw'), hold('supply'), core('held', 'ph')],
    [core('keys', 'pw'), hold('demand'), 'conflict introduction-key-turned'],
    [core('proposed', 'pp'), hold('demand'), 'conflict introduction-moved-on'],
  ] as const)('%j %j', (from, move, to) => {
    expect(after(from, move)).toEqual(to)
  })
})

describe('answers', () => {
  test.each([
    ['one alone decides nothing', core('proposed', 'pp'), answer('demand', 'accepted'), core('proposed', 'pp', 'a-')],
    ['nor does a refusal alone', core('proposed', 'pp'), answer('supply', 'declined'), core('proposed', 'pp', '-d')],
    ['both accept', core('proposed', 'pp', 'a-'), answer('supply', 'accepted'), core('accepted', 'pp', 'aa')],
    ['both accept, the other way round', core('proposed', 'pp', '-a'), answer('demand', 'accepted'), core('accepted', 'pp', 'aa')],
    ['one declines after the other accepted', core('proposed', 'pp', 'a-'), answer('supply', 'declined'), core('declined', 'pp', 'ad')],
    ['one accepts after the other declined', core('proposed', 'pp', 'd-'), answer('supply', 'accepted'), core('declined', 'pp', 'da')],
    ['both decline', core('proposed', 'pp', 'd-'), answer('supply', 'declined'), core('declined', 'pp', 'dd')],
    ['nobody answers twice', core('proposed', 'pp', 'a-'), answer('demand', 'declined'), 'conflict introduction-answered'],
    ['nobody answers before the keys', core('keys', 'pw'), answer('demand', 'accepted'), 'conflict introduction-moved-on'],
  ] as const)('%s', (_, from, move, to) => {
    expect(after(from, move)).toEqual(to)
  })
})

describe('what ends it or sets it back', () => {
  test.each([
    ['withdrawn at the keys', core('keys', 'pw'), { act: 'withdraw' }, core('withdrawn', 'pw')],
    ['withdrawn after one answer', core('proposed', 'pp', 'a-'), { act: 'withdraw' }, core('withdrawn', 'pp', 'a-')],
    ['silence of both', core('proposed', 'pp'), { act: 'expire' }, core('expired', 'pp')],
    ['silence after an acceptance', core('proposed', 'pp', '-a'), { act: 'expire' }, core('expired', 'pp', '-a')],
    ['silence after a refusal', core('proposed', 'pp', 'd-'), { act: 'expire' }, core('declined', 'pp', 'd-')],
    ['a listing closed', core('proposed', 'pp', 'a-'), { act: 'end' }, core('ended', 'pp', 'a-')],
    ['a revision clears the answers', core('proposed', 'pp', 'a-'), { act: 'revise' }, core('proposed', 'pp')],
    ['a revision at the keys leaves the keys', core('keys', 'pw'), { act: 'revise' }, core('keys', 'pw')],
    ['fulfilled', core('accepted', 'pp', 'aa'), { act: 'conclude' }, core('concluded', 'pp', 'aa')],
  ] as const)('%s', (_, from, move, to) => {
    expect(after(from, move)).toEqual(to)
  })
})

/** Every state and the moves that are still open in it; everything else is refused as moved on. */
const open: Record<IntroductionState, Act[]> = {
  keys: ['pass', 'hold', 'withdraw', 'end', 'revise'],
  proposed: ['accept', 'decline', 'withdraw', 'expire', 'end', 'revise'],
  accepted: ['lapse', 'conclude'],
  held: [], declined: [], expired: [], withdrawn: [], ended: [], concluded: [],
}
const every: Move[] = [
  ...sides.flatMap((side) => [pass(side), hold(side), answer(side, 'accepted'), answer(side, 'declined')]),
  { act: 'withdraw' }, { act: 'expire' }, { act: 'end' }, { act: 'revise' }, { act: 'lapse' }, { act: 'conclude' },
]
const states = introductionStates.flatMap((state) => [core(state, 'ww'), core(state, 'pp', 'a-')])

describe.each(states)('in $state ($demand.key)', (from) => {
  test.each(every)('$act $side', (move) => {
    const [before, result] = [structuredClone(from), after(from, move)]
    expect(from).toEqual(before)
    if (!open[from.state].includes(move.act)) expect(result).toBe('conflict introduction-moved-on')
    else if (typeof result === 'string') expect(result).toMatch(/^conflict introduction-(key-turned|answered)$/)
    else expect(acts[move.act].to).toContain(result.state)
  })
  test('is open only where something is still to be decided', () => expect(isOpen(from.state)).toBe(from.state === 'keys' || from.state === 'proposed'))
})

describe('the table of acts', () => {
  test('leads from the keys to every state, and out of every open one', () => {
    const reached = new Set<IntroductionState>(['keys'])
    for (const state of reached) for (const act of actsFrom(state)) for (const next of ruleOf(act).to) reached.add(next)
    expect(introductionStates.filter((state) => !reached.has(state))).toEqual([])
  })
  test('an ended one moves no more', () => {
    for (const state of ['held', 'declined', 'expired', 'withdrawn', 'ended', 'concluded'] as const) expect(actsFrom(state).flatMap((act) => ruleOf(act).to)).toEqual([])
  })
})

describe('deadlines: two business days for a key, seven for an answer, reminders on the second and the fifth', () => {
  test.each([
    ['a Tuesday', '2026-11-24T02:00:00Z', '2026-11-26', '2026-12-03', '2026-11-26', '2026-12-01'],
    ['a Friday', '2026-11-27T02:00:00Z', '2026-12-01', '2026-12-08', '2026-12-01', '2026-12-04'],
    ['a Saturday', '2026-11-28T02:00:00Z', '2026-12-01', '2026-12-08', '2026-12-01', '2026-12-04'],
    ['a Sunday night that is Monday in Shanghai', '2026-11-29T17:00:00Z', '2026-12-02', '2026-12-09', '2026-12-02', '2026-12-07'],
  ])('from %s', (_, start, key, end, second, fifth) => {
    const now = new Date(start)
    const deadline = answerDeadline(now, WEEKDAYS)
    expect([keyDeadline(now, WEEKDAYS), deadline, reminderDue(deadline, 2, WEEKDAYS), reminderDue(deadline, 5, WEEKDAYS)].map(shanghaiDay)).toEqual([key, end, second, fifth])
    expect(deadline.toISOString().slice(11)).toBe(now.toISOString().slice(11))
  })
})

describe('the ladder', () => {
  test.each(categories)('of %s goes up the common one and ends fulfilled', (category) => {
    const ladder = rungsOf[category]
    const places = ladder.map((rung) => rungs.indexOf(rung))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(new Set(ladder).size).toBe(ladder.length)
    expect([ladder[0], ladder.at(-1)]).toEqual(['contacted', 'fulfilled'])
  })
  test('of goods has all seven rungs', () => expect(rungsOf.goods).toEqual(rungs))
})

test('the other side', () => expect([otherSide('demand'), otherSide('supply')]).toEqual(['supply', 'demand']))
