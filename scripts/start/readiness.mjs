import { Problem } from './problem.mjs'

/**
 * Resolves when the web server says that everything it needs answers.
 * @param {string} address
 * @param {AbortSignal} abort
 */
export async function waitUntilReady(address, abort) {
  let last = 'no answer'
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    abort.throwIfAborted()
    try {
      const response = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5000) })
      if (response.status === 200) return
      last = `${response.status} ${(await response.text()).slice(0, 200)}`
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
    }
  }
  throw new Problem(`${address}/readyz does not say that the platform is ready: ${last}`)
}
