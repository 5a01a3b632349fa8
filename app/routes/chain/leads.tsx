import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import { Link } from '#app/ui/link.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import type { PresentedLeads } from './leads.server.ts'

const words = {
  gap: { title: m.chain_gaps, note: m.chain_gaps_note, none: m.chain_gaps_none, amount: m.chain_short, others: m.chain_who_could, nobody: m.chain_nobody_could },
  surplus: { title: m.chain_surpluses, note: m.chain_surpluses_note, none: m.chain_surpluses_none, amount: m.chain_over, others: m.chain_where_to, nobody: m.chain_nowhere_to },
}

/** Parks that lack something, or have it over, and where they could turn. `more`: where all are; `ofNode`: on a node's own page, which its name need not repeat. */
export function Leads({ way, leads, more, ofNode, children }: { way: 'gap' | 'surplus'; leads: PresentedLeads; more?: string; ofNode?: boolean; children?: ReactNode }) {
  const say = words[way]
  return (
    <Sheet
      id={`${way}-leads`} title={say.title()} note={say.note()}
      links={more && leads.total > leads.rows.length ? <Link to={`${more}#${way}-leads`}>{m.chain_leads_all({ count: numberText(leads.total) })}</Link> : undefined}
    >
      {leads.rows.length === 0 ? <p className="sheet-body muted">{say.none()}</p> : (
        <Table caption={say.title()} hideCaption columns={[{ head: ofNode ? m.common_park() : m.chain_lead_place() }, { head: say.amount(), number: true }, { head: say.others() }]}>
          {leads.rows.map(({ key, node, park, to, amount, beside, others }) => (
            <tr key={key}>
              <RowHead><Link to={to}>{ofNode ? park : `${park}　${node}`}</Link></RowHead>
              <Cell label={say.amount()} number sub={beside || undefined}>{amount}</Cell>
              <Cell label={say.others()}>
                {others.length === 0 ? say.nobody() : (
                  <ul className="others">
                    {others.map((other) => (
                      <li key={other.park}>
                        <Link to={other.to}>{other.park}</Link> {other.amount}{other.km === null ? null : <span className="muted">　{m.chain_km({ km: numberText(other.km) })}</span>}
                      </li>
                    ))}
                  </ul>
                )}
              </Cell>
            </tr>
          ))}
        </Table>
      )}
      {children}
    </Sheet>
  )
}
