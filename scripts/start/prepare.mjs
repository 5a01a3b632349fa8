import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { runStep } from './step.mjs'

/**
 * Migrates and fills the database through scripts/prepare.ts.
 * @param {string} root
 * @param {string} node
 * @param {{ env: NodeJS.ProcessEnv, embedded: boolean } & import('./install.mjs').Watch} options
 * @returns {Promise<import('../prepare.ts').Prepared>}
 */
export async function prepareDatabase(root, node, { env, embedded, say, abort, onStart }) {
  /** @type {import('../prepare.ts').Prepared | undefined} */
  let prepared
  const onMessage = (/** @type {import('../prepare.ts').Progress} */ message) => ('say' in message ? say(message.say) : (prepared = message.done))
  const args = [join('scripts', 'prepare.ts'), ...(embedded ? ['--embedded'] : [])]
  const { code, output } = await runStep(node, args, { cwd: root, env, abort, onStart, onMessage })
  if (code === 2) throw new Problem(output.trim())
  if (code !== 0 || !prepared) throw new Problem(`The database could not be made ready:\n${output.trim()}`)
  return prepared
}
