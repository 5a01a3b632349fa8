import { Form, redirect } from 'react-router'
import { clientContext, ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { signOut } from '#app/services/account/sign-out.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { Route } from './+types/sign-out.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.account_sign_out())

export async function action({ context }: Route.ActionArgs) {
  const cookies = await signOut(context.get(ctxContext), context.get(clientContext).session)
  return redirect('/', { headers: new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])) })
}

/** A link here only asks; leaving is a form's doing. */
export default function SignOut() {
  return (
    <div className="page is-sign">
      <div className="sign">
        <Sheet id="out" title={m.account_sign_out()} level={1}>
          <Form method="post">
            <p className="hint">{m.account_sign_out_text()}</p>
            <SubmitButton>{m.account_sign_out()}</SubmitButton>
          </Form>
        </Sheet>
      </div>
    </div>
  )
}
