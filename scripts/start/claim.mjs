// One launcher a data folder. The claim is an abstract socket: the kernel gives it to one process and takes it back
// when that process ends, however it ends, so there is never a stale lock to judge.
import { createHash } from 'node:crypto'
import { connect, createServer } from 'node:net'
import { Problem } from './problem.mjs'

/**
 * @typedef {object} Holder what a launcher says of itself
 * @property {number} pid
 * @property {boolean} ending it is stopping what it started
 * @property {number} [postgresPort] while its Postgres runs
 */

const address = (/** @type {string} */ dataDir) => '\0lianhe-' + createHash('sha256').update(dataDir).digest('hex')

/**
 * Claims the folder, waiting for a holder that is about to end; throws a `Problem` when somebody keeps it.
 * @param {string} dataDir
 * @param {() => Holder} holder asked whenever somebody else wants to know
 */
export async function claim(dataDir, holder) {
  for (const end = Date.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const server = await listen(dataDir, holder)
    if (server) return { release: () => new Promise((resolve) => server.close(resolve)) }
    const other = await askHolder(dataDir)
    if (other === undefined) continue
    if (!other.ending) throw new Problem(`Already running as process ${other.pid} on the data in ${dataDir}`)
    if (Date.now() > end) throw new Problem(`Process ${other.pid}, which has the data in ${dataDir}, does not end`)
  }
}

/**
 * @param {string} dataDir
 * @returns {Promise<Holder | undefined>} undefined when nobody has claimed the folder
 */
export function askHolder(dataDir) {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(address(dataDir))
    socket.setTimeout(3000, () => {
      reject(new Problem(`Something that does not answer has the data in ${dataDir}`))
      socket.destroy()
    })
    socket.on('data', (data) => (text += data))
    socket.once('error', () => resolve(undefined))
    socket.once('close', () => resolve(text ? JSON.parse(text) : undefined))
  })
}

/**
 * @param {string} dataDir
 * @param {() => Holder} holder
 * @returns {Promise<import('node:net').Server | undefined>}
 */
function listen(dataDir, holder) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => {}).end(JSON.stringify(holder())))
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)))
    server.listen(address(dataDir), () => {
      server.unref()
      resolve(server)
    })
  })
}
