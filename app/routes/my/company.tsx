import { redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { listContacts } from '#app/services/company/list-contacts.server.ts'
import { nameCompany } from '#app/services/company/name.server.ts'
import { readCompanyDesk } from '#app/services/company/read-desk.server.ts'
import { readCompany } from '#app/services/company/read.server.ts'
import { updateCompany } from '#app/services/company/update.server.ts'
import { Link } from '#app/ui/link.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import type { Route } from './+types/company.ts'
import { companyPlaces, readCompanyFields } from './company-fields.server.ts'
import { CompanyForm } from './company-form.tsx'
import { Contacts } from './contacts.tsx'
import { Done } from './done.tsx'
import { Verification } from './verification.tsx'

export const handle = { policy: 'user' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.my_company())

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const id = ctx.actor.kind === 'user' ? ctx.actor.company?.id : undefined
  const company = id ? await readCompany(ctx, id) : null
  const suspended = company?.own?.state === 'suspended'
  const [places, contacts, desk] = await Promise.all([
    companyPlaces(ctx),
    id ? listContacts(ctx, id) : [],
    id && !suspended ? readCompanyDesk(ctx, id) : null,
  ])
  return { company, contacts, desk, ...places }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const { identity, whole, values } = await readCompanyFields(request)
  const id = ctx.actor.kind === 'user' ? ctx.actor.company?.id : undefined
  try {
    if (id === undefined) await nameCompany(ctx, identity)
    else await updateCompany(ctx, { ...whole, id })
    return redirect(`/my/company?done=${id === undefined ? 'named' : 'saved'}`)
  } catch (error) {
    return formFailure(error, context, values)
  }
}

export default function Company({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { company, contacts, desk, divisions, parks } = loaderData
  if (company === null) {
    return (
      <>
        <PageHead title={m.my_company_name_title()} facts={m.my_company_name_text()} />
        <CompanyForm divisions={divisions} parks={parks} failure={failure} />
      </>
    )
  }
  return (
    <>
      <PageHead title={company.name} facts={m.my_company_text()} />
      {failure ? null : <Done />}
      <WithAside
        form
        aside={
          <>
            <Verification company={company} desk={desk} />
            <Contacts contacts={contacts} />
            {company.verified ? <Sheet id="relations" title={m.my_relations()} padded><p>{m.my_relations_text()}</p><p><Link to="/my/relations">{m.my_relations_see()}</Link></p></Sheet> : null}
          </>
        }
      >
        <CompanyForm company={company} divisions={divisions} parks={parks} failure={failure} />
      </WithAside>
    </>
  )
}
