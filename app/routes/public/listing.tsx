import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { readListing } from '#app/services/listing/read.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { KnowTable } from '#app/ui/know-table.tsx'
import { Link } from '#app/ui/link.tsx'
import { DemoTag, KindTag, StateTag, Tag, VerifiedShield } from '#app/ui/marks.tsx'
import { NodeWent } from '#app/ui/node-went.tsx'
import { shownNode } from '#app/ui/node-name.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Page, WithAside } from '#app/ui/page.tsx'
import { priceText } from '#app/ui/prices.ts'
import { Quantity } from '#app/ui/quantity.tsx'
import { Remaining } from '#app/ui/remaining.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { categoryWord, kindWord, visibilityWord } from '#app/ui/words.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { findChain } from '#domain/chains/index.ts'
import { isId } from '#domain/id.ts'
import { can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { fullDivisionName } from '#domain/regions/divisions.ts'
import type { Route } from './+types/listing.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) =>
  pageMeta(loaderData ? `${kindWord(loaderData.listing.kind)}　${loaderData.listing.title}` : m.public_listing_kind_unknown(), loaderData?.listing.description.slice(0, 120))

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  if (!isId(params.id)) throw new Refusal('not-found', 'listing-not-found')
  const listing = await readListing(ctx, params.id)
  const locale = getLocale()
  const chain = listing.chain ? findChain(listing.chain) : undefined
  const { actor } = ctx
  return {
    listing,
    now: ctx.clock.now().getTime(),
    place: fullDivisionName(listing.divisionCode),
    chain: chain ? { slug: chain.slug, name: nameIn(chain.name, locale) } : null,
    node: listing.chainNode ? shownNode(listing.chainNode, locale) : null,
    /** What the reader can do about it: ask to be introduced, sign in first, or get verified first. */
    act: listing.own ? ('own' as const)
      : actor.kind !== 'user' ? ('sign-in' as const)
      : actor.company === null ? (actor.liaisonOf.length > 0 ? ('desk' as const) : ('name-company' as const))
      : can(actor, 'introduction.interest', { company: { id: listing.company?.id ?? '', deskParkId: null, state: 'verified' }, state: 'published', visibility: listing.visibility }) ? ('interest' as const)
      : ('verify' as const),
  }
}

export default function ListingPage({ loaderData }: Route.ComponentProps) {
  const { listing, chain, node } = loaderData
  return (
    <Page>
      <Crumbs
        items={[
          { text: m.public_listings_title(), to: '/listings' },
          ...(chain ? [{ text: chain.name, to: `/chains/${chain.slug}` }] : []),
          ...(node ? [{ text: node.name, to: `/listings?node=${node.slug}` }] : []),
          { text: `LH-${listing.number}` },
        ]}
      />
      <PageHead
        title={<><KindTag kind={listing.kind} /> {listing.title}</>}
        facts={[
          `LH-${listing.number}`,
          categoryWord(listing.category),
          listing.publishedAt ? <>{m.public_listing_published()} <DateText value={listing.publishedAt} now={loaderData.now} /></> : null,
          listing.own && listing.state !== 'published' ? <StateTag state={listing.state} /> : null,
          listing.visibility === 'public' ? null : <Tag>{visibilityWord(listing.visibility)}</Tag>,
          listing.demo ? <DemoTag /> : null,
        ]}
      />
      {node?.went ? <div className="after-head"><Notice><p><NodeWent node={node} />{m.public_listing_node_kept()}</p></Notice></div> : null}
      <WithAside aside={<Aside {...loaderData} />}>
        <What {...loaderData} />
      </WithAside>
    </Page>
  )
}

type Data = Route.ComponentProps['loaderData']

