import { m } from '#app/i18n/messages.js'
import type { CombinationEvent } from '#app/services/combination/list-events.server.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import { eventIcons, eventWords } from './words.ts'

export function CombinationStory({ events, now }: { events: CombinationEvent[]; now: number }) {
  return (
    <Sheet id="timeline" title={m.common_combination_story()} note={m.common_combination_story_note()}>
      <Timeline
        now={now}
        entries={events.map(({ id, code, at, name, number }) => ({
          id, at, icon: eventIcons[code], who: code === 'complete' ? m.common_combination_all() : (name ?? m.common_combination_desk()), what: eventWords[code]({ number: number === null ? '' : `LH-${number}` }).trim(),
        }))}
      />
    </Sheet>
  )
}
