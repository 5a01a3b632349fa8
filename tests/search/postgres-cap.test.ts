import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgresSearch } from '#search/postgres.ts'
import type { SearchEngine } from '#search/port.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { document } from './documents.ts'

let database: TestDatabase
let engine: SearchEngine
const ask = (text: string, offset = 0) => engine.search({ text, filters: {}, audience: 'public', offset, limit: 50 })

beforeAll(async () => {
  database = await openTestDatabase()
  engine = openPostgresSearch(database.db)
  await engine.index([document({ title: '供应轴承座', kind: 'demand', publishedAt: 1_000 })])
  // The copies are newer one by one, and all but the first are supplies.
  await database.db.execute(sql`
    insert into search_documents
    select overlay(id::text placing lpad(to_hex(n), 8, '0') from 1 for 8)::uuid, 'supply', category, chain, node, province, division, park, visibility,
      title, details, title_tokens, tokens, published_at + n * interval '1 minute', version, indexed_at
    from search_documents, generate_series(1, 10_099) n`)
})
afterAll(() => database.close())

test.each(['', '轴承座'])('more than ten thousand found by %j are said to be ten thousand and more', async (text) => {
  const answer = await ask(text)
  expect(answer).toMatchObject({ total: 10_000, totalCapped: true, relaxed: [] })
  expect(answer.facets.kind[0]?.value).toBe('supply')
})

test.each(['', '轴承座'])('pages of %j run to the ten-thousandth, the newest first, each once', async (text) => {
  const ids: string[] = []
  for (const offset of [0, 50, 100, 150, 200, 9_950]) ids.push(...(await ask(text, offset)).hits.map(({ id }) => id))
  expect(new Set(ids).size).toBe(300)
  const numbers = ids.map((id) => Number.parseInt(id.slice(0, 8), 16))
  expect(numbers.slice(0, 250)).toEqual(Array.from({ length: 250 }, (_, i) => 10_099 - i))
  expect(numbers.slice(250)).toEqual(Array.from({ length: 50 }, (_, i) => 10_099 - 9_950 - i))
  expect((await ask(text, 9_980)).hits).toHaveLength(20)
  expect((await ask(text, 10_000)).hits).toEqual([])
})

test('a filter that finds fewer is counted exactly', async () => {
  const answer = await engine.search({ text: '轴承座', filters: { kind: 'demand' }, audience: 'public', offset: 0, limit: 20 })
  expect(answer).toMatchObject({ total: 1, totalCapped: false })
})
