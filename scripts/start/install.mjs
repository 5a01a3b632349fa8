// Brings node_modules to what the lockfile says, with whatever npm the machine has.
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Problem, isDiskFull } from './problem.mjs'
import { runStep } from './step.mjs'

/** @typedef {{ say: (line: string) => void, abort?: AbortSignal, onStart?: (pid: number) => void }} Watch */

/**
 * Why node_modules is not what the lockfile says, or '' when it is. Compares the lockfile with the one npm leaves in
 * node_modules when it has finished, so an install that was cut short is seen, and so is `npm ci` run by hand.
 */
export function whyInstall(/** @type {string} */ root) {
  const finished = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(finished)) return 'node_modules is missing or was not finished'
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(finished)
  for (const [path, entry] of Object.entries(present)) {
    if (wanted[path]?.version !== entry.version || wanted[path]?.integrity !== entry.integrity) return `${path} is not as locked`
    if (!existsSync(join(root, path, 'package.json'))) return `${path} is gone`
  }
  // Optional packages are for other platforms, or refused by this one; the two that matter are tried out by `assertWhole`.
  const absent = Object.keys(wanted).find((path) => path !== '' && !wanted[path]?.optional && !present[path])
  return absent ? `${absent} is missing` : ''
}

/**
 * Runs `npm ci` when it is needed; throws a `Problem` with npm's own first complaint when it fails.
 * @param {string} root
 * @param {Watch} watch
 */
export async function ensureInstalled(root, { say, abort, onStart }) {
  const why = whyInstall(root)
  if (!why) return
  const started = Date.now()
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`
  say(`Installing packages: ${why} (npm ci; up to two minutes)`)
  const cache = homeIsWritable() ? undefined : mkdtempSync(join(tmpdir(), 'lianhe-npm-'))
  try {
    const { file, first } = npm()
    // Development packages build the platform, and optional ones bring Node 24: no setting of the machine leaves them out.
    const args = [...first, 'ci', '--include=dev', '--include=optional', '--loglevel=error', '--prefer-offline', ...(cache ? [`--cache=${cache}`] : [])]
    const { code, output } = await runStep(file, args, { cwd: root, env: ownEnvironment(), abort, onStart, onWait: () => say(`… still installing (${seconds()})`) })
    if (code !== 0) throw new Problem(complaint(output, code))
    say(`Packages installed in ${seconds()}`)
  } finally {
    if (cache) rmSync(cache, { recursive: true, force: true })
  }
}

/** The npm that runs us, or the one on PATH. */
function npm() {
  const running = process.env.npm_execpath
  return running && basename(running) === 'npm-cli.js' ? { file: process.execPath, first: [running] } : { file: 'npm', first: [] }
}

/** Without what the npm around us says of its own run. */
function ownEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command|config_(omit|include|production|dry_run|ignore_scripts))/.test(name)))
}

function homeIsWritable() {
  try {
    accessSync(existsSync(join(homedir(), '.npm')) ? join(homedir(), '.npm') : homedir(), constants.W_OK)
    return true
  } catch {
    return Boolean(process.env.npm_config_cache)
  }
}

/**
 * @param {string} output
 * @param {number | null} code
 */
function complaint(output, code) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/i, '').trim()).filter(Boolean)
  if (isDiskFull(output)) return 'The disk is full: npm ci could not write the packages'
  const telling = lines.find((line) => !/^code |^A complete log|^Logs were not/i.test(line)) ?? `exit code ${code}`
  const kind = lines.find((line) => line.startsWith('code '))?.slice(5)
  return `Packages could not be installed (npm ci): ${kind ? `${kind}: ` : ''}${telling}`
}

/** @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
const packagesOf = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages
