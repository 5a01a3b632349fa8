import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { allPids, commandLine, parentOf, waitUntil } from '../../scripts/start/processes.mjs'

/** One `npm start`. */
export interface Launch {
  pid: number
  /** Resolves with all it printed when the platform is ready; rejects when it ends before. */
  ready: Promise<string>
  /** Resolves when it has printed `text`; rejects when it ends before. */
  said: (text: string) => Promise<string>
  /** Resolves when the process has ended and its output is complete. */
  ended: Promise<{ code: number | null; signal: string | null; output: string; errors: string }>
  kill: (signal: NodeJS.Signals) => void
}

/** Starts the launcher alone. */
export const launch = (env: Record<string, string>): Launch => run([resolve('scripts/start.mjs')], env)

/** Starts it as npm does: below a shell, below a process that passes nothing on. `pid` and `kill` are of that process. */
export function launchBelow(env: Record<string, string>): Launch {
  const command = `'${process.execPath}' '${resolve('scripts/start.mjs')}'; exit $?`
  const npm = `require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(command)}], { stdio: 'inherit' })`
  return run(['--eval', npm], { npm_lifecycle_event: 'start', ...env })
}

function run(args: string[], env: Record<string, string>): Launch {
  const { npm_lifecycle_event: _, ...around } = process.env
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...around, NODE_ENV: 'development', LOG_LEVEL: 'error', DEMO: 'false', ...env },
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (data) => (output += data))
  child.stderr.on('data', (data) => (errors += data))
  const ended = new Promise<Awaited<Launch['ended']>>((done) => child.once('close', (code, signal) => done({ code, signal, output, errors })))
  const said = (text: string) => {
    const heard = new Promise<string>((done, reject) => {
      const listen = () => output.includes(text) && done(output)
      child.stdout.on('data', listen)
      listen()
      void ended.then((end) => reject(new Error(`ended before it said "${text}" (${end.signal ?? end.code}):\n${end.output}${end.errors}`)))
    })
    heard.catch(() => {})
    return heard
  }
  return { pid: child.pid ?? 0, ready: said('Ctrl-C ends it.'), said, ended, kill: (signal) => void child.kill(signal) }
}

/** Live processes of a data folder other than its launcher: they name it, or their database cluster does. */
export function processesOf(dataDir: string): number[] {
  const cluster = /cluster_name=(lianhe-[0-9a-f]+)/.exec(allPids().map(commandLine).find((line) => line.includes(`-D\0${dataDir}/postgres\0`)) ?? '')?.[1]
  return allPids().filter((pid) => commandLine(pid).includes(dataDir) || (cluster !== undefined && commandLine(pid).includes(cluster)))
}

/** Resolves when nothing of the data folder runs; rejects after ten seconds. */
export async function nothingLeft(dataDir: string): Promise<void> {
  const gone = await waitUntil(() => processesOf(dataDir).length === 0, 10_000)
  if (!gone) throw new Error(`still running: ${processesOf(dataDir).map((pid) => `${pid} ${commandLine(pid).replaceAll('\0', ' ')}`).join('; ')}`)
}

/** The child of a launcher whose command line contains `part`. */
export function childOf(launcher: number, part: string): number {
  const found = allPids().find((pid) => parentOf(pid) === launcher && commandLine(pid).includes(part))
  if (!found) throw new Error(`no child of ${launcher} runs ${part}`)
  return found
}
