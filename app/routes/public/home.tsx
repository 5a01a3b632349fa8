import type { Kind } from '#domain/listing.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { ChainTable, type ChainRow } from '#app/ui/chain-table.tsx'
import { BalanceKey } from '#app/ui/marks.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Quantity } from '#app/ui/quantity.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Finder } from '#app/ui/search-box.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { ctxContext } from '#app/http/contexts.ts'
import { getLocale } from '#app/i18n/runtime.js'
import { readChains } from '#app/services/chain/overview.server.ts'
import { listNewest } from '#app/services/listing/list-newest.server.ts'
import type { PresentedListingRow } from '#app/services/listing/present.server.ts'
import { countParks } from '#app/services/park/list.server.ts'
import { readLiveCounts, type LiveCounts } from '#app/services/statistics/live.server.ts'
import { chainRow } from '../chain/chain-row.server.ts'
import type { Route } from './+types/home.ts'

const NEWEST = 5

export const handle = { policy: 'public', frame: 'band' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_tagline())

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const locale = getLocale()
  const [parks, counts, chains, demand, supply] = await Promise.all([
    countParks(ctx),
    readLiveCounts(ctx),
    readChains(ctx),
    listNewest(ctx, { kind: 'demand' }, NEWEST),
    listNewest(ctx, { kind: 'supply' }, NEWEST),
  ])
  return {
    now: ctx.clock.now().getTime(),
    parks,
    counts,
    tries: m.public_home_try_words().split('\n'),
    chainCount: chains.length,
    chains: lively(chains).map((chain) => chainRow(chain, locale)),
    newest: { demand, supply },
  }
}

/** The page has room for those where something is posted; in the beginning for the first. */
function lively<T extends { supply: number; demand: number }>(chains: T[]): T[] {
  const posted = chains.filter(({ supply, demand }) => supply + demand > 0)
  return posted.length > 0 ? posted : chains.slice(0, 4)
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { counts, chains, chainCount, newest, now } = loaderData
  return (
    <>
      <Band {...loaderData} />
      <div className="page stack-gap">
        <Chains chains={chains} total={chainCount} />
        <div className="pair">
          <Newest kind="demand" listings={newest.demand} total={counts.demand} now={now} />
          <Newest kind="supply" listings={newest.supply} total={counts.supply} now={now} />
        </div>
        <Steps />
      </div>
    </>
  )
}

function Band({ parks, counts, tries }: { parks: number; counts: LiveCounts; tries: string[] }) {
  const figures: [() => string, number, string?][] = [
    [m.public_home_supply, counts.supply, '/listings?kind=supply'],
    [m.public_home_demand, counts.demand, '/listings?kind=demand'],
    [m.public_home_companies, counts.companies],
    [m.public_home_introductions, counts.introductions],
    [m.public_home_signed, counts.signed],
    [m.public_home_fulfilled, counts.fulfilled],
  ]
  return (
    <div className="band">
      <div className="band-in">
        <div>
          <h1>{m.public_home_title()}</h1>
          <p>{m.public_home_intro({ parks })}</p>
          <Finder />
          {tries.length === 0 ? null : (
            <p className="tries">
              <span>{m.public_home_tries()}</span>
              {tries.map((words) => (
                <Link key={words} to={`/listings?q=${encodeURIComponent(words)}`}>{words}</Link>
              ))}
            </p>
          )}
        </div>
        <dl className="ledger" aria-label={m.public_home_ledger()}>
          {figures.map(([name, value, to]) => (
            <div key={name()}>
              <dt>{name()}</dt>
              <dd>{to ? <Link to={to}>{numberText(value)}</Link> : numberText(value)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  )
}

function Chains({ chains, total }: { chains: ChainRow[]; total: number }) {
  return (
    <Sheet id="chains" title={m.public_home_chains()} note={<BalanceKey />} links={<Link to="/chains">{m.public_home_chains_all({ count: total })}</Link>}>
      <ChainTable caption={m.public_home_chains_caption()} chains={chains} />
    </Sheet>
  )
}

const newestWords: Record<Kind, Record<'title' | 'all' | 'caption' | 'head' | 'none', () => string>> = {
  demand: {
    title: m.public_home_new_demand,
    all: m.public_home_all_demand,
    caption: m.public_home_caption_demand,
    head: m.public_home_wanted,
    none: m.public_home_none_demand,
  },
  supply: {
    title: m.public_home_new_supply,
    all: m.public_home_all_supply,
    caption: m.public_home_caption_supply,
    head: m.public_home_offered,
    none: m.public_home_none_supply,
  },
}

function Newest({ kind, listings, total, now }: { kind: Kind; listings: PresentedListingRow[]; total: number; now: number }) {
  const words = newestWords[kind]
  return (
    <Sheet
      id={`new-${kind}`} title={words.title()} note={m.public_home_online({ count: numberText(total) })}
      links={<Link to={`/listings?kind=${kind}`}>{words.all()}</Link>}
    >
      {listings.length === 0 ? <p className="sheet-body muted">{words.none()}</p> : (
        <Table
          caption={words.caption()} hideCaption stacks={false} className="compact"
          columns={[
            { head: words.head() },
            { head: m.public_home_park() },
            { head: m.public_home_quantity(), number: true },
            { head: m.public_home_published(), number: true },
          ]}
        >
          {listings.map((listing) => (
            <tr key={listing.id}>
              <RowHead sub={listing.company?.name ?? m.common_name_hidden()}><Link to={`/listings/${listing.id}`}>{listing.title}</Link></RowHead>
              <Cell>{listing.park?.shortName ?? '—'}</Cell>
              <Cell number><Quantity value={listing.quantity} /></Cell>
              <Cell number className="muted"><DateText value={listing.publishedAt!} now={now} /></Cell>
            </tr>
          ))}
        </Table>
      )}
    </Sheet>
  )
}

const steps = [
  { title: m.public_home_step1, text: m.public_home_step1_text },
  { title: m.public_home_step2, text: m.public_home_step2_text },
  { title: m.public_home_step3, text: m.public_home_step3_text },
  { title: m.public_home_step4, text: m.public_home_step4_text },
]

function Steps() {
  return (
    <Sheet id="how" title={m.public_home_steps()} note={m.public_home_steps_note()} links={<Link to="/introductions">{m.public_how_title()}</Link>}>
      <ol className="steps">
        {steps.map(({ title, text }) => (
          <li key={title()}>
            <h3>{title()}</h3>
            <p>{text()}</p>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
