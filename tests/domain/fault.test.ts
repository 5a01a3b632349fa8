import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { describeFault } from '#domain/fault.ts'

const SECRET = '13812345678'

test('of a failed statement the log learns what failed, where and why, and none of its values', () => {
  const driver = Object.assign(new Error(`invalid input syntax: "${SECRET}"`), {
    name: 'PostgresError', severity: 'ERROR', code: '23514', routine: 'ExecConstraints', constraint_name: 'contacts_reachable', table_name: 'contacts',
    detail: `Failing row contains (${SECRET})`, parameters: [SECRET], args: [SECRET],
  })
  const fault = describeFault(new DrizzleQueryError('insert into "contacts" values ($1)', [SECRET], driver))
  expect(fault).toMatchObject({
    message: 'Failed query: insert into "contacts" values ($1)',
    cause: { name: 'PostgresError', message: 'ExecConstraints', code: '23514', constraint: 'contacts_reachable', table: 'contacts' },
  })
  expect(fault.stack).toMatch(/^\s+at .*fault\.test/)
  expect(JSON.stringify(fault)).not.toContain(SECRET)
})

test('an ordinary error keeps its words, one that was none only its type', () => {
  expect(describeFault(new TypeError('x is not a function'))).toMatchObject({ name: 'TypeError', message: 'x is not a function' })
  expect(describeFault(SECRET)).toEqual({ name: 'Thrown', message: 'string' })
  expect(describeFault(undefined)).toEqual({ name: 'Thrown', message: 'undefined' })
})

test('of several at once each is described, and a circle has an end', () => {
  const one: Error = new Error('one')
  one.cause = one
  const fault = describeFault(new AggregateError([one, new Error('two')], 'both'))
  expect(fault.errors?.map((each) => each.message)).toEqual(['one', 'two'])
  expect(JSON.stringify(fault).length).toBeLessThan(20_000)
})
