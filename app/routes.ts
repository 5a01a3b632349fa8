import { index, layout, prefix, type RouteConfig } from '@react-router/dev/routes'

/** Every address of the product. An area's layout carries its guard. */
export default [
  layout('routes/public/layout.tsx', [
    index('routes/public/home.tsx'),
  ]),
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
