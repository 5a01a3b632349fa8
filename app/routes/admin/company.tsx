import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { readCompany } from '#app/services/company/read.server.ts'
import { suspendCompany } from '#app/services/company/suspend.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { DemoTag, Tag } from '#app/ui/marks.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Stack } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { companyStateWord, organisationWord } from '#app/ui/words.ts'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'
import { fullDivisionName } from '#domain/regions/divisions.ts'
import type { Route } from './+types/company.ts'
import { Done } from './done.tsx'

export const handle = { policy: 'administrator' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.company.name ?? m.common_rail_companies())

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  if (!isId(params.id)) throw new Refusal('not-found', 'company-not-found')
  const { own, ...company } = await readCompany(ctx, params.id)
  if (!own) throw new Refusal('not-found', 'company-not-found')
  return { company, own, place: fullDivisionName(company.divisionCode), now: ctx.clock.now().getTime() }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  if (!isId(params.id)) throw new Refusal('not-found', 'company-not-found')
  const fields = await readFields(request, ['suspended', 'reason'])
  const suspended = fields.suspended === 'yes'
  try {
    await suspendCompany(context.get(ctxContext), { id: params.id, suspended, reason: fields.reason })
    return redirect(`/admin/companies/${params.id}?done=${suspended ? 'suspend-company' : 'restore-company'}`)
  } catch (error) {
    return formFailure(error, context, { reason: shown(fields.reason) })
  }
}

export default function Company({ loaderData: { company, own, place, now }, actionData: failure }: Route.ComponentProps) {
  const suspended = own.state === 'suspended'
  return (
    <>
      <Crumbs items={[{ text: m.common_admin(), to: '/admin' }, { text: m.common_rail_companies(), to: '/admin/companies' }, { text: company.name }]} />
      <PageHead
        title={company.name}
        facts={[<Tag key="state">{companyStateWord(own.state)}</Tag>, organisationWord(company.organisationType), place, company.demo ? <DemoTag key="demo" /> : null]}
      />
      {failure ? null : <Done />}
      <Stack>
        <Sheet id="facts" title={m.admin_facts()} padded>
          <Facts
            facts={[
              [m.admin_credit_code(), own.creditCode ?? '—'],
              [m.common_park(), company.park?.name ?? m.admin_no_park()],
              [m.admin_state_reason(), own.stateReason],
              [m.admin_named(), <DateText key="named" value={own.createdAt} now={now} form="full" />],
              [m.admin_verified_at(), company.verifiedAt ? <DateText value={company.verifiedAt} now={now} form="full" /> : null],
            ]}
          />
        </Sheet>
        <Sheet id="suspend" title={suspended ? m.admin_restore_company() : m.admin_suspend_company()} note={suspended ? m.admin_restore_company_note() : m.admin_suspend_company_note()} padded>
          <FormProblem failure={failure} />
          <Form method="post" noValidate>
            <input type="hidden" name="suspended" value={suspended ? 'no' : 'yes'} />
            <Field name="reason" label={m.admin_reason()} hint={suspended ? m.admin_reason_hint_restore() : m.admin_reason_hint_suspend()} error={errorOf(failure, 'reason')}>
              <TextArea key={own.state} className="is-short" rows={3} defaultValue={failure?.values.reason} />
            </Field>
            <div className="form-do"><SubmitButton look={suspended ? 'plain' : 'danger'}>{suspended ? m.admin_restore_company() : m.admin_suspend_company()}</SubmitButton></div>
          </Form>
        </Sheet>
      </Stack>
    </>
  )
}
