import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure, readFields } from '#app/http/form.server.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { answerRelation } from '#app/services/relation/answer.server.ts'
import { listOwnRelations } from '#app/services/relation/list.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/marks.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { nodeLine } from '#app/ui/node-name.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import type { RelationAct, RelationState } from '#domain/supply-relation.ts'
import type { Route } from './+types/relations.ts'
import { Done } from './done.tsx'

export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = () => pageMeta(m.my_relations())

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const { actor } = ctx
  // A company that is not verified has none; its own page says what is missing.
  if (actor.kind !== 'user' || !actor.company?.verified) throw redirect('/my/company')
  const relations = await listOwnRelations(ctx)
  return {
    relations: relations.map((relation) => {
      return { ...relation, node: relation.node ? nodeLine(relation.node, getLocale()) : null }
    }),
    now: ctx.clock.now().getTime(),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const fields = await readFields(request, ['id', 'do'])
  try {
    await answerRelation(context.get(ctxContext), { id: fields.id, act: fields.do })
    return redirect(`/my/relations?done=relation-${String(fields.do)}`)
  } catch (error) {
    return formFailure(error, context, null)
  }
}

const states: Record<RelationState, () => string> = {
  proposed: m.my_relation_state_proposed, shown: m.my_relation_state_shown, declined: m.my_relation_state_declined, withdrawn: m.my_relation_state_withdrawn,
}
const acts: Record<RelationAct, { text: () => string; look: 'primary' | 'plain' | 'danger' }> = {
  agree: { text: m.my_relation_agree, look: 'primary' }, decline: { text: m.my_relation_decline, look: 'plain' }, withdraw: { text: m.my_relation_withdraw, look: 'plain' },
}

export default function Relations({ loaderData: { relations, now }, actionData: failure }: Route.ComponentProps) {
  return (
    <>
      <PageHead title={m.my_relations()} facts={m.my_relations_text()} />
      {failure ? <FormProblem failure={failure} /> : <Done />}
      <Sheet id="relations" title={m.my_relations_all()} here={relations.some(({ may }) => may.includes('agree'))} foot={<span className="meta">{m.my_new_relation_text()}{m.my_new_relation_pick()}</span>}>
        {relations.length === 0 ? <p className="sheet-body muted">{m.my_relations_none()}</p> : (
          <Table
            caption={m.my_relation_caption()} hideCaption
            columns={[{ head: m.my_relations() }, { head: m.my_relation_node() }, { head: m.my_relation_since() }, { head: m.my_relation_evidence() }, { head: m.my_relation_state() }, { head: '' }]}
          >
            {relations.map((relation) => (
              <tr key={relation.id}>
                <RowHead>{relation.side === 'supplier' ? m.public_company_supplies() : m.public_company_buys()}　{relation.other.public ? <Link to={`/companies/${relation.other.id}`}>{relation.other.name}</Link> : relation.other.name}</RowHead>
                <Cell label={m.my_relation_node()}>{relation.node ?? '—'}</Cell>
                <Cell label={m.my_relation_since()}><DateText value={relation.sinceOn} now={now} form="full" /></Cell>
                <Cell label={m.my_relation_evidence()}>
                  {relation.introductionId ? <Link to={`/my/introductions/${relation.introductionId}`}>{m.my_relation_introduced()}</Link> : relation.evidence}
                </Cell>
                <Cell label={m.my_relation_state()}><Tag>{states[relation.state]()}</Tag></Cell>
                <Cell className="do">
                  {relation.may.length === 0 ? null : (
                    <Form method="post" className="actions">
                      <input type="hidden" name="id" value={relation.id} />
                      {relation.may.map((act) => (
                        <SubmitButton key={act} small look={acts[act].look} name="do" value={act}>{act === 'withdraw' && relation.state === 'proposed' ? m.my_relation_withdraw_open() : acts[act].text()}</SubmitButton>
                      ))}
                    </Form>
                  )}
                </Cell>
              </tr>
            ))}
          </Table>
        )}
      </Sheet>
    </>
  )
}
