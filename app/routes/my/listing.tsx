import { redirect } from 'react-router'
import type { Ctx } from '#app/ctx.ts'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure } from '#app/http/form.server.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { readCompanyDesk } from '#app/services/company/read-desk.server.ts'
import { listIntroductions } from '#app/services/introduction/list.server.ts'
import { closeListing } from '#app/services/listing/close.server.ts'
import { discardListing } from '#app/services/listing/discard.server.ts'
import { pauseListing } from '#app/services/listing/pause.server.ts'
import { readListing } from '#app/services/listing/read.server.ts'
import { renewListings } from '#app/services/listing/renew.server.ts'
import { listMatches } from '#app/services/match/list.server.ts'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { ListingFacts } from '#app/ui/listing-facts.tsx'
import { useForgetTyped } from '#app/ui/listing-form/keeping.ts'
import { Link } from '#app/ui/link.tsx'
import { KindTag, StateTag } from '#app/ui/marks.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { ShareText } from '#app/ui/share-text.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { categoryWord, kindWord, visibilityWord } from '#app/ui/words.ts'
import type { ListingState } from '#domain/listing.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Route } from './+types/listing.ts'
import { Done } from './done.tsx'
import { ListingIntroductions } from './listing-introductions.tsx'
import { ListingMatches } from './listing-matches.tsx'
import { unsaidQuantity } from './listing-view.server.ts'
import { Close, Standing } from './listing-standing.tsx'
import { redirectSuspended } from './own-company.server.ts'
import { ownListing, ownListingPage } from './own-listing.server.ts'

export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.listing.title || m.my_untitled())

const MATCHES_SHOWN = 20
const EDITABLE: ListingState[] = ['draft', 'submitted', 'held', 'returned', 'published', 'paused']

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const stored = await ownListingPage(ctx, params.id).catch(redirectSuspended)
  const live = stored.state === 'published'
  const [listing, desk, found, { introductions }] = await Promise.all([
    readListing(ctx, params.id),
    readCompanyDesk(ctx, stored.companyId),
    live ? listMatches(ctx, params.id, { limit: MATCHES_SHOWN }) : null,
    listIntroductions(ctx, 'company', { page: 1, listingId: params.id }),
  ])
  return {
    listing,
    desk,
    matches: found && { total: found.total, matches: found.matches },
    introductions,
    reviewReason: stored.reviewReason,
    recordedFor: stored.recordedFor,
    verified: stored.companyVerified,
    submitted: stored.state !== 'draft',
    // Handed in with a figure in its words only: no list and no sum has it.
    unsaid: EDITABLE.includes(stored.state) && stored.content.quantity === undefined ? await unsaidQuantity(ctx, stored.content) : null,
    share: live && listing.visibility === 'public' ? shareOf(ctx, listing) : null,
    now: ctx.clock.now().getTime(),
  }
}

const shareOf = (ctx: Ctx, { id, kind, title }: Awaited<ReturnType<typeof readListing>>) =>
  m.my_share({ kind: kindWord(kind), title, link: `${ctx.origin}/listings/${id}` })

/** The listing itself is named by the address; `do` says what with it. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const { id } = await ownListing(ctx, params.id)
  const form = await request.formData()
  const act = String(form.get('do'))
  try {
    if (act === 'renew') await renewListings(ctx, { ids: [id] })
    else if (act === 'pause' || act === 'resume') await pauseListing(ctx, { id, paused: act === 'pause' })
    else if (act === 'close') await closeListing(ctx, { id, reason: form.get('reason') ?? undefined })
    else if (act === 'discard') await discardListing(ctx, { id })
    else throw new Refusal('invalid', 'act-unknown')
    return redirect(act === 'discard' ? '/my/listings?done=discard' : `/my/listings/${id}?done=${act}`)
  } catch (error) {
    return formFailure(error, context, null)
  }
}

export default function Listing({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { listing, matches, introductions, share, unsaid, now } = loaderData
  useForgetTyped(listing.id)
  const draft = listing.state === 'draft'
  return (
    <>
      <Crumbs items={[{ text: m.common_my_listings(), to: '/my/listings' }, { text: `LH-${listing.number}` }]} />
      <PageHead
        title={<><KindTag kind={listing.kind} /> {listing.title || m.my_untitled()}</>}
        facts={[`LH-${listing.number}`, <StateTag key="state" state={listing.state} />, categoryWord(listing.category), visibilityWord(listing.visibility)]}
      />
      {failure ? <FormProblem failure={failure} /> : <Done />}
      {unsaid === null ? null : (
        <div className="after-head"><Notice tone="warn">{m.my_done_quantity_empty({ quantity: unsaid })} <Link to={`/my/listings/${listing.id}/edit#quantity.value`}>{m.my_done_quantity_fill()}</Link></Notice></div>
      )}
      <WithAside
        aside={
          <>
            <Sheet id="content" title={m.my_listing_content()} note={m.my_version({ version: listing.version })} padded>
              <ListingFacts content={{ ...listing, serves: listing.serves.map(({ name }) => name) }} now={now} />
            </Sheet>
            {share === null ? null : <Sheet id="share" title={m.my_share_title()} padded><ShareText text={share} label={m.my_share_label()} /></Sheet>}
            {draft ? null : <Close state={listing.state} failure={failure} />}
          </>
        }
      >
        <Standing {...loaderData} />
        {matches === null ? null : <ListingMatches listing={listing} {...matches} />}
        {draft ? null : <ListingIntroductions introductions={introductions} now={now} />}
      </WithAside>
    </>
  )
}
