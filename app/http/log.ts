import { createContext } from 'react-router'

/** The part of the logger that rendering needs. */
export interface RenderLog {
  error(fields: { err: unknown; url: string }, message: string): void
}

/** Set by the http edge to the request's own logger; the console is for a handler that runs without it. */
export const logContext = createContext<RenderLog>({ error: (fields, message) => console.error(message, fields) })

/** Under here an address is itself a secret: a one-time link. */
export const isSecretPath = (path: string): boolean => /^\/+act\/+./i.test(path)

/** What is written of a request's address: never the query, where people's words and one-time tokens are, and never a one-time link. */
export const loggedPath = (url: string): string => {
  const { pathname } = new URL(url)
  return isSecretPath(pathname) ? '/act/…' : pathname.slice(0, 200)
}
