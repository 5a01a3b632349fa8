import { redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { listContacts } from '#app/services/company/list-contacts.server.ts'
import { nameCompany } from '#app/services/company/name.server.ts'
import { readCompanyDesk } from '#app/services/company/read-desk.server.ts'
import { readCompany } from '#app/services/company/read.server.ts'
import { updateCompany } from '#app/services/company/update.server.ts'
import { listParkChoices } from '#app/services/park/list.server.ts'
import { divisionChoices } from '#app/ui/division-choices.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { divisionName, provinceOf } from '#domain/regions/divisions.ts'
import type { Route } from './+types/company.ts'
import { CompanyForm, type CompanyValues } from './company-form.tsx'
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
  const [parks, contacts, desk] = await Promise.all([
    listParkChoices(ctx),
    id ? listContacts(ctx, id) : [],
    id && !suspended ? readCompanyDesk(ctx, id) : null,
  ])
  const byProvince = Map.groupBy(parks, (park) => divisionName(provinceOf(park.divisionCode)))
  return {
    company,
    contacts,
    desk,
    divisions: divisionChoices(),
    parks: [...byProvince].map(([label, all]) => ({ label, options: all.map((park) => ({ value: park.id, label: park.name })) })),
  }
}

const names = ['version', 'name', 'creditCode', 'organisationType', 'divisionCode', 'parkId', 'profile', 'certificates', 'address', 'hidesName'] as const

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const { version, profile, certificates, address, hidesName, ...fields } = await readFields(request, names)
  const identity = { ...fields, creditCode: fields.creditCode || undefined, parkId: fields.parkId || undefined }
  const values: CompanyValues = {
    name: shown(fields.name), creditCode: shown(fields.creditCode), organisationType: shown(fields.organisationType),
    divisionCode: shown(fields.divisionCode), parkId: shown(fields.parkId), profile: shown(profile), certificates: shown(certificates),
    address: shown(address), hidesName: hidesName !== undefined,
  }
  const id = ctx.actor.kind === 'user' ? ctx.actor.company?.id : undefined
  try {
    if (id === undefined) await nameCompany(ctx, identity)
    else await updateCompany(ctx, {
      ...identity, id, version: Number(version), profile, address, hidesName: hidesName !== undefined,
      certificates: typeof certificates === 'string' ? certificates.split(/[\n；;]/).map((line) => line.trim()).filter(Boolean) : certificates,
    })
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
          </>
        }
      >
        <CompanyForm company={company} divisions={divisions} parks={parks} failure={failure} />
      </WithAside>
    </>
  )
}
