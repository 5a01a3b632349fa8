import { createHash } from 'node:crypto'
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '#db/client.ts'
import { rateLimits } from '#db/schema/rate-limit.ts'
import { limits, type LimitName, type Limits } from './limits.ts'

/** Counts in Postgres; keys are hashed, so the table holds no address and no identifier. Rows are swept by the worker. */
export function openLimits(db: Db): Limits {
  const limiters = new Map<LimitName, RateLimiterDrizzle>()
  const limiterOf = (name: LimitName) => {
    let limiter = limiters.get(name)
    if (!limiter) {
      const { points, duration, block } = limits[name]
      const options = { storeClient: db, schema: rateLimits, keyPrefix: name, points, duration, blockDuration: block, clearExpiredByTimeout: false }
      limiters.set(name, (limiter = new RateLimiterDrizzle(options)))
    }
    return limiter
  }
  return {
    take: async (name, key) => {
      try {
        return (await limiterOf(name).consume(hashed(name, key))).remainingPoints
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
        throw new Refusal('limit', 'too-many-tries', { params: { retryAfter, minutes: Math.ceil(retryAfter / 60) } })
      }
    },
    block: async (name, key) => void (await limiterOf(name).block(hashed(name, key), limits[name].block)),
    clear: async (name, key) => void (await limiterOf(name).delete(hashed(name, key))),
  }
}

const hashed = (name: LimitName, key: string) => createHash('sha256').update(name.endsWith('-address') ? network(key) : key).digest('base64url')

/** One household or office has a whole /64 of IPv6. */
function network(address: string): string {
  const v6 = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!v6.includes(':')) return v6
  const [head = '', tail] = v6.split('::')
  const groups = head.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail ?? '').split(':').filter(Boolean)].slice(0, 4).join(':')
}
