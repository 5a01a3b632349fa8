import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { appointLiaison } from '#app/services/park/appoint-liaison.server.ts'
import { endLiaison } from '#app/services/park/end-liaison.server.ts'
import { listLiaisons } from '#app/services/park/list-liaisons.server.ts'
import { listParkChoices } from '#app/services/park/list.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/marks.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import type { Route } from './+types/liaisons.ts'
import { Done } from './done.tsx'

export const handle = { policy: 'administrator' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_rail_liaisons())

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const [{ liaisons, vacant }, parks] = await Promise.all([listLiaisons(ctx), listParkChoices(ctx)])
  return {
    liaisons,
    vacant,
    parks: parks.map(({ id, name }) => ({ value: id, label: name })),
    chosen: parks.find((park) => park.slug === url.searchParams.get('park'))?.id ?? '',
    now: ctx.clock.now().getTime(),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const fields = await readFields(request, ['intent', 'id', 'identifier', 'parkId'])
  try {
    if (fields.intent === 'end') {
      await endLiaison(ctx, { id: fields.id })
      return redirect('/admin/liaisons?done=end')
    }
    await appointLiaison(ctx, { identifier: fields.identifier, parkId: fields.parkId })
    return redirect('/admin/liaisons?done=appoint')
  } catch (error) {
    return formFailure(error, context, { intent: shown(fields.intent), identifier: shown(fields.identifier), parkId: shown(fields.parkId) })
  }
}

export default function Liaisons({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { liaisons, vacant, parks, chosen, now } = loaderData
  const appointing = failure?.values.intent === 'end' ? undefined : failure
  return (
    <>
      <PageHead title={m.common_rail_liaisons()} facts={m.admin_liaisons_intro()} />
      {failure ? null : <Done />}
      {failure && !appointing ? <FormProblem failure={failure} /> : null}
      <WithAside
        form
        aside={
          <>
            <Sheet id="appoint" title={m.admin_appoint()} note={m.admin_appoint_note()} here padded>
              <FormProblem failure={appointing} labels={{ identifier: m.admin_identifier(), parkId: m.common_park() }} />
              <Form method="post" noValidate>
                <input type="hidden" name="intent" value="appoint" />
                <Field name="identifier" label={m.admin_identifier()} hint={m.admin_identifier_hint()} error={errorOf(appointing, 'identifier')}>
                  <TextInput autoComplete="off" autoCapitalize="none" spellCheck={false} defaultValue={appointing?.values.identifier} />
                </Field>
                <Field name="parkId" label={m.common_park()} error={errorOf(appointing, 'parkId')}>
                  <Select options={parks} empty={m.common_choose()} defaultValue={appointing?.values.parkId || chosen} />
                </Field>
                <div className="form-do"><SubmitButton>{m.admin_appoint_submit()}</SubmitButton></div>
              </Form>
            </Sheet>
            <Sheet id="vacant" title={m.admin_vacant()} note={m.admin_vacant_note()}>
              {vacant.length === 0 ? <p className="sheet-body muted">{m.admin_vacant_none()}</p> : (
                <ul className="item-list">
                  {vacant.map((park) => <li key={park.id}><Link to={`/admin/liaisons?park=${park.slug}#appoint`}>{park.shortName}</Link></li>)}
                </ul>
              )}
            </Sheet>
          </>
        }
      >
        <Sheet id="liaisons" title={m.admin_liaisons_count({ count: liaisons.length })}>
          {liaisons.length === 0 ? <p className="sheet-body muted">{m.admin_liaisons_none()}</p> : (
            <Table
              caption={m.common_rail_liaisons()} hideCaption
              columns={[{ head: m.admin_person() }, { head: m.common_park() }, { head: m.admin_since(), number: true }, { head: <VisuallyHidden>{m.admin_do()}</VisuallyHidden> }]}
            >
              {liaisons.map((liaison) => (
                <tr key={liaison.id}>
                  <RowHead sub={liaison.user.identifier}>
                    <Link to={`/admin/users/${liaison.user.id}`}>{liaison.user.name}</Link>
                    {liaison.user.suspended ? <> <Tag>{m.admin_suspended()}</Tag></> : null}
                  </RowHead>
                  <Cell label={m.common_park()}><Link to={`/admin/parks/${liaison.park.slug}`}>{liaison.park.shortName}</Link></Cell>
                  <Cell label={m.admin_since()} number><DateText value={liaison.appointedAt} now={now} form="full" /></Cell>
                  <Cell className="do" number>
                    <Form method="post">
                      <input type="hidden" name="intent" value="end" />
                      <input type="hidden" name="id" value={liaison.id} />
                      <SubmitButton look="danger" small>{m.admin_end()}<VisuallyHidden>：{liaison.user.name}，{liaison.park.shortName}</VisuallyHidden></SubmitButton>
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
