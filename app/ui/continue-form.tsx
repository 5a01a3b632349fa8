import type { KeptForm } from '#app/http/failure.ts'
import { m } from '#app/i18n/messages.js'
import { Notice } from './notice.tsx'
import { Sheet } from './sheet.tsx'

/** After signing in again: one click sends what was typed to where it was going. A form of the browser's own, as the first sending may have been. */
export function ContinueForm({ kept }: { kept: KeptForm }) {
  return (
    <div className="page is-sign">
      <div className="sign">
        <Sheet id="continue" title={m.account_continue_title()} level={1} here>
          <form method="post" action={kept.path}>
            {kept.incomplete ? <Notice tone="warn">{m.account_kept_incomplete()}</Notice> : null}
            <p className="hint">{m.account_continue_text()}</p>
            {kept.fields.map(([name, value], index) => (
              <input key={index} type="hidden" name={name} value={value} />
            ))}
            <button type="submit" className="button button-primary">{m.account_continue()}</button>
          </form>
        </Sheet>
      </div>
    </div>
  )
}
