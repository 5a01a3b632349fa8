import { chainNotFound } from '#app/http/chain-not-found.server.ts'
import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { LAST_PAGE, RESULTS_PER_PAGE, searchListings } from '#app/services/listing/search.server.ts'
import { listParkNames } from '#app/services/park/list.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Chips, Facets } from '#app/ui/facets.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Link } from '#app/ui/link.tsx'
import { Crumbs } from '#app/ui/page-head.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Paging } from '#app/ui/paging.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { SearchBox } from '#app/ui/search-box.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { findChain, findNode } from '#domain/chains/index.ts'
import { whereItWent } from '#domain/chains/retired.ts'
import { Refusal } from '#domain/refusal.ts'
import type { SearchFilters } from '#search/port.ts'
import type { Route } from './+types/listings.ts'
import { Hit } from './hit.tsx'
import { chainPlace, facetGroups, filterLabel } from './listings-facets.server.ts'
import { listingsPath, readListingsQuery } from './listings-query.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.heading ?? m.public_listings_title())

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const locale = getLocale()
  const query = readListingsQuery(url.searchParams, LAST_PAGE)
  const { chain, node } = query.filters
  if (chain !== undefined && !findChain(chain)) throw chainNotFound(chain, context)
  if (node !== undefined && !findNode(node) && !whereItWent(node)) throw chainNotFound(node, context)
  const [answer, parkNames] = await Promise.all([searchListings(ctx, query), listParkNames(ctx)])
  const pages = Math.min(LAST_PAGE, Math.max(1, Math.ceil(answer.total / RESULTS_PER_PAGE)))
  if (query.page > pages) throw new Refusal('not-found', 'page-number', { params: { last: pages } })
  const kinds = Object.fromEntries(answer.facets.kind.map(({ value, count }) => [value, count]))
  const chips = (['category', 'chain', 'node', 'province', 'park'] as const).flatMap((name) => {
    const value = query.filters[name]
    return value ? [{ name: filterName[name](), value: filterLabel(name, value, parkNames, locale), to: listingsPath(query, { [name]: null }) }] : []
  })
  return {
    heading: query.text ? m.public_listings_heading({ query: query.text }) : m.public_listings_title(),
    query,
    total: answer.total,
    totalCapped: answer.totalCapped,
    hits: answer.hits,
    relaxed: answer.relaxed,
    now: ctx.clock.now().getTime(),
    chips,
    groups: facetGroups(query, answer.facets, parkNames, locale),
    place: chainPlace(query, locale),
    clearTo: listingsPath({ text: query.text, filters: query.filters.kind ? { kind: query.filters.kind } : {}, wide: [], page: 1 }),
    tabs: (['', 'supply', 'demand'] as const).map((kind) => ({
      kind,
      to: listingsPath(query, { kind: kind || null }),
      count: kind ? (kinds[kind] ?? 0) : (kinds.supply ?? 0) + (kinds.demand ?? 0),
      current: (query.filters.kind ?? '') === kind,
    })),
    pages: { page: query.page, pages, base: listingsPath(query, { page: 1 }) },
    wider: widened(query.filters, query.text, query),
  }
}

const filterName: Record<Exclude<keyof SearchFilters, 'kind'>, () => string> = {
  category: m.public_listings_category,
  chain: m.public_listings_chain,
  node: m.public_listings_node,
  province: m.public_listings_province,
  park: m.public_listings_park,
}

/** Where to go when nothing was found: the words without the filters, the filters without the words. */
function widened(filters: SearchFilters, text: string, query: ReturnType<typeof readListingsQuery>) {
  const filtered = Object.keys(filters).length > 0
  return [
    ...(filtered && text ? [{ to: listingsPath({ ...query, filters: {} }, { page: 1 }), what: 'words' as const }] : []),
    ...(filtered && text ? [{ to: listingsPath(query, { text: '', page: 1 }), what: 'filters' as const }] : []),
    { to: '/listings', what: 'all' as const },
  ]
}

const tabWords = { '': m.common_all, supply: m.common_kind_supply, demand: m.common_kind_demand }
const widerWords = { words: m.public_listings_wider_words, filters: m.public_listings_wider_filters, all: m.public_listings_wider_all }

export default function Listings({ loaderData }: Route.ComponentProps) {
  const { query, hits, chips, groups, pages, tabs, total, totalCapped } = loaderData
  const count = totalCapped ? m.public_listings_capped() : numberText(total)
  return (
    <Page>
      <h1 className="hidden-text">{loaderData.heading}</h1>
      {loaderData.place ? <Crumbs items={loaderData.place.crumbs} /> : null}
      <SearchBox query={query.text} kept={{ ...query.filters, with: query.wide }} />
      {chips.length > 0 ? <Chips label={m.public_listings_chips()} chips={chips} /> : null}
      {loaderData.place && loaderData.place.wider.length > 0 ? <Widenings wider={loaderData.place.wider} /> : null}
      {loaderData.relaxed.length > 0 ? <Notice tone="info">{m.public_listings_relaxed({ words: loaderData.relaxed.join('、') })}</Notice> : null}
      <div className="with-facets">
        <Facets groups={groups} chosen={chips.length} clearTo={loaderData.clearTo} />
        <section className="sheet" aria-labelledby="hits">
          <h2 id="hits" className="hidden-text">{m.public_listings_results({ count })}</h2>
          <div className="results-bar">
            <Tabs label={m.public_listings_kinds()} tabs={tabs.map((tab) => ({ ...tab, text: tabWords[tab.kind]() }))} />
            <p className="meta">{m.public_listings_results({ count })}</p>
          </div>
          {hits.length === 0 ? (
            <EmptyState
              openLink title={m.public_listings_none()} widerLabel={m.public_listings_wider()}
              wider={loaderData.wider.map(({ to, what }) => ({ to, text: widerWords[what](), found: '' }))}
            >
              {m.public_listings_none_why()}
            </EmptyState>
          ) : (
            <ol>{hits.map((hit) => <Hit key={hit.id} hit={hit} now={loaderData.now} />)}</ol>
          )}
          {pages.pages > 1 ? (
            <div className="results-foot">
              <Paging page={pages.page} pages={pages.pages} to={(page) => withPage(pages.base, page)} />
            </div>
          ) : null}
        </section>
      </div>
    </Page>
  )
}

/** What else of the chain may be taken in, each a link that does so or leaves it out again. */
function Widenings({ wider }: { wider: NonNullable<Route.ComponentProps['loaderData']['place']>['wider'] }) {
  return (
    <div className="read">
      <span className="label" id="wider">{m.chain_search_with()}</span>
      <ul className="chips" aria-labelledby="wider">
        {wider.map(({ widening, on, to, text }) => <li key={widening}><Link className={on ? 'button is-on' : 'button'} to={to} aria-current={on ? 'true' : undefined} preventScrollReset>{on ? <Icon name="check" /> : null}{text}</Link></li>)}
      </ul>
    </div>
  )
}

const withPage = (base: string, page: number) => (page === 1 ? base : `${base}${base.includes('?') ? '&' : '?'}page=${page}`)
