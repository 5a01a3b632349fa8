import { m } from '#app/i18n/messages.js'
import type { PresentedMatch } from '#app/services/match/list.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag, Tallies, VerdictMark } from '#app/ui/marks.tsx'
import { reasonText, requirementName } from '#app/ui/reasons.ts'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import type { Requirement, RequirementVerdict } from '#domain/matching/judgement.ts'

export type DeskMatch = PresentedMatch & { place: string }

const keyOf = ({ kind, name, asked }: Requirement) => `${kind} ${name} ${asked}`

/** Every requirement that some verdict is about, in the order in which the demand states them. */
export function columnsOf(matches: DeskMatch[]): Requirement[] {
  const seen = new Map<string, Requirement>()
  for (const { verdicts } of matches) for (const { requirement } of verdicts) if (!seen.has(keyOf(requirement))) seen.set(keyOf(requirement), requirement)
  return [...seen.values()]
}

/** The demand is the second head row, supplies are rows; a cell is the mark and what the supply says, tinted only where it is not met. */
export function MatchMatrix({ demandId, columns, matches, mayPropose }: { demandId: string; columns: Requirement[]; matches: DeskMatch[]; mayPropose: boolean }) {
  return (
    <table className="table stacks matrix">
      <caption className="hidden-text">{m.desk_matrix_caption({ supplies: matches.length, requirements: columns.length })}</caption>
      <thead>
        <tr>
          <th scope="col" className="who">{m.common_kind_supply()}</th>
          <th scope="col">{m.desk_conclusion()}</th>
          {columns.map((column) => <th key={keyOf(column)} scope="col">{requirementName(column)}</th>)}
          <th scope="col" className="do"><VisuallyHidden>{m.desk_do()}</VisuallyHidden></th>
        </tr>
        <tr className="want">
          <th scope="row" className="who">{m.desk_wanted()}</th>
          <td>{m.desk_requirements({ count: columns.length })}</td>
          {columns.map((column) => (
            <td key={keyOf(column)}>
              {column.asked || '—'}
              <span className="sub">{column.hard ? m.common_requirement_must() : m.common_requirement_may()}</span>
            </td>
          ))}
          <td className="do"><VisuallyHidden>—</VisuallyHidden></td>
        </tr>
      </thead>
      <tbody>
        {matches.map((match, index) => (
          <tr key={match.listingId} className={index === 0 ? 'is-best' : undefined}>
            <th scope="row" className="who">
              <span className="rank">{match.rank}</span>
              <Link to={`/listings/${match.listingId}`}>{match.companyName ?? match.title}</Link>
              {match.verdicts.some(({ said }) => said === match.title) ? null : <span className="sub">{match.title}</span>}
              <span className="sub">{whereText(match)}</span>
            </th>
            <td className="verdict-sum">
              <Tallies counts={match.counts} />
              <span className="hidden-text">{summaryOf(match)}</span>
              {match.stale ? <Tag>{m.desk_stale()}</Tag> : null}
            </td>
            {columns.map((column) => <VerdictCell key={keyOf(column)} column={column} verdict={match.verdicts.find(({ requirement }) => keyOf(requirement) === keyOf(column))} />)}
            <td className="do"><Propose demandId={demandId} match={match} mayPropose={mayPropose} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function VerdictCell({ column, verdict }: { column: Requirement; verdict: RequirementVerdict | undefined }) {
  const label = `${requirementName(column)} ${column.asked}`.trim()
  if (!verdict) return <td data-label={label}><span className="muted">—</span></td>
  return (
    <td data-label={label} className={verdict.verdict === 'met' ? undefined : `is-${verdict.verdict}`}>
      <VerdictMark verdict={verdict.verdict} />
      <span className="val">{verdict.said || reasonText(verdict)}</span>
    </td>
  )
}

export function Propose({ demandId, match, mayPropose, anyway }: { demandId: string; match: DeskMatch; mayPropose: boolean; /** although a hard requirement fails */ anyway?: boolean }) {
  const name = <VisuallyHidden>：{match.companyName ?? match.title}</VisuallyHidden>
  if (match.introductionId) return <ButtonLink to={`/desk/introductions/${match.introductionId}`} small>{m.desk_see_file()}{name}</ButtonLink>
  if (!mayPropose) return null
  return (
    <ButtonLink to={`/desk/introductions/new?demand=${demandId}&supply=${match.listingId}`} small look={anyway ? 'quiet' : 'plain'}>
      {anyway ? m.desk_propose_anyway() : m.desk_propose()}
      {name}
    </ButtonLink>
  )
}

/** 播州经开区，公路约 128 km; 同一区县 where it is next door. */
export const whereText = ({ place, distanceKm }: Pick<DeskMatch, 'place' | 'distanceKm'>): string =>
  distanceKm === null ? place : `${place}，${distanceKm < 1 ? m.desk_same_county() : m.desk_distance({ km: Math.round(distanceKm) })}`

/** 4 项满足 3 项，1 项未知. */
export function summaryOf({ counts, verdicts }: Pick<DeskMatch, 'counts' | 'verdicts'>): string {
  const rest = [
    counts.near > 0 ? m.desk_summary_near({ count: counts.near }) : '',
    counts.failed > 0 ? m.desk_summary_failed({ count: counts.failed }) : '',
    counts.unknown > 0 ? m.desk_summary_unknown({ count: counts.unknown }) : '',
  ].filter(Boolean)
  return [m.desk_summary_met({ total: verdicts.length, met: counts.met }), ...rest].join('，')
}
