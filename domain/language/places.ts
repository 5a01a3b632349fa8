import { liesIn } from '../regions/divisions.ts'
import { clauseAt, type Clause } from './clauses.ts'
import { commonPlaceAt, isPlaceAlone, type PlaceName, type PlaceVocabulary } from './place-names.ts'
import type { PlaceReading, PlaceRole } from './reading.ts'
import { writtenAt, type Source } from './source.ts'

interface Found {
  start: number
  end: number
  codes: string[]
  within: string[]
}

/** 重庆话, 西南方言: a way to speak. 市内配送: a service. 本园区管委会: who writes. 重庆小面, 郫县豆瓣: a dish, whoever makes it. */
const NO_PLACE_BEHIND = /^(?:话(?!费)|方言|口音|菜(?!籽|油|场|市)|小面|火锅(?!店|底料厂)|豆瓣|味道?(?=[,，。;]|$)|(?:国际)?机场|籍|人(?=[,，。;]|$))/
const RELATIVE_SERVICE = /^(?:配送(?!到)|物流|短驳|管委会|服务中心|人力资源)/
/** Beside these a name that is also a word is a place. */
const GOING = /(?:到|至|送|位于|发往|拉到|从|去|往|在|发|贵州|四川|重庆|遵义|六盘水|贵阳)\s?$/
const LEAVING = /^(?:到|至|发|出发|的?厂|货|自提|提货|地区|一带|收货|这边|本地|附近|周边|工地|项目|高速|这片|仓)/

/** ，通江自提: what stands behind a place that is named alone. */
const BEHIND_ALONE = /^(?:$|[\s,，、。;!?)]|自提|优先|附近|一带|周边|货源|现货|园区|交货|提货|出厂|的?厂|这边|本地|发货|收货|仓|有仓|产(?![品量能值])|到|发)/

const LIST = /^\s?(?:[、/和及与或·]|以及|或者|到|还有)?\s?(?:市|区|县|省)?\s?$/
const SUFFIX = /^(?:市|省|区|县|范围内?|以内|内|城区|全境|境内|主城区?|地区|区域|片区|方向|一带|各地|全域|全市|全省|等地|等|的)*/
const AROUND = /^(?:市|省|区|县)?(?:及|和|或)?(?:其)?(?:周边|附近|周围|近郊|就近|一带)/

const BEFORE: [PlaceRole, RegExp][] = [
  ['not-serves', /(?:不送|不发|不去|不到|不供|不做|不接)(?:到|往)?$/],
  [
    'only-serves',
    /(?:仅限?|只|限|限定|限于)(?:于|能|可|做|收|接|跑|对|面向)?(?:配送|送货|送|供货|供应|供|服务|发货|发)(?:到|至|往|给|于)?$/,
  ],
  ['only-origin', /(?:仅限?|只限?|限|限定|限于)(?:于|收|要|接受?|认|找|考虑|选|做|对|面向)?$/],
  [
    'at',
    /(?:位于|地处|坐落于?在?|厂址:?在?|工厂(?:就)?在|厂区?(?:就)?在|仓库?(?:就)?在|库区?(?:就)?在|库房在|我们(?:就)?在|我司(?:就)?在|公司(?:就)?在|我厂(?:就)?在|设在|建在|门店在|基地在|产线在|放在|货在|现有在)$/,
  ],
  [
    'serves',
    /(?:覆盖|辐射|服务于?|配送|销往|面向|(?:服务|配送|供货|送货|供应|接单|销售|业务)(?:范围|区域|半径)(?:为|是|:|包括|含|覆盖)*|发往)$/,
  ],
  [
    'to',
    /(?:(?:送|发|运|交|拉|直送|配送|直发|寄)(?:货)?(?:到|至|往|达|去|抵)?|(?:交货|到货|卸货|收货|目的)地?(?:点)?(?:可|为|是|在|:)*|到站:?|到厂:?|[^从]到|往返)$/,
  ],
  ['origin', /(?:首选|优先(?:考虑|选择|选|要)?|倾向于?|来自|产自|寻找?|想找|找|寻求|希望(?:是|找)?|欢迎|就近找?|从|向|想从|采自|开发)$/],
]
const SERVED =
  '(?:都|均|也|全部|可以?|能|可免费|免费|包|每[天周日月][^,，。;]{0,6}|当[天日]|次日|隔[天日]|有自?己?的?|固定|安排|直接|走专线|[一二两三四五]天内?|[12]小时内?|专线|自有车|自己的?车)*'
