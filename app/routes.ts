import { index, layout, prefix, route, type RouteConfig } from '@react-router/dev/routes'

/** Every address of the product. An area's layout carries its guard. */
export default [
  layout('routes/public/layout.tsx', [
    index('routes/public/home.tsx'),
    route('*', 'routes/public/not-found.tsx'),
  ]),
  route('healthz', 'routes/api/healthz.ts'),
  route('readyz', 'routes/api/readyz.ts'),
  ...prefix('my', [
    layout('routes/my/layout.tsx', []),
  ]),
  ...prefix('desk', [
    layout('routes/desk/layout.tsx', []),
  ]),
  ...prefix('admin', [
    layout('routes/admin/layout.tsx', []),
  ]),
] satisfies RouteConfig
