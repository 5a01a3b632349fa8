import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const files = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'app', 'domain'], { encoding: 'utf8' })
  .stdout.split('\n').filter((file) => /\.tsx?$/.test(file) && existsSync(file))

/** Codes that a use case refuses with, and those that it finds wrong with a field, as they are written in the sources. */
const codes = new Set<string>()
for (const file of files) {
  const text = readFileSync(file, 'utf8')
  for (const [, code] of text.matchAll(/new Refusal\(\s*'[a-z-]+',\s*'([a-z-]+)'/g)) codes.add(code!)
  for (const [, code] of text.matchAll(/new RequestFault\(\d+, '([a-z-]+)'/g)) codes.add(code!)
  if (!/^(domain|app\/services|app\/http)\//.test(file)) continue
  for (const [, code] of text.matchAll(/\b(?:error|message|code): '([a-z]+(?:-[a-z]+)+)'/g)) codes.add(code!)
}

const messages = (locale: string) => JSON.parse(readFileSync(`messages/${locale}/refusal.json`, 'utf8')) as Record<string, string>
const key = (code: string) => `refusal_${code.replaceAll('-', '_')}`

describe('every refusal', () => {
  it('is found', () => expect(codes.size).toBeGreaterThan(60))

  it.each([...codes].sort())('%s has a sentence', (code) => {
    expect(messages('zh-CN')[key(code)]).toMatch(/[\u4e00-\u9fff].*[。？]$/)
  })
})
