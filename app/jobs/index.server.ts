import type { Ctx } from '#app/ctx.ts'
import type { JobName, JobPayload } from './catalogue.ts'
import { deliverDeskNotices } from './deliver-desk-notices.server.ts'
import { deliverNotices } from './deliver-notices.server.ts'
import { expireListings } from './expire-listings.server.ts'
import { indexListings } from './index-listings.server.ts'
import { matchListings } from './match-listings.server.ts'
import { refreshMatches } from './refresh-matches.server.ts'
import { removeFiles } from './remove-files.server.ts'
import { sendCodes } from './send-codes.server.ts'
import { sendLinkReceipts } from './send-link-receipts.server.ts'
import { sendLinks } from './send-links.server.ts'
import { sendResets } from './send-resets.server.ts'
import { sweepAccounts } from './sweep-accounts.server.ts'
import { sweepFiles } from './sweep-files.server.ts'
import { sweepIntroductions } from './sweep-introductions.server.ts'

/** One handler a queue; each takes the batch it was given and may run twice for the same payload. */
export const handlers: { [N in JobName]: (ctx: Ctx, payloads: JobPayload[N][]) => Promise<void> } = {
  'listing-index': indexListings,
  'listing-match': matchListings,
  'listing-expire': expireListings,
  'match-refresh': refreshMatches,
  'introduction-sweep': sweepIntroductions,
  'notice-deliver': deliverNotices,
  'desk-notice-deliver': deliverDeskNotices,
  'link-send': sendLinks,
  'link-receipt': sendLinkReceipts,
  'account-reset': sendResets,
  'account-code': sendCodes,
  'account-sweep': sweepAccounts,
  'file-remove': removeFiles,
  'file-sweep': sweepFiles,
}

/** Cron in Asia/Shanghai. */
export const schedules: [JobName, string][] = [
  ['listing-expire', '10 0 * * *'],
  ['match-refresh', '30 2 * * *'],
  ['introduction-sweep', '*/10 * * * *'],
  ['account-sweep', '40 3 * * *'],
  ['file-sweep', '10 4 * * *'],
]
