import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import { countPages, readPage } from '#app/http/page-number.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { EXAMPLES_PER_PAGE, findExample, listExamples } from '#app/services/term/list-examples.server.ts'
import { listNodeUse } from '#app/services/term/list-nodes.server.ts'
import { listTerms } from '#app/services/term/list.server.ts'
import { takeBackTerm } from '#app/services/term/take-back.server.ts'
import { takeTerm } from '#app/services/term/take.server.ts'
import { addressOf } from '#app/ui/address.ts'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Stack, WithAside } from '#app/ui/page.tsx'
import { chains, findChain } from '#domain/chains/index.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { isId } from '#domain/id.ts'
import type { Route } from './+types/terms.ts'
import { Done } from './done.tsx'
import { Examples, Nodes, TakeTerm, Terms } from './terms-parts.tsx'
import { chainWords, exampleWords, nodeWords } from './terms-words.server.ts'

export const handle = { policy: 'administrator' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.admin_terms())

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const locale = getLocale()
  const chain = findChain(url.searchParams.get('chain') ?? '') ?? chains[0]!
  const asked = url.searchParams.get('example') ?? undefined
  const page = readPage(url.searchParams)
  const [nodes, found, terms, from] = await Promise.all([
    listNodeUse(ctx, chain.slug),
    listExamples(ctx, { page, chain: chain.slug }),
    listTerms(ctx, { chain: chain.slug }),
    isId(asked) ? findExample(ctx, asked) : null,
  ])
  return {
    chain: chain.slug,
    chains: chainWords(locale),
    nodes: nodes.map((use) => ({ ...use, ...nodeWords(use.node, locale) })),
    examples: found.examples.map((example) => exampleWords(example, locale)),
    page,
    pages: countPages(page, found.total, EXAMPLES_PER_PAGE),
    total: found.total,
    terms: terms.map((term) => ({ ...term, name: nodeWords(term.node, locale).name })),
    /** What the form begins with. */
    form: { id: ctx.ids.next(), example: from && exampleWords(from, locale) },
    choices: chain.nodes.map((node) => ({ value: node.slug, label: nameIn(node.name, locale) })),
    now: ctx.clock.now().getTime(),
  }
}

const names = ['intent', 'id', 'term', 'node', 'exampleId'] as const

export async function action({ request, url, context }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const { intent, ...fields } = await readFields(request, names)
  try {
    if (intent === 'back') await takeBackTerm(ctx, { id: fields.id })
    else await takeTerm(ctx, { ...fields, exampleId: fields.exampleId || undefined })
    const chain = findChain(url.searchParams.get('chain') ?? '')?.slug
    return redirect(addressOf('/admin/terms', { chain: chain ?? null, done: intent === 'back' ? 'take-back-term' : 'take-term' }))
  } catch (error) {
    return formFailure(error, context, { intent: shown(intent), id: shown(fields.id), term: shown(fields.term), node: shown(fields.node), exampleId: shown(fields.exampleId) })
  }
}

export default function TermsPage({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { chain, chains: all } = loaderData
  return (
    <>
      <PageHead title={m.admin_terms()} facts={m.admin_terms_intro()} />
      {failure ? null : <Done />}
      <Form method="get" className="filters filters-box" aria-label={m.admin_terms_chain()}>
        <Field name="chain" label={m.admin_terms_chain()}>
          <Select key={chain} options={all} defaultValue={chain} />
        </Field>
        <button className="button" type="submit">{m.admin_terms_show()}</button>
      </Form>
      <WithAside form aside={<Stack><TakeTerm {...loaderData} failure={failure} /><Terms {...loaderData} /></Stack>}>
        <Stack>
          <Examples {...loaderData} />
          <Nodes {...loaderData} />
        </Stack>
      </WithAside>
    </>
  )
}
