import type { Message, Messenger } from './port.ts'

/** Mail to those who have an address, else SMS. Where neither is configured everything goes into the outbox; where one is, whoever it does not reach is told inside the application only. */
export function chooseChannel({ mail, sms, outbox }: { mail: Messenger | null; sms: Messenger | null; outbox: Messenger }): Messenger {
  const channelTo = ({ email, phone }: Message['to']): Messenger | null => {
    if (!mail && !sms) return outbox
    if (email !== null && mail) return mail
    return phone !== null ? sms : null
  }
  return {
    name: [mail, sms].filter((channel) => channel !== null).map(({ name }) => name).join('+') || outbox.name,
    reaches: (to) => channelTo(to) !== null,
    send: async (message) => void (await channelTo(message.to)?.send(message)),
  }
}
