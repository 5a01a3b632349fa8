import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import type { NodeUse } from '#app/services/term/list-nodes.server.ts'
import { addressOf } from '#app/ui/address.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/marks.tsx'
import { Paging } from '#app/ui/paging.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import type { ShownExample } from './terms-words.server.ts'

interface Shown {
  chain: string
  nodes: (NodeUse & { name: string; retired: boolean })[]
  examples: ShownExample[]
  page: number
  pages: number
  total: number
  terms: { id: string; term: string; name: string; takenBy: string; takenAt: string; backBy: string | null; backAt: string | null }[]
  form: { id: string; example: ShownExample | null }
  choices: { value: string; label: string }[]
  now: number
}
interface Typed { intent: string; id: string; term: string; node: string; exampleId: string }

/** 收为同义词. What was typed stands again where it was refused. */
export function TakeTerm({ form, choices, failure }: Shown & { failure: FormFailure<Typed> | undefined }) {
  // A refused 撤销 brings no term.
  const typed = failure?.values.intent === 'take' ? failure.values : undefined
  const { example } = form
  return (
    <Sheet id="take" title={m.admin_term_take()} note={m.admin_term_note()} here padded>
      <FormProblem failure={failure} labels={{ term: m.admin_term(), node: m.admin_term_node() }} />
      <Form method="post" noValidate key={example?.id}>
        <input type="hidden" name="intent" value="take" />
        <input type="hidden" name="id" value={typed?.id ?? form.id} />
        <input type="hidden" name="exampleId" value={typed?.exampleId ?? example?.id ?? ''} />
        {example ? <p className="meta">{m.admin_term_from({ number: example.number, title: example.title })}</p> : null}
        <Field name="term" label={m.admin_term()} hint={m.admin_term_hint()} error={errorOf(failure, 'term')}><TextInput defaultValue={typed?.term} autoComplete="off" /></Field>
        <Field name="node" label={m.admin_term_node()} error={errorOf(failure, 'node')}><Select options={choices} defaultValue={typed?.node ?? example?.likely ?? ''} empty={m.admin_term_choose()} /></Field>
        <div className="form-do"><SubmitButton>{m.admin_term_take()}</SubmitButton></div>
      </Form>
    </Sheet>
  )
}

/** What was taken in, and what was taken back again: by whom and when. */
export function Terms({ terms, now }: Shown) {
  return (
    <Sheet id="terms" title={m.admin_terms_taken({ count: terms.filter((term) => term.backAt === null).length })}>
      {terms.length === 0 ? <p className="sheet-body muted">{m.admin_terms_none()}</p> : (
        <ul className="item-list">
          {terms.map((term) => (
            <li key={term.id}>
              <span>{term.backAt === null ? term.term : <del>{term.term}</del>} <span className="meta">{term.name}</span></span>
              {term.backAt === null ? (
                <Form method="post" className="side">
                  <input type="hidden" name="intent" value="back" />
                  <input type="hidden" name="id" value={term.id} />
                  <SubmitButton look="danger" small>{m.admin_term_back()}<VisuallyHidden>：{term.term}</VisuallyHidden></SubmitButton>
                </Form>
              ) : null}
              <span className="meta">
                {m.admin_term_taken_by({ name: term.takenBy })} <DateText value={term.takenAt} now={now} form="full" />
                {term.backAt === null ? null : <>{m.admin_term_back_by({ name: term.backBy ?? '' })} <DateText value={term.backAt} now={now} form="full" /></>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

/** Corrections, newest first. */
export function Examples({ chain, examples, page, pages, total, now }: Shown) {
  const heads = [m.admin_example_listing(), m.admin_example_what(), m.admin_example_read(), m.admin_example_corrected()]
  return (
    <Sheet
      id="examples" title={m.admin_examples({ count: total })} note={m.admin_examples_note()}
      foot={pages > 1 ? <Paging page={page} pages={pages} to={(n) => addressOf('/admin/terms', { chain, page: n })} /> : undefined}
    >
      {examples.length === 0 ? <EmptyState>{m.admin_examples_none()}</EmptyState> : (
        <Table caption={m.admin_examples({ count: total })} hideCaption columns={[...heads.map((head) => ({ head })), { head: <VisuallyHidden>{m.admin_do()}</VisuallyHidden> }]}>
          {examples.map((example) => (
            <tr key={example.id}>
              <RowHead sub={<><DateText value={example.at} now={now} form="full" />{example.text ? `　${example.text}` : ''}</>}><Link to={`/listings/${example.listingId}`}>{example.title}</Link></RowHead>
              <Cell label={heads[1]}>{example.what}</Cell>
              <Cell label={heads[2]}>{example.read || '—'}</Cell>
              <Cell label={heads[3]}>{example.corrected}</Cell>
              <Cell className="do"><Link to={`${addressOf('/admin/terms', { chain, page, example: example.id })}#take`}>{m.admin_term_take_short()}<VisuallyHidden>：{example.title} {example.what}</VisuallyHidden></Link></Cell>
            </tr>
          ))}
        </Table>
      )}
    </Sheet>
  )
}

/** Which nodes listings use, the most used first, then those that none uses. */
export function Nodes({ chain, nodes, now }: Shown) {
  const [used, unused] = [nodes.filter((node) => node.all > 0 || node.towards + node.away > 0), nodes.filter((node) => node.all === 0 && node.towards + node.away === 0)]
  const heads = [m.admin_node(), m.admin_node_live(), m.admin_node_all(), m.admin_node_towards(), m.admin_node_away(), m.admin_node_last()] as const
  return (
    <>
      <Sheet id="nodes" title={m.admin_nodes_used({ count: used.length })} note={m.admin_nodes_note()}>
        {used.length === 0 ? <EmptyState>{m.admin_nodes_none()}</EmptyState> : (
          <Table caption={m.admin_nodes_used({ count: used.length })} hideCaption columns={heads.map((head, index) => ({ head, number: index > 0 }))}>
            {used.map((node) => (
              <tr key={node.node}>
                <RowHead><Link to={`/chains/${chain}/${node.node}`}>{node.name}</Link>{node.retired ? <> <Tag>{m.common_node_retired()}</Tag></> : null}</RowHead>
                <Cell label={heads[1]} number>{numberText(node.live)}</Cell>
                <Cell label={heads[2]} number>{numberText(node.all)}</Cell>
                <Cell label={heads[3]} number>{numberText(node.towards)}</Cell>
                <Cell label={heads[4]} number>{numberText(node.away)}</Cell>
                <Cell label={heads[5]} number>{node.last === null ? '—' : <DateText value={node.last} now={now} form="full" />}</Cell>
              </tr>
            ))}
          </Table>
        )}
      </Sheet>
      {unused.length === 0 ? null : (
        <Sheet id="unused" title={m.admin_nodes_unused({ count: unused.length })} padded>
          <p className="line">{unused.map((node) => <Link key={node.node} to={`/chains/${chain}/${node.node}`}>{node.name}</Link>)}</p>
        </Sheet>
      )}
    </>
  )
}
