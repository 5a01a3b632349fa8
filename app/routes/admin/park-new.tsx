import { redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { openPark } from '#app/services/park/open.server.ts'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import type { Route } from './+types/park-new.ts'
import { chainChoices, countyChoices, readParkFields } from './park-choices.server.ts'
import { ParkForm } from './park-form.tsx'

export const handle = { policy: 'administrator' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.admin_park_open())

export const loader = ({ context }: Route.LoaderArgs) => ({ id: context.get(ctxContext).ids.next(), divisions: countyChoices(), chains: chainChoices() })

export async function action({ request, context }: Route.ActionArgs) {
  const { id, slug, park, values } = await readParkFields(request)
  try {
    const opened = await openPark(context.get(ctxContext), { id, slug, ...park })
    return redirect(`/admin/parks/${opened.slug}?done=open`)
  } catch (error) {
    return formFailure(error, context, { ...values, id })
  }
}

const empty = { slug: '', name: '', shortName: '', divisionCode: '', level: '', phone: '', chains: [] }

export default function NewPark({ loaderData, actionData: failure }: Route.ComponentProps) {
  return (
    <>
      <Crumbs items={[{ text: m.common_admin(), to: '/admin' }, { text: m.common_rail_parks(), to: '/admin/parks' }, { text: m.admin_park_open() }]} />
      <PageHead title={m.admin_park_open()} facts={m.admin_park_open_intro()} />
      <ParkForm
        values={empty} hidden={{ id: failure?.values.id || loaderData.id }} divisions={loaderData.divisions} chains={loaderData.chains}
        failure={failure} submit={m.admin_park_open()}
      />
    </>
  )
}
