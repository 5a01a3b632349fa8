import { m } from '#app/i18n/messages.js'
import { Facts } from '#app/ui/facts.tsx'
import { quantityText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import type { Quantity } from '#domain/listing.ts'
import type { Coverage } from '#domain/matching/cover.ts'

/** What the suppliers of the same thing together are of what is asked; what does not convert is said beside the sum. */
export function CoverageSheet({ asked, coverage, note }: { asked: Quantity | null; coverage: Coverage | null; note: string }) {
  const of = (value: number) => <span className="qty">{quantityText({ ...asked!, value })}</span>
  return (
    <Sheet id="coverage" title={m.common_coverage()} note={note} padded>
      {asked === null ? <p className="muted">{m.common_coverage_unasked()}</p> : (
        <Facts
          facts={[
            [m.common_coverage_asked(), of(asked.value)],
            [m.common_coverage_covered(), coverage === null ? '—' : of(coverage.covered)],
            [m.common_coverage_missing(), coverage === null ? null : coverage.missing > 0 ? of(coverage.missing) : m.common_coverage_enough()],
            [m.common_coverage_apart(), coverage === null || coverage.apart.length === 0 ? null : coverage.apart.map((one, index) => <span key={index} className="qty">{index > 0 ? '、' : ''}{quantityText(one)}</span>)],
            [m.common_coverage_unsaid(), coverage === null || coverage.unsaid === 0 ? null : m.common_coverage_unsaid_count({ count: coverage.unsaid })],
          ]}
        />
      )}
    </Sheet>
  )
}
