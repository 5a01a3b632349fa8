import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { handOverDesk } from '#app/services/park/hand-over-desk.server.ts'
import { readDeputies } from '#app/services/park/read-deputies.server.ts'
import { takeBackDesk } from '#app/services/park/take-back-desk.server.ts'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import type { Route } from './+types/deputy.ts'
import { Done } from './done.tsx'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.desk_deputy())

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  return { ...(await readDeputies(ctx)), newId: ctx.ids.next() }
}

const names = ['intent', 'id', 'parkId', 'deputyId', 'from', 'until'] as const

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const { intent, ...fields } = await readFields(request, names)
  try {
    if (intent === 'take-back') await takeBackDesk(ctx, { id: fields.id })
    else await handOverDesk(ctx, { ...fields, deputyId: fields.deputyId || undefined })
    return redirect(`/desk/deputy?done=${intent === 'take-back' ? 'take-back' : 'hand-over'}`)
  } catch (error) {
    return formFailure(error, context, Object.fromEntries(names.map((name) => [name, shown(name === 'intent' ? intent : fields[name])])) as Record<(typeof names)[number], string>)
  }
}

export default function Deputy({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { own, given, taken, choices, today, newId } = loaderData
  const typed = failure?.values
  return (
    <>
      <PageHead title={m.desk_deputy()} facts={m.desk_deputy_intro()} />
      {failure ? null : <Done />}
      <WithAside
        form
        aside={
          <>
            <Sheet id="given" title={m.desk_deputy_given()}><Rows rows={given} none={m.desk_deputy_given_none()} back /></Sheet>
            <Sheet id="taken" title={m.desk_deputy_taken()}><Rows rows={taken} none={m.desk_deputy_taken_none()} /></Sheet>
          </>
        }
      >
        <Sheet id="hand-over" title={m.desk_deputy_new()} note={m.desk_deputy_note()} here padded>
          {own.length === 0 ? <p className="muted">{m.desk_deputy_none()}</p> : (
            <>
              <FormProblem failure={failure} labels={{ parkId: m.desk_deputy_park(), deputyId: m.desk_deputy_who(), from: m.desk_deputy_from(), until: m.desk_deputy_until() }} />
              <Form method="post" noValidate>
                <input type="hidden" name="intent" value="hand-over" />
                <input type="hidden" name="id" value={typed?.id || newId} />
                {own.length === 1 ? <input type="hidden" name="parkId" value={own[0]!.id} /> : (
                  <Field name="parkId" label={m.desk_deputy_park()} error={errorOf(failure, 'parkId')}>
                    <Select options={own.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={typed?.parkId} />
                  </Field>
                )}
                <Field name="deputyId" label={m.desk_deputy_who()} error={errorOf(failure, 'deputyId')}>
                  <Select options={choices.map(({ id, name, park }) => ({ value: id, label: `${name}（${park}）` }))} empty={m.common_choose()} defaultValue={typed?.deputyId} />
                </Field>
                <div className="field-row">
                  <Field name="from" label={m.desk_deputy_from()} error={errorOf(failure, 'from')}><TextInput type="date" min={today} defaultValue={typed?.from ?? today} /></Field>
                  <Field name="until" label={m.desk_deputy_until()} error={errorOf(failure, 'until')}><TextInput type="date" min={today} defaultValue={typed?.until ?? today} /></Field>
                </div>
                <div className="form-do"><SubmitButton>{m.desk_deputy_submit()}</SubmitButton></div>
              </Form>
            </>
          )}
        </Sheet>
      </WithAside>
    </>
  )
}

type Row = Route.ComponentProps['loaderData']['given'][number]

function Rows({ rows, none, back }: { rows: Row[]; none: string; back?: boolean }) {
  if (rows.length === 0) return <p className="sheet-body muted">{none}</p>
  return (
    <ul className="item-list">
      {rows.map((row) => (
        <li key={row.id}>
          <span>{row.name}　{row.park}</span>
          <span className="meta">{m.desk_deputy_days({ from: row.from, until: row.until })}</span>
          {back ? (
            <Form method="post" className="side">
              <input type="hidden" name="intent" value="take-back" />
              <input type="hidden" name="id" value={row.id} />
              <SubmitButton look="plain" small>{m.desk_deputy_back()}<VisuallyHidden>：{row.name}</VisuallyHidden></SubmitButton>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
