import type { Chain } from './chain.ts'
import { chains } from './index.ts'
import { retired, type RetiredNode } from './retired.ts'

/** FNV-1a of 32 bits (Fowler, Noll, Vo). */
function fnv(text: string, start: number): number {
  let hash = start
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Tells versions of the same data apart; no protection against anybody. The second half starts where the first ended. */
function digest(text: string): string {
  const first = fnv(text, 0x811c9dc5)
  return [first, fnv(text, first)].map((half) => half.toString(36).padStart(7, '0')).join('')
}

/** The same for the same data, another for any change of it, the order of nodes included: the picture depends on it. */
export const versionOf = (data: Chain[], gone: Record<string, RetiredNode> = {}): string => digest(JSON.stringify([data, gone]))

/** Of the taxonomy that this program was built with: for open data, and as the key of what is computed from it once. */
export const TAXONOMY_VERSION = versionOf(chains, retired)
