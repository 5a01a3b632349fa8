import type { UnitFamily } from '../chains/chain.ts'
import type { Period, Quantity } from '../listing.ts'
import { fold } from './script.ts'
import { tidy } from './numerals.ts'

export interface Unit {
  /** As shown. */
  name: string
  family: UnitFamily
  /** What it converts to. Two units compare only where their bases are the same: a carton is no pallet, and a set is no piece. */
  base: string
  /** Units of `base` in one of it. */
  factor: number
}

export interface Normalised {
  /** In `base`, for the period that was said. */
  value: number
  family: UnitFamily
  base: string
  /** In `base` a month; null for a one-off. */
  perMonth: number | null
}

/**
 * Days in a month of a daily figure: works that quote a daily output run every day. A year has 12 such months, so 1 吨/日 is 360 吨/年.
 * 人月 is 21.75 人天, the paid days of a month (劳社部发〔2008〕3号, kept in 2025).
 */
export const DAYS_A_MONTH = 30
const PAID_DAYS_A_MONTH = 21.75

/** Family, base, then `factor name=other name | codes`: codes are UN/CEFACT Rec 20, or Rec 21 with its X, and are not looked for in texts. */
const TABLE: [UnitFamily, string, string[]][] = [
  ['mass', '吨', [
    '1 吨=公吨=t=ton=tons=tonne=mt | TNE', '0.001 千克=公斤=kg=kgs | KGM', '0.000001 克=g | GRM', '0.0005 斤=市斤', '10000 万吨', '1000 千吨 | KTN',
    '0.1 公担 | DTN',
  ]],
  ['count', '件', [
    '1 件=pcs=pc | H87=PCE=EA', '1 只', '1 个 | C62', '1 台=部=架', '1 支=枝', '1 根', '1 片', '1 块', '1 把', '1 辆=台车', '1 颗=粒', '1 条', '1 张', '1 枚',
    '10000 万件', '10000 万只', '10000 万个', '10000 万台', '10000 万片', '10000 万支', '10000 万辆', '1000 千件 | MIL', '12 打 | DZN',
  ]],
  ['count', '套', ['1 套=sets=set | SET', '10000 万套']],
  ['count', '对', ['1 对=双=副=付 | PR=NPR']],
  ['count', '箱', ['1 箱=纸箱=件箱=cartons=ctns | CT=XCT=XBX', '10000 万箱']],
  ['count', '袋', ['1 袋=包=小包=小袋=bags | BG=XBG', '10000 万袋']],
  ['count', '瓶', ['1 瓶 | XBO', '10000 万瓶']],
  ['count', '盒', ['1 盒', '10000 万盒']],
  ['count', '桶', ['1 桶=drums | XDR']],
  ['count', '罐', ['1 罐=听', '10000 万罐']],
  ['count', '卷', ['1 卷=rolls | RO=XRO']],
  ['count', '单', ['1 单=票=件单', '10000 万单=万票']],
  ['count', '人', ['1 人=名 | IE']],
  ['count', '项', ['1 项']],
  ['count', '班', ['1 班=班次=列=趟列']],
  ['count', '柜', ['1 柜=冻柜=冷柜=整柜=containers=container']],
  ['count', '批', ['1 批=批次']],
  ['count', '组', ['1 组']],
  ['count', '份', ['1 份', '10000 万份']],
  ['count', '炉', ['1 炉']],
  ['count', '款', ['1 款']],
  ['time', '卡时', ['1 卡时', '10000 万卡时']],
  ['count', '场', ['1 场=场次']],
  ['count', '帧', ['1 帧', '10000 万帧']],
  ['count', '筐', ['1 筐=篓']],
  ['count', '捆', ['1 捆']],
  ['count', '盘', ['1 盘']],
  ['count', '船', ['1 船=船次']],
  ['count', '头', ['1 头']],
  ['count', 'PFLOPS', ['1 PFLOPS=p=pf', '1000 EFLOPS']],
  ['count', 'MW', ['1 MW=兆瓦', '1000 GW']],
  ['count', '点', ['1 点', '10000 万点']],
  ['count', '台班', ['1 台班']],
  ['volume', '立方米', ['1 立方米=立方=立米=方=m3=㎥=cbm | MTQ', '0.001 升=l=公升 | LTR=DMQ', '0.000001 毫升=ml | MLT', '10000 万立方米=万立方=万方']],
  ['area', '平方米', ['1 平方米=平米=平方=平=㎡=m2 | MTK', '10000 公顷 | HAR', '666.666666667 亩', '10000 万平方米=万平米=万平方=万平=万㎡']],
  ['length', '米', ['1 米=m | MTR', '0.01 厘米=公分=cm | CMT', '0.001 毫米=mm=㎜ | MMT', '1000 千米=公里=km | KMT', '10000 万米']],
  ['pallet', '托', ['1 托=托盘=托位=托盘位=板位=板=货位=栈板=pallet=pallets | PF=XPX']],
  ['container', '标箱', ['1 标箱=teu=标准箱=小柜=20尺柜=20gp | 20', '2 feu=大柜=40尺柜=高柜=40hq=40gp | 21', '10000 万标箱=万teu']],
  ['energy', '千瓦时', ['1 千瓦时=度=度电=kwh | KWH', '1000 兆瓦时=mwh | MWH', '10000 万度=万千瓦时', '100000000 亿度=亿千瓦时']],
  ['time', '人天', ['1 人天=人日 | E49', `${PAID_DAYS_A_MONTH} 人月`]],
  ['time', '小时', ['1 小时=工时=机时=台时 | HUR']],
  ['time', '课时', ['1 课时=学时']],
  ['money', '元', ['1 元=块钱=人民币=rmb | CNY', '10000 万元=万人民币', '100000000 亿元']],
  ['trip', '车次', ['1 车次=车=趟=车趟=整车']],
  ['trip', '航次', ['1 航次']],
]

