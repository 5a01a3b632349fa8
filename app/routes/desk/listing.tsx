import { redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { closeListing } from '#app/services/listing/close.server.ts'
import { findNextReview, readReview } from '#app/services/listing/read-review.server.ts'
import { renewListings } from '#app/services/listing/renew.server.ts'
import { reviewListing } from '#app/services/listing/review.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { wordsOf } from '#app/ui/content-words.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Link } from '#app/ui/link.tsx'
import { DemoTag, KindTag, StateTag } from '#app/ui/marks.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { waitedText } from '#app/ui/waited.ts'
import { contactIssues } from '#domain/contact-details.ts'
import { isId } from '#domain/id.ts'
import { reviewCriteria } from '#domain/listing.ts'
import { Refusal } from '#domain/refusal.ts'
import { fullDivisionName } from '#domain/regions/divisions.ts'
import type { Route } from './+types/listing.ts'
import { Done } from './done.tsx'
import { Care } from './listing-care.tsx'
import { Changes, Written } from './listing-content.tsx'
import { ReviewForm } from './review-form.tsx'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.listing.content.title || m.common_rail_reviews())

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  if (!isId(params.id)) throw new Refusal('not-found', 'listing-not-found')
  const listing = await readReview(ctx, params.id)
  return {
    listing,
    words: wordsOf(listing.content),
    before: listing.before ? wordsOf(listing.before) : null,
    place: fullDivisionName(listing.company.divisionCode),
    // Handed in before submitting asked for it, or written around it.
    reach: contactIssues(listing.content).map(({ params }) => params!.written).join('、'),
    criteria: [...reviewCriteria],
    now: ctx.clock.now().getTime(),
  }
}

const scoreNames = reviewCriteria.map((criterion) => `scores.${criterion}` as const)
const names = ['intent', 'decision', 'version', 'reason', 'closeReason', ...scoreNames] as const

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const { id } = params
  if (!isId(id)) throw new Refusal('not-found', 'listing-not-found')
  await readReview(ctx, id) // another desk's is not found
  const fields = await readFields(request, names)
  try {
    if (fields.intent === 'renew') {
      await renewListings(ctx, { ids: [id] })
      return redirect(`/desk/listings/${id}?done=renew`)
    }
    if (fields.intent === 'close') {
      await closeListing(ctx, { id, reason: fields.closeReason })
      return redirect(`/desk/listings/${id}?done=close`)
    }
    const scores = Object.fromEntries(reviewCriteria.map((criterion) => [criterion, scoreOf(fields[`scores.${criterion}`])]))
    await reviewListing(ctx, { id, version: Number(fields.version), decision: fields.decision, scores, reason: fields.reason })
    const next = await findNextReview(ctx, id)
    const done = fields.decision === 'return' ? 'return-listing' : String(fields.decision)
    return redirect(next ? `/desk/listings/${next}?done=${done}&from=${id}` : `/desk/listings?done=${done}`)
  } catch (error) {
    return formFailure(error, context, {
      intent: shown(fields.intent),
      reason: shown(fields.reason),
      scores: Object.fromEntries(reviewCriteria.map((criterion) => [criterion, shown(fields[`scores.${criterion}`])])),
    }, fields.intent === 'close' ? { reason: 'closeReason' } : {})
  }
}

/** Not chosen is not 0. */
const scoreOf = (value: string | string[] | undefined) => (typeof value === 'string' && /^[0-5]$/.test(value) ? Number(value) : undefined)

export default function Listing({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { listing, now } = loaderData
  const { content, company, may } = listing
  const caring = failure?.values.intent === 'close' || failure?.values.intent === 'renew'
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_rail_reviews(), to: '/desk/listings' }, { text: `LH-${listing.number}` }]} />
      <PageHead
        title={<><KindTag kind={content.kind} /> {content.title || m.desk_untitled()}</>}
        facts={[
          <StateTag key="state" state={listing.state} />,
          <Link key="company" to={`/desk/companies/${company.id}`}>{company.name}</Link>,
          loaderData.place,
          may.review && listing.submittedAt ? m.desk_waited_for({ time: waitedText(listing.submittedAt, now) }) : null,
          listing.publishedAt ? <span key="published">{m.common_published()} <DateText value={listing.publishedAt} now={now} /></span> : null,
          listing.expiresAt ? <span key="expires"><DateText value={listing.expiresAt} now={now} form="full" /> {m.desk_expires()}</span> : null,
          company.demo ? <DemoTag key="demo" /> : null,
        ]}
        actions={
          <>
            {may.edit ? <ButtonLink to={`/desk/listings/${listing.id}/edit`}>{m.desk_edit()}</ButtonLink> : null}
            {listing.state === 'published' ? <ButtonLink to={`/listings/${listing.id}`}>{m.desk_public_page()}</ButtonLink> : null}
            {listing.state === 'published' && content.kind === 'demand' ? <ButtonLink to={`/desk/matches/${listing.id}`} look="primary">{m.desk_see_matches()}</ButtonLink> : null}
          </>
        }
      />
      {failure ? null : <Done />}
      {failure && !may.review && !caring ? <FormProblem failure={{ message: failure.message, errors: [] }} /> : null}
      {!may.review && (listing.state === 'submitted' || listing.state === 'held') ? (
        <div className="form-problem"><Notice tone="warn">{m.desk_company_first_why()} <Link to={`/desk/companies/${company.id}`}>{m.desk_go_verify()}</Link></Notice></div>
      ) : null}
      {loaderData.reach === '' ? null : <div className="form-problem"><Notice tone="warn" title={m.desk_contact_in_text()}>{m.desk_contact_in_text_what({ written: loaderData.reach })}</Notice></div>}
      <WithAside
        form={may.review}
        aside={
          may.review ? <ReviewForm criteria={loaderData.criteria} version={listing.version} scores={listing.scores} failure={caring ? undefined : failure} />
          : <Care listing={listing} failure={caring ? failure : undefined} />
        }
      >
        {listing.before && loaderData.before && listing.changed.length > 0 ? (
          <Changes before={{ ...listing.before, words: loaderData.before }} after={{ ...content, words: loaderData.words }} changed={listing.changed} now={now} />
        ) : null}
        <Written listing={listing} words={loaderData.words} now={now} />
        {may.review && (may.close || may.renew) ? <Care listing={listing} failure={caring ? failure : undefined} /> : null}
      </WithAside>
    </>
  )
}
