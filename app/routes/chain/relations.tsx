import { m } from '#app/i18n/messages.js'
import type { listNodeRelations } from '#app/services/relation/list.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'

type Relation = Awaited<ReturnType<typeof listNodeRelations>>[number]

/** Who supplies whom, as both companies say. `nodeName`: where the page is of more than one node. */
export function Relations({ relations, now }: { relations: (Relation & { nodeName?: string })[]; now: number }) {
  if (relations.length === 0) return null
  const named = relations.some(({ nodeName }) => nodeName !== undefined)
  return (
    <Sheet id="relations" title={m.public_company_relations()} note={m.public_company_relations_note()}>
      <Table
        caption={m.public_company_relations()} hideCaption
        columns={[{ head: m.chain_supplier() }, { head: m.chain_buyer() }, ...(named ? [{ head: m.public_chain_node() }] : []), { head: m.public_company_relation_since() }]}
      >
        {relations.map(({ id, supplier, buyer, nodeName, sinceOn }) => (
          <tr key={id}>
            <RowHead><Link to={`/companies/${supplier.id}`}>{supplier.name}</Link></RowHead>
            <Cell label={m.chain_buyer()}><Link to={`/companies/${buyer.id}`}>{buyer.name}</Link></Cell>
            {named ? <Cell label={m.public_chain_node()}>{nodeName}</Cell> : null}
            <Cell label={m.public_company_relation_since()}><DateText value={sinceOn} now={now} form="full" /></Cell>
          </tr>
        ))}
      </Table>
    </Sheet>
  )
}
