import { randomUUID } from 'node:crypto'
import { declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { proposeIntroduction } from '#app/services/introduction/propose.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import { openDb } from '#db/client.ts'
import { openMarket } from '../support/market.ts'
import { createDatabase, startTestPostgres } from '../support/postgres.ts'

/**
 * `npm run -s bench -- silence [SAMPLES]`: whether the time of an answer tells a company what the other side did. Three companies with as many
 * introductions each, all asked in turn: to `silent` and `control` nobody has answered, to `answered` every other side has (half accepted, half
 * declined). The last line says, for each way to ask, by how much the medians differ, with the bootstrap's 95 % interval and Mann–Whitney's p;
 * `control` is the same between two who are in the same place: what this machine finds where there is nothing.
 */
const samples = Number(process.argv[2] ?? 300)
const FILES = 12
type Group = 'silent' | 'control' | 'answered'
const groups: Group[] = ['silent', 'control', 'answered']
const round = (value: number) => Math.round(value * 1000) / 1000
const at = (sorted: number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

const server = await startTestPostgres()
const { url } = await createDatabase(server.url)
const opened = openDb(url, { max: 5 })
const market = await openMarket({ database: { ...opened, url, close: opened.close } })
try {
  const sellers = {} as Record<Group, Awaited<ReturnType<typeof market.addTrader>> & { desk: string; files: string[] }>
  for (const group of groups) {
    const seller = await market.addTrader({ divisionCode: '520181', phone: `1390000000${groups.indexOf(group)}` })
    const desk = await market.signIn(seller.liaison.actor.kind === 'user' ? seller.liaison.actor.userId : '')
    sellers[group] = { ...seller, desk, files: [] }
  }
  const { buyer } = market
  // In turns, so that no group's rows lie nearer together.
  for (let i = 0; i < FILES; i++) {
    for (const group of groups) {
      const seller = sellers[group]
      const id = randomUUID()
      await proposeIntroduction(buyer.liaison, { id, demandId: (await market.publish(buyer)).id, supplyId: (await market.publish(seller, { kind: 'supply' })).id, reason: '两家离得近，规格对得上' })
      await turnKey(seller.liaison, { id, decision: 'pass' })
      seller.files.push(id)
      if (group !== 'answered') continue
      if (i % 2 === 0) await market.accept(buyer, id)
      else await declineIntroduction(buyer.ctx, { id, side: 'demand', reason: 'price', note: '太贵了' })
    }
  }
  await opened.sql`analyze`

  type Ask = (group: Group, i: number) => Promise<Response>
  const by = (group: Group, path: string) => market.request(path, { cookie: sellers[group].cookie })
  const fileOf = (group: Group, i: number) => sellers[group].files[i % FILES]!
  const probes: Record<string, Ask> = {
    page: (group, i) => by(group, `/my/introductions/${fileOf(group, i)}`),
    data: (group, i) => by(group, `/my/introductions/${fileOf(group, i)}.data`),
    list: (group) => by(group, '/my/introductions'),
    notices: (group) => by(group, '/my/notices'),
    search: (group) => by(group, '/listings?q=6063'),
    desk: (group, i) => market.request(`/desk/introductions/${fileOf(group, i)}`, { cookie: sellers[group].desk }),
    /** Refused after the rows are locked: what was shown is stale. */
    stale: (group, i) => market.request(`/my/introductions/${fileOf(group, i)}`, {
      cookie: sellers[group].cookie, form: { do: 'accept', consent: CONSENT_TEXT_VERSION, contactId: sellers[group].contactId, demandVersion: '99', supplyVersion: '1' },
    }),
    /** Refused for what was typed. */
    typed: (group, i) => market.request(`/my/introductions/${fileOf(group, i)}`, { cookie: sellers[group].cookie, form: { do: 'decline', reason: 'none' } }),
  }
  const took = Object.fromEntries(Object.keys(probes).map((name) => [name, { silent: [], control: [], answered: [] }])) as unknown as Record<string, Record<Group, number[]>>
  for (let i = -20; i < samples; i++) {
    for (const [name, ask] of Object.entries(probes)) {
      for (const group of shuffled(groups)) {
        const began = performance.now()
        const answer = await ask(group, Math.abs(i))
        await answer.text()
        if (i >= 0) took[name]![group].push(performance.now() - began)
        if (answer.status >= 500) throw new Error(`${name}: ${answer.status}`)
      }
    }
  }
  const rows = Object.fromEntries(Object.entries(took).map(([name, of]) => [name, { silent: spread(of.silent), answered: spread(of.answered), ...compare(of.silent, of.answered), control: compare(of.silent, of.control) }]))
  console.table(Object.entries(rows).map(([ask, row]) => ({ ask, silent: row.silent.p50, answered: row.answered.p50, 'silent p95': row.silent.p95, 'answered p95': row.answered.p95, difference: row.difference, from: row.interval[0], to: row.interval[1], p: row.p, 'control p': row.control.p })))
  // Of so many ways to ask some differ by chance: Bonferroni.
  const systematic = Object.entries(rows).filter(([, row]) => row.p < 0.05 / Object.keys(rows).length).map(([name]) => name)
  console.log(JSON.stringify({ samples, ...rows, systematic }))
} finally {
  await market.close()
  await server.stop()
}

function shuffled<T>(all: T[]): T[] {
  return all.map((one) => [Math.random(), one] as const).toSorted(([a], [b]) => a - b).map(([, one]) => one)
}
function spread(all: number[]) {
  const sorted = all.toSorted((a, b) => a - b)
  return { p50: round(at(sorted, 0.5)), p95: round(at(sorted, 0.95)) }
}

/** Milliseconds by which `other`'s median lies above, what 2,000 drawings with replacement make of it, and Mann–Whitney's two-sided p (normal approximation). */
function compare(one: number[], other: number[]) {
  const median = (all: number[]) => at(all.toSorted((a, b) => a - b), 0.5)
  const drawn = (all: number[]) => all.map(() => all[Math.floor(Math.random() * all.length)]!)
  const differences = Array.from({ length: 2000 }, () => median(drawn(other)) - median(drawn(one))).toSorted((a, b) => a - b)
  const ranked = [...one.map((value) => ({ value, mine: true })), ...other.map((value) => ({ value, mine: false }))].toSorted((a, b) => a.value - b.value)
  const rankSum = ranked.reduce((sum, { mine }, i) => sum + (mine ? i + 1 : 0), 0)
  const u = rankSum - (one.length * (one.length + 1)) / 2
  const z = (u - (one.length * other.length) / 2) / Math.sqrt((one.length * other.length * (one.length + other.length + 1)) / 12)
  return { difference: round(median(other) - median(one)), interval: [round(at(differences, 0.025)), round(at(differences, 0.975))] as [number, number], p: round(twoSided(z)) }
}

/** Abramowitz and Stegun 7.1.26; off by less than 2e-7. */
function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  return (((((1.061405429 * t - 1.453152027) * t) + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x)
}
