import { m } from '#app/i18n/messages.js'
import type { Balance } from '#domain/chains/balance.ts'
import { ChainStrip } from './chain-strip.tsx'
import { Link } from './link.tsx'
import { numberText } from './quantities.ts'
import { Cell, RowHead, Table } from './table.tsx'

export interface ChainRow {
  slug: string
  name: string
  summary: string
  supply: number
  demand: number
  gaps: number
  surpluses: number
  companies: number
  stages: { name: string; balance: Balance }[]
}

const figures: ['supply' | 'demand' | 'gaps' | 'surpluses' | 'companies', () => string][] = [
  ['supply', m.common_kind_supply], ['demand', m.common_kind_demand], ['gaps', m.public_home_gaps], ['surpluses', m.public_home_surpluses], ['companies', m.public_home_posted],
]

/** Chains with their stages and what is live on them. */
export function ChainTable({ caption, chains }: { caption: string; chains: ChainRow[] }) {
  return (
    <Table caption={caption} hideCaption className="chains" columns={[{ head: m.public_home_chain() }, { head: m.public_home_stages() }, ...figures.map(([, head]) => ({ head: head(), number: true }))]}>
      {chains.map((chain) => (
        <tr key={chain.slug}>
          <RowHead sub={chain.summary}><Link to={`/chains/${chain.slug}`}>{chain.name}</Link></RowHead>
          <Cell className="strip-cell"><ChainStrip chain={chain.name} stages={chain.stages} /></Cell>
          {figures.map(([key, label]) => <Cell key={key} number label={label()}>{numberText(chain[key])}</Cell>)}
        </tr>
      ))}
    </Table>
  )
}
