import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safePath } from '#app/http/safe-path.ts'

const origin = 'https://lianhe.example'
/** As a browser reads a Location header or a form's action. */
const goesTo = (path: string) => new URL(path, `${origin}/sign-in`)

describe('a path to go on to', () => {
  it.each(['/', '/listings', '/listings?q=%E9%93%9D&page=2#top', '/my/listings/new?kind=demand', '/x//y', '/a%20b', '/?next=//evil.example', '/园区/綦江'])('keeps %s', (path) => {
    expect(goesTo(safePath(path, 'no')).href).toBe(new URL(path, origin).href)
  })

  it.each([
    '//evil.example', '///evil.example', '////evil.example', '/\\evil.example', '\\\\evil.example', '/\\/evil.example', '\\/evil.example', '/\t/evil.example',
    '/\n/evil.example', '/\r\n/evil.example', ' //evil.example', '\u00a0//evil.example', '/ /evil.example', '/%2fevil.example', '/%2F%2Fevil.example', '/%5cevil.example',
    '/%5C%5Cevil.example', '/%09/evil.example', '/%0a/evil.example', '/.//evil.example', '/..//evil.example', '/x/..//evil.example', '/%2e%2e//evil.example',
    '/%2e//evil.example', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'https://evil.example', 'https:evil.example',
    'http:/evil.example', 'evil.example', '@evil.example', '?next=1', '#x', '', '.', '..', '/\u0000', '/%00x\u0007', '/x\u2028\\', `/${'a'.repeat(3_000)}`, '/\ud800', '/%E0%A4%A',
  ])('refuses %j', (path) => {
    expect(safePath(path, '/fallback')).toBe('/fallback')
  })

  it.each([null, undefined, 1, {}, ['/x'], ['/x', '/y'], new URL('https://evil.example')])('refuses %j, which is no text', (value) => {
    expect(safePath(value, '/fallback')).toBe('/fallback')
  })

  it('never leads to another origin or scheme, whatever is asked for', () => {
    const piece = fc.constantFrom('/', '\\', '//', '..', '.', '%2f', '%5c', '%09', '%2e', '\t', '\n', ' ', ':', '@', '?', '#', 'evil.example', 'javascript:', 'https:', 'x', '%', '\u3002', '\uff0f', '\u2215')
    const hostile = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.oneof(hostile, hostile.map((text) => `/${text}`), fc.string({ unit: 'binary' }), fc.webUrl()), (asked) => {
        const path = safePath(asked)
        expect(path).toMatch(/^\/(?![/\\])/)
        const url = goesTo(path)
        expect(url.origin).toBe(origin)
        // Nor after somebody in between decodes the path once.
        expect(goesTo(decodeURIComponent(url.pathname)).origin).toBe(origin)
        // What is safe stays as it is.
        expect(safePath(path)).toBe(path)
      }),
      { numRuns: 5_000 },
    )
  })
})
