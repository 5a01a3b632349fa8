import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'

/**
 * The script behind a command that a package brings, to be run by a Node of our choice.
 * @param {string} root
 * @param {string} name
 */
export function bin(root, name) {
  const link = join(root, 'node_modules', '.bin', name)
  if (!existsSync(link)) throw new Problem(`No package in node_modules brings the command ${name}`)
  return realpathSync(link)
}
