import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { errorOf } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { proposeIntroduction } from '#app/services/introduction/propose.server.ts'
import { readProposal, type Proposal } from '#app/services/introduction/read-proposal.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { KindTag, Tallies } from '#app/ui/marks.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { Quantity } from '#app/ui/quantity.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { VerdictTable } from '#app/ui/verdict-table.tsx'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'
import { fullDivisionName } from '#domain/regions/divisions.ts'
import type { Route } from './+types/introduction-new.ts'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.desk_propose_title())

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const demandId = url.searchParams.get('demand') ?? undefined
  const supplyId = url.searchParams.get('supply') ?? undefined
  if (!isId(demandId) || !isId(supplyId)) throw new Refusal('not-found', 'listing-not-found')
  const proposal = await readProposal(ctx, { demandId, supplyId })
  return {
    proposal,
    places: { demand: fullDivisionName(proposal.demand.divisionCode), supply: fullDivisionName(proposal.supply.divisionCode) },
    id: ctx.ids.next(),
  }
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const fields = await readFields(request, ['id', 'reason', 'note'])
  try {
    const { id } = await proposeIntroduction(context.get(ctxContext), {
      id: fields.id,
      demandId: url.searchParams.get('demand'),
      supplyId: url.searchParams.get('supply'),
      reason: fields.reason,
      note: fields.note,
    })
    return redirect(`/desk/introductions/${id}?done=propose`)
  } catch (error) {
    return formFailure(error, context, { id: shown(fields.id), reason: shown(fields.reason), note: shown(fields.note) })
  }
}

export default function NewIntroduction({ loaderData, actionData: failure }: Route.ComponentProps) {
  const { proposal, places } = loaderData
  const { demand, supply, fit, reasonDue, open } = proposal
  const back = `/desk/matches/${demand.id}`
  const possible = demand.live && supply.live && !proposal.sameCompany
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_rail_matches(), to: '/desk/matches' }, { text: `LH-${demand.number}`, to: demand.mine ? back : undefined }, { text: m.desk_propose() }]} />
      <PageHead title={m.desk_propose_title()} facts={fit ? m.desk_propose_rank_fact({ rank: fit.rank }) : m.desk_propose_unmatched()} />
      <WithAside aside={<Fit fit={fit} />}>
        <Sheet id="parties" title={m.desk_parties()}>
          <div className="parties">
            <Party side="demand" one={demand} place={places.demand} />
            <Party side="supply" one={supply} place={places.supply} />
          </div>
        </Sheet>
        {open ? (
          <Notice>{m.desk_propose_open()} <Link to={`/desk/introductions/${open.id}`}>LH-{open.number}</Link></Notice>
        ) : !possible ? (
          <Notice tone="warn">{proposal.sameCompany ? m.desk_propose_same_company() : m.desk_propose_not_live()}</Notice>
        ) : (
          <Sheet id="propose" title={m.desk_propose()} note={m.desk_propose_note()} here padded>
            <FormProblem failure={failure} />
            <p className="meta before-field">{demand.mine && supply.mine ? m.desk_propose_both_keys() : m.desk_propose_one_key()}</p>
            <Form method="post" noValidate>
              <input type="hidden" name="id" value={failure?.values.id || loaderData.id} />
              <Field name="reason" label={m.desk_propose_reason()} hint={reasonDue ? m.desk_propose_reason_due() : m.desk_propose_reason_free()} error={errorOf(failure, 'reason')} optional={!reasonDue}>
                <TextArea className="is-short" rows={3} defaultValue={failure?.values.reason} />
              </Field>
              <Field name="note" label={m.desk_propose_message()} hint={m.desk_propose_message_hint()} error={errorOf(failure, 'note')} optional>
                <TextArea className="is-short" rows={3} defaultValue={failure?.values.note} />
              </Field>
              <div className="form-do">
                <ButtonLink to={demand.mine ? back : `/listings/${demand.id}`}>{m.common_cancel()}</ButtonLink>
                <SubmitButton>{m.desk_propose_submit()}</SubmitButton>
              </div>
            </Form>
          </Sheet>
        )}
      </WithAside>
    </>
  )
}

function Party({ side, one, place }: { side: 'demand' | 'supply'; one: Proposal['demand']; place: string }) {
  return (
    <div className="party">
      <h3><KindTag kind={side} /><Link to={`/listings/${one.id}`}>{one.title}</Link></h3>
      <Facts
        facts={[
          [m.desk_company(), one.company.name],
          [m.desk_place(), place],
          [m.desk_key_holder(), one.mine ? m.desk_key_mine() : m.desk_key_theirs({ park: one.park ?? m.desk_no_park() })],
          [m.common_quantity(), <Quantity key="q" value={one.quantity} />],
        ]}
      />
    </div>
  )
}

function Fit({ fit }: { fit: Proposal['fit'] }) {
  return (
    <Sheet id="fit" title={m.desk_fit()} note={fit ? <Tallies counts={fit.counts} /> : undefined}>
      {fit === null ? <p className="sheet-body muted">{m.desk_fit_none()}</p> : <VerdictTable verdicts={fit.verdicts} caption={m.desk_fit()} />}
    </Sheet>
  )
}
