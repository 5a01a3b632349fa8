import { m } from '#app/i18n/messages.js'
import type { PresentedFigures, PresentedNode } from '#app/services/chain/read.server.ts'
import { Link } from '#app/ui/link.tsx'
import { BalanceMark } from '#app/ui/marks.tsx'
import { amountText, numberText } from '#app/ui/quantities.ts'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { postedPath, scopedPath, type ScopeQuery } from './scope.ts'
import { besideWords, netWords } from './words.ts'

type Named<T> = Omit<T, 'name'> & { name: string }
export type NamedNode = Named<Omit<PresentedNode, 'inputs'>> & { inputs: Named<PresentedNode['inputs'][number]>[] }

/** The map's figures of one stage, in full. */
export function NodeTable({ chain, stage, query }: { chain: string; stage: { name: string; nodes: NamedNode[] }; query: ScopeQuery }) {
  return (
    <>
      <h3 className="stage-head">{stage.name}</h3>
      <Table
        caption={m.public_chain_stage({ stage: stage.name })} hideCaption className="nodes"
        columns={[
          { head: m.public_chain_node() },
          { head: m.public_chain_inputs() },
          { head: m.public_chain_state() },
          { head: m.common_kind_supply(), number: true },
          { head: m.common_kind_demand(), number: true },
        ]}
      >
        {stage.nodes.map((node) => (
          <tr key={node.slug} id={node.slug}>
            <RowHead sub={node.synonyms.join('、')}><Link to={scopedPath(`/chains/${chain}/${node.slug}`, query)}>{node.name}</Link></RowHead>
            <Cell label={m.public_chain_inputs()}>
              {node.inputs.length === 0 ? '—' : <span className="line">{node.inputs.map((input) => <a key={input.slug} href={`#${input.slug}`}>{input.name}{input.ratio ? ` ×${input.ratio}` : ''}</a>)}</span>}
            </Cell>
            <Standing figures={node} />
            {(['supply', 'demand'] as const).map((kind) => (
              <Cell key={kind} number label={kind === 'supply' ? m.common_kind_supply() : m.common_kind_demand()}>
                <Posted side={node[kind]} unit={node.unit} per={node.per} to={postedPath(chain, query, { node: node.slug, kind })} />
              </Cell>
            ))}
          </tr>
        ))}
      </Table>
    </>
  )
}

/** Gap, balance or surplus, and what is in no sum. */
export const Standing = ({ figures }: { figures: PresentedFigures }) => (
  <Cell label={m.public_chain_state()} sub={besideWords(figures) || undefined}><BalanceMark balance={figures.balance}>{netWords(figures)}</BalanceMark></Cell>
)

/** How many listings, and what they add up to. */
export function Posted({ side, unit, per, to }: { side: PresentedNode['supply']; unit: string; per: PresentedNode['per']; to: string }) {
  return (
    <span>
      {side.listings > 0 ? <Link to={to}>{m.chain_net_listings({ count: numberText(side.listings) })}</Link> : numberText(0)}
      {side.amount === null ? null : <>　{amountText({ value: side.amount, unit, per })}</>}
    </span>
  )
}
