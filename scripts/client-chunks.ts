import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'

interface Graph {
  getModuleInfo(id: string): { code: string | null; importedIds: readonly string[] } | null
}

const app = resolve(import.meta.dirname, '../app')
/** Areas that anybody may enter. */
const OPEN = ['public', 'chain']
const publicPages = [resolve(app, 'root.tsx'), ...OPEN.flatMap((area) => readdirSync(resolve(app, 'routes', area)).map((file) => resolve(app, 'routes', area, file)))]
let reached: Set<string> | undefined

/** The file of what pages share: a visitor loads that of the public pages, and not the forms, verdicts and sentences behind sign-in. */
export function sharedChunk(id: string, graph: Graph): string {
  reached ??= reachedFrom(publicPages, graph)
  return reached.has(withoutQuery(id)) ? 'shared' : 'shared-inside'
}

/** Our own modules that these pages load. One module imports every sentence, so a sentence counts where its key is written. */
function reachedFrom(pages: string[], graph: Graph): Set<string> {
  const found = new Set<string>()
  const look = (id: string) => {
    const path = withoutQuery(id)
    if (!path.startsWith(app) || found.has(path) || path.endsWith('/i18n/messages.js')) return
    found.add(path)
    const { code, importedIds } = graph.getModuleInfo(id) ?? { code: '', importedIds: [] }
    importedIds.forEach(look)
    for (const [, key] of code?.matchAll(/\bm\.(\w+)/g) ?? []) found.add(resolve(app, `i18n/messages/${key}.js`))
  }
  for (const page of pages) for (const id of [page, `${page}?__react-router-build-client-route`]) {
    found.delete(page)
    look(id)
  }
  return found
}

const withoutQuery = (id: string) => id.replace(/\?.*$/, '')
