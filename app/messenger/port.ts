import type { NoticeKind, NoticeParams } from '#domain/notice.ts'

/** One message to one person. `text` is the whole message; `html` is the same for those who can show it. */
export interface Message {
  to: { email: string | null; phone: string | null }
  subject: string
  text: string
  html: string
}

/** Where what people are told leaves the application. Rejects if it could not be handed over; the job then runs again. */
export interface Messenger {
  readonly name: string
  send(message: Message): Promise<void>
}

/** A notice to carry outside: the sentence is made in the reader's language. */
export interface NoticeToSend {
  to: Message['to']
  notice: { kind: NoticeKind; params: NoticeParams; path: string }
  locale: 'zh-CN' | 'en'
}

/** A one-time link to a new password. */
export interface ResetToSend {
  to: Message['to']
  link: string
  locale: 'zh-CN' | 'en'
}
