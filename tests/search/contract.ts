import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import type { SearchEngine, SearchRequest } from '#search/port.ts'
import { rebuild } from '#search/rebuild.ts'
import { document } from './documents.ts'

export interface OpenEngine {
  engine: SearchEngine
  close(): Promise<void>
}

/** What a contract's part works with. */
export interface Bench {
  engine(): SearchEngine
  ask(text: string, request?: Partial<SearchRequest>): ReturnType<SearchEngine['search']>
  idsOf(text: string, request?: Partial<SearchRequest>): Promise<string[]>
  /** Indexes one document a title and gives their ids. */
  titled(...titles: string[]): Promise<string[]>
}

/** Runs a part of the contract on an engine whose index is its own and empty at the start of each test. */
export function onEngine(name: string, open: () => Promise<OpenEngine>, part: (bench: Bench) => void) {
  describe(name, () => {
    let opened: OpenEngine
    beforeAll(async () => {
      opened = await open()
    })
    afterAll(() => opened.close())
    beforeEach(async () => {
      await rebuild(opened.engine, []) // From nothing: it forgets everything.
    })

    const ask: Bench['ask'] = (text, { filters = {}, ...rest } = {}) =>
      opened.engine.search({ text, filters, audience: 'public', offset: 0, limit: 20, ...rest })
    part({
      engine: () => opened.engine,
      ask,
      idsOf: async (text, request) => (await ask(text, request)).hits.map((hit) => hit.id),
      titled: async (...titles) => {
        const documents = titles.map((title) => document({ title }))
        await opened.engine.index(documents)
        return documents.map(({ id }) => id)
      },
    })
  })
}

export const sorted = (items: (string | undefined)[]) => items.toSorted()
