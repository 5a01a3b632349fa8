import type { Ctx } from '#app/ctx.ts'
import { actorRole } from '#domain/actor.ts'
import type { Tx } from '#db/client.ts'
import { events } from '#db/schema/event.ts'

export type SubjectType = 'listing' | 'company' | 'introduction' | 'park' | 'user' | 'contact' | 'calendar' | 'relation' | 'combination' | 'term'

export interface EventInput {
  /** `listing.publish`, `introduction.accept`, … */
  action: `${SubjectType}.${string}`
  subjectId: string
  /** Ids, codes and versions; never a name, number, address, price or sentence. */
  data?: Record<string, unknown>
}

/** Writes what happened, in the transaction in which it happens. */
export async function recordEventsWithin(tx: Tx, ctx: Ctx, inputs: EventInput[]): Promise<void> {
  if (inputs.length === 0) return
  await tx.insert(events).values(
    inputs.map(({ action, subjectId, data = {} }) => ({
      id: ctx.ids.next(),
      at: ctx.clock.now(),
      actorId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      actorRole: actorRole(ctx.actor),
      action,
      subjectType: action.slice(0, action.indexOf('.')),
      subjectId,
      data: ctx.actor.kind === 'link' ? { ...data, linkId: ctx.actor.linkId } : data,
      requestId: ctx.requestId,
    })),
  )
}
