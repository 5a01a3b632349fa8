import type { Robots } from './port.ts'

/** WeCom counts bytes, and refuses what is longer. */
const MAX_BYTES = 4_096

/**
 * Speaks through group robots (企业微信群机器人). `webhooks`: a park's slug → its robot's address, which is a secret. WeCom answers 200 also where it
 * refuses: what counts is `errcode` (45009: more than 20 messages a minute).
 */
export function openRobots(webhooks: ReadonlyMap<string, string>, { timeout = 8_000 } = {}): Robots {
  return {
    has: (slug) => webhooks.has(slug),
    send: async (slug, text) => {
      const url = webhooks.get(slug)
      if (url === undefined) return
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ msgtype: 'markdown', markdown: { content: within(text, MAX_BYTES) } }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      }).catch((error: unknown) => {
        // The address holds the robot's key.
        throw new Error(`WeCom was not reached: ${error instanceof Error ? error.name : 'unknown'}`)
      })
      const said = (await answer.json().catch(() => null)) as { errcode?: unknown } | null
      if (!answer.ok || said?.errcode !== 0) throw new Error(`WeCom answered ${answer.status} with errcode ${String(said?.errcode ?? 'none')}`)
    },
  }
}

/** The longest beginning that has so many bytes, whole characters only. */
export function within(text: string, bytes: number): string {
  const encoder = new TextEncoder()
  let size = 0
  let end = ''
  for (const character of text) {
    size += encoder.encode(character).length
    if (size > bytes) return end
    end += character
  }
  return end
}
