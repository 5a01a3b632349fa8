import { Form } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { listDeskCompanies } from '#app/services/company/list-desk.server.ts'
import { readCompany } from '#app/services/company/read.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { ListingForm } from '#app/ui/listing-form.tsx'
import { isKind } from '#app/ui/listing-form/codes.ts'
import { typedDraft } from '#app/ui/listing-form/typed-draft.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'
import { cleanText } from '#domain/text.ts'
import type { Ctx } from '#app/ctx.ts'
import { answerListingForm } from '../my/listing-answer.server.ts'
import { viewOf } from '../my/listing-view.server.ts'
import type { Route } from './+types/listing-new.ts'
import { RecordedFor } from './recorded-for.tsx'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.desk_post_for())

/** Characters of a name that are searched for. */
const LONGEST = 60

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const asked = url.searchParams.get('company')
  if (asked === null) {
    const name = cleanText(url.searchParams.get('name') ?? '').slice(0, LONGEST)
    const { companies, total } = await listDeskCompanies(ctx, { page: 1, state: 'verified', ...(name && { name }) })
    return { step: 'company' as const, name, total, companies: companies.map(({ id, name: called, park }) => ({ id, name: called, park })) }
  }
  const company = await ownCompany(ctx, asked)
  const kind = url.searchParams.get('kind')
  const values = typedDraft({ kind: isKind(kind) ? kind : 'demand', category: 'goods' }, { id: ctx.ids.next(), version: null })
  return { step: 'form' as const, company, view: await viewOf(ctx, { companyId: company.id }, { ...values, 'contact.id': [ctx.ids.next()] }) }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const company = await ownCompany(context.get(ctxContext), url.searchParams.get('company'))
  return answerListingForm(await request.formData(), context, { companyId: company.id, page: (id, act) => `/desk/listings/${id}?done=${act}` })
}

/** A company that this desk answers for; another's is not found. */
async function ownCompany(ctx: Ctx, id: string | null) {
  if (!isId(id ?? undefined)) throw new Refusal('not-found', 'company-not-found')
  const { own, name } = await readCompany(ctx, id!)
  if (!own?.desk || own.state === 'suspended') throw new Refusal('not-found', 'company-not-found')
  return { id: id!, name, verified: own.state === 'verified' }
}

const editPath = (id: string) => `/desk/listings/${id}/edit`

export default function NewListing({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.step === 'company') return <ChooseCompany {...loaderData} />
  const { company, view } = loaderData
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_rail_companies(), to: '/desk/companies' }, { text: company.name, to: `/desk/companies/${company.id}` }, { text: m.desk_post_for() }]} />
      <PageHead title={m.desk_post_for_name({ company: company.name })} facts={m.desk_post_intro()} />
      {company.verified ? null : <div className="form-problem"><Notice tone="warn">{m.desk_post_unverified()} <Link to={`/desk/companies/${company.id}`}>{m.desk_go_verify()}</Link></Notice></div>}
      <ListingForm key={company.id} start={view} answer={actionData} memory={`new-${company.id}`} act="draft" editPath={editPath}>
        <RecordedFor />
      </ListingForm>
    </>
  )
}

function ChooseCompany({ name, total, companies }: { name: string; total: number; companies: { id: string; name: string; park: string | null }[] }) {
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.desk_post_for() }]} />
      <PageHead title={m.desk_post_for()} facts={m.desk_post_which()} actions={<ButtonLink to="/desk/companies/new">{m.desk_record_company()}</ButtonLink>} />
      <Form method="get" className="filters filters-box" aria-label={m.desk_companies_search()}>
        <Field name="name" label={m.desk_company_name()}>
          <TextInput type="search" defaultValue={name} key={name} maxLength={LONGEST} />
        </Field>
        <button className="button" type="submit">{m.common_search()}</button>
        {name ? <Link className="button button-quiet" to="/desk/listings/new">{m.common_filters_clear()}</Link> : null}
      </Form>
      <Sheet id="which" title={m.desk_verified_companies({ count: total })} note={total > companies.length ? m.desk_post_narrow({ count: companies.length }) : undefined}>
        {companies.length === 0 ? <EmptyState>{name ? m.desk_companies_none_named({ name }) : m.desk_companies_none()}</EmptyState> : (
          <ul className="item-list">
            {companies.map((company) => (
              <li key={company.id}>
                <Link to={`/desk/listings/new?company=${company.id}`}>{company.name}</Link>
                {company.park ? <span className="side meta">{company.park}</span> : null}
              </li>
            ))}
          </ul>
        )}
      </Sheet>
    </>
  )
}
