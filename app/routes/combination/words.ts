import { m } from '#app/i18n/messages.js'
import type { CombinationEventCode } from '#app/services/combination/list-events.server.ts'
import type { PresentedPart } from '#app/services/combination/read.server.ts'
import type { TimelineEntry } from '#app/ui/timeline.tsx'
import { introductionStateWord } from '#app/ui/words.ts'
import type { CombinationCloseReason, CombinationState, Part } from '#domain/introduction/combination.ts'

const partWords: Record<Part, () => string> = {
  supplier: m.common_part_supplier,
  material: m.common_part_material,
  processing: m.common_part_processing,
  logistics: m.common_part_logistics,
  service: m.common_part_service,
}
export const partWord = (part: Part): string => partWords[part]()

const stateWords: Record<CombinationState, () => string> = {
  open: m.common_combination_open,
  short: m.common_combination_short,
  complete: m.common_combination_complete,
  closed: m.common_combination_closed,
}
export const combinationStateWord = (state: CombinationState): string => stateWords[state]()

const closeWords: Record<CombinationCloseReason, () => string> = {
  'found-elsewhere': m.common_combination_close_elsewhere,
  'no-longer-needed': m.common_combination_close_not_needed,
  'cannot-complete': m.common_combination_close_cannot,
  other: m.common_combination_close_other,
}
export const combinationCloseWord = (reason: CombinationCloseReason): string => closeWords[reason]()

const turnWords = { 'demand-key': m.common_turn_demand_key, 'supply-key': m.common_turn_supply_key, demand: m.common_turn_demand, supply: m.common_turn_supply }
/** How far a part is, and whose turn. */
export function standingWord(part: PresentedPart): string {
  if (part.turn) return turnWords[part.turn]()
  return part.lapsed ? m.common_part_lapsed() : introductionStateWord(part.state)
}

export const eventWords: Record<CombinationEventCode, (inputs: { number: string }) => string> = {
  propose: m.common_combination_event_propose,
  add: m.common_combination_event_add,
  'set-aside': m.common_combination_event_set_aside,
  release: m.common_combination_event_release,
  complete: m.common_combination_event_complete,
  close: m.common_combination_event_close,
}
export const eventIcons: Record<CombinationEventCode, TimelineEntry['icon']> = { propose: 'right', add: 'right', 'set-aside': 'note', release: 'note', complete: 'check', close: 'note' }
