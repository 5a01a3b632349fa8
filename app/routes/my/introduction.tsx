import { data, redirect } from 'react-router'
import type { Ctx } from '#app/ctx.ts'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure, shown } from '#app/http/form.server.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { listContacts } from '#app/services/company/list-contacts.server.ts'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { acceptIntroduction, declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { discloseContact, type DisclosedContact } from '#app/services/introduction/disclose-contact.server.ts'
import { listFiles } from '#app/services/file/list.server.ts'
import { listChanges } from '#app/services/introduction/list-changes.server.ts'
import { listIntroductionEvents } from '#app/services/introduction/list-events.server.ts'
import { listCommitments } from '#app/services/introduction/list-commitments.server.ts'
import { listOutcomes } from '#app/services/introduction/list-outcomes.server.ts'
import { listContactViews } from '#app/services/introduction/list-views.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { withdrawConsent } from '#app/services/introduction/withdraw-consent.server.ts'
import { withdrawIntroduction } from '#app/services/introduction/withdraw.server.ts'
import { listRemarks } from '#app/services/remark/list.server.ts'
import { listSteps } from '#app/services/step/list.server.ts'
import { readPairMatch } from '#app/services/match/read-pair.server.ts'
import { listOwnRelations } from '#app/services/relation/list.server.ts'
import { proposeRelation } from '#app/services/relation/propose.server.ts'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { OTHER } from '#app/ui/listing-form/values.ts'
import { Tag } from '#app/ui/marks.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { introductionStateWord } from '#app/ui/words.ts'
import { otherSide } from '#domain/introduction/state.ts'
import { Refusal } from '#domain/refusal.ts'
import { divisionName } from '#domain/regions/divisions.ts'
import { introductionIn } from '../introduction/place.server.ts'
import type { Route } from './+types/introduction.ts'
import { shownChanges } from '../introduction/changes.server.ts'
import { ChangesSheet } from '../introduction/changes-sheet.tsx'
import { PartLine } from '../combination/part-line.tsx'
import { FilesSheet } from '../introduction/files-sheet.tsx'
import { frameOf } from '../introduction/frame.ts'
import { AgreedSheet } from '../introduction/agreed-sheet.tsx'
import { typedAmount, typedQuantity } from '../introduction/typed-figures.server.ts'
import { outcomeLabels } from '../introduction/outcome-fields.tsx'
import { Answer } from './answer.tsx'
import { Disclosure } from './disclosure.tsx'
import { Done } from './done.tsx'
import { Know } from './know.tsx'
import { Outcomes } from './outcomes.tsx'
import { ownCompany } from './own-company.server.ts'
import { Parties, Pair } from './parties.tsx'
import { Relate } from './relate.tsx'
import { Story } from './story.tsx'
import { Turn } from './turn.tsx'

export { shouldRevalidate } from '#app/http/revalidate.ts'
export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.introduction.title ?? m.common_my_introductions())

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const introduction = await introductionIn(ctx, 'my', params.id)
  const mine = introduction.viewer.mine[0]!
  const [pair, changes, views, outcomes, commitments, events, contacts, remarks, files, steps, own] = await Promise.all([
    readPairMatch(ctx, params.id),
    listChanges(ctx, params.id),
    listContactViews(ctx, params.id),
    listOutcomes(ctx, params.id),
    listCommitments(ctx, params.id),
    listIntroductionEvents(ctx, params.id),
    listContacts(ctx, ownCompany(ctx)),
    listRemarks(ctx, params.id),
    listFiles(ctx, params.id),
    listSteps(ctx, params.id),
    introduction.viewer.may.relate.length > 0 && ctx.actor.kind === 'user' && ctx.actor.company?.verified ? listOwnRelations(ctx) : [],
  ])
  const sides = [introduction.demand, introduction.supply].map((side) => ({
    ...side, place: divisionName(side.divisionCode), listing: side.listing && { ...side.listing, serves: side.listing.serves.map(divisionName) },
  }))
  return {
    introduction: { ...introduction, demand: sides[0]!, supply: sides[1]! },
    mine,
    theirs: otherSide(mine),
    pair,
    changes: shownChanges(changes),
    views,
    outcomes,
    commitments,
    related: own.some((relation) => relation.introductionId === params.id && (relation.state === 'proposed' || relation.state === 'shown')),
    events,
    remarks,
    files,
    steps,
    newRemark: ctx.ids.next(),
    contacts,
    newContact: ctx.ids.next(),
    now: ctx.clock.now().getTime(),
  }
}
export type IntroductionData = Awaited<ReturnType<typeof loader>>

const fieldNames = [
  'contactId', 'contact.id', 'contact.name', 'contact.phone', 'contact.email', 'consent', 'demandVersion', 'supplyVersion',
  'reason', 'note', 'rung', 'seen', 'happenedOn', 'quantity.value', 'quantity.unit', 'amount', 'outcomeNote',
] as const
export type IntroductionValues = Record<(typeof fieldNames)[number] | 'do', string>

