import { redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { listContacts } from '#app/services/company/list-contacts.server.ts'
import { listSimilarCompanies } from '#app/services/company/list-similar.server.ts'
import { readCompany } from '#app/services/company/read.server.ts'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { verifyCompany } from '#app/services/company/verify.server.ts'
import { listOwnListings } from '#app/services/listing/list-own.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { DemoTag, Tag } from '#app/ui/marks.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { companyStateWord, organisationWord } from '#app/ui/words.ts'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'
import { fullDivisionName } from '#domain/regions/divisions.ts'
import type { Ctx } from '#app/ctx.ts'
import type { Route } from './+types/company.ts'
import { CompanyContacts, CompanyFacts, CompanyListings, SimilarCompanies } from './company-parts.tsx'
import { Done } from './done.tsx'
import { VerifyForm } from './verify-form.tsx'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.company.name ?? m.common_rail_companies())

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const { own, ...company } = await deskCompany(ctx, params.id)
  const open = own.state !== 'suspended'
  const [similar, contacts, listings] = await Promise.all([
    listSimilarCompanies(ctx, company.id),
    own.desk ? listContacts(ctx, company.id) : null,
    own.desk && open ? listOwnListings(ctx, company.id, { page: 1 }) : null,
  ])
  return {
    company,
    own,
    place: fullDivisionName(company.divisionCode),
    similar: similar.map((one) => ({ ...one, place: fullDivisionName(one.divisionCode) })),
    contacts,
    listings: listings?.listings ?? null,
    contactId: ctx.ids.next(),
    now: ctx.clock.now().getTime(),
  }
}

const names = ['intent', 'decision', 'version', 'reason', 'contactId', 'name', 'phone', 'email'] as const

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const { id } = await deskCompany(ctx, params.id)
  const fields = await readFields(request, names)
  const here = `/desk/companies/${id}`
  try {
    if (fields.intent === 'contact') {
      await saveContact(ctx, { id: fields.contactId, companyId: id, name: fields.name, phone: fields.phone || undefined, email: fields.email || undefined })
      return redirect(`${here}?done=contact#contacts`)
    }
    await verifyCompany(ctx, { id, version: Number(fields.version), decision: fields.decision, reason: fields.reason })
    return redirect(`${here}?done=${fields.decision === 'verify' ? 'verify' : 'return'}`)
  } catch (error) {
    return formFailure(error, context, {
      intent: shown(fields.intent),
      reason: shown(fields.reason),
      name: shown(fields.name),
      phone: shown(fields.phone),
      email: shown(fields.email),
    })
  }
}

/** Another desk's company has a public page; here it is not found. An administrator sees every desk's. */
async function deskCompany(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) throw new Refusal('not-found', 'company-not-found')
  const { own, ...company } = await readCompany(ctx, id)
  if (!own || !(own.desk || (ctx.actor.kind === 'user' && ctx.actor.administrator))) throw new Refusal('not-found', 'company-not-found')
  return { own, ...company }
}

export default function Company({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { company, own, place, now } = loaderData
  const verifying = failure?.values.intent === 'contact' ? undefined : failure
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_rail_companies(), to: '/desk/companies' }, { text: company.name }]} />
      <PageHead
        title={company.name}
        facts={[
          <Tag key="state">{companyStateWord(own.state)}</Tag>,
          organisationWord(company.organisationType),
          company.park?.shortName ?? null,
          place,
          <span key="since">{m.desk_named()} <DateText value={own.createdAt} now={now} /></span>,
          company.demo ? <DemoTag key="demo" /> : null,
        ]}
        actions={
          own.desk && own.state !== 'suspended' ? (
            <>
              <ButtonLink to={`/desk/companies/${company.id}/edit`}>{m.desk_edit()}</ButtonLink>
              {own.hidesName || own.state !== 'verified' ? null : <ButtonLink to={`/companies/${company.id}`}>{m.desk_public_page()}</ButtonLink>}
              {own.state === 'verified' ? <ButtonLink to={`/desk/listings/new?company=${company.id}`} look="primary">{m.desk_post_for_it()}</ButtonLink> : null}
            </>
          ) : undefined
        }
      />
      {failure ? null : <Done />}
      <WithAside
        aside={
          <>
            <SimilarCompanies similar={loaderData.similar} />
            {loaderData.contacts === null ? null : (
              <CompanyContacts contacts={loaderData.contacts} id={loaderData.contactId} failure={failure?.values.intent === 'contact' ? failure : undefined} />
            )}
          </>
        }
      >
        {own.state === 'pending' ? <VerifyForm version={own.version} check={own.creditCodeCheck} failure={verifying} /> : null}
        {own.state !== 'pending' && verifying ? <Notice tone="error">{verifying.message}</Notice> : null}
        <CompanyFacts company={company} own={own} place={place} now={now} />
        {loaderData.listings === null ? null : <CompanyListings listings={loaderData.listings} now={now} />}
      </WithAside>
    </>
  )
}
