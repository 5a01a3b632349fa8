export const refusalKinds = ['not-found', 'forbidden', 'conflict', 'invalid', 'limit', 'unavailable'] as const
export type RefusalKind = (typeof refusalKinds)[number]

/** One thing wrong with one field: the form's name for it (`quantity.unit`), a code that `messages/` has a sentence for, and its figures. */
export interface FieldIssue {
  field: string
  code: string
  params?: Record<string, string | number>
}

/**
 * The one error a use case throws on purpose. `code` names the reason (`listing-stale`, `company-unverified`, …);
 * the sentence a reader sees is `messages/<locale>/refusal.json`'s. A hidden and a missing thing are both `not-found`.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly issues: FieldIssue[]
  readonly params: Record<string, string | number>
  constructor(kind: RefusalKind, code: string, detail: { issues?: FieldIssue[]; params?: Record<string, string | number> } = {}) {
    super(`${kind}: ${code}`)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.issues = detail.issues ?? []
    this.params = detail.params ?? {}
  }
}
