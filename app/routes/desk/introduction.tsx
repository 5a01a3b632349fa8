import { redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { listFiles } from '#app/services/file/list.server.ts'
import { listIntroductionEvents } from '#app/services/introduction/list-events.server.ts'
import { listLinks } from '#app/services/introduction/list-links.server.ts'
import { listCommitments } from '#app/services/introduction/list-commitments.server.ts'
import { listOutcomes } from '#app/services/introduction/list-outcomes.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { listRemarks } from '#app/services/remark/list.server.ts'
import { listSteps } from '#app/services/step/list.server.ts'
import { withdrawIntroduction } from '#app/services/introduction/withdraw.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { DemoTag, Tag } from '#app/ui/marks.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { introductionStateWord } from '#app/ui/words.ts'
import { shanghaiDay } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { fullDivisionName } from '#domain/regions/divisions.ts'
import type { Ctx } from '#app/ctx.ts'
import { introductionIn } from '../introduction/place.server.ts'
import type { Route } from './+types/introduction.ts'
import { PartLine } from '../combination/part-line.tsx'
import { AgreedStep, isAgreed } from '../introduction/agreed-step.tsx'
import { FilesSheet } from '../introduction/files-sheet.tsx'
import { frameOf } from '../introduction/frame.ts'
import { remarkEntries } from '../introduction/remark-entries.tsx'
import { WriteForm } from '../introduction/write-form.tsx'
import { AgreedSheet } from '../introduction/agreed-sheet.tsx'
import { typedQuantity } from '../introduction/typed-figures.server.ts'
import { Done } from './done.tsx'
import { Events } from './introduction-events.tsx'
import { BetweenDesks, Know, Parties, Progress } from './introduction-parts.tsx'
import { NextStep } from './introduction-next.tsx'
import { LinkSheet } from './link-table.tsx'
import { OutcomeForm } from './outcome-form.tsx'

export { shouldRevalidate } from '#app/http/revalidate.ts'
export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData ? `LH-${loaderData.introduction.number} ${loaderData.introduction.title}` : m.common_rail_introductions())

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const introduction = await introductionIn(ctx, 'desk', params.id)
  const [outcomes, commitments, events, links, remarks, files, steps] = await Promise.all([
    listOutcomes(ctx, introduction.id), listCommitments(ctx, introduction.id), listIntroductionEvents(ctx, introduction.id), listLinks(ctx, introduction.id),
    listRemarks(ctx, introduction.id), listFiles(ctx, introduction.id), listSteps(ctx, introduction.id),
  ])
  return {
    introduction,
    places: { demand: fullDivisionName(introduction.demand.divisionCode), supply: fullDivisionName(introduction.supply.divisionCode) },
    outcomes,
    commitments,
    events,
    links: links.links.slice(0, 3),
    mayLink: links.possible.length > 0,
    remarks,
    files,
    steps,
    newRemark: ctx.ids.next(),
    /** Where a company answers. */
    link: `${ctx.origin}/my/introductions/${introduction.id}`,
    today: shanghaiDay(ctx.clock.now()),
    now: ctx.clock.now().getTime(),
  }
}

const names = ['intent', 'reason', 'declineReason', 'note', 'side', 'rung', 'seen', 'happenedOn', 'quantity.value', 'quantity.unit', 'outcomeNote'] as const
type Fields = Awaited<ReturnType<typeof readFields<(typeof names)[number]>>>

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const { id } = await introductionIn(ctx, 'desk', params.id)
  const fields = await readFields(request, names)
  try {
    const done = await act(ctx, id, fields)
    return redirect(`/desk/introductions/${id}?done=${done}`)
  } catch (error) {
    return formFailure(error, context, Object.fromEntries(names.map((name) => [name, shown(fields[name])])) as Record<(typeof names)[number], string>, shownAs(fields.intent))
  }
}

