import { useEffect, useState } from 'react'
import { requireLiaison } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { listOutcomes } from '#app/services/introduction/list-outcomes.server.ts'
import { readPairMatch } from '#app/services/match/read-pair.server.ts'
import { listSteps } from '#app/services/step/list.server.ts'
import { dateText } from '#app/ui/dates.ts'
import { Link } from '#app/ui/link.tsx'
import { DemoTag } from '#app/ui/marks.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { introductionStateWord } from '#app/ui/words.ts'
import { visibleToCounterparty } from '#domain/matching/counterparty.ts'
import { stands } from '#domain/introduction/outcome.ts'
import { sides } from '#domain/introduction/state.ts'
import { fullDivisionName } from '#domain/regions/divisions.ts'
import type { Route } from './+types/introduction-print.ts'
import { placeOf } from '../introduction/place.server.ts'
import { Ladder, Minutes, Parties, Steps, Verdicts } from '../introduction/print-parts.tsx'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const middleware = [requireLiaison]
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData ? `LH-${loaderData.sheet.number} ${m.file_print_title()}` : m.file_print_title())

/**
 * For a meeting of both sides, so what is on it is what both may know: no contact, price, amount, reason or note, no answer that one side has given
 * alone, and no step that is the desks' own. It is picked out here, field by field, so that nothing else is on the way to the printer.
 */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { ctx, introduction, frame } = await placeOf(context, params.id, 'desk')
  const [pair, outcomes, steps] = await Promise.all([readPairMatch(ctx, frame.id), listOutcomes(ctx, frame.id), listSteps(ctx, frame.id)])
  return {
    sheet: {
      id: frame.id, number: frame.number, title: frame.title, state: frame.state, demo: introduction.demo, createdAt: introduction.createdAt, ladder: introduction.ladder,
      accepted: frame.accepted,
      parties: sides.map((side) => {
        const { company, park, listing, divisionCode, nameShown } = introduction[side]
        return {
          side, name: nameShown ? (company?.name ?? null) : null, park: park?.shortName ?? null, place: fullDivisionName(divisionCode),
          listing: listing && { number: listing.number, version: listing.version, title: listing.title, quantity: listing.quantity },
        }
      }),
      verdicts: visibleToCounterparty(pair?.verdicts ?? []).filter((each) => each.requirement.kind !== 'price'),
      outcomes: frame.accepted ? outcomes.filter(({ state }) => stands(state)).map(({ rung, happenedOn, recordedSide, state }) => ({ rung, happenedOn, recordedSide, state })) : [],
      steps: [...steps.open, ...steps.past.toReversed()].filter((step) => step.audience === 'all').map(({ id, what, owner, dueOn, doneAt, replacedAt }) => ({ id, what, owner, dueOn, doneAt, replacedAt })),
    },
    now: ctx.clock.now().getTime(),
  }
}

export default function Print({ loaderData: { sheet, now } }: Route.ComponentProps) {
  return (
    <main id="main" className="print-page" tabIndex={-1}>
      <p className="print-do no-print"><Link to={`/desk/introductions/${sheet.id}`}>{m.file_back()}</Link><PrintNow /></p>
      <header className="print-head">
        <h1>{m.file_print_title()}</h1>
        <p className="print-title">{sheet.title}</p>
        <p className="line">
          <span>LH-{sheet.number}</span>
          <span>{m.file_print_state()}　{introductionStateWord(sheet.state)}</span>
          <span>{m.file_print_made({ date: dateText(now, 'full', now) })}</span>
          {sheet.demo ? <DemoTag /> : null}
        </p>
        <p className="meta">{m.file_print_note()}</p>
      </header>
      <Parties sheet={sheet} />
      <Verdicts sheet={sheet} />
      <Ladder sheet={sheet} />
      <Steps sheet={sheet} />
      <Minutes sheet={sheet} />
    </main>
  )
}

/** Where there is a script; everywhere else the browser's own menu prints. */
function PrintNow() {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return ready ? <button type="button" className="button" onClick={() => window.print()}>{m.file_print_now()}</button> : null
}