const BEHIND: [PlaceRole, RegExp][] = [
  ['not-serves', /^(?:暂?不送|不发|除外|不做|不去|以外)/],
  ['fetched', /^[^,，。;、]{0,5}(?:自提|提货|出厂|离岸|装车|起运|发车|发货(?!到)|厂提|库提|仓(?:自提|提货)|港提)/],
  [
    'serves',
    new RegExp(`^${SERVED}(?:送货|送达|送到|送|配送|发车|包邮|免运费|直达|覆盖|线路|循环|取送|接送|到货|达|有车|跑|发[^,，。;]{0,3}车)`),
  ],
  ['to', /^[^,，。;、]{0,6}(?:收货|交货|卸货|交付|过磅|入库|厂内卸|到厂)/],
  ['origin', /^(?:的|一带)?(?:优先|最好|为佳)/],
  ['only-origin', /^[^,，。;]{0,4}(?:本地)?(?:企业|厂家|供应商|供方|厂商|公司|客户)(?:限定|才|方可)/],
  ['origin', /^(?:[^,，。;]{0,4})(?:企业|厂家|供应商|供方|厂商|产地|产的|的?厂(?:家)?|基地|货源)(?:优先|为主|更好|最好|即可|也可)?/],
]

/** Place names in a text and what is said of them. */
export function readPlaces(source: Source, clauses: readonly Clause[], vocabulary: PlaceVocabulary): PlaceReading[] {
  const found = scan(source.plain, vocabulary)
  const groups = grouped(source.plain, found)
  return groups.map((group) => {
    const [first, last] = [group.places[0]!, group.places.at(-1)!]
    const clause = clauseAt(clauses, first.start)
    const behind = source.plain.slice(last.end, Math.min(clauseAt(clauses, last.start)?.end ?? last.end, last.end + 18))
    const before = source.plain.slice(Math.max(clause?.start ?? 0, first.start - 12), first.start)
    const span = { start: first.start, end: last.end }
    const codes = [...new Set(group.places.flatMap((place) => place.codes))]
    const within = [...new Set(group.places.flatMap((place) => place.within))]
    const role = group.role ?? roleOf(before, behind)
    return {
      ...span,
      written: writtenAt(source, span),
      codes,
      within,
      // 全国发货, 重庆、四川发车: nobody sets off from a whole province.
      role:
        role === 'fetched' && group.role === null && codes.some((code) => code.endsWith('0000')) && !/自提|提货/.test(behind)
          ? 'serves'
          : role,
      around: AROUND.test(behind),
      prefer: clause?.prefer ?? false,
      only: clause?.only ?? false,
      plan: clause?.plan ?? false,
    }
  })
}

function scan(plain: string, vocabulary: PlaceVocabulary): Found[] {
  const found: Found[] = []
  for (let i = 0; i < plain.length - 1;) {
    const entry = vocabulary.get(plain.slice(i, i + 2))?.find(({ name }) => plain.startsWith(name, i)) ?? (placeBeside(plain, i, found.at(-1), vocabulary) ? commonPlaceAt(plain, i) : undefined)
    if (!entry || isNone(plain, i, entry)) {
      i++
      continue
    }
    const end = i + entry.name.length
    const before = found.at(-1)
    // 四川省自贡市, 内江市中区: the finer one, told apart by the coarser before it.
    const within =
      before && before.end === i
        ? entry.choices.find((codes) => codes.every((code) => before.codes.some((area) => area !== code && liesIn(code, area))))
        : undefined
    if (within && before) Object.assign(before, { end, codes: within, within: [...before.within, ...before.codes] })
    else if (entry.choices.length === 1 || !sameName(entry.choices)) found.push({ start: i, end, codes: entry.choices[0]!, within: around(plain, i, entry, vocabulary) })
    i = end
  }
  return found
}

