// Builds browser and server code, compresses what the browser loads, and notes which sources it was made from.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { STAMP, hashSources } from './start/build.mjs'
import { bin } from './start/bin.mjs'

const root = resolve(import.meta.dirname, '..')
const sources = hashSources(root)
rmSync(join(root, STAMP), { force: true })
const { status, error } = spawnSync(process.execPath, [bin(root, 'react-router'), 'build'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
if (error) throw error
if (status !== 0) process.exit(status ?? 1)
await compress(join(root, 'build', 'client'))
mkdirSync(dirname(join(root, STAMP)), { recursive: true })
writeFileSync(join(root, STAMP), sources)

/** Writes .br and .gz beside each text file that is worth it. */
async function compress(folder: string) {
  const files = await readdir(folder, { recursive: true })
  const texts = files.filter((file) => /\.(js|css|svg|json|txt|html|webmanifest)$/.test(file))
  await Promise.all(
    texts.map(async (file) => {
      const content = await readFile(join(folder, file))
      if (content.length < 1024) return
      const [small, smaller] = await Promise.all([
        promisify(gzip)(content, { level: 9 }),
        promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
      ])
      await Promise.all([writeFile(join(folder, `${file}.gz`), small), writeFile(join(folder, `${file}.br`), smaller)])
    }),
  )
}
