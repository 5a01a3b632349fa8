import type { RouterContextProvider } from 'react-router'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { nameIn } from '#domain/chains/chain.ts'
import { nearestNames } from '#domain/chains/index.ts'
import { failureResponse } from './refusal-response.server.ts'

/** To throw for a chain or node nobody has: leads to what may have been meant, and to all chains. */
export function chainNotFound(asked: string, context: Readonly<RouterContextProvider>): Response {
  const near = nearestNames(asked).map(({ slug, chain, name }) => ({ to: slug === chain ? `/chains/${slug}` : `/chains/${chain}/${slug}`, text: nameIn(name, getLocale()) }))
  return failureResponse({ status: 404, kind: 'not-found', code: 'chain-not-found', near: [...near, { to: '/chains', text: m.public_chains_title() }] }, context)
}
