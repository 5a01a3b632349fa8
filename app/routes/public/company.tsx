import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { readCompany } from '#app/services/company/read.server.ts'
import { listNewest } from '#app/services/listing/list-newest.server.ts'
import { listShownRelations } from '#app/services/relation/list.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Link } from '#app/ui/link.tsx'
import { ListingTable } from '#app/ui/listing-table.tsx'
import { DemoTag, Tag, VerifiedShield } from '#app/ui/marks.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { nodeLine } from '#app/ui/node-name.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Page, Stack } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { organisationWord } from '#app/ui/words.ts'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'
import { fullDivisionName } from '#domain/regions/divisions.ts'
import type { Route } from './+types/company.ts'
import { Relations } from './relations.tsx'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.company.name ?? m.public_company_title(), loaderData?.company.profile.slice(0, 120))

const SHOWN = 50

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  if (!isId(params.id)) throw new Refusal('not-found', 'company-not-found')
  const { own: _, ...company } = await readCompany(ctx, params.id)
  const listings = await listNewest(ctx, { companyId: params.id }, SHOWN)
  const relations = (await listShownRelations(ctx, params.id)).map((relation) => {
    return { ...relation, node: relation.node ? { slug: relation.node, name: nodeLine(relation.node, getLocale()) } : null }
  })
  const { actor } = ctx
  const mayRelate = actor.kind === 'user' && actor.company?.verified === true && actor.company.id !== params.id && company.verified
  return { company, listings, relations, mayRelate, place: fullDivisionName(company.divisionCode), now: ctx.clock.now().getTime() }
}

export default function CompanyPage({ loaderData: { company, listings, relations, mayRelate, place, now } }: Route.ComponentProps) {
  return (
    <Page>
      <Crumbs
        items={[
          { text: m.public_parks_title(), to: '/parks' },
          ...(company.park ? [{ text: company.park.name, to: `/parks/${company.park.slug}` }] : []),
          { text: company.name },
        ]}
      />
      <PageHead
        title={company.name}
        facts={[
          company.verified ? <VerifiedShield /> : m.public_company_unverified(),
          organisationWord(company.organisationType),
          company.lead ? <Tag>{m.public_company_lead()}</Tag> : null,
          company.demo ? <DemoTag /> : null,
        ]}
      />
      <Stack>
        <Sheet id="about" title={m.public_company_about()} padded>
          {company.profile ? <p className="prose">{company.profile}</p> : <p className="muted">{m.public_company_no_profile()}</p>}
          <Facts
            facts={[
              [m.public_company_park(), company.park ? <Link to={`/parks/${company.park.slug}`}>{company.park.name}{company.zone ? `　${company.zone}` : ''}</Link> : null],
              [m.public_company_place(), place],
              [m.public_company_certificates(), company.certificates.length > 0 ? company.certificates.join('、') : null],
              [m.public_company_verified_at(), company.verifiedAt ? <DateText value={company.verifiedAt} now={now} form="full" /> : null],
              [m.public_company_contact(), m.public_listing_know_both()],
            ]}
          />
        </Sheet>
        {(['demand', 'supply'] as const).map((kind) => (
          <ListingTable
            key={kind} id={kind} title={kind === 'demand' ? m.public_company_demand() : m.public_company_supply()} now={now} withoutCompany
            none={kind === 'demand' ? m.public_company_no_demand() : m.public_company_no_supply()} listings={listings.filter((l) => l.kind === kind)}
          />
        ))}
        <Relations relations={relations} now={now} />
        {mayRelate ? <p className="meta"><Link to={`/my/relations/new?company=${company.id}`}>{m.public_company_relate()}</Link></p> : null}
      </Stack>
    </Page>
  )
}
