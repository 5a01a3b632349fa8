import type { ReactNode } from 'react'

/** Read aloud, not shown: names the row a small button acts on, or says what a glyph shows. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="hidden-text">{children}</span>
}
