import { expect, test } from 'vitest'
import { ConfigurationError } from '#app/config.server.ts'
import { clearFault } from '../../scripts/clear-fault.ts'
import { describe as describeProblem, Problem } from '../../scripts/start/problem.mjs'

const withCode = (code: string, message: string) => Object.assign(new Error(message), { code })

test.each([
  [new ConfigurationError(['PORT is not a port number', 'DEMO is neither true nor false']), ['Configuration: PORT is not a port number', 'Configuration: DEMO is neither true nor false']],
  [withCode('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1'), ['The database cannot be reached: connect ECONNREFUSED 127.0.0.1:1']],
  [withCode('ENOTFOUND', 'getaddrinfo ENOTFOUND db'), ['The database cannot be reached: getaddrinfo ENOTFOUND db']],
  [withCode('28P01', 'password authentication failed for user "x"'), ['The database refuses: password authentication failed for user "x"']],
  [withCode('3D000', 'database "x" does not exist'), ['The database refuses: database "x" does not exist']],
  [withCode('53100', 'could not extend file'), ['The disk is full: the database could not write']],
  [new Error('Failed query', { cause: withCode('57P03', 'the database system is starting up') }), ['The database refuses: the database system is starting up']],
  [withCode('42703', 'column "x" does not exist'), undefined],
  [new TypeError('x is not a function'), undefined],
])('%s', (error, lines) => {
  expect(clearFault(error)).toEqual(lines)
})

test('the launcher shows what the operator can mend as one line, and the stack of its own faults', () => {
  expect(describeProblem(new Problem('Port taken'))).toBe('Port taken')
  expect(describeProblem(withCode('ENOSPC', 'ENOSPC: no space left on device, write'))).toBe('The disk is full: ENOSPC: no space left on device, write')
  expect(describeProblem(withCode('EACCES', "EACCES: permission denied, mkdir '/data'"))).toBe("EACCES: permission denied, mkdir '/data'")
  expect(describeProblem(new TypeError('oops'))).toMatch(/TypeError: oops\n +at /)
})
