import type { LinkAct, LinkUse } from '#domain/introduction/link.ts'
import type { Rung } from '#domain/introduction/state.ts'
import type { NoticeKind, NoticeParams } from '#domain/notice.ts'

export type Locale = 'zh-CN' | 'en'

/** One message to one person. `text` is the whole message; `html` is the same for those who can show it; `short` the same in one paragraph, for SMS. */
export interface Message {
  to: { email: string | null; phone: string | null }
  subject: string
  text: string
  html: string
  short: string
  /** The same however often this message is handed over: a gateway that knows it sends nothing twice. */
  key: string
}

/** Where what people are told leaves the application. Rejects if it could not be handed over; the job then runs again. */
export interface Messenger {
  readonly name: string
  send(message: Message): Promise<void>
  /** Whether there is a way to somebody. Without it: to everybody. */
  reaches?(to: Message['to']): boolean
}

/** WeCom robots, each in the group of one park's desk. */
export interface Robots {
  /** `slug`: the park's. */
  has(slug: string): boolean
  /** Rejects if the group did not get it. `text`: markdown of WeCom, 4,096 bytes at most. */
  send(slug: string, text: string): Promise<void>
}

/** A notice to carry outside: the sentence is made in the reader's language. */
export interface NoticeToSend {
  id: string
  to: Message['to']
  notice: { kind: NoticeKind; params: NoticeParams; path: string }
  locale: Locale
}

/** A one-time link to a new password. */
export interface ResetToSend {
  to: Message['to']
  link: string
  locale: Locale
}

/** A code that proves who holds a mobile number. */
export interface CodeToSend {
  to: Message['to']
  code: string
  locale: Locale
}

/** That a one-time link was used, to the person it was made for. */
export interface LinkReceipt {
  id: string
  to: Message['to']
  use: LinkUse
  /** As shown to people. */
  at: string
  title: string
  number: number
  park: string | null
  phone: string | null
  /** Where this person sees and takes back what was done. */
  link: string
}

/** A one-time link to one act, to somebody who never logs in. */
export interface LinkToSend {
  id: string
  to: Message['to']
  act: LinkAct
  rung: Rung | null
  /** The own listing's title, or the other's where there is none. */
  title: string
  number: number
  /** The park that asks, and its telephone. */
  park: string | null
  phone: string | null
  link: string
  /** Until when the link is good, as shown to people. */
  until: string
}
