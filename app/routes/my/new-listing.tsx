import { ctxContext } from '#app/http/contexts.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { readListingForm } from '#app/services/listing/read-form.server.ts'
import { ListingForm } from '#app/ui/listing-form.tsx'
import { isKind } from '#app/ui/listing-form/codes.ts'
import { typedDraft } from '#app/ui/listing-form/typed-draft.server.ts'
import { typed } from '#app/ui/listing-form/values.ts'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { chainOfNode } from '#domain/chains/index.ts'
import { isId } from '#domain/id.ts'
import type { ListingDraft } from '#domain/listing.ts'
import type { Ctx } from '#app/ctx.ts'
import type { Route } from './+types/new-listing.ts'
import { answerListingForm, type ListingFormPlace } from './listing-answer.server.ts'
import { viewOf } from './listing-view.server.ts'
import { ownCompany, redirectSuspended } from './own-company.server.ts'
import { Unverified } from './unverified.tsx'

export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = () => pageMeta(m.my_listing_new())

const place = (ctx: Ctx): ListingFormPlace => ({ companyId: ownCompany(ctx), page: (id, act) => `/my/listings/${id}?done=${act}` })

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const kind = url.searchParams.get('kind')
  const node = url.searchParams.get('node') ?? ''
  const chain = chainOfNode(node)
  const from = url.searchParams.get('from') ?? undefined
  const asked: ListingDraft = { kind: isKind(kind) ? kind : 'demand', category: chain?.slug === 'logistics' ? 'logistics' : 'goods', ...(chain && { chain: chain.slug, chainNode: node }) }
  const copied = isId(from) ? (await readListingForm(ctx, from)).content : null
  const values = typedDraft(copied ?? asked, { id: ctx.ids.next(), version: null })
  return {
    view: await viewOf(ctx, place(ctx), { ...values, 'contact.id': [ctx.ids.next()] }).catch(redirectSuspended),
    verified: ctx.actor.kind === 'user' && ctx.actor.company?.verified === true,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  return answerListingForm(await request.formData(), context, place(context.get(ctxContext)))
}

const editPath = (id: string) => `/my/listings/${id}/edit`

export default function NewListing({ loaderData, actionData }: Route.ComponentProps) {
  const kind = typed((actionData ?? loaderData.view).values, 'kind')
  const title = kind === 'supply' ? m.my_post_supply() : m.my_post_demand()
  return (
    <>
      <Crumbs items={[{ text: m.common_my_listings(), to: '/my/listings' }, { text: title }]} />
      <PageHead title={title} facts={m.my_form_intro()} />
      {loaderData.verified ? null : <Unverified />}
      <ListingForm start={loaderData.view} answer={actionData} memory="new" act="draft" autosave="/my/listings/autosave" editPath={editPath} />
    </>
  )
}
