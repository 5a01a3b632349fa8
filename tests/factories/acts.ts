import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '#app/ctx.ts'
import { uploadFile } from '#app/services/file/upload.server.ts'
import { acceptIntroduction, declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { correctOutcome } from '#app/services/introduction/correct-outcome.server.ts'
import { retractOutcome } from '#app/services/introduction/retract-outcome.server.ts'
import { discloseContact } from '#app/services/introduction/disclose-contact.server.ts'
import { disputeOutcome } from '#app/services/introduction/dispute-outcome.server.ts'
import { lapseIntroduction } from '#app/services/introduction/lapse.server.ts'
import { makeLink } from '#app/services/introduction/make-link.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { settleOutcome } from '#app/services/introduction/settle-outcome.server.ts'
import { stateCommitment } from '#app/services/introduction/state-commitment.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { markOf } from '#app/services/introduction/use-link.server.ts'
import { withdrawConsent } from '#app/services/introduction/withdraw-consent.server.ts'
import { withdrawIntroduction } from '#app/services/introduction/withdraw.server.ts'
import { proposeRelation } from '#app/services/relation/propose.server.ts'
import { writeRemark } from '#app/services/remark/write.server.ts'
import { setStep } from '#app/services/step/set.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Act, acts } from '#domain/introduction/acts.ts'
import { CONSENT_TEXT_VERSION, LINK_CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import type { OutcomeState } from '#domain/introduction/outcome.ts'
import { otherSide, type Rung, type Side } from '#domain/introduction/state.ts'
import { answersFor } from '#domain/policy.ts'
import { contacts } from '#db/schema/company.ts'
import { outcomes } from '#db/schema/outcome.ts'
import type { introductionRow, Pair } from './introductions.ts'
import { PDF } from './files.ts'

export interface Subject {
  pair: Pair
  row: Awaited<ReturnType<typeof introductionRow>>
  /** Rungs that each side recorded and nobody confirmed. */
  said: Record<Side, Rung>
}
type Call = (ctx: Ctx, subject: Subject, side: Side) => Promise<unknown>

/** As whom somebody writes: who acts for a company is that, else the desk. */
const voiceOf = (ctx: Ctx, { pair }: Subject, side: Side) => (ctx.actor.kind === 'user' && answersFor(ctx.actor, pair[side].park.id) ? 'desk' : 'company')
async function* bytes() {
  yield PDF
}
/** What that side recorded there and nobody answered, or what is disputed; some id where it could not. */
async function outcomeOf(ctx: Ctx, { pair }: Subject, side: Side, state: OutcomeState = 'recorded'): Promise<string> {
  const [row] = await ctx.db.select({ id: outcomes.id }).from(outcomes).where(and(eq(outcomes.introductionId, pair.id), eq(outcomes.recordedSide, side), eq(outcomes.state, state)))
  return row?.id ?? uuidv7()
}
const plan: Call = (ctx, subject, side) => {
  const voice = voiceOf(ctx, subject, side)
  return setStep(ctx, { id: uuidv7(), introductionId: subject.pair.id, voice, side, what: '约定看样的日子', owner: `${side}-${voice}`, dueOn: shanghaiDay(ctx.clock.now()) })
}

/** All but those that are the platform's alone. */
type HumanAct = { [A in Act]: [Exclude<(typeof acts)[A]['by'][number], 'system'>] extends [never] ? never : A }[Act]

/** What a page calls for an act, in the name of a side: a new act in the table is an error here until it is called. */
const driven: Record<HumanAct, Call> = {
  pass: (ctx, { pair }) => turnKey(ctx, { id: pair.id, decision: 'pass' }),
  hold: (ctx, { pair }) => turnKey(ctx, { id: pair.id, decision: 'hold', reason: '这家近期停产' }),
  accept: async (ctx, { pair, row }, side) => {
    const [contact] = await ctx.db.select().from(contacts).where(eq(contacts.id, pair[side].contactId))
    const byLink = { consent: LINK_CONSENT_TEXT_VERSION, contactSeen: markOf(contact!) }
    return acceptIntroduction(ctx, {
      id: pair.id, contactId: contact!.id, ...(ctx.actor.kind === 'link' ? byLink : { consent: CONSENT_TEXT_VERSION }), demandVersion: row.demandVersion, supplyVersion: row.supplyVersion,
    })
  },
  decline: (ctx, { pair }, side) => declineIntroduction(ctx, { id: pair.id, side, reason: 'price', note: '电话里说太贵' }),
  withdraw: (ctx, { pair }) => withdrawIntroduction(ctx, { id: pair.id }),
  disclose: (ctx, { pair }) => discloseContact(ctx, { id: pair.id }),
  'withdraw-consent': (ctx, { pair }) => withdrawConsent(ctx, { id: pair.id }),
  record: (ctx, { pair }, side) => recordOutcome(ctx, { id: pair.id, side, rung: 'first-order', happenedOn: shanghaiDay(ctx.clock.now()) }),
  confirm: (ctx, { pair, said }, side) => confirmOutcome(ctx, { id: pair.id, side, rung: said[otherSide(side)] }),
  correct: async (ctx, subject, side) => correctOutcome(ctx, { outcomeId: await outcomeOf(ctx, subject, side), rung: 'first-order', happenedOn: shanghaiDay(ctx.clock.now()), note: '记错了' }),
  retract: async (ctx, subject, side) => retractOutcome(ctx, { outcomeId: await outcomeOf(ctx, subject, side) }),
  dispute: async (ctx, subject, side) => disputeOutcome(ctx, { outcomeId: await outcomeOf(ctx, subject, otherSide(side)), reason: 'not-happened', note: '没有到访' }),
  settle: async (ctx, subject) => settleOutcome(ctx, { outcomeId: await outcomeOf(ctx, subject, 'demand', 'disputed'), act: 'propose', version: 'recorded' }),
  relate: (ctx, { pair }) => proposeRelation(ctx, { introductionId: pair.id }),
  commit: (ctx, { pair }, side) => stateCommitment(ctx, { id: pair.id, side, quantity: { value: 20, unit: '吨', per: 'month' }, from: shanghaiDay(ctx.clock.now()) }),
  lapse: (ctx, { pair }, side) => lapseIntroduction(ctx, { id: pair.id, side, reason: 'terms' }),
  link: (ctx, { pair, row, said }, side) => makeLink(ctx, {
    introductionId: pair.id, side, contactId: pair[side].contactId, channel: 'text', ...(row.acceptedAt === null ? { act: 'answer' } : { act: 'confirm', rung: said[otherSide(side)] }),
  }),
  remark: (ctx, subject, side) => writeRemark(ctx, {
    id: uuidv7(), introductionId: subject.pair.id, side, voice: voiceOf(ctx, subject, side), audience: voiceOf(ctx, subject, side) === 'desk' ? 'desks' : 'side', body: '已电话核实',
  }),
  attach: (ctx, subject, side) => uploadFile(ctx, {
    id: uuidv7(), introductionId: subject.pair.id, side, voice: voiceOf(ctx, subject, side), audience: 'side', name: '检测报告.pdf', declared: 'application/pdf',
  }, bytes()),
  plan,
  'plan-together': plan,
}
export const calls: Partial<Record<Act, Call>> = driven
/** Acts on a rung that was recorded: where none could be, it is not found. */
export const onOutcomes: Act[] = ['confirm', 'correct', 'retract', 'dispute', 'settle']
/** Acts that are in nobody's name but the actor's own: the side is who acts. */
export const sideless: Act[] = ['pass', 'hold', 'accept', 'withdraw', 'disclose', 'withdraw-consent', 'settle', 'relate']
