import { m } from '#app/i18n/messages.js'
import type { CompanyDesk } from '#app/services/company/read-desk.server.ts'
import type { readCompany } from '#app/services/company/read.server.ts'
import type { CompanyState } from '#domain/company.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { companyStateWord } from '#app/ui/words.ts'

const next: Record<CompanyState, () => string> = {
  pending: m.my_company_pending_next,
  verified: m.my_company_verified_next,
  returned: m.my_company_returned_next,
  suspended: m.my_company_suspended_next,
}

/** Where the company stands, who looks at it, and what can be done meanwhile. */
export function Verification({ company: { own }, desk }: { company: Awaited<ReturnType<typeof readCompany>>; desk: CompanyDesk | null }) {
  if (own === null) return null
  const { state, stateReason, creditCode, creditCodeCheck } = own
  return (
    <Sheet id="verification" title={companyStateWord(state)} note={m.my_company_verification()} here={state !== 'verified'} padded>
      <div className="stack-gap">
        {stateReason === null ? null : <Notice tone="warn" title={m.my_company_reason()}>{stateReason}</Notice>}
        <p>{next[state]()}</p>
        {desk === null ? null : <p className="muted">{whoAnswers(desk)}</p>}
        {creditCodeCheck === 'checksum' ? <Notice tone="warn">{m.my_company_code_check({ code: creditCode ?? '' })}</Notice> : null}
        {state === 'suspended' ? null : <p><ButtonLink to="/my/listings/new">{m.my_listing_new()}</ButtonLink></p>}
      </div>
    </Sheet>
  )
}

export function whoAnswers({ park, liaisons }: CompanyDesk): string {
  if (park === null) return m.my_company_answers_administrator()
  return liaisons.length === 0 ? m.my_company_answers_park({ park }) : m.my_company_answers({ park, liaisons: liaisons.join('、') })
}
