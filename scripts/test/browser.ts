import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { bin } from '../start/bin.mjs'

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'].flatMap((name) => [
  `/usr/bin/${name}`,
  `/usr/local/bin/${name}`,
  `/opt/google/chrome/${name}`,
])

/** Path of a Chromium that runs here: the one named by `BROWSER_PATH`, Playwright's own, or the system's. */
export function findBrowser(): string | undefined {
  return [process.env.BROWSER_PATH, chromium.executablePath(), ...SYSTEM].find((path) => path && existsSync(path) && runs(path))
}

/** Libraries may be missing where the program is there. */
const runs = (path: string) => spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0

/** Finds a browser, or installs one; the reason why not otherwise. */
export function obtainBrowser(root: string, say: (line: string) => void): { path: string } | { reason: string } {
  const found = findBrowser()
  if (found) return { path: found }
  say('No browser found; asking Playwright to download its own')
  const download = spawnSync(process.execPath, [bin(root, 'playwright'), 'install', 'chromium'], { cwd: root, stdio: 'inherit', timeout: 240_000 })
  const downloaded = findBrowser()
  if (downloaded) return { path: downloaded }
  const why = download.status === 0 ? "Playwright's own does not run here" : "Playwright's own could not be downloaded"
  if (!isDebian()) return { reason: `no browser: ${why}, and this is not Debian` }
  if (process.getuid?.() !== 0) return { reason: `no browser: ${why}, and only root may install Debian's (apt-get install chromium fonts-noto-cjk)` }
  say("Installing Debian's chromium and Chinese fonts")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update', '-q'], ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']]) {
    spawnSync('apt-get', args, { stdio: 'inherit', env, timeout: 300_000 })
  }
  const installed = findBrowser()
  return installed ? { path: installed } : { reason: `no browser: ${why}, and apt-get could not install chromium` }
}

const isDebian = () => existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
