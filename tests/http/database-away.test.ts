import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestSite, type TestSite } from '../support/http.ts'

/** A way to Postgres that can be cut, in the middle of anything, and mended. */
async function openCable(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const { port, hostname } = target
  const sockets = new Set<Socket>()
  let silent = false
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    if (silent) return
    const there = connect(Number(port), hostname)
    sockets.add(there.on('error', () => {}))
    for (const [from, to] of [[socket, there], [there, socket]] as const) from.on('close', () => to.destroy()).pipe(to)
  })
  const listen = (at: number) => new Promise<void>((ready) => server.listen(at, '127.0.0.1', ready))
  await listen(0)
  const at = (server.address() as AddressInfo).port
  target.port = String(at)
  const drop = () => {
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }
  return {
    url: target.href,
    /** Postgres stopped: what is open breaks, what is new is refused. */
    cut: () => {
      server.close()
      drop()
    },
    /** The way broken: connections are taken and nothing comes back. */
    mute: () => {
      silent = true
      drop()
    },
    mend: async () => {
      if (silent) drop()
      silent = false
      if (!server.listening) await listen(at)
    },
    close: () => {
      drop()
      server.close()
    },
  }
}

let site: TestSite
let cable: Awaited<ReturnType<typeof openCable>>
let cookie: string
beforeAll(async () => {
  site = await openTestSite({ deadline: 4_000, via: async (url) => (cable = await openCable(url)).url })
  cookie = await site.signIn(await site.addPerson())
})
afterAll(async () => {
  await cable.mend()
  await site.close()
  cable.close()
})

const reads = ['/', '/listings', '/start', '/healthz', '/sign-in', '/nowhere']

describe('while Postgres is away', () => {
  it('pages say so, the process lives, and afterwards all is as before', async () => {
    const before = await statuses()
    cable.cut()
    expect((await site.request('/healthz')).status).toBe(200)
    const ready = await site.request('/readyz')
    expect([ready.status, await ready.json()]).toMatchObject([503, { ready: false, database: false, migrations: false, jobs: false, search: false }])

    for (const path of ['/start', '/my/company', '/desk', '/nowhere', '/']) {
      const answer = await site.request(path, { cookie })
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '5'])
      const html = await answer.text()
      expect(html).toContain('服务暂时不可用')
      expect(html.match(/<h1[ >]/g)).toHaveLength(1)
      expect((await site.request(`${path === '/' ? '/_' : path}.data`, { cookie })).status).toBe(503)
    }
    for (const form of [{ identifier: 'lan@example.cn', password: '羊角山的雨 下了三天' }]) {
      expect((await site.request('/sign-in', { form })).status).toBe(503)
      expect((await site.request('/sign-up', { form: { ...form, name: '覃晓岚' } })).status).toBe(503)
      expect((await site.request('/forgot-password', { form: { identifier: form.identifier } })).status).toBe(503)
    }

    await cable.mend()
    // postgres.js waits a moment before it connects anew: what a reader does is try again.
    const deadline = performance.now() + 15_000
    while ((await site.request('/readyz')).status !== 200) expect(performance.now()).toBeLessThan(deadline)
    expect(await statuses()).toEqual(before)
  })

  it('and does not even refuse, readers are not held for ever', async () => {
    cable.mute()
    for (const path of ['/start', '/my/company.data']) {
      const answer = await site.request(path, { cookie })
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    }
    await cable.mend()
    const deadline = performance.now() + 15_000
    while ((await site.request('/readyz')).status !== 200) expect(performance.now()).toBeLessThan(deadline)
  })

  const statuses = async () => Promise.all(reads.map(async (path) => (await site.request(path, { cookie })).status))
})
