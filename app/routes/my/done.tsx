import { useSearchParams } from 'react-router'
import { m } from '#app/i18n/messages.js'
import { Notice } from '#app/ui/notice.tsx'

const sentences: Record<string, () => string> = {
  remark: m.file_done_remark,
  'remark-corrected': m.file_done_corrected,
  'remark-removed': m.file_done_remark_removed,
  file: m.file_done_file,
  'file-removed': m.file_done_file_removed,
  step: m.file_done_step,
  'step-done': m.file_done_step_done,
  named: m.my_done_named,
  saved: m.my_done_saved,
  contact: m.my_done_contact,
  draft: m.my_done_draft,
  submit: m.my_done_submit,
  revise: m.my_done_revise,
  renew: m.my_done_renew,
  pause: m.my_done_pause,
  resume: m.my_done_resume,
  close: m.my_done_close,
  discard: m.my_done_discard,
  interest: m.my_done_interest,
  accept: m.my_done_accept,
  decline: m.my_done_decline,
  withdraw: m.my_done_withdraw,
  consent: m.my_done_consent,
  record: m.my_done_record,
  confirm: m.my_done_confirm,
  lapse: m.my_done_lapse,
  relate: m.my_done_relate,
  'outcome-confirm': m.my_done_outcome_confirm,
  'outcome-dispute': m.my_done_outcome_dispute,
  'outcome-correct': m.my_done_outcome_correct,
  'outcome-retract': m.my_done_outcome_retract,
  'relation-agree': m.my_done_relation_agree,
  'relation-decline': m.my_done_relation_decline,
  'relation-withdraw': m.my_done_relation_withdraw,
  'relation-declare': m.my_done_relation_declare,
  locale: m.my_done_locale,
}

/** What the last act did, named in the address it led to (`?done=`). */
export function Done() {
  const [params] = useSearchParams()
  const code = params.get('done') ?? ''
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined
  return sentence === undefined ? null : <div className="after-head"><Notice tone="done">{sentence()}</Notice></div>
}
