import { closeListing } from '#app/services/listing/close.server.ts'
import { pauseListing } from '#app/services/listing/pause.server.ts'
import { reviewListing } from '#app/services/listing/review.server.ts'
import { saveListing } from '#app/services/listing/save.server.ts'
import { submitListings } from '#app/services/listing/submit.server.ts'
import type { PlayedCompany } from './companies.ts'
import type { DemoListing } from './read.ts'
import type { Stage } from './stage.ts'

const decisions = { published: 'publish', paused: 'publish', closed: 'publish', expired: 'publish', held: 'hold', returned: 'return', rejected: 'reject' } as const

/** A listing lives up to the state it is to have, each step on its day by the one who takes it. Returns its id. Expiry comes with the first sweep. */
export async function playListing(stage: Stage, company: PlayedCompany, demo: DemoListing): Promise<string> {
  const day = demo.ageDays
  const writing = stage.as(company.poster, day, 1)
  const id = writing.ids.next()
  const onBehalf = company.poster === company.desk
  const { version } = await saveListing(writing, {
    id,
    companyId: company.id,
    content: demo.content,
    contactId: company.contactIds[0],
    externalId: demo.externalId,
    ...(onBehalf && { recordedFor: `${company.demo.contacts[0]!.name}微信委托` }),
  })
  if (demo.state === 'draft') return id
  await submitListings(stage.as(company.poster, day, 1.2), { listings: [{ id, version }] })
  if (demo.state === 'submitted') return id
  await reviewListing(stage.as(company.desk, day, 2), {
    id,
    version,
    decision: decisions[demo.state],
    scores: demo.scores,
    ...(demo.state in { held: 1, returned: 1, rejected: 1 } && { reason: demo.reasons }),
  })
  const later = stage.as(company.poster, Math.max(0, day - 5))
  if (demo.state === 'paused') await pauseListing(later, { id, paused: true })
  if (demo.state === 'closed') await closeListing(later, { id, reason: demo.closeReason })
  return id
}
