import { m } from '#app/i18n/messages.js'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { NodeWent } from '#app/ui/node-went.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { Page } from '#app/ui/page.tsx'
import type { RetiredPage } from './retired-node.server.ts'

/** In place of a node's page: where it went. */
export function RetiredNodePage({ chain, gone }: RetiredPage) {
  return (
    <Page>
      <Crumbs items={[{ text: m.public_chains_title(), to: '/chains' }, { text: chain.name, to: `/chains/${chain.slug}` }, { text: gone.name }]} />
      <PageHead title={gone.name} facts={m.common_node_retired()} actions={<ButtonLink to={`/listings?node=${gone.slug}`}>{m.chain_retired_listings()}</ButtonLink>} />
      <Notice tone="info"><p><NodeWent node={gone} /></p></Notice>
    </Page>
  )
}
