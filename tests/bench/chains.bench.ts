// Milliseconds of a chain page, of the balance matrix and of the flows with 10,000 and with 100,000 listings, every asking of a scope that was not asked
// before, so that nothing is handed out from what was kept; beside the bare SQL aggregate in the same run. `npm run -s bench -- chains`.
import postgres from 'postgres'
import { chains } from '#domain/chains/index.ts'
import { parks } from '#domain/regions/parks.ts'
import { openPagesSite } from './pages-site.ts'

const SIZES = [10_000, 100_000]
const asked = chains.slice(0, 4).map(({ slug }) => slug)
const scopes = ['', 'province=50', 'province=51', 'province=52', 'days=30', 'days=90', 'days=365', ...parks.map(({ slug }) => `park=${slug}`)]

const quantile = (times: number[], share: number) => Math.round((times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 10) / 10

const rows: { listings: number; what: string; asked: number; p50: number; p95: number }[] = []
for (const size of SIZES) {
  const site = await openPagesSite({ listings: size, bare: false })
  const sql = postgres(site.databaseUrl, { max: 1 })
  try {
    const timed = async (work: () => Promise<unknown>) => {
      const began = performance.now()
      await work()
      return performance.now() - began
    }
    const get = async (path: string) => {
      const answer = await fetch(`${site.origin}${path}`)
      if (!answer.ok) throw new Error(`${path} answers ${answer.status}`)
      await answer.text()
    }
    await get('/chains/new-materials')
    await get('/chains/new-materials/balance')
    const times: Record<string, number[]> = { chain: [], balance: [], flows: [], sql: [] }
    for (const scope of scopes) for (const chain of asked) {
      times.chain!.push(await timed(() => get(`/chains/${chain}?${scope}`)))
      times.sql!.push(await timed(() => sql`
        select l.chain_node, l.kind, l.quantity_unit, l.quantity_per, count(*), sum(l.quantity_value) from listings l join companies c on c.id = l.company_id
        where l.state = 'published' and l.visibility = 'public' and c.state = 'verified' and l.chain = ${chain} group by 1, 2, 3, 4`))
    }
    // The page has asked for the same scopes; half a minute later nothing of it is kept.
    await new Promise((later) => setTimeout(later, 31_000))
    for (const scope of scopes) for (const chain of asked) times.balance!.push(await timed(() => get(`/chains/${chain}/balance?${scope}`)))
    for (const chain of chains) for (const days of ['', '&days=30']) times.flows!.push(await timed(() => get(`/flows?kind=matches&chain=${chain.slug}${days}`)))
    for (const [what, all] of Object.entries(times)) rows.push({ listings: size, what, asked: all.length, p50: quantile(all, 0.5), p95: quantile(all, 0.95) })
  } finally {
    await sql.end()
    await site.close()
  }
}
console.table(rows)
const p95 = (size: number, what: string) => rows.find((row) => row.listings === size && row.what === what)!.p95
console.log(JSON.stringify(Object.fromEntries(['chain', 'balance', 'sql'].map((what) => [what, { p95At10000: p95(10_000, what), p95At100000: p95(100_000, what), growth: Math.round((p95(100_000, what) / p95(10_000, what)) * 10) / 10 }]))))
