// `npm run search:rebuild`: builds the search index anew from the published listings, while the old one goes on answering.
import { loadConfig } from '#app/config.server.ts'
import { createApp } from '#app/ctx.server.ts'
import { readDocuments } from '#app/services/listing/index-live.server.ts'
import { SYSTEM } from '#domain/actor.ts'
import { rebuild } from '#search/rebuild.ts'

const app = await createApp(loadConfig({ LOG_LEVEL: 'warn', ...process.env }))
try {
  const started = performance.now()
  const result = await rebuild(app.base.search, readDocuments(app.as(SYSTEM, 'rebuild')))
  console.log(`${JSON.stringify(result)} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
} finally {
  await app.close()
}
