import { createTransport } from 'nodemailer'
import type { Messenger } from './port.ts'

/** Sends by SMTP (`smtp://user:password@host:port`). People without a mail address are told inside the application only. */
export function openMail(url: string, from: string): Messenger {
  const transport = createTransport(url, { from })
  const host = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    name: 'mail',
    send: async ({ to, subject, text, html, key }) => {
      // Handed over again it is the same message to whoever receives it.
      if (to.email) await transport.sendMail({ to: to.email, messageId: `<${key}@${host}>`, subject, text, html, disableFileAccess: true, disableUrlAccess: true })
    },
  }
}
