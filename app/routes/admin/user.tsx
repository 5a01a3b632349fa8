import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { issueResetLink } from '#app/services/account/issue-reset-link.server.ts'
import { readUser } from '#app/services/account/list.server.ts'
import { suspendUser } from '#app/services/account/suspend.server.ts'
import { Choices } from '#app/ui/choices.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Link } from '#app/ui/link.tsx'
import { DemoTag, Tag } from '#app/ui/marks.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Stack } from '#app/ui/page.tsx'
import { ShareText } from '#app/ui/share-text.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Route } from './+types/user.ts'
import { Done } from './done.tsx'
import { rolesOf } from './roles.ts'

export const handle = { policy: 'administrator' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.user.name ?? m.common_rail_users())

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  if (!isId(params.id)) throw new Refusal('not-found', 'account-not-found')
  return { user: await readUser(ctx, params.id), now: ctx.clock.now().getTime() }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  if (!isId(params.id)) throw new Refusal('not-found', 'account-not-found')
  const fields = await readFields(request, ['act', 'suspended', 'reason'])
  const suspended = fields.suspended === 'yes'
  try {
    if (fields.act === 'reset-link') return { link: await issueResetLink(context.get(ctxContext), { userId: params.id }) }
    await suspendUser(context.get(ctxContext), { userId: params.id, suspended, reason: fields.reason })
    return redirect(`/admin/users/${params.id}?done=${suspended ? 'suspend-user' : 'restore-user'}`)
  } catch (error) {
    return formFailure(error, context, { reason: shown(fields.reason) })
  }
}

const reasons: Record<string, () => string> = {
  abuse: m.admin_reason_abuse,
  left: m.admin_reason_left,
  security: m.admin_reason_security,
  asked: m.admin_reason_asked,
  mistake: m.admin_reason_mistake,
  settled: m.admin_reason_settled,
}
const suspending = ['abuse', 'left', 'security', 'asked']
const restoring = ['settled', 'mistake', 'asked']

export default function User({ loaderData: { user, now }, actionData }: Route.ComponentProps) {
  const failure = actionData && 'errors' in actionData ? actionData : undefined
  const last = user.lastDecision
  return (
    <>
      <Crumbs items={[{ text: m.common_admin(), to: '/admin' }, { text: m.common_rail_users(), to: '/admin/users' }, { text: user.name }]} />
      <PageHead
        title={user.name}
        facts={[user.identifier, user.suspended ? <Tag key="suspended">{m.admin_suspended()}</Tag> : null, user.demo ? <DemoTag key="demo" /> : null]}
      />
      {failure ? null : <Done />}
      <Stack>
        <Sheet id="facts" title={m.admin_facts()} padded>
          <Facts
            facts={[
              [m.admin_roles(), rolesOf(user)],
              [m.admin_company(), user.company ? <Link to={`/admin/companies/${user.company.id}`}>{user.company.name}</Link> : '—'],
              [m.admin_joined(), <DateText key="joined" value={user.createdAt} now={now} form="full" />],
              [m.admin_last_decision(), last ? <>{last.suspended ? m.admin_was_suspended() : m.admin_was_restored()}　<DateText value={last.at} now={now} form="full-moment" />{last.reason && Object.hasOwn(reasons, last.reason) ? `　${reasons[last.reason]!()}` : ''}</> : null],
            ]}
          />
        </Sheet>
        {user.self ? <Notice>{m.admin_user_self()}</Notice> : (
          <Sheet id="suspend" title={user.suspended ? m.admin_restore_user() : m.admin_suspend_user()} note={user.suspended ? m.admin_restore_user_note() : m.admin_suspend_user_note()} padded>
            <FormProblem failure={failure} />
            <Form method="post" noValidate>
              <input type="hidden" name="suspended" value={user.suspended ? 'no' : 'yes'} />
              <Choices
                key={String(user.suspended)} name="reason" label={m.admin_reason()} error={errorOf(failure, 'reason')} defaultValue={failure?.values.reason}
                options={(user.suspended ? restoring : suspending).map((reason) => ({ value: reason, label: reasons[reason]!() }))}
              />
              <div className="form-do"><SubmitButton look={user.suspended ? 'plain' : 'danger'}>{user.suspended ? m.admin_restore_user() : m.admin_suspend_user()}</SubmitButton></div>
            </Form>
          </Sheet>
        )}
        {user.self || user.suspended || user.administrator || user.auditor ? null : (
          <Sheet id="reset" title={m.account_reset_link()} note={m.account_reset_link_note()} padded>
            {actionData && 'link' in actionData ? <ShareText label={m.account_reset_link_once()} text={m.account_reset_link_text({ link: actionData.link })} /> : (
              <Form method="post">
                <input type="hidden" name="act" value="reset-link" />
                <SubmitButton look="plain">{m.account_reset_link_make()}</SubmitButton>
              </Form>
            )}
          </Sheet>
        )}
      </Stack>
    </>
  )
}
