import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#app/ctx.ts'
import { chooseLocale } from '#app/services/account/choose-locale.server.ts'
import { createUser } from '#app/services/account/create-user.server.ts'
import { issueResetLink } from '#app/services/account/issue-reset-link.server.ts'
import { requestCode } from '#app/services/account/request-code.server.ts'
import { requestReset } from '#app/services/account/request-reset.server.ts'
import { resetByCode } from '#app/services/account/reset-by-code.server.ts'
import { resetPassword } from '#app/services/account/reset-password.server.ts'
import { signInByCode } from '#app/services/account/sign-in-by-code.server.ts'
import { signIn } from '#app/services/account/sign-in.server.ts'
import { signUp } from '#app/services/account/sign-up.server.ts'
import { suspendUser } from '#app/services/account/suspend.server.ts'
import { clearCalendarDays } from '#app/services/calendar/clear-days.server.ts'
import { setCalendarDays } from '#app/services/calendar/set-days.server.ts'
import { addPart } from '#app/services/combination/add.server.ts'
import { closeCombination } from '#app/services/combination/close.server.ts'
import { proposeCombination } from '#app/services/combination/propose.server.ts'
import { takeOutPart } from '#app/services/combination/take-out.server.ts'
import { nameCompany } from '#app/services/company/name.server.ts'
import { recordCompany } from '#app/services/company/record.server.ts'
import { removeContact } from '#app/services/company/remove-contact.server.ts'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { suspendCompany } from '#app/services/company/suspend.server.ts'
import { updateCompany } from '#app/services/company/update.server.ts'
import { verifyCompany } from '#app/services/company/verify.server.ts'
import { downloadFile } from '#app/services/file/download.server.ts'
import { nameEvidence } from '#app/services/file/name-evidence.server.ts'
import { removeFile } from '#app/services/file/remove.server.ts'
import { uploadFile } from '#app/services/file/upload.server.ts'
import { answerCommitment } from '#app/services/introduction/answer-commitment.server.ts'
import { acceptIntroduction, declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { actByLink } from '#app/services/introduction/act-by-link.server.ts'
import { correctOutcome } from '#app/services/introduction/correct-outcome.server.ts'
import { discloseContact } from '#app/services/introduction/disclose-contact.server.ts'
import { disputeOutcome } from '#app/services/introduction/dispute-outcome.server.ts'
import { endCommitment } from '#app/services/introduction/end-commitment.server.ts'
import { expressInterest } from '#app/services/introduction/express-interest.server.ts'
import { lapseIntroduction } from '#app/services/introduction/lapse.server.ts'
import { makeLink } from '#app/services/introduction/make-link.server.ts'
import { proposeIntroduction } from '#app/services/introduction/propose.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { retractOutcome } from '#app/services/introduction/retract-outcome.server.ts'
import { revokeLink } from '#app/services/introduction/revoke-link.server.ts'
import { settleOutcome } from '#app/services/introduction/settle-outcome.server.ts'
import { stateCommitment } from '#app/services/introduction/state-commitment.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { withdrawConsent } from '#app/services/introduction/withdraw-consent.server.ts'
import { withdrawIntroduction } from '#app/services/introduction/withdraw.server.ts'
import { closeListing } from '#app/services/listing/close.server.ts'
import { discardListing } from '#app/services/listing/discard.server.ts'
import { importListing } from '#app/services/listing/import.server.ts'
import { pauseListing } from '#app/services/listing/pause.server.ts'
import { renewListings } from '#app/services/listing/renew.server.ts'
import { reviewListing } from '#app/services/listing/review.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { saveListing } from '#app/services/listing/save.server.ts'
import { submitListings } from '#app/services/listing/submit.server.ts'
import { markNoticesRead } from '#app/services/notice/mark-read.server.ts'
import { appointLiaison } from '#app/services/park/appoint-liaison.server.ts'
import { endLiaison } from '#app/services/park/end-liaison.server.ts'
import { handOverDesk } from '#app/services/park/hand-over-desk.server.ts'
import { takeBackTerm } from '#app/services/term/take-back.server.ts'
import { takeTerm } from '#app/services/term/take.server.ts'
import { openPark } from '#app/services/park/open.server.ts'
import { takeBackDesk } from '#app/services/park/take-back-desk.server.ts'
import { updatePark } from '#app/services/park/update.server.ts'
import { answerRelation } from '#app/services/relation/answer.server.ts'
import { declareRelation, proposeRelation } from '#app/services/relation/propose.server.ts'
import { correctRemark, removeRemark } from '#app/services/remark/correct.server.ts'
import { writeRemark } from '#app/services/remark/write.server.ts'
import { finishStep } from '#app/services/step/finish.server.ts'
import { setStep } from '#app/services/step/set.server.ts'
import { CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import { Refusal } from '#domain/refusal.ts'
import { makeCombination, type Combined } from '../factories/combinations.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { makeIntroduction, type Pair } from '../factories/introductions.ts'
import { addSealed, linkFor } from '../factories/links.ts'
import { GOOD, aDemand, makeListing } from '../factories/listings.ts'
import { makeCast, type Cast, type Person } from '../factories/people.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let firm: Firm
let pair: Pair
let combined: Combined
let listingId: string
let linkId: string
let token: string
/** Accepted by both, with a rung that nobody answered, one that is disputed, and a quantity that is agreed. */
let agreed: Pair
let rungId: string
let disputedId: string
let commitmentId: string
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  firm = await makeCompany(world, cast)
  pair = await makeIntroduction(world, cast)
  combined = await makeCombination(world, cast)
  listingId = await makeListing(world, firm, aDemand(), 'draft')
  linkId = (await linkFor(world, pair, 'demand', pair.demand.contactId)).id
  token = (await linkFor(world, pair, 'demand', await addSealed(world, pair, 'demand'))).token
  agreed = await makeIntroduction(world, cast, { state: 'accepted' })
  const [buyer, seller] = [await world.as(agreed.demand.owner), await world.as(agreed.supply.owner)]
  const said = { id: agreed.id, side: 'demand', happenedOn: '2026-11-24' }
  disputedId = (await recordOutcome(buyer, { ...said, rung: 'visited' })).id
  await disputeOutcome(seller, { outcomeId: disputedId, reason: 'not-happened', note: '没有到访' })
  rungId = (await recordOutcome(buyer, { ...said, rung: 'intent' })).id
  commitmentId = (await stateCommitment(buyer, { id: agreed.id, side: 'demand', quantity: { value: 20, unit: '吨', per: 'month' }, from: '2026-11-24' })).id
  await answerCommitment(seller, { commitmentId, side: 'supply', act: 'confirm' })
})
afterAll(() => world.close())

