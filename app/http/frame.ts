import { createContext } from 'react-router'

/** What the bar, the strip and the foot of every page show. */
export interface Frame {
  requestId: string
  /** Epoch milliseconds; the one clock of the page, so that server and browser render the same sentence. */
  now: number
  /** Demo data is in this database: pages say so. */
  demo: boolean
  /** 备案号, or empty. */
  recordNumber: string
  account: FrameAccount | null
}

export interface FrameAccount {
  name: string
  liaison: boolean
  administrator: boolean
  /** Acts for a company. */
  company: boolean
  unread: number
}

/** Read by the root loader; set by the http edge. A request without it sees a visitor's page. */
export const frameContext = createContext<() => Frame | Promise<Frame>>(() => ({
  requestId: '',
  now: Date.now(),
  demo: false,
  recordNumber: '',
  account: null,
}))

/** A route's `handle`: `desk` widens the frame, `band` joins the demo strip to a dark first section. */
export interface FrameHandle {
  frame?: 'desk' | 'band'
}
