import { useSearchParams } from 'react-router'
import { m } from '#app/i18n/messages.js'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { isId } from '#domain/id.ts'

/** What an action has just done, named in the address it led to. */
const sentences: Record<string, () => string> = {
  remark: m.file_done_remark,
  'remark-corrected': m.file_done_corrected,
  'remark-removed': m.file_done_remark_removed,
  file: m.file_done_file,
  'file-removed': m.file_done_file_removed,
  step: m.file_done_step,
  'step-done': m.file_done_step_done,
  verify: m.desk_done_verify,
  return: m.desk_done_return,
  record: m.desk_done_record,
  'record-pending': m.desk_done_record_pending,
  edit: m.desk_done_edit,
  contact: m.desk_done_contact,
  publish: m.desk_done_publish,
  hold: m.desk_done_hold,
  'return-listing': m.desk_done_return_listing,
  reject: m.desk_done_reject,
  renew: m.desk_done_renew,
  close: m.desk_done_close,
  draft: m.desk_done_draft,
  submit: m.desk_done_submit,
  revise: m.desk_done_revise,
  'hand-over': m.desk_done_hand_over,
  'take-back': m.desk_done_take_back,
  propose: m.desk_done_propose,
  combine: m.desk_done_combine,
  'add-part': m.desk_done_add_part,
  'set-aside': m.desk_done_set_aside,
  release: m.desk_done_release,
  'close-combination': m.desk_done_close_combination,
  pass: m.desk_done_pass,
  'hold-key': m.desk_done_hold_key,
  withdraw: m.desk_done_withdraw,
  decline: m.desk_done_decline,
  outcome: m.desk_done_outcome,
  confirm: m.desk_done_confirm,
  'link-sent': m.desk_done_link_sent,
  'link-revoked': m.desk_done_link_revoked,
  lapse: m.desk_done_lapse,
  'outcome-confirm': m.desk_done_outcome_confirm,
  'outcome-dispute': m.desk_done_outcome_dispute,
  'outcome-correct': m.desk_done_outcome_correct,
  'outcome-retract': m.desk_done_outcome_retract,
  'outcome-propose': m.desk_done_outcome_propose,
  'outcome-agree': m.desk_done_outcome_agree,
}

export function Done() {
  const [params] = useSearchParams()
  const code = params.get('done') ?? ''
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined
  // After a review the page is the next listing's: the one just decided on is a click away.
  const from = params.get('from') ?? undefined
  return sentence === undefined ? null : (
    <div className="form-problem">
      <Notice tone="done">{sentence()}{isId(from) ? <> <Link to={`/desk/listings/${from}`}>{m.desk_see_last()}</Link></> : null}</Notice>
    </div>
  )
}
