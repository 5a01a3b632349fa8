import { addressOf } from '#app/ui/address.ts'
import type { FlowKind } from '#domain/flows.ts'

export interface FlowsQuery {
  kind: FlowKind
  by: 'park' | 'province'
  chain?: string
  days?: string
}

export const flowsPath = ({ kind, by, chain, days }: FlowsQuery): string =>
  addressOf('/flows', { kind: kind === 'introductions' ? null : kind, by: by === 'park' ? null : by, chain, days })
