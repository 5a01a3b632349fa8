import type { Period } from '../listing.ts'
import type { Interval } from './measure.ts'
import type { Span } from './source.ts'

/** How the words around it mean a thing. */
export interface Tone {
  /** 优先, 最好, 可商量. */
  prefer: boolean
  /** 仅限, 只要. */
  only: boolean
  /** In preparation or planned: not true today. */
  plan: boolean
}

/** Everything that is read says where: `written` is the original between `start` and `end`. */
export interface Mention extends Span, Tone { written: string }

export interface SpecReading extends Mention {
  /** Slug and Chinese name of the attribute. */
  attribute: string
  name: string
  /** For enumerations and grades: the taxonomy's own values. Empty for numbers. */
  values: string[]
  /** For numbers, in the attribute's unit. Empty for the others. */
  intervals: Interval[]
  /** A figure without ≤, 以上 or range. */
  bare: boolean
  any: boolean
  open: boolean
  not: boolean
  /** 带把亦可: allowed, not asked for. */
  welcome: boolean
  bound: 'at-least' | 'at-most' | null
  range: boolean
}

/**
 * need: 需要, 采购. offer: what can be had now (富余, 可供, 月供). stock: 现货, 库存. capacity: all that a plant makes, taken or free.
 * minimum: 起订. trial: 试样, 首批. used: 自用, 已订. none: 排满, 暂停接单: nothing is to be had, value 0. plain: no word says.
 */
export type QuantityRole = 'need' | 'offer' | 'stock' | 'capacity' | 'minimum' | 'trial' | 'used' | 'none' | 'plain'

export interface QuantityReading extends Mention {
  value: number
  /** Upper end of a range. */
  max: number | null
  /** Null where a figure a month stands without a unit (每月500): half read. */
  unit: string | null
  per: Period
  role: QuantityRole
}

export interface CertificateReading extends Mention {
  /** One name for each, as in `certificate-names.ts`. */
  name: string
  /** held: said to be there, or asked for. preparing: in the making. none: said not to be there or not to be needed. */
  status: 'held' | 'preparing' | 'none'
  /** `YYYY-MM` or `YYYY-MM-DD` until which it is said to be valid. */
  until: string | null
}

export interface LeadTimeReading extends Mention {
  /** Days; working days as 1.4. 0 for goods in stock. Null: no such end. */
  min: number | null
  max: number
}

/** Parts that were said; without a year it is the next such day that counts (`window-dates.ts`). */
export interface DayMark { year: number | null; /** 1: 明年, 次年. 0: 今年. */ yearOffset: number | null; month: number; day: number | null }

export interface WindowReading extends Mention {
  from: DayMark | null
  until: DayMark | null
  /** 长期, 常年, 现货: at any time. */
  always: boolean
  /** 每年 8–10 月. */
  yearly: boolean
}

/**
 * to: to be brought here. serves: where a supplier goes. only-serves: 只送, 仅限. not-serves: 不送. at: where it stands.
 * origin: where the other side should be from; only-origin: must. fetched: where goods are picked up. mention: no word says.
 */
export type PlaceRole = 'to' | 'serves' | 'only-serves' | 'not-serves' | 'at' | 'origin' | 'only-origin' | 'fetched' | 'mention'

export interface PlaceReading extends Mention {
  /** GB/T 2260, province or finer; 000000 is the whole country. Several for 川渝黔. */
  codes: string[]
  /** The areas that were named to say where those lie: 重庆 of 重庆涪陵. */
  within: string[]
  role: PlaceRole
  /** 周边, 附近. */
  around: boolean
}

/** ex-works: fetched by the buyer. delivered: brought by the supplier. */
export interface DeliveryReading extends Mention { way: 'ex-works' | 'delivered'; not: boolean }

export type Act = 'buys' | 'sells' | 'processes' | 'wants-processing'
export interface ActReading extends Mention { act: Act; /** 只做来料加工. */ sole: boolean }

/**
 * stated: a figure. open: 面议. market: 随行就市, 长江均价+加工费; both without a figure.
 * `tax` and `freight`: what the same sentence says of them.
 */
export interface PriceReading extends Mention {
  /** In `currency`; null where no figure is said. */
  value: number | null
  /** Upper end of a range. */
  max: number | null
  currency: '元' | '美元' | '欧元'
  /** What one costs that: a unit as in `units.ts`, or as written. Null where it is not said. */
  per: string | null
  basis: 'stated' | 'open' | 'market'
  /** 以内, 不超: at most. */
  ceiling: boolean
  tax: 'included' | 'excluded' | null
  freight: 'included' | 'excluded' | null
}

/** A name of a chain node; several where chains share it. */
export interface NodeReading extends Mention { nodes: string[] }
/** Slug of a park that is named, itself or by a zone. */
export interface ParkReading extends Mention { park: string }

export interface Reading {
  specs: SpecReading[]
  quantities: QuantityReading[]
  certificates: CertificateReading[]
  leadTimes: LeadTimeReading[]
  windows: WindowReading[]
  places: PlaceReading[]
  deliveries: DeliveryReading[]
  acts: ActReading[]
  prices: PriceReading[]
  nodes: NodeReading[]
  parks: ParkReading[]
  /** What 可商量 is said of in a clause of its own (交期可商量): kinds, and names of attributes. */
  negotiable: string[]
}
