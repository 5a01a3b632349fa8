import { m } from '#app/i18n/messages.js'
import { DateText } from '#app/ui/date-text.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { ListingFacts } from '#app/ui/listing-facts.tsx'
import { DemoTag } from '#app/ui/marks.tsx'
import { Quantity } from '#app/ui/quantity.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { partWord } from '../combination/words.ts'
import type { OpenLink } from './act.tsx'

/** What is proposed: who the other side is, as far as it may be told, what it posted, and which of one's own it answers. */
export function Proposed({ link, now }: { link: OpenLink; now: number }) {
  const { theirs, own, side } = link
  const wants = side === 'demand'
  return (
    <Sheet id="what" title={link.act !== 'answer' ? m.public_act_what_deal() : wants ? m.public_act_what_demand() : m.public_act_what_supply()} note={<>LH-{link.number} {link.demo ? <DemoTag /> : null}</>} padded>
      <Facts
        facts={[
          [m.public_act_they(), <>{theirs.company ?? m.common_name_hidden()}<br /><span className="meta">{link.place}{theirs.verified && theirs.park ? `　${m.public_act_verified({ park: theirs.park })}` : ''}</span></>],
          [wants ? m.public_act_they_offer() : m.public_act_they_want(), theirs.listing ? <b>{theirs.listing.title}</b> : m.public_act_they_nothing()],
          [wants ? m.public_act_you_want() : m.public_act_you_offer(), own.listing ? <>{own.listing.title}{own.listing.quantity ? <>　<Quantity value={own.listing.quantity} /></> : null}</> : null],
          [m.common_combination(), link.part === null ? null : m.common_part_alone({ part: partWord(link.part) })],
          [m.public_act_until(), <DateText key="until" value={link.expiresAt} now={now} form="moment" />],
        ]}
      />
      {theirs.listing && link.act === 'answer' ? (
        <details className="fold act-more">
          <summary className="button">{m.public_act_listing()}</summary>
          <div className="fold-body"><ListingFacts content={{ ...theirs.listing, serves: [] }} now={now} /></div>
        </details>
      ) : null}
    </Sheet>
  )
}
