import { m } from '#app/i18n/messages.js'
import type { listIntroductions } from '#app/services/introduction/list.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { IntroductionTable } from './introduction-table.tsx'

export function ListingIntroductions({ introductions, now }: { introductions: Awaited<ReturnType<typeof listIntroductions>>['introductions']; now: number }) {
  return (
    <Sheet id="introductions" title={m.common_my_introductions()}>
      {introductions.length === 0 ? <EmptyState>{m.my_introductions_none_here()}</EmptyState> : <IntroductionTable rows={introductions} now={now} />}
    </Sheet>
  )
}
