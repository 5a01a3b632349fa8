import { m } from '#app/i18n/messages.js'
import { KnowTable, type Known } from '#app/ui/know-table.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import type { IntroductionData } from './introduction.tsx'

/** What each side may know of the other now, and what opens when. */
export function Know({ introduction, mine, theirs }: IntroductionData) {
  const open = introduction.state === 'accepted' || introduction.state === 'concluded'
  const over = introduction.viewer.may.accept.length === 0 && !open && introduction.state !== 'keys' && introduction.state !== 'proposed'
  const seen = (shown: boolean): Known => (shown ? { seen: true, text: m.my_know_seen() } : over ? { seen: false, text: m.my_know_never() } : { seen: false, text: m.my_know_both() })
  const own = introduction[mine]
  return (
    <Sheet id="know" title={m.my_know()}>
      <KnowTable
        caption={m.my_know()} heads={[m.my_know_us(), m.my_know_them()]}
        rows={[
          { what: m.my_know_listing(), known: [seen(true), introduction.state === 'keys' ? { seen: false, text: m.my_know_when_passed() } : seen(true)] },
          { what: m.my_know_name(), known: [seen(introduction[theirs].nameShown), introduction.state === 'keys' ? { seen: false, text: m.my_know_when_passed() } : seen(own.nameShown)] },
          { what: m.my_know_contact(), known: [open ? { seen: true, text: m.my_know_asked() } : seen(false), open && own.consent?.withdrawnAt ? { seen: false, text: m.my_know_taken_back() } : open ? { seen: true, text: m.my_know_given() } : seen(false)] },
          { what: m.my_know_address(), known: [{ seen: false, text: m.my_know_talk() }, { seen: false, text: m.my_know_talk() }] },
          { what: m.my_know_price(), known: [priceOf(introduction[theirs]), priceOf(own, true)] },
        ]}
      />
    </Sheet>
  )
}

/** One's own price is there for oneself; whether the other side sees it is for the listing to say. */
function priceOf({ listing }: IntroductionData['introduction']['demand'], own = false): Known {
  const shown = listing?.price != null && (!own || listing.price.published)
  return shown ? { seen: true, text: m.my_know_seen() } : { seen: false, text: m.my_know_talk() }
}
