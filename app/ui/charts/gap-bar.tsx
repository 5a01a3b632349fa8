import type { ReactNode } from 'react'

/** How near a figure comes: a bar with a black tick at what is wanted. `said` is the same in words: "420，要求 500 吨/月". */
export function GapBar({ name, have, want, said, children }: {
  name: ReactNode
  have: number
  want: number
  said: string
  /** Figures at the right: `420 / 500 吨/月`. */
  children: ReactNode
}) {
  const end = Math.max(have, want) || 1
  return (
    <div className="gap-bar">
      <span>{name}</span>
      <svg viewBox="0 0 100 14" preserveAspectRatio="none" role="img" aria-label={said}>
        <rect className="ground" width="100" height="14" />
        <rect className="have" width={(have / end) * 100} height="14" />
        <rect className="want" x={Math.min((want / end) * 100, 99.4)} width="0.6" height="14" />
      </svg>
      <span className="qty">{children}</span>
    </div>
  )
}
