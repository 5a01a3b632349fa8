import { redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { readListingForm } from '#app/services/listing/read-form.server.ts'
import { readReview } from '#app/services/listing/read-review.server.ts'
import { ListingForm } from '#app/ui/listing-form.tsx'
import { typedDraft } from '#app/ui/listing-form/typed-draft.server.ts'
import { StateTag } from '#app/ui/marks.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#app/ctx.ts'
import { answerListingForm } from '../my/listing-answer.server.ts'
import { viewOf } from '../my/listing-view.server.ts'
import type { Route } from './+types/listing-edit.ts'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.title || m.desk_edit())

const DRAFTS = ['draft', 'returned']

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const review = await ownListing(ctx, params.id)
  if (!review.may.edit) throw redirect(`/desk/listings/${review.id}`)
  const stored = await readListingForm(ctx, review.id)
  const values = typedDraft(stored.content, { id: stored.id, version: stored.version, contactId: stored.contactId })
  return {
    id: stored.id,
    title: stored.content.title ?? '',
    number: stored.number,
    state: stored.state,
    companyName: stored.companyName,
    reviewReason: stored.reviewReason,
    recordedFor: stored.recordedFor,
    draft: DRAFTS.includes(stored.state),
    view: await viewOf(ctx, { companyId: stored.companyId }, { ...values, 'contact.id': [ctx.ids.next()] }),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const review = await ownListing(context.get(ctxContext), params.id)
  return answerListingForm(await request.formData(), context, { companyId: review.company.id, page: (id, act) => `/desk/listings/${id}?done=${act}` })
}

/** Of a company that this desk answers for; another's is not found. */
async function ownListing(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) throw new Refusal('not-found', 'listing-not-found')
  return readReview(ctx, id)
}

const editPath = (id: string) => `/desk/listings/${id}/edit`

export default function EditListing({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, number, state, companyName, reviewReason, recordedFor, draft, view } = loaderData
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_rail_reviews(), to: '/desk/listings' }, { text: `LH-${number}`, to: `/desk/listings/${id}` }, { text: m.desk_edit() }]} />
      <PageHead title={m.desk_edit_for({ company: companyName })} facts={[title || m.desk_untitled(), <StateTag key="state" state={state} />, draft ? null : m.desk_revise_intro(), recordedFor]} />
      {reviewReason === null ? null : <div className="form-problem"><Notice tone="warn" title={m.desk_last_reason()}>{reviewReason}</Notice></div>}
      <ListingForm key={id} start={view} answer={actionData} memory={id} act={draft ? 'draft' : 'revise'} editPath={editPath} />
    </>
  )
}
