import { m } from '#app/i18n/messages.js'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Link } from '#app/ui/link.tsx'
import { ListingFacts } from '#app/ui/listing-facts.tsx'
import { KindTag, Tallies, VerifiedShield } from '#app/ui/marks.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { VerdictTable } from '#app/ui/verdict-table.tsx'
import type { IntroductionData } from './introduction.tsx'

/** Both sides with what each posted, at the versions that this introduction rests on. */
export function Parties({ introduction, mine, now }: IntroductionData) {
  return (
    <Sheet id="parties" title={m.my_parties()} note={m.my_parties_note()}>
      <div className="parties">
        {([introduction.demand, introduction.supply] as const).map(({ side, company, verified, park, place, listing }) => (
          <div className="party" key={side}>
            <h3>
              <KindTag kind={side} /> {company === null ? m.common_name_hidden() : side === mine ? company.name : <Link to={`/companies/${company.id}`}>{company.name}</Link>}
              {side === mine ? <span className="muted">{m.my_us()}</span> : null}
            </h3>
            <Facts facts={[[m.public_listing_place(), place], [m.public_listing_park(), park?.shortName ?? null], [m.my_company_verification(), verified ? <VerifiedShield /> : null]]} />
            {listing === null ? <p className="meta">{m.my_without_listing()}</p> : (
              <>
                <p className="party-listing"><Link to={side === mine ? `/my/listings/${listing.id}` : `/listings/${listing.id}`}>{listing.title}</Link> <span className="meta">{m.my_version({ version: listing.version })}</span></p>
                <ListingFacts content={listing} now={now} />
              </>
            )}
          </div>
        ))}
      </div>
    </Sheet>
  )
}

/** What matching says of the two listings. */
export function Pair({ introduction, pair }: IntroductionData) {
  if (introduction.demand.listing === null || introduction.supply.listing === null) return null
  return (
    <Sheet id="pair" title={m.my_pair()} note={pair === null ? undefined : <Tallies counts={pair.counts} />} foot={pair?.stale ? <span className="meta">{m.my_pair_stale()}</span> : undefined}>
      {pair === null ? <EmptyState>{m.my_pair_none()}</EmptyState> : <VerdictTable verdicts={pair.verdicts} caption={m.my_pair()} />}
    </Sheet>
  )
}
