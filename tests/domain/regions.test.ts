import { describe, expect, it } from 'vitest'
import { findChain } from '#domain/chains/index.ts'
import {
  distanceKm, divisionName, divisionNames, divisions, divisionsIn, findDivision, findDivisionByName, fullDivisionName, liesIn, provinceOf,
  shortDivisionName, straightKm,
} from '#domain/regions/divisions.ts'
import { findPark, indicators, overlays, parks, sharedOverlays } from '#domain/regions/parks.ts'

describe('divisions', () => {
  it.each([['500000', 38], ['510000', 183], ['520000', 88], ['440000', 0]])('%s has %i county units', (province, count) => {
    expect(divisionsIn(province)).toHaveLength(count)
  })

  it('has 34 provinces, and the prefectures of the three: none, 21 and 9', () => {
    const prefectures = (start: string) => divisions.filter((one) => one.level === 'prefecture' && one.code.startsWith(start))
    expect(divisions.filter((one) => one.level === 'province')).toHaveLength(34)
    expect([prefectures('50'), prefectures('51'), prefectures('52')].map((list) => list.length)).toEqual([0, 21, 9])
  })

  it('gives every division a parent of the level above, and a point in China', () => {
    expect(new Set(divisions.map((one) => one.code)).size).toBe(divisions.length)
    for (const one of divisions) {
      expect(one.code).toMatch(/^\d{6}$/)
      const parent = one.parent === null ? null : findDivision(one.parent)
      const above = one.level === 'province' ? null : one.level === 'county' && !one.code.startsWith('50') ? 'prefecture' : 'province'
      expect(parent?.level ?? null, one.code).toBe(above)
      expect(one.lat > 16 && one.lat < 54 && one.lng > 73 && one.lng < 136, one.code).toBe(true)
    }
  })

  it('puts every county unit within 500 km of the seat it hangs under, and no two on one point', () => {
    const units = divisions.filter((one) => one.level === 'county')
    for (const one of units) expect(straightKm(one.code, one.parent!), `${one.code} ${one.name}`).toBeLessThan(500)
    const points = units.map((one) => `${one.lat},${one.lng}`)
    expect(points.filter((point, i) => points.indexOf(point) !== i)).toEqual([])
  })

  it.each([
    ['500110', 29.03, 106.65], ['520322', 28.13, 106.83], ['510302', 29.34, 104.78], ['520181', 26.55, 106.47], ['520330', 28.33, 106.2],
    ['522723', 26.56, 107.23], ['522601', 26.57, 107.98], ['510681', 30.98, 104.28],
  ])('places %s where its seat is', (code, lat, lng) => {
    expect(Math.abs(findDivision(code)!.lat - lat)).toBeLessThan(0.05)
    expect(Math.abs(findDivision(code)!.lng - lng)).toBeLessThan(0.05)
  })

  it('knows codes that changed by their present name', () => {
    for (const [code, name] of [
      ['500110', '綦江区'], ['500154', '开州区'], ['500155', '梁平区'], ['500156', '武隆区'], ['510117', '郫都区'], ['511504', '叙州区'],
      ['520204', '水城区'], ['520304', '播州区'], ['520581', '黔西市'],
    ] as const) expect(divisionName(code)).toBe(name)
    for (const old of ['500222', '500228', '500232', '520321']) expect(findDivision(old)).toBeUndefined()
  })

  it('names what it can of a code', () => {
    expect(fullDivisionName('500110')).toBe('重庆市綦江区')
    expect(fullDivisionName('510302')).toBe('四川省自贡市自流井区')
    expect(divisionName('440402')).toBe('珠海市')
    expect(divisionName('999999')).toBe('999999')
    expect(provinceOf('520303')).toBe('520000')
  })

  it('tells whether a division lies in an area', () => {
    expect(liesIn('500110', '500000')).toBe(true)
    expect(liesIn('510302', '510300')).toBe(true)
    expect(liesIn('510302', '510302')).toBe(true)
    expect(liesIn('510302', '500000')).toBe(false)
    expect(liesIn('510302', '510100')).toBe(false)
    expect(liesIn('510302', '510304')).toBe(false)
  })
})

describe('distances', () => {
  // Road distances of the usual motorway routes; the estimate may be a fifth off.
  it.each([
    ['綦江', '自贡', 250], ['綦江', '贵阳', 330], ['綦江', '遵义', 190], ['綦江', '璧山', 95], ['成都', '重庆', 310], ['贵阳', '清镇', 27], ['綦江', '桐梓', 120],
  ])(
    '%s to %s is about %i km by road', (from, to, road) => {
      const estimate = distanceKm(findDivisionByName(from)!.code, findDivisionByName(to)!.code)!
      expect(estimate).toBeGreaterThan(road * 0.75)
      expect(estimate).toBeLessThan(road * 1.25)
    },
  )

  it('is nothing within one, the same both ways, and null where nothing is known', () => {
    expect(distanceKm('500110', '500110')).toBe(0)
    for (const a of divisionsIn('520000')) expect(distanceKm(a.code, '500110')).toBe(distanceKm('500110', a.code))
    expect(distanceKm('999999', '500110')).toBeNull()
    expect(distanceKm('500110', '')).toBeNull()
  })
})

