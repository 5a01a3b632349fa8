import { redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { readParkForm, updatePark } from '#app/services/park/update.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { fullDivisionName } from '#domain/regions/divisions.ts'
import type { Route } from './+types/park.ts'
import { Done } from './done.tsx'
import { chainChoices, countyChoices, readParkFields } from './park-choices.server.ts'
import { ParkForm } from './park-form.tsx'

export const handle = { policy: 'administrator' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.park.name ?? m.common_rail_parks())

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const park = await readParkForm(ctx, params.slug)
  return { park, place: fullDivisionName(park.divisionCode), divisions: countyChoices(), chains: chainChoices(), now: ctx.clock.now().getTime() }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const { id } = await readParkForm(ctx, params.slug)
  const { seen, park, values } = await readParkFields(request)
  try {
    await updatePark(ctx, { id, seen, ...park })
    return redirect(`/admin/parks/${params.slug}?done=update`)
  } catch (error) {
    return formFailure(error, context, values)
  }
}

export default function Park({ loaderData: { park, place, divisions, chains, now }, actionData: failure }: Route.ComponentProps) {
  return (
    <>
      <Crumbs items={[{ text: m.common_admin(), to: '/admin' }, { text: m.common_rail_parks(), to: '/admin/parks' }, { text: park.name }]} />
      <PageHead
        title={park.name} facts={[park.slug, place, <span key="opened"><DateText value={park.openedAt} now={now} form="full" /> {m.admin_opened()}</span>]}
        actions={
          <>
            <ButtonLink to={`/parks/${park.slug}`}>{m.admin_public_page()}</ButtonLink>
            <ButtonLink to={`/admin/liaisons?park=${park.slug}`}>{m.admin_appoint()}</ButtonLink>
          </>
        }
      />
      {failure ? null : <Done />}
      <ParkForm
        key={park.seen} values={{ ...park, level: park.level ?? '', phone: park.phone ?? '' }} hidden={{ seen: park.seen }} fixedSlug divisions={divisions} chains={chains}
        failure={failure} submit={m.admin_park_save()}
      />
    </>
  )
}
