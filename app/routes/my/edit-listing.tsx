import { redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { ListingForm } from '#app/ui/listing-form.tsx'
import { typedDraft } from '#app/ui/listing-form/typed-draft.server.ts'
import { StateTag } from '#app/ui/marks.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import type { Route } from './+types/edit-listing.ts'
import { answerListingForm } from './listing-answer.server.ts'
import { viewOf } from './listing-view.server.ts'
import { ownListing, ownListingPage } from './own-listing.server.ts'
import { Unverified } from './unverified.tsx'

export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.title || m.my_listing_edit())

const DRAFTS = ['draft', 'returned']
const REVISABLE = ['published', 'paused', 'submitted', 'held']
const page = (id: string, act: string) => `/my/listings/${id}?done=${act}`

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const stored = await ownListingPage(ctx, params.id)
  if (!DRAFTS.includes(stored.state) && !REVISABLE.includes(stored.state)) throw redirect(`/my/listings/${params.id}`)
  const values = typedDraft(stored.content, { id: stored.id, version: stored.version, contactId: stored.contactId })
  return {
    id: stored.id,
    title: stored.content.title ?? '',
    number: stored.number,
    state: stored.state,
    reviewReason: stored.reviewReason,
    draft: DRAFTS.includes(stored.state),
    verified: stored.companyVerified,
    view: await viewOf(ctx, stored, { ...values, 'contact.id': [ctx.ids.next()] }),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { companyId } = await ownListing(context.get(ctxContext), params.id)
  return answerListingForm(await request.formData(), context, { companyId, page })
}

const editPath = (id: string) => `/my/listings/${id}/edit`

export default function EditListing({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, number, state, reviewReason, draft, verified, view } = loaderData
  const h1 = state === 'returned' ? m.my_act_mend() : draft ? m.my_listing_draft() : m.my_listing_revise()
  return (
    <>
      <Crumbs items={[{ text: m.common_my_listings(), to: '/my/listings' }, { text: title || m.my_untitled(), to: `/my/listings/${id}` }, { text: m.my_edit() }]} />
      <PageHead title={h1} facts={[`LH-${number}`, <StateTag key="state" state={state} />, draft ? m.my_form_intro() : m.my_form_revise_intro()]} />
      {verified ? null : <Unverified />}
      {reviewReason === null ? null : <div className="after-head"><Notice tone="warn" title={m.my_review_reason()}>{reviewReason}</Notice></div>}
      <ListingForm
        key={id} start={view} answer={actionData} memory={id} act={draft ? 'draft' : 'revise'}
        autosave={draft ? '/my/listings/autosave' : null} editPath={editPath}
      />
    </>
  )
}
