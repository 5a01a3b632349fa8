import { z } from 'zod'
import { ListingDraft, windowInOrder, windowOrder } from './listing.ts'
import { divisionCode, text } from './text.ts'

/** What somebody denied was read to them by this platform: no list that is handed over has it. */
const { denied: _, ...handedOver } = ListingDraft.shape

/** One line of the listing interchange format (JSONL): what a park or a platform hands over. An absent field is unknown, never "no". */
export const InterchangeListing = z
  .strictObject({
    externalId: text(1, 64),
    ...handedOver,
    kind: ListingDraft.shape.kind.unwrap(),
    category: ListingDraft.shape.category.unwrap(),
    title: ListingDraft.shape.title.unwrap(),
    company: z.strictObject({
      name: text(4, 60),
      creditCode: z.string().max(60).optional(),
      divisionCode,
      park: text(1, 60).optional(),
    }),
    contact: z.strictObject({ name: text(1, 40), phone: z.string().max(40).optional(), email: z.string().max(120).optional() }).optional(),
  })
  .refine(windowInOrder, windowOrder)
export type InterchangeListing = z.infer<typeof InterchangeListing>

/** The listing part of a row, as the form would give it. */
export function listingOf(row: InterchangeListing): ListingDraft {
  const { externalId: _, company: __, contact: ___, ...draft } = row
  return draft
}
