import type { App } from '#app/ctx.server.ts'
import { expireDueListings } from '#app/services/listing/expire.server.ts'
import { sweepCommitments } from '#app/services/introduction/sweep-commitments.server.ts'
import { sweepOutcomes } from '#app/services/introduction/sweep-outcomes.server.ts'
import { sweepSilence } from '#app/services/introduction/sweep.server.ts'
import { loadReference } from '#app/services/park/load-reference.server.ts'
import { countCompanies } from '#app/services/company/count.server.ts'
import { markNoticesRead } from '#app/services/notice/mark-read.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { SYSTEM } from '#domain/actor.ts'
import { playCompany, type PlayedCompany } from './demo/companies.ts'
import { playCombination } from './demo/combinations.ts'
import { playIntroduction } from './demo/introductions.ts'
import { playListing } from './demo/listings.ts'
import { createPeople, DEMO_PASSWORD } from './demo/people.ts'
import { readDemo } from './demo/read.ts'
import { openStage } from './demo/stage.ts'

export interface DemoAccount {
  /** What the person is, such as 园区联络员（綦江高新区）. */
  role: string
  /** E-mail or mobile number to sign in with. */
  login: string
  password: string
}

/** Those who are printed; the files in `demo/` have the rest. */
const ACCOUNTS: DemoAccount[] = [
  { role: '园区联络员　周岚（綦江高新区）', login: 'qijiang@demo.example.cn', password: DEMO_PASSWORD },
  { role: '园区联络员　许知非（遵义经开区）', login: 'zunyi@demo.example.cn', password: DEMO_PASSWORD },
  { role: '企业　乙丑示例铝型材（綦江高新区）', login: '19900001020', password: DEMO_PASSWORD },
  { role: '企业　乙巳示例辣椒贸易（遵义经开区）', login: '19900000550', password: DEMO_PASSWORD },
  { role: '平台管理员', login: 'admin@demo.example.cn', password: DEMO_PASSWORD },
]

/**
 * Loads reference data, which may change from version to version, and demo data into a database without companies.
 * Returns the demo accounts there are to try.
 */
export async function seed(app: App, say: (line: string) => void): Promise<DemoAccount[]> {
  const system = app.as(SYSTEM, 'seed')
  await loadReference(system)
  if (!app.config.demo) return []
  if ((await countCompanies(system)) === 0) await seedDemo(app, say)
  return ACCOUNTS
}

async function seedDemo(app: App, say: (line: string) => void): Promise<void> {
  const stage = openStage(app)
  const demo = readDemo(shanghaiDay(stage.started))
  say('Loading demo data: people and companies')
  const people = await createPeople(stage)
  const companies = new Map<string, PlayedCompany>()
  for (const company of demo.companies) companies.set(company.key, await playCompany(stage, people, company))
  say(`Loading demo data: ${demo.listings.length} listings`)
  const listingIds = new Map<string, string>()
  for (const listing of demo.listings) listingIds.set(listing.externalId, await playListing(stage, companies.get(listing.companyKey)!, listing))
  say('Loading demo data: introductions')
  const ownerOf = new Map(demo.listings.map((listing) => [listing.externalId, companies.get(listing.companyKey)!]))
  for (const one of demo.introductions) {
    await playIntroduction(stage, one, listingIds, { demand: ownerOf.get(one.demand)!, supply: ownerOf.get(one.supply)! })
  }
  for (const one of demo.combinations) await playCombination(stage, one, listingIds, ownerOf)
  await expireDueListings(stage.system())
  await sweepSilence(stage.system())
  await sweepOutcomes(stage.system())
  await sweepCommitments(stage.system())
  for (const liaison of people.liaisons.values()) await markNoticesRead(stage.as(liaison, 0), { ids: 'all' })
}