/** 100 in a check; more at night. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 100)

/** What people, browsers and attackers send where something else is meant. */
const naughty = fc.constantFrom<unknown>(
  '', ' ', '\0', 'a\0b', '\u202e', '\u200b', '\ud800', '\udfff', '铝'.repeat(100), '铝'.repeat(500_000), "'; drop table listings; --", '<script>alert(1)</script>', '../../etc/passwd', '{{7*7}}', '%00',
  '１２３', '-1', '1e999', 'NaN', 'true', 'null', '0000-00-00', '2026-02-30', '+275760-09-13', '=cmd|1', '\r\n', 'undefined',
  0, -0, -1, 1.5, 1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER, 2 ** 31, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, true, false, null, undefined,
  [], [[]], [null], ['铝'], {}, { __proto__: null }, JSON.parse('{"__proto__": {"admin": true}}'), { length: 1e9 }, { toString: 'x' }, Array.from({ length: 1000 }, () => 'x'),
  () => 0, Symbol('x'), 10n, new Date(Number.NaN), new Map(), /x/,
)
const words = fc.oneof(naughty, naughty, fc.string({ unit: 'binary', maxLength: 60 }), fc.integer(), fc.double(), fc.anything({ maxDepth: 2 }))

/** The input with something else at one of its places, or with a field more. */
const spoilt = (valid: object) => {
  const places: string[][] = [['extra'], ['companyId'], ['state'], ['role']]
  const walk = (value: unknown, path: string[]) => {
    if (path.length > 0) places.push(path)
    if (value && typeof value === 'object') for (const key of Object.keys(value)) walk((value as Record<string, unknown>)[key], [...path, key])
  }
  walk(valid, [])
  return fc.tuple(fc.constantFrom(...places), words).map(([path, word]) => {
    const copy = structuredClone(valid) as Record<string, unknown>
    let at = copy
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>
    at[path.at(-1)!] = word
    return copy
  })
}

