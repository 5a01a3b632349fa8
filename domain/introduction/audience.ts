import type { Side } from './state.ts'

/** For whom somebody writes in a file: a company's member, or the liaison of its desk. */
export const voices = ['company', 'desk'] as const
export type Voice = (typeof voices)[number]

/**
 * Who may read what was put into a file, seen from the side that put it there. `desk`: that side's desk alone; `side`: its company and its
 * desk; `desks`: the liaisons of both sides; `all`: both companies and both desks, the other side's only once both have accepted.
 */
export const audiences = ['desk', 'side', 'desks', 'all'] as const
export type Audience = (typeof audiences)[number]

/** How a reader stands to the introduction: the sides whose company, and those whose desk, it acts for. */
export interface Reader {
  mine: readonly Side[]
  keys: readonly Side[]
}

/** `accepted`: both companies have. */
export function reaches({ mine, keys }: Reader, { side, audience }: { side: Side; audience: Audience }, accepted: boolean): boolean {
  switch (audience) {
    case 'desk':
      return keys.includes(side)
    case 'side':
      return keys.includes(side) || mine.includes(side)
    case 'desks':
      return keys.length > 0
    case 'all':
      return accepted ? keys.length > 0 || mine.length > 0 : keys.includes(side) || mine.includes(side)
  }
}

/** To whom one may write a message now. */
export const remarkAudiences = (voice: Voice, accepted: boolean): Audience[] => [
  ...(voice === 'desk' ? (['desk', 'desks'] as const) : []), 'side', ...(accepted ? (['all'] as const) : []),
]

/** For whom one may put down a file. For `all` it waits, unseen by the other side, until both have accepted. */
export const fileAudiences = (voice: Voice): Audience[] => [...(voice === 'desk' ? (['desks'] as const) : []), 'side', 'all']

/** Minutes in which an author may correct or take back what was written. */
export const CORRECTION_MINUTES = 15
export const mayCorrect = (writtenAt: Date, now: Date): boolean => now.getTime() - writtenAt.getTime() <= CORRECTION_MINUTES * 60_000
