import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { findNode } from '#domain/chains/index.ts'
import { read } from '#domain/language/read.ts'
import { judge } from '#domain/matching/judge.ts'
import type { Post } from '#domain/matching/judgement.ts'
import { compareJudgements } from '#domain/matching/order.ts'
import { distanceKm } from '#domain/regions/divisions.ts'
import { demand } from '../factories/posts.ts'

/** Every demonstration demand against every demonstration supply, first with nothing kept and then again; and reading alone. */
const folder = new URL('../../scripts/demo/', import.meta.url)
const lines = (start: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith(start))
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, never>),
    )
const divisionOf = new Map(lines('companies-').map((company) => [company.key, company.divisionCode] as const))
const posts: Post[] = lines('listings-').map((listing) => {
  const {
    title,
    description = '',
    kind,
    category,
    chain = null,
    chainNode = null,
    quantity = null,
    specs = {},
    requires = [],
    holds = [],
    serves = [],
    leadTimeDays = null,
  } = listing as unknown as Post
  return demand({
    id: listing.externalId,
    companyId: listing.companyKey,
    divisionCode: divisionOf.get(listing.companyKey) ?? '500110',
    title,
    description,
    kind,
    category,
    chain,
    chainNode,
    quantity,
    specs,
    requires,
    holds,
    serves,
    leadTimeDays,
  })
})
const [demands, supplies] = [posts.filter(({ kind }) => kind === 'demand'), posts.filter(({ kind }) => kind === 'supply')]
const today = '2026-11-24'
const quantile = (sorted: number[], q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0
const round = (value: number) => Math.round(value * 1000) / 1000

function judgeAll(): { perSecond: number; jobP95Ms: number } {
  const jobs: number[] = []
  const began = performance.now()
  for (const ask of demands) {
    const from = performance.now()
    supplies
      .map((offer) => judge(ask, offer, { today, distanceKm: distanceKm(ask.divisionCode, offer.divisionCode) }))
      .sort(compareJudgements)
    jobs.push(performance.now() - from)
  }
  const took = performance.now() - began
  return {
    perSecond: Math.round((demands.length * supplies.length * 1000) / took),
    jobP95Ms: round(
      quantile(
        jobs.toSorted((a, b) => a - b),
        0.95,
      ),
    ),
  }
}

const node = findNode('aluminium-extrusion')
const text = posts.map((post) => `${post.title}\n${post.description}`).join('\n')
const parts = Array.from({ length: Math.floor(text.length / 500) }, (_, i) => text.slice(i * 500, (i + 1) * 500))
for (const part of parts.slice(0, 20)) read(part, { node })
const readTimes = parts
  .map((part) => {
    const from = performance.now()
    read(part, { node })
    return performance.now() - from
  })
  .sort((a, b) => a - b)
const [cold, warm] = [judgeAll(), judgeAll()]

console.table({ 'nothing kept': cold, again: warm })
console.table({
  'reading 500 characters, ms': {
    p50: round(quantile(readTimes, 0.5)),
    p95: round(quantile(readTimes, 0.95)),
    max: round(readTimes.at(-1) ?? 0),
  },
})
console.log(
  JSON.stringify({
    cores: availableParallelism(),
    demands: demands.length,
    supplies: supplies.length,
    perSecond: { cold: cold.perSecond, warm: warm.perSecond },
    jobP95Ms: { cold: cold.jobP95Ms, warm: warm.jobP95Ms },
    read500: { p50: round(quantile(readTimes, 0.5)), p95: round(quantile(readTimes, 0.95)) },
  }),
)