const content = () => ({
  ...aDemand(), price: { min: 1, max: 2, unit: '元/吨', published: false }, requires: ['ISO 9001'], holds: ['环评'], serves: ['500000'], availableFrom: '2026-12-01', availableUntil: '2027-12-01', leadTimeDays: 3,
})
async function* bytes() {
  yield Buffer.from('试样 12 件')
}
type Verb = (ctx: Ctx, input: unknown) => Promise<unknown>
/** As often as it likes: what is bounded by address is not what is asked here. */
const unbounded = (ctx: Ctx): Ctx => ({ ...ctx, limits: { ...ctx.limits, take: () => Promise.resolve(1), block: async () => {} } })
const from = { address: '192.0.2.1', userAgent: 'test', locale: 'zh-CN' }
const asSent = (verb: (ctx: Ctx, input: unknown, from: { address: string; userAgent: string }) => Promise<unknown>): Verb => (ctx, input) => verb(unbounded(ctx), input, from)
const PASSWORD = '羊角山的雨 下了三天'
const verbs: [string, Verb, () => Person | null, () => object][] = [
  ['saveListing', saveListing, () => firm.owner, () => ({ id: uuidv7(), companyId: firm.id, version: 1, content: content(), contactId: firm.contactId, externalId: uuidv7(), recordedFor: '电话委托' })],
  ['submitListings', submitListings, () => firm.owner, () => ({ listings: [{ id: listingId, version: 1 }] })],
  ['reviewListing', reviewListing, () => cast.qijiang.liaison, () => ({ id: listingId, version: 1, decision: 'return', scores: GOOD, reason: '请补充规格' })],
  ['reviseListing', reviseListing, () => pair.demand.owner, () => ({ id: pair.demandId, version: 1, content: content(), contactId: pair.demand.contactId })],
  ['renewListings', renewListings, () => pair.demand.owner, () => ({ ids: [pair.demandId] })],
  ['pauseListing', pauseListing, () => pair.demand.owner, () => ({ id: pair.demandId, paused: true })],
  ['closeListing', closeListing, () => firm.owner, () => ({ id: listingId, reason: 'matched-here' })],
  ['discardListing', discardListing, () => firm.owner, () => ({ id: listingId })],
  ['importListing', importListing, () => null, () => ({ parkId: cast.qijiang.id, row: {
    externalId: uuidv7(), ...content(), company: { name: '辛未示例铝业', creditCode: '91500110MA0000000X', divisionCode: '500110' }, contact: { name: '甲', phone: '13800000001', email: 'a@example.cn' } } })],
  ['nameCompany', nameCompany, () => cast.newcomer, () => ({ name: '壬申示例铝材', creditCode: '91500110MA0000000X', organisationType: 'company', divisionCode: '500110', parkId: cast.qijiang.id })],
  ['recordCompany', recordCompany, () => cast.qijiang.liaison, () => ({ id: uuidv7(), name: '癸酉示例铝材', divisionCode: '500110', parkId: cast.qijiang.id, recordedFor: '来电委托', licenceSeen: false, contact: { id: uuidv7(), name: '甲', phone: '13800000001' } })],
  ['updateCompany', updateCompany, () => firm.owner, () => ({ id: firm.id, version: 1, name: firm.name, organisationType: 'company', divisionCode: '500110', parkId: cast.qijiang.id, profile: '简介', certificates: ['ISO 9001'], address: '通惠大道', hidesName: false })],
  ['verifyCompany', verifyCompany, () => cast.qijiang.liaison, () => ({ id: firm.id, version: 1, decision: 'return', reason: '请补充代码', lead: false })],
  ['suspendCompany', suspendCompany, () => cast.administrator, () => ({ id: firm.id, suspended: false, reason: '已经改正' })],
  ['saveContact', saveContact, () => firm.owner, () => ({ id: uuidv7(), companyId: firm.id, name: '甲', phone: '13800000001', email: 'a@example.cn' })],
  ['removeContact', removeContact, () => firm.owner, () => ({ id: uuidv7(), companyId: firm.id })],
  ['expressInterest', expressInterest, () => firm.owner, () => ({ id: uuidv7(), targetId: pair.supplyId, ownId: listingId, note: '看样品' })],
  ['proposeIntroduction', proposeIntroduction, () => cast.qijiang.liaison, () => ({ id: uuidv7(), demandId: pair.demandId, supplyId: pair.supplyId, reason: '两家相合', note: '请尽快' })],
  ['proposeCombination', proposeCombination, () => cast.qijiang.liaison, () => ({ id: uuidv7(), demandId: pair.demandId, note: '两家够了', parts: [pair.supplyId, listingId].map((supplyId) => ({ supplyId, part: 'supplier', reason: '一家不够' })) })],
  ['addPart', addPart, () => cast.qijiang.liaison, () => ({ id: uuidv7(), combinationId: combined.id, supplyId: pair.supplyId, part: 'material', reason: '一家不够', replaces: combined.parts[0]!.id })],
  ['takeOutPart', takeOutPart, () => cast.qijiang.liaison, () => ({ combinationId: combined.id, introductionId: uuidv7() })],
  ['closeCombination', closeCombination, () => cast.qijiang.liaison, () => ({ id: combined.id, reason: 'other', note: '不需要了', parts: 'withdraw' })],
  ['turnKey', turnKey, () => cast.zigong.liaison, () => ({ id: pair.id, decision: 'hold', reason: '这家停产' })],
  ['acceptIntroduction', acceptIntroduction, () => pair.demand.owner, () => ({ id: pair.id, contactId: pair.demand.contactId, consent: CONSENT_TEXT_VERSION, demandVersion: 1, supplyVersion: 1 })],
  ['declineIntroduction', declineIntroduction, () => pair.supply.owner, () => ({ id: pair.id, side: 'supply', reason: 'other', note: '不需要了' })],
  ['withdrawIntroduction', withdrawIntroduction, () => pair.demand.owner, () => ({ id: pair.id })],
  ['withdrawConsent', withdrawConsent, () => pair.demand.owner, () => ({ id: pair.id })],
  ['discloseContact', discloseContact, () => pair.demand.owner, () => ({ id: pair.id })],
  ['recordOutcome', recordOutcome, () => agreed.demand.owner, () => ({ id: agreed.id, side: 'demand', rung: 'signed', happenedOn: '2026-11-24', quantity: { value: 1, unit: '吨' }, amount: 1, note: '签了' })],
  ['confirmOutcome', confirmOutcome, () => agreed.supply.owner, () => ({ id: agreed.id, side: 'supply', rung: 'signed', seen: '2026-11-24T02:00:00.000Z' })],
  ['correctOutcome', correctOutcome, () => agreed.demand.owner, () => ({ outcomeId: rungId, rung: 'intent', happenedOn: '2026-11-24', quantity: { value: 1, unit: '吨' }, amount: 1, note: '记错了' })],
  ['disputeOutcome', disputeOutcome, () => agreed.supply.owner, () => ({ outcomeId: rungId, reason: 'date', note: '不是这天', happenedOn: '2026-11-24', quantity: { value: 1, unit: '吨' }, amount: 1 })],
  ['settleOutcome', settleOutcome, () => cast.qijiang.liaison, () => ({ outcomeId: disputedId, act: 'propose', version: 'recorded', note: '按原记录' })],
  ['retractOutcome', retractOutcome, () => agreed.demand.owner, () => ({ outcomeId: rungId })],
  ['stateCommitment', stateCommitment, () => agreed.demand.owner, () => ({ id: agreed.id, side: 'demand', quantity: { value: 20, unit: '吨', per: 'month' }, from: '2026-12-01', until: '2027-12-01', replacesId: commitmentId })],
  ['answerCommitment', answerCommitment, () => agreed.supply.owner, () => ({ commitmentId, side: 'supply', act: 'decline' })],
  ['endCommitment', endCommitment, () => agreed.supply.owner, () => ({ commitmentId, side: 'supply', act: 'propose-end', endsOn: '2026-12-01' })],
  ['proposeRelation', proposeRelation, () => agreed.demand.owner, () => ({ introductionId: agreed.id })],
  ['declareRelation', declareRelation, () => firm.owner, () => ({ companyId: agreed.supply.id, role: 'buyer', node: 'aluminium-extrusion', sinceOn: '2025-01-01', evidence: '每月供货二十吨' })],
  ['answerRelation', answerRelation, () => agreed.supply.owner, () => ({ id: uuidv7(), act: 'agree' })],
  ['lapseIntroduction', lapseIntroduction, () => agreed.demand.owner, () => ({ id: agreed.id, side: 'demand', reason: 'other', note: '价格谈不拢' })],
  ['writeRemark', writeRemark, () => pair.demand.owner, () => ({ id: uuidv7(), introductionId: pair.id, voice: 'company', side: 'demand', audience: 'side', body: '请回电' })],
  ['correctRemark', correctRemark, () => pair.demand.owner, () => ({ introductionId: pair.id, remarkId: uuidv7(), body: '请回电' })],
  ['removeRemark', removeRemark, () => pair.demand.owner, () => ({ introductionId: pair.id, remarkId: uuidv7() })],
  ['makeLink', makeLink, () => cast.zigong.liaison, () => ({ introductionId: pair.id, side: 'supply', act: 'answer', contactId: pair.supply.contactId, channel: 'sms' })],
  ['revokeLink', revokeLink, () => cast.qijiang.liaison, () => ({ introductionId: pair.id, linkId })],
  ['actByLink', (ctx, input) => actByLink(unbounded(ctx), token, input, from), () => null, () => ({ do: 'decline', reason: 'other', note: '不需要了', consent: '2026-11-link', seen: 'x' })],
  ['setStep', setStep, () => cast.qijiang.liaison, () => ({ id: uuidv7(), introductionId: pair.id, voice: 'desk', side: 'demand', what: '寄样', owner: 'supply-desk', dueOn: '2026-11-26' })],
  ['finishStep', finishStep, () => cast.qijiang.liaison, () => ({ introductionId: pair.id, stepId: uuidv7() })],
  ['uploadFile', (ctx, input) => uploadFile(ctx, input, bytes()), () => pair.demand.owner, () => ({ id: uuidv7(), introductionId: pair.id, voice: 'company', side: 'demand', audience: 'side', name: '甲.txt', declared: 'text/plain', outcomeId: uuidv7() })],
  ['downloadFile', downloadFile, () => pair.demand.owner, () => ({ introductionId: pair.id, fileId: uuidv7(), headOnly: false })],
  ['removeFile', removeFile, () => pair.demand.owner, () => ({ introductionId: pair.id, fileId: uuidv7() })],
  ['nameEvidence', nameEvidence, () => pair.demand.owner, () => ({ introductionId: pair.id, fileId: uuidv7(), outcomeId: uuidv7() })],
  ['markNoticesRead', markNoticesRead, () => firm.owner, () => ({ ids: [uuidv7()] })],
  ['takeTerm', takeTerm, () => cast.administrator, () => ({ id: uuidv7(), term: '硬料圆棒', node: 'aluminium-billet' })],
  ['takeBackTerm', takeBackTerm, () => cast.administrator, () => ({ id: uuidv7() })],
  ['openPark', openPark, () => cast.administrator, () => ({ id: uuidv7(), slug: 'x-park', name: '甲辰示例园', shortName: '甲辰', divisionCode: '500110', level: 'national', chains: ['aluminium'] })],
  ['updatePark', updatePark, () => cast.administrator, () => ({ id: cast.qijiang.id, seen: 'x', name: '甲辰示例园区', shortName: '甲辰', divisionCode: '500110', level: 'national', phone: '023-48600000', chains: ['aluminium'] })],
  ['appointLiaison', appointLiaison, () => cast.administrator, () => ({ identifier: cast.newcomer.email, parkId: cast.zigong.id })],
  ['endLiaison', endLiaison, () => cast.administrator, () => ({ id: uuidv7() })],
  ['handOverDesk', handOverDesk, () => cast.qijiang.liaison, () => ({ id: uuidv7(), parkId: cast.qijiang.id, deputyId: cast.zigong.liaison.userId, from: '2026-12-01', until: '2026-12-03' })],
  ['takeBackDesk', takeBackDesk, () => cast.qijiang.liaison, () => ({ id: uuidv7() })],
  ['setCalendarDays', setCalendarDays, () => cast.administrator, () => ({ from: '2027-02-06', until: '2027-02-08', kind: 'holiday', name: '春节' })],
  ['clearCalendarDays', clearCalendarDays, () => cast.administrator, () => ({ from: '2027-02-06', until: '2027-02-08' })],
  ['chooseLocale', chooseLocale, () => firm.owner, () => ({ locale: 'en' })],
  ['suspendUser', suspendUser, () => cast.administrator, () => ({ userId: cast.newcomer.userId, suspended: true, reason: 'abuse' })],
  ['issueResetLink', issueResetLink, () => cast.administrator, () => ({ userId: cast.newcomer.userId })],
  ['createUser', createUser, () => null, () => ({ name: '甲', identifier: '13700000011', password: PASSWORD, staff: ['auditor'], demo: true })],
  ['signUp', (ctx, input) => signUp(unbounded(ctx), input, from), () => null, () => ({ name: '甲', identifier: 'jia@example.cn', password: PASSWORD })],
  ['signIn', asSent(signIn), () => null, () => ({ identifier: firm.owner.email, password: PASSWORD, keep: true })],
  ['requestCode', asSent(requestCode), () => null, () => ({ mobile: '13700000011' })],
  ['signInByCode', asSent(signInByCode), () => null, () => ({ mobile: '13700000011', code: '123456', keep: true })],
  ['requestReset', asSent(requestReset), () => null, () => ({ identifier: firm.owner.email })],
  ['resetByCode', asSent(resetByCode), () => null, () => ({ mobile: '13700000011', code: '123456', password: PASSWORD })],
  ['resetPassword', asSent(resetPassword), () => null, () => ({ token: 'unknown', password: PASSWORD })],
]

