import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { describe, expect, test } from 'vitest'
import { NodeWent } from '#app/ui/node-went.tsx'
import { nodeLine, shownNode } from '#app/ui/node-name.server.ts'
import { retiredPage } from '#app/routes/chain/retired-node.server.ts'
import { RetiredNodePage } from '#app/routes/chain/retired-node.tsx'
import { retiredNode } from '#app/routes/my/listing-view.server.ts'
import type { RetiredNode } from '#domain/chains/retired.ts'
import type { ReactNode } from 'react'

const gone = (zh: string, to: string[]): RetiredNode => ({ name: { zh, en: zh }, chain: 'aluminium', to, since: '2026-11-01' })
const table = { 'old-profile': gone('老型材', ['aluminium-extrusion']), 'old-flat': gone('老板带', ['aluminium-sheet', 'old-profile']), 'old-end': gone('老尾料', []) }
const html = (node: ReactNode) => {
  const Page = createRoutesStub([{ path: '*', Component: () => node }])
  return renderToStaticMarkup(<Page initialEntries={['/']} />)
}

describe('a retired node', () => {
  test('keeps its name on a listing, with where it went', () => {
    expect(nodeLine('old-profile', 'zh-CN', table)).toBe('老型材（已停用，现为铝挤压型材）')
    expect(nodeLine('old-end', 'zh-CN', table)).toBe('老尾料（已停用）')
    expect(nodeLine('aluminium-extrusion', 'zh-CN', table)).toBe('铝挤压型材')
    expect(nodeLine('never-was', 'zh-CN', table)).toBe('never-was')
    const out = html(<NodeWent node={shownNode('old-flat', 'zh-CN', table)} />)
    expect(out).toContain('环节“老板带”自 2026-11-01 起不再使用')
    expect([...out.matchAll(/href="([^"]+)"/g)].map(([, to]) => to)).toEqual(['/chains/aluminium/aluminium-sheet', '/chains/aluminium/aluminium-extrusion'])
    expect(html(<NodeWent node={shownNode('aluminium-sheet', 'zh-CN', table)} />)).toBe('')
  })

  test('has a page that leads on: by itself to the one node, else with links', () => {
    const at = (node: string, chain = 'aluminium') => retiredPage({ chain, node }, 'zh-CN', table)
    const led = (() => { try { return at('old-profile') } catch (thrown) { return thrown } })()
    expect(led).toBeInstanceOf(Response)
    expect((led as Response).headers.get('Location')).toBe('/chains/aluminium/aluminium-extrusion')
    const out = html(<RetiredNodePage {...at('old-flat')!} />)
    expect(out).toContain('<h1')
    expect(out).toContain('href="/chains/aluminium/aluminium-sheet"')
    expect(html(<RetiredNodePage {...at('old-end')!} />)).toContain('没有环节接替它')
    expect([at('old-flat', 'food'), at('never-was'), at('__proto__')]).toEqual([null, null, null])
  })

  test('is not chosen in a form any more: its one successor is, or several are offered', () => {
    expect(retiredNode('old-profile', 'zh-CN', table)).toEqual({ name: '老型材', since: '2026-11-01', now: [{ value: 'aluminium-extrusion', label: '铝挤压型材' }] })
    expect(retiredNode('old-flat', 'zh-CN', table)?.now.map(({ value }) => value)).toEqual(['aluminium-sheet', 'aluminium-extrusion'])
    expect(retiredNode('aluminium-sheet', 'zh-CN', table)).toBeNull()
  })
})
