import type { Balance } from '#domain/chains/balance.ts'
import type { CompanyState, OrganisationType } from '#domain/company.ts'
import type { Category, CloseReason, Kind, ListingState, Period, Visibility } from '#domain/listing.ts'
import type { CommitmentState } from '#domain/introduction/commitment.ts'
import type { DisputeReason, LapseReason, OutcomeState, Settlement } from '#domain/introduction/outcome.ts'
import type { DeclineReason, IntroductionState, Rung, Side } from '#domain/introduction/state.ts'
import type { Verdict } from '#domain/matching/judgement.ts'
import { m } from '#app/i18n/messages.js'

/** How far a node's supply and demand agree, as pages show it. */
export type { Balance }
type ParkLevel = 'national' | 'provincial' | 'planned'
type Words<K extends string> = Record<K, () => string>

// Written out, not looked up by a built key: only so does the bundler keep a page's own sentences and no others.
const kindWords: Words<Kind> = { supply: m.common_kind_supply, demand: m.common_kind_demand }
const categoryWords: Words<Category> = {
  goods: m.common_category_goods,
  processing: m.common_category_processing,
  logistics: m.common_category_logistics,
  technology: m.common_category_technology,
  talent: m.common_category_talent,
  finance: m.common_category_finance,
  facility: m.common_category_facility,
}
const periodWords: Words<Period> = {
  once: m.common_period_once,
  day: m.common_period_day,
  month: m.common_period_month,
  quarter: m.common_period_quarter,
  year: m.common_period_year,
}
const visibilityWords: Words<Visibility> = {
  public: m.common_visibility_public,
  parks: m.common_visibility_parks,
  liaison: m.common_visibility_liaison,
}
const listingStateWords: Words<ListingState> = {
  draft: m.common_listing_draft,
  submitted: m.common_listing_submitted,
  held: m.common_listing_held,
  returned: m.common_listing_returned,
  rejected: m.common_listing_rejected,
  published: m.common_listing_published,
  paused: m.common_listing_paused,
  closed: m.common_listing_closed,
  expired: m.common_listing_expired,
}
const introductionStateWords: Words<IntroductionState> = {
  keys: m.common_introduction_keys,
  proposed: m.common_introduction_proposed,
  accepted: m.common_introduction_accepted,
  held: m.common_introduction_held,
  declined: m.common_introduction_declined,
  expired: m.common_introduction_expired,
  withdrawn: m.common_introduction_withdrawn,
  ended: m.common_introduction_ended,
  concluded: m.common_introduction_concluded,
}
const rungWords: Words<Rung> = {
  contacted: m.common_rung_contacted,
  visited: m.common_rung_visited,
  sampled: m.common_rung_sampled,
  intent: m.common_rung_intent,
  signed: m.common_rung_signed,
  'first-order': m.common_rung_first_order,
  fulfilled: m.common_rung_fulfilled,
}
const outcomeStateWords: Words<OutcomeState> = {
  recorded: m.common_outcome_recorded,
  unilateral: m.common_outcome_unilateral,
  confirmed: m.common_outcome_confirmed,
  disputed: m.common_outcome_disputed,
  struck: m.common_outcome_struck,
  retracted: m.common_outcome_retracted,
}
const disputeReasonWords: Words<DisputeReason> = {
  'not-happened': m.common_dispute_not_happened,
  date: m.common_dispute_date,
  quantity: m.common_dispute_quantity,
  amount: m.common_dispute_amount,
  other: m.common_dispute_other,
}
const settlementWords: Words<Settlement> = { recorded: m.common_settlement_recorded, disputed: m.common_settlement_disputed, strike: m.common_settlement_strike }
const lapseReasonWords: Words<LapseReason> = {
  terms: m.common_lapse_terms,
  quality: m.common_lapse_quality,
  capacity: m.common_lapse_capacity,
  'no-longer-needed': m.common_lapse_not_needed,
  'found-elsewhere': m.common_lapse_elsewhere,
  'no-response': m.common_lapse_silence,
  other: m.common_lapse_other,
}
const commitmentStateWords: Words<CommitmentState> = {
  stated: m.common_commitment_state_stated,
  confirmed: m.common_commitment_state_confirmed,
  declined: m.common_commitment_state_declined,
  withdrawn: m.common_commitment_state_withdrawn,
  replaced: m.common_commitment_state_replaced,
  ended: m.common_commitment_state_ended,
}
const verdictWords: Words<Verdict> = {
  met: m.common_verdict_met,
  near: m.common_verdict_near,
  failed: m.common_verdict_failed,
  unknown: m.common_verdict_unknown,
}
const organisationWords: Words<OrganisationType> = {
  company: m.common_organisation_company,
  'research-institution': m.common_organisation_research,
  association: m.common_organisation_association,
  'service-organisation': m.common_organisation_service,
  incubator: m.common_organisation_incubator,
}
const parkLevelWords: Words<ParkLevel> = { national: m.common_level_national, provincial: m.common_level_provincial, planned: m.common_level_planned }
const companyStateWords: Words<CompanyState> = {
  pending: m.common_company_pending,
  verified: m.common_company_verified,
  returned: m.common_company_returned,
  suspended: m.common_company_suspended,
}
const closeReasonWords: Words<CloseReason> = {
  'matched-here': m.common_close_matched_here,
  'matched-elsewhere': m.common_close_matched_elsewhere,
  'no-longer-needed': m.common_close_no_longer_needed,
}
const declineReasonWords: Words<DeclineReason> = {
  'not-fitting': m.common_decline_not_fitting,
  'no-capacity': m.common_decline_no_capacity,
  price: m.common_decline_price,
  distance: m.common_decline_distance,
  'already-found': m.common_decline_already_found,
  partner: m.common_decline_partner,
  other: m.common_decline_other,
}
const sideWords: Words<Side> = { demand: m.common_side_demand, supply: m.common_side_supply }
const balanceWords: Words<Balance> = {
  gap: m.common_balance_gap,
  even: m.common_balance_even,
  surplus: m.common_balance_surplus,
  nodata: m.common_balance_nodata,
}

