import { ctxContext } from '#app/http/contexts.ts'
import { countPages, readPage } from '#app/http/page-number.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { COMBINATIONS_PER_PAGE, listCombinations } from '#app/services/combination/list.server.ts'
import { addressOf } from '#app/ui/address.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Link } from '#app/ui/link.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Paging } from '#app/ui/paging.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { combinationNumber } from '#domain/introduction/combination.ts'
import { combinationStateWord } from '../combination/words.ts'
import type { Route } from './+types/combinations.ts'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_combinations())

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const over = url.searchParams.get('tab') === 'over'
  const page = readPage(url.searchParams)
  const { combinations, counts } = await listCombinations(ctx, { page, over })
  return { over, page, combinations, counts, pages: countPages(page, over ? counts.over : counts.going, COMBINATIONS_PER_PAGE), now: ctx.clock.now().getTime() }
}

export default function Combinations({ loaderData: { over, page, pages, combinations, counts, now } }: Route.ComponentProps) {
  const to = (ended: boolean, number = 1) => addressOf('/desk/combinations', { tab: ended ? 'over' : null, page: number })
  const title = over ? m.desk_combinations_over() : m.desk_combinations_going()
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_rail_introductions(), to: '/desk/introductions' }, { text: m.common_combinations() }]} />
      <PageHead title={m.common_combinations()} facts={m.desk_combinations_intro()} />
      <Sheet id="combinations" title={title} foot={pages > 1 ? <Paging page={page} pages={pages} to={(number) => to(over, number)} /> : undefined}>
        <Tabs
          label={m.desk_combinations_tabs()}
          tabs={[{ to: to(false), text: m.desk_combinations_going(), count: counts.going, current: !over }, { to: to(true), text: m.desk_combinations_over(), count: counts.over, current: over }]}
        />
        {combinations.length === 0 ? <EmptyState>{over ? m.desk_combinations_over_none() : m.desk_combinations_none()}</EmptyState> : (
          <Table
            caption={title} hideCaption
            columns={[{ head: m.common_combination() }, { head: m.common_combination_standing() }, { head: m.desk_combinations_accepted(), number: true }, { head: m.common_combination_deadline(), number: true }, { head: m.desk_begun(), number: true }]}
          >
            {combinations.map((one) => (
              <tr key={one.id} className={one.state === 'short' ? 'is-late' : undefined}>
                <RowHead sub={<>{combinationNumber(one.number)}　{one.company}</>}><Link to={`/desk/combinations/${one.id}`}>{one.title}</Link></RowHead>
                <Cell label={m.common_combination_standing()}>{combinationStateWord(one.state)}</Cell>
                <Cell label={m.desk_combinations_accepted()} number>{m.desk_combinations_of({ accepted: one.accepted, parts: one.parts })}</Cell>
                <Cell label={m.common_combination_deadline()} number>{one.deadline === null ? '—' : <DateText value={one.deadline} now={now} form="act" />}</Cell>
                <Cell label={m.desk_begun()} number><DateText value={one.createdAt} now={now} /></Cell>
              </tr>
            ))}
          </Table>
        )}
      </Sheet>
    </>
  )
}
