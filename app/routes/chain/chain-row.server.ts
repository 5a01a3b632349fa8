import type { readChains } from '#app/services/chain/overview.server.ts'
import type { ChainRow } from '#app/ui/chain-table.tsx'
import { nameIn } from '#domain/chains/chain.ts'

/** A chain as the table shows it, in the reader's language. */
export const chainRow = (chain: Awaited<ReturnType<typeof readChains>>[number], locale: string): ChainRow => ({
  ...chain,
  name: nameIn(chain.name, locale),
  summary: nameIn(chain.summary, locale),
  stages: chain.stages.map((stage) => ({ ...stage, name: nameIn(stage.name, locale) })),
})
