import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { clearCalendarDays } from '#app/services/calendar/clear-days.server.ts'
import { listCalendarDays } from '#app/services/calendar/list-days.server.ts'
import { setCalendarDays } from '#app/services/calendar/set-days.server.ts'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { inRanges } from '#domain/calendar.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Route } from './+types/calendar.ts'
import { Done } from './done.tsx'

export const handle = { policy: 'administrator' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.admin_calendar())

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const thisYear = Number(shanghaiDay(ctx.clock.now()).slice(0, 4))
  const asked = Number(url.searchParams.get('year'))
  const year = Number.isInteger(asked) && Math.abs(asked - thisYear) <= 2 ? asked : thisYear
  const { days, missing } = await listCalendarDays(ctx, year)
  return { year, years: [thisYear - 1, thisYear, thisYear + 1], ranges: inRanges(days), missing }
}

const names = ['intent', 'from', 'until', 'kind', 'name'] as const

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const { intent, ...fields } = await readFields(request, names)
  const year = shown(fields.from).slice(0, 4)
  try {
    if (intent === 'clear') await clearCalendarDays(ctx, { from: fields.from, until: fields.until })
    else await setCalendarDays(ctx, { ...fields, until: fields.until || fields.from, kind: fields.kind || undefined })
    return redirect(`/admin/calendar?year=${year}&done=${intent === 'clear' ? 'clear-days' : 'days'}`)
  } catch (error) {
    return formFailure(error, context, Object.fromEntries(names.map((name) => [name, shown(name === 'intent' ? intent : fields[name])])) as Record<(typeof names)[number], string>)
  }
}

export default function CalendarPage({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { year, years, ranges, missing } = loaderData
  const typed = failure?.values
  const kinds = [{ value: 'holiday', label: m.admin_calendar_holiday() }, { value: 'workday', label: m.admin_calendar_workday() }]
  return (
    <>
      <PageHead title={m.admin_calendar()} facts={m.admin_calendar_intro()} />
      {failure ? null : <Done />}
      {missing === null ? null : <div className="form-problem"><Notice tone="warn">{m.admin_calendar_missing({ year: missing })}</Notice></div>}
      <WithAside
        form
        aside={
          <Sheet id="enter" title={m.admin_calendar_new()} here padded>
            <FormProblem failure={failure} labels={{ from: m.admin_calendar_from(), until: m.admin_calendar_until(), kind: m.admin_calendar_kind(), name: m.admin_calendar_name() }} />
            <Form method="post" noValidate>
              <input type="hidden" name="intent" value="set" />
              <div className="field-row">
                <Field name="from" label={m.admin_calendar_from()} error={errorOf(failure, 'from')}><TextInput type="date" defaultValue={typed?.from} /></Field>
                <Field name="until" label={m.admin_calendar_until()} error={errorOf(failure, 'until')}><TextInput type="date" defaultValue={typed?.until} /></Field>
              </div>
              <Field name="kind" label={m.admin_calendar_kind()} error={errorOf(failure, 'kind')}><Select options={kinds} defaultValue={typed?.kind || 'holiday'} /></Field>
              <Field name="name" label={m.admin_calendar_name()} hint={m.admin_calendar_name_hint()} error={errorOf(failure, 'name')}><TextInput defaultValue={typed?.name} /></Field>
              <div className="form-do"><SubmitButton>{m.admin_calendar_submit()}</SubmitButton></div>
            </Form>
          </Sheet>
        }
      >
        <Sheet
          id="days" title={m.admin_calendar_year({ year })}
          links={<span className="line">{years.filter((one) => one !== year).map((one) => <Link key={one} to={`/admin/calendar?year=${one}`}>{m.admin_calendar_year({ year: one })}</Link>)}</span>}
        >
          {ranges.length === 0 ? <p className="sheet-body muted">{m.admin_calendar_none()}</p> : (
            <Table caption={m.admin_calendar()} hideCaption columns={[{ head: m.admin_calendar_days() }, { head: m.admin_calendar_kind() }, { head: m.admin_calendar_name() }, { head: <VisuallyHidden>{m.admin_do()}</VisuallyHidden> }]}>
              {ranges.map((range) => (
                <tr key={range.from}>
                  <RowHead>{range.from === range.until ? range.from : m.admin_calendar_range({ from: range.from, until: range.until })}</RowHead>
                  <Cell label={m.admin_calendar_kind()}>{range.kind === 'holiday' ? m.admin_calendar_holiday() : m.admin_calendar_workday()}</Cell>
                  <Cell label={m.admin_calendar_name()}>{range.name}</Cell>
                  <Cell className="do" number>
                    <Form method="post">
                      <input type="hidden" name="intent" value="clear" />
                      <input type="hidden" name="from" value={range.from} />
                      <input type="hidden" name="until" value={range.until} />
                      <SubmitButton look="danger" small>{m.admin_calendar_clear()}<VisuallyHidden>：{range.name} {range.from}</VisuallyHidden></SubmitButton>
                    </Form>
                  </Cell>
                </tr>
              ))}
            </Table>
          )}
        </Sheet>
      </WithAside>
    </>
  )
}
