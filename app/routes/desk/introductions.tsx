import { ctxContext } from '#app/http/contexts.ts'
import { countPages, readPage } from '#app/http/page-number.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { INTRODUCTIONS_PER_PAGE, listIntroductions } from '#app/services/introduction/list.server.ts'
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
  keys: { states: ['keys'], text: m.desk_tab_keys, none: m.desk_tab_keys_none },
  proposed: { states: ['proposed'], text: m.desk_tab_proposed, none: m.desk_tab_proposed_none },
  accepted: { states: ['accepted'], text: m.desk_tab_accepted, none: m.desk_tab_accepted_none },
  ended: { states: ['concluded', 'held', 'declined', 'expired', 'withdrawn', 'ended'], text: m.desk_tab_ended, none: m.desk_tab_ended_none },
} satisfies Record<string, { states: IntroductionState[]; text: () => string; none: () => string }>
type TabName = keyof typeof tabs
const tabNames = Object.keys(tabs) as TabName[]

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_rail_introductions())

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const asked = url.searchParams.get('tab')
  const tab = tabNames.find((name) => name === asked) ?? 'keys'
  const page = readPage(url.searchParams)
  const { introductions, total, counts } = await listIntroductions(ctx, 'desk', { page, states: tabs[tab].states })
  return {
    tab,
    page,
    pages: countPages(page, total, INTRODUCTIONS_PER_PAGE),
    introductions,
    counts: Object.fromEntries(tabNames.map((name) => [name, tabs[name].states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)])) as Record<TabName, number>,
    now: ctx.clock.now().getTime(),
  }
}

export default function Introductions({ loaderData: { tab, page, pages, introductions, counts, now } }: Route.ComponentProps) {
  const to = (name: TabName, number = 1) => addressOf('/desk/introductions', { tab: name === 'keys' ? null : name, page: number })
  return (
    <>
      <PageHead title={m.common_rail_introductions()} facts={m.desk_introductions_intro()} actions={<ButtonLink to="/desk/combinations">{m.common_combinations()}</ButtonLink>} />
      <Sheet id="files" title={tabs[tab].text()} note={m.desk_introductions_note()} foot={pages > 1 ? <Paging page={page} pages={pages} to={(n) => to(tab, n)} /> : undefined}>
        <Tabs label={m.desk_tabs_introductions()} tabs={tabNames.map((name) => ({ to: to(name), text: tabs[name].text(), count: counts[name], current: name === tab }))} />
        {introductions.length === 0 ? <EmptyState>{tabs[tab].none()}</EmptyState> : <IntroductionTable rows={introductions} now={now} caption={tabs[tab].text()} />}
      </Sheet>
    </>
  )
}
