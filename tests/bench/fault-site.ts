import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, connect, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { migrateDatabase } from '#db/migrate.ts'
import { jobNames } from '#app/jobs/catalogue.ts'
import { freePort } from '../../scripts/start/ports.mjs'
import { startPostgres } from '../../scripts/start/postgres.mjs'
import { onServer } from '../support/postgres.ts'

export const SECRET = 'bench-0123456789-0123456789-0123456789'
const root = resolve(import.meta.dirname, '../..')

/** The built web server, four workers and a durable Postgres behind a wire that can be cut: each may be killed and started again. */
export async function openFaultSite() {
  const folder = mkdtempSync(join(tmpdir(), 'lianhe-faults-'))
  const data = join(folder, 'postgres')
  let postgres = await startPostgres(data)
  await onServer(postgres.url, (sql) => sql.unsafe('create database lianhe'))
  await migrateDatabase(postgres.databaseUrl, jobNames)
  const wire = await openWire(() => postgres.port)
  const post = await openPost()
  const url = new URL(postgres.databaseUrl)
  url.port = String(wire.port)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const env = {
    ...process.env, NODE_ENV: 'production', DEMO: 'false', PORT: String(port), HOST: '127.0.0.1', ORIGIN: origin, DATABASE_URL: url.href, SESSION_SECRET: SECRET,
    LOG_LEVEL: 'silent', LIANHE_DATA: folder, SMTP_URL: post.url,
  }
  const start = async (name: 'web' | 'worker'): Promise<ChildProcess> => {
    const child = fork(join(root, `build/server/${name}.js`), { env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    const [message] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown]
    if (message !== 'ready') throw new Error(`${name} did not start: ${String(message)}`)
    return child
  }
  const kill = async (child: ChildProcess) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  let web = await start('web')
  const workers = [await start('worker'), await start('worker'), await start('worker'), await start('worker')]

  return {
    origin, databaseUrl: postgres.databaseUrl, wire, workers: workers.length,
    /** Direct, not through the wire; another after each restart of the server. */
    directUrl: () => postgres.databaseUrl,
    /** Mails by their Message-ID: how often each was handed over. */
    mails: post.mails,
    async killWeb() {
      await kill(web)
    },
    async startWeb() {
      web = await start('web')
    },
    async killWorker(n: number) {
      await kill(workers[n]!)
      workers[n] = await start('worker')
    },
    /** As a power cut would: no goodbye to anybody. */
    async stopPostgres() {
      postgres.kill()
      await postgres.ended
    },
    async startPostgres() {
      postgres = await startPostgres(data)
    },
    async close() {
      for (const child of [web, ...workers]) await kill(child)
      wire.close()
      post.close()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A mail server that takes everything. */
async function openPost() {
  const mails = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      let raw = ''
      stream.setEncoding('utf8').on('data', (part: string) => (raw += part))
      stream.on('end', () => {
        const id = /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? raw
        mails.set(id, (mails.get(id) ?? 0) + 1)
        done()
      })
    },
  })
  server.on('error', () => {}) // whoever is killed in the middle of a mail
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return { url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, mails, close: () => server.close() }
}

/** A wire to the server. Armed, it is cut at the next COMMIT: before the server hears it, or after it has answered. */
async function openWire(serverPort: () => number) {
  let armed: 'before' | 'after' | null = null
  let cuts = 0
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(serverPort(), '127.0.0.1')
    let dropping = false
    /** Names of this connection's prepared COMMITs: said once as text, from then on bound by name. */
    const commits = new Set<string>()
    const commitsIn = (text: string): boolean => {
      const prepared = [...text.matchAll(/P[\s\S]{4}([^\0]*)\0commit\0/gi)].map((match) => match[1]!)
      for (const name of prepared) commits.add(name)
      return prepared.length > 0 || [...text.matchAll(/B[\s\S]{4}\0([^\0]+)\0/g)].some((match) => commits.has(match[1]!))
    }
    const drop = () => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', drop).on('close', () => {
        sockets.delete(socket)
        drop()
      })
    }
    client.on('data', (bytes) => {
      if (commitsIn(bytes.toString('latin1')) && armed) {
        const how = armed
        armed = null
        cuts++
        if (how === 'before') return drop()
        dropping = true
      }
      upstream.write(bytes)
    })
    upstream.on('data', (bytes) => (dropping ? drop() : client.write(bytes)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    arm: (how: 'before' | 'after') => void (armed = how),
    disarm: () => void (armed = null),
    cuts: () => cuts,
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
