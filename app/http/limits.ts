/** Bounds on how often something is tried, counted across instances. */
export interface Limits {
  /** Counts one try. Throws `limit: too-many-tries` with `retryAfter` (seconds) and `minutes` when it is one too many. Returns how many tries are left. */
  take(name: LimitName, key: string): Promise<number>
  /** No more tries for `block` seconds from now. */
  block(name: LimitName, key: string): Promise<void>
  /** Forgets the tries, after a success. */
  clear(name: LimitName, key: string): Promise<void>
}

/** `points` tries in `duration` seconds, then none for `block` seconds. */
export const limits = {
  /** Wrong passwords for one identifier, whether anybody has it or not. */
  'sign-in-identifier': { points: 5, duration: 900, block: 900 },
  /** A park's office shares one address. */
  'sign-in-address': { points: 100, duration: 900, block: 300 },
  'sign-up-address': { points: 20, duration: 3600, block: 600 },
  'reset-identifier': { points: 3, duration: 3600, block: 900 },
  'reset-address': { points: 20, duration: 3600, block: 600 },
  /** Tries of one-time links. */
  'token-address': { points: 30, duration: 900, block: 300 },
  /** Notes, messages and files that one person puts into introductions. */
  'file-writer': { points: 120, duration: 3600, block: 600 },
  /** Addresses under /act/ that are no link: nobody has so many by mistake. */
  'link-miss-address': { points: 30, duration: 900, block: 300 },
  /** Acts by link; many telephones share an operator's address. */
  'link-address': { points: 120, duration: 900, block: 300 },
  /** Codes asked for, for one number, whether anybody has it or not; and not two within a minute. */
  'code-number': { points: 5, duration: 3600, block: 900 },
  'code-pause': { points: 1, duration: 60, block: 0 },
  'code-address': { points: 30, duration: 3600, block: 600 },
  /** Tries of one code. */
  'code-try': { points: 5, duration: 900, block: 900 },
} as const
export type LimitName = keyof typeof limits
