import { data, redirect } from 'react-router'
import { clientContext, ctxContext } from '#app/http/contexts.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { actByLink } from '#app/services/introduction/act-by-link.server.ts'
import { readLink } from '#app/services/introduction/read-link.server.ts'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Refusal } from '#domain/refusal.ts'
import { divisionName } from '#domain/regions/divisions.ts'
import { shownChanges } from '../introduction/changes.server.ts'
import { typedQuantity } from '../introduction/typed-figures.server.ts'
import { ChangesSheet } from '../introduction/changes-sheet.tsx'
import type { Route } from './+types/act.ts'
import { AnswerForms, ConfirmForm, WithdrawForm } from './act-forms.tsx'
import { Ask, Gone } from './act-gone.tsx'
import { Proposed } from './act-proposed.tsx'

export { shouldRevalidate } from '#app/http/revalidate.ts'
export const handle = { policy: 'public' } satisfies RouteHandle
const titles = { answer: m.public_act_answer, confirm: m.public_act_confirm, withdraw: m.public_act_withdraw }
export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta(loaderData?.link.standing === 'open' ? titles[loaderData.link.act]() : m.common_tagline()),
  { name: 'robots', content: 'noindex, nofollow' },
]

/** Shows; changes nothing: the previews of WeChat, mail programs and virus scanners open every link. */
export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const read = await readLink(ctx, params.token, context.get(clientContext))
  const link = read.standing === 'open' ? { ...read, place: divisionName(read.theirs.divisionCode), changes: shownChanges(read.changes) } : read
  const just = read.standing === 'used' && url.searchParams.has('done')
  return data({ link, just, now: ctx.clock.now().getTime() }, { status: read.standing === 'open' || just ? 200 : read.standing === 'unknown' ? 404 : 410 })
}
export type ActData = Awaited<ReturnType<typeof loader>>['data']
export type OpenLink = Extract<ActData['link'], { standing: 'open' }>

const names = ['do', 'consent', 'seen', 'reason', 'note', 'happenedOn', 'quantity.value', 'quantity.unit'] as const
export type ActValues = Record<(typeof names)[number], string>

export async function action({ request, params, context }: Route.ActionArgs) {
  const fields = await readFields(request, names)
  try {
    const { 'quantity.value': value, 'quantity.unit': unit, ...rest } = fields
    const empty = { note: fields.note || undefined, reason: fields.reason || undefined, happenedOn: fields.happenedOn || undefined }
    await actByLink(context.get(ctxContext), params.token, { ...rest, ...empty, quantity: typedQuantity(shown(value), shown(unit)) }, context.get(clientContext))
    return redirect(`/act/${params.token}?done=1`)
  } catch (error) {
    // The page then says how it stands.
    if (error instanceof Refusal && error.code.startsWith('link-')) return data(null, { status: error.kind === 'not-found' ? 404 : 410 })
    return formFailure(error, context, Object.fromEntries(names.map((name) => [name, shown(fields[name])])) as ActValues, { quantity: 'quantity.value' })
  }
}

export default function Act({ loaderData, actionData }: Route.ComponentProps) {
  const { link, now } = loaderData
  const failure = actionData ?? undefined
  if (link.standing !== 'open') return <div className="page is-act"><Gone {...loaderData} /></div>
  return (
    <div className="page is-act">
      <div className="page-head">
        <div>
          <h1>{titles[link.act]()}</h1>
          <p className="meta">{m.public_act_from({ park: link.desk.park ?? m.common_name() })}</p>
        </div>
      </div>
      <FormProblem failure={failure} />
      <div className="stack-gap">
        <ChangesSheet changes={link.changes} mine={link.side} now={now} />
        <Proposed link={link} now={now} />
        {link.lookOnly ? <Notice tone="warn">{m.public_act_look_only()}</Notice> : link.act === 'answer' ? <AnswerForms link={link} failure={failure} /> : link.act === 'confirm' ? <ConfirmForm link={link} failure={failure} now={now} /> : <WithdrawForm link={link} now={now} />}
        <Ask desk={link.desk} />
      </div>
    </div>
  )
}
