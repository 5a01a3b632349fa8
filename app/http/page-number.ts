import { Refusal } from '#domain/refusal.ts'

/** `page` of an address, from 1; a page that cannot be there is refused. */
export function readPage(params: URLSearchParams, lastPage = 1_000): number {
  const raw = params.get('page')
  if (raw === null || raw === '') return 1
  const page = /^\d{1,6}$/.test(raw) ? Number(raw) : NaN
  if (!(page >= 1 && page <= lastPage)) throw new Refusal('not-found', 'page-number', { params: { last: lastPage } })
  return page
}

/** How many pages `total` rows fill, at least one; refuses a page beyond. */
export function countPages(page: number, total: number, perPage: number): number {
  const pages = Math.max(1, Math.ceil(total / perPage))
  if (page > pages) throw new Refusal('not-found', 'page-number', { params: { last: pages } })
  return pages
}
