import { redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { readCompany } from '#app/services/company/read.server.ts'
import { updateCompany } from '#app/services/company/update.server.ts'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#app/ctx.ts'
import { companyPlaces, readCompanyFields } from '../my/company-fields.server.ts'
import { CompanyForm } from '../my/company-form.tsx'
import type { Route } from './+types/company-edit.ts'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.company.name ?? m.common_rail_companies())

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  return { company: await ownCompany(ctx, params.id), ...(await companyPlaces(ctx)) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const { id } = await ownCompany(ctx, params.id)
  const { whole, values } = await readCompanyFields(request)
  try {
    await updateCompany(ctx, { ...whole, id })
    return redirect(`/desk/companies/${id}?done=edit`)
  } catch (error) {
    return formFailure(error, context, values)
  }
}

/** Of a company that this desk answers for and that may act; another's is not found. */
async function ownCompany(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) throw new Refusal('not-found', 'company-not-found')
  const company = await readCompany(ctx, id)
  if (!company.own?.desk || company.own.state === 'suspended') throw new Refusal('not-found', 'company-not-found')
  return company
}

export default function EditCompany({ loaderData: { company, divisions, parks }, actionData: failure }: Route.ComponentProps) {
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_rail_companies(), to: '/desk/companies' }, { text: company.name, to: `/desk/companies/${company.id}` }, { text: m.desk_edit() }]} />
      <PageHead title={m.desk_edit_for({ company: company.name })} facts={m.desk_edit_company_intro()} />
      <CompanyForm company={company} divisions={divisions} parks={parks} failure={failure} />
    </>
  )
}
