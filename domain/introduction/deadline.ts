import { addBusinessDays } from '../day.ts'

/** Business days (domain.md, "Life of an introduction"). */
export const KEY_DAYS = 2
export const REMINDER_DAYS = [2, 5] as const
export const ANSWER_DAYS = 7

export const keyDeadline = (now: Date): Date => addBusinessDays(now, KEY_DAYS)
export const answerDeadline = (now: Date): Date => addBusinessDays(now, ANSWER_DAYS)
/** When a silent company is reminded for the `day`th business day, counted from what set its deadline. */
export const reminderDue = (deadline: Date, day: (typeof REMINDER_DAYS)[number]): Date => addBusinessDays(deadline, day - ANSWER_DAYS)
