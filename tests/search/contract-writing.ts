import { expect, test } from 'vitest'
import { rebuild } from '#search/rebuild.ts'
import type { Bench } from './contract.ts'
import { document } from './documents.ts'

export function writing({ engine, ask, idsOf, titled }: Bench) {
  test('answers when asked', () => engine().ping())

  test('an empty index answers with nothing, and counts nothing', async () => {
    for (const text of ['', '铝型材']) {
      expect(await ask(text)).toMatchObject({ total: 0, totalCapped: false, hits: [], relaxed: [], whole: 0 })
    }
    expect((await ask('')).facets).toEqual({ kind: [], category: [], chain: [], node: [], province: [], park: [] })
  })

  test('what is indexed is found when the promise resolves', async () => {
    const ids = await titled('供应铝合金电池托盘')
    expect(await idsOf('电池托盘')).toEqual(ids)
  })

  test('the same id again replaces', async () => {
    const first = document({ title: '供应电池托盘' })
    await engine().index([first])
    await engine().index([{ ...first, title: '供应差速器壳体', version: 2 }])
    expect(await idsOf('电池托盘')).toEqual([])
    expect(await idsOf('差速器壳体')).toEqual([first.id])
    expect((await ask('')).total).toBe(1)
  })

  test('an older version never overwrites a newer one, in whatever order they come', async () => {
    const base = document({ title: '新的差速器', version: 3 })
    await engine().index([base])
    await engine().index([{ ...base, title: '旧的电池托盘', version: 2 }])
    expect(await idsOf('差速器')).toEqual([base.id])
    expect(await idsOf('电池托盘')).toEqual([])
    const twice = document({ title: '花椒新版', version: 9 })
    await engine().index([twice, { ...twice, title: '牛油旧版', version: 8 }])
    expect(await idsOf('花椒新版')).toEqual([twice.id])
    expect(await idsOf('牛油旧版')).toEqual([])
  })

  test('the same version again replaces: the company may have changed its name', async () => {
    const base = document({ title: '花椒', companyName: '甲辰示例香料有限公司' })
    await engine().index([base])
    expect(await idsOf('甲辰示例香料')).toEqual([base.id])
    await engine().index([{ ...base, companyName: '' }])
    expect(await idsOf('甲辰示例香料')).toEqual([])
  })

  test('what is removed is gone from hits, totals and facets; removing it again, or nothing, is no error', async () => {
    const [kept = '', gone = ''] = await titled('供应花椒', '供应牛油')
    await engine().remove([gone])
    await engine().remove([gone, '0190ffff-0000-7000-8000-00000000dead'])
    await engine().remove([])
    const all = await ask('')
    expect(all.hits).toEqual([{ id: kept }])
    expect(all.facets.kind).toEqual([{ value: 'supply', count: 1 }])
    expect(await idsOf('牛油')).toEqual([])
  })

  test('indexing nothing is no error', () => engine().index([]))

  test('a rebuild finds what it was given, keeps what was indexed meanwhile, forgets the rest, and answers throughout', async () => {
    const [stays = '', goes = ''] = await titled('供应花椒', '供应牛油')
    const newer = document({ title: '供应豆瓣酱新版', version: 5 })
    await engine().index([newer])
    const meanwhile = document({ title: '供应泡菜' })
    async function* source() {
      yield [document({ id: stays, title: '供应花椒' })]
      await engine().index([meanwhile])
      expect(await idsOf('牛油')).toEqual([goes])
      yield [{ ...newer, title: '豆瓣酱旧版', version: 4 }, document({ title: '供应菜籽油' })]
    }
    expect(await rebuild(engine(), source())).toEqual({ added: 3, removed: 1 })
    expect(await idsOf('牛油')).toEqual([])
    expect(await idsOf('花椒')).toEqual([stays])
    expect(await idsOf('泡菜')).toEqual([meanwhile.id])
    expect(await idsOf('豆瓣酱新版')).toEqual([newer.id])
    expect((await ask('')).total).toBe(4)
  })

  test('a rebuild whose source fails removes nothing', async () => {
    await titled('供应花椒', '供应牛油')
    async function* source() {
      yield [document({ title: '供应泡菜' })]
      throw new Error('the source broke')
    }
    await expect(rebuild(engine(), source())).rejects.toThrow('the source broke')
    expect((await ask('')).total).toBe(3)
  })
}
