import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { tradeWords } from './vocabulary.ts'

const jieba = Jieba.withDict(dict)
// So frequent that the trade's own word is always kept whole; its parts are found by the pairs of characters in it.
jieba.loadDict(Buffer.from(tradeWords.map((word) => `${word} 20000 n\n`).join('')))

/** One segmentation of a run of Han characters. No guessing at unknown words: it guesses differently in another sentence. */
export const cut = (run: string): string[] => jieba.cut(run, false)

/** All dictionary words in the run, overlapping. */
export const cutAll = (run: string): string[] => jieba.cutForSearch(run, false)
