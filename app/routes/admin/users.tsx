import { Form } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { countPages, readPage } from '#app/http/page-number.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { listUsers, USERS_PER_PAGE } from '#app/services/account/list.server.ts'
import { addressOf } from '#app/ui/address.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { DemoTag, Tag } from '#app/ui/marks.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Paging } from '#app/ui/paging.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { cleanText } from '#domain/text.ts'
import type { Route } from './+types/users.ts'
import { rolesOf } from './roles.ts'

export const handle = { policy: 'administrator' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_rail_users())

/** Characters of a name or number that are searched for. */
const LONGEST = 60

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const search = cleanText(url.searchParams.get('q') ?? '').slice(0, LONGEST)
  const suspended = url.searchParams.get('suspended') === 'yes'
  const page = readPage(url.searchParams)
  const { users, total } = await listUsers(ctx, { page, ...(search && { search }), ...(suspended && { suspended }) })
  return { users, total, search, suspended, page, pages: countPages(page, total, USERS_PER_PAGE), now: ctx.clock.now().getTime() }
}

export default function Users({ loaderData: { users, total, search, suspended, page, pages, now } }: Route.ComponentProps) {
  const to = (change: { suspended?: string | null; page?: number }) => addressOf('/admin/users', { q: search, suspended: suspended ? 'yes' : null, page: 1, ...change })
  return (
    <>
      <PageHead title={m.common_rail_users()} facts={m.admin_users_intro()} />
      <Form method="get" className="filters filters-box" aria-label={m.admin_users_search()}>
        {suspended ? <input type="hidden" name="suspended" value="yes" /> : null}
        <Field name="q" label={m.admin_users_by()}>
          <TextInput type="search" defaultValue={search} key={search} maxLength={LONGEST} autoComplete="off" />
        </Field>
        <button className="button" type="submit">{m.common_search()}</button>
        {search ? <Link className="button button-quiet" to={addressOf('/admin/users', { suspended: suspended ? 'yes' : null })}>{m.common_filters_clear()}</Link> : null}
      </Form>
      <Sheet id="users" title={m.admin_users_count({ count: total })} foot={pages > 1 ? <Paging page={page} pages={pages} to={(n) => to({ page: n })} /> : undefined}>
        <Tabs
          label={m.admin_users_tabs()}
          tabs={[{ to: to({ suspended: null }), text: m.common_all(), current: !suspended }, { to: to({ suspended: 'yes' }), text: m.admin_suspended(), current: suspended }]}
        />
        {users.length === 0 ? <EmptyState>{m.admin_users_none()}</EmptyState> : (
          <Table
            caption={m.common_rail_users()} hideCaption
            columns={[{ head: m.admin_person() }, { head: m.admin_roles() }, { head: m.admin_company() }, { head: m.admin_joined(), number: true }]}
          >
            {users.map((user) => (
              <tr key={user.id}>
                <RowHead sub={user.identifier}>
                  <Link to={`/admin/users/${user.id}`}>{user.name}</Link>
                  {user.suspended ? <> <Tag>{m.admin_suspended()}</Tag></> : null}
                  {user.demo ? <> <DemoTag /></> : null}
                </RowHead>
                <Cell label={m.admin_roles()}>{rolesOf(user)}</Cell>
                <Cell label={m.admin_company()}>{user.company ? <Link to={`/admin/companies/${user.company.id}`}>{user.company.name}</Link> : '—'}</Cell>
                <Cell label={m.admin_joined()} number><DateText value={user.createdAt} now={now} form="full" /></Cell>
              </tr>
            ))}
          </Table>
        )}
      </Sheet>
    </>
  )
}