async function act(ctx: Ctx, id: string, fields: Fields): Promise<string> {
  switch (fields.intent) {
    case 'pass':
      await turnKey(ctx, { id, decision: 'pass' })
      return 'pass'
    case 'hold':
      await turnKey(ctx, { id, decision: 'hold', reason: fields.reason })
      return 'hold-key'
    case 'withdraw':
      await withdrawIntroduction(ctx, { id })
      return 'withdraw'
    case 'decline':
      await declineIntroduction(ctx, { id, side: fields.side, reason: fields.declineReason, note: fields.note })
      return 'decline'
    case 'record':
      await recordOutcome(ctx, {
        id,
        side: fields.side,
        rung: fields.rung,
        happenedOn: fields.happenedOn,
        quantity: typedQuantity(shown(fields['quantity.value']), shown(fields['quantity.unit'])),
        note: fields.outcomeNote,
      })
      return 'outcome'
    case 'confirm':
      await confirmOutcome(ctx, { id, side: fields.side, rung: fields.rung, seen: fields.seen })
      return 'confirm'
    default:
      throw new Refusal('invalid', 'input-invalid')
  }
}

/** What a form of this page calls the fields of a use case. */
const shownAs = (intent: Fields['intent']): Record<string, string> =>
  intent === 'decline' ? { reason: 'declineReason' } : intent === 'record' ? { note: 'outcomeNote', quantity: 'quantity.value' } : {}

export default function Introduction({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { introduction, outcomes, events, places, today, now } = loaderData
  const frame = frameOf(introduction, 'desk')
  const agreed = <AgreedStep frame={frame} steps={loaderData.steps} now={now} />
  const of = (...intents: string[]) => (failure && intents.includes(failure.values.intent) ? failure : undefined)
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_rail_introductions(), to: '/desk/introductions' }, { text: `LH-${introduction.number}` }]} />
      <PageHead
        title={introduction.title}
        facts={[
          `LH-${introduction.number}`,
          <Tag key="state">{introductionStateWord(introduction.state)}</Tag>,
          m.desk_between({ demand: introduction.demand.park?.shortName ?? m.desk_no_park_short(), supply: introduction.supply.park?.shortName ?? m.desk_no_park_short() }),
          <span key="begun"><DateText value={introduction.createdAt} now={now} /> {introduction.initiatedBy === 'company' ? m.desk_begun_company() : m.desk_begun_liaison({ name: introduction.proposedBy ?? '' })}</span>,
          introduction.demo ? <DemoTag key="demo" /> : null,
        ]}
        actions={<ButtonLink to={`${frame.base}/print`}><Icon name="print" />{m.file_print()}</ButtonLink>}
      />
      {failure ? null : <Done />}
      <PartLine introduction={introduction} area="desk" />
      <NextStep agreed={isAgreed(frame, loaderData.steps) ? { before: agreed, after: null } : { before: null, after: agreed }} introduction={introduction} outcomes={outcomes} now={now} link={loaderData.link} failure={of('pass', 'hold', 'withdraw', 'decline', 'confirm', '')} />
      <Progress introduction={introduction} outcomes={outcomes} now={now} />
      <WithAside aside={<Events introduction={introduction} events={events} remarks={remarkEntries(frame, loaderData.remarks)} write={<WriteForm frame={frame} newId={loaderData.newRemark} small />} now={now} />}>
        <LinkSheet id={introduction.id} links={loaderData.links} more={loaderData.mayLink} now={now} />
        <Parties introduction={introduction} places={places} now={now} />
        <BetweenDesks introduction={introduction} />
        {introduction.acceptedAt === null ? null : <AgreedSheet base={`/desk/introductions/${introduction.id}`} commitments={loaderData.commitments} now={now} />}
        <OutcomeForm introduction={introduction} outcomes={outcomes} today={today} failure={of('record')} />
        <Know introduction={introduction} now={now} />
        <FilesSheet frame={frame} files={loaderData.files} now={now} />
      </WithAside>
    </>
  )
}
