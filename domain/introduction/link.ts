import { addBusinessDays, type Calendar } from '../day.ts'
import { ruleOf, type Act } from './acts.ts'
import { ANSWER_DAYS } from './deadline.ts'
import type { Answer, IntroductionState, Rung, Side } from './state.ts'

/** What one link opens: the answer to what is proposed, the answer to one rung that the other side recorded, or taking a consent back. */
export const linkActs = ['answer', 'confirm', 'withdraw'] as const
export type LinkAct = (typeof linkActs)[number]
export const linkOpens: Record<LinkAct, readonly Act[]> = { answer: ['accept', 'decline'], confirm: ['confirm', 'dispute'], withdraw: ['withdraw-consent'] }
/** How it reaches its person: pasted into WeChat by the liaison, or sent by us. */
export const linkChannels = ['text', 'sms', 'mail'] as const
export type LinkChannel = (typeof linkChannels)[number]
/** What it was used for. */
export const linkUses = ['accepted', 'declined', 'confirmed', 'disputed', 'withdrawn'] as const
export type LinkUse = (typeof linkUses)[number]

/** `changed`: what was proposed has another version now; `settled`: somebody else did it; `over`: the introduction ended or is not there yet. */
export const linkStandings = ['open', 'used', 'revoked', 'expired', 'changed', 'settled', 'over'] as const
export type LinkStanding = (typeof linkStandings)[number]

export interface LinkCore {
  side: Side
  act: LinkAct
  rung: Rung | null
  expiresAt: Date
  usedAt: Date | null
  revokedAt: Date | null
  demandVersion: number | null
  supplyVersion: number | null
}
/** How what the link is about stands now. */
export interface LinkSubject {
  state: IntroductionState
  demandVersion: number | null
  supplyVersion: number | null
  /** That side's answer. */
  answer: Answer | null
  companySuspended: boolean
  contactRemoved: boolean
  /** The rung that a `confirm` link is about: who recorded it, and whether the other side has answered it. Null where none is recorded. */
  rung: { recordedSide: Side; settled: boolean } | null
  /** Of a `withdraw` link: a consent of that side, given by a link, which still stands. */
  consentStands: boolean
}

/** Every link stands or falls by what it is about: nobody has to remember to end it. Expiry is exact to the millisecond. */
export function linkStanding(link: LinkCore, subject: LinkSubject, now: Date): LinkStanding {
  if (link.usedAt !== null) return 'used'
  if (link.revokedAt !== null || subject.contactRemoved) return 'revoked'
  if (link.expiresAt <= now) return 'expired'
  if (subject.companySuspended) return 'over'
  if (link.act === 'answer') {
    if (subject.state !== 'proposed') return subject.answer === null ? 'over' : 'settled'
    if (link.demandVersion !== subject.demandVersion || link.supplyVersion !== subject.supplyVersion) return 'changed'
    return subject.answer === null ? 'open' : 'settled'
  }
  if (link.act === 'confirm') {
    if (subject.rung === null || subject.rung.recordedSide === link.side) return 'over'
    if (subject.rung.settled) return 'settled'
    return ruleOf('confirm').from.includes(subject.state) ? 'open' : 'over'
  }
  return subject.consentStands ? 'open' : 'settled'
}

/** With the act's own deadline, and never later than seven business days from now. */
export function linkExpiry(now: Date, deadline: Date | null, calendar: Calendar): Date {
  const latest = addBusinessDays(now, ANSWER_DAYS, calendar)
  return deadline !== null && deadline < latest ? deadline : latest
}
