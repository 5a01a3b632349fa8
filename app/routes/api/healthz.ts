import type { RouteHandle } from '#app/http/policy.ts'

export const handle = { policy: 'public' } satisfies RouteHandle

/** The process answers. Says nothing about what it needs: see readyz. */
export const loader = () => new Response('ok\n', { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