test('every verb that takes what somebody sent is among them', () => {
  const verb = /^export async function (\w+)\([^)]*\binput: unknown\b/gm
  const names = globSync('app/services/**/*.ts').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(verb)].map(([, name]) => name!))
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((name) => !verbs.some(([known]) => known === name)).toSorted()).toEqual([])
})

describe.each(verbs)('%s', (_, verb, who, valid) => {
  test('answers whatever it is sent with a refusal or with what was meant, never with a fault', async () => {
    const person = who()
    const ctx = person ? await world.as(person) : world.system()
    await fc.assert(
      fc.asyncProperty(spoilt(valid()), async (input) => {
        const error = await verb(ctx, input).then(() => null, (reason: unknown) => reason)
        if (error !== null && !(error instanceof Refusal)) throw error
      }),
      { numRuns: RUNS },
    )
    for (const input of [undefined, null, '', 0, [], 'x', new Date()]) await expect(verb(ctx, input)).rejects.toBeInstanceOf(Refusal)
  }, 30_000 + RUNS * 600)
})

test('what was spoilt was well formed before', async () => {
  const misshapen: string[] = []
  for (const [name, verb, who, valid] of verbs) {
    const person = who()
    const error = await verb(person ? await world.as(person) : world.system(), valid()).then(() => null, (reason: unknown) => reason)
    const faults = error instanceof Refusal ? error.issues.filter(({ code }) => ['required', 'field-unknown', 'not-valid'].includes(code)) : []
    misshapen.push(...faults.map(({ field, code }) => `${name} ${field} ${code}`))
  }
  expect(misshapen).toEqual([])
})
