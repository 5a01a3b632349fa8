import { m } from '#app/i18n/messages.js'
import { Link } from '#app/ui/link.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'

/** The firms that the chain turns around here, and on which nodes they have posted. */
export function LeadFirms({ firms, chain }: { firms: { id: string; name: string; park: string | null; nodes: { slug: string; name: string }[] }[]; chain: string }) {
  if (firms.length === 0) return null
  return (
    <Sheet id="lead-firms" title={m.chain_lead_firms()} note={m.chain_lead_firms_note()}>
      <Table caption={m.chain_lead_firms()} hideCaption columns={[{ head: m.public_park_company() }, { head: m.common_park() }, { head: m.public_chain_node() }]}>
        {firms.map((firm) => (
          <tr key={firm.id}>
            <RowHead><Link to={`/companies/${firm.id}`}>{firm.name}</Link></RowHead>
            <Cell label={m.common_park()}>{firm.park ?? m.chain_outside_parks()}</Cell>
            <Cell label={m.public_chain_node()}><span className="line">{firm.nodes.map((node) => <Link key={node.slug} to={`/chains/${chain}/${node.slug}`}>{node.name}</Link>)}</span></Cell>
          </tr>
        ))}
      </Table>
    </Sheet>
  )
}
