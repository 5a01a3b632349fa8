import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { readLedger } from '#app/services/statistics/ledger.server.ts'
import { dateText } from '#app/ui/dates.ts'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import type { Route } from './+types/ledger.ts'
import { ParkLedger } from './ledger-park.tsx'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.desk_ledger())

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  return { ledger: await readLedger(ctx), now: ctx.clock.now().getTime() }
}

export default function Ledger({ loaderData: { ledger, now } }: Route.ComponentProps) {
  const { year, quarter, from, until } = ledger.quarter
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.desk_ledger() }]} />
      <PageHead title={m.desk_ledger()} facts={m.desk_ledger_intro({ year, quarter, from: dateText(from, 'full', now), until: dateText(until, 'full', now) })} />
      {ledger.parks.map((park, index) => <ParkLedger key={park.id ?? ''} park={park} index={index} now={now} />)}
    </>
  )
}
