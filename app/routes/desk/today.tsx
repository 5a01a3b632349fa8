import { useRouteLoaderData } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { listWaiting, type Waiting } from '#app/services/desk/list-waiting.server.ts'
import { listIntroductions } from '#app/services/introduction/list.server.ts'
import { listWorth } from '#app/services/match/list-worth.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tallies } from '#app/ui/marks.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import type { Route } from './+types/today.ts'
import { deskName } from './desk-name.ts'
import { IntroductionTable } from './introduction-table.tsx'
import type { loader as deskLoader } from './layout.tsx'
import { WaitingTable } from './waiting-table.tsx'

/** More than a day's work; the queues have the rest. */
const SHOWN = 20
const FILES_SHOWN = 8
const WORTH_SHOWN = 6

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_rail_today())

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const [waiting, worth, files] = await Promise.all([
    listWaiting(ctx, { limit: SHOWN }),
    listWorth(ctx, { limit: WORTH_SHOWN }),
    listIntroductions(ctx, 'desk', { page: 1, states: ['keys', 'proposed', 'accepted'] }),
  ])
  return { waiting, ...worth, files: files.introductions.slice(0, FILES_SHOWN), now: ctx.clock.now().getTime() }
}

export default function Today({ loaderData }: Route.ComponentProps) {
  const { waiting, worth, total, files, now } = loaderData
  const desk = useRouteLoaderData<typeof deskLoader>('routes/desk/layout')!
  const all = desk.toVerify + desk.toReview + desk.keys
  return (
    <>
      <PageHead
        title={m.common_rail_today()}
        facts={[<DateText key="day" value={now} now={now} form="act" />, deskName(desk)]}
        actions={
          <>
            <ButtonLink to="/desk/companies/new">{m.desk_record_company()}</ButtonLink>
            <ButtonLink to="/desk/listings/new" look="primary">{m.desk_post_for()}</ButtonLink>
          </>
        }
      />
      <Figures desk={desk} worth={total} />
      <div className="desk-cols">
        <div className="stack-gap">
          <Sheet id="queue" title={m.desk_queue()} note={m.desk_queue_note()} links={all > SHOWN ? <span className="meta">{m.desk_queue_more({ count: all })}</span> : undefined}>
            {waiting.length === 0 ? <p className="sheet-body muted">{m.desk_queue_none()}</p> : <WaitingTable waiting={waiting} now={now} />}
          </Sheet>
          <Sheet id="files" title={m.common_rail_introductions()} note={m.desk_files_open({ count: desk.open })} links={<Link to="/desk/introductions">{m.desk_all()}</Link>}>
            {files.length === 0 ? <p className="sheet-body muted">{m.desk_files_none()}</p> : <IntroductionTable rows={files} now={now} caption={m.desk_files_caption()} />}
          </Sheet>
        </div>
        <div className="stack-gap">
          <Keys keys={waiting.filter((one) => one.kind === 'key')} silent={desk.silent} now={now} />
          <Sheet id="worth" title={m.desk_worth()} note={m.desk_worth_note()} links={total > worth.length ? <Link to="/desk/matches">{m.desk_all_count({ count: total })}</Link> : undefined}>
            {worth.length === 0 ? <p className="sheet-body muted">{m.desk_worth_none()}</p> : (
              <ul className="item-list">
                {worth.map((one) => (
                  <li key={one.demandId}>
                    <Link to={`/desk/matches/${one.demandId}`}>{one.title}</Link>
                    <span className="meta">{one.companyName}{one.parkName ? `，${one.parkName}` : ''}</span>
                    <Tallies counts={one.counts} />
                  </li>
                ))}
              </ul>
            )}
          </Sheet>
        </div>
      </div>
    </>
  )
}

function Figures({ desk, worth }: { desk: Awaited<ReturnType<typeof deskLoader>>; worth: number }) {
  const figures: [words: () => string, value: number, to: string][] = [
    [m.desk_to_verify, desk.toVerify, '/desk/companies?state=pending'],
    [m.desk_to_review, desk.toReview, '/desk/listings'],
    [m.desk_keys_waiting, desk.keys, '/desk/introductions'],
    [m.desk_worth_count, worth, '/desk/matches'],
    [m.desk_open_files, desk.open, '/desk/introductions?tab=proposed'],
  ]
  return (
    <ul className="today" aria-label={m.desk_figures()}>
      {figures.map(([words, value, to]) => (
        <li key={to}>
          <Link to={to}>
            <b>{value}</b>
            <span className="meta">{words()}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Keys by when silence will turn them. */
function Keys({ keys, silent, now }: { keys: Waiting[]; silent: number; now: number }) {
  const late = (one: Waiting) => one.deadline !== null && Date.parse(one.deadline) <= now
  const byDeadline = keys.toSorted((a, b) => ((a.deadline ?? '') < (b.deadline ?? '') ? -1 : 1))
  return (
    <Sheet id="keys" title={m.desk_keys()} note={m.desk_keys_note()} here={keys.some(late)} foot={silent > 0 ? <span className="meta">{m.desk_keys_silent({ count: silent })}</span> : undefined}>
      {keys.length === 0 ? <p className="sheet-body muted">{m.desk_keys_none()}</p> : (
        <ul className="item-list">
          {byDeadline.map((one) => (
            <li key={one.id}>
              <Link to={`/desk/introductions/${one.id}`}>{one.title}</Link>
              {one.deadline === null ? null : (
                <span className={late(one) ? 'late' : 'side muted'}>
                  {late(one) ? m.desk_late() : <DateText value={one.deadline} now={now} form="act" />}
                </span>
              )}
              <span className="meta">{one.companies.join('，')}</span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
