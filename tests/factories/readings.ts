import type { Ctx } from '#app/ctx.ts'
import { listDemoAccounts } from '#app/services/account/list-demo-accounts.server.ts'
import { listUsers, readUser } from '#app/services/account/list.server.ts'
import { readOwnAccount } from '#app/services/account/read-own.server.ts'
import { readChains } from '#app/services/chain/overview.server.ts'
import { readCoverage, readFigures, readParkCoverage, readParkFigures, readParkTotals, readProvinceTotals, type FigureScope } from '#app/services/chain/figures.server.ts'
import { listLeadFirms } from '#app/services/chain/list-lead-firms.server.ts'
import { listUnmet } from '#app/services/chain/list-unmet.server.ts'
import { readBalance } from '#app/services/chain/read-balance.server.ts'
import { readLeads } from '#app/services/chain/read-leads.server.ts'
import { readNode } from '#app/services/chain/read-node.server.ts'
import { readChain } from '#app/services/chain/read.server.ts'
import { countCompanies } from '#app/services/company/count.server.ts'
import { listAllCompanies } from '#app/services/company/list-all.server.ts'
import { listContacts } from '#app/services/company/list-contacts.server.ts'
import { listDeskCompanies } from '#app/services/company/list-desk.server.ts'
import { listSimilarCompanies } from '#app/services/company/list-similar.server.ts'
import { readCompanyDesk } from '#app/services/company/read-desk.server.ts'
import { listCombinationEvents } from '#app/services/combination/list-events.server.ts'
import { listCombinations } from '#app/services/combination/list.server.ts'
import { readCombinationPlan } from '#app/services/combination/read-plan.server.ts'
import { readCombination } from '#app/services/combination/read.server.ts'
import { readCompany } from '#app/services/company/read.server.ts'
import { listWaiting } from '#app/services/desk/list-waiting.server.ts'
import { listCalendarDays } from '#app/services/calendar/list-days.server.ts'
import { readDesk } from '#app/services/desk/read.server.ts'
import { listFiles } from '#app/services/file/list.server.ts'
import { readLink } from '#app/services/introduction/read-link.server.ts'
import { listChanges } from '#app/services/introduction/list-changes.server.ts'
import { listContactViews } from '#app/services/introduction/list-views.server.ts'
import { listIntroductionEvents } from '#app/services/introduction/list-events.server.ts'
import { listCommitments } from '#app/services/introduction/list-commitments.server.ts'
import { listLinks } from '#app/services/introduction/list-links.server.ts'
import { listOutcomes } from '#app/services/introduction/list-outcomes.server.ts'
import { countWaitingAnswers, countWaitingKeys, listIntroductions } from '#app/services/introduction/list.server.ts'
import { readProposal } from '#app/services/introduction/read-proposal.server.ts'
import { readIntroduction } from '#app/services/introduction/read.server.ts'
import { findSupply } from '#app/services/listing/find-supply.server.ts'
import { listDeskListings } from '#app/services/listing/list-desk.server.ts'
import { listNewest } from '#app/services/listing/list-newest.server.ts'
import { listOwnListings } from '#app/services/listing/list-own.server.ts'
import { readListingForm } from '#app/services/listing/read-form.server.ts'
import { findNextReview, readReview } from '#app/services/listing/read-review.server.ts'
import { readListing } from '#app/services/listing/read.server.ts'
import { searchListings } from '#app/services/listing/search.server.ts'
import { listDemandChains, listDeskDemands } from '#app/services/match/list-demands.server.ts'
import { listWorth } from '#app/services/match/list-worth.server.ts'
import { listMatches } from '#app/services/match/list.server.ts'
import { readPairMatch } from '#app/services/match/read-pair.server.ts'
import { countUnreadNotices, listNotices } from '#app/services/notice/list.server.ts'
import { findParkId } from '#app/services/park/find.server.ts'
import { listLiaisons } from '#app/services/park/list-liaisons.server.ts'
import { readDeputies } from '#app/services/park/read-deputies.server.ts'
import { listOverlays, listParkChoices, listParkNames, listParkPlaces, listParks } from '#app/services/park/list.server.ts'
import { readPark } from '#app/services/park/read.server.ts'
import { readParkForm } from '#app/services/park/update.server.ts'
import { listRemarks } from '#app/services/remark/list.server.ts'
import { listSteps } from '#app/services/step/list.server.ts'
import { countNodeCorrections, findExample, listExamples } from '#app/services/term/list-examples.server.ts'
import { listNodeUse } from '#app/services/term/list-nodes.server.ts'
import { listTerms } from '#app/services/term/list.server.ts'
import { readNodeVocabulary } from '#app/services/term/vocabulary.server.ts'
import { readAdministration } from '#app/services/statistics/administration.server.ts'
import { readLiveCounts } from '#app/services/statistics/live.server.ts'
import { listNodeRelations, listOwnRelations, listShownRelations } from '#app/services/relation/list.server.ts'
import { readLedger } from '#app/services/statistics/ledger.server.ts'
import { readFlows } from '#app/services/statistics/read-flows.server.ts'
import { flowKinds } from '#domain/flows.ts'
import { Refusal } from '#domain/refusal.ts'
import { listingStates } from '#domain/listing.ts'

