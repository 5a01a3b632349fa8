import type { Reason } from '#domain/matching/ask.ts'
import type { RequirementKind, RequirementVerdict } from '#domain/matching/judgement.ts'
import { m } from '#app/i18n/messages.js'

type Figures = Record<'missing' | 'percent' | 'months' | 'wanted' | 'until' | 'km' | 'days' | 'asked' | 'late', string | number>

const sentences: Record<Reason, (figures: Figures) => string> = {
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
  'value-some': (figures) => (figures.missing === '' ? m.common_reason_value_some() : m.common_reason_value_missing(figures)),
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
  'quantity-short': m.common_reason_quantity_short,
  'quantity-far-short': m.common_reason_quantity_far_short,
  'quantity-unsaid': m.common_reason_quantity_unsaid,
  'capacity-only': m.common_reason_capacity_only,
  'none-free': m.common_reason_none_free,
  'unit-different': m.common_reason_unit_different,
  'time-unsaid': m.common_reason_time_unsaid,
  'stock-lasts': m.common_reason_stock_lasts,
  'stock-runs-out': m.common_reason_stock_runs_out,
  'stock-far-short': m.common_reason_stock_far_short,
  'below-minimum': m.common_reason_below_minimum,
  'need-covered': m.common_reason_need_covered,
  'certificate-held': m.common_reason_certificate_held,
  'certificate-implied': m.common_reason_certificate_implied,
  'certificate-like': m.common_reason_certificate_like,
  'certificate-preparing': m.common_reason_certificate_preparing,
  'certificate-none': m.common_reason_certificate_none,
  'certificate-expired': m.common_reason_certificate_expired,
  'certificate-ends-early': m.common_reason_certificate_ends_early,
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
  'near-by': m.common_reason_near_by,
  'route-served': m.common_reason_route_served,
  'route-partly': m.common_reason_route_partly,
  'window-covered': m.common_reason_window_covered,
  'window-partly': m.common_reason_window_partly,
  'window-apart': m.common_reason_window_apart,
  'window-unsaid': m.common_reason_window_unsaid,
  'always-available': m.common_reason_always_available,
  'arrives-in-time': m.common_reason_arrives_in_time,
  'arrives-late': m.common_reason_arrives_late,
  'lead-time-within': m.common_reason_lead_time_within,
  'lead-time-range': m.common_reason_lead_time_range,
  'lead-time-longer': m.common_reason_lead_time_longer,
  'lead-time-unsaid': m.common_reason_lead_time_unsaid,
  'in-stock': m.common_reason_in_stock,
  'price-within': m.common_reason_price_within,
  'price-range': m.common_reason_price_range,
  'price-above': m.common_reason_price_above,
  'price-unsaid': m.common_reason_price_unsaid,
  'price-unit-different': m.common_reason_price_unit_different,
}

const blank: Figures = { missing: '', percent: '', months: '', wanted: '', until: '', km: '', days: '', asked: '', late: '' }

/** Why a verdict is what it is: "25 天，晚 5 天". Empty for a reason of an older judgement that is no longer given. */
export const reasonText = ({ reason, params }: Pick<RequirementVerdict, 'reason' | 'params'>): string => {
  if (!Object.hasOwn(sentences, reason)) return ''
  const sentence = sentences[reason as Reason]({ ...blank, ...params })
  // What was measured by is less than what was asked: part of it is agreed on with somebody.
  return params?.askedLeft === undefined ? sentence : m.common_reason_asked_left({ sentence, left: params.askedLeft })
}

const kinds: Record<Exclude<RequirementKind, 'spec'>, () => string> = {
  node: m.common_requirement_node,
  certificate: m.common_requirement_certificate,
  quantity: m.common_requirement_quantity,
  region: m.common_requirement_region,
  window: m.common_requirement_window,
  'lead-time': m.common_requirement_lead_time,
  price: m.common_requirement_price,
}

/** What a requirement is about: an attribute's own name, or the word for its kind. */
export const requirementName = ({ kind, name }: RequirementVerdict['requirement']): string => (kind === 'spec' ? name : kinds[kind]())
