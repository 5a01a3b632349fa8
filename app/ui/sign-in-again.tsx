import type { Failure } from '#app/http/failure.ts'
import { m } from '#app/i18n/messages.js'
import { Sheet } from './sheet.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Where a form was sent but nobody is signed in (any more): what was typed waits in the page. */
export function SignInAgain({ failure: { message, kept } }: { failure: Failure }) {
  return (
    <main id="main" tabIndex={-1}>
      <div className="page is-sign">
        <div className="sign">
          <Sheet id="in" title={m.account_sign_in()} level={1}>
            <SignInForm warning={kept?.incomplete ? `${message}${m.account_kept_incomplete()}` : message} next={kept?.path ?? ''} kept={kept} />
          </Sheet>
        </div>
      </div>
    </main>
  )
}