/** What there is to be read. */
export interface Readable {
  listings: string[]
  companies: string[]
  introductions: string[]
  combinations: string[]
  users: string[]
  parks: string[]
  /** Of one-time links. */
  tokens: string[]
  /** Ways to search. */
  texts: string[]
}

const each = <T>(ids: readonly T[], read: (id: T) => Promise<unknown>) => Promise.all(ids.map(async (id) => [id, await answer(read(id))]))

/** What a reader is told, as it leaves the service; of a refusal its code. */
const answer = (reading: Promise<unknown>) =>
  reading.catch((error: unknown) => {
    if (error instanceof Refusal) return `${error.kind} ${error.code}`
    throw error
  })

const inEachScope = (read: (scope: FigureScope) => Promise<unknown>) => each(['public', 'desk'] as const, async (audience) => read({ audience }))

/** Every use case that reads, by name: tests/services/canaries.test.ts fails where one is missing. */
export const readings: Record<string, (ctx: Ctx, all: Readable) => Promise<unknown>> = {
  listDemoAccounts, readOwnAccount, readChains, countCompanies, readDesk, countWaitingAnswers, countWaitingKeys, listDemandChains, countUnreadNotices, listLiaisons,
  listParkChoices, listParks, readAdministration, readLiveCounts,
  readDeputies,
  listFiles: (ctx, { introductions }) => each(introductions, (id) => listFiles(ctx, id)),
  listRemarks: (ctx, { introductions }) => each(introductions, (id) => listRemarks(ctx, id)),
  listSteps: (ctx, { introductions }) => each(introductions, (id) => listSteps(ctx, id)),
  listCalendarDays: (ctx) => listCalendarDays(ctx, 2026),
  listParkNames: async (ctx) => [...(await listParkNames(ctx))],
  listTerms: (ctx) => listTerms(ctx),
  listNodeUse: (ctx) => listNodeUse(ctx, 'aluminium'),
  countNodeCorrections: async (ctx) => [...(await countNodeCorrections(ctx, 'aluminium'))],
  listExamples: (ctx) => listExamples(ctx, { page: 1 }),
  findExample: async (ctx) => each((await listExamples(ctx, { page: 1 })).examples.map(({ id }) => id), (id) => findExample(ctx, id)),
  readNodeVocabulary: async (ctx) => [...(await readNodeVocabulary(ctx)).added],
  listUsers: (ctx) => listUsers(ctx, { page: 1 }),
  readUser: (ctx, { users }) => each(users, (id) => readUser(ctx, id)),
  readChain: (ctx) => inEachScope((scope) => readChain(ctx, 'aluminium', scope)),
  readFigures: (ctx) => inEachScope(async (scope) => [...(await readFigures(ctx, scope))]),
  readParkFigures: (ctx) => inEachScope(async (scope) => [...(await readParkFigures(ctx, scope))].map(([park, sheets]) => [park, [...sheets]])),
  readCoverage: (ctx) => inEachScope((scope) => readCoverage(ctx, scope)),
  readParkCoverage: (ctx) => inEachScope(async (scope) => [...(await readParkCoverage(ctx, scope))]),
  readParkTotals: async (ctx) => [...(await readParkTotals(ctx, {}))],
  readProvinceTotals: async (ctx) => [...(await readProvinceTotals(ctx, ['50', '51', '52'], {}))],
  readBalance: (ctx) => inEachScope((scope) => readBalance(ctx, 'aluminium', scope)),
  readLeads: (ctx) => inEachScope((scope) => readLeads(ctx, 'aluminium', scope)),
  readNode: (ctx) => inEachScope((scope) => readNode(ctx, 'aluminium-extrusion', scope)),
  listUnmet: (ctx) => inEachScope((scope) => listUnmet(ctx, { ...scope, node: 'aluminium-extrusion' })),
  listLeadFirms: (ctx) => inEachScope((scope) => listLeadFirms(ctx, scope)),
  listNodeRelations: (ctx) => listNodeRelations(ctx, ['aluminium-extrusion']),
  listParkPlaces, listOverlays,
  readFlows: (ctx) => each([...flowKinds], (kind) => each(['park', 'province'] as const, (by) => readFlows(ctx, { kind, by }))),
  listAllCompanies: (ctx) => listAllCompanies(ctx, { page: 1 }),
  listContacts: (ctx, { companies }) => each(companies, (id) => listContacts(ctx, id)),
  listDeskCompanies: (ctx) => listDeskCompanies(ctx, { page: 1 }),
  listSimilarCompanies: (ctx, { companies }) => each(companies, (id) => listSimilarCompanies(ctx, id)),
  readCompanyDesk: (ctx, { companies }) => each(companies, (id) => readCompanyDesk(ctx, id)),
  readCompany: (ctx, { companies }) => each(companies, (id) => readCompany(ctx, id)),
  listContactViews: (ctx, { introductions }) => each(introductions, (id) => listContactViews(ctx, id)),
  listChanges: (ctx, { introductions }) => each(introductions, (id) => listChanges(ctx, id)),
  listCombinations: (ctx) => Promise.all([false, true].map((over) => listCombinations(ctx, { page: 1, over }))),
  readCombination: (ctx, { combinations }) => each(combinations, (id) => readCombination(ctx, id)),
  listCombinationEvents: (ctx, { combinations }) => each(combinations, (id) => listCombinationEvents(ctx, id)),
  readCombinationPlan: (ctx, { listings: [demandId, ...supplyIds] }) => readCombinationPlan(ctx, { demandId: demandId!, supplyIds }),
  findSupply: (ctx, { listings }) => each(listings, (id) => findSupply(ctx, id)),
  listWaiting: (ctx) => listWaiting(ctx, { limit: 50 }),
  listIntroductionEvents: (ctx, { introductions }) => each(introductions, (id) => listIntroductionEvents(ctx, id)),
  listCommitments: (ctx, { introductions }) => each(introductions, (id) => listCommitments(ctx, id)),
  listOwnRelations,
  listShownRelations: (ctx, { companies }) => each(companies, (id) => listShownRelations(ctx, id)),
  readLedger,
  listLinks: (ctx, { introductions }) => each(introductions, (id) => listLinks(ctx, id)),
  readLink: (ctx, { tokens }) => each(tokens, (token) => readLink(ctx, token, { address: '192.0.2.1' })),
  listOutcomes: (ctx, { introductions }) => each(introductions, (id) => listOutcomes(ctx, id)),
  listIntroductions: (ctx) => each(['company', 'desk'] as const satisfies string[], (scope) => listIntroductions(ctx, scope as 'company', { page: 1 })),
  readProposal: (ctx, { listings }) => each(listings, (demandId) => each(listings, (supplyId) => readProposal(ctx, { demandId, supplyId }))),
  readIntroduction: (ctx, { introductions }) => each(introductions, (id) => readIntroduction(ctx, id)),
  listDeskListings: (ctx) => listDeskListings(ctx, { page: 1, states: [...listingStates] }),
  listNewest: (ctx, { companies }) => each([undefined, ...companies], (companyId) => listNewest(ctx, companyId ? { companyId } : {}, 50)),
  listOwnListings: (ctx, { companies }) => each(companies, (id) => listOwnListings(ctx, id, { page: 1 })),
  readListingForm: (ctx, { listings }) => each(listings, (id) => readListingForm(ctx, id)),
  findNextReview: (ctx, { listings }) => each(listings, (id) => findNextReview(ctx, id)),
  readReview: (ctx, { listings }) => each(listings, (id) => readReview(ctx, id)),
  readListing: (ctx, { listings }) => each(listings, (id) => readListing(ctx, id)),
  searchListings: (ctx, { texts }) => each(texts, (text) => searchListings(ctx, { text, filters: {}, page: 1 })),
  listDeskDemands: (ctx) => listDeskDemands(ctx, { page: 1 }),
  listWorth: (ctx) => listWorth(ctx, { limit: 20 }),
  listMatches: (ctx, { listings }) => each(listings, (id) => listMatches(ctx, id)),
  readPairMatch: (ctx, { introductions }) => each(introductions, (id) => readPairMatch(ctx, id)),
  listNotices: (ctx) => listNotices(ctx, { page: 1 }),
  findParkId: (ctx, { parks }) => each(parks, (slug) => findParkId(ctx, slug)),
  readPark: (ctx, { parks }) => each(parks, (slug) => readPark(ctx, slug)),
  readParkForm: (ctx, { parks }) => each(parks, (slug) => readParkForm(ctx, slug)),
}

/** Everything that one reader can read, as the bytes that would leave, by use case. */
export async function readEverything(ctx: Ctx, all: Readable): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const [name, read] of Object.entries(readings)) seen.set(name, JSON.stringify(await answer(read(ctx, all))) ?? 'undefined')
  return seen
}
