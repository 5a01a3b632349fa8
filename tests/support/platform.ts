import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '../../scripts/start/ports.mjs'

export const PLATFORM_SECRET = 'a secret of the tests, 0123456789'

export interface Platform {
  origin: string
  databaseUrl: string
  /** Folder with one JSON file a message. */
  outbox: string
  /** With `CLOCK=told`: what time it is now, for web and worker alike. Jobs and the limits on tries count real time, sessions that `/sign-in` opens too. */
  tellTime: (instant: string) => Promise<void>
  stop: () => Promise<void>
}

/** The built web server and worker as processes of their own, on a free port and the database given. */
export async function startPlatform(databaseUrl: string, env: Record<string, string> = {}): Promise<Platform> {
  const data = mkdtempSync(join(tmpdir(), 'lianhe-platform-'))
  const port = String(await freePort())
  const origin = `http://127.0.0.1:${port}`
  const outbox = join(data, 'outbox')
  const own = { DATABASE_URL: databaseUrl, PORT: port, ORIGIN: origin, LIANHE_DATA: data, OUTBOX_DIR: outbox, LOG_LEVEL: 'error', SESSION_SECRET: PLATFORM_SECRET }
  const children: ChildProcess[] = []
  const stop = async () => {
    await Promise.all(children.map(end))
    rmSync(data, { recursive: true, force: true })
  }
  try {
    for (const name of ['web', 'worker']) children.push(spawnBuilt(name, { ...process.env, NODE_ENV: 'test', ...own, ...env }))
    await Promise.all(children.map(saysReady))
  } catch (error) {
    await stop()
    throw error
  }
  const tellTime = async (instant: string) => void (await Promise.all(children.map((child) => tell(child, instant))))
  return { origin, databaseUrl, outbox, tellTime, stop }
}

const spawnBuilt = (name: string, env: NodeJS.ProcessEnv) =>
  spawn(process.execPath, [resolve(`build/server/${name}.js`)], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })

function saysReady(child: ChildProcess) {
  return new Promise<void>((ready, reject) => {
    child.on('message', (message) => message === 'ready' && ready())
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`${child.spawnargs[1]} ended before it was ready (${signal ?? code})`)))
  })
}

function tell(child: ChildProcess, instant: string) {
  return new Promise<void>((done, reject) => {
    const hear = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !('toldTime' in message) || message.toldTime !== instant) return
      child.off('message', hear)
      done()
    }
    child.on('message', hear)
    child.send({ tellTime: instant }, (error) => error && reject(error))
  })
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}
