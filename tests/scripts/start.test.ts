import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isBuilt } from '../../scripts/start/build.mjs'
import { askHolder } from '../../scripts/start/claim.mjs'
import { freePort } from '../../scripts/start/ports.mjs'
import { EMBEDDED_DATABASE, postgresUrl } from '../../scripts/start/postgres.mjs'
import { childOf, launch, launchBelow, nothingLeft, processesOf, type Launch } from '../support/launcher.ts'
import { onServer } from '../support/postgres.ts'

// Building here would take the launcher's place in what is tested; `npm test` builds first.
describe.skipIf(!isBuilt(resolve('.')))('npm start (needs a build)', { timeout: 120_000 }, () => {
  let data: string
  let port: string
  let running: Launch | undefined
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'lianhe-start-'))
    port = String(await freePort())
  })
  afterAll(async () => {
    running?.kill('SIGTERM')
    await running?.ended
    rmSync(data, { recursive: true, force: true })
  })
  const start = (env: Record<string, string> = {}) => (running = launch({ LIANHE_DATA: data, PORT: port, ...env }))
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status

  test('prints where to go, answers, keeps a second one out, and ends everything on Ctrl-C', async () => {
    const first = start()
    expect(await first.ready).toContain(`http://127.0.0.1:${port}`)
    expect(await first.ready).toMatch(/^Search: \w+/m)
    expect(await status('/readyz')).toBe(200)

    const second = await launch({ LIANHE_DATA: data, PORT: String(await freePort()) }).ended
    expect(second).toMatchObject({ code: 1, errors: `Already running as process ${first.pid} on the data in ${data}\n` })

    expect(processesOf(data).length).toBeGreaterThan(2)
    first.kill('SIGINT')
    expect(await first.ended).toMatchObject({ code: 0, errors: '' })
    await nothingLeft(data)
  })

  test('keeps its secrets to itself and from start to start', async () => {
    const secrets = ['session-secret', 'postgres-password'].map((name) => join(data, name))
    expect(secrets.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600])
    const before = secrets.map((file) => readFileSync(file, 'utf8'))
    const next = start()
    await next.ready
    next.kill('SIGTERM')
    expect((await next.ended).code).toBe(0)
    expect(secrets.map((file) => readFileSync(file, 'utf8'))).toEqual(before)
  })

  test('after kill -9 of the launcher the next start works, beside nothing that was left', async () => {
    const killed = start()
    await killed.ready
    killed.kill('SIGKILL')
    await killed.ended
    const next = start()
    await next.ready
    expect(await status('/readyz')).toBe(200)
    next.kill('SIGTERM')
    await next.ended
    await nothingLeft(data)
  })

  test.each([
    ['web', 'build/server/web.js'],
    ['worker', 'build/server/worker.js'],
    ['Postgres', 'bin/postgres'],
  ])('after kill -9 of %s everything ends with one line, and the next start works', async (name, part) => {
    const hurt = start()
    await hurt.ready
    process.kill(childOf(hurt.pid, part), 'SIGKILL')
    const end = await hurt.ended
    expect(end.code).toBe(1)
    expect(end.errors.trim().split('\n').at(-1)).toBe(`${name} ended unexpectedly (SIGKILL); everything is stopped, npm start starts it again`)
    await nothingLeft(data)
    const next = start()
    await next.ready
    next.kill('SIGTERM')
    expect((await next.ended).code).toBe(0)
  })

  test('after kill -9 of the npm around it everything ends', async () => {
    const npm = launchBelow({ LIANHE_DATA: data, PORT: port })
    await npm.ready
    npm.kill('SIGKILL')
    await npm.ended
    await nothingLeft(data)
  })

  test('ends at once when it is interrupted on the way', async () => {
    const early = start()
    await early.said('Starting Postgres')
    early.kill('SIGINT')
    expect(await early.ended).toMatchObject({ code: 130, errors: '' })
    await nothingLeft(data)
  })

  test('a taken port is one clear line', async () => {
    const taken = createServer()
    await new Promise<void>((done) => taken.listen(Number(port), '127.0.0.1', done))
    try {
      expect(await start().ended).toMatchObject({ code: 1, output: '', errors: `Port taken: something else listens on 127.0.0.1:${port}; set PORT to a free one\n` })
    } finally {
      await new Promise((done) => taken.close(done))
    }
  })

  test.each([
    [{ PORT: 'http' }, 'Configuration: PORT is not a port number\n'],
    [{ NODE_ENV: 'production' }, 'Configuration: SESSION_SECRET is not set; NODE_ENV=production does not start without one\n'],
    [{ DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none' }, 'The database cannot be reached: connect ECONNREFUSED 127.0.0.1:1\n'],
  ])('a broken configuration is one clear line: %j', async (env, errors) => {
    expect(await start({ ...env }).ended).toMatchObject({ code: 1, errors })
  })

  test('production does not start on a database with demo accounts', async () => {
    const demo = start()
    await demo.ready
    const holder = await askHolder(data)
    await onServer(postgresUrl(join(data, 'postgres'), holder?.postgresPort ?? 0, EMBEDDED_DATABASE), (sql) =>
      sql`insert into users (id, name, email, demo) values (gen_random_uuid(), '示例', 'demo@example.cn', true)`)
    demo.kill('SIGTERM')
    await demo.ended
    const live = await start({ NODE_ENV: 'production', SESSION_SECRET: 'b7c1e02f94d86a35b7c1e02f94d86a35' }).ended
    expect(live).toMatchObject({ code: 1, errors: 'Configuration: NODE_ENV=production does not start on a database with demo accounts, whose passwords everybody knows\n' })
  })

  test('a full disk is one clear line', async (context) => {
    const disk = mkdtempSync(join(tmpdir(), 'lianhe-disk-'))
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=0755', 'tmpfs', disk]).status === 0
    try {
      context.skip(!mounted, 'this machine lets nobody here mount a small disk')
      mkdirSync(join(disk, 'data'))
      const end = await launch({ LIANHE_DATA: join(disk, 'data'), PORT: port }).ended
      expect(end.code).toBe(1)
      expect(end.errors).toMatch(/^The disk is full: [^\n]+\n$/)
    } finally {
      if (mounted) spawnSync('umount', [disk])
      rmSync(disk, { recursive: true, force: true })
    }
  })
})
