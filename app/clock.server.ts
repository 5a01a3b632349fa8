import type { Ctx } from './ctx.ts'

/**
 * The clock that everything is decided by. `told`: the process that started this one says what time it is (`{ tellTime }` by its channel, answered by
 * `{ toldTime }`), and time goes on from there.
 */
export function openClock(told: boolean): Ctx['clock'] {
  let ahead = 0
  if (told) {
    process.on('message', (message) => {
      if (typeof message !== 'object' || message === null || !('tellTime' in message)) return
      ahead = Date.parse(String(message.tellTime)) - Date.now()
      process.send?.({ toldTime: message.tellTime })
    })
  }
  return { now: () => new Date(Date.now() + ahead) }
}