/** The product's word for a code of the domain, in the reader's language. */
export const kindWord = (kind: Kind): string => kindWords[kind]()
export const categoryWord = (category: Category): string => categoryWords[category]()
export const periodWord = (period: Period): string => periodWords[period]()
export const visibilityWord = (visibility: Visibility): string => visibilityWords[visibility]()
export const listingStateWord = (state: ListingState): string => listingStateWords[state]()
export const introductionStateWord = (state: IntroductionState): string => introductionStateWords[state]()
export const rungWord = (rung: Rung): string => rungWords[rung]()
export const verdictWord = (verdict: Verdict): string => verdictWords[verdict]()
export const balanceWord = (balance: Balance): string => balanceWords[balance]()
export const organisationWord = (type: OrganisationType): string => organisationWords[type]()
export const parkLevelWord = (level: ParkLevel): string => parkLevelWords[level]()
export const companyStateWord = (state: CompanyState): string => companyStateWords[state]()
export const closeReasonWord = (reason: CloseReason): string => closeReasonWords[reason]()
export const declineReasonWord = (reason: DeclineReason): string => declineReasonWords[reason]()
export const sideWord = (side: Side): string => sideWords[side]()
export const outcomeStateWord = (state: OutcomeState): string => outcomeStateWords[state]()
export const disputeReasonWord = (reason: DisputeReason): string => disputeReasonWords[reason]()
export const settlementWord = (version: Settlement): string => settlementWords[version]()
export const lapseReasonWord = (reason: LapseReason): string => lapseReasonWords[reason]()
export const commitmentStateWord = (state: CommitmentState): string => commitmentStateWords[state]()
