import { ctxContext } from '#app/http/contexts.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import type { Route } from './+types/autosave-listing.ts'
import { keepDraft } from './keep-draft.server.ts'
import { ownCompany } from './own-company.server.ts'

export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]

/** Takes a draft while it is written; answers JSON and never a page. */
export async function action({ request, context }: Route.ActionArgs) {
  return keepDraft(await request.formData(), context, ownCompany(context.get(ctxContext)))
}
