import { gzipSync } from 'node:zlib'
import { expect, test } from '../support/browser-test.ts'

/** kB = 1,000 bytes; react-dom and the router alone are about 112 of them. */
const mostKilobytes = 150

for (const path of ['/', '/listings', '/chains/aluminium', '/chains/aluminium/balance', '/chains/aluminium/aluminium-extrusion', '/flows', '/parks/qijiang', '/sign-up']) {
  test(`${path} loads few scripts, none of them for forms behind sign-in`, async ({ request }) => {
    const html = await (await request.get(path)).text()
    // What it loads; the routes that it only names, for a later click, are not among them.
    const files = [...new Set([...html.matchAll(/(?:<link rel="modulepreload" href=|\bimport\b[^"]*)"(\/assets\/[\w.-]+\.js)"/g)].map(([, file]) => file!))]
    const scripts = await Promise.all(files.map(async (file) => (await request.get(file)).text()))
    expect(files.filter((file) => file.includes('inside'))).toEqual([])
    expect(scripts.filter((script) => /\bZodError\b|react-aria/.test(script))).toEqual([])
    const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).byteLength, 0)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes / 1000).toBeLessThanOrEqual(mostKilobytes)
  })
}
