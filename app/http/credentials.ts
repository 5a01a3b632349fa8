import type { Tx } from '#db/client.ts'

export interface NewPerson {
  name: string
  /** Lower case. */
  email: string
  /** Eleven digits, unverified. */
  phoneNumber: string | null
  password: string
  locale: string
  demo: boolean
}

export interface SignedIn {
  userId: string
  /** Values of Set-Cookie. */
  cookies: string[]
}

/** The sign-in library behind a port: it owns passwords, sessions and one-time reset links, and nothing else. */
export interface Credentials {
  /** Adds a person with a password; returns the new id. Throws `conflict: account-taken`. */
  create(tx: Tx, person: NewPerson): Promise<string>
  /**
   * A session for the right password, or null. Takes as long for a person that does not exist (`email: null`).
   * Throws `forbidden: account-suspended` after the right password of a suspended person.
   */
  signIn(attempt: { email: string | null; password: string; keep: boolean; address: string; userAgent: string }): Promise<SignedIn | null>
  /** A session for somebody who has shown otherwise who they are; returns its cookies. Throws `forbidden: account-suspended`. */
  signInAs(attempt: { userId: string; keep: boolean; address: string; userAgent: string }): Promise<string[]>
  /** A keyed hash for secrets too short for a plain one. */
  keyed(text: string): string
  /** Ends the session; returns the cookies that forget it. */
  signOut(token: string): Promise<string[]>
  /** A one-time token, good for an hour, stored hashed. */
  issueReset(tx: Tx, email: string): Promise<string>
  /** Sets the password and ends every session; returns whose. Null if the token is unknown, spent or too old. */
  reset(tx: Tx, token: string, password: string): Promise<string | null>
  /** The session's token in a request's cookies, if its signature is ours. Says nothing about whether the session lives. */
  sessionToken(headers: Headers): string | null
}
