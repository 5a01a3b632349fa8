import * as messages from '#app/i18n/messages.js'
import type { Failure } from './failure.ts'

type Message = (inputs: Record<string, string | number>) => string

/** `listing-stale` → `m.refusal_listing_stale(params)`; without a sentence of its own, the one of its kind. */
export function sentenceOf(code: string, params: Record<string, string | number>, kind: Failure['kind']): string {
  return (find(`refusal_${code.replaceAll('-', '_')}`) ?? find(`refusal_kind_${kind.replaceAll('-', '_')}`) ?? messages.refusal_kind_unexpected)(params)
}

const find = (key: string): Message | undefined => (Object.hasOwn(messages, key) ? (messages as unknown as Record<string, Message>)[key] : undefined)
