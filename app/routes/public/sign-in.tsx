import { Fragment } from 'react'
import { data, redirect } from 'react-router'
import { clientContext, ctxContext, recogniseContext } from '#app/http/contexts.ts'
import type { FormFailure } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import { readKept } from '#app/http/kept-form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { safePath } from '#app/http/safe-path.ts'
import { m } from '#app/i18n/messages.js'
import { listDemoAccounts, type DemoAccount } from '#app/services/account/list-demo-accounts.server.ts'
import { signIn } from '#app/services/account/sign-in.server.ts'
import { ContinueForm } from '#app/ui/continue-form.tsx'
import { DemoTag } from '#app/ui/marks.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SignInForm } from '#app/ui/sign-in-form.tsx'
import type { Route } from './+types/sign-in.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.account_sign_in())

/** Where `/start` sends people by what they do here. */
const START = '/start'

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const next = safePath(url.searchParams.get('next'), '')
  if (ctx.actor.kind === 'user') throw redirect(next || START)
  return { next, reset: url.searchParams.has('reset'), accounts: await listDemoAccounts(ctx) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { identifier, password, keep, ...rest } = await readFields(request, ['identifier', 'password', 'keep', 'next', 'kept'])
  const next = safePath(rest.next, '')
  const kept = readKept(rest.kept)
  try {
    const { cookies } = await signIn(context.get(ctxContext), { identifier, password, keep: keep !== undefined }, context.get(clientContext))
    const headers = new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]))
    if (!kept) return redirect(next || START, { headers })
    await context.get(recogniseContext)(cookies)
    return data({ resume: kept }, { headers })
  } catch (error) {
    return formFailure(error, context, { identifier: shown(identifier), next, kept })
  }
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  if (actionData && 'resume' in actionData) return <ContinueForm kept={actionData.resume} />
  const failure: FormFailure<{ identifier: string; next: string; kept: ReturnType<typeof readKept> }> | undefined = actionData
  const next = failure?.values.next ?? loaderData.next
  return (
    <div className="page is-sign">
      <div className="sign">
        <Sheet id="in" title={m.account_sign_in()} level={1}>
          <SignInForm
            done={loaderData.reset && !failure ? m.account_reset_done() : undefined}
            next={next} identifier={failure?.values.identifier} error={failure?.message} kept={failure?.values.kept}
          />
        </Sheet>
        <FirstTime accounts={loaderData.accounts} />
      </div>
    </div>
  )
}

const steps = [
  { title: m.account_step1, text: m.account_step1_text },
  { title: m.account_step2, text: m.account_step2_text },
  { title: m.account_step3, text: m.account_step3_text },
]
const roles: Record<DemoAccount['role'], () => string> = {
  liaison: m.account_demo_liaison,
  company: m.account_demo_company,
  administrator: m.account_demo_administrator,
}

function FirstTime({ accounts }: { accounts: DemoAccount[] }) {
  return (
    <Sheet id="new" title={m.account_first_time()}>
      <ol className="numbered">
        {steps.map(({ title, text }, index) => (
          <li key={title()}>
            <span className="n" aria-hidden="true">{index + 1}</span>
            <div>
              <h3>{title()}</h3>
              <p className="meta">{text()}</p>
            </div>
          </li>
        ))}
      </ol>
      {accounts.length === 0 ? null : (
        <div className="demo-accounts">
          <h3>
            <DemoTag /> {m.account_demo_accounts()}
          </h3>
          <dl className="facts">
            {accounts.map(({ role, identifier }) => (
              <Fragment key={identifier}>
                <dt>{roles[role]()}</dt>
                <dd>{identifier}</dd>
              </Fragment>
            ))}
          </dl>
        </div>
      )}
    </Sheet>
  )
}
