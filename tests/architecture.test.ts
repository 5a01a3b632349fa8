import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Files under version control or about to be, which still exist. */
const listed = spawnSync('git', ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
const files = listed.stdout.split('\n').filter((file) => file && existsSync(file))
const isCode = (file: string) => /\.(ts|tsx|mjs)$/.test(file)
const code = files.filter(isCode)

interface Import {
  from: string
  /** A file of ours as a path from the root, or the name of a package. */
  to: string
  ours: boolean
  names: string[]
  /** Erased before anything runs. */
  typeOnly: boolean
}

const { imports: aliases } = JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Record<string, string> }

function importsOf(from: string): Import[] {
  const text = readFileSync(from, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g)
  return [...found].map((match) => {
    const specifier = match[1] ?? ''
    const statement = /\b(?:im|ex)port\s+(type\s+)?(?:\{([^}]*)\}|[^'"{}]*)\s*$/.exec(text.slice(0, match.index))
    const names = statement?.[2] ?? ''
    return { from, ...resolve(from, specifier), typeOnly: statement?.[1] !== undefined, names: names.split(',').map((name) => name.trim().split(' as ')[0] ?? '').filter((name) => name && !name.startsWith('type ')) }
  })
}

function resolve(from: string, specifier: string): { to: string; ours: boolean } {
  if (specifier.startsWith('.')) return { to: normalize(join(dirname(from), specifier)), ours: true }
  const alias = Object.keys(aliases).find((pattern) => specifier.startsWith(pattern.slice(0, -1)))
  if (alias) return { to: normalize(join(aliases[alias]?.slice(0, -1) ?? '', specifier.slice(alias.length - 1))), ours: true }
  return { to: specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/'), ours: false }
}

const imports = code.flatMap(importsOf)
const under = (file: string, place: string) => file === place || file.startsWith(place.endsWith('/') ? place : `${place}/`)
const underAny = (file: string, places: string[]) => places.some((place) => under(file, place))

/**
 * Who may import what of ours, first match from above. A place is a folder or a file; what has no line may import
 * anything but tests.
 */
const mayImport: [place: string, allowed: string[]][] = [
  ['domain', ['domain']],
  ['db', ['db', 'domain']],
  ['search/postgres', ['search', 'domain', 'db']],
  ['search/postgres.ts', ['search', 'domain', 'db']],
  ['search/rebuild.ts', ['search', 'domain', 'db']],
  ['search', ['search', 'domain']],
  // Both are pure: a search verb's answer carries the highlighting, and what is found is made of rows that services read.
  ['app/services', ['app/services', 'domain', 'db', 'search/highlight.ts', 'search/document.ts']],
  ['app/jobs', ['app/jobs', 'app/services', 'domain']],
  // The sign-in library's adapter needs the schema, and an error's code tells 409 from 503.
  ['app/http', ['app/http', 'app/i18n', 'domain', 'db/schema', 'db/transaction.ts']],
  ['app/storage', ['app/storage', 'domain']],
  ['app/messenger', ['app/messenger', 'app/i18n', 'domain']],
  // A notice reads the same on its page as in a message.
  ['app/routes', ['app/routes', 'app/services', 'app/http', 'app/ui', 'app/i18n', 'app/messenger/notice-text.ts', 'domain']],
  // What a refused page is told: a type and its guard.
  ['app/ui', ['app/ui', 'app/i18n', 'domain', 'app/http/failure.ts']],
  // What must run before anything is installed imports its own folder only.
  ['scripts/start.mjs', ['scripts/start']],
  ['scripts/node24.mjs', ['scripts/start']],
  ['scripts/check-start.mjs', ['scripts/start']],
  ['scripts/start', ['scripts/start']],
]

/** Contracts: types that any part of app/ may name; their values only where the table says so. */
const contracts = ['app/ctx.ts', 'app/ctx.server.ts', 'app/config.server.ts', 'app/http/frame.ts', 'db/client.ts', 'search/port.ts']
/** Types of what the launcher's children answer. */
const answers = ['app/config.server.ts', 'scripts/prepare.ts', 'scripts/prepare-database.ts']
const isContract = ({ from, to, typeOnly }: Import) =>
  typeOnly && ((under(from, 'app') && contracts.includes(to)) || (under(from, 'scripts/start') && answers.includes(to)))

const ruleOf = (file: string) => mayImport.find(([place]) => under(file, place))

/** Packages that a place may import; every other is refused there. */
const pure = ['zod', 'opencc-js', 'pinyin-pro']

/** Files of one noun that every noun may use: they write nothing and decide nothing of their own. */
const borrowed = [
  'app/services/parse.server.ts',
  'app/services/sweep-each.server.ts',
  'app/services/account/find-user.server.ts',
  'app/services/account/is-demo.server.ts',
  'app/services/account/require-user.server.ts',
  'app/services/company/desk.server.ts',
  'app/services/company/list-contacts.server.ts',
  'app/services/introduction/committed.server.ts',
  'app/services/listing/content.server.ts',
  'app/services/listing/list-newest.server.ts',
  'app/services/listing/present.server.ts',
  'app/services/listing/row-columns.server.ts',
  'app/services/park/list.server.ts',
  'app/services/match/rank-of.server.ts',
  'app/services/term/vocabulary.server.ts',
]

/** One noun's verbs used by another, through functions that run within the caller's transaction; one way, acyclic. */
const within: Record<string, string[]> = {
  account: ['event'],
  company: ['event', 'introduction', 'notice'],
  listing: ['company', 'event', 'introduction', 'notice'],
  calendar: ['event'],
  file: ['event', 'introduction'],
  introduction: ['calendar', 'event', 'notice'],
  combination: ['event', 'introduction'],
  remark: ['event', 'introduction'],
  step: ['calendar', 'event', 'introduction'],
  relation: ['event', 'notice'],
  park: ['event'],
  term: ['event'],
}

const show = ({ from, to }: Import) => `${from} → ${to}`

test('the tree is read', () => {
  expect(code.length).toBeGreaterThan(300)
})

describe('imports', () => {
  test('stay within what the table allows', () => {
    const wrong = imports.filter((each) => {
      const rule = ruleOf(each.from)
      return each.ours && rule && !underAny(each.to, rule[1]) && !isContract(each)
    })
    expect(wrong.map(show)).toEqual([])
  })

  test('name files that exist, with their extension', () => {
    const generated = (to: string) => under(to, 'app/i18n') || under(to, 'build') || to.includes('/+types/')
    expect(imports.filter(({ to, ours }) => ours && !generated(to) && !existsSync(to.split('?')[0] ?? to)).map(show)).toEqual([])
  })

  test('of the domain are pure, synchronous packages', () => {
    expect(imports.filter(({ from, to, ours }) => under(from, 'domain') && !ours && !pure.includes(to)).map(show)).toEqual([])
  })

  test('keep the database out of pages and the search engines together', () => {
    const database = ['drizzle-orm', 'postgres', 'pg-boss']
    const places = ['app/routes', 'app/ui', 'app/messenger', 'domain']
    expect(imports.filter(({ from, to }) => underAny(from, places) && database.includes(to)).map(show)).toEqual([])
  })

  test('never reach into tests', () => {
    expect(imports.filter(({ from, to }) => !under(from, 'tests') && under(to, 'tests')).map(show)).toEqual([])
  })

  test('of the launcher are Node’s own modules', () => {
    const launcher = ['scripts/start.mjs', 'scripts/node24.mjs', 'scripts/check-start.mjs', 'scripts/start']
    expect(imports.filter(({ from, to, ours }) => underAny(from, launcher) && !ours && !to.startsWith('node:')).map(show)).toEqual([])
  })
})

describe('services', () => {
  const noun = (file: string) => file.split('/')[2] ?? ''
  const across = imports.filter(({ from, to }) => under(from, 'app/services') && under(to, 'app/services') && noun(from) !== noun(to))

  test('use another noun’s access, or its listed functions within a transaction', () => {
    const wrong = across.filter(({ from, to, names }) => {
      if (/\/access(\.server)?\.ts$/.test(to) || borrowed.includes(to)) return false
      // A capital letter: the schema of what the function takes.
      return !(names.length > 0 && names.every((name) => name.endsWith('Within') || /^[A-Z]/.test(name)) && within[noun(from)]?.includes(noun(to)))
    })
    expect(wrong.map((each) => `${show(each)} {${each.names.join(', ')}}`)).toEqual([])
  })

  test('depend on each other one way', () => {
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (within[from] ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))))
    expect(Object.keys(within).filter((name) => reaches(name, name))).toEqual([])
  })
})

