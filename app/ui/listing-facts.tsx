import type { Kind, Quantity as QuantityValue } from '#domain/listing.ts'
import { m } from '#app/i18n/messages.js'
import { DateText } from './date-text.tsx'
import { Facts } from './facts.tsx'
import { priceText } from './prices.ts'
import { numberText } from './quantities.ts'
import { Quantity } from './quantity.tsx'
import { Remaining, type ShownRemaining } from './remaining.tsx'

/** What a listing says, for a page where it stands beside something else. `price` is null where the reader may not see it. */
export interface ListingFactsContent {
  kind: Kind
  description: string
  quantity: QuantityValue | null
  /** What commitments leave; absent where the page is not about today. */
  remaining?: ShownRemaining | null
  price: { min: number | null; max: number | null; unit: string } | null
  specs: Record<string, string>
  requires: string[]
  holds: string[]
  /** Names, not codes. */
  serves: string[]
  availableFrom: string | null
  availableUntil: string | null
  leadTimeDays: number | null
}

export function ListingFacts({ content, now }: { content: ListingFactsContent; now: number }) {
  const { kind, quantity } = content
  const words = (list: string[]) => (list.length === 0 ? null : list.join('、'))
  return (
    <>
      {content.description === '' ? null : <p className="prose">{content.description}</p>}
      <Facts
        facts={[
          ...Object.entries(content.specs),
          [m.public_listing_quantity(), quantity ? <><Quantity value={quantity} />{content.remaining ? <Remaining quantity={quantity} remaining={content.remaining} now={now} /> : null}</> : '—'],
          [m.public_listing_min(), quantity?.min === undefined ? null : <span className="qty">{numberText(quantity.min)}<small>{quantity.unit}</small></span>],
          [m.public_listing_price(), content.price ? priceText(content.price) : null],
          [m.public_listing_window(), windowText(content, now)],
          [m.public_listing_lead(), content.leadTimeDays === null ? null : m.public_listing_days({ days: content.leadTimeDays })],
          [kind === 'demand' ? m.public_listing_requires() : m.public_listing_holds(), words(kind === 'demand' ? content.requires : content.holds)],
          [kind === 'demand' ? m.public_listing_accepts_from() : m.public_listing_serves(), words(content.serves)],
        ]}
      />
    </>
  )
}

function windowText({ availableFrom: from, availableUntil: until }: ListingFactsContent, now: number) {
  if (!from && !until) return null
  return (
    <>
      {from ? <DateText value={from} now={now} form="full" /> : m.public_listing_from_now()}
      {' – '}
      {until ? <DateText value={until} now={now} form="full" /> : m.public_listing_until_open()}
    </>
  )
}
