import { m } from '#app/i18n/messages.js'
import { Link } from '../link.tsx'
import { numberText } from '../quantities.ts'
import { Cell, RowHead, Table } from '../table.tsx'
import { balanceWord } from '../words.ts'
import type { ChainMapProps } from './chain-map.tsx'

/** The map as a table, folded. Holds what the drawing leaves out: every ratio, every full name. */
export function ChainTable({ chain, stages, nodes, edges }: ChainMapProps) {
  const names = new Map(nodes.map((node) => [node.slug, node.name]))
  const feeds = (slug: string) =>
    edges.filter((edge) => edge.to === slug)
      .map((edge) => (edge.ratio === undefined ? names.get(edge.from) : `${names.get(edge.from)} ${edge.ratio} : 1`)).join('，')
  const withBalance = nodes.some((node) => node.balance !== undefined)
  return (
    <details className="data">
      <summary>{m.common_data_table({ count: nodes.length })}</summary>
      <Table
        caption={m.common_map_table({ chain })} hideCaption
        columns={[
          { head: m.common_node() },
          { head: m.common_stage() },
          { head: m.common_kind_supply(), number: true },
          { head: m.common_kind_demand(), number: true },
          ...(withBalance ? [{ head: m.common_balance() }] : []),
          { head: m.common_inputs() },
        ]}
      >
        {stages.flatMap((stage) => nodes.filter((node) => node.stage === stage.slug).map((node) => (
          <tr key={node.slug}>
            <RowHead><Link to={node.to}>{node.name}</Link></RowHead>
            <Cell label={m.common_stage()}>{stage.name}</Cell>
            <Cell label={m.common_kind_supply()} number>{numberText(node.supply)}</Cell>
            <Cell label={m.common_kind_demand()} number>{numberText(node.demand)}</Cell>
            {withBalance ? <Cell label={m.common_balance()}>{node.net ?? (node.balance ? balanceWord(node.balance) : '—')}</Cell> : null}
            <Cell label={m.common_inputs()}>{feeds(node.slug) || '—'}</Cell>
          </tr>
        )))}
      </Table>
    </details>
  )
}
