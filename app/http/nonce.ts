import { createContext } from 'react-router'

/** One fresh value per request, set by the http edge: the Content-Security-Policy names it and every inline script carries it. */
export const nonceContext = createContext<string>()
