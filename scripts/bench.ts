// `npm run -s bench -- NAME …`: runs tests/bench/NAME.bench.ts, which prints a table and last one line of JSON.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../tests/bench')
const names = existsSync(folder) ? readdirSync(folder).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []) : []
const [name = '', ...args] = process.argv.slice(2)
if (!names.includes(name)) {
  console.error(`Which bench? npm run -s bench -- ${names.join(' | ')}`)
  process.exit(1)
}
const { status, error } = spawnSync(process.execPath, [join(folder, `${name}.bench.ts`), ...args], { stdio: 'inherit' })
if (error) throw error
process.exitCode = status ?? 1
