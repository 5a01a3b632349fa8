import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { actWord, standingWord } from '#app/ui/act-words.ts'
import { ActChart } from '#app/ui/charts/act-chart.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Page, Stack } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { introductionStateWord } from '#app/ui/words.ts'
import { actNames, ruleOf } from '#domain/introduction/acts.ts'
import { ANSWER_DAYS, KEY_DAYS, REMINDER_DAYS } from '#domain/introduction/deadline.ts'
import { OUTCOME_DAYS } from '#domain/introduction/outcome.ts'
import type { Route } from './+types/how.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.public_how_title())

/** How an introduction works, for everyone to read: drawn from the table that decides it. */
export default function How() {
  return (
    <Page>
      <PageHead title={m.public_how_title()} facts={m.public_how_facts()} />
      <Stack>
        <Sheet id="picture" title={m.public_how_picture()} note={m.public_how_picture_note()} padded className="wide-only"><ActChart title={m.public_how_picture()} /></Sheet>
        <Sheet id="acts" title={m.public_how_acts()} note={m.public_how_acts_note()}>
          <Table
            caption={m.public_how_acts()} hideCaption
            columns={[{ head: m.public_how_act() }, { head: m.public_how_from() }, { head: m.public_how_by() }, { head: m.public_how_to() }]}
          >
            {actNames.map((act, index) => {
              const { from, by, to, once, initiator } = ruleOf(act)
              return (
                <tr key={act}>
                  <RowHead>{index + 1}　{actWord(act)}</RowHead>
                  <Cell label={m.public_how_from()}>{from.map(introductionStateWord).join('、')}</Cell>
                  <Cell label={m.public_how_by()} sub={initiator ? m.public_how_began() : once ? m.public_how_once() : undefined}>{by.map(standingWord).join('、')}</Cell>
                  <Cell label={m.public_how_to()}>{to.length === 0 ? <span className="muted">{m.public_how_stays()}</span> : to.map(introductionStateWord).join('、')}</Cell>
                </tr>
              )
            })}
          </Table>
        </Sheet>
        <div className="pair">
          <Sheet id="days" title={m.public_how_days()} note={m.public_how_days_note()} padded>
            <ul className="plain-list">
              <li>{m.public_how_days_key({ days: KEY_DAYS })}</li>
              <li>{m.public_how_days_answer({ days: ANSWER_DAYS, second: REMINDER_DAYS[0], fifth: REMINDER_DAYS[1] })}</li>
              <li>{m.public_how_days_outcome({ days: OUTCOME_DAYS })}</li>
            </ul>
          </Sheet>
          <Sheet id="know" title={m.public_how_know()} padded>
            <ul className="plain-list">
              <li>{m.public_how_know_before()}</li>
              <li>{m.public_how_know_answer()}</li>
              <li>{m.public_how_know_after()}</li>
              <li>{m.public_how_know_consent()}</li>
            </ul>
          </Sheet>
        </div>
        <Sheet id="combinations" title={m.common_combination()} padded>
          <ul className="plain-list">
            <li>{m.public_how_combination()}</li>
            <li>{m.public_how_combination_apart()}</li>
            <li>{m.public_how_combination_complete()}</li>
          </ul>
        </Sheet>
      </Stack>
    </Page>
  )
}
