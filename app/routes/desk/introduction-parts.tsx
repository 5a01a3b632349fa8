import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import type { PresentedOutcome } from '#app/services/introduction/list-outcomes.server.ts'
import type { PresentedIntroduction } from '#app/services/introduction/read.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { KnowTable, type Known } from '#app/ui/know-table.tsx'
import { Ladder, LadderKey } from '#app/ui/ladder.tsx'
import { Link } from '#app/ui/link.tsx'
import { KindTag, VerifiedShield } from '#app/ui/marks.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Quantity } from '#app/ui/quantity.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { declineReasonWord, lapseReasonWord, rungWord, sideWord } from '#app/ui/words.ts'
import type { Side } from '#domain/introduction/state.ts'
import { OutcomeRows } from '../introduction/outcome-rows.tsx'
import { ladderOf, RungNote } from '../introduction/rung-state.tsx'

const sides = ['demand', 'supply'] as const

/** The ladder and every recorded rung, once both have accepted. */
export function Progress({ introduction, outcomes, now }: { introduction: PresentedIntroduction; outcomes: PresentedOutcome[]; now: number }) {
  if (introduction.acceptedAt === null) return null
  const { ladder, viewer, id } = introduction
  const { current, rungs } = ladderOf(ladder, outcomes)
  return (
    <Sheet
      id="ladder" title={m.desk_progress()} note={<LadderKey />}
      foot={viewer.may.lapse.length > 0 ? <Link to={`/desk/introductions/${id}/lapse`}>{m.desk_lapse_link()}</Link> : introduction.lapse ? <span>{m.common_lapse_said({ side: sideWord(introduction.lapse.side), reason: lapseReasonWord(introduction.lapse.reason) })}　{introduction.lapse.note}</span> : undefined}
    >
      <Ladder
        current={current}
        rungs={rungs.map(({ rung, outcome, skipped, demand, supply }) => ({
          name: rungWord(rung), demand, supply, note: outcome ? <RungNote outcome={outcome} now={now} /> : skipped ? m.common_rung_skipped() : undefined,
        }))}
      />
      <OutcomeRows
        base={`/desk/introductions/${id}`} outcomes={outcomes} now={now}
        confirm={({ recordedSide }) => ({ intent: 'confirm', side: viewer.may.confirm.find((side) => side !== recordedSide) ?? '' })}
      />
    </Sheet>
  )
}

export function Parties({ introduction, places, now }: { introduction: PresentedIntroduction; places: Record<Side, string>; now: number }) {
  return (
    <Sheet
      id="parties" title={m.desk_parties()} note={m.desk_parties_note()}
      links={introduction.viewer.keys.includes('demand') && introduction.demand.listing ? <Link to={`/desk/matches/${introduction.demand.listing.id}`}>{m.desk_see_fit()}</Link> : undefined}
    >
      {introduction.oneHandBothKeys ? <div className="sheet-body"><Notice tone="warn">{m.desk_one_hand()}</Notice></div> : null}
      <div className="parties">
        {sides.map((side) => <Party key={side} introduction={introduction} side={side} place={places[side]} now={now} />)}
      </div>
    </Sheet>
  )
}

function Party({ introduction, side, place, now }: { introduction: PresentedIntroduction; side: Side; place: string; now: number }) {
  const { company, park, listing, key, answer, answerAt, decline, contactGiven, verified } = introduction[side]
  const own = introduction.viewer.keys.includes(side)
  return (
    <div className="party">
      <h3>
        <KindTag kind={side} />
        {company === null ? m.common_name_hidden() : <Link to={own ? `/desk/companies/${company.id}` : `/companies/${company.id}`}>{company.name}</Link>}
        {verified ? <VerifiedShield /> : null}
      </h3>
      <Facts
        facts={[
          [m.desk_park(), `${park?.shortName ?? m.desk_no_park()}${own ? m.desk_yours() : ''}`],
          [m.desk_place(), place],
          [side === 'demand' ? m.desk_wants() : m.desk_offers(), listing ? <><Link to={own ? `/desk/listings/${listing.id}` : `/listings/${listing.id}`}>{listing.title}</Link>{listing.quantity ? <>　<Quantity value={listing.quantity} /></> : null}</> : m.desk_no_listing()],
          [m.desk_key(), key ? <KeyState state={key} now={now} /> : null],
          [m.desk_answer(), answerText(introduction, answer, answerAt, now)],
          [m.desk_decline_reason(), decline ? `${declineReasonWord(decline.reason)}${decline.note ? `　${decline.note}` : ''}` : null],
          [m.desk_contact(), contactGiven ? m.desk_contact_given() : introduction.state === 'proposed' || introduction.state === 'keys' ? m.desk_contact_later() : '—'],
        ]}
      />
    </div>
  )
}

