import type { Config } from '#app/config.server.ts'
import { openMail } from './mail.server.ts'
import { openOutbox } from './outbox.server.ts'
import type { Messenger } from './port.ts'

/** Mail where SMTP is configured, else a folder one can look into. */
export const openMessenger = (config: Config): Messenger =>
  config.smtpUrl ? openMail(config.smtpUrl, config.mailFrom) : openOutbox(config.outboxDir)
