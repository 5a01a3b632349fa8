import { m } from '#app/i18n/messages.js'
import type { Combination } from '#domain/matching/combine.ts'
import { Link } from '#app/ui/link.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { quantityText } from '#app/ui/quantities.ts'
import type { Quantity } from '#domain/listing.ts'
import type { DeskMatch } from '../desk/match-matrix.tsx'

/** 可拼单: several that together are enough where one alone is not; a click fills the form. */
export function Suggested({ demandId, asked, suggestions, matches }: { demandId: string; asked: Pick<Quantity, 'unit' | 'per'> | null; suggestions: Combination[]; matches: DeskMatch[] }) {
  if (suggestions.length === 0 || !asked) return null
  const named = (id: string) => {
    const match = matches.find(({ listingId }) => listingId === id)
    return match?.companyName ?? match?.title ?? ''
  }
  return (
    <Sheet id="suggested" title={m.desk_combine_suggested()} note={m.desk_combine_suggested_note()}>
      <ul className="item-list">
        {suggestions.map(({ supplyIds, covered }) => (
          <li key={supplyIds.join()}>
            <Link to={`/desk/combinations/new?demand=${demandId}${supplyIds.map((id) => `&with=${id}`).join('')}`}>{supplyIds.map(named).join(' + ')}</Link>
            <span className="side"><span className="qty">{quantityText({ ...asked, value: covered })}</span></span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
