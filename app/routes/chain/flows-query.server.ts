import { readFilter } from '#app/http/filter.ts'
import { findChain } from '#domain/chains/index.ts'
import { flowKinds } from '#domain/flows.ts'
import type { FlowsQuery } from './flows-query.ts'
import { periods } from './scope.ts'

export function readFlowsQuery(params: URLSearchParams): FlowsQuery {
  const chain = readFilter(params, 'chain', (value) => findChain(value) !== undefined)
  const days = readFilter(params, 'days', periods)
  return {
    kind: readFilter(params, 'kind', flowKinds) ?? 'introductions',
    by: readFilter(params, 'by', ['park', 'province'] as const) ?? 'park',
    ...(chain !== undefined && { chain }),
    ...(days !== undefined && { days }),
  }
}
