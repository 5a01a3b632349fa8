import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { proposeCombination } from '#app/services/combination/propose.server.ts'
import { readCombinationPlan } from '#app/services/combination/read-plan.server.ts'
import { suggestCombinations } from '#app/services/match/suggest-combinations.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { isId } from '#domain/id.ts'
import { FEWEST_PARTS } from '#domain/introduction/combination.ts'
import { Refusal } from '#domain/refusal.ts'
import { Choose } from '../combination/choose.tsx'
import { ChosenFields } from '../combination/chosen-fields.tsx'
import { CoverageSheet } from '../combination/coverage.tsx'
import { loadPlan, planNames, readPlan } from '../combination/plan.server.ts'
import { Suggested } from '../combination/suggested.tsx'
import type { Route } from './+types/combination-new.ts'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.desk_combine_title())

function demandIn(url: URL): string {
  const demandId = url.searchParams.get('demand') ?? undefined
  if (!isId(demandId)) throw new Refusal('not-found', 'listing-not-found')
  return demandId
}

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const demandId = demandIn(url)
  const loaded = await loadPlan(ctx, demandId, url.searchParams)
  return { ...loaded, suggestions: loaded.plan.chosen.length > 0 ? [] : await suggestCombinations(ctx, demandId) }
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  // Another desk's demand is none, whatever is sent for it.
  const { demand } = await readCombinationPlan(ctx, { demandId: demandIn(url), supplyIds: [] })
  const { values, parts, fields } = await readPlan(request)
  try {
    const { id } = await proposeCombination(ctx, { id: fields.id, demandId: demand.id, parts, note: fields.note })
    return redirect(`/desk/combinations/${id}?done=combine`)
  } catch (error) {
    return formFailure(error, context, values, planNames(parts.map(({ supplyId }) => supplyId)))
  }
}

export default function NewCombination({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { plan: { demand, chosen, coverage }, matches, suggestions } = loaderData
  const back = `/desk/matches/${demand.id}`
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_rail_matches(), to: '/desk/matches' }, { text: `LH-${demand.number}`, to: back }, { text: m.common_combination() }]} />
      <PageHead title={m.desk_combine_title()} facts={[demand.title, demand.company]} />
      <FormProblem failure={failure} labels={Object.fromEntries(chosen.flatMap(({ id, company }) => [`with.${id}`, `part.${id}`, `reason.${id}`].map((field) => [field, company])))} />
      {demand.live ? (
        <WithAside form aside={<CoverageSheet asked={demand.asked} coverage={coverage} note={m.desk_combine_coverage_note()} />}>
          <Suggested demandId={demand.id} asked={demand.asked} suggestions={suggestions} matches={matches} />
          <Choose matches={matches} chosen={chosen} kept={{ demand: demand.id }} unknown={loaderData.unknown} typed={loaderData.typed} />
          {chosen.length === 0 ? null : chosen.length < FEWEST_PARTS ? <Notice>{m.desk_combine_one_more()}</Notice> : (
            <Sheet id="combine" title={m.desk_combine_parts()} note={m.desk_combine_parts_note()} here padded>
              <Form method="post" noValidate>
                <input type="hidden" name="id" value={failure?.values.id || loaderData.id} />
                {chosen.map((supply) => <input key={supply.id} type="hidden" name="supply" value={supply.id} />)}
                {chosen.map((supply) => <ChosenFields key={supply.id} supply={supply} failure={failure} />)}
                <Field name="note" label={m.desk_combine_note()} hint={m.desk_combine_note_hint()} error={errorOf(failure, 'note')} optional>
                  <TextArea className="is-short" rows={3} defaultValue={failure?.values.note} />
                </Field>
                <div className="form-do">
                  <ButtonLink to={back}>{m.common_cancel()}</ButtonLink>
                  <SubmitButton>{m.desk_combine_submit()}</SubmitButton>
                </div>
              </Form>
            </Sheet>
          )}
        </WithAside>
      ) : <Notice tone="warn">{m.desk_propose_not_live()}</Notice>}
    </>
  )
}
