import { m } from '#app/i18n/messages.js'
import type { ShownRelation } from '#app/services/relation/list.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'

export interface NamedRelation extends Omit<ShownRelation, 'node'> {
  node: { slug: string; name: string } | null
}

/** Whom it supplies and buys from, as both companies say. */
export function Relations({ relations, now }: { relations: NamedRelation[]; now: number }) {
  if (relations.length === 0) return null
  return (
    <Sheet id="relations" title={m.public_company_relations()} note={m.public_company_relations_note()}>
      <Table
        caption={m.public_company_relation_caption()} hideCaption
        columns={[{ head: m.public_company_relation_company() }, { head: m.public_company_relation_node() }, { head: m.public_company_relation_since() }, { head: m.public_company_relation_evidence() }]}
      >
        {relations.map((relation) => (
          <tr key={relation.id}>
            <RowHead>{relation.side === 'supplier' ? m.public_company_supplies() : m.public_company_buys()}　<Link to={`/companies/${relation.other.id}`}>{relation.other.name}</Link></RowHead>
            <Cell label={m.public_company_relation_node()}>{relation.node ? <Link to={`/listings?node=${relation.node.slug}`}>{relation.node.name}</Link> : '—'}</Cell>
            <Cell label={m.public_company_relation_since()}><DateText value={relation.sinceOn} now={now} form="full" /></Cell>
            <Cell label={m.public_company_relation_evidence()}>{relation.introduced ? m.public_company_relation_introduced() : relation.evidence}</Cell>
          </tr>
        ))}
      </Table>
    </Sheet>
  )
}
