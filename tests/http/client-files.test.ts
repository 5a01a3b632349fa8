import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** What only the server needs and would be dead weight on a phone. */
const heavy = { zod: /\bZodError\b|"_zod"|\._zod\b/, drizzle: /drizzle:entityKind|drizzle:Name/ }

it('no script of the build holds what validates or asks the database', () => {
  expect(existsSync('build/client/assets')).toBe(true)
  const files = globSync('build/client/assets/*.js')
  expect(files.length).toBeGreaterThan(50)
  expect(files.flatMap((file) => Object.entries(heavy).filter(([, mark]) => mark.test(readFileSync(file, 'utf8'))).map(([name]) => `${file}: ${name}`))).toEqual([])
})
