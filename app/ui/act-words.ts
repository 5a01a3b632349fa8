import { m } from '#app/i18n/messages.js'
import type { Act, Standing } from '#domain/introduction/acts.ts'

const actWords: Record<Act, () => string> = {
  pass: m.common_act_pass,
  hold: m.common_act_hold,
  accept: m.common_act_accept,
  decline: m.common_act_decline,
  withdraw: m.common_act_withdraw,
  revise: m.common_act_revise,
  end: m.common_act_end,
  expire: m.common_act_expire,
  disclose: m.common_act_disclose,
  'withdraw-consent': m.common_act_withdraw_consent,
  record: m.common_act_record,
  confirm: m.common_act_confirm,
  correct: m.common_act_correct,
  retract: m.common_act_retract,
  dispute: m.common_act_dispute,
  settle: m.common_act_settle,
  commit: m.common_act_commit,
  relate: m.common_act_relate,
  lapse: m.common_act_lapse,
  link: m.common_act_link,
  remark: m.common_act_remark,
  attach: m.common_act_attach,
  plan: m.common_act_plan,
  'plan-together': m.common_act_plan_together,
  conclude: m.common_act_conclude,
}
export const actWord = (act: Act): string => actWords[act]()

const standingWords: Record<Standing, () => string> = { company: m.common_standing_company, desk: m.common_standing_desk, link: m.common_standing_link, system: m.common_standing_system }
export const standingWord = (standing: Standing): string => standingWords[standing]()
