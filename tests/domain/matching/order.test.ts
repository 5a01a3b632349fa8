import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forCounterparty } from '#domain/matching/counterparty.ts'
import { judge } from '#domain/matching/judge.ts'
import { verdicts, requirementKinds, type Post, type RequirementVerdict, type Verdict } from '#domain/matching/judgement.ts'
import { compareJudgements, countVerdicts, orderOf, tierOf } from '#domain/matching/order.ts'
import { demand, FACTS, supply } from '../../factories/posts.ts'

const verdict = (kind: RequirementVerdict['requirement']['kind'], of: Verdict, hard = true, confidential = false): RequirementVerdict => ({
  requirement: { kind, name: '', asked: '', hard }, verdict: of, said: null, reason: '', confidential,
})
const all = (...of: Verdict[]) => of.map((one, i) => verdict(i === 0 ? 'node' : 'spec', one))
const judgement = (of: RequirementVerdict[], supplyId: string, distanceKm: number | null = 100) => ({ demandId: 'd', supplyId, order: orderOf(of, distanceKm) })
const before = (a: RequirementVerdict[], b: RequirementVerdict[], aKm: number | null = 100, bKm: number | null = 100) =>
  compareJudgements(judgement(a, 'z', aKm), judgement(b, 'a', bKm)) < 0

describe('tiers', () => {
  test.each<[string, RequirementVerdict[], string]>([
    ['all met', all('met', 'met', 'met'), 'all-met'],
    ['one near', all('met', 'met', 'near'), 'close'],
    ['two of four unknown', all('met', 'met', 'unknown', 'unknown'), 'close'],
    ['three of four unknown', all('met', 'unknown', 'unknown', 'unknown'), 'mostly-unknown'],
    ['a hard failure', all('met', 'met', 'met', 'failed'), 'failed'],
    ['a soft failure', [...all('met', 'met'), verdict('spec', 'failed', false)], 'close'],
    ['a confidential failure', [...all('met', 'met'), verdict('price', 'failed', true, true)], 'all-met'],
  ])('%s', (_, of, tier) => expect(tierOf(of)).toBe(tier))
})

describe('order', () => {
  test('all met, then one or two near or unknown, then mostly unknown, then a hard failure', () => {
    const rising = [all('met', 'met', 'met', 'met', 'met'), all('met', 'met', 'met', 'met', 'near'), all('met', 'met', 'met', 'met', 'unknown'), all('met', 'met', 'met', 'near', 'unknown'), all('met', 'met', 'unknown', 'unknown', 'unknown'), all('met', 'met', 'met', 'met', 'failed'), all('failed', 'met', 'met', 'met', 'met')]
    for (let i = 1; i < rising.length; i++) expect(before(rising[i - 1]!, rising[i]!)).toBe(true)
  })
  test('who says nothing never goes before who says almost everything', () => {
    const silent = all('met', 'unknown', 'unknown', 'unknown', 'unknown')
    expect(before(all('met', 'near', 'near', 'near', 'met'), silent)).toBe(true)
    expect(before(all('met', 'met', 'met', 'unknown', 'near'), silent)).toBe(true)
  })
  test('the nearer of two alike goes first, an unknown distance last', () => {
    expect(before(all('met', 'near'), all('met', 'near'), 40, 41)).toBe(true)
    expect(before(all('met', 'near'), all('met', 'near'), 900, null)).toBe(true)
  })
  test('distance never outweighs a requirement', () => expect(before(all('met', 'met'), all('met', 'near'), 1500, 1)).toBe(true))

  const anyVerdicts = fc.array(fc.record({ kind: fc.constantFrom(...requirementKinds), of: fc.constantFrom(...verdicts), hard: fc.boolean(), confidential: fc.boolean() }), { maxLength: 9 })
    .map((list) => list.map(({ kind, of, hard, confidential }) => verdict(kind, of, hard, confidential)))
  const anyJudgement = fc.tuple(anyVerdicts, fc.constantFrom('a', 'b', 'c'), fc.option(fc.integer({ min: 0, max: 3000 }))).map(([of, id, km]) => judgement(of, id, km))

  test('is total and antisymmetric', () => {
    fc.assert(fc.property(anyJudgement, anyJudgement, (a, b) => {
      const [one, other] = [compareJudgements(a, b), compareJudgements(b, a)]
      expect(Math.sign(one)).toBe(-Math.sign(other) + 0)
      if (one === 0) expect([a.order, a.supplyId]).toEqual([b.order, b.supplyId])
    }))
  })
  test('is transitive', () => {
    fc.assert(fc.property(anyJudgement, anyJudgement, anyJudgement, (a, b, c) => {
      if (compareJudgements(a, b) <= 0 && compareJudgements(b, c) <= 0) expect(compareJudgements(a, c)).toBeLessThanOrEqual(0)
    }))
  })
  test('holds only numbers that say the same to everyone', () => {
    fc.assert(fc.property(anyVerdicts, (of) => {
      const open = of.filter(({ confidential }) => !confidential)
      expect(orderOf(of, 10)).toEqual(orderOf(open, 10))
      expect(orderOf(of, 10).every(Number.isFinite)).toBe(true)
    }))
  })
})

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom('6063', '-T5', '铝型材', '每月', '500吨', '，', '。', '送到綦江', '仅限', '重庆', '现货', 'IATF16949', '正在办理', '水分≤14%', '20天内', '二荆条', '≥', '至', '——', '（', '3-8', '模数', '不要', '优先', '可商量', '明年投产', '𠮷', '\u202e', '１２', '6级以上', '至2027年8月'), { maxLength: 14 }).map((parts) => parts.join('')),
)
const anyPost: fc.Arbitrary<Partial<Post>> = fc.record({
  title: words, description: words,
  category: fc.constantFrom('goods', 'processing', 'logistics', 'technology', 'talent', 'finance', 'facility'),
  chainNode: fc.constantFrom(null, 'aluminium-extrusion', 'gear', 'dried-chilli', 'chilled-warehouse', 'no-such-node'),
  divisionCode: fc.constantFrom('500110', '520304', '510300', '000000', 'x'),
  quantity: fc.option(fc.record({ value: fc.double({ min: 0.001, max: 1e12, noNaN: true }), unit: fc.constantFrom('吨', '件', '托', '光年', 'KGM'), per: fc.constantFrom('once', 'day', 'month', 'quarter', 'year') })),
  price: fc.option(fc.record({ min: fc.option(fc.nat()), max: fc.option(fc.nat()), unit: fc.constantFrom('吨', '元/公斤', '?'), published: fc.boolean() })),
  specs: fc.dictionary(fc.constantFrom('合金牌号', '水分', '精度等级', '__proto__', '随便', 'constructor'), words, { maxKeys: 3 }),
  requires: fc.array(words, { maxLength: 2 }), holds: fc.array(words, { maxLength: 2 }), serves: fc.array(fc.constantFrom('500000', '510300', '500110', '999999'), { maxLength: 3 }),
  availableFrom: fc.constantFrom(null, '2026-12-01'), availableUntil: fc.constantFrom(null, '2027-05-31', '2020-01-01'), leadTimeDays: fc.option(fc.nat(400)),
}) as fc.Arbitrary<Partial<Post>>

