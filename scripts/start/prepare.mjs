import { join } from 'node:path'
import { hashSources } from './build.mjs'
import { Problem } from './problem.mjs'
import { runStep } from './step.mjs'

/**
 * Migrates and fills the database through scripts/prepare.ts.
 * @param {string} root
 * @param {string} node
 * @param {{ env: NodeJS.ProcessEnv, settings: import('../../app/config.server.ts').Settings } & import('./install.mjs').Watch} options
 * @returns {Promise<import('../prepare-database.ts').Prepared>}
 */
export async function prepareDatabase(root, node, { env, settings, say, abort, onStart }) {
  /** @type {import('../prepare-database.ts').Prepared | undefined} */
  let prepared
  const onMessage = (/** @type {import('../prepare.ts').Progress} */ message) => ('say' in message ? say(message.say) : (prepared = message.done))
  const args = [join('scripts', 'prepare.ts'), ...(settings.databaseUrl ? [] : ['--embedded', version(root, settings)])]
  const { code, output } = await runStep(node, args, { cwd: root, env, abort, onStart, onMessage })
  if (code === 2) throw new Problem(output.trim())
  if (code !== 0 || !prepared) throw new Problem(`The database could not be made ready:\n${output.trim()}`)
  return prepared
}

/**
 * All that decides what a database needs: the sources, and whether it is to hold the demo.
 * @param {string} root
 * @param {import('../../app/config.server.ts').Settings} settings
 */
const version = (root, { demo, nodeEnv }) => `${hashSources(root)} demo=${demo} live=${nodeEnv === 'production'}`
