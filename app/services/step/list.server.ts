import { desc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { accessIntroduction, readerOf, thingOf } from '#app/services/introduction/access.server.ts'
import type { Voice } from '#domain/introduction/audience.ts'
import { openStates, type Side } from '#domain/introduction/state.ts'
import { mayFinish, type StepOwner } from '#domain/introduction/step.ts'
import { users } from '#db/schema/account.ts'
import { nextSteps } from '#db/schema/next-step.ts'

export interface PresentedStep {
  id: string
  audience: 'desks' | 'all'
  what: string
  owner: StepOwner
  dueOn: string
  side: Side
  voice: Voice
  setAt: string
  /** Of the liaison who set it, for the desks. */
  setBy: string | null
  doneAt: string | null
  replacedAt: string | null
  /** The reader may say that it is done. */
  mayFinish: boolean
}

/** The open next step (what the companies see before what is the desks' own), and those before, newest first. */
export async function listSteps(ctx: Ctx, introductionId: string): Promise<{ open: PresentedStep[]; past: PresentedStep[] }> {
  const { row } = await accessIntroduction(ctx.db, ctx.actor, introductionId)
  const reader = readerOf(ctx.actor, thingOf(row))
  const all = await ctx.db.select().from(nextSteps).where(eq(nextSteps.introductionId, row.id)).orderBy(desc(nextSteps.setAt), desc(nextSteps.id)).limit(500)
  const rows = all.filter((step) => (step.audience === 'all' ? row.acceptedAt !== null : reader.keys.length > 0))
  const liaisons = reader.keys.length > 0 ? rows.filter((step) => step.voice === 'desk').map((step) => step.setBy) : []
  const names = liaisons.length > 0 ? await ctx.db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, liaisons)) : []
  const goesOn = row.state === 'accepted' || openStates.includes(row.state)
  const steps = rows.map((step): PresentedStep & { open: boolean } => {
    const { id, audience, what, owner, dueOn, side, voice } = step
    const open = goesOn && step.doneAt === null && step.replacedAt === null
    return {
      id, audience, what, owner, dueOn, side, voice, open,
      setAt: step.setAt.toISOString(),
      setBy: voice === 'desk' ? (names.find((user) => user.id === step.setBy)?.name ?? null) : null,
      doneAt: step.doneAt?.toISOString() ?? null,
      replacedAt: step.replacedAt?.toISOString() ?? null,
      mayFinish: open && mayFinish(reader, step),
    }
  })
  return {
    open: steps.filter((step) => step.open).toSorted((a, b) => (a.audience < b.audience ? -1 : 1)),
    past: steps.filter((step) => !step.open),
  }
}
