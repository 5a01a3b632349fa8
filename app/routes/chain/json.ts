import { chainNotFound } from '#app/http/chain-not-found.server.ts'
import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { readChain } from '#app/services/chain/read.server.ts'
import { findChain, findNode } from '#domain/chains/index.ts'
import { TAXONOMY_VERSION } from '#domain/chains/version.ts'
import type { Route } from './+types/json.ts'
import { readScope } from './scope.server.ts'

export const handle = { policy: 'public' } satisfies RouteHandle

/** One chain as open data: its nodes with what is live on them, and what goes into what. Amounts are in each node's `unit` and `per`; `apart` is in none of them. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const chain = findChain(params.chain)
  if (!chain) throw chainNotFound(params.chain, context)
  const { query, scope } = await readScope(ctx, url.searchParams)
  const { coverage, stages } = await readChain(ctx, chain.slug, scope)
  return Response.json(
    {
      version: TAXONOMY_VERSION,
      at: ctx.clock.now().toISOString(),
      demo: ctx.demo,
      chain: { slug: chain.slug, name: chain.name },
      scope: query,
      coverage,
      stages: chain.stages,
      nodes: stages.flatMap((stage) => stage.nodes).map(({ inputs: _, ...node }) => ({ ...node, synonyms: findNode(node.slug)!.synonyms })),
      edges: chain.nodes.flatMap((node) => node.inputs.map(({ node: from, ratio, process }) => ({ from, to: node.slug, ratio: ratio ?? null, process: process ?? null }))),
      sources: chain.sources,
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}
