import { and, eq } from 'drizzle-orm'
import type { JobName } from '#app/jobs/catalogue.ts'
import { events } from '#db/schema/event.ts'
import { notices } from '#db/schema/notice.ts'
import type { Person } from './people.ts'
import type { World } from './world.ts'

/** What the log says of a thing, oldest first. */
export const actionsOn = async (world: World, subjectId: string): Promise<string[]> =>
  (await world.db.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(events.at, events.id)).map((event) => event.action)

export async function lastEvent(world: World, subjectId: string) {
  const rows = await world.db.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(events.at, events.id)
  return rows.at(-1)!
}

/** Kinds of notices a person was given about a page, oldest first. */
export const noticesOf = async (world: World, person: Person, path: string): Promise<string[]> =>
  (await world.db.select().from(notices).where(and(eq(notices.userId, person.userId), eq(notices.path, path))).orderBy(notices.createdAt, notices.id)).map((notice) => notice.kind)

/** Jobs that wait for a listing. */
export const jobsFor = async (world: World, listingId: string): Promise<JobName[]> =>
  (await world.waitingJobs()).filter((job) => (job.data as { listingId?: string }).listingId === listingId).map((job) => job.name)
