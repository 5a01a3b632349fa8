import { index, layout, prefix, route, type RouteConfig } from '@react-router/dev/routes'

/** Every address of the product. An area's layout carries its guard. */
export default [
  layout('routes/public/layout.tsx', [
    index('routes/public/home.tsx'),
    route('sign-in', 'routes/public/sign-in.tsx'),
    route('sign-up', 'routes/public/sign-up.tsx'),
    route('sign-out', 'routes/public/sign-out.tsx'),
    route('forgot-password', 'routes/public/forgot-password.tsx'),
    route('reset-password', 'routes/public/reset-password.tsx'),
    route('listings', 'routes/public/listings.tsx'),
    route('listings/:id', 'routes/public/listing.tsx'),
    route('companies/:id', 'routes/public/company.tsx'),
    route('parks', 'routes/public/parks.tsx'),
    route('parks/:slug', 'routes/public/park.tsx'),
    route('chains', 'routes/public/chains.tsx'),
    route('chains/:chain', 'routes/public/chain.tsx'),
    route('*', 'routes/public/not-found.tsx'),
  ]),
  route('start', 'routes/public/start.tsx'),
  route('healthz', 'routes/api/healthz.ts'),
  route('readyz', 'routes/api/readyz.ts'),
  ...prefix('my', [
    layout('routes/my/layout.tsx', [
      route('listings', 'routes/my/listings.tsx'),
      route('listings/new', 'routes/my/new-listing.tsx'),
      route('listings/:id', 'routes/my/listing.tsx'),
      route('listings/:id/edit', 'routes/my/edit-listing.tsx'),
      route('introductions', 'routes/my/introductions.tsx'),
      route('introductions/new', 'routes/my/express-interest.tsx'),
      route('introductions/:id', 'routes/my/introduction.tsx'),
      route('company', 'routes/my/company.tsx'),
      route('company/contacts/:id', 'routes/my/contact.tsx'),
      route('notices', 'routes/my/notices.tsx'),
      route('account', 'routes/my/account.tsx'),
    ]),
    route('listings/autosave', 'routes/my/autosave-listing.ts'),
  ]),
  ...prefix('desk', [
    layout('routes/desk/layout.tsx', []),
  ]),
  ...prefix('admin', [
    layout('routes/admin/layout.tsx', []),
  ]),
] satisfies RouteConfig
