import { createContext } from 'react-router'

/** The part of the logger that rendering needs. */
export interface RenderLog {
  error(fields: { err: unknown; url: string }, message: string): void
}

/** Set by the http edge to the request's own logger; the console is for a handler that runs without it. */
export const logContext = createContext<RenderLog>({ error: (fields, message) => console.error(message, fields) })
