import { describe, expect, test } from 'vitest'
import { ListingDraft, ListingInput, reviewCriteria, verdictOfReview, type ReviewScores } from '#domain/listing.ts'
import type { z } from 'zod'

const issues = (schema: z.ZodType, value: unknown): string[] => {
  const result = schema.safeParse(value)
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
}
const need = { kind: 'demand', category: 'goods', title: '求购6063铝型材' }

describe('review: below 5 in total rejects, 5 to 9 holds, 10 and above publishes, any 0 holds', () => {
  test.each([
    [[0, 0, 0, 0], 'reject'],
    [[1, 1, 1, 1], 'reject'],
    [[4, 0, 0, 0], 'reject'],
    [[2, 1, 1, 1], 'hold'],
    [[5, 0, 0, 0], 'hold'],
    [[3, 2, 2, 2], 'hold'],
    [[3, 3, 2, 2], 'publish'],
    [[5, 5, 0, 5], 'hold'],
    [[5, 5, 5, 0], 'hold'],
    [[5, 5, 5, 5], 'publish'],
  ] as const)('%j: %s', (scores, verdict) => {
    const [clarity, completeness, specificity, compliance] = scores
    expect(verdictOfReview({ clarity, completeness, specificity, compliance })).toBe(verdict)
  })

  test('looks at the figures, not at which criterion has them', () => {
    const all = [0, 1, 2, 3, 4, 5].flatMap((a) => [0, 1, 2, 3, 4, 5].flatMap((b) => [0, 1, 2, 3, 4, 5].flatMap((c) => [0, 1, 2, 3, 4, 5].map((d) => [a, b, c, d]))))
    for (const figures of all) {
      const scores = (order: number[]) => Object.fromEntries(reviewCriteria.map((c, i) => [c, figures[order[i]!]])) as unknown as ReviewScores
      expect(verdictOfReview(scores([3, 1, 0, 2]))).toBe(verdictOfReview(scores([0, 1, 2, 3])))
    }
  })
})

describe('a draft', () => {
  test('may be empty, and may be anything less than whole', () => {
    for (const value of [{}, { title: '求购铝棒' }, { chain: 'aluminium' }, { availableFrom: '2027-01-01' }]) expect(issues(ListingDraft, value)).toEqual([])
  })
  test.each([
    [{ title: '铝' }, ['title text-short']],
    [{ title: `求购${'铝'.repeat(79)}` }, ['title text-long']],
    [{ availableFrom: '2027-02-01', availableUntil: '2027-01-31' }, ['availableUntil window-order']],
    [{ availableFrom: '2027-02-01', availableUntil: '2027-02-01' }, []],
    [{ price: { unit: '元/吨' } }, ['price.min price-empty']],
    [{ price: { min: 3, max: 2, unit: '元/吨' } }, ['price.max price-order']],
    [{ price: { min: 2, max: 2, unit: '元/吨' } }, []],
    [{ specs: Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`项${i}`, '1'])) }, ['specs too-many']],
    [{ specs: Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`项${i}`, '1'])) }, []],
    [{ specs: { 牌号: '\u200b' } }, ['specs.牌号 text-required']],
  ])('%j: %j', (value, expected) => expect(issues(ListingDraft, value)).toEqual(expected))

  test.each([[{ state: 'published' }], [{ companyId: 'x' }], [{ role: 'owner' }], [{ quantity: { value: 1, unit: '吨', per: 'month', free: true } }]])('takes no field of its own: %j', (value) => {
    expect(ListingDraft.safeParse(value).error?.issues[0]?.code).toBe('unrecognized_keys')
  })
  test.each([
    [{ title: ['求购铝棒'] }], [{ quantity: { value: '200', unit: '吨', per: 'month' } }], [{ quantity: { value: -1, unit: '吨', per: 'month' } }],
    [{ quantity: { value: Number.NaN, unit: '吨', per: 'month' } }], [{ quantity: { value: 1e13, unit: '吨', per: 'month' } }], [{ leadTimeDays: 1.5 }], [{ leadTimeDays: -1 }],
    [{ serves: ['重庆'] }], [{ serves: '500110' }], [{ visibility: 'secret' }], [{ holds: Array.from({ length: 21 }, () => '证书') }], [{ specs: ['6063'] }],
  ])('refuses %j', (value) => expect(ListingDraft.safeParse(value).success).toBe(false))

  test('a specification called like a part of every object is only a name', () => {
    const specs = JSON.parse('{"__proto__": "坏", "constructor": "好"}') as object
    const parsed = ListingDraft.parse({ specs })
    expect(Object.getPrototypeOf(parsed.specs)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).坏).toBeUndefined()
  })
})

describe('what submitting demands', () => {
  test('kind, category and title; the rest is unknown where absent', () => {
    expect(ListingInput.parse(need)).toEqual({ ...need, description: '', specs: {}, requires: [], holds: [], serves: [], visibility: 'public' })
  })
  test.each(['kind', 'category', 'title'])('not without %s', (field) => {
    expect(ListingInput.safeParse({ ...need, [field]: undefined }).error?.issues.map((issue) => issue.path.join('.'))).toEqual([field])
  })
  test('a window in order', () => {
    expect(issues(ListingInput, { ...need, availableFrom: '2027-02-01', availableUntil: '2027-01-31' })).toEqual(['availableUntil window-order'])
  })
  test('cleans what it keeps', () => {
    expect(ListingInput.parse({ ...need, title: ' 求购\u202e6063铝型材\u200b ', requires: [' ISO 9001 '] })).toMatchObject({ title: '求购6063铝型材', requires: ['ISO 9001'] })
  })
})
