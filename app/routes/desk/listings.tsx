import { ctxContext } from '#app/http/contexts.ts'
import { countPages, readPage } from '#app/http/page-number.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { DESK_LISTINGS_PER_PAGE, listDeskListings } from '#app/services/listing/list-desk.server.ts'
import { addressOf } from '#app/ui/address.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Link } from '#app/ui/link.tsx'
import { KindTag, StateTag, Tag } from '#app/ui/marks.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Paging } from '#app/ui/paging.tsx'
import { QuantityLeft } from '#app/ui/quantity.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { waitedText } from '#app/ui/waited.ts'
import type { ListingState } from '#domain/listing.ts'
import type { Route } from './+types/listings.ts'
import { Done } from './done.tsx'

const tabs = {
  submitted: { states: ['submitted'], text: m.common_listing_submitted, none: m.desk_listings_none_submitted },
  held: { states: ['held'], text: m.common_listing_held, none: m.desk_listings_none_held },
  live: { states: ['published', 'paused'], text: m.desk_listings_live, none: m.desk_listings_none_live },
  returned: { states: ['returned'], text: m.common_listing_returned, none: m.desk_listings_none_returned },
  draft: { states: ['draft'], text: m.common_listing_draft, none: m.desk_listings_none_draft },
  ended: { states: ['expired', 'closed', 'rejected'], text: m.desk_listings_ended, none: m.desk_listings_none_ended },
} satisfies Record<string, { states: ListingState[]; text: () => string; none: () => string }>
type TabName = keyof typeof tabs
const tabNames = Object.keys(tabs) as TabName[]

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_rail_reviews())

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const asked = url.searchParams.get('tab')
  const tab = tabNames.find((name) => name === asked) ?? 'submitted'
  const page = readPage(url.searchParams)
  const { listings, total, counts } = await listDeskListings(ctx, { page, states: tabs[tab].states })
  return {
    tab,
    page,
    pages: countPages(page, total, DESK_LISTINGS_PER_PAGE),
    listings,
    counts: Object.fromEntries(tabNames.map((name) => [name, tabs[name].states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)])) as Record<TabName, number>,
    now: ctx.clock.now().getTime(),
  }
}

type Data = Route.ComponentProps['loaderData']

export default function Listings({ loaderData }: Route.ComponentProps) {
  const { tab, page, pages, listings, counts } = loaderData
  const to = (name: TabName, number = 1) => addressOf('/desk/listings', { tab: name === 'submitted' ? null : name, page: number })
  return (
    <>
      <PageHead title={m.common_rail_reviews()} facts={m.desk_listings_intro()} actions={<ButtonLink to="/desk/listings/new" look="primary">{m.desk_post_for()}</ButtonLink>} />
      <Done />
      <Sheet
        id="listings" title={tabs[tab].text()} note={tab === 'submitted' || tab === 'held' ? m.desk_listings_longest_first() : m.desk_listings_latest_first()}
        foot={pages > 1 ? <Paging page={page} pages={pages} to={(n) => to(tab, n)} /> : undefined}
      >
        <Tabs label={m.desk_tabs_listings()} tabs={tabNames.map((name) => ({ to: to(name), text: tabs[name].text(), count: counts[name], current: name === tab }))} />
        {listings.length === 0 ? <EmptyState>{tabs[tab].none()}</EmptyState> : <Rows {...loaderData} />}
      </Sheet>
    </>
  )
}

function Rows({ tab, listings, now }: Data) {
  const waiting = tab === 'submitted' || tab === 'held'
  return (
    <Table
      caption={tabs[tab].text()} hideCaption
      columns={[
        { head: m.common_listing() },
        { head: m.desk_company() },
        { head: m.common_quantity(), number: true },
        { head: m.desk_state() },
        { head: waiting ? m.desk_waited() : m.desk_changed(), number: true },
        ...(waiting ? [{ head: <VisuallyHidden>{m.desk_do()}</VisuallyHidden> }] : []),
      ]}
    >
      {listings.map((listing) => {
        const title = listing.title || m.desk_untitled()
        const to = `/desk/listings/${listing.id}`
        return (
          <tr key={listing.id}>
            <RowHead sub={`LH-${listing.number}`}><KindTag kind={listing.kind} /> <Link to={to}>{title}</Link></RowHead>
            <Cell label={m.desk_company()}><Link to={`/desk/companies/${listing.company.id}`}>{listing.company.name}</Link></Cell>
            <Cell label={m.common_quantity()} number><QuantityLeft value={listing.quantity} remaining={listing.remaining} /></Cell>
            <Cell label={m.desk_state()}>
              {waiting ? <Tag>{listing.revised ? m.desk_revision() : m.desk_first_time()}</Tag> : <StateTag state={listing.state} />}
              {waiting && listing.company.state !== 'verified' ? <> <Tag>{m.desk_company_first()}</Tag></> : null}
            </Cell>
            <Cell label={waiting ? m.desk_waited() : m.desk_changed()} number>
              {waiting && listing.submittedAt ? waitedText(listing.submittedAt, now) : <DateText value={listing.updatedAt} now={now} />}
            </Cell>
            {waiting ? (
              <Cell className="do" number>
                <ButtonLink to={to} small>{m.desk_act_review()}<VisuallyHidden>：{title}</VisuallyHidden></ButtonLink>
              </Cell>
            ) : null}
          </tr>
        )
      })}
    </Table>
  )
}
