import type { Config } from '#app/config.server.ts'
import type { Ctx } from '#app/ctx.ts'
import { codeMessage } from './code-message.server.ts'
import { deskText } from './desk-text.ts'
import { linkMessage, linkReceiptMessage } from './link-message.server.ts'
import { openMail } from './mail.server.ts'
import { noticeMessage } from './notice-message.server.ts'
import { openOutbox } from './outbox.server.ts'
import { chooseChannel } from './outgoing.server.ts'
import type { Messenger, Robots } from './port.ts'
import { resetMessage } from './reset-message.server.ts'
import { openSms } from './sms.server.ts'
import { openRobots } from './wecom.server.ts'

/** Mail and SMS where they are configured, a folder one can look into where neither is; and the desks' robots. */
export const openMessenger = ({ smtpUrl, mailFrom, sms, outboxDir, robots, origin }: Config): Ctx['messenger'] =>
  withNotices(
    chooseChannel({ mail: smtpUrl ? openMail(smtpUrl, mailFrom) : null, sms: sms ? openSms(sms) : null, outbox: openOutbox(outboxDir) }),
    origin,
    openRobots(new Map(robots)),
  )

const NO_ROBOTS: Robots = { has: () => false, send: () => Promise.resolve() }

/** Teaches a messenger to word what the platform says; links start at `origin`. */
export const withNotices = (messenger: Messenger, origin: string, robots: Robots = NO_ROBOTS): Ctx['messenger'] => ({
  ...messenger,
  reaches: messenger.reaches ?? (() => true),
  sendNotice: (notice) => messenger.send(noticeMessage(notice, origin)),
  sendReset: (reset) => messenger.send(resetMessage(reset)),
  sendCode: (code) => messenger.send(codeMessage(code)),
  sendLink: (link) => messenger.send(linkMessage(link)),
  sendLinkReceipt: (receipt) => messenger.send(linkReceiptMessage(receipt)),
  hasDeskGroup: (slug) => robots.has(slug),
  tellDeskGroup: (slug, notice) => robots.send(slug, deskText(notice, origin)),
})
