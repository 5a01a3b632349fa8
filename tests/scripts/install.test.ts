import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { whyInstall } from '../../scripts/start/install.mjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lianhe-install-'))
  write('package-lock.json', lock({ '': {}, ...packages, 'node_modules/for-windows': { version: '1.0.0', optional: true } }))
  write('node_modules/.package-lock.json', lock(packages))
  for (const path of Object.keys(packages)) write(`${path}/package.json`, '{}')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const packages = {
  'node_modules/one': { version: '1.0.0', integrity: 'sha512-one' },
  'node_modules/one/node_modules/two': { version: '2.0.0', integrity: 'sha512-two' },
}
const lock = (entries: object) => JSON.stringify({ lockfileVersion: 3, packages: entries })
function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

test('what npm ci left is what the lockfile says, without packages for other platforms', () => {
  expect(whyInstall(root)).toBe('')
})

test('no node_modules, or an install that was cut short', () => {
  rmSync(join(root, 'node_modules/.package-lock.json'))
  expect(whyInstall(root)).toBe('node_modules is missing or was not finished')
  rmSync(join(root, 'node_modules'), { recursive: true })
  expect(whyInstall(root)).toBe('node_modules is missing or was not finished')
})

test('another version, another content, a package less, a package more', () => {
  const locked = (entries: object) => write('package-lock.json', lock({ '': {}, ...entries }))
  locked({ ...packages, 'node_modules/one': { version: '1.0.1', integrity: 'sha512-one' } })
  expect(whyInstall(root)).toBe('node_modules/one is not as locked')
  locked({ ...packages, 'node_modules/one': { version: '1.0.0', integrity: 'sha512-other' } })
  expect(whyInstall(root)).toBe('node_modules/one is not as locked')
  locked({ 'node_modules/one': packages['node_modules/one'] })
  expect(whyInstall(root)).toBe('node_modules/one/node_modules/two is not as locked')
  locked({ ...packages, 'node_modules/three': { version: '3.0.0' } })
  expect(whyInstall(root)).toBe('node_modules/three is missing')
})

test('a package whose folder somebody deleted', () => {
  rmSync(join(root, 'node_modules/one/node_modules'), { recursive: true })
  expect(whyInstall(root)).toBe('node_modules/one/node_modules/two is gone')
})
