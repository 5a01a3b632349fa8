import { findNode } from '#domain/chains/index.ts'
import { isDenied } from '#domain/language/denied.ts'
import { mainPrice, mainQuantity } from '#domain/language/main-quantity.ts'
import type { NodeVocabulary } from '#domain/language/node-names.ts'
import { read } from '#domain/language/read.ts'
import type { PriceReading, QuantityReading, Reading } from '#domain/language/reading.ts'
import { suggestNode } from '#domain/language/suggest.ts'
import type { Kind } from '#domain/listing.ts'
import { deniedIn } from './denied.ts'
import { roundly } from './read-values.server.ts'
import { typed, type TypedListing } from './values.ts'

export const textOf = (values: TypedListing): string => `${typed(values, 'title')}\n${typed(values, 'description')}`
export const kindOf = (values: TypedListing): Kind => (typed(values, 'kind') === 'supply' ? 'supply' : 'demand')
const isEmpty = (values: TypedListing, ...names: string[]) => names.every((name) => typed(values, name).trim() === '')

/** 1.5元/托/天: for how long one costs that, which is half of what it costs. */
export function withPeriod<P extends PriceReading>(price: P, text: string): P {
  const [, period] = /^\s*(?:\/|每)\s*([天日月年])/.exec(text.slice(price.end, price.end + 6)) ?? []
  return period === undefined || price.per === null ? price : { ...price, per: `${price.per}/${period}` }
}

/** The one amount and the one price that the text deals in, what was denied aside; `empty` where the form's own fields are. */
export function mainOf(values: TypedListing, { quantities, prices }: Pick<Reading, 'quantities' | 'prices'>) {
  const denied = deniedIn(values)
  const quantity: QuantityReading | null = mainQuantity(quantities.filter((one) => !isDenied(denied, 'quantity', one)), kindOf(values))
  const price: PriceReading | null = mainPrice(prices.map((one) => withPeriod(one, textOf(values))))
  return { quantity, price, empty: { quantity: isEmpty(values, 'quantity.value'), price: isEmpty(values, 'price.min', 'price.max') } }
}

/** The form with what its text says, where its own fields are empty: `fill:quantity` (of a range the lower end), `fill:price`. Null for another button. */
export function filledIn(values: TypedListing, asked: string, nodes: NodeVocabulary, today?: string): TypedListing | null {
  if (asked !== 'fill:quantity' && asked !== 'fill:price') return null
  const node = findNode(typed(values, 'node') || (suggestNode(textOf(values), { nodes })[0]?.node ?? ''))
  const { quantity, price, empty } = mainOf(values, read(textOf(values), { node: node ?? null, nodes, ...(today !== undefined && { today }) }))
  if (asked === 'fill:quantity' && quantity?.unit && empty.quantity) {
    return { ...values, 'quantity.value': [figure(quantity.value)], 'quantity.unit': [quantity.unit], 'quantity.per': [quantity.per] }
  }
  if (asked === 'fill:price' && price?.value && price.per && empty.price) {
    const { value, max, ceiling, per } = price
    const most = max ?? (ceiling || kindOf(values) === 'demand' ? value : null)
    const least = max !== null || most === null ? value : null
    return { ...values, 'price.min': least === null ? [] : [figure(least)], 'price.max': most === null ? [] : [figure(most)], 'price.unit': [per] }
  }
  return values
}

const figure = (value: number) => roundly(value).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 6 })
