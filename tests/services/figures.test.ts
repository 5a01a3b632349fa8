import { expect, test } from 'vitest'
import { openFigures } from '#app/figures.server.ts'

test('figures are computed once for all who ask in time, anew afterwards, and not kept without bound', async () => {
  let now = 0
  let computed = 0
  const figures = openFigures({ now: () => new Date(now) }, 1_000)
  const ask = (name: string) => figures.recent(name, async () => (computed += 1))
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual([1, 1, 2])
  now = 1_000
  expect(await ask('a')).toBe(3)
  for (let i = 0; i < 500; i++) await ask(`filter ${i}`)
  expect(computed).toBe(503)
  expect(await ask('filter 499')).toBe(503)
  expect(await ask('a')).toBe(504)
  await expect(figures.recent('broken', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await figures.recent('broken', async () => 'mended')).toBe('mended')
})
