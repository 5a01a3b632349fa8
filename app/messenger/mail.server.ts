import { createTransport } from 'nodemailer'
import type { Messenger } from './port.ts'

/** Sends by SMTP (`smtp://user:password@host:port`). People without a mail address are told inside the application only. */
export function openMail(url: string, from: string): Messenger {
  const transport = createTransport(url, { from })
  return {
    name: 'mail',
    send: async ({ to, subject, text, html }) => {
      if (to.email) await transport.sendMail({ to: to.email, subject, text, html, disableFileAccess: true, disableUrlAccess: true })
    },
  }
}
