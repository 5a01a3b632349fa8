import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { STAMP, hashSources, isBuilt } from '../../scripts/start/build.mjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lianhe-build-'))
  for (const path of ['app/root.tsx', 'domain/listing.ts', 'messages/zh-CN/common.json', 'package.json', 'app/i18n/messages.js', 'build/server/web.js']) {
    write(path, path)
  }
  write(STAMP, hashSources(root))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

test('a build stands while its sources do, whatever happens to other files', () => {
  write('README.md', 'changed')
  write('tests/new.test.ts', 'new')
  write('app/i18n/messages.js', 'generated anew')
  expect(isBuilt(root)).toBe(true)
})

test.each([
  ['a changed source', () => write('domain/listing.ts', 'changed')],
  ['a new source', () => write('app/routes/new.tsx', '')],
  ['a removed source', () => rmSync(join(root, 'messages/zh-CN/common.json'))],
  ['a renamed source', () => renameSync(join(root, 'app/root.tsx'), join(root, 'app/main.tsx'))],
  ['changed packages', () => write('package.json', '{}')],
  ['a build that is gone', () => rmSync(join(root, 'build/server/web.js'))],
  ['messages that are gone', () => rmSync(join(root, 'app/i18n'), { recursive: true })],
  ['a build that was cut short', () => rmSync(join(root, STAMP))],
])('%s asks for a build', (_, change) => {
  change()
  expect(isBuilt(root)).toBe(false)
})
