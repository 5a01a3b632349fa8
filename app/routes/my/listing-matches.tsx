import { m } from '#app/i18n/messages.js'
import type { PresentedMatch } from '#app/services/match/list.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tallies, VerdictKey } from '#app/ui/marks.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { VerdictTable } from '#app/ui/verdict-table.tsx'
import type { Kind } from '#domain/listing.ts'

/** Who could answer it, in order, each with what fits and where it differs; what fails something hard stands apart. */
export function ListingMatches({ listing, total, matches }: { listing: { id: string; kind: Kind }; total: number; matches: PresentedMatch[] }) {
  const fitting = matches.filter((match) => match.tier !== 'failed')
  const failed = matches.filter((match) => match.tier === 'failed')
  return (
    <Sheet id="matches" title={m.my_matches()} note={matches.length > 0 ? <>{m.my_matches_note({ shown: matches.length, total })}</> : undefined}>
      {matches.length === 0 ? <EmptyState openLink>{m.my_matches_none()}</EmptyState> : <div className="sheet-line"><VerdictKey /></div>}
      {fitting.length === 0 ? null : <Rows listing={listing} matches={fitting} label={m.my_matches()} />}
      {failed.length === 0 ? null : (
        <>
          <h3 className="sheet-sub" id="failed">{m.my_matches_failed()}</h3>
          <Rows listing={listing} matches={failed} label={m.my_matches_failed()} />
        </>
      )}
    </Sheet>
  )
}

function Rows({ listing, matches, label }: { listing: { id: string; kind: Kind }; matches: PresentedMatch[]; label: string }) {
  return (
    <ul className="rows" aria-label={label}>
      {matches.map((match) => (
        <li key={match.listingId}>
          <div>
            <p className="row-title"><Link to={`/listings/${match.listingId}`}>{match.title}</Link></p>
            <p className="meta line">
              <span>{match.companyName ?? m.my_name_after()}</span>
              {match.parkName === null ? null : <span>{match.parkName}</span>}
              {match.distanceKm === null ? null : <span>{m.my_distance({ km: match.distanceKm })}</span>}
              {match.stale ? <span>{m.my_match_stale()}</span> : null}
            </p>
            <Tallies counts={match.counts} />
            <details className="fold">
              <summary>{m.common_verdict_where()}<span className="hidden-text">：{match.title}</span></summary>
              <VerdictTable verdicts={match.verdicts} caption={match.title} />
            </details>
          </div>
          <Next match={match} own={listing.id} />
        </li>
      ))}
    </ul>
  )
}

function Next({ match, own }: { match: PresentedMatch; own: string }) {
  const named = <span className="hidden-text">：{match.title}</span>
  if (match.introductionId !== null) return <ButtonLink small to={`/my/introductions/${match.introductionId}`}>{m.my_see_introduction()}{named}</ButtonLink>
  return <ButtonLink small to={`/my/introductions/new?target=${match.listingId}&own=${own}`}>{m.my_express()}{named}</ButtonLink>
}
