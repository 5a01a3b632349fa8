import { m } from '#app/i18n/messages.js'
import { Icon } from '../icon.tsx'
import { Link } from '../link.tsx'
import { numberText } from '../quantities.ts'
import { balanceWord, type Balance } from '../words.ts'
import type { ChainLayout, PlacedNode } from './chain-layout.ts'

export interface ChainMapNode {
  slug: string
  stage: string
  name: string
  to: string
  supply: number
  demand: number
  /** Supply relations that both companies show. */
  relations?: number
  /** Without it the node is a plain plate and shows its counts only. */
  balance?: Balance
  /** `缺 5,200 吨/月`; without it the balance's word. */
  net?: string
}

export interface ChainMapProps {
  chain: string
  stages: { slug: string; name: string }[]
  nodes: ChainMapNode[]
  layout: ChainLayout
}

const glyphs: Record<Balance, string> = {
  gap: 'M6 3.5H5a4.5 4.5 0 0 0 0 9h1M10 3.5h1a4.5 4.5 0 0 1 0 9h-1',
  even: 'M5.5 3.5h5a4.5 4.5 0 0 1 0 9h-5a4.5 4.5 0 0 1 0-9Z',
  surplus: 'M5.5 3.5h5a4.5 4.5 0 0 1 0 9h-5a4.5 4.5 0 0 1 0-9ZM8 5.5v5M5.5 8h5',
  nodata: 'M2 8h2m3 0h2m3 0h2',
}

/** From 700 px the map, below it the list by stage. The page adds the data table, which has every ratio and full name. */
export function ChainMap({ chain, stages, nodes, layout }: ChainMapProps) {
  const bySlug = new Map(nodes.map((node) => [node.slug, node]))
  return (
    <>
      <figure className="map" tabIndex={0} role="group" aria-label={m.common_map_label({ chain })}>
        <svg viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={m.common_map_title({ chain, count: stages.length })}>
          {layout.bands.map((band, index) => (
            <g key={band.slug}>
              <rect className="map-band" x={band.x} y="8" width={band.width} height={layout.height - 16} rx="6" />
              <text className="map-stage" x={band.x + 12} y="34">{index + 1}　{stages[index]?.name}</text>
            </g>
          ))}
          {layout.edges.map((edge) => (
            <path
              key={`${edge.from} ${edge.to}`} d={edge.path}
              className={bySlug.get(edge.from)?.balance === 'gap' ? 'map-edge is-open' : 'map-edge'}
            />
          ))}
          {layout.edges.map(({ from, to, ratio }) =>
            ratio === undefined ? null : <text key={`${from} ${to}`} className="map-ratio" x={ratio.x} y={ratio.y}>{ratio.text}</text>,
          )}
          {layout.nodes.map((place) => <Node key={place.slug} place={place} node={bySlug.get(place.slug)!} />)}
        </svg>
      </figure>
      <StageList stages={stages} nodes={nodes} />
    </>
  )
}

const counts = (node: ChainMapNode) =>
  [m.common_map_supply({ count: numberText(node.supply) }), m.common_map_demand({ count: numberText(node.demand) }), ...(node.relations ? [m.common_map_relations({ count: numberText(node.relations) })] : [])].join('　')
const netWords = (node: ChainMapNode) => node.net ?? (node.balance === undefined ? '' : balanceWord(node.balance))

function Node({ place, node }: { place: PlacedNode; node: ChainMapNode }) {
  const { x, y, width, height } = place
  const net = netWords(node)
  const name = fit(node.name, width - 24 - (node.balance === undefined ? 0 : 22))
  return (
    <Link className={node.balance === undefined ? 'map-node' : `map-node is-${node.balance}`} to={node.to}>
      <rect className="map-box" x={x} y={y} width={width} height={height} rx="10" />
      {node.balance === undefined ? null : <path className="map-glyph" transform={`translate(${x + width - 26} ${y + 9})`} d={glyphs[node.balance]} />}
      <text className={name.small ? 'map-name is-small' : 'map-name'} x={x + 12} y={y + 22}>{name.text}</text>
      <text className="map-nums" x={x + 12} y={y + 39}>{counts(node)}</text>
      {net === '' ? null : <text className="map-net" x={x + 12} y={y + 54}>{net}</text>}
      {name.text === node.name ? null : <title>{node.name}</title>}
    </Link>
  )
}

/** Width in ems: Latin letters and figures take about half of a Chinese character. */
const ems = (text: string) => [...text].reduce((sum, char) => sum + (char < '\u2e80' ? 0.56 : 1), 0)

/** 14 px, or 12 px where that fits, or cut: the list and the table have the full name. */
function fit(text: string, room: number): { text: string; small: boolean } {
  if (ems(text) * 14 <= room) return { text, small: false }
  if (ems(text) * 12 <= room) return { text, small: true }
  let cut = [...text]
  while (cut.length > 1 && (ems(cut.join('')) + 1) * 12 > room) cut = cut.slice(0, -1)
  return { text: `${cut.join('').trimEnd()}…`, small: true }
}

function StageList({ stages, nodes }: Pick<ChainMapProps, 'stages' | 'nodes'>) {
  return (
    <ol className="stages">
      {stages.map((stage) => (
        <li key={stage.slug}>
          <h3>{stage.name}</h3>
          <ul>
            {nodes.filter((node) => node.stage === stage.slug).map((node) => (
              <li key={node.slug}>
                <Link to={node.to}>
                  <b>{node.name}</b>
                  {node.balance === undefined ? null : (
                    <span className={`mark mark-${node.balance}`}>
                      <Icon name={node.balance} />
                      {balanceWord(node.balance)}
                    </span>
                  )}
                  <span className="net">
                    <span>{counts(node)}</span>
                    {node.net === undefined ? null : <span>{node.net}</span>}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
