import { m } from '#app/i18n/messages.js'
import type { IntroductionEvent } from '#app/services/introduction/list-events.server.ts'

/** That it was done by a one-time link, and how that came to the person; undefined where it was not. */
export const byLinkText = ({ link }: IntroductionEvent): string | undefined =>
  link === null ? undefined : link.channel !== 'text' ? m.common_by_link_sent() : link.by === null ? m.common_by_link_pasted() : m.common_by_link_pasted_by({ name: link.by })