function KeyState({ state: { state, by, at, silent, reason }, now }: { state: NonNullable<PresentedIntroduction['demand']['key']>; now: number }) {
  const when = at === null ? null : <DateText value={at} now={now} form="moment" />
  if (state === 'waiting') return m.desk_key_waiting()
  if (state === 'held') return <>{m.desk_key_held()}　{by}　{when}　{reason}</>
  return <>{silent ? m.desk_key_silent() : m.desk_key_passed()}　{by}　{when}</>
}

function answerText(introduction: PresentedIntroduction, answer: 'accepted' | 'declined' | null, at: string | null, now: number): ReactNode {
  if (introduction.state === 'keys') return m.desk_answer_not_yet()
  if (answer === null) return introduction.state === 'proposed' ? m.desk_answer_hidden() : '—'
  return <>{answer === 'accepted' ? m.desk_answer_accepted() : m.desk_answer_declined()}{at ? <>　<DateText value={at} now={now} form="moment" /></> : null}</>
}

/** What the two liaisons tell each other; the companies never see it. */
export function BetweenDesks({ introduction: { reason, note } }: { introduction: PresentedIntroduction }) {
  if (!reason && !note) return null
  return (
    <Sheet id="between" title={m.desk_between_desks()} note={m.common_liaisons_only()} padded>
      <Facts facts={[[m.desk_propose_reason(), reason], [m.desk_propose_message(), note]]} />
    </Sheet>
  )
}

/** That a contact was given, never which. */
export function Know({ introduction, now }: { introduction: PresentedIntroduction; now: number }) {
  const accepted = introduction.acceptedAt !== null
  const seen = (text: string): Known => ({ seen: true, text })
  const shut = (text: string): Known => ({ seen: false, text })
  const told = introduction.proposedAt !== null
  const over = introduction.endedAt !== null
  const of = (known: (other: Side) => Known) => [known('supply'), known('demand')]
  return (
    <Sheet id="know" title={m.desk_know()} note={introduction.acceptedAt === null ? (over ? m.desk_know_over() : m.desk_know_before()) : <><DateText value={introduction.acceptedAt} now={now} /> {m.desk_know_since()}</>} foot={<span className="meta">{m.desk_know_foot()}</span>}>
      <KnowTable
        caption={m.desk_know()}
        rows={[
          { what: m.desk_know_text(), known: of((other) => (introduction[other].listing === null ? shut(m.desk_no_listing()) : told ? seen(m.desk_visible()) : shut(over ? m.desk_not_given() : m.desk_after_keys()))) },
          { what: m.desk_know_name(), known: of(() => (told ? seen(m.desk_visible_unless_hidden()) : shut(over ? m.desk_not_given() : m.desk_after_keys()))) },
          { what: m.desk_know_contact(), known: of((other) => (accepted && introduction[other].contactGiven ? seen(m.desk_given()) : shut(m.desk_after_both()))) },
          { what: m.desk_know_address(), known: of(() => shut(m.desk_they_talk())) },
          { what: m.desk_field_price(), known: of((other) => (introduction[other].listing?.price?.published ? seen(m.desk_price_published()) : shut(m.desk_they_talk()))) },
        ]}
      />
    </Sheet>
  )
}