/** 重庆 of 重庆主城: a region called after the area that it is a part of. */
const around = (plain: string, at: number, { name, choices }: PlaceName, vocabulary: PlaceVocabulary): string[] =>
  choices[0]!.length < 2 ? [] : vocabulary.get(plain.slice(at, at + 2))?.find((other) => other.name.length < name.length && other.choices[0]!.length === 1 && choices[0]!.every((code) => liesIn(code, other.choices[0]![0]!)))?.choices[0] ?? []

const isNone = (plain: string, at: number, { name, choices }: PlaceName): boolean => {
  const behind = plain.slice(at + name.length, at + name.length + 5)
  if (/^\d/.test(choices[0]?.[0] ?? '')) return NO_PLACE_BEHIND.test(behind)
  // 园区内 of 工业园区内 is no word of its own.
  return RELATIVE_SERVICE.test(behind) || (name.startsWith('园区') && /[\u4e00-\u9fff]/.test(plain[at - 1] ?? '') && !/[在是为限送到]/.test(plain[at - 1]!))
}

/** Whether what may be an ordinary word is a place here: behind or before another place in a list, or beside a word of going. */
function placeBeside(plain: string, at: number, last: Found | undefined, vocabulary: PlaceVocabulary): boolean {
  const name = commonPlaceAt(plain, at)?.name
  if (name === undefined) return false
  const end = at + name.length
  if (last && /^[市区县省]?[、/和及与或\s]?$/.test(plain.slice(last.end, at))) return true
  const behind = plain.slice(end, end + 8)
  if (/^[、/和及与或]/.test(behind) && vocabulary.get(behind.slice(1, 3))?.some(({ name: other }) => behind.startsWith(other, 1))) return true
  if (vocabulary.get(behind.slice(0, 2))?.some(({ name: other, choices }) => /^\d/.test(choices[0]?.[0] ?? '') && plain.startsWith(other, end))) return true
  if (isPlaceAlone(name) && /^(?:$|[\s,，、。;!?(在])/.test(plain.slice(Math.max(0, at - 1), at)) && BEHIND_ALONE.test(behind)) return true
  return GOING.test(plain.slice(Math.max(0, at - 4), at)) && (LEAVING.test(behind) || /^(?:$|[\s,，。;!?])/.test(behind)) || (LEAVING.test(behind) && /^(?:$|[\s,，。;!?(（])/.test(plain.slice(Math.max(0, at - 1), at)) && /^[到至]/.test(behind))
}

/** Several units of one level and one name (市中区): none can be meant alone. The higher level of two goes first (广安). */
const sameName = (choices: string[][]): boolean => {
  const level = (code: string) => (code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2)
  return level(choices[0]![0]!) === level(choices[1]![0]!)
}

interface Group {
  places: Found[]
  role: PlaceRole | null
}

/** Places in one list are one group; the two ends of 清镇至綦江 are two, fetched from and brought to. */
function grouped(plain: string, found: Found[]): Group[] {
  const groups: Group[] = []
  for (const place of found) {
    const group = groups.at(-1)
    const gap = group ? plain.slice(group.places.at(-1)!.end, place.start) : null
    if (group && gap !== null && /^(?:市|区|县|省)?\s?(?:到|至|[-–—→~]+|发往?|往|送)\s?$/.test(gap)) {
      group.role = 'fetched'
      groups.push({ places: [place], role: 'to' })
    } else if (group && gap !== null && LIST.test(gap.replace(SUFFIX, ''))) group.places.push(place)
    else groups.push({ places: [place], role: null })
  }
  return groups
}

function roleOf(before: string, behind: string): PlaceRole {
  const rest = behind.replace(SUFFIX, '').replace(AROUND, '')
  if (/^[^,，。;、]{0,4}(?:自提|厂提|库提|提货)/.test(rest)) return 'fetched'
  for (const [role, words] of BEFORE) if (words.test(before)) return role
  for (const [role, words] of BEHIND) if (words.test(rest) || words.test(behind)) return role
  return before.endsWith('在') ? 'at' : 'mention'
}
