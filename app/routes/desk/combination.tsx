import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { closeCombination } from '#app/services/combination/close.server.ts'
import { listCombinationEvents } from '#app/services/combination/list-events.server.ts'
import { takeOutPart } from '#app/services/combination/take-out.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Choices, Segments } from '#app/ui/choices.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { DemoTag, Tag } from '#app/ui/marks.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { combinationCloseReasons, combinationNumber, MOST_PARTS } from '#domain/introduction/combination.ts'
import type { PresentedPart } from '#app/services/combination/read.server.ts'
import { CoverageSheet } from '../combination/coverage.tsx'
import { PartsTable } from '../combination/parts-table.tsx'
import { combinationIn } from '../combination/place.server.ts'
import { CombinationStory } from '../combination/story.tsx'
import { combinationCloseWord, combinationStateWord } from '../combination/words.ts'
import type { Route } from './+types/combination.ts'
import { Done } from './done.tsx'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData ? `${combinationNumber(loaderData.combination.number)} ${loaderData.combination.title}` : m.common_combinations())

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const combination = await combinationIn(ctx, 'desk', params.id)
  return { combination, events: await listCombinationEvents(ctx, combination.id), now: ctx.clock.now().getTime() }
}

const names = ['intent', 'introductionId', 'reason', 'note', 'parts'] as const

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const { id } = await combinationIn(ctx, 'desk', params.id)
  const fields = await readFields(request, names)
  try {
    if (fields.intent === 'take-out') return redirect(`/desk/combinations/${id}?done=${await takeOutPart(ctx, { combinationId: id, introductionId: fields.introductionId })}`)
    await closeCombination(ctx, { id, reason: fields.reason, note: fields.note, parts: fields.parts })
    return redirect(`/desk/combinations/${id}?done=close-combination`)
  } catch (error) {
    return formFailure(error, context, { reason: shown(fields.reason), note: shown(fields.note), parts: shown(fields.parts) })
  }
}

export default function Combination({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { combination, events, now } = loaderData
  const { demand, open, closed } = combination
  const number = combinationNumber(combination.number)
  const counted = combination.parts.filter(({ setAside }) => !setAside).length
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_combinations(), to: '/desk/combinations' }, { text: number }]} />
      <PageHead
        title={combination.title}
        facts={[
          number,
          <Tag key="state">{combinationStateWord(combination.state)}</Tag>,
          <Link key="company" to={`/desk/companies/${demand.company.id}`}>{demand.company.name}</Link>,
          <span key="begun"><DateText value={combination.createdAt} now={now} /> {m.desk_begun_liaison({ name: combination.madeBy ?? '' })}</span>,
          combination.demo ? <DemoTag key="demo" /> : null,
        ]}
        actions={
          <>
            <ButtonLink to={`/desk/matches/${demand.id}`}>{m.desk_see_fit()}</ButtonLink>
            {open && counted < MOST_PARTS ? <ButtonLink to={`/desk/combinations/${combination.id}/add`} look="primary">{m.desk_combine_add_part()}</ButtonLink> : null}
          </>
        }
      />
      <Done />
      <FormProblem failure={failure} labels={{ reason: m.desk_combine_close_why(), note: m.desk_combine_close_note(), parts: m.desk_combine_close_parts() }} />
      <WithAside
        aside={
          <>
            <CoverageSheet asked={demand.quantity} coverage={combination.coverage} note={m.common_coverage_now()} />
            <CombinationStory events={events} now={now} />
          </>
        }
      >
        {combination.state === 'short' ? <div className="after-head"><Notice tone="warn">{m.desk_combine_short()}</Notice></div> : null}
        {closed ? <div className="after-head"><Notice>{m.common_combination_closed_because({ reason: combinationCloseWord(closed.reason) })}{closed.note ? `　${closed.note}` : ''}</Notice></div> : null}
        <Sheet
          id="parts" title={m.common_combination_parts()} note={m.desk_combine_parts_secret()} here={combination.state === 'short'}
          foot={open ? <span className="meta">{m.desk_combine_take_out_note()}</span> : undefined}
        >
          <PartsTable area="desk" parts={combination.parts} now={now} {...(open && { act: (part: PresentedPart) => <PartActs id={combination.id} part={part} /> })} />
        </Sheet>
        {combination.note ? <Sheet id="note" title={m.desk_combine_note()} note={m.desk_combine_note_hint()} padded><p>{combination.note}</p></Sheet> : null}
        {open ? (
          <details className="fold" open={failure !== undefined}>
            <summary className="button">{m.desk_combine_close()}</summary>
            <Sheet id="close" title={m.desk_combine_close()} note={m.desk_combine_close_text()} padded>
              <Form method="post" noValidate>
                <Choices
                  name="reason" label={m.desk_combine_close_why()} error={errorOf(failure, 'reason')} defaultValue={failure?.values.reason}
                  options={combinationCloseReasons.map((reason) => ({ value: reason, label: combinationCloseWord(reason) }))}
                />
                <Field name="note" label={m.desk_combine_close_note()} hint={m.desk_combine_close_note_hint()} error={errorOf(failure, 'note')} optional>
                  <TextArea className="is-short" rows={2} defaultValue={failure?.values.note} />
                </Field>
                <Segments
                  name="parts" label={m.desk_combine_close_parts()} error={errorOf(failure, 'parts')} defaultValue={failure?.values.parts}
                  options={[{ value: 'go-on', label: m.desk_combine_close_go_on() }, { value: 'withdraw', label: m.desk_combine_close_withdraw() }]}
                />
                <p className="act-row"><SubmitButton look="danger" name="intent" value="close">{m.desk_combine_close_really()}</SubmitButton></p>
              </Form>
            </Sheet>
          </details>
        ) : null}
      </WithAside>
    </>
  )
}

/** What came to nothing is replaced or set aside; what goes on can be released. */
function PartActs({ id, part }: { id: string; part: PresentedPart }) {
  if (part.setAside) return null
  const name = <VisuallyHidden>：LH-{part.number}</VisuallyHidden>
  return (
    <>
      {part.out ? <ButtonLink to={`/desk/combinations/${id}/add?replaces=${part.id}`} small>{m.desk_combine_fill()}{name}</ButtonLink> : null}
      <details className="fold">
        <summary className="button button-small">{part.out ? m.desk_combine_set_aside() : m.desk_combine_release()}{name}</summary>
        <div className="fold-body">
          <p className="meta">{part.out ? m.desk_combine_set_aside_text() : m.desk_combine_release_text()}</p>
          <Form method="post">
            <input type="hidden" name="introductionId" value={part.id} />
            <SubmitButton look="plain" small name="intent" value="take-out">{m.desk_combine_take_out_really()}</SubmitButton>
          </Form>
        </div>
      </details>
    </>
  )
}
