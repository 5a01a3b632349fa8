import { m } from '#app/i18n/messages.js'
import type { Coverage } from '#app/services/chain/figures.server.ts'
import { Link } from '#app/ui/link.tsx'
import { BalanceMark } from '#app/ui/marks.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { STEPS, type Heat } from './heat.ts'
import { scopedPath, type ScopeQuery } from './scope.ts'

export interface HeatRow { slug: string; name: string; stage: string; unit: string; total: Heat; cells: (Heat | null)[] }
export interface HeatPark { slug: string; name: string; province: string | null; coverage: Coverage }

/** Node by park as a table: sign in the text, hatching where nothing is posted, what rests on how many companies in the foot. */
export function HeatMap({ chain, rows, parks, query, coverage }: { chain: string; rows: HeatRow[]; parks: HeatPark[]; query: ScopeQuery; coverage: Coverage }) {
  const to = (node: string, park: string) => scopedPath(`/chains/${chain}/${node}`, { ...query, park: park || query.park })
  return (
    <table className="heat">
      <caption className="hidden-text">{m.chain_matrix_caption()}</caption>
      <thead>
        <tr>
          <th scope="col" className="row">{m.public_chain_node()}</th>
          {parks.map((park) => <th key={park.slug} scope="col"><small>{provinceSign(park.province)}</small>{park.name}</th>)}
          <th scope="col" className="total">{m.chain_total()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug}>
            <th scope="row" className="row">
              <Link to={scopedPath(`/chains/${chain}/${row.slug}`, query)}>{row.name}</Link>
              <small>{row.stage}　{row.unit}</small>
            </th>
            {row.cells.map((cell, index) => {
              const park = parks[index]!
              return cell === null ? <td key={park.slug} className="is-none"><span className="hidden-text">{m.chain_net_nodata()}</span></td> : (
                <td key={park.slug} className={cell.heat === null ? undefined : `heat${cell.heat}`}>
                  <Link to={to(row.slug, park.slug)}>{cell.text}<Star heat={cell} /><span className="hidden-text">{cell.words}</span></Link>
                </td>
              )
            })}
            <td className="total"><BalanceMark balance={row.total.balance}>{row.total.text}<Star heat={row.total} /><span className="hidden-text">{row.total.words}</span></BalanceMark></td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="row">{m.chain_posted_companies()}</th>
          {parks.map((park) => <td key={park.slug}>{numberText(park.coverage.posted)} / {numberText(park.coverage.companies)}</td>)}
          <td className="total">{numberText(coverage.posted)} / {numberText(coverage.companies)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** Explained under the matrix; the words beside it say what it is. */
const Star = ({ heat }: { heat: Heat }) => (heat.beside ? <sup aria-hidden>＊</sup> : null)

const provinceSign = (code: string | null): string => ({ 50: m.chain_sign_50(), 51: m.chain_sign_51(), 52: m.chain_sign_52() })[code ?? ''] ?? ''

/** What the colours and the hatching mean. */
export function HeatKey() {
  const cells: [number, string][] = [
    [-3, m.chain_key_short({ step: numberText(STEPS.at(-1)!) })], [-2, m.chain_key_short({ step: numberText(STEPS[0]!) })], [-1, m.chain_short()], [0, m.common_balance_even()],
    [1, m.chain_over()], [2, m.chain_key_over({ step: numberText(STEPS[0]!) })], [3, m.chain_key_over({ step: numberText(STEPS.at(-1)!) })],
  ]
  return (
    <div className="heat-key">
      <ol>{cells.map(([heat, text]) => <li key={heat} className={`heat${heat}`}>{text}</li>)}</ol>
      <span className="none"><i className="is-none" />{m.chain_net_nodata()}</span>
    </div>
  )
}
