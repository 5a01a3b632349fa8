// Requests per second and p95 of home, listing page and search with 10,000 listings, each beside a bare React Router page of
// the same size in the same run. `npm run -s bench -- pages`.
import autocannon from 'autocannon'
import { gzipSync } from 'node:zlib'
import { openPagesSite } from './pages-site.ts'

const ROUNDS = 3
const SECONDS = 6
const CONNECTIONS = 16

const site = await openPagesSite({ listings: 10_000 })
try {
  const targets = [
    { name: 'home', paths: ['/'] },
    { name: 'listing', paths: site.listingPaths },
    { name: 'search', paths: site.searchPaths },
  ]
  const rows: (Record<'bytes' | 'bare bytes' | 'req/s' | 'bare req/s' | 'ratio' | 'p95 ms' | 'bare p95 ms' | 'errors', number> & { page: string })[] = []
  for (const { name, paths } of targets) {
    const size = await medianSize(site.origin, paths)
    const bare = await sameSize(size)
    const ours: Measured[] = []
    const theirs: Measured[] = []
    await load(site.origin, paths, 2)
    await load(site.bare, [bare.path], 2)
    for (let round = 0; round < ROUNDS; round++) {
      theirs.push(await load(site.bare, [bare.path], SECONDS))
      ours.push(await load(site.origin, paths, SECONDS))
    }
    const [mine, other] = [median(ours), median(theirs)]
    rows.push({ page: name, bytes: size, 'bare bytes': bare.size, 'req/s': mine.rate, 'bare req/s': other.rate, ratio: round2(mine.rate / other.rate), 'p95 ms': mine.p95, 'bare p95 ms': other.p95, errors: ours.reduce((n, m) => n + m.errors, 0) })
  }
  const firstLoad = await Promise.all(['/', site.listingPaths[0]!, site.searchPaths[0]!, '/chains/aluminium', '/parks/qijiang'].map(async (path) => ({ path, kB: await scriptKilobytes(site.origin, path) })))
  console.table(rows)
  console.table(firstLoad)
  const of = (page: string) => {
    const row = rows.find((r) => r.page === page)!
    return { ratio: row.ratio, rate: row['req/s'], bareRate: row['bare req/s'], p95: row['p95 ms'], bareP95: row['bare p95 ms'], errors: row.errors }
  }
  console.log(JSON.stringify({ home: of('home'), listing: of('listing'), search: of('search'), firstLoadKb: Math.max(...firstLoad.map((f) => f.kB)) }))
} finally {
  await site.close()
}

interface Measured { rate: number; p95: number; errors: number }

/** autocannon's histogram has no 95th percentile, so it is read from the requests themselves. */
async function load(origin: string, paths: string[], seconds: number): Promise<Measured> {
  const times: number[] = []
  const instance = autocannon({ url: origin, connections: CONNECTIONS, duration: seconds, requests: paths.map((path) => ({ path })) })
  instance.on('response', (_client, _status, _bytes, ms) => times.push(ms))
  const result = await instance
  times.sort((a, b) => a - b)
  return { rate: Math.round(result.requests.average), p95: round2(times[Math.floor(times.length * 0.95)] ?? 0), errors: result.non2xx + result.errors + result.timeouts }
}

function median(measured: Measured[]): Measured {
  return measured.toSorted((a, b) => a.rate - b.rate)[Math.floor(measured.length / 2)]!
}
function round2(value: number): number {
  return Math.round(value * 100) / 100
}
async function sizeOf(url: string): Promise<number> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  return (await response.arrayBuffer()).byteLength
}

async function medianSize(origin: string, paths: string[]): Promise<number> {
  const sizes = []
  for (const path of paths.slice(0, 21)) sizes.push(await sizeOf(origin + path))
  return sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)]!
}

/** The bare page with as many rows as come closest to `size` bytes; its length grows with every row alike. */
async function sameSize(size: number): Promise<{ path: string; size: number }> {
  const [none, hundred] = [await sizeOf(`${site.bare}/?rows=0`), await sizeOf(`${site.bare}/?rows=100`)]
  const rows = Math.max(0, Math.round((size - none) / ((hundred - none) / 100)))
  const path = `/?rows=${rows}`
  return { path, size: await sizeOf(site.bare + path) }
}

/** Gzipped kB of the scripts that a first visit loads. */
async function scriptKilobytes(origin: string, path: string): Promise<number> {
  const html = await (await fetch(origin + path)).text()
  const files = new Set([...html.matchAll(/\/assets\/[\w.-]+\.js/g)].map(([file]) => file))
  let bytes = 0
  for (const file of files) bytes += gzipSync(Buffer.from(await (await fetch(origin + file)).arrayBuffer()), { level: 9 }).byteLength
  return round2(bytes / 1000)
}
