import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assertWhole, projectNode } from '../../scripts/start/node24.mjs'
import { linkLibraries, postgresVersion } from '../../scripts/start/postgres-program.mjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lianhe-node-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const brought = `node_modules/node-linux-${process.arch}`
function write(path: string, text: string, mode = 0o644) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  chmodSync(join(root, path), mode)
}
const lockNode = (version: string) => write('package-lock.json', JSON.stringify({ packages: { [brought]: { version } } }))

test.each(['1.0.0', process.versions.node])('a machine whose Node is as new as the locked %s keeps its own', (version) => {
  lockNode(version)
  expect(projectNode(root)).toBe(process.execPath)
})

test.each(['99.0.0', process.versions.node.replace(/\d+$/, (patch) => String(Number(patch) + 1))])('a machine whose Node is older than the locked %s hands over', (version) => {
  lockNode(version)
  expect(projectNode(root)).toBe(join(root, brought, 'bin/node'))
})

test.each([
  ['is missing', () => {}, 'it is missing'],
  ['was cut short', () => write(`${brought}/bin/node`, '\x7fELF', 0o755), 'ENOEXEC|exit code|EACCES'],
  ['is another one', () => write(`${brought}/bin/node`, '#!/bin/sh\necho v1.2.3\n', 0o644), 'it says v1\\.2\\.3 where v99\\.0\\.0 is locked'],
])('a Node program that %s is named, with how to mend it', (_, prepare, fault) => {
  lockNode('99.0.0')
  prepare()
  expect(() => assertWhole(root)).toThrow(new RegExp(`^The Node program .*/bin/node is not whole \\(.*(${fault}).*\\); mend it with: rm -rf node_modules && npm start$`))
})

test('the libraries of Postgres are linked where install scripts were not run', () => {
  write('native/pg-symlinks.json', JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]))
  write('native/lib/libpq.so.5.18', 'library')
  write('native/bin/postgres', '#!/bin/sh\necho "postgres (PostgreSQL) 18"\n', 0o644)
  linkLibraries(root)
  linkLibraries(root)
  expect(lstatSync(join(root, 'native/lib/libpq.so.5')).isSymbolicLink()).toBe(true)
  expect(existsSync(join(root, 'native/lib/libpq.so.5'))).toBe(true)
  expect(postgresVersion(root)).toBe('postgres (PostgreSQL) 18')
})

test('a Postgres that lacks a library says which', () => {
  write('native/bin/postgres', '#!/bin/sh\necho "postgres: error while loading shared libraries: libicuuc.so.60" >&2\nexit 127\n', 0o755)
  expect(() => postgresVersion(root)).toThrow('postgres: error while loading shared libraries: libicuuc.so.60')
})

/** The Node that the machine itself has, where it is an older one. */
const older = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  const version = existsSync(path) ? spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.slice(1) : '99'
  return Number.parseInt(version) < 24
})
const run = (node: string, args: string[], env: Record<string, string> = {}) =>
  spawnSync(node, ['scripts/node24.mjs', ...args], { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'development', ...env } })

test('an npm script on the machine’s older Node runs on the project’s', (context) => {
  context.skip(!older, 'this machine has no older Node')
  const { stdout } = run(older ?? '', ['scripts/print-settings.ts'], { PORT: '4000' })
  expect(JSON.parse(stdout)).toMatchObject({ port: 4000 })
})

test('exit code and arguments pass through', () => {
  expect(run(process.execPath, ['scripts/print-settings.ts'], { PORT: 'x' })).toMatchObject({ status: 1, stderr: 'Configuration: PORT is not a port number\n' })
  expect(run(process.execPath, ['oxlint', '--version']).stdout).toMatch(/^Version: /)
  expect(run(process.execPath, ['no-such-command'])).toMatchObject({ status: 1, stderr: 'No package in node_modules brings the command no-such-command\n' })
})

test('every npm script hands over', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const commands = Object.values(scripts).flatMap((script) => script.split(' && '))
  expect(commands.filter((command) => !/^(node scripts\/(start|node24)\.mjs|npm test)\b/.test(command))).toEqual([])
})
