import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import type { LinkChannel } from '#domain/introduction/link.ts'
import { sides, type Rung, type Side } from '#domain/introduction/state.ts'
import { actsFor, answersFor } from '#domain/policy.ts'
import { users } from '#db/schema/account.ts'
import { events } from '#db/schema/event.ts'
import { actLinks } from '#db/schema/introduction.ts'
import { accessIntroduction, thingOf, type IntroductionRow } from './access.server.ts'

/** Codes of what can happen to an introduction; `proposed`: both keys are turned and both companies were told. */
export const introductionEventCodes = [
  'interest', 'propose', 'pass', 'proposed', 'hold', 'accept', 'decline', 'revise', 'withdraw', 'end', 'expire', 'record', 'confirm', 'disclose',
  'correct', 'retract', 'dispute', 'unilateral', 'settle-propose', 'settle', 'lapse',
  'commit', 'commit-revise', 'commit-confirm', 'commit-decline', 'commit-withdraw', 'commit-propose-end', 'commit-agree-end', 'commit-refuse-end', 'commit-withdraw-end',
] as const
export type IntroductionEventCode = (typeof introductionEventCodes)[number]

export interface IntroductionEvent {
  id: string
  at: string
  code: IntroductionEventCode
  /** The side it is about, or in whose name it was said; null where both or neither. */
  side: Side | null
  /** `company`: a member of that side; `liaison`: that side's, for it (代录) or with its key; `system`: silence or a closed listing. */
  by: 'company' | 'liaison' | 'system'
  /** The reader, or somebody of the reader's company, did it. */
  mine: boolean
  /** A liaison's name, for the desks. A member's is never told: it may be the contact's. */
  name: string | null
  rung: Rung | null
  /** Done by a one-time link: how it reached the person, and, for the desks, who pasted it. */
  link: { channel: LinkChannel; by: string | null } | null
  /** A key that passed by silence. */
  silent: boolean
  /** Of a revision: what changed, by the content's field names. */
  changed: string[]
}

/**
 * What happened, newest first. A desk sees all but what the other side alone has answered; a party its own acts, and of the other
 * side what changed the state after both had spoken. No reason, note, contact or price is among it.
 */
export async function listIntroductionEvents(ctx: Ctx, id: string): Promise<IntroductionEvent[]> {
  const { row } = await accessIntroduction(ctx.db, ctx.actor, id)
  const rows = await ctx.db
    // In every row's columns, so that no answer takes a query of its own.
    .select({ event: events, link: { channel: actLinks.channel, madeBy: actLinks.madeBy } })
    .from(events)
    .leftJoin(actLinks, and(eq(events.actorRole, 'link'), eq(sql`${actLinks.id}::text`, sql`${events.data}->>'linkId'`)))
    .where(and(eq(events.subjectType, 'introduction'), eq(events.subjectId, id)))
    .orderBy(asc(events.at), asc(events.id))
    .limit(500)
  const thing = thingOf(row)
  const keys = sides.filter((side) => answersFor(ctx.actor, thing[side].deskParkId))
  const desk = keys.length > 0
  const mine = sides.filter((side) => actsFor(ctx.actor, thing[side].companyId))
  const liaisonIds = rows.flatMap(({ event, link }) => [isDesk(event.actorRole) ? event.actorId : null, link?.madeBy ?? null]).filter((id) => id !== null)
  const nameOf = (userId: string | null) => names.find((user) => user.id === userId)?.name ?? null
  const names = desk ? await ctx.db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, liaisonIds)) : []
  const told = rows.flatMap(({ event, link }) => {
    const presented = present(ctx, row, event, mine)
    return presented ? [{ ...presented, name: isDesk(event.actorRole) ? nameOf(event.actorId) : null, link: link && { channel: link.channel, by: nameOf(link.madeBy) } }] : []
  })
  return (desk ? forDesk(row, told, keys) : forParty(row, told, mine)).toReversed()
}

const isDesk = (role: string) => role === 'liaison' || role === 'administrator'
const isCode = (code: string): code is IntroductionEventCode => (introductionEventCodes as readonly string[]).includes(code)

function present(ctx: Ctx, row: IntroductionRow, event: typeof events.$inferSelect, mine: Side[]): IntroductionEvent | null {
  const code = event.action.slice('introduction.'.length)
  if (!isCode(code)) return null
  const side = sideOfEvent(row, code, event.data)
  const own = ctx.actor.kind === 'user' && event.actorId === ctx.actor.userId
  return {
    id: event.id,
    at: event.at.toISOString(),
    code,
    side,
    by: event.actorRole === 'system' ? 'system' : isDesk(event.actorRole) ? 'liaison' : 'company',
    mine: own || ((event.actorRole === 'member' || event.actorRole === 'link') && side !== null && mine.includes(side)),
    name: null,
    link: null,
    rung: (event.data.rung as Rung | undefined) ?? null,
    silent: event.data.silent === true,
    changed: Array.isArray(event.data.changed) ? event.data.changed.map(String) : [],
  }
}

function sideOfEvent(row: IntroductionRow, code: IntroductionEventCode, data: Record<string, unknown>): Side | null {
  if (code === 'interest' || code === 'withdraw') return row.initiatorSide
  if (code === 'revise') return data.listingId === row.demandListingId ? 'demand' : 'supply'
  if (code === 'pass') return Array.isArray(data.sides) && data.sides.length === 1 ? (data.sides[0] as Side) : null
  return sides.find((side) => side === data.side) ?? null
}

const SETTLED = ['accepted', 'concluded', 'declined']
const isAnswer = (event: IntroductionEvent) => event.code === 'accept' || event.code === 'decline'
/** Both have spoken, and this was said since the last revision. */
const isSettled = (row: IntroductionRow, told: IntroductionEvent[], index: number) =>
  SETTLED.includes(row.state) && index > told.findLastIndex((event) => event.code === 'revise')

/** The other side's liaison learns its answer no sooner than the company would. */
const forDesk = (row: IntroductionRow, told: IntroductionEvent[], keys: Side[]): IntroductionEvent[] =>
  told.filter((event, index) => !isAnswer(event) || keys.includes(event.side!) || isSettled(row, told, index))

/** Of the other side's answers and of what the desks did between themselves, a party hears only what the state has shown it already. */
function forParty(row: IntroductionRow, told: IntroductionEvent[], mine: Side[]): IntroductionEvent[] {
  const opening = told.find((event) => event.code === 'pass' && event.at === row.proposedAt?.toISOString())
  return told.flatMap((event, index): IntroductionEvent[] => {
    const own = event.mine || (event.side !== null && mine.includes(event.side))
    switch (event.code) {
      case 'pass':
        return event === opening ? [{ ...event, code: 'proposed', side: null, by: 'system', silent: false }] : []
      case 'settle-propose':
        // Between the desks until they agree.
        return []
      case 'disclose':
        return event.mine ? [event] : []
      case 'accept':
      case 'decline':
        return own || isSettled(row, told, index) ? [event] : []
      case 'revise':
        // That a price which is not shown was changed is not said either.
        return [own ? event : { ...event, changed: event.changed.filter((field) => field !== 'price') }]
      default:
        return [event]
    }
  })
}
