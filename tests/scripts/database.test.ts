import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobNames } from '#app/jobs/catalogue.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

let first: TestDatabase
let second: TestDatabase
beforeAll(async () => {
  ;[first, second] = await Promise.all([openTestDatabase(), openTestDatabase()])
})
afterAll(() => Promise.all([first.close(), second.close()]))

test('every test file has a migrated database of its own', async () => {
  await first.sql`create table only_here (id int)`
  const [row] = await second.sql`select to_regclass('only_here') as table, to_regclass('jobs.job') as jobs`
  expect(row).toEqual({ table: null, jobs: 'jobs.job' })
})

test('several instances may migrate at once, and again', async () => {
  await Promise.all(Array.from({ length: 5 }, () => migrateDatabase(first.url, jobNames)))
})

test('words of Chinese characters are letters to Postgres, so trigrams see them', async () => {
  const [row] = await first.sql`select '铝' ~ '^[[:alpha:]]$' as letter`
  expect(row?.letter).toBe(true)
})

test('every queue exists and hands failed jobs to the dead letters', async () => {
  const rows = await first.sql`select name, dead_letter from jobs.queue where name = any(${jobNames})`
  expect(rows.map((row) => row.name).sort()).toEqual([...jobNames].sort())
  expect(new Set(rows.map((row) => row.dead_letter))).toEqual(new Set(['dead-letters']))
})
