import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { askHolder, claim } from '../../scripts/start/claim.mjs'

const folder = () => `/nowhere/${crypto.randomUUID()}`

test('a second launcher is told who has the data folder', async () => {
  const data = folder()
  const { release } = await claim(data, () => ({ pid: 4711, ending: false, postgresPort: 5000 }))
  await expect(claim(data, () => ({ pid: 1, ending: false }))).rejects.toThrow(`Already running as process 4711 on the data in ${data}`)
  expect(await askHolder(data)).toEqual({ pid: 4711, ending: false, postgresPort: 5000 })
  await release()
  expect(await askHolder(data)).toBeUndefined()
})

test('a second launcher waits for one that is ending', async () => {
  const data = folder()
  let asked = () => {}
  const isAsked = new Promise<void>((done) => (asked = done))
  const first = await claim(data, () => {
    asked()
    return { pid: 4711, ending: true }
  })
  const second = claim(data, () => ({ pid: 4712, ending: false }))
  await isAsked
  await first.release()
  const { release } = await second
  expect((await askHolder(data))?.pid).toBe(4712)
  await release()
})

test('the claim of a killed launcher is void', async () => {
  const data = folder()
  const code = `import { claim } from ${JSON.stringify(resolve('scripts/start/claim.mjs'))}
    await claim(${JSON.stringify(data)}, () => ({ pid: process.pid, ending: false }))
    setInterval(() => {}, 1000)
    console.log('claimed')`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  expect((await askHolder(data))?.pid).toBe(child.pid)
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
  const { release } = await claim(data, () => ({ pid: 1, ending: false }))
  await release()
})
