/** Everything people are told. Each has a subject and a sentence in `messages/<locale>/notice.json`. */
export const noticeKinds = [
  'company-named', 'company-verified', 'company-returned', 'company-suspended',
  'listing-submitted', 'listing-revised', 'listing-published', 'listing-held', 'listing-returned', 'listing-rejected', 'listing-expiring', 'listing-expired',
  'introduction-key', 'introduction-key-reminder', 'introduction-key-silent', 'introduction-silent', 'introduction-held', 'introduction-proposed', 'introduction-reminder', 'introduction-revised', 'introduction-accepted',
  'introduction-declined', 'introduction-expired', 'introduction-withdrawn', 'introduction-ended',
  'introduction-lapsed',
  'combination-complete', 'combination-short', 'combination-all-accepted',
  'outcome-recorded', 'outcome-corrected', 'outcome-retracted', 'outcome-confirmed', 'outcome-unilateral', 'outcome-disputed', 'outcome-settlement', 'outcome-settled',
  'commitment-stated', 'commitment-confirmed', 'commitment-declined', 'commitment-ending', 'commitment-ended',
  'relation-proposed', 'relation-shown', 'relation-ended',
  'import-done',
  'remark-left', 'file-added', 'step-set', 'step-due', 'step-late',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Titles, numbers, reasons a liaison wrote for the reader: never a contact, price, address, or a name that is still hidden. */
export type NoticeParams = { title?: string; number?: number; reason?: string; company?: string; rung?: string; date?: string }
