import { createServer } from 'node:net'

/** A port that was free on this address a moment ago. */
export function freePort(host = '127.0.0.1') {
  return new Promise((/** @type {(port: number) => void} */ resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, host, () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

/** Rejects with the system's error (EADDRINUSE, EACCES, EADDRNOTAVAIL …) when nobody could listen there. */
export function assertPortFree(/** @type {number} */ port, /** @type {string} */ host) {
  return new Promise((/** @type {(value?: undefined) => void} */ resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => server.close(() => resolve()))
  })
}
