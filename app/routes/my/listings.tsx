import { ctxContext } from '#app/http/contexts.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import { countPages, readPage } from '#app/http/page-number.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { OWN_PER_PAGE, listOwnListings } from '#app/services/listing/list-own.server.ts'
import { addressOf } from '#app/ui/address.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Link } from '#app/ui/link.tsx'
import { KindTag, StateTag } from '#app/ui/marks.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Paging } from '#app/ui/paging.tsx'
import { QuantityLeft } from '#app/ui/quantity.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import type { ListingState } from '#domain/listing.ts'
import type { Route } from './+types/listings.ts'
import { Done } from './done.tsx'
import { ownCompany, redirectSuspended } from './own-company.server.ts'
import { Unverified } from './unverified.tsx'

const tabs = {
  all: { states: undefined, text: m.my_tab_all },
  draft: { states: ['draft', 'returned'], text: m.my_tab_draft },
  review: { states: ['submitted', 'held'], text: m.my_tab_review },
  live: { states: ['published', 'paused'], text: m.my_tab_live },
  ended: { states: ['expired', 'closed', 'rejected'], text: m.my_tab_ended },
} satisfies Record<string, { states: ListingState[] | undefined; text: () => string }>
type TabName = keyof typeof tabs
const tabNames = Object.keys(tabs) as TabName[]

export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = () => pageMeta(m.common_my_listings())

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const asked = url.searchParams.get('tab')
  const tab = tabNames.find((name) => name === asked) ?? 'all'
  const page = readPage(url.searchParams)
  const { states } = tabs[tab]
  const { listings, counts } = await listOwnListings(ctx, ownCompany(ctx), { page, ...(states && { states }) }).catch(redirectSuspended)
  const total = (name: TabName) => {
    const wanted: readonly ListingState[] | undefined = tabs[name].states
    return Object.entries(counts).reduce((sum, [state, n]) => sum + (!wanted || wanted.includes(state as ListingState) ? n : 0), 0)
  }
  return {
    tab,
    page,
    pages: countPages(page, total(tab), OWN_PER_PAGE),
    counts: Object.fromEntries(tabNames.map((name) => [name, total(name)])) as Record<TabName, number>,
    listings,
    verified: ctx.actor.kind === 'user' && ctx.actor.company?.verified === true,
    now: ctx.clock.now().getTime(),
  }
}

export default function Listings({ loaderData: { tab, page, pages, counts, listings, verified, now } }: Route.ComponentProps) {
  const to = (name: TabName, number = 1) => addressOf('/my/listings', { tab: name === 'all' ? null : name, page: number })
  const first = counts.all === 0
  return (
    <>
      <PageHead
        title={m.common_my_listings()} facts={m.my_listings_intro()}
        actions={first ? undefined : <><ButtonLink to="/my/listings/new?kind=supply">{m.my_post_supply()}</ButtonLink><ButtonLink look="primary" to="/my/listings/new?kind=demand">{m.my_post_demand()}</ButtonLink></>}
      />
      <Done />
      {verified ? null : <Unverified />}
      <Sheet id="listings" title={first ? m.common_my_listings() : tabs[tab].text()} foot={pages > 1 ? <Paging page={page} pages={pages} to={(number) => to(tab, number)} /> : undefined}>
        {first ? null : <Tabs label={m.my_listings_tabs()} tabs={tabNames.map((name) => ({ to: to(name), text: tabs[name].text(), count: counts[name], current: name === tab }))} />}
        {first ? (
          <EmptyState actions={<><ButtonLink to="/my/listings/new?kind=demand">{m.my_post_first()}</ButtonLink><ButtonLink look="quiet" to="/my/listings/new?kind=supply">{m.my_post_supply()}</ButtonLink></>}>
            {m.my_listings_none()}
          </EmptyState>
        ) : listings.length === 0 ? <EmptyState>{m.my_listings_none_here()}</EmptyState> : <OwnTable listings={listings} now={now} />}
      </Sheet>
    </>
  )
}

function OwnTable({ listings, now }: { listings: Route.ComponentProps['loaderData']['listings']; now: number }) {
  return (
    <Table
      caption={m.common_my_listings()} hideCaption
      columns={[
        { head: m.my_col_listing() }, { head: m.my_col_state() }, { head: m.my_col_quantity(), number: true },
        { head: m.my_col_matches(), number: true }, { head: m.my_col_introductions(), number: true }, { head: m.my_col_until(), number: true },
      ]}
    >
      {listings.map((listing) => (
        <tr key={listing.id}>
          <RowHead sub={<>LH-{listing.number}{listing.recordedFor ? `　${m.my_recorded_for()}` : ''}</>}>
            <KindTag kind={listing.kind} /> <Link to={`/my/listings/${listing.id}`}>{listing.title || m.my_untitled()}</Link>
          </RowHead>
          <Cell label={m.my_col_state()} sub={listing.state === 'returned' || listing.state === 'held' || listing.state === 'rejected' ? listing.reviewReason : undefined}>
            <StateTag state={listing.state} />
          </Cell>
          <Cell label={m.my_col_quantity()} number><QuantityLeft value={listing.quantity} remaining={listing.remaining} /></Cell>
          <Cell label={m.my_col_matches()} number>{listing.state === 'published' ? listing.matches : '—'}</Cell>
          <Cell label={m.my_col_introductions()} number>{listing.introductions}</Cell>
          <Cell label={m.my_col_until()} number>
            {listing.expiresAt && listing.state !== 'closed' ? <DateText value={listing.expiresAt} now={now} /> : <span className="muted">—</span>}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
