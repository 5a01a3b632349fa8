import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { expressInterest } from '#app/services/introduction/express-interest.server.ts'
import { listIntroductions } from '#app/services/introduction/list.server.ts'
import { listOwnListings } from '#app/services/listing/list-own.server.ts'
import { readListing } from '#app/services/listing/read.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Select, TextArea } from '#app/ui/inputs.tsx'
import { KnowTable } from '#app/ui/know-table.tsx'
import { KindTag } from '#app/ui/marks.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { quantityText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { isId } from '#domain/id.ts'
import { isOpen } from '#domain/introduction/state.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Route } from './+types/express-interest.ts'
import { ownCompany, redirectSuspended } from './own-company.server.ts'

export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = () => pageMeta(m.my_interest())

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const companyId = ownCompany(ctx)
  const target = url.searchParams.get('target') ?? undefined
  if (!isId(target)) throw new Refusal('not-found', 'listing-not-found')
  const [listing, own, { introductions }] = await Promise.all([
    readListing(ctx, target),
    listOwnListings(ctx, companyId, { page: 1, states: ['published'] }).catch(redirectSuspended),
    listIntroductions(ctx, 'company', { page: 1, listingId: target }),
  ])
  const fitting = own.listings.filter((one) => one.kind !== listing.kind && one.chainNode !== null && one.chainNode === listing.chainNode)
  // The one of its own that is about the same thing is most likely why it asks.
  const wanted = url.searchParams.get('own') ?? (fitting.length === 1 ? fitting[0]!.id : '')
  return {
    id: ctx.ids.next(),
    target: { id: listing.id, number: listing.number, kind: listing.kind, title: listing.title, company: listing.company?.name ?? null, quantity: listing.quantity },
    choices: own.listings.filter((one) => one.kind !== listing.kind).map((one) => ({ value: one.id, label: `${one.title}${one.quantity ? `　${quantityText(one.quantity)}` : ''}` })),
    wanted,
    /** Why this company cannot ask, in the order in which it can be mended. */
    hindrance: ctx.actor.kind === 'user' && ctx.actor.company?.verified !== true ? ('unverified' as const)
      : listing.own ? ('own' as const)
      : null,
    open: introductions.find((one) => isOpen(one.state) || one.state === 'accepted')?.id ?? null,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const fields = await readFields(request, ['id', 'targetId', 'ownId', 'note'])
  try {
    const row = await expressInterest(context.get(ctxContext), { ...fields, ownId: fields.ownId || undefined })
    return redirect(`/my/introductions/${row.id}?done=interest`)
  } catch (error) {
    return formFailure(error, context, { id: shown(fields.id), ownId: shown(fields.ownId), note: shown(fields.note) })
  }
}

export default function ExpressInterest({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { target, hindrance, open } = loaderData
  return (
    <>
      <Crumbs items={[{ text: m.public_listings_title(), to: '/listings' }, { text: `LH-${target.number}`, to: `/listings/${target.id}` }, { text: m.my_interest() }]} />
      <PageHead title={m.my_interest()} facts={m.my_interest_intro()} />
      <FormProblem failure={failure} />
      <WithAside form aside={<WhatHappens />}>
        <Sheet id="target" title={<><KindTag kind={target.kind} /> {target.title}</>} note={target.company ?? m.common_name_hidden()} padded>
          {target.quantity ? <p>{quantityText(target.quantity)}</p> : null}
        </Sheet>
        {hindrance === null ? (
          <>
            {open === null ? null : <Notice tone="warn">{m.my_interest_open()} <ButtonLink small to={`/my/introductions/${open}`}>{m.my_see_introduction()}</ButtonLink></Notice>}
            <InterestForm loaderData={loaderData} failure={failure} />
          </>
        ) : <Hindered by={hindrance} target={target.id} />}
      </WithAside>
    </>
  )
}

function InterestForm({ loaderData: { id, target, choices, wanted }, failure }: { loaderData: Route.ComponentProps['loaderData']; failure: Route.ComponentProps['actionData'] }) {
  const values = failure?.values ?? { id, ownId: choices.some((choice) => choice.value === wanted) ? wanted : '', note: '' }
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="id" value={values.id} />
      <input type="hidden" name="targetId" value={target.id} />
      <Sheet id="mine" title={m.my_interest_mine()} here padded>
        <Field name="ownId" label={m.my_interest_own()} hint={choices.length > 0 ? m.my_interest_own_hint() : m.my_interest_own_none()} error={errorOf(failure, 'ownId')} optional>
          <Select defaultValue={values.ownId} options={choices} empty={m.my_interest_without()} />
        </Field>
        <Field name="note" label={m.my_interest_note()} hint={m.my_interest_note_hint()} error={errorOf(failure, 'note')} optional>
          <TextArea defaultValue={values.note} rows={4} />
        </Field>
      </Sheet>
      <div className="save">
        <SubmitButton>{m.my_interest_send()}</SubmitButton>
        <span className="meta">{m.my_interest_send_note()}</span>
      </div>
    </Form>
  )
}

function Hindered({ by, target }: { by: 'unverified' | 'own'; target: string }) {
  return (
    <Sheet id="hindrance" title={m.my_interest_not_now()} here padded>
      <p>{by === 'own' ? m.my_interest_is_own() : m.my_interest_unverified()}</p>
      <p className="act-row">
        {by === 'own' ? <ButtonLink to={`/my/listings/${target}`}>{m.public_listing_own()}</ButtonLink> : <ButtonLink to="/my/company">{m.my_unverified_see()}</ButtonLink>}
      </p>
    </Sheet>
  )
}

function WhatHappens() {
  return (
    <>
      <Sheet id="steps" title={m.my_interest_steps()}>
        <ol className="numbered">
          {[m.my_interest_step1(), m.my_interest_step2(), m.my_interest_step3()].map((step, index) => (
            <li key={step}>
              <span className="n" aria-hidden="true">{index + 1}</span>
              <p>{step}</p>
            </li>
          ))}
        </ol>
      </Sheet>
      <Sheet id="know" title={m.my_know_of_us()}>
        <KnowTable
          caption={m.my_know_of_us()} heads={[m.my_know_them()]}
          rows={[
            { what: m.my_know_listing(), known: [{ seen: true, text: m.my_know_when_passed() }] },
            { what: m.my_know_note(), known: [{ seen: false, text: m.my_know_liaisons() }] },
            { what: m.my_know_contact(), known: [{ seen: false, text: m.my_know_both() }] },
          ]}
        />
      </Sheet>
    </>
  )
}