const byName = new Map<string, Unit>()
const names: string[] = []
for (const [family, base, entries] of TABLE) {
  for (const entry of entries) {
    const [, factor, written, codes] = /^([\d.]+) ([^|]+?)(?: \| (.+))?$/.exec(entry)!
    const inText = written!.split('=')
    const unit: Unit = { name: inText[0]!, family, base, factor: Number(factor) }
    for (const name of [...inText, ...(codes?.split('=') ?? [])]) byName.set(fold(name), unit)
    names.push(...inText.map(fold))
  }
}

/** What can stand behind a figure in a folded text, longest first. */
export const writtenUnits: readonly string[] = names.sort((a, b) => b.length - a.length)

/** The unit that was written, by its Chinese name, its sign or its UN/CEFACT code; null for one that is not known. */
export const findUnit = (written: string): Unit | null => byName.get(written) ?? byName.get(fold(written.trim())) ?? null

const MONTHS: Record<Exclude<Period, 'once'>, number> = { day: 1 / DAYS_A_MONTH, month: 1, quarter: 3, year: 12 }

/** Months that one period spans; null for a one-off. */
export const monthsOf = (per: Period): number | null => (per === 'once' ? null : MONTHS[per])

/** A quantity in its family's base; null where the unit is not known or the figure is none. Never guesses. */
export function normalise(quantity: Pick<Quantity, 'value' | 'unit' | 'per'>): Normalised | null {
  const unit = findUnit(quantity.unit)
  if (!unit || !Number.isFinite(quantity.value)) return null
  const value = tidy(quantity.value * unit.factor)
  const perMonth = quantity.per === 'once' ? null : tidy(quantity.per === 'day' ? value * DAYS_A_MONTH : value / MONTHS[quantity.per])
  return { value, family: unit.family, base: unit.base, perMonth }
}

/** Back from a base into a unit; null where they are of different bases. */
export function express(value: number, base: string, unit: string): number | null {
  const found = findUnit(unit)
  return found && found.base === base ? tidy(value / found.factor) : null
}

/** Made once: a formatter costs a thousand times what it then does. */
const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })
const PER: Record<Period, string> = { once: '', day: '/日', month: '/月', quarter: '/季', year: '/年' }

/** As a company would write it: 500 吨/月. A code is shown as its unit's name, any other unit as it was typed. */
export function writeQuantity(quantity: Pick<Quantity, 'value' | 'unit' | 'per'>): string {
  const unit = /^[A-Z0-9]{2,3}$/.test(quantity.unit) ? findUnit(quantity.unit)?.name ?? quantity.unit : quantity.unit
  return `${grouped.format(quantity.value)} ${unit}${PER[quantity.per]}`
}
