import { ctxContext } from '#app/http/contexts.ts'
import { requireUser } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { getLocale } from '#app/i18n/runtime.js'
import { readNodeVocabulary } from '#app/services/term/vocabulary.server.ts'
import { hasText } from '#app/ui/listing-form/denied.ts'
import { readBack, type ReadBack } from '#app/ui/listing-form/read-back.server.ts'
import { typedListing } from '#app/ui/listing-form/read-form.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Route } from './+types/reading.ts'

export const handle = { policy: 'user' } satisfies RouteHandle
export const middleware = [requireUser]

/** What is read of a text while it is typed: the same as the form's own reading, keeps nothing, answers JSON. */
export async function action({ request, context }: Route.ActionArgs): Promise<Response> {
  const values = typedListing(await request.formData())
  const ctx = context.get(ctxContext)
  const reading: ReadBack | null = hasText(values) ? readBack(values, getLocale(), await readNodeVocabulary(ctx), shanghaiDay(ctx.clock.now())) : null
  return Response.json(reading)
}
