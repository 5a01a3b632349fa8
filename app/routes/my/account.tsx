import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure, readFields } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { cookieMaxAge, cookieName, getLocale } from '#app/i18n/runtime.js'
import { chooseLocale, locales } from '#app/services/account/choose-locale.server.ts'
import { readOwnAccount } from '#app/services/account/read-own.server.ts'
import { Segments } from '#app/ui/choices.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Pair } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { Route } from './+types/account.ts'
import { Done } from './done.tsx'

export const handle = { policy: 'user' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_my_account())

// A language is called by its own name, whatever the page's.
const names = { 'zh-CN': '中文', en: 'English' }

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  return { account: await readOwnAccount(ctx), locale: getLocale(), locales: [...locales], now: ctx.clock.now().getTime() }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  try {
    const locale = await chooseLocale(ctx, await readFields(request, ['locale']))
    const secure = ctx.origin.startsWith('https:') ? '; Secure' : ''
    const cookie = `${cookieName}=${locale}; Path=/; Max-Age=${cookieMaxAge}; SameSite=Lax${secure}`
    return redirect('/my/account?done=locale', { headers: { 'Set-Cookie': cookie } })
  } catch (error) {
    return formFailure(error, context, null)
  }
}

export default function Account({ loaderData: { account, locale, locales: offered, now }, actionData: failure }: Route.ComponentProps) {
  return (
    <>
      <PageHead title={m.common_my_account()} facts={m.my_account_intro()} />
      {failure ? <FormProblem failure={failure} /> : <Done />}
      <Pair>
        <Sheet id="who" title={m.my_account_who()} padded>
          <Facts
            facts={[
              [m.account_name(), account.name],
              [m.my_account_email(), account.email],
              [m.my_account_phone(), account.phone],
              [m.my_account_since(), <DateText key="since" value={account.createdAt} now={now} form="full" />],
            ]}
          />
          {/* Its own address, so that it also works from elsewhere; leaving is never a link. */}
          <Form method="post" action="/sign-out" className="act-row">
            <SubmitButton look="plain">{m.account_sign_out()}</SubmitButton>
          </Form>
        </Sheet>
        <Sheet id="language" title={m.my_account_language()} padded>
          {/* Every sentence of the page changes: a document, not a part of it. */}
          <Form method="post" reloadDocument>
            <Segments name="locale" label={m.my_account_language()} hideLegend defaultValue={locale} options={offered.map((one) => ({ value: one, label: names[one] }))} />
            <p className="act-row"><SubmitButton look="plain">{m.my_save()}</SubmitButton></p>
          </Form>
        </Sheet>
      </Pair>
    </>
  )
}
