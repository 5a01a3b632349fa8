import { Fragment } from 'react'
import { m } from '#app/i18n/messages.js'
import type { PresentedFigures, PresentedNode } from '#app/services/chain/read.server.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Link } from '#app/ui/link.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { Posted, Standing } from './node-table.tsx'
import { postedPath, scopedPath, type ScopeQuery } from './scope.ts'

type Neighbour = Omit<PresentedNode, 'name' | 'inputs'> & { name: string; ratio?: number | null; process?: string | null }

export function About({ node, stage }: { node: { synonyms: string[]; gbt4754: string | null; hs: string | null; unit: string; per: PresentedNode['per'] }; stage: string }) {
  return (
    <Sheet id="about" title={m.chain_about()} padded>
      <Facts
        facts={[
          [m.chain_stage(), stage],
          [m.chain_synonyms(), node.synonyms.length === 0 ? null : node.synonyms.join('、')],
          [m.chain_unit(), node.per === 'month' ? m.chain_unit_month({ unit: node.unit }) : node.unit],
          [m.chain_gbt(), node.gbt4754],
          [m.chain_hs(), node.hs],
        ]}
      />
    </Sheet>
  )
}

export function Attributes({ attributes }: { attributes: { slug: string; name: string; says: string }[] }) {
  return (
    <Sheet id="attributes" title={m.chain_attributes()} note={m.chain_attributes_note()} padded>
      <Facts facts={attributes.map(({ name, says }) => [name, says])} />
    </Sheet>
  )
}

/** Where it is supplied and needed. */
export function ParkTable({ chain, node, parks, query }: { chain: { slug: string }; node: { slug: string; name: string }; parks: (PresentedFigures & { slug: string; name: string })[]; query: ScopeQuery }) {
  return (
    <Sheet id="parks" title={m.chain_where()} note={m.chain_where_note()}>
      {parks.length === 0 ? <p className="sheet-body muted">{m.chain_where_none()}</p> : (
        <Table caption={m.chain_where()} hideCaption columns={[{ head: m.common_park() }, { head: m.public_chain_state() }, { head: m.common_kind_supply(), number: true }, { head: m.common_kind_demand(), number: true }]}>
          {parks.map((park) => (
            <tr key={park.slug}>
              <RowHead>{park.slug === '' ? m.chain_outside_parks() : <Link to={scopedPath(`/chains/${chain.slug}/${node.slug}`, { ...query, park: park.slug })}>{park.name}</Link>}</RowHead>
              <Standing figures={park} />
              {(['supply', 'demand'] as const).map((kind) => (
                <Cell key={kind} number label={kind === 'supply' ? m.common_kind_supply() : m.common_kind_demand()}>
                  <Posted side={park[kind]} unit={park.unit} per={park.per} to={postedPath(chain.slug, { ...query, park: park.slug || undefined }, { node: node.slug, kind })} />
                </Cell>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </Sheet>
  )
}

/** What demands ask and no supply of it meets. `said`: in words; `rest`: of how many demands nothing can be said. */
export function Unmet({ unmet }: { unmet: { said: { what: string; words: string }[]; rest: string } }) {
  return (
    <Sheet id="unmet" title={m.chain_unmet()} note={m.chain_unmet_note()}>
      {unmet.said.length === 0 ? null : <ul className="sheet-body unmet">{unmet.said.map(({ what, words }) => <li key={what}><b>{what}</b>{m.chain_colon()}{words}</li>)}</ul>}
      {unmet.rest === '' ? null : <p className="sheet-body muted">{unmet.rest}</p>}
    </Sheet>
  )
}

interface Helper { slug: string; name: string; needs?: string; parks: { slug: string; name: string }[] }

/** Where nobody has it over: what may stand in, and who supplies what goes into it. */
export function Instead({ chain, substitutes, inputs, query }: { chain: string; substitutes: Helper[]; inputs: Helper[]; query: ScopeQuery }) {
  const to = (node: string, park?: string) => scopedPath(`/chains/${chain}/${node}`, { days: query.days, inside: query.inside, park: park || undefined })
  const lists = ([[m.chain_substitutes(), substitutes], [m.chain_inputs_supplied(), inputs]] as const).filter(([, helpers]) => helpers.length > 0)
  if (lists.length === 0) return null
  return (
    <dl className="facts sheet-body">
      {lists.map(([title, helpers]) => (
        <Fragment key={title}>
          <dt>{title}</dt>
          <dd><ul className="others">{helpers.map(({ slug, name, needs, parks }) => (
            <li key={slug}>
              <Link to={to(slug)}>{name}</Link>{needs === undefined ? null : m.chain_needs({ needs })}{m.chain_colon()}
              {parks.length === 0 ? m.chain_not_supplied() : parks.map((park, index) => <Fragment key={park.slug}>{index > 0 ? m.chain_comma() : null}<Link to={to(slug, park.slug)}>{park.name}</Link></Fragment>)}
            </li>
          ))}</ul></dd>
        </Fragment>
      ))}
    </dl>
  )
}

export function Neighbours({ chain, inputs, takers, query }: { chain: { slug: string }; inputs: Neighbour[]; takers: Neighbour[]; query: ScopeQuery }) {
  return (
    <div className="pair">
      {([['inputs', m.chain_upstream(), m.chain_upstream_none(), inputs], ['takers', m.chain_downstream(), m.chain_downstream_none(), takers]] as const).map(([id, title, none, nodes]) => (
        <Sheet key={id} id={id} title={title}>
          {nodes.length === 0 ? <p className="sheet-body muted">{none}</p> : (
            <Table caption={title} hideCaption columns={[{ head: m.public_chain_node() }, { head: m.public_chain_state() }]}>
              {nodes.map((node) => (
                <tr key={node.slug}>
                  <RowHead sub={[node.process, node.ratio ? m.chain_ratio({ ratio: numberText(node.ratio) }) : null].filter(Boolean).join('　') || undefined}>
                    <Link to={scopedPath(`/chains/${chain.slug}/${node.slug}`, query)}>{node.name}</Link>
                  </RowHead>
                  <Standing figures={node} />
                </tr>
              ))}
            </Table>
          )}
        </Sheet>
      ))}
    </div>
  )
}
