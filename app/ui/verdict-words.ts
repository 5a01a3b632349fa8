import type { Reason } from '#domain/matching/ask.ts'
import type { Requirement, RequirementKind, RequirementVerdict } from '#domain/matching/judgement.ts'
import { m } from '#app/i18n/messages.js'

type Params = Record<string, string | number>
type Figure<K extends string> = Record<K, string | number>
const figured = <K extends string>(sentence: (figures: Figure<K>) => string) => (params: Params) => sentence(params as Figure<K>)

/** Why a verdict is what it is; a reason without a sentence does not compile. */
const sentences: Record<Reason, (params: Params) => string> = {
  'same-node': m.common_reason_same_node,
  'named-in-text': m.common_reason_named_in_text,
  substitute: m.common_reason_substitute,
  'different-node': m.common_reason_different_node,
  'category-reversed': m.common_reason_category_reversed,
  'category-different': m.common_reason_category_different,
  'purchase-as-supply': m.common_reason_purchase_as_supply,
  'sale-as-demand': m.common_reason_sale_as_demand,
  'with-material': m.common_reason_with_material,
  'node-unclear': m.common_reason_node_unclear,
  'same-words': m.common_reason_same_words,
  'similar-words': m.common_reason_similar_words,
  'same-topic': m.common_reason_same_topic,

  'value-same': m.common_reason_value_same,
  'value-some': m.common_reason_value_some,
  'value-substitute': m.common_reason_value_substitute,
  'value-other': m.common_reason_value_other,
  'value-excluded': m.common_reason_value_excluded,
  series: m.common_reason_series,
  'grade-same': m.common_reason_grade_same,
  'grade-better': m.common_reason_grade_better,
  'grade-lower': m.common_reason_grade_lower,
  'grade-not-exact': m.common_reason_grade_not_exact,
  'in-range': m.common_reason_in_range,
  'range-overlap': m.common_reason_range_overlap,
  'out-of-range': m.common_reason_out_of_range,
  'spec-unsaid': m.common_reason_spec_unsaid,
  'custom-made': m.common_reason_custom_made,
  planned: m.common_reason_planned,
  'words-differ': m.common_reason_words_differ,

  'quantity-enough': m.common_reason_quantity_enough,
  'quantity-short': figured<'percent'>(m.common_reason_quantity_short),
  'quantity-far-short': figured<'percent'>(m.common_reason_quantity_far_short),
  'quantity-unsaid': m.common_reason_quantity_unsaid,
  'capacity-only': m.common_reason_capacity_only,
  'none-free': m.common_reason_none_free,
  'unit-different': m.common_reason_unit_different,
  'time-unsaid': m.common_reason_time_unsaid,
  'stock-lasts': figured<'months'>(m.common_reason_stock_lasts),
  'stock-runs-out': figured<'months' | 'wanted'>(m.common_reason_stock_runs_out),
  'stock-far-short': figured<'months' | 'wanted'>(m.common_reason_stock_far_short),
  'below-minimum': m.common_reason_below_minimum,

  'certificate-held': m.common_reason_certificate_held,
  'certificate-implied': m.common_reason_certificate_implied,
  'certificate-like': m.common_reason_certificate_like,
  'certificate-preparing': m.common_reason_certificate_preparing,
  'certificate-none': m.common_reason_certificate_none,
  'certificate-expired': figured<'until'>(m.common_reason_certificate_expired),
  'certificate-ends-early': figured<'until'>(m.common_reason_certificate_ends_early),
  'certificate-unsaid': m.common_reason_certificate_unsaid,
  'certificate-other-only': m.common_reason_certificate_other_only,

  'region-served': m.common_reason_region_served,
  delivered: m.common_reason_delivered,
  'ex-works': m.common_reason_ex_works,
  'same-county': m.common_reason_same_county,
  'delivery-unsaid': m.common_reason_delivery_unsaid,
  'outside-serves': m.common_reason_outside_serves,
  'region-partly': m.common_reason_region_partly,
  'in-region': m.common_reason_in_region,
  'outside-region': m.common_reason_outside_region,
  'near-by': figured<'km'>(m.common_reason_near_by),
  'route-served': m.common_reason_route_served,
  'route-partly': m.common_reason_route_partly,
  'pick-up': m.common_reason_pick_up,

  'window-covered': m.common_reason_window_covered,
  'window-partly': figured<'percent'>(m.common_reason_window_partly),
  'window-apart': m.common_reason_window_apart,
  'window-unsaid': m.common_reason_window_unsaid,
  'always-available': m.common_reason_always_available,
  'arrives-in-time': m.common_reason_arrives_in_time,
  'arrives-late': m.common_reason_arrives_late,

  'lead-time-within': figured<'days'>(m.common_reason_lead_time_within),
  'lead-time-range': figured<'days'>(m.common_reason_lead_time_range),
  'lead-time-longer': figured<'days' | 'late'>(m.common_reason_lead_time_longer),
  'lead-time-unsaid': m.common_reason_lead_time_unsaid,
  'in-stock': m.common_reason_in_stock,

  'price-within': m.common_reason_price_within,
  'price-range': m.common_reason_price_range,
  'price-above': m.common_reason_price_above,
  'price-unsaid': m.common_reason_price_unsaid,
  'price-unit-different': m.common_reason_price_unit_different,
}

/** Half a sentence on a verdict: `约为要求的 84%`. Of a match judged by an older version whose reasons are gone, nothing. */
export const reasonText = ({ reason, params = {} }: Pick<RequirementVerdict, 'reason' | 'params'>): string =>
  Object.hasOwn(sentences, reason) ? sentences[reason as Reason](params) : ''

const kindWords: Record<Exclude<RequirementKind, 'spec' | 'certificate'>, () => string> = {
  node: m.common_requirement_node,
  quantity: m.common_requirement_quantity,
  region: m.common_requirement_region,
  window: m.common_requirement_window,
  'lead-time': m.common_requirement_lead_time,
  price: m.common_requirement_price,
}

/** What a requirement is called: the attribute's or the certificate's own name, or its kind's. */
export const requirementWord = ({ kind, name }: Pick<Requirement, 'kind' | 'name'>): string =>
  kind === 'spec' || kind === 'certificate' ? name : kindWords[kind]()

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
