import type { RequirementKind, RequirementVerdict } from '#domain/matching/judgement.ts'
import { m } from '#app/i18n/messages.js'

const questions: Record<Exclude<RequirementKind, 'price'>, (params: { name: string; asked: string }) => string> = {
  node: m.common_ask_node,
  spec: m.common_ask_spec,
  quantity: m.common_ask_quantity,
  certificate: m.common_ask_certificate,
  region: m.common_ask_region,
  window: m.common_ask_window,
  'lead-time': m.common_ask_lead_time,
}

/** A question that would settle an unknown; null for what must not be asked about, because the question itself would tell: a price. */
export function questionText({ requirement, confidential }: Pick<RequirementVerdict, 'requirement' | 'confidential'>): string | null {
  if (confidential || requirement.kind === 'price') return null
  return questions[requirement.kind]({ name: requirement.name, asked: requirement.asked })
}
