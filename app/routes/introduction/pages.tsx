import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import type { FileFrame } from './frame.ts'

/** A page below an introduction's file, in either area. */
export function BelowFile({ frame, title, facts, children }: { frame: FileFrame; title: string; facts?: ReactNode; children: ReactNode }) {
  const list = frame.voice === 'company' ? { text: m.common_my_introductions(), to: '/my/introductions' } : { text: m.common_rail_introductions(), to: '/desk/introductions' }
  return (
    <>
      <Crumbs items={[list, { text: `LH-${frame.number}`, to: frame.base }, { text: title }]} />
      <PageHead title={title} facts={facts ?? [`LH-${frame.number}`, frame.title]} />
      {children}
    </>
  )
}
