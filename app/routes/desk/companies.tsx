import { Form } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { countPages, readPage } from '#app/http/page-number.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { COMPANIES_PER_PAGE, listDeskCompanies } from '#app/services/company/list-desk.server.ts'
import { addressOf } from '#app/ui/address.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
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

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_rail_companies())

/** Characters of a name that are searched for. */
const LONGEST = 60

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const asked = url.searchParams.get('state')
  const state = companyStates.find((one) => one === asked) ?? null
  const name = cleanText(url.searchParams.get('name') ?? '').slice(0, LONGEST)
  const page = readPage(url.searchParams)
  const found = await listDeskCompanies(ctx, { page, ...(state && { state }), ...(name && { name }) })
  return {
    state,
    name,
    page,
    pages: countPages(page, found.total, COMPANIES_PER_PAGE),
    counts: found.counts,
    companies: found.companies.map((company) => ({ ...company, place: fullDivisionName(company.divisionCode) })),
    states: [...companyStates],
    now: ctx.clock.now().getTime(),
  }
}

type Data = Route.ComponentProps['loaderData']

export default function Companies({ loaderData }: Route.ComponentProps) {
  const { state, name, page, pages, counts, companies, states } = loaderData
  const to = (change: { state?: string | null; page?: number }) => addressOf('/desk/companies', { state, name, page: 1, ...change })
  const all = states.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  return (
    <>
      <PageHead
        title={m.common_rail_companies()} facts={m.desk_companies_intro()}
        actions={<ButtonLink to="/desk/companies/new" look="primary">{m.desk_record_company()}</ButtonLink>}
      />
      <Form method="get" className="filters filters-box" aria-label={m.desk_companies_search()}>
        {state ? <input type="hidden" name="state" value={state} /> : null}
        <Field name="name" label={m.desk_company_name()}>
          <TextInput type="search" defaultValue={name} key={name} maxLength={LONGEST} />
        </Field>
        <button className="button" type="submit">{m.common_search()}</button>
        {name ? <Link className="button button-quiet" to={addressOf('/desk/companies', { state })}>{m.common_filters_clear()}</Link> : null}
      </Form>
      <Sheet id="companies" title={state ? companyStateWord(state) : m.common_all()} note={m.desk_companies_note()} foot={pages > 1 ? <Paging page={page} pages={pages} to={(n) => to({ page: n })} /> : undefined}>
        <Tabs
          label={m.desk_tabs_companies()}
          tabs={[
            { to: to({ state: null }), text: m.common_all(), count: all, current: state === null },
            ...states.map((one) => ({ to: to({ state: one }), text: companyStateWord(one), count: counts[one] ?? 0, current: state === one })),
          ]}
        />
        {companies.length === 0 ? <EmptyState>{name ? m.desk_companies_none_named({ name }) : m.desk_companies_none()}</EmptyState> : <Rows {...loaderData} />}
      </Sheet>
    </>
  )
}

function Rows({ companies, now }: Data) {
  return (
    <Table
      caption={m.desk_companies_caption()} hideCaption
      columns={[
        { head: m.desk_company() },
        { head: m.desk_state() },
        { head: m.desk_place() },
        { head: m.desk_credit_code() },
        { head: m.desk_live(), number: true },
        { head: m.desk_changed(), number: true },
      ]}
    >
      {companies.map((company) => (
        <tr key={company.id}>
          <RowHead sub={company.park ?? undefined}><Link to={`/desk/companies/${company.id}`}>{company.name}</Link></RowHead>
          <Cell label={m.desk_state()}><Tag>{companyStateWord(company.state)}</Tag></Cell>
          <Cell label={m.desk_place()}>{company.place}</Cell>
          <Cell label={m.desk_credit_code()}>
            {company.creditCode === null ? '—' : <CreditCheck check={company.creditCodeCheck} />}
          </Cell>
          <Cell label={m.desk_live()} number>{company.live}</Cell>
          <Cell label={m.desk_changed()} number><DateText value={company.updatedAt} now={now} /></Cell>
        </tr>
      ))}
    </Table>
  )
}

const CreditCheck = ({ check }: { check: Data['companies'][number]['creditCodeCheck'] }) =>
  check === 'valid' ? m.desk_code_valid() : <span className="silent">{m.desk_code_checksum()}</span>
