import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Ctx } from '#app/ctx.ts'
import { openClientFiles } from '#app/http/client-files.server.ts'

/** What only the server needs and would be dead weight on a phone. */
const heavy = { zod: /\bZodError\b|"_zod"|\._zod\b/, drizzle: /drizzle:entityKind|drizzle:Name/ }

it('no script of the build holds what validates or asks the database', () => {
  expect(existsSync('build/client/assets')).toBe(true)
  const files = globSync('build/client/assets/*.js')
  expect(files.length).toBeGreaterThan(50)
  expect(files.flatMap((file) => Object.entries(heavy).filter(([, mark]) => mark.test(readFileSync(file, 'utf8'))).map(([name]) => `${file}: ${name}`))).toEqual([])
})

it('a file that is gone since the start ends its answer and nobody else’s', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianhe-files-'))
  for (const name of ['kept.js', 'gone.js']) writeFileSync(join(folder, name), `// ${name}`)
  const logged: string[] = []
  const files = openClientFiles(folder, new Headers({ 'X-Content-Type-Options': 'nosniff' }), { error: (_: object, text: string) => logged.push(text) } as unknown as Ctx['log'])
  const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end())).listen(0, '127.0.0.1')
  try {
    await once(server, 'listening')
    const get = (name: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`)
    rmSync(join(folder, 'gone.js'))
    await expect(get('gone.js').then((answer) => answer.text())).rejects.toThrow()
    expect(logged).toEqual(['client file'])
    const kept = await get('kept.js')
    expect([await kept.text(), kept.headers.get('x-content-type-options')]).toEqual(['// kept.js', 'nosniff'])
    expect((await get('none.js')).status).toBe(404)
  } finally {
    server.close()
    rmSync(folder, { recursive: true })
  }
})
