import { ctxContext } from '#app/http/contexts.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import { countPages, readPage } from '#app/http/page-number.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { INTRODUCTIONS_PER_PAGE, countWaitingAnswers, listIntroductions } from '#app/services/introduction/list.server.ts'
import { addressOf } from '#app/ui/address.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Paging } from '#app/ui/paging.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import type { IntroductionState } from '#domain/introduction/state.ts'
import type { Route } from './+types/introductions.ts'
import { IntroductionTable } from './introduction-table.tsx'

const tabs = {
  waiting: { states: ['proposed'], waiting: true, text: m.my_tab_waiting, none: m.my_tab_waiting_none },
  going: { states: ['keys', 'proposed', 'accepted'], waiting: false, text: m.my_tab_going, none: m.my_tab_going_none },
  over: { states: ['concluded', 'held', 'declined', 'expired', 'withdrawn', 'ended'], waiting: undefined, text: m.my_tab_over, none: m.my_tab_over_none },
} satisfies Record<string, { states: IntroductionState[]; waiting: boolean | undefined; text: () => string; none: () => string }>
type TabName = keyof typeof tabs
const tabNames = Object.keys(tabs) as TabName[]

export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = () => pageMeta(m.common_my_introductions())

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const asked = url.searchParams.get('tab')
  const waits = await countWaitingAnswers(ctx)
  // Without a wish one begins with what waits; with nothing waiting, with what goes on.
  const tab = tabNames.find((name) => name === asked) ?? (waits > 0 ? 'waiting' : 'going')
  const page = readPage(url.searchParams)
  const { states, waiting } = tabs[tab]
  const { introductions, total, counts } = await listIntroductions(ctx, 'company', { page, states, ...(waiting !== undefined && { waiting }) })
  const sum = (name: TabName) => tabs[name].states.reduce((n, state) => n + (counts[state] ?? 0), 0)
  return {
    tab,
    page,
    pages: countPages(page, total, INTRODUCTIONS_PER_PAGE),
    introductions,
    counts: { waiting: waits, going: sum('going') - waits, over: sum('over') } satisfies Record<TabName, number>,
    now: ctx.clock.now().getTime(),
  }
}

export default function Introductions({ loaderData: { tab, page, pages, introductions, counts, now } }: Route.ComponentProps) {
  const to = (name: TabName, number = 1) => addressOf('/my/introductions', { tab: name, page: number })
  return (
    <>
      <PageHead title={m.common_my_introductions()} facts={m.my_introductions_intro()} />
      <Sheet
        id="introductions" title={tabs[tab].text()} here={tab === 'waiting' && introductions.length > 0}
        foot={pages > 1 ? <Paging page={page} pages={pages} to={(number) => to(tab, number)} /> : undefined}
      >
        <Tabs label={m.my_introductions_tabs()} tabs={tabNames.map((name) => ({ to: to(name), text: tabs[name].text(), count: counts[name], current: name === tab }))} />
        {introductions.length === 0 ? (
          <EmptyState actions={<ButtonLink to="/listings">{m.common_search_form()}</ButtonLink>}>{tabs[tab].none()}</EmptyState>
        ) : <IntroductionTable rows={introductions} now={now} />}
      </Sheet>
    </>
  )
}
