import { m } from '#app/i18n/messages.js'

/** For a route's `meta`: the page's name before the product's, and what a search engine shows. */
export const pageMeta = (page: string, description?: string) => [
  { title: m.common_title({ page }) },
  { name: 'description', content: description ?? m.common_description() },
]
