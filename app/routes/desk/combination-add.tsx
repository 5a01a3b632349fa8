import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { addPart } from '#app/services/combination/add.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { isId } from '#domain/id.ts'
import { combinationNumber } from '#domain/introduction/combination.ts'
import { Choose } from '../combination/choose.tsx'
import { ChosenFields } from '../combination/chosen-fields.tsx'
import { CoverageSheet } from '../combination/coverage.tsx'
import { combinationIn } from '../combination/place.server.ts'
import { loadPlan, readPlan } from '../combination/plan.server.ts'
import type { Route } from './+types/combination-add.ts'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.desk_combine_add_part())

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const combination = await combinationIn(ctx, 'desk', params.id)
  const asked = url.searchParams.get('replaces') ?? undefined
  // Only one that came to nothing can be replaced.
  const replaced = combination.parts.find((part) => part.id === asked && part.out && !part.setAside) ?? null
  return { combination, replaced, open: combination.open, loaded: combination.open ? await loadPlan(ctx, combination.demand.id, url.searchParams, { one: true }) : null }
}

export async function action({ request, context, params, url }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const combination = await combinationIn(ctx, 'desk', params.id)
  const { values, parts, fields } = await readPlan(request)
  const asked = url.searchParams.get('replaces') ?? undefined
  const [first] = parts
  try {
    await addPart(ctx, { id: fields.id, combinationId: combination.id, supplyId: first?.supplyId, part: first?.part, reason: first?.reason, ...(isId(asked) && { replaces: asked }) })
    return redirect(`/desk/combinations/${combination.id}?done=add-part`)
  } catch (error) {
    return formFailure(error, context, values, first ? { supplyId: `with.${first.supplyId}`, part: `part.${first.supplyId}`, reason: `reason.${first.supplyId}` } : { supplyId: 'choose' })
  }
}

export default function AddPart({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { combination, replaced, loaded } = loaderData
  const back = `/desk/combinations/${combination.id}`
  const number = combinationNumber(combination.number)
  const chosen = loaded?.plan.chosen[0]
  const inIt = combination.parts.map(({ listing }) => listing.id)
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_combinations(), to: '/desk/combinations' }, { text: number, to: back }, { text: m.desk_combine_add_part() }]} />
      <PageHead title={replaced ? m.desk_combine_replace({ number: `LH-${replaced.number}` }) : m.desk_combine_add_part()} facts={[number, combination.title]} />
      <FormProblem failure={failure} />
      {loaded === null ? <Notice>{m.desk_combine_over()}</Notice> : (
        <WithAside form aside={<CoverageSheet asked={combination.demand.quantity} coverage={combination.coverage} note={m.common_coverage_now()} />}>
          <Choose matches={loaded.matches.filter(({ listingId }) => !inIt.includes(listingId))} chosen={loaded.plan.chosen} kept={replaced ? { replaces: replaced.id } : {}} one unknown={loaded.unknown} typed={loaded.typed} />
          {chosen ? (
            <Sheet id="combine" title={m.desk_combine_add_part()} note={m.desk_combine_parts_note()} here padded>
              <Form method="post" noValidate>
                <input type="hidden" name="id" value={failure?.values.id || loaded.id} />
                <input type="hidden" name="supply" value={chosen.id} />
                <ChosenFields key={chosen.id} supply={chosen} failure={failure} />
                <div className="form-do">
                  <ButtonLink to={back}>{m.common_cancel()}</ButtonLink>
                  <SubmitButton>{m.desk_combine_add_submit()}</SubmitButton>
                </div>
              </Form>
            </Sheet>
          ) : null}
        </WithAside>
      )}
    </>
  )
}