describe('files', () => {
  test('live with the one who owns them', () => {
    const nobody = new Set(['lib', 'utils', 'util', 'helpers', 'common', 'shared', 'types'])
    expect(files.filter((file) => file.split('/').slice(0, -1).some((folder) => nobody.has(folder)))).toEqual([])
  })

  test('have 300 lines at most, data aside', () => {
    const data = ['domain/chains', 'domain/regions', 'db/seed', 'db/migrations']
    const long = code.filter((file) => !underAny(file, data)).map((file) => [file, readFileSync(file, 'utf8').split('\n').length - 1] as const)
    expect(long.filter(([, lines]) => lines > 300)).toEqual([])
  })

  test('have kebab-case names', () => {
    const own = /^(\.?[a-z0-9]+([.-][a-z0-9]+)*|\$?[a-z0-9.-]+)\.(ts|tsx|mjs)$/
    expect(code.filter((file) => !under(file, 'db/migrations') && !own.test(file.split('/').at(-1) ?? ''))).toEqual([])
  })

  test('of a server-only use case say so in their name', () => {
    expect(code.filter((file) => under(file, 'app/services') && !file.endsWith('.server.ts'))).toEqual([])
  })
})

describe('aliases', () => {
  test('lead to folders of the same name', () => {
    for (const [alias, target] of Object.entries(aliases)) expect(target).toBe(`./${alias.slice(1)}`)
    for (const alias of Object.keys(aliases)) expect(existsSync(alias.slice(1, -2))).toBe(true)
  })
})