export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const form = await request.formData()
  const values = Object.fromEntries([...fieldNames, 'do' as const].map((name) => [name, shown(form.getAll(name).filter((value) => typeof value === 'string'))])) as IntroductionValues
  try {
    // Seeing the contact is an act of its own: by POST, recorded, and shown in the answer to it alone.
    if (values.do === 'disclose') return data({ disclosed: await discloseContact(ctx, { id: params.id }) }, { headers: { 'Cache-Control': 'no-store' } })
    await act(ctx, params.id, values)
    return redirect(`/my/introductions/${params.id}?done=${values.do}`)
  } catch (error) {
    return formFailure(prefixed(error, values.do), context, values)
  }
}

async function act(ctx: Ctx, id: string, values: IntroductionValues): Promise<void> {
  const side = (await introductionIn(ctx, 'my', id)).viewer.mine[0]!
  if (values.do === 'accept') {
    const contactId = await chosenContact(ctx, values)
    const version = (written: string) => (written === '' ? null : Number(written))
    await acceptIntroduction(ctx, { id, contactId, consent: values.consent, demandVersion: version(values.demandVersion), supplyVersion: version(values.supplyVersion) })
  } else if (values.do === 'decline') await declineIntroduction(ctx, { id, side, reason: values.reason || undefined, note: values.note || undefined })
  else if (values.do === 'withdraw') await withdrawIntroduction(ctx, { id })
  else if (values.do === 'consent') await withdrawConsent(ctx, { id })
  else if (values.do === 'record') {
    const quantity = typedQuantity(values['quantity.value'], values['quantity.unit'])
    await recordOutcome(ctx, { id, side, rung: values.rung || undefined, happenedOn: values.happenedOn, quantity, amount: typedAmount(values.amount), note: values.outcomeNote || undefined })
  } else if (values.do === 'confirm') await confirmOutcome(ctx, { id, side, rung: values.rung, seen: values.seen || undefined })
  else if (values.do === 'relate') await proposeRelation(ctx, { introductionId: id })
  else throw new Refusal('invalid', 'act-unknown')
}

/** One of the company's contacts, or somebody new, who becomes one. */
async function chosenContact(ctx: Ctx, values: IntroductionValues): Promise<string | undefined> {
  if (values.contactId !== OTHER) return values.contactId || undefined
  if (values.consent === '') return undefined // nobody is added for an answer that will be refused
  const { id } = await saveContact(ctx, {
    id: values['contact.id'], companyId: ownCompany(ctx), name: values['contact.name'],
    phone: values['contact.phone'] || undefined, email: values['contact.email'] || undefined,
  })
  return id
}

/** The controls' names for what the use cases call by shorter ones. */
function prefixed(error: unknown, act: string): unknown {
  if (!(error instanceof Refusal)) return error
  const names: Record<string, string> = {
    name: 'contact.name', phone: 'contact.phone', email: 'contact.email', quantity: 'quantity.value', ...(act === 'record' && { note: 'outcomeNote' }),
  }
  return new Refusal(error.kind, error.code, { params: error.params, issues: error.issues.map((issue) => ({ ...issue, field: names[issue.field] ?? issue.field })) })
}

const labels: Partial<Record<string, () => string>> = {
  contactId: m.my_answer_contact,
  'contact.name': m.my_field_contact_name,
  'contact.phone': m.my_field_contact_phone,
  reason: m.my_decline_reason,
  note: m.my_decline_note,
  ...outcomeLabels,
}

export default function Introduction({ loaderData, actionData }: Route.ComponentProps) {
  const { introduction, now } = loaderData
  const failure = actionData && 'errors' in actionData ? actionData : undefined
  const disclosed: { contact: DisclosedContact | null } | undefined = actionData && 'disclosed' in actionData ? { contact: actionData.disclosed } : undefined
  const open = introduction.state === 'accepted' || introduction.state === 'concluded'
  return (
    <>
      <Crumbs items={[{ text: m.common_my_introductions(), to: '/my/introductions' }, { text: `LH-${introduction.number}` }]} />
      <PageHead
        title={introduction.title}
        facts={[`LH-${introduction.number}`, <Tag key="state">{introductionStateWord(introduction.state)}</Tag>, <>{m.my_begun()} <DateText value={introduction.createdAt} now={now} /></>]}
      />
      {failure ? <FormProblem failure={{ message: failure.message, errors: failure.errors.map(({ field, text }) => ({ field, text: labels[field] ? `${labels[field]()}：${text}` : text })) }} /> : disclosed ? null : <Done />}
      <PartLine introduction={introduction} area="my" />
      <Turn {...loaderData} />
      <WithAside
        aside={
          <>
            <Know {...loaderData} />
            <Story {...loaderData} />
          </>
        }
      >
        <ChangesSheet changes={loaderData.changes} mine={loaderData.mine} now={now} />
        {open ? <Disclosure {...loaderData} disclosed={disclosed} /> : null}
        {introduction.viewer.may.accept.length > 0 ? <Answer {...loaderData} failure={failure} /> : null}
        {open ? <Outcomes {...loaderData} failure={failure} /> : null}
        {open ? <AgreedSheet base={`/my/introductions/${introduction.id}`} commitments={loaderData.commitments} now={now} /> : null}
        {open ? <Relate {...loaderData} /> : null}
        <FilesSheet frame={frameOf(introduction, 'company')} files={loaderData.files} now={now} />
        <Parties {...loaderData} />
        <Pair {...loaderData} />
      </WithAside>
    </>
  )
}
