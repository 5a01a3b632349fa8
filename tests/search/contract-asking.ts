import { describe, expect, test } from 'vitest'
import type { SearchFilters } from '#search/port.ts'
import { sorted, type Bench } from './contract.ts'
import { document, HOSTILE } from './documents.ts'

export function asking({ engine, ask, idsOf, titled }: Bench) {
  describe('filters, audience and facets', () => {
    const mixed = () => [
      document({ title: '铝型材一', kind: 'supply', chain: 'aluminium', node: 'aluminium-extrusion', province: '50', park: 'qijiang' }),
      document({ title: '铝型材二', kind: 'supply', chain: 'aluminium', node: 'aluminium-extrusion', province: '51', park: 'zigong' }),
      document({ title: '铝型材三', kind: 'demand', chain: 'aluminium', node: 'battery-tray', province: '50', park: 'qijiang' }),
      document({ title: '铝型材四', kind: 'demand', category: 'processing', province: '52', park: null, visibility: 'parks' }),
      document({ title: '铝型材五', kind: 'demand', category: 'logistics', province: '52', park: null, visibility: 'liaison' }),
    ]

    test.each<[SearchFilters, string[]]>([
      [{ kind: 'supply' }, ['铝型材一', '铝型材二']],
      [{ category: 'processing' }, []],
      [{ chain: 'aluminium' }, ['铝型材一', '铝型材二', '铝型材三']],
      [{ node: 'battery-tray' }, ['铝型材三']],
      [{ province: '50' }, ['铝型材一', '铝型材三']],
      [{ park: 'zigong' }, ['铝型材二']],
      [{ kind: 'supply', province: '50', park: 'qijiang' }, ['铝型材一']],
      [{ kind: 'supply', node: 'battery-tray' }, []],
    ])('%o', async (filters, titles) => {
      const documents = mixed()
      await engine().index(documents)
      for (const text of ['', '铝型材']) {
        const answer = await ask(text, { filters })
        expect(sorted(answer.hits.map(({ id }) => documents.find((d) => d.id === id)?.title))).toEqual(sorted(titles))
        expect(answer.total).toBe(titles.length)
      }
    })

    test('other nodes may be taken for the one that is asked, with its other filters', async () => {
      const documents = mixed()
      await engine().index(documents)
      for (const text of ['', '铝型材']) {
        const wide = await ask(text, { filters: { node: 'battery-tray' }, nodesToo: ['aluminium-extrusion', 'gear'] })
        expect(wide.total).toBe(3)
        expect(wide.facets.node).toEqual([{ value: 'aluminium-extrusion', count: 2 }, { value: 'battery-tray', count: 1 }])
        expect((await ask(text, { filters: { node: 'gear', kind: 'supply' }, nodesToo: ['aluminium-extrusion', 'battery-tray'] })).total).toBe(2)
        expect((await ask(text, { nodesToo: ['battery-tray'] })).total).toBe(3)
      }
    })

    test.each([
      ['public', 3],
      ['parks', 4],
      ['liaison', 5],
    ] as const)('%s sees %i, in hits, totals and facets alike, whatever is asked', async (audience, count) => {
      await engine().index(mixed())
      for (const text of ['', '铝型材', '球墨铸铁 铝型材']) {
        const answer = await ask(text, { audience })
        expect(answer.total).toBe(count)
        expect(answer.hits).toHaveLength(count)
        expect(answer.facets.kind.reduce((sum, facet) => sum + facet.count, 0)).toBe(count)
      }
      const hidden = await ask('', { audience, filters: { province: '52' } })
      expect(hidden.total).toBe(count - 3)
      expect(hidden.facets.category.map((facet) => facet.value).includes('logistics')).toBe(audience === 'liaison')
    })

    test('each facet counts with every other filter but its own, most frequent first', async () => {
      await engine().index(mixed())
      const { facets } = await ask('铝型材', { filters: { kind: 'supply', province: '50' } })
      expect(facets.kind).toEqual([{ value: 'demand', count: 1 }, { value: 'supply', count: 1 }])
      expect(facets.province).toEqual([{ value: '50', count: 1 }, { value: '51', count: 1 }])
      expect(facets.park).toEqual([{ value: 'qijiang', count: 1 }])
      expect(facets.node).toEqual([{ value: 'aluminium-extrusion', count: 1 }])
      const all = await ask('')
      expect(all.facets.province).toEqual([{ value: '50', count: 2 }, { value: '51', count: 1 }])
      expect(all.facets.node).toEqual([{ value: 'aluminium-extrusion', count: 2 }, { value: 'battery-tray', count: 1 }])
    })

    test('all filters at once count, too', async () => {
      await engine().index(mixed())
      const filters = { kind: 'supply', category: 'goods', chain: 'aluminium', node: 'aluminium-extrusion', province: '50', park: 'qijiang' } as const
      const answer = await ask('铝型材', { filters })
      expect(answer.total).toBe(1)
      expect(answer.facets.kind).toEqual([{ value: 'supply', count: 1 }])
    })

    test('a filter value is a value, whatever it says', async () => {
      await engine().index(mixed())
      for (const value of ["x' or '1'='1", '"', '\\', '%', '_', '\u0000', '\ud800', 'null', '铝'.repeat(5000)]) {
        expect(await ask('', { filters: { park: value, chain: value } })).toMatchObject({ total: 0, hits: [] })
      }
    })
  })

  describe('paging', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) =>
      document({ title: i % 3 === 0 ? `供应铝型材第${i}批` : `供应门窗第${i}批`, description: '用铝型材制作', publishedAt: 1_700_000_000_000 + (i % 40) * 1000 }))

    test.each(['', '铝型材', '球墨铸铁 铝型材'])('walks through all of %j, each once, in one order', async (text) => {
      await engine().index(many(290))
      const limit = 37
      const walk = async () => {
        const ids: string[] = []
        for (let offset = 0; offset < 290; offset += limit) ids.push(...(await idsOf(text, { offset, limit })))
        return ids
      }
      const ids = await walk()
      expect(new Set(ids).size).toBe(290)
      expect(ids).toHaveLength(290)
      expect(await walk()).toEqual(ids)
      expect((await ask(text, { offset: 5000 })).hits).toEqual([])
      expect((await ask(text, { offset: 5000 })).total).toBe(290)
    })

    test('without text the newest come first, by id where two are as new', async () => {
      const documents = [3, 1, 2, 2].map((publishedAt) => document({ publishedAt }))
      await engine().index(documents)
      const [three = '', one = '', two = '', alsoTwo = ''] = documents.map(({ id }) => id)
      expect(await idsOf('')).toEqual([three, ...[two, alsoTwo].toSorted().toReversed(), one])
    })

    test('absurd offsets and limits are brought into bounds', async () => {
      await engine().index(many(60))
      expect((await ask('', { offset: -5, limit: 10 })).hits).toHaveLength(10)
      expect((await ask('', { offset: 1e15, limit: 10 })).hits).toEqual([])
      expect((await ask('', { offset: Number.NaN, limit: Number.NaN })).hits).toHaveLength(1)
      expect((await ask('', { offset: 0.7, limit: 1e9 })).hits).toHaveLength(50)
    })
  })

  describe('hostile text', () => {
    test.each(HOSTILE)('is text: %s', async (_, text) => {
      const odd = document({ title: '含怪字的信息', description: text, companyName: text.slice(0, 100), specs: { [text.slice(0, 30)]: text.slice(0, 200) } })
      await engine().index([document({ title: '供应普通铝型材' }), odd, document({ title: text.slice(0, 80) })])
      expect((await ask(text)).hits.length).toBeLessThanOrEqual(3)
      expect((await ask(`铝型材 ${text.slice(0, 100)}`)).hits.length).toBeLessThanOrEqual(3)
      expect(await idsOf(text, { filters: { kind: 'demand' } })).toEqual([])
      expect((await ask('')).total).toBe(3)
    })

    test('operators of query languages are read as text between words', async () => {
      const [both] = await titled('铝型材 花椒', '铝型材', '花椒')
      for (const text of ['铝型材 & 花椒', '"铝型材" "花椒"', "铝型材' & !'花椒", '(铝型材)(花椒)', '铝型材<->花椒', '铝型材|花椒:*', '铝型材 -花椒']) {
        const answer = await ask(text)
        expect(answer.hits[0]?.id).toBe(both)
        expect(answer.whole).toBe(1)
      }
    })

    test('marks alone find nothing, and are not the same as no text', async () => {
      await titled('供应花椒')
      for (const text of ['!!!', '%', '&|', "'"]) expect(await ask(text)).toMatchObject({ total: 0, hits: [] })
      for (const text of ['', '   ', '\u200b', '\u0000']) expect((await ask(text)).total).toBe(1)
    })
  })
}
