import { Form, redirect } from 'react-router'
import { clientContext, ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { safePath } from '#app/http/safe-path.ts'
import { m } from '#app/i18n/messages.js'
import { requestCode, sendsCodes } from '#app/services/account/request-code.server.ts'
import { signInByCode } from '#app/services/account/sign-in-by-code.server.ts'
import { CodeField, CodeSent, MobileField } from '#app/ui/code-form.tsx'
import { Tick } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { Route } from './+types/sign-in-code.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.account_by_code())

export function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const next = safePath(url.searchParams.get('next'), '')
  if (ctx.actor.kind === 'user') throw redirect(next || '/start')
  return { next, offered: sendsCodes(ctx) }
}

/** Asked for with the number alone, answered with the code: one page, which also works without JavaScript. */
export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const fields = await readFields(request, ['do', 'mobile', 'code', 'keep', 'next'])
  const next = safePath(fields.next, '')
  try {
    if (fields.do !== 'sign-in') return { sent: true as const, mobile: await requestCode(ctx, { mobile: fields.mobile ?? '' }, context.get(clientContext)), next }
    const { cookies } = await signInByCode(ctx, { mobile: fields.mobile ?? '', code: fields.code ?? '', keep: fields.keep !== undefined }, context.get(clientContext))
    return redirect(next || '/start', { headers: new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])) })
  } catch (error) {
    return formFailure(error, context, { do: shown(fields.do), mobile: shown(fields.mobile), keep: fields.keep !== undefined, next })
  }
}

export default function SignInCode({ loaderData, actionData }: Route.ComponentProps) {
  const failure = actionData && 'errors' in actionData ? actionData : undefined
  const sent = actionData && 'sent' in actionData ? actionData : undefined
  const next = failure?.values.next ?? sent?.next ?? loaderData.next
  const query = next === '' ? '' : `?${new URLSearchParams({ next })}`
  const entering = sent !== undefined || failure?.values.do === 'sign-in'
  const mobile = sent?.mobile ?? failure?.values.mobile ?? ''
  return (
    <div className="page is-sign">
      <div className="sign">
        <Sheet id="in" title={m.account_by_code()} level={1}>
          {!loaderData.offered ? <div className="sheet-body"><Notice tone="warn">{m.refusal_code_not_sent()}</Notice></div> : (
            <Form method="post" action="/sign-in/code" noValidate>
              <input type="hidden" name="next" value={next} />
              {sent ? <CodeSent mobile={mobile} /> : null}
              {failure && failure.errors.length === 0 ? <Notice tone="error">{failure.message}</Notice> : null}
              {entering ? null : <p className="sign-says">{m.account_code_intro()}</p>}
              <MobileField mobile={mobile} settled={entering} error={errorOf(failure, 'mobile')} />
              {entering ? (
                <>
                  <CodeField error={errorOf(failure, 'code')} />
                  <Tick name="keep" value="1" defaultChecked={failure?.values.keep}>{m.account_keep()}</Tick>
                  <p className="hint sign-says">{m.account_code_first()}</p>
                  <SubmitButton name="do" value="sign-in">{m.account_sign_in()}</SubmitButton>
                  <SubmitButton look="plain" name="do" value="send">{m.account_code_again()}</SubmitButton>
                </>
              ) : <SubmitButton name="do" value="send">{m.account_code_send()}</SubmitButton>}
              <p className="sign-below">
                <Link to={`/sign-in${query}`}>{m.account_by_password()}</Link>
                {entering ? <Link to={`/sign-in/code${query}`} reloadDocument>{m.account_code_other()}</Link> : <Link to={`/sign-up${query}`}>{m.account_to_sign_up()}</Link>}
              </p>
            </Form>
          )}
        </Sheet>
      </div>
    </div>
  )
}
