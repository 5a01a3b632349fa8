/** Every queue and what its payload holds: ids only, so a job can run twice and leaks nothing. */
export interface JobPayload {
  'listing-index': { listingId: string }
  'listing-match': { listingId: string }
  'listing-expire': Record<string, never>
  'match-refresh': Record<string, never>
  'introduction-sweep': Record<string, never>
  'notice-deliver': { noticeId: string }
  'desk-notice-deliver': { deskNoticeId: string }
  'link-send': { linkId: string }
  'link-receipt': { linkId: string }
  /** null: nobody had the address that was asked for. */
  'account-reset': { userId: string | null }
  /** null: nobody had the number that was asked for. */
  'account-code': { userId: string | null }
  'account-sweep': Record<string, never>
  /** The bytes of a file that was removed. */
  'file-remove': { fileId: string }
  'file-sweep': Record<string, never>
}
export type JobName = keyof JobPayload
export const jobNames: JobName[] = [
  'listing-index', 'listing-match', 'listing-expire', 'match-refresh', 'introduction-sweep', 'notice-deliver', 'desk-notice-deliver', 'link-send', 'link-receipt', 'account-reset', 'account-code', 'account-sweep',
  'file-remove', 'file-sweep',
]
