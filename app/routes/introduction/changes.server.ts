import type { ListingChange } from '#app/services/introduction/list-changes.server.ts'
import { wordsOf } from '#app/ui/content-words.server.ts'
import type { ShownChange } from './changes-sheet.tsx'

export const shownChanges = (changes: ListingChange[]): ShownChange[] =>
  changes.map((change) => ({ ...change, words: { before: wordsOf(change.before), after: wordsOf(change.after) } }))
