import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { guarded } from '../../scripts/guard-postgres.ts'

const source = readFileSync(fileURLToPath(new URL('../../node_modules/postgres/src/connection.js', import.meta.url)), 'utf8')

test('the installed postgres is the one that the guards were written for', () => {
  const text = guarded(source)
  expect(text.length).toBeGreaterThan(source.length)
  expect(text).toMatch(/function nextWrite\(fn\) \{\s+if \(socket === null\)/)
  expect(() => guarded(text)).toThrow(/not the version/)
})

test('the built servers hold them', () => {
  const folder = new URL('../../build/server/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js')).map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const bundled = files.filter((text) => text.includes('function nextWrite('))
  expect(bundled.length).toBeGreaterThan(0)
  expect(bundled.every((text) => text.includes('if (socket === null)'))).toBe(true)
  expect(files.some((text) => /from\s*["']postgres["']/.test(text))).toBe(false)
})
