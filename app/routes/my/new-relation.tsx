import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { readCompany } from '#app/services/company/read.server.ts'
import { declareRelation } from '#app/services/relation/propose.server.ts'
import { Segments } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Select, TextArea, TextInput } from '#app/ui/inputs.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { nameIn } from '#domain/chains/chain.ts'
import { chains } from '#domain/chains/index.ts'
import { shanghaiDay } from '#domain/day.ts'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Route } from './+types/new-relation.ts'

export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = () => pageMeta(m.my_relations_new())

/** `?company=`: whom it is with; the link to here is on that company's public page. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const companyId = new URL(request.url).searchParams.get('company')
  if (companyId === null || !isId(companyId)) throw new Refusal('not-found', 'company-not-found')
  const { id, name } = await readCompany(ctx, companyId)
  const locale = getLocale()
  return {
    company: { id, name },
    nodes: chains.map((chain) => ({ label: nameIn(chain.name, locale), options: chain.nodes.map((node) => ({ value: node.slug, label: nameIn(node.name, locale) })) })),
    today: shanghaiDay(ctx.clock.now()),
  }
}

const names = ['role', 'node', 'sinceOn', 'evidence'] as const

export async function action({ request, context }: Route.ActionArgs) {
  const companyId = new URL(request.url).searchParams.get('company')
  const fields = await readFields(request, names)
  const values = Object.fromEntries(names.map((name) => [name, shown(fields[name])])) as Record<(typeof names)[number], string>
  try {
    await declareRelation(context.get(ctxContext), { companyId, role: values.role || undefined, node: values.node || undefined, sinceOn: values.sinceOn, evidence: values.evidence })
    return redirect('/my/relations?done=relation-declare')
  } catch (error) {
    return formFailure(error, context, values)
  }
}

export default function NewRelation({ loaderData: { company, nodes, today }, actionData: failure }: Route.ComponentProps) {
  const values = failure?.values
  const error = (name: string) => errorOf(failure, name)
  return (
    <>
      <Crumbs items={[{ text: m.my_relations(), to: '/my/relations' }, { text: m.my_relations_new() }]} />
      <PageHead title={m.my_relations_new()} facts={m.my_new_relation_text()} />
      <FormProblem failure={failure} labels={{ role: m.my_new_relation_role(), node: m.my_new_relation_node(), sinceOn: m.my_new_relation_since(), evidence: m.my_new_relation_evidence() }} />
      <Sheet id="declare" title={`${m.my_new_relation_with()}：${company.name}`} padded>
        <Form method="post" noValidate>
          <Segments
            name="role" label={m.my_new_relation_role()} error={error('role')} defaultValue={values?.role || 'supplier'}
            options={[{ value: 'supplier', label: m.my_new_relation_supplier() }, { value: 'buyer', label: m.my_new_relation_buyer() }]}
          />
          <Field name="node" label={m.my_new_relation_node()} error={error('node')} optional>
            <Select options={nodes} empty={m.my_new_relation_node_none()} defaultValue={values?.node} />
          </Field>
          <Field name="sinceOn" label={m.my_new_relation_since()} error={error('sinceOn')}>
            <TextInput type="date" max={today} defaultValue={values?.sinceOn ?? today} />
          </Field>
          <Field name="evidence" label={m.my_new_relation_evidence()} hint={m.my_new_relation_evidence_hint()} error={error('evidence')}>
            <TextArea className="is-short" rows={2} defaultValue={values?.evidence} />
          </Field>
          <p className="act-row"><SubmitButton>{m.my_new_relation_send()}</SubmitButton></p>
        </Form>
      </Sheet>
    </>
  )
}
