import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { readDesk } from '#app/services/desk/read.server.ts'
import { readListing } from '#app/services/listing/read.server.ts'
import { listMatches } from '#app/services/match/list.server.ts'
import { suggestCombinations } from '#app/services/match/suggest-combinations.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Link } from '#app/ui/link.tsx'
import { DemoTag, KindTag, VerdictKey, VerifiedShield } from '#app/ui/marks.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Stack } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { TableScroll } from '#app/ui/table.tsx'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'
import { divisionName, fullDivisionName } from '#domain/regions/divisions.ts'
import { Suggested } from '../combination/suggested.tsx'
import type { Route } from './+types/match.ts'
import { Almost, Differences, Questions } from './match-differences.tsx'
import { columnsOf, MatchMatrix } from './match-matrix.tsx'

/** Rows of the matrix, and of those that a hard requirement shuts out. */
const SHOWN = 15
const ALMOST_SHOWN = 8

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(m.desk_match_title({ title: loaderData?.demand.title ?? '' }))

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  if (!isId(params.demandId)) throw new Refusal('not-found', 'listing-not-found')
  const { listing, own, total, matches } = await listMatches(ctx, params.demandId, { limit: 60 })
  if (listing.kind !== 'demand') throw new Refusal('not-found', 'listing-not-found')
  const [demand, desk, suggestions] = await Promise.all([readListing(ctx, params.demandId), readDesk(ctx), suggestCombinations(ctx, params.demandId)])
  const placed = matches.map((match) => ({ ...match, place: match.parkName ?? divisionName(match.divisionCode) }))
  return {
    demand: {
      id: demand.id, number: demand.number, title: demand.title, state: listing.state, company: demand.company, park: demand.park, verified: demand.companyVerified,
      publishedAt: demand.publishedAt, expiresAt: demand.expiresAt, demo: demand.demo,
    },
    place: fullDivisionName(demand.divisionCode),
    own,
    total,
    fits: placed.filter((match) => match.tier !== 'failed').slice(0, SHOWN),
    almost: placed.filter((match) => match.tier === 'failed').slice(0, ALMOST_SHOWN),
    asked: demand.quantity,
    suggestions,
    named: suggestions.length === 0 ? [] : placed.filter((match) => suggestions.some(({ supplyIds }) => supplyIds.includes(match.listingId))),
    /** Who asks, in the ready-made question. */
    asker: ctx.actor.kind === 'user' ? ctx.actor.name : '',
    askerPark: desk.parks[0]?.shortName ?? null,
    now: ctx.clock.now().getTime(),
  }
}

export default function Match({ loaderData }: Route.ComponentProps) {
  const { demand, place, own, total, fits, almost, now } = loaderData
  const columns = columnsOf([...fits, ...almost])
  const first = fits.find((match) => match.introductionId === null)
  const live = demand.state === 'published'
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_rail_matches(), to: '/desk/matches' }, { text: `LH-${demand.number}` }]} />
      <PageHead
        title={<><KindTag kind="demand" /> {demand.title}</>}
        facts={[
          demand.company ? <span key="company"><Link to={`/desk/companies/${demand.company.id}`}>{demand.company.name}</Link>{demand.verified ? <VerifiedShield /> : null}</span> : m.common_name_hidden(),
          demand.park?.shortName ?? null,
          place,
          demand.publishedAt ? <span key="published"><DateText value={demand.publishedAt} now={now} form="moment" /> {m.common_published()}</span> : null,
          demand.expiresAt ? <span key="expires"><DateText value={demand.expiresAt} now={now} form="full" /> {m.desk_expires()}</span> : null,
          demand.demo ? <DemoTag key="demo" /> : null,
        ]}
        actions={
          <>
            <ButtonLink to={own ? `/desk/listings/${demand.id}` : `/listings/${demand.id}`}>{m.desk_see_text()}</ButtonLink>
            {own && live ? <ButtonLink to={`/desk/combinations/new?demand=${demand.id}`}>{m.common_combination()}</ButtonLink> : null}
            {own && live && first ? (
              <ButtonLink to={`/desk/introductions/new?demand=${demand.id}&supply=${first.listingId}`} look="primary">{m.desk_propose_rank({ rank: first.rank })}</ButtonLink>
            ) : null}
          </>
        }
      />
      <Stack>
        {fits.length === 0 ? (
          <EmptyState openLink title={m.desk_match_none()} actions={<ButtonLink to={`/listings?kind=supply&q=${encodeURIComponent(demand.title)}`}>{m.desk_match_search()}</ButtonLink>}>
            {live ? m.desk_match_none_why() : m.desk_match_not_live()}
          </EmptyState>
        ) : (
          <Sheet
            id="ranked" title={m.desk_ranked()} links={<VerdictKey />} note={m.desk_ranked_note({ total, shown: fits.length })}
            foot={<span className="meta">{m.desk_order_rules()}</span>}
          >
            <TableScroll name={m.desk_matrix()}>
              <MatchMatrix demandId={demand.id} columns={columns} matches={fits} mayPropose={own && live} />
            </TableScroll>
          </Sheet>
        )}
        <Suggested demandId={demand.id} asked={loaderData.asked} suggestions={live ? loaderData.suggestions : []} matches={loaderData.named} />
        {fits.length === 0 ? null : (
          <div className="pair">
            <Differences matches={fits} />
            <Questions matches={fits} asker={loaderData.asker} askerPark={loaderData.askerPark} />
          </div>
        )}
        {almost.length === 0 ? null : <Almost demandId={demand.id} matches={almost} mayPropose={own && live} />}
      </Stack>
    </>
  )
}