function What({ listing, now }: Data) {
  const specs = Object.entries(listing.specs)
  return (
    <>
      <Sheet id="what" title={listing.kind === 'demand' ? m.public_listing_wanted() : m.public_listing_offered()} padded>
        <p className="prose">{listing.description || m.public_listing_no_description()}</p>
      </Sheet>
      <Sheet id="facts" title={m.public_listing_facts()} padded>
        <Facts
          facts={[
            [m.public_listing_quantity(), listing.quantity ? <><Quantity value={listing.quantity} />{listing.remaining ? <Remaining quantity={listing.quantity} remaining={listing.remaining} now={now} /> : null}</> : '—'],
            [m.public_listing_min(), listing.quantity?.min ? <span className="qty">{listing.quantity.min}<small>{listing.quantity.unit}</small></span> : null],
            [m.public_listing_price(), listing.price ? priceText(listing.price) : listing.priceHidden ? m.public_listing_price_hidden() : null],
            [m.public_listing_window(), windowText(listing, now)],
            [m.public_listing_lead(), listing.leadTimeDays === null ? null : m.public_listing_days({ days: listing.leadTimeDays })],
            [listing.kind === 'demand' ? m.public_listing_requires() : m.public_listing_holds(), wordList(listing.kind === 'demand' ? listing.requires : listing.holds)],
            [listing.kind === 'demand' ? m.public_listing_accepts_from() : m.public_listing_serves(), wordList(listing.serves.map((s) => s.name))],
          ]}
        />
      </Sheet>
      {specs.length === 0 ? null : (
        <Sheet id="specs" title={m.public_listing_specs()}>
          <Table caption={m.public_listing_specs()} hideCaption stacks={false} columns={[{ head: m.public_listing_spec() }, { head: m.public_listing_value() }]}>
            {specs.map(([name, value]) => <tr key={name}><RowHead>{name}</RowHead><Cell>{value}</Cell></tr>)}
          </Table>
        </Sheet>
      )}
    </>
  )
}

const wordList = (words: string[]) => (words.length === 0 ? null : words.join('、'))
function windowText({ availableFrom, availableUntil }: Data['listing'], now: number) {
  if (!availableFrom && !availableUntil) return null
  return (
    <>
      {availableFrom ? <DateText value={availableFrom} now={now} form="full" /> : m.public_listing_from_now()}
      {' – '}
      {availableUntil ? <DateText value={availableUntil} now={now} form="full" /> : m.public_listing_until_open()}
    </>
  )
}

function Aside({ listing, place, act, now }: Data) {
  return (
    <>
      <Sheet id="who" title={m.public_listing_who()} padded>
        <Facts
          facts={[
            [m.public_listing_company(), listing.company ? <><Link to={`/companies/${listing.company.id}`}>{listing.company.name}</Link> <VerifiedShield /></> : m.common_name_hidden()],
            [m.public_listing_park(), listing.park ? <Link to={`/parks/${listing.park.slug}`}>{listing.park.shortName}</Link> : null],
            [m.public_listing_place(), place],
            [m.public_listing_certificates(), wordList(listing.certificates)],
            [m.public_listing_expires(), listing.expiresAt ? <DateText value={listing.expiresAt} now={now} form="full" /> : null],
          ]}
        />
      </Sheet>
      <Sheet id="act" title={m.public_listing_act()} here={act === 'interest'} padded>
        <Act act={act} id={listing.id} kind={listing.kind} />
      </Sheet>
      <Sheet id="know" title={m.public_listing_know()}>
        <KnowTable
          caption={m.public_listing_know()} heads={[m.public_listing_know_you()]}
          rows={[
            { what: m.public_listing_know_text(), known: [{ seen: true, text: m.public_listing_know_now() }] },
            { what: m.public_listing_know_contact(), known: [{ seen: false, text: m.public_listing_know_both() }] },
            { what: m.public_listing_know_address(), known: [{ seen: false, text: m.public_listing_know_talk() }] },
            ...(listing.priceHidden ? [{ what: m.public_listing_price(), known: [{ seen: false, text: m.public_listing_know_talk() }] }] : []),
          ]}
        />
      </Sheet>
    </>
  )
}

function Act({ act, id, kind }: { act: Data['act']; id: string; kind: Data['listing']['kind'] }) {
  if (act === 'own') return <ButtonLink to={`/my/listings/${id}`}>{m.public_listing_own()}</ButtonLink>
  if (act === 'desk') return <ButtonLink to={kind === 'demand' ? `/desk/matches/${id}` : '/desk/matches'}>{m.public_listing_desk()}</ButtonLink>
  if (act === 'interest') {
    return (
      <>
        <p>{m.public_listing_interest_text()}</p>
        <p className="act-row"><ButtonLink look="primary" to={`/my/introductions/new?target=${id}`}>{m.public_listing_interest()}</ButtonLink></p>
      </>
    )
  }
  const [words, to, text] = act === 'sign-in'
    ? [m.public_listing_sign_in_text(), `/sign-in?next=${encodeURIComponent(`/listings/${id}`)}`, m.public_listing_sign_in()] as const
    : [m.public_listing_verify_text(), '/my/company', m.public_listing_verify()] as const
  return (
    <>
      <Notice>{words}</Notice>
      <p className="act-row"><ButtonLink to={to}>{text}</ButtonLink></p>
    </>
  )
}
