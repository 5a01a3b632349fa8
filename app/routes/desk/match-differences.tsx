import { m } from '#app/i18n/messages.js'
import { GapBar } from '#app/ui/charts/gap-bar.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tallies, VerdictMark } from '#app/ui/marks.tsx'
import { reasonText, requirementName } from '#app/ui/reasons.ts'
import { ShareText } from '#app/ui/share-text.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { questionText } from '#app/ui/verdict-questions.ts'
import type { RequirementVerdict } from '#domain/matching/judgement.ts'
import { Propose, summaryOf, whereText, type DeskMatch } from './match-matrix.tsx'

/** Where only the first few matter. */
const TOP = 5

/** What is near, and by how much: quantities as bars, the rest in words. */
export function Differences({ matches }: { matches: DeskMatch[] }) {
  const near = matches.slice(0, TOP).flatMap((match) => match.verdicts.filter(({ verdict }) => verdict === 'near').map((verdict) => ({ match, verdict })))
  return (
    <Sheet id="differences" title={m.desk_differences()} note={m.desk_differences_note({ count: Math.min(TOP, matches.length) })} padded>
      {near.length === 0 ? <p className="muted">{m.desk_differences_none()}</p> : near.map(({ match, verdict }) => (
        <Difference key={`${match.listingId} ${verdict.requirement.kind} ${verdict.requirement.name} ${verdict.requirement.asked}`} match={match} verdict={verdict} />
      ))}
    </Sheet>
  )
}

function Difference({ match, verdict }: { match: DeskMatch; verdict: RequirementVerdict }) {
  const name = `${match.rank} ${requirementName(verdict.requirement)}`
  const percent = verdict.params?.percent
  const said = [verdict.said, reasonText(verdict)].filter(Boolean).join('，')
  if (verdict.requirement.kind === 'quantity' && typeof percent === 'number') {
    return <GapBar name={name} have={percent} want={100} said={m.desk_gap_said({ said, asked: verdict.requirement.asked })}>{verdict.said ?? ''} / {verdict.requirement.asked}</GapBar>
  }
  return (
    <div className="difference">
      <span>{name}</span>
      <span>{m.desk_gap_said({ said, asked: verdict.requirement.asked })}{verdict.requirement.hard ? '' : m.desk_gap_negotiable()}</span>
    </div>
  )
}

/** For each of the first few, one message that settles what is not known. The demander is not named in it, nor any price. */
export function Questions({ matches, asker, askerPark }: { matches: DeskMatch[]; asker: string; askerPark: string | null }) {
  const open = matches.slice(0, TOP).flatMap((match) => {
    const questions = match.verdicts.filter(({ verdict }) => verdict === 'unknown').flatMap((verdict) => questionText(verdict) ?? [])
    return questions.length > 0 ? [{ match, questions }] : []
  })
  return (
    <Sheet id="questions" title={m.desk_questions()} note={m.desk_questions_note()} padded>
      {open.length === 0 ? <p className="muted">{m.desk_questions_none()}</p> : open.map(({ match, questions }, index) => (
        <details key={match.listingId} className="more ask" open={index === 0}>
          <summary>{m.desk_ask_whom({ rank: match.rank, company: match.companyName ?? match.title, count: questions.length })}</summary>
          <ShareText
            label={m.desk_question_text({ company: match.companyName ?? match.title })}
            text={[
              askerPark ? m.desk_question_from_park({ park: askerPark, name: asker, title: match.title }) : m.desk_question_from({ name: asker, title: match.title }),
              ...questions.map((question, n) => `${n + 1}. ${question}`),
            ].join('\n')}
          />
        </details>
      ))}
    </Sheet>
  )
}

/** 差一步: a hard requirement shuts them out; what would have to change. */
export function Almost({ demandId, matches, mayPropose }: { demandId: string; matches: DeskMatch[]; mayPropose: boolean }) {
  return (
    <Sheet id="almost" title={m.desk_almost()} note={m.desk_almost_note()}>
      <ul className="item-list almost">
        {matches.map((match) => (
          <li key={match.listingId}>
            <Link to={`/listings/${match.listingId}`}>{match.companyName ?? match.title}</Link>
            <span className="side"><Propose demandId={demandId} match={match} mayPropose={mayPropose} anyway /></span>
            <span className="meta">{match.title}　{whereText(match)}</span>
            <Tallies counts={match.counts} />
            <span className="hidden-text">{summaryOf(match)}</span>
            {match.verdicts.filter(({ verdict, requirement }) => verdict === 'failed' && requirement.hard).map((verdict) => (
              <span className="needed" key={`${verdict.requirement.kind} ${verdict.requirement.name} ${verdict.requirement.asked}`}>
                <VerdictMark verdict="failed">{requirementName(verdict.requirement)}</VerdictMark>
                <span>{neededText(verdict)}</span>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** 要求 6063，供方写 6061。不同. Of what the demand does not state (it lies where the supply does not go), only what is said. */
function neededText(verdict: RequirementVerdict): string {
  const reason = reasonText(verdict)
  // Another desk's company wrote it for its own liaison: how it was judged is all there is to say.
  if (verdict.said === '') return reason
  const said = verdict.said ?? m.desk_unsaid()
  return verdict.requirement.asked === '' ? `${said}，${reason}` : m.desk_change_needed({ asked: verdict.requirement.asked, said, reason })
}
