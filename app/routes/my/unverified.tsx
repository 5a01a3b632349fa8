import { m } from '#app/i18n/messages.js'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** Said where it matters: what a company can and cannot do before its liaison has verified it. */
export function Unverified() {
  return (
    <div className="after-head">
      <Notice tone="warn">
        {m.my_unverified()} <Link to="/my/company">{m.my_unverified_see()}</Link>
      </Notice>
    </div>
  )
}
