import type { Kind, Quantity as QuantityValue } from '#domain/listing.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { ChainStrip } from '#app/ui/chain-strip.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Quantity } from '#app/ui/quantity.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Finder } from '#app/ui/search-box.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import type { Balance } from '#app/ui/words.ts'
import type { Route } from './+types/home.ts'

export interface HomeData {
  /** Epoch milliseconds. */
  now: number
  parks: number
  counts: { supply: number; demand: number; companies: number; introductions: number; concluded: number }
  /** Searches that find something, in people's own words. */
  tries: string[]
  chains: {
    slug: string
    name: string
    summary: string
    nodes: number
    supply: number
    demand: number
    stages: { name: string; balance?: Balance }[]
  }[]
  newest: Record<Kind, HomeListing[]>
}
export interface HomeListing {
  id: string
  title: string
  /** Empty where the company hides its name. */
  company: string
  park: string
  quantity: QuantityValue | null
  /** ISO instant. */
  publishedAt: string
}

export const handle = { policy: 'public', frame: 'band' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_tagline())

export function loader(): HomeData {
  return {
    now: Date.now(),
    parks: 0,
    counts: { supply: 0, demand: 0, companies: 0, introductions: 0, concluded: 0 },
    tries: [],
    chains: [],
    newest: { supply: [], demand: [] },
  }
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { counts, chains, newest, now } = loaderData
  return (
    <>
      <Band {...loaderData} />
      <div className="page stack-gap">
        <Chains chains={chains} />
        <div className="pair">
          <Newest kind="demand" listings={newest.demand} total={counts.demand} now={now} />
          <Newest kind="supply" listings={newest.supply} total={counts.supply} now={now} />
        </div>
        <Steps />
      </div>
    </>
  )
}

function Band({ parks, counts, tries }: Pick<HomeData, 'parks' | 'counts' | 'tries'>) {
  const figures: [() => string, number, string?][] = [
    [m.public_home_supply, counts.supply, '/listings?kind=supply'],
    [m.public_home_demand, counts.demand, '/listings?kind=demand'],
    [m.public_home_companies, counts.companies],
    [m.public_home_parks, parks, '/parks'],
    [m.public_home_introductions, counts.introductions],
    [m.public_home_concluded, counts.concluded],
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

function Chains({ chains }: Pick<HomeData, 'chains'>) {
  return (
    <Sheet id="chains" title={m.public_home_chains()} links={<Link to="/chains">{m.public_home_chains_all({ count: chains.length })}</Link>}>
      <Table
        caption={m.public_home_chains_caption()} hideCaption className="chains"
        columns={[
          { head: m.public_home_chain() },
          { head: m.public_home_stages() },
          { head: m.common_kind_supply(), number: true },
          { head: m.common_kind_demand(), number: true },
          { head: m.public_home_nodes(), number: true },
        ]}
      >
        {chains.map((chain) => (
          <tr key={chain.slug}>
            <RowHead sub={chain.summary}><Link to={`/chains/${chain.slug}`}>{chain.name}</Link></RowHead>
            <Cell className="strip-cell"><ChainStrip chain={chain.name} stages={chain.stages} /></Cell>
            <Cell number label={m.common_kind_supply()}>{numberText(chain.supply)}</Cell>
            <Cell number label={m.common_kind_demand()}>{numberText(chain.demand)}</Cell>
            <Cell number label={m.public_home_nodes()}>{numberText(chain.nodes)}</Cell>
          </tr>
        ))}
      </Table>
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

function Newest({ kind, listings, total, now }: { kind: Kind; listings: HomeListing[]; total: number; now: number }) {
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
              <RowHead sub={listing.company}><Link to={`/listings/${listing.id}`}>{listing.title}</Link></RowHead>
              <Cell>{listing.park}</Cell>
              <Cell number><Quantity value={listing.quantity} /></Cell>
              <Cell number className="muted"><DateText value={listing.publishedAt} now={now} /></Cell>
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
    <Sheet id="how" title={m.public_home_steps()} note={m.public_home_steps_note()}>
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
