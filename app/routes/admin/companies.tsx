import { Form } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { countPages, readPage } from '#app/http/page-number.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { ALL_COMPANIES_PER_PAGE, listAllCompanies } from '#app/services/company/list-all.server.ts'
import { addressOf } from '#app/ui/address.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/marks.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Paging } from '#app/ui/paging.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { companyStateWord } from '#app/ui/words.ts'
import { companyStates } from '#domain/company.ts'
import { fullDivisionName } from '#domain/regions/divisions.ts'
import { cleanText } from '#domain/text.ts'
import type { Route } from './+types/companies.ts'

export const handle = { policy: 'administrator' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_rail_companies())

/** Characters of a name or code that are searched for. */
const LONGEST = 60

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const search = cleanText(url.searchParams.get('q') ?? '').slice(0, LONGEST)
  const asked = url.searchParams.get('state')
  const state = companyStates.find((one) => one === asked) ?? null
  const page = readPage(url.searchParams)
  const found = await listAllCompanies(ctx, { page, ...(search && { search }), ...(state && { state }) })
  return {
    search,
    state,
    page,
    pages: countPages(page, found.total, ALL_COMPANIES_PER_PAGE),
    counts: found.counts,
    companies: found.companies.map((company) => ({ ...company, place: fullDivisionName(company.divisionCode) })),
    states: [...companyStates],
    now: ctx.clock.now().getTime(),
  }
}

export default function Companies({ loaderData: { search, state, page, pages, counts, companies, states, now } }: Route.ComponentProps) {
  const to = (change: { state?: string | null; page?: number }) => addressOf('/admin/companies', { q: search, state, page: 1, ...change })
  return (
    <>
      <PageHead title={m.common_rail_companies()} facts={m.admin_companies_intro()} />
      <Form method="get" className="filters filters-box" aria-label={m.admin_companies_search()}>
        {state ? <input type="hidden" name="state" value={state} /> : null}
        <Field name="q" label={m.admin_companies_by()}>
          <TextInput type="search" defaultValue={search} key={search} maxLength={LONGEST} autoComplete="off" />
        </Field>
        <button className="button" type="submit">{m.common_search()}</button>
        {search ? <Link className="button button-quiet" to={addressOf('/admin/companies', { state })}>{m.common_filters_clear()}</Link> : null}
      </Form>
      <Sheet id="companies" title={state ? companyStateWord(state) : m.common_all()} foot={pages > 1 ? <Paging page={page} pages={pages} to={(n) => to({ page: n })} /> : undefined}>
        <Tabs
          label={m.admin_companies_tabs()}
          tabs={[
            { to: to({ state: null }), text: m.common_all(), count: states.reduce((sum, one) => sum + (counts[one] ?? 0), 0), current: state === null },
            ...states.map((one) => ({ to: to({ state: one }), text: companyStateWord(one), count: counts[one] ?? 0, current: state === one })),
          ]}
        />
        {companies.length === 0 ? <EmptyState>{m.admin_companies_none()}</EmptyState> : (
          <Table
            caption={m.common_rail_companies()} hideCaption
            columns={[{ head: m.admin_company() }, { head: m.admin_state() }, { head: m.admin_place() }, { head: m.admin_answers() }, { head: m.admin_changed(), number: true }]}
          >
            {companies.map((company) => (
              <tr key={company.id}>
                <RowHead><Link to={`/admin/companies/${company.id}`}>{company.name}</Link></RowHead>
                <Cell label={m.admin_state()}><Tag>{companyStateWord(company.state)}</Tag></Cell>
                <Cell label={m.admin_place()}>{company.place}</Cell>
                <Cell label={m.admin_answers()}>{company.desk ?? m.admin_administrator()}</Cell>
                <Cell label={m.admin_changed()} number><DateText value={company.updatedAt} now={now} form="full" /></Cell>
              </tr>
            ))}
          </Table>
        )}
      </Sheet>
    </>
  )
}
