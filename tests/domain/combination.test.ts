import { describe, expect, test } from 'vitest'
import { combinationNumber, combinationState, partOf, type PartThing } from '#domain/introduction/combination.ts'
import { introductionStates, type IntroductionState } from '#domain/introduction/state.ts'
import { combine, type Offer } from '#domain/matching/combine.ts'
import { coverageOf } from '#domain/matching/cover.ts'
import type { RequirementVerdict, Verdict } from '#domain/matching/judgement.ts'

/** `declined` one that ended, `lapsed` an accepted one that came to nothing, `-declined` one that was set aside. */
const part = (word: string): PartThing => {
  const name = word.replace('-', '')
  return { state: (name === 'lapsed' ? 'concluded' : name) as IntroductionState, lapsed: name === 'lapsed', setAside: word.startsWith('-') }
}

describe('where a combination stands', () => {
  test.each([
    ['', 'short'],
    ['accepted', 'short'],
    ['keys keys', 'open'],
    ['accepted proposed', 'open'],
    ['accepted keys accepted', 'open'],
    ['accepted accepted', 'complete'],
    ['accepted concluded accepted', 'complete'],
    ['accepted declined', 'short'],
    ['keys declined accepted', 'short'],
    ['accepted lapsed', 'short'],
    ['accepted accepted -declined', 'complete'],
    ['accepted proposed -lapsed', 'open'],
    ['accepted -declined', 'short'],
    ['-declined -expired', 'short'],
  ])('%s: %s', (parts, state) => {
    expect(combinationState(parts.split(' ').filter(Boolean).map(part))).toBe(state)
  })

  test.each(introductionStates)('two, one of them %s', (state) => {
    const expected = ['accepted', 'concluded'].includes(state) ? 'complete' : ['keys', 'proposed'].includes(state) ? 'open' : 'short'
    expect(combinationState([part('accepted'), part(state)])).toBe(expected)
  })
})

test('a listing’s likely part, and a number', () => {
  const demand = { chainNode: 'aluminium-extrusion' }
  const of = (category: Parameters<typeof partOf>[0]['category'], chainNode: string | null = null) => partOf({ category, chainNode }, demand)
  expect([of('goods', 'aluminium-extrusion'), of('goods', 'primary-aluminium'), of('goods'), of('processing'), of('logistics'), of('finance')])
    .toEqual(['supplier', 'material', 'material', 'processing', 'logistics', 'service'])
  expect([combinationNumber(12), combinationNumber(12345)]).toEqual(['ZH-0012', 'ZH-12345'])
})

const tons = (value: number, per: 'month' | 'once' | 'year' = 'month', unit = '吨') => ({ value, unit, per })

describe('what amounts cover together', () => {
  test.each([
    ['one unit and period', [tons(200), tons(250)], { covered: 450, missing: 50, apart: [], unsaid: 0 }],
    ['converted', [tons(2400, 'year'), tons(300_000, 'month', '公斤')], { covered: 500, missing: 0, apart: [], unsaid: 0 }],
    ['half a percent short', [tons(498)], { covered: 498, missing: 0, apart: [], unsaid: 0 }],
    ['a stock and another base apart', [tons(200), tons(900, 'once'), tons(10, 'month', '柜')], { covered: 200, missing: 300, apart: [tons(900, 'once'), tons(10, 'month', '柜')], unsaid: 0 }],
    ['nothing said', [null, tons(100)], { covered: 100, missing: 400, apart: [], unsaid: 1 }],
  ])('%s', (_, amounts, expected) => expect(coverageOf(tons(500), amounts)).toEqual(expected))
})

describe('可拼单', () => {
  const verdict = (kind: RequirementVerdict['requirement']['kind'], said: Verdict, reason = '', hard = true): RequirementVerdict =>
    ({ requirement: { kind, name: '', asked: '', hard }, verdict: said, said: null, reason, confidential: false })
  /** Named by its place in the order. */
  const offer = (place: number, left: Offer['left'], more: { companyId?: string; verdicts?: RequirementVerdict[] } = {}): Offer => ({
    judgement: { demandId: 'd', supplyId: `s${place}`, order: [1, 0, place], verdicts: [verdict('node', 'met'), ...(more.verdicts ?? [verdict('quantity', 'near', 'quantity-short')])] },
    companyId: more.companyId ?? `c${place}`, left,
  })
  const sets = (asked: number, offers: Offer[]) => combine(tons(asked), offers).map(({ supplyIds, covered }) => `${supplyIds.join('+')}=${covered}`)

  test('the fewest, the best first, three at most', () => {
    const offers = [offer(4, tons(300)), offer(1, tons(300)), offer(2, tons(250)), offer(3, tons(200))]
    expect(sets(500, offers)).toEqual(['s1+s2=550', 's1+s3=500', 's1+s4=600'])
    expect(sets(700, offers)).toEqual(['s1+s2+s3=750', 's1+s2+s4=850', 's1+s3+s4=800'])
    expect(sets(1000, offers)).toEqual(['s1+s2+s3+s4=1050'])
    expect(sets(1100, offers)).toEqual([])
  })

  test('none with somebody who is not needed', () => {
    expect(sets(500, [offer(1, tons(300)), offer(2, tons(200)), offer(3, tons(10))])).toEqual(['s1+s2=500'])
  })

  test('units and periods are converted; what cannot be, or is gone, is no part', () => {
    expect(sets(500, [offer(1, tons(3600, 'year')), offer(2, tons(200_000, 'month', '公斤'))])).toEqual(['s1+s2=500'])
    expect(sets(500, [offer(1, tons(300)), offer(2, tons(900, 'once')), offer(3, tons(9, 'month', '柜')), offer(4, tons(0)), offer(5, null)])).toEqual([])
  })

  test('one company is one supplier', () => {
    expect(sets(500, [offer(1, tons(300), { companyId: 'c' }), offer(2, tons(300), { companyId: 'c' })])).toEqual([])
  })

  test.each([
    ['one who alone is enough', [verdict('quantity', 'met', 'quantity-enough')]],
    ['another hard requirement that is not met', [verdict('quantity', 'near', 'quantity-short'), verdict('spec', 'unknown')]],
    ['a smallest lot above the need', [verdict('quantity', 'near', 'below-minimum')]],
    ['a plan', [verdict('quantity', 'unknown', 'planned')]],
  ])('not with %s', (_, verdicts) => {
    expect(sets(500, [offer(1, tons(300)), offer(2, tons(300), { verdicts })])).toEqual([])
  })

  test('a wish that is not met is no hindrance, and a need that is covered needs nobody', () => {
    expect(sets(500, [offer(1, tons(300)), offer(2, tons(300), { verdicts: [verdict('quantity', 'failed', 'quantity-far-short'), verdict('spec', 'failed', '', false)] })])).toEqual(['s1+s2=600'])
    expect(sets(0, [offer(1, tons(300)), offer(2, tons(300))])).toEqual([])
  })
})
