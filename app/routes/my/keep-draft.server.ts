import type { RouterContextProvider } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { asRefusal, statusOf } from '#app/http/refusal-response.server.ts'
import { m } from '#app/i18n/messages.js'
import { saveListing } from '#app/services/listing/save.server.ts'
import { dateText } from '#app/ui/dates.ts'
import type { KeptAnswer } from '#app/ui/listing-form/keeping.ts'
import { labelOf } from '#app/ui/listing-form/labels.ts'
import { listingFormOptions } from '#app/ui/listing-form/options.server.ts'
import { readListingForm, typedListing } from '#app/ui/listing-form/read-form.server.ts'
import type { TypedListing } from '#app/ui/listing-form/values.ts'
import { getLocale } from '#app/i18n/runtime.js'
import { fieldOf, listingIssues } from './listing-issues.server.ts'

/**
 * Keeps what can be kept of a draft that is being written, and says what was left out: half a date or a title of one character are
 * no reason to lose the rest. A new contact waits for the button: nobody's name is stored while it is typed.
 */
export async function keepDraft(form: FormData, context: Readonly<RouterContextProvider>, companyId: string): Promise<Response> {
  const ctx = context.get(ctxContext)
  const { values, left } = withoutFaults(typedListing(form), ctx.clock.now())
  const read = readListingForm(values)
  if (!read.draft.title && !read.draft.description) return answer({ refused: '' })
  try {
    const saved = await saveListing(ctx, {
      id: read.id, companyId, version: read.version, content: read.draft, contactId: read.contactId, recordedFor: read.recordedFor,
    })
    const time = dateText(ctx.clock.now(), 'moment', ctx.clock.now()).split(' ').at(-1)!
    return answer({ version: saved.version, said: left.length === 0 ? m.my_autosaved({ time }) : m.my_autosaved_without({ time, fields: left.join('、') }) })
  } catch (error) {
    const refusal = asRefusal(error)
    if (refusal?.kind !== 'conflict' && refusal?.kind !== 'invalid') throw error
    return answer({ refused: refusal.kind === 'conflict' ? m.my_autosave_conflict() : m.my_autosave_invalid() }, statusOf[refusal.kind])
  }
}

const answer = (said: KeptAnswer, status = 200) => Response.json(said, { status })

/** The form without the controls that something is wrong with, and what those are called. */
function withoutFaults(all: TypedListing, now: Date): { values: TypedListing; left: string[] } {
  const { attributes } = listingFormOptions(all, getLocale())
  let values = all
  const left = new Set<string>()
  // A fault may hide another (a figure that can be read may still be too large), but there are no more layers than these.
  for (let round = 0; round < 3; round++) {
    const fields = listingIssues(readListingForm(values), 'draft', now).map((issue) => fieldOf(issue.field, values))
    if (fields.length === 0) break
    for (const field of fields) left.add(labelOf(field, attributes) ?? field)
    const groups = new Set(fields.map((field) => field.split('.')[0]!))
    values = Object.fromEntries(Object.entries(values).filter(([name]) => name === 'id' || name === 'version' || !isOf(name, fields, groups)))
  }
  return { values, left: [...left] }
}

/** A quantity or a price is kept whole or not at all; of the attributes each stands for itself. */
const isOf = (name: string, fields: string[], groups: Set<string>): boolean => {
  const [group = ''] = name.split('.')
  return group === 'quantity' || group === 'price' ? groups.has(group) : fields.includes(name)
}
