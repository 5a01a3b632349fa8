import { m } from '#app/i18n/messages.js'
import { DateText } from '#app/ui/date-text.tsx'
import { Highlight, type Segment } from '#app/ui/highlight.tsx'
import { Link } from '#app/ui/link.tsx'
import { KindTag, VerifiedShield } from '#app/ui/marks.tsx'
import { quantityText } from '#app/ui/quantities.ts'
import { Quantity } from '#app/ui/quantity.tsx'
import type { PresentedListingRow } from '#app/services/listing/present.server.ts'

/** One result: what, a piece of the text where the words were found, who and where. */
export function Hit({ hit, now }: { hit: PresentedListingRow & { titleParts: Segment[]; excerptParts: Segment[] }; now: number }) {
  return (
    <li className="hit">
      <div>
        <h3>
          <KindTag kind={hit.kind} /> <Link to={`/listings/${hit.id}`}><Highlight segments={hit.titleParts} /></Link>
        </h3>
        <p className="hit-text">
          {hit.quantity ? <><Quantity value={hit.quantity} />{hit.remaining ? <span className="remaining">（{hit.remaining.value > 0 ? m.common_remaining_left({ left: quantityText(hit.remaining) }) : m.common_remaining_gone()}）</span> : null}　</> : null}
          <Highlight segments={hit.excerptParts} />
        </p>
        <p className="meta line">
          <span>
            {hit.company ? <><Link to={`/companies/${hit.company.id}`}>{hit.company.name}</Link> <VerifiedShield /></> : m.common_name_hidden()}
          </span>
          {hit.park ? <span><Link to={`/parks/${hit.park.slug}`}>{hit.park.shortName}</Link></span> : null}
          {hit.publishedAt ? <span><DateText value={hit.publishedAt} now={now} /></span> : null}
        </p>
      </div>
    </li>
  )
}
