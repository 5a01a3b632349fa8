import { m } from '#app/i18n/messages.js'
import { Link } from './link.tsx'
import type { ShownNode } from './node-name.server.ts'

/** Where a retired node went, in a sentence with links. Nothing for a live one. */
export function NodeWent({ node: { name, went } }: { node: ShownNode }) {
  if (!went) return null
  return (
    <>
      {m.common_node_gone({ node: name, date: went.since })}
      {went.now.length === 0 ? m.common_node_gone_none() : (
        <>
          {m.common_node_gone_now()}
          {went.now.map((node, index) => <span key={node.slug}>{index > 0 ? '、' : ''}<Link to={node.path}>{node.name}</Link></span>)}
          {m.common_full_stop()}
        </>
      )}
    </>
  )
}
