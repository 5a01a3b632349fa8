import type { RequirementVerdict } from '#domain/matching/judgement.ts'
import { m } from '#app/i18n/messages.js'
import { VerdictMark } from './marks.tsx'
import { reasonText, requirementName } from './reasons.ts'
import { Cell, RowHead, Table } from './table.tsx'

/** The other side's words, which this reader may not see. */
const Hidden = () => <span className="muted">{m.common_verdict_hidden()}</span>

/** One pair, requirement by requirement: what is asked, what the supply says, and where it differs. Only what is not met is tinted. */
export function VerdictTable({ verdicts, caption }: { verdicts: RequirementVerdict[]; caption?: string }) {
  return (
    <Table
      caption={caption ?? m.common_verdict_where()} hideCaption className="verdicts"
      columns={[{ head: m.common_verdict_asked() }, { head: m.common_verdict_said() }, { head: m.common_verdict_result() }]}
    >
      {verdicts.map((verdict, index) => {
        const { kind, asked, hard } = verdict.requirement
        return (
          <tr key={`${kind} ${index}`}>
            <RowHead sub={hard ? m.common_requirement_must() : m.common_requirement_may()}>
              {requirementName(verdict.requirement)}　{asked || (verdict.confidential ? <Hidden /> : null)}
            </RowHead>
            <Cell label={m.common_verdict_said()}>{verdict.said === '' ? <Hidden /> : (verdict.said ?? <span className="muted">{m.common_verdict_unsaid()}</span>)}</Cell>
            <Cell label={m.common_verdict_result()} className={verdict.verdict === 'met' ? undefined : `is-${verdict.verdict}`} sub={reasonText(verdict)}>
              <VerdictMark verdict={verdict.verdict} />
            </Cell>
          </tr>
        )
      })}
    </Table>
  )
}
