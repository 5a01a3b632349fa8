import { openPostgresSearch } from '#search/postgres.ts'
import { openTestDatabase } from '../support/database.ts'
import { asking } from './contract-asking.ts'
import { onEngine } from './contract.ts'
import { words } from './contract-words.ts'
import { writing } from './contract-writing.ts'

const open = async () => {
  const database = await openTestDatabase()
  return { engine: openPostgresSearch(database.db), close: database.close }
}

onEngine('postgres: writing', open, writing)
onEngine('postgres: asking', open, asking)
onEngine('postgres: words', open, words)
