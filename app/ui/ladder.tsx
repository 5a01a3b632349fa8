import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import { Plate } from './icon.tsx'

export interface LadderRung {
  name: string
  /** Confirmed by that side. */
  demand: boolean
  supply: boolean
  /** A date, or who has confirmed; without it "未开始". */
  note?: ReactNode
}

const said = (rung: LadderRung) =>
  rung.demand && rung.supply ? m.common_plate_both()
  : rung.demand ? m.common_plate_demand()
  : rung.supply ? m.common_plate_supply()
  : m.common_plate_none()

/** Progress as plates: left pin 需方, right pin 供方. `current` is the index of the rung in work; past the end when all is done. */
export function Ladder({ rungs, current }: { rungs: LadderRung[]; current: number }) {
  return (
    <ol className="ladder">
      {rungs.map((rung, index) => {
        const place = index < current ? 'is-done' : index === current ? 'is-now' : 'is-todo'
        return (
          <li key={rung.name} className={place} aria-current={index === current ? 'step' : undefined}>
            <Plate demand={rung.demand} supply={rung.supply} label={said(rung)} />
            <b>{rung.name}</b> <span className="meta">{rung.note ?? m.common_not_started()}</span>
          </li>
        )
      })}
    </ol>
  )
}

/** How to read the ladder, beside its heading. */
export function LadderKey() {
  return (
    <span className="ladder-key">
      <Plate demand supply />
      {m.common_ladder_key()}
    </span>
  )
}

/** The ladder in a table cell: the rung's name and bars. `current` null: none has begun. */
export function RungBars({ name, total, current }: { name: ReactNode; total: number; current: number | null }) {
  return (
    <span>
      {name}
      <span className="rungs" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <i key={index} className={current === null || index > current ? undefined : index === current ? 'now' : 'on'} />
        ))}
      </span>
    </span>
  )
}
