import type { RegionMapDrawing } from './region-map.ts'

/** Parks as circles, flows as arcs; the page adds the table, which has every name. */
export function RegionMap({ drawing, names, label }: { drawing: RegionMapDrawing; names: Record<string, string>; label: string }) {
  const { width, height, outlines, points, arcs } = drawing
  return (
    <figure className="picture" tabIndex={0} role="group" aria-label={label}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <title>{label}</title>
        {outlines.map((outline) => <path key={outline.slice(0, 40)} className="region" d={outline} />)}
        {arcs.map((arc) => <path key={arc.key} className="flow-arc" d={arc.path} strokeWidth={arc.width} />)}
        {points.map((point) => <circle key={point.key} className="place" cx={point.x} cy={point.y} r={point.r}><title>{names[point.key]}</title></circle>)}
        {points.filter(({ named }) => named).map((point) => <text key={point.key} className="flow-name" x={point.x + point.r + 4} y={point.y + 4}>{names[point.key]}</text>)}
      </svg>
    </figure>
  )
}
