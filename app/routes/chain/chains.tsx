import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { readChains } from '#app/services/chain/overview.server.ts'
import { ChainTable } from '#app/ui/chain-table.tsx'
import { BalanceKey } from '#app/ui/marks.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Page } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import type { Route } from './+types/chains.ts'
import { chainRow } from './chain-row.server.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.public_chains_title())

export async function loader({ context }: Route.LoaderArgs) {
  const locale = getLocale()
  return (await readChains(context.get(ctxContext))).map((chain) => chainRow(chain, locale))
}

export default function Chains({ loaderData: chains }: Route.ComponentProps) {
  return (
    <Page>
      <PageHead title={m.public_chains_title()} facts={m.public_chains_facts()} />
      <Sheet id="chains" title={m.public_chains_all()} note={<BalanceKey />}><ChainTable caption={m.public_chains_caption()} chains={chains} /></Sheet>
    </Page>
  )
}
