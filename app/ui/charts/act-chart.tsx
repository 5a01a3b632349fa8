import { introductionStateWord } from '#app/ui/words.ts'
import { actNames, ruleOf } from '#domain/introduction/acts.ts'
import type { IntroductionState } from '#domain/introduction/state.ts'

const W = 132
const H = 44
/** Where each state stands: the way along the top, below it how it ends otherwise. */
const places: Record<IntroductionState, readonly [x: number, y: number]> = {
  keys: [8, 16], proposed: [268, 16], accepted: [528, 16], concluded: [788, 16],
  held: [8, 172], withdrawn: [146, 232], ended: [300, 232], expired: [438, 172], declined: [598, 172],
}
const way: IntroductionState[] = ['keys', 'proposed', 'accepted', 'concluded']

/** One arrow for each pair of states, with the numbers of the acts that lead along it (their places in the table of acts). */
const arrows = (() => {
  const found = new Map<string, { from: IntroductionState; to: IntroductionState; numbers: number[] }>()
  actNames.forEach((act, index) => {
    const { from, to } = ruleOf(act)
    // It leaves each state as it is.
    if (from === to) return
    for (const a of from) for (const b of to) {
      // An act that can also leave the state as it is leads on from it, not back.
      if (a === b || (way.includes(a) && way.includes(b) && way.indexOf(b) !== way.indexOf(a) + 1)) continue
      const arrow = found.get(`${a} ${b}`) ?? { from: a, to: b, numbers: [] }
      arrow.numbers.push(index + 1)
      found.set(`${a} ${b}`, arrow)
    }
  })
  return [...found.values()]
})()

/** How an introduction goes, drawn from the table of acts. The table below it says the same in words. */
export function ActChart({ title }: { title: string }) {
  return (
    <svg className="act-chart" viewBox="0 0 928 284" role="img" aria-label={title}>
      <defs>
        <marker id="act-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" /></marker>
      </defs>
      {arrows.map(({ from, to, numbers }) => {
        const [x1, y1, x2, y2] = ends(from, to)
        return (
          <g key={`${from} ${to}`} className={way.includes(to) ? 'arrow is-way' : 'arrow'}>
            <path d={`M${x1} ${y1} L${x2} ${y2}`} markerEnd="url(#act-head)" />
            <text x={x1 + (x2 - x1) * 0.5} y={y1 + (y2 - y1) * 0.5 - (y1 === y2 ? 8 : 0)}>{numbers.join(' ')}</text>
          </g>
        )
      })}
      {(Object.keys(places) as IntroductionState[]).map((state) => {
        const [x, y] = places[state]
        return (
          <g key={state} className={way.includes(state) ? 'state is-way' : 'state'}>
            <rect x={x} y={y} width={W} height={H} rx="10" />
            <text x={x + W / 2} y={y + H / 2 + 5}>{introductionStateWord(state)}</text>
          </g>
        )
      })}
    </svg>
  )
}

function ends(from: IntroductionState, to: IntroductionState): [number, number, number, number] {
  const [[x1, y1], [x2, y2]] = [places[from], places[to]]
  if (y1 === y2) return [x1 + W, y1 + H / 2, x2 - 2, y2 + H / 2]
  // Down from below, spread along the edge by where it goes.
  const lean = Math.max(-0.42, Math.min(0.42, (x2 - x1) / 800))
  return [x1 + W * (0.5 + lean), y1 + H, x2 + W * (0.5 - lean), y2 - 2]
}
