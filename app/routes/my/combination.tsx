import { ctxContext } from '#app/http/contexts.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { listCombinationEvents } from '#app/services/combination/list-events.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { DemoTag, Tag } from '#app/ui/marks.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WithAside } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { combinationNumber } from '#domain/introduction/combination.ts'
import { CoverageSheet } from '../combination/coverage.tsx'
import { PartsTable } from '../combination/parts-table.tsx'
import { combinationIn } from '../combination/place.server.ts'
import { CombinationStory } from '../combination/story.tsx'
import { combinationCloseWord, combinationStateWord } from '../combination/words.ts'
import type { Route } from './+types/combination.ts'

export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.combination.title ?? m.common_combinations())

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const combination = await combinationIn(ctx, 'my', params.id)
  return { combination, events: await listCombinationEvents(ctx, combination.id), now: ctx.clock.now().getTime() }
}

export default function Combination({ loaderData: { combination, events, now } }: Route.ComponentProps) {
  const { closed } = combination
  return (
    <>
      <Crumbs items={[{ text: m.common_my_introductions(), to: '/my/introductions' }, { text: combinationNumber(combination.number) }]} />
      <PageHead
        title={combination.title}
        facts={[
          combinationNumber(combination.number), <Tag key="state">{combinationStateWord(combination.state)}</Tag>,
          <span key="begun">{m.my_begun()} <DateText value={combination.createdAt} now={now} /></span>, combination.demo ? <DemoTag key="demo" /> : null,
        ]}
      />
      {closed ? <div className="after-head"><Notice>{m.common_combination_closed_because({ reason: combinationCloseWord(closed.reason) })}</Notice></div> : null}
      <WithAside
        aside={
          <>
            <CoverageSheet asked={combination.demand.quantity} coverage={combination.coverage} note={m.common_coverage_now()} />
            <CombinationStory events={events} now={now} />
          </>
        }
      >
        <Sheet id="parts" title={m.common_combination_parts()} note={m.my_combination_parts_note()}>
          <PartsTable area="my" parts={combination.parts} now={now} />
        </Sheet>
      </WithAside>
    </>
  )
}