describe('judge', () => {
  test('never throws, and its counts add up', () => {
    fc.assert(fc.property(anyPost, anyPost, fc.option(fc.nat(3000)), (ask, give, distanceKm) => {
      const result = judge(demand(ask), supply(give), { today: '2026-11-24', distanceKm })
      expect(result.counts).toEqual(countVerdicts(result.verdicts))
      expect(Object.values(result.counts).reduce((sum, count) => sum + count, 0)).toBe(result.verdicts.length)
      expect(result.verdicts.filter(({ requirement }) => requirement.kind === 'node')).toHaveLength(1)
    }), { numRuns: 300 })
  })
  test('says the same of the same, in whatever order it is asked', () => {
    fc.assert(fc.property(anyPost, anyPost, anyPost, (ask, give, other) => {
      const first = JSON.stringify(judge(demand(ask), supply(give), FACTS))
      judge(demand(other), supply(give), FACTS)
      expect(JSON.stringify(judge(demand(ask), supply(give), FACTS))).toBe(first)
    }), { numRuns: 100 })
  })
  test('doubling a hidden price changes no byte that a counterparty sees, nor the order', () => {
    fc.assert(fc.property(anyPost, anyPost, (ask, give) => {
      const hidden = (post: Partial<Post>, times: number) => ({ ...post, price: post.price && { ...post.price, min: post.price.min && post.price.min * times, max: post.price.max && post.price.max * times } })
      const seen = (buyer: number, maker: number) => {
        const [one, two] = [ask.price?.published ? 1 : buyer, give.price?.published ? 1 : maker]
        const whole = judge(demand(hidden(ask, one)), supply(hidden(give, two)), FACTS)
        return JSON.stringify([forCounterparty(whole), whole.order, whole.tier])
      }
      expect(seen(2, 1)).toBe(seen(1, 1))
      expect(seen(1, 2)).toBe(seen(1, 1))
    }), { numRuns: 200 })
  })
  test('a hidden price that is there is seen no more than one that is not', () => {
    fc.assert(fc.property(anyPost, anyPost, (ask, give) => {
      const seen = (price: Post['price']) => JSON.stringify(forCounterparty(judge(demand(ask), supply({ ...give, price }), FACTS)))
      expect(seen({ min: 100, max: 200, unit: '吨', published: false })).toBe(seen(null))
    }), { numRuns: 100 })
  })
})
