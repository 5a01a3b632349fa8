import { findChain } from '#domain/chains/index.ts'
import { flowKinds } from '#domain/flows.ts'
import { Refusal } from '#domain/refusal.ts'
import { cleanText } from '#domain/text.ts'
import type { FlowsQuery } from './flows-query.ts'

/** The address of the flows, read strictly: what cannot be meant is refused (`invalid`). */
export function readFlowsQuery(params: URLSearchParams): FlowsQuery {
  const read = (name: string, known: (value: string) => boolean): string | undefined => {
    const value = params.get(name)
    if (!value) return undefined
    if (!known(value)) throw new Refusal('invalid', 'filter-unknown', { params: { name, value: cleanText(value).slice(0, 40) } })
    return value
  }
  const [chain, days] = [read('chain', (value) => findChain(value) !== undefined), read('days', (value) => ['30', '90', '365'].includes(value))]
  return {
    kind: (read('kind', (value) => (flowKinds as readonly string[]).includes(value)) ?? 'introductions') as FlowsQuery['kind'],
    by: (read('by', (value) => value === 'park' || value === 'province') ?? 'park') as FlowsQuery['by'],
    ...(chain !== undefined && { chain }),
    ...(days !== undefined && { days }),
  }
}
