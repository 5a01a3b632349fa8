import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { readChains } from '#app/services/chain/overview.server.ts'
import { ChainStrip } from '#app/ui/chain-strip.tsx'
import { Link } from '#app/ui/link.tsx'
import { BalanceKey } from '#app/ui/marks.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Page } from '#app/ui/page.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { nameIn } from '#domain/chains/chain.ts'
import type { Route } from './+types/chains.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.public_chains_title())

export async function loader({ context }: Route.LoaderArgs) {
  const locale = getLocale()
  return (await readChains(context.get(ctxContext))).map((chain) => ({
    ...chain,
    name: nameIn(chain.name, locale),
    summary: nameIn(chain.summary, locale),
    stages: chain.stages.map((stage) => ({ ...stage, name: nameIn(stage.name, locale) })),
  }))
}

export default function Chains({ loaderData: chains }: Route.ComponentProps) {
  return (
    <Page>
      <PageHead title={m.public_chains_title()} facts={m.public_chains_facts()} />
      <Sheet id="chains" title={m.public_chains_all()} note={<BalanceKey />}>
        <Table
          caption={m.public_chains_caption()} hideCaption className="chains"
          columns={[
            { head: m.public_home_chain() },
            { head: m.public_home_stages() },
            { head: m.public_home_nodes(), number: true },
            { head: m.common_kind_supply(), number: true },
            { head: m.common_kind_demand(), number: true },
            { head: m.public_home_gaps(), number: true },
            { head: m.public_home_surpluses(), number: true },
            { head: m.public_home_posted(), number: true },
          ]}
        >
          {chains.map((chain) => (
            <tr key={chain.slug}>
              <RowHead sub={chain.summary}><Link to={`/chains/${chain.slug}`}>{chain.name}</Link></RowHead>
              <Cell className="strip-cell"><ChainStrip chain={chain.name} stages={chain.stages} /></Cell>
              {([['nodes', m.public_home_nodes], ['supply', m.common_kind_supply], ['demand', m.common_kind_demand], ['gaps', m.public_home_gaps], ['surpluses', m.public_home_surpluses], ['companies', m.public_home_posted]] as const).map(([key, label]) => (
                <Cell key={key} number label={label()}>{numberText(chain[key])}</Cell>
              ))}
            </tr>
          ))}
        </Table>
      </Sheet>
    </Page>
  )
}
