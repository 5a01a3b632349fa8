import type { Plugin } from 'vite'

/**
 * postgres 3.4.9 writes small messages a tick later, and into nothing where the connection was closed in between: the process ends (porsager/postgres
 * issues 1154, 1066, 1208; the guards proposed there, 1168 and 1209, are not released). Here what waits is rejected as on any closed connection, and a
 * connection that was closed forgets what it had not written, or it would never write again.
 */
const CHANGES: [from: string, to: string][] = [
  [
    '  function nextWrite(fn) {\n',
    `  function nextWrite(fn) {
    if (socket === null) {
      nextWriteTimer !== null && clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
`,
  ],
  ['    clearImmediate(nextWriteTimer)\n    socket.removeListener(', '    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener('],
]

/** The library's module with the guards; throws where it is not the one that they were written for. */
export function guarded(source: string): string {
  return CHANGES.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error('postgres/src/connection.js is not the version that scripts/guard-postgres.ts was written for: see whether it still needs it')
    return text.replace(from, () => to)
  }, source)
}

/** For the bundled servers, which take the library in. */
export const guardPostgres = (): Plugin => ({
  name: 'guard-postgres',
  enforce: 'pre',
  transform: (source, id) => (id.endsWith('/node_modules/postgres/src/connection.js') ? guarded(source) : undefined),
})
