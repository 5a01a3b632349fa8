import { addBusinessDays, type Calendar } from '../day.ts'

/** Business days (domain.md, "Life of an introduction"). */
export const KEY_DAYS = 2
/** A desk whose key still waits is reminded a day before it passes by itself. */
export const KEY_REMINDER_DAY = 1
export const REMINDER_DAYS = [2, 5] as const
/** Both desks hear that an introduction still waits for an answer: whose, is not said. */
export const ESCALATION_DAY = 5
export const ANSWER_DAYS = 7

export const keyDeadline = (now: Date, calendar: Calendar): Date => addBusinessDays(now, KEY_DAYS, calendar)
export const answerDeadline = (now: Date, calendar: Calendar): Date => addBusinessDays(now, ANSWER_DAYS, calendar)
/** When a desk is reminded of its key, counted from what set its deadline. */
export const keyReminderDue = (deadline: Date, calendar: Calendar): Date => addBusinessDays(deadline, KEY_REMINDER_DAY - KEY_DAYS, calendar)
/** When the `day`th business day of those to answer has come. */
export const reminderDue = (deadline: Date, day: number, calendar: Calendar): Date => addBusinessDays(deadline, day - ANSWER_DAYS, calendar)
