import { useSearchParams } from 'react-router'
import { m } from '#app/i18n/messages.js'
import { Notice } from '#app/ui/notice.tsx'

/** What an action has just done, named in the address it led to. */
const sentences: Record<string, () => string> = {
  open: m.admin_done_open,
  update: m.admin_done_update,
  appoint: m.admin_done_appoint,
  end: m.admin_done_end,
  'take-term': m.admin_done_take_term,
  'take-back-term': m.admin_done_take_back_term,
  days: m.admin_done_days,
  'clear-days': m.admin_done_clear_days,
  'suspend-user': m.admin_done_suspend_user,
  'restore-user': m.admin_done_restore_user,
  'suspend-company': m.admin_done_suspend_company,
  'restore-company': m.admin_done_restore_company,
}

export function Done() {
  const [params] = useSearchParams()
  const code = params.get('done') ?? ''
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined
  return sentence === undefined ? null : <div className="form-problem"><Notice tone="done">{sentence()}</Notice></div>
}
