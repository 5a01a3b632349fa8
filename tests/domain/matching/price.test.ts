import { describe, expect, test } from 'vitest'
import { forCounterparty } from '#domain/matching/counterparty.ts'
import { judge, openRequirementsOf, requirementsOf } from '#domain/matching/judge.ts'
import type { Post } from '#domain/matching/judgement.ts'
import { demand, FACTS, judged, supply, verdictsOf } from '../../factories/posts.ts'

type Price = NonNullable<Post['price']>
const price = (min: number | null, max: number | null, unit = '吨', published = false): { price: Price } => ({ price: { min: min === null ? null : min * 100, max: max === null ? null : max * 100, unit, published } })
const ask = (more: Partial<Post>) => ({ chainNode: 'dried-chilli', title: '干辣椒', ...more })

describe('price', () => {
  test.each<[string, Partial<Post>, Partial<Post>, string]>([
    ['below the limit', ask(price(null, 21000)), ask(price(19500, 20500)), 'met price-within'],
    ['a range across it', ask(price(null, 21000)), ask(price(20000, 22000)), 'near price-range'],
    ['above it', ask(price(null, 21000)), ask(price(22000, 23000)), 'failed price-above'],
    ['in another unit', ask(price(null, 21, '元/公斤')), ask(price(20000, 20500, '元/吨')), 'met price-within'],
    ['in a unit that does not convert', ask(price(null, 21, '公斤')), ask(price(500, 600, '件')), 'unknown price-unit-different'],
    ['not said', ask(price(null, 21000)), ask({}), 'unknown price-unsaid'],
    ['not asked', ask({}), ask(price(20000, 20500)), 'nothing asked'],
  ])('%s', (_, want, have, expected) => expect(judged(want, have, 'price')).toBe(expected))

  test('is open only where both have published', () => {
    const open = (a: boolean, b: boolean) => verdictsOf(judge(demand(ask(price(null, 21000, '吨', a))), supply(ask(price(20000, 20500, '吨', b))), FACTS), 'price')[0]?.confidential
    expect([open(true, true), open(true, false), open(false, true), open(false, false)]).toEqual([false, true, true, true])
  })

  test('is left out for a counterparty, with its count and its tier', () => {
    const whole = judge(demand(ask(price(null, 10))), supply(ask(price(20000, 20500))), FACTS)
    expect(whole.counts.failed).toBe(1)
    expect(whole.tier).toBe('all-met')
    const seen = forCounterparty(whole)
    expect(verdictsOf(seen, 'price')).toEqual([])
    expect(seen.counts.failed).toBe(0)
    expect(JSON.stringify(seen)).not.toMatch(/price|20,000/)
  })

  test('is no open requirement until it is published', () => {
    const hidden = demand(ask(price(null, 21000)))
    expect(requirementsOf(hidden).some(({ kind }) => kind === 'price')).toBe(true)
    expect(openRequirementsOf(hidden).some(({ kind }) => kind === 'price')).toBe(false)
    expect(openRequirementsOf(demand(ask(price(null, 21000, '吨', true)))).some(({ kind }) => kind === 'price')).toBe(true)
  })
})
