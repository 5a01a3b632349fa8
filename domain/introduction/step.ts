import { addBusinessDays, dayAfter, isBusinessDay, type Calendar } from '../day.ts'
import type { Reader, Voice } from './audience.ts'
import type { Side } from './state.ts'

/** Whose turn it is. */
export const stepOwners = ['demand-company', 'supply-company', 'demand-desk', 'supply-desk'] as const
export type StepOwner = (typeof stepOwners)[number]
export const ownerOf = (side: Side, voice: Voice): StepOwner => `${side}-${voice}`
export const sideOfOwner = (owner: StepOwner): Side => (owner.startsWith('demand') ? 'demand' : 'supply')
export const voiceOfOwner = (owner: StepOwner): Voice => (owner.endsWith('desk') ? 'desk' : 'company')

/** Business days after the due day on which the other side's liaison is told. */
export const ESCALATION_DAYS = 2
/** Days ahead at most. */
export const FURTHEST = 366

/** People are told at 8 in the morning in Shanghai (UTC+8), not at midnight. */
const morning = (day: string) => new Date(`${day}T00:00:00Z`)
export const stepReminderAt = (dueOn: string): Date => morning(dueOn)
export const stepEscalationAt = (dueOn: string, calendar: Calendar): Date => addBusinessDays(morning(dueOn), ESCALATION_DAYS, calendar)

/** What is wrong with a due day, as an issue code; null if nothing. */
export function dueProblem(day: string, today: string, calendar: Calendar): 'due-past' | 'due-not-business-day' | 'due-far' | null {
  if (day < today) return 'due-past'
  if (day > dayAfter(today, FURTHEST)) return 'due-far'
  return isBusinessDay(day, calendar) ? null : 'due-not-business-day'
}

/** Who may say that it is done: its owner, the company that set it, a liaison of either side. */
export function mayFinish({ mine, keys }: Reader, step: { owner: StepOwner; side: Side; voice: Voice }): boolean {
  const own = voiceOfOwner(step.owner) === 'company' && mine.includes(sideOfOwner(step.owner))
  return keys.length > 0 || own || (step.voice === 'company' && mine.includes(step.side))
}
