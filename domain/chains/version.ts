import type { Chain } from './chain.ts'
import { chains } from './index.ts'
import { retired, type RetiredNode } from './retired.ts'

/** 53 bits of a text (cyrb53, public domain): tells versions of the same data apart, no protection against anybody. */
function digest(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0')
}

/** The same for the same data, another for any change of it, the order of nodes included: the picture depends on it. */
export const versionOf = (data: Chain[], gone: Record<string, RetiredNode> = {}): string => digest(JSON.stringify([data, gone]))

/** Of the taxonomy that this program was built with: for open data, and as the key of what is computed from it once. */
export const TAXONOMY_VERSION = versionOf(chains, retired)
