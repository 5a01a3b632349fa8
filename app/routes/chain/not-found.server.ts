import { nameIn } from '#domain/chains/chain.ts'
import { nearestNames } from '#domain/chains/index.ts'
import { Refusal } from '#domain/refusal.ts'

/** For a chain or node nobody has: with the names of what may have been meant. */
export function chainNotFound(asked: string, locale: string): Refusal {
  const near = nearestNames(asked).map(({ name }) => nameIn(name, locale))
  return new Refusal('not-found', near.length > 0 ? 'chain-not-found-near' : 'chain-not-found', { params: { near: near.join('、') } })
}