describe('names', () => {
  it.each([
    ['綦江', '500110'], ['綦江区', '500110'], ['重庆綦江', '500110'], ['重庆市綦江区', '500110'], ['四川省 自贡市 自流井区', '510302'],
    ['乐山市市中区', '511102'], ['内江市中区', '511002'], ['广安', '511600'], ['广安区', '511602'], ['石柱', '500240'], ['黔东南', '522600'],
    ['贵州凯里', '522601'], ['重庆', '500000'], ['广东珠海', '440400'], ['甘孜', '513300'], ['甘孜县', '513328'], ['内蒙古', '150000'],
  ])('%s is %s', (text, code) => expect(findDivisionByName(text)?.code).toBe(code))

  it('does not guess', () => {
    for (const text of ['市中区', '', '区', '四川綦江', '重庆自贡', '綦江高新区', '北渡', 'constructor']) {
      expect(findDivisionByName(text), text).toBeUndefined()
    }
  })

  it('shortens names as people do', () => {
    const full = [
      '綦江区', '石柱土家族自治县', '黔南布依族苗族自治州', '六枝特区', '渠县', '东区', '市中区', '香港特别行政区', '新疆维吾尔自治区', '巴音郭楞蒙古自治州',
    ]
    expect(full.map(shortDivisionName)).toEqual(['綦江', '石柱', '黔南', '六枝', '渠县', '东区', '市中区', '香港', '新疆', '巴音郭楞'])
  })

  it('lists what a name may mean, higher level first', () => {
    expect(divisionNames.get('广安')?.map((one) => one.level)).toEqual(['prefecture', 'county'])
    expect(divisionNames.get('市中区')).toHaveLength(2)
  })
})

describe('parks', () => {
  it('are about 45, each of a county unit and of chains that exist', () => {
    expect(parks.length).toBeGreaterThanOrEqual(45)
    for (const key of ['slug', 'name', 'shortName'] as const) expect(new Set(parks.map((park) => park[key])).size).toBe(parks.length)
    for (const park of parks) {
      expect(findDivision(park.divisionCode)?.level, park.slug).toBe('county')
      expect(park.leadingChains.filter((chain) => !findChain(chain)), park.slug).toEqual([])
      expect(park.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
  })

  it('has those that listings and demo companies name', () => {
    const named = (
      'qijiang bishan yongchuan rongchang jiangjin fuling nanchuan tongnan dazu tongliang changshou wanzhou liangjiang chongqing-hitech zigong ' +
      'chengdu-hitech deyang mianyang neijiang luzhou yibin leshan meishan suining guangyuan guangan dazhou panzhihua guiyang-hitech guiyang-eco ' +
      'zunyi bozhou tongzi xishui qingzhen anshun liupanshui bijie tongren guiding-changming qiandongnan-lubi'
    ).split(' ')
    expect(named.filter((slug) => !findPark(slug))).toEqual([])
  })

  it('knows 綦江高新区 and its five zones', () => {
    const qijiang = findPark('qijiang')!
    expect([qijiang.divisionCode, qijiang.shortName]).toEqual(['500110', '綦江高新区'])
    expect(qijiang.zones.map((zone) => zone.name)).toEqual(['通惠科技创新核心区', '桥河', '北渡', '北部新城', '永桐新城'])
  })
})

describe('cooperation areas', () => {
  it('refer to parks, each once, and say where that comes from', () => {
    expect(new Set(overlays.map((overlay) => overlay.slug)).size).toBe(overlays.length)
    for (const overlay of overlays) {
      expect(overlay.parks.filter((slug) => !findPark(slug)), overlay.slug).toEqual([])
      expect(new Set(overlay.parks).size, overlay.slug).toBe(overlay.parks.length)
      expect(overlay.source, overlay.slug).toBeTruthy()
    }
  })

  it('keeps to their provinces', () => {
    const members = (slug: string) => overlays.find((one) => one.slug === slug)!.parks.map((park) => findPark(park)!)
    const provinces = (slug: string) => [...new Set(members(slug).map((park) => provinceOf(park.divisionCode)))].toSorted()
    expect(provinces('chengyu')).toEqual(['500000', '510000'])
    expect(provinces('yuqian')).toEqual(['500000', '520000'])
    expect(provinces('zhidian-cities')).toEqual(['500000'])
    expect(provinces('yugui-railway')).toEqual(['500000', '520000'])
    expect(members('chengyu').map((park) => park.slug)).not.toContain('guangyuan')
  })

  it('overlap: 綦江 and 自贡 share four, 綦江 and 遵义 two, one of them a railway', () => {
    const shared = (a: string, b: string) => sharedOverlays(a, b).map((one) => one.slug)
    expect(shared('qijiang', 'zigong')).toEqual(['chengyu', 'qijiang-zigong', 'chuanyu-parks', 'chuannan-yuxi'])
    expect(shared('qijiang', 'zunyi')).toEqual(['yuqian', 'yugui-railway'])
    expect(overlays.filter((one) => one.rail).map((one) => one.slug)).toEqual(['yugui-railway'])
    expect(shared('guangyuan', 'qijiang')).toEqual([])
  })
})

describe('indicators', () => {
  it('stand with park, unit, day and source', () => {
    const keys = indicators.map((one) => `${one.park} ${one.name} ${one.asOf}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const one of indicators) {
      expect(findPark(one.park)).toBeDefined()
      expect(one.value).toBeGreaterThan(0)
      expect(one.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(one.unit && one.source).toBeTruthy()
    }
    expect(indicators.find((one) => one.name === '高新技术企业')).toMatchObject({ park: 'qijiang', value: 123, unit: '家' })
    expect(indicators.find((one) => one.name === '大板铝产能')).toMatchObject({ value: 35, unit: '万吨/年' })
  })
})
