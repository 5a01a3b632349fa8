import { m } from '#app/i18n/messages.js'
import type { PresentedIntroduction } from '#app/services/introduction/read.server.ts'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { combinationNumber } from '#domain/introduction/combination.ts'
import { partWord } from './words.ts'

/** On an introduction's page: that it is a part of a combination, and its own role in it. Which one, and what else is in it, only for those who may read it. */
export function PartLine({ introduction: { part, combination }, area }: { introduction: Pick<PresentedIntroduction, 'part' | 'combination'>; area?: 'my' | 'desk' }) {
  if (part === null || combination === null) return null
  const { of, allAccepted } = combination
  return (
    <div className="after-head">
      <Notice>
        {of && area
          ? <>{m.common_part_of({ part: partWord(part) })} <Link to={`/${area}/combinations/${of.id}`}>{combinationNumber(of.number)}</Link></>
          : m.common_part_alone({ part: partWord(part) })}
        {allAccepted ? m.common_part_all_accepted() : null}
      </Notice>
    </div>
  )
}

/** In a table, for those who may read it. */
export function CombinationMark({ of, area }: { of: { id: string; number: number } | null; area: 'my' | 'desk' }) {
  return of === null ? null : <>　<Link to={`/${area}/combinations/${of.id}`}>{m.common_combination_mark({ number: combinationNumber(of.number) })}</Link></>
}
