import type { Logger } from 'pino'
import type { Actor } from '#domain/actor.ts'
import type { Db, Tx } from '#db/client.ts'
import type { Boundaries } from '#domain/regions/boundaries.ts'
import type { SearchEngine } from '#search/port.ts'
import type { Credentials } from './http/credentials.ts'
import type { Limits } from './http/limits.ts'
import type { JobName, JobPayload } from './jobs/catalogue.ts'
import type { CodeToSend, LinkReceipt, LinkToSend, Messenger, NoticeToSend, ResetToSend } from './messenger/port.ts'
import type { FileStorage } from './storage/port.ts'

/** Everything impure a use case may touch. Built by `ctx.server.ts`; no defaults, no globals. */
export interface Ctx {
  db: Db
  search: SearchEngine
  /** Sends jobs inside the caller's transaction: they exist if and only if it commits. */
  jobs: { send<N extends JobName>(tx: Tx, name: N, payloads: JobPayload[N][]): Promise<void> }
  messenger: Required<Messenger> & {
    sendNotice(notice: NoticeToSend): Promise<void>
    sendReset(reset: ResetToSend): Promise<void>
    sendCode(code: CodeToSend): Promise<void>
    sendLink(link: LinkToSend): Promise<void>
    sendLinkReceipt(receipt: LinkReceipt): Promise<void>
    /** A park's desk has a group that can be told things. */
    hasDeskGroup(parkSlug: string): boolean
    tellDeskGroup(parkSlug: string, notice: NoticeToSend['notice']): Promise<void>
  }
  /** The bytes of files; what they are called and who may have them is in the database. */
  storage: FileStorage
  /** Passwords, sessions and one-time links. */
  credentials: Credentials
  limits: Limits
  /** Figures shown to everybody alike, by name; at most `FIGURES_MAX_AGE` old. */
  figures: { recent<T>(name: string, compute: () => Promise<T>): Promise<T> }
  /** Outlines under a map, and the number under which they may be shown (审图号); null: maps show points only. */
  boundaries: Boundaries | null
  clock: { now(): Date }
  ids: { next(): string }
  /** Secrets to hand out: `token` of 160 bits, safe in an address; `digits` evenly drawn. */
  random: { token(): string; digits(count: number): string }
  log: Logger
  /** Scheme and host that links in messages start with, no slash at the end. */
  origin: string
  /** Demo data is in this database: pages say so. */
  demo: boolean
  actor: Actor
  /** One per request or job; on every log line and event. */
  requestId: string
}
