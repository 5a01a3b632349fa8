import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { voices } from '#domain/introduction/audience.ts'
import { sides } from '#domain/introduction/state.ts'
import { stepOwners } from '#domain/introduction/step.ts'
import { users } from './account.ts'
import { at, id, implies, oneOf } from './columns.ts'
import { introductions } from './introduction.ts'

const audiences = ['desks', 'all'] as const

/** What comes next in an introduction, who does it, until when. The open one is the last word; those before it are its history. */
export const nextSteps = pgTable(
  'next_steps',
  {
    id: id(),
    introductionId: uuid().notNull().references(() => introductions.id),
    /** `desks`: set before both companies had accepted, seen by the liaisons alone. */
    audience: text({ enum: audiences }).notNull(),
    what: text().notNull(),
    owner: text({ enum: stepOwners }).notNull(),
    /** A business day in Shanghai. */
    dueOn: date({ mode: 'string' }).notNull(),
    side: text({ enum: sides }).notNull(),
    voice: text({ enum: voices }).notNull(),
    setBy: uuid().notNull().references(() => users.id),
    setAt: at().notNull(),
    doneBy: uuid().references(() => users.id),
    doneAt: at(),
    /** Another took its place. */
    replacedAt: at(),
    remindedAt: at(),
    escalatedAt: at(),
  },
  (t) => [
    oneOf('next_steps_audience', t.audience, audiences),
    oneOf('next_steps_owner', t.owner, stepOwners),
    oneOf('next_steps_side', t.side, sides),
    oneOf('next_steps_voice', t.voice, voices),
    check('next_steps_what', sql`char_length(${t.what}) between 1 and 200`),
    implies('next_steps_between_desks', sql`${t.audience} = 'desks'`, sql`${t.voice} = 'desk' and ${t.owner} in ('demand-desk', 'supply-desk')`),
    check('next_steps_done', sql`(${t.doneBy} is null) = (${t.doneAt} is null)`),
    check('next_steps_one_end', sql`${t.doneAt} is null or ${t.replacedAt} is null`),
    implies('next_steps_escalated', sql`${t.escalatedAt} is not null`, sql`${t.remindedAt} is not null`),
    uniqueIndex('next_steps_open_key').on(t.introductionId, t.audience).where(sql`${t.doneAt} is null and ${t.replacedAt} is null`),
    index('next_steps_introduction_idx').on(t.introductionId, t.setAt),
    index('next_steps_due_idx').on(t.dueOn).where(sql`${t.doneAt} is null and ${t.replacedAt} is null and ${t.escalatedAt} is null`),
  ],
)
