import type { Config } from '#app/config.server.ts'
import type { Ctx } from '#app/ctx.ts'
import { openMail } from './mail.server.ts'
import { noticeMessage } from './notice-message.server.ts'
import { openOutbox } from './outbox.server.ts'
import type { Messenger } from './port.ts'
import { resetMessage } from './reset-message.server.ts'

/** Mail where SMTP is configured, else a folder one can look into. */
export const openMessenger = (config: Config): Ctx['messenger'] =>
  withNotices(config.smtpUrl ? openMail(config.smtpUrl, config.mailFrom) : openOutbox(config.outboxDir), config.origin)

/** Teaches a messenger to word notices and one-time links; links start at `origin`. */
export const withNotices = (messenger: Messenger, origin: string): Ctx['messenger'] => ({
  ...messenger,
  sendNotice: ({ to, notice, locale }) => messenger.send({ to, ...noticeMessage(notice, origin, locale) }),
  sendReset: ({ to, link, locale }) => messenger.send({ to, ...resetMessage(link, locale) }),
})
