import { m } from '#app/i18n/messages.js'
import { combinationNumber } from '#domain/introduction/combination.ts'
import type { LinkAct } from '#domain/introduction/link.ts'
import type { Rung } from '#domain/introduction/state.ts'
import type { NoticeKind, NoticeParams } from '#domain/notice.ts'
import type { Locale } from './port.ts'

type Sentence = (params: Required<Pick<NoticeParams, 'title' | 'reason' | 'company' | 'rung' | 'date'>> & { number: string }, options: { locale: Locale }) => string

const sentences: Record<NoticeKind, Sentence> = {
  'company-named': m.notice_company_named,
  'company-verified': m.notice_company_verified,
  'company-returned': m.notice_company_returned,
  'company-suspended': m.notice_company_suspended,
  'listing-submitted': m.notice_listing_submitted,
  'listing-revised': m.notice_listing_revised,
  'listing-published': m.notice_listing_published,
  'listing-held': m.notice_listing_held,
  'listing-returned': m.notice_listing_returned,
  'listing-rejected': m.notice_listing_rejected,
  'listing-expiring': m.notice_listing_expiring,
  'listing-expired': m.notice_listing_expired,
  'introduction-key': m.notice_introduction_key,
  'introduction-key-reminder': m.notice_introduction_key_reminder,
  'introduction-key-silent': m.notice_introduction_key_silent,
  'introduction-silent': m.notice_introduction_silent,
  'introduction-held': m.notice_introduction_held,
  'introduction-proposed': m.notice_introduction_proposed,
  'introduction-reminder': m.notice_introduction_reminder,
  'introduction-revised': m.notice_introduction_revised,
  'introduction-accepted': m.notice_introduction_accepted,
  'introduction-declined': m.notice_introduction_declined,
  'introduction-expired': m.notice_introduction_expired,
  'introduction-withdrawn': m.notice_introduction_withdrawn,
  'introduction-ended': m.notice_introduction_ended,
  'outcome-recorded': m.notice_outcome_recorded,
  'outcome-confirmed': m.notice_outcome_confirmed,
  'introduction-lapsed': m.notice_introduction_lapsed,
  'combination-complete': m.notice_combination_complete,
  'combination-short': m.notice_combination_short,
  'combination-all-accepted': m.notice_combination_all_accepted,
  'outcome-corrected': m.notice_outcome_corrected,
  'outcome-retracted': m.notice_outcome_retracted,
  'outcome-unilateral': m.notice_outcome_unilateral,
  'outcome-disputed': m.notice_outcome_disputed,
  'outcome-settlement': m.notice_outcome_settlement,
  'outcome-settled': m.notice_outcome_settled,
  'commitment-stated': m.notice_commitment_stated,
  'commitment-confirmed': m.notice_commitment_confirmed,
  'commitment-declined': m.notice_commitment_declined,
  'commitment-ending': m.notice_commitment_ending,
  'commitment-ended': m.notice_commitment_ended,
  'relation-proposed': m.notice_relation_proposed,
  'relation-shown': m.notice_relation_shown,
  'relation-ended': m.notice_relation_ended,
  'import-done': m.notice_import_done,
  'remark-left': m.notice_remark_left,
  'file-added': m.notice_file_added,
  'step-set': m.notice_step_set,
  'step-due': m.notice_step_due,
  'step-late': m.notice_step_late,
}
const rungNames: Record<string, (inputs: object, options: { locale: Locale }) => string> = {
  contacted: m.common_rung_contacted,
  visited: m.common_rung_visited,
  sampled: m.common_rung_sampled,
  intent: m.common_rung_intent,
  signed: m.common_rung_signed,
  'first-order': m.common_rung_first_order,
  fulfilled: m.common_rung_fulfilled,
}

/** Of combinations their own numbers, of all else the introduction's. */
const numbered = (kind: NoticeKind, number: number): string =>
  kind === 'combination-complete' || kind === 'combination-short' ? combinationNumber(number) : `LH-${number}`

/** The one sentence a notice says, in the reader's language. */
export function noticeSentence(notice: { kind: NoticeKind; params: NoticeParams }, locale: Locale): string {
  const { title = '', number, reason = '', company = '', rung = '', date = '' } = notice.params
  return sentences[notice.kind](
    { title, number: number === undefined ? '' : numbered(notice.kind, number), reason, company, rung: rungNames[rung]?.({}, { locale }) ?? '', date },
    { locale },
  )
}

/** What a one-time link is about and until when, as its message says it and as a liaison pastes it into WeChat. */
export function linkSentence({ act, rung, title, number, park, until }: { act: LinkAct; rung: Rung | null; title: string; number: number; park: string | null; until: string }, locale: Locale): string {
  const params = { title, number: `LH-${number}`, park: park ?? m.common_name({}, { locale }), until }
  if (act === 'answer') return m.notice_link_answer(params, { locale })
  if (act === 'confirm') return m.notice_link_confirm({ ...params, rung: rungNames[rung ?? '']?.({}, { locale }) ?? '' }, { locale })
  return m.notice_link_withdraw(params, { locale })
}

/** What one pastes into WeChat: the sentence and its link, short enough for one bubble. */
export const shareText = (notice: { kind: NoticeKind; params: NoticeParams; path: string }, origin: string, locale: Locale): string =>
  m.notice_share({ sentence: noticeSentence(notice, locale), link: `${origin}${notice.path}` }, { locale })
