import type { SankeyDrawing } from './sankey.ts'

/** Bands between suppliers' places at the left and buyers' at the right, each end with its name; the page adds the table with the figures. */
export function Sankey({ drawing, names, label, from, to }: { drawing: SankeyDrawing; names: Record<string, string>; label: string; from: string; to: string }) {
  const { width, height, ends, bands } = drawing
  return (
    <figure className="picture is-wide" tabIndex={0} role="group" aria-label={label}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <title>{label}</title>
        {bands.map((band) => <path key={band.key} className={band.told ? 'flow-band' : 'flow-band is-few'} d={band.path} strokeWidth={band.width} />)}
        {ends.map((end) => (
          <g key={`${end.side} ${end.key}`}>
            <rect className="flow-end" x={end.x} y={end.y} width={end.width} height={end.height} />
            <text className="flow-name" x={end.side === 'from' ? end.x - 8 : end.x + end.width + 8} y={end.y + end.height / 2 + 4} textAnchor={end.side === 'from' ? 'end' : 'start'}>{names[end.key]}</text>
          </g>
        ))}
        <text className="flow-side" x="0" y="14">{from}</text>
        <text className="flow-side" x={width} y="14" textAnchor="end">{to}</text>
      </svg>
    </figure>
  )
}
