import { defineConfig } from 'vitest/config'

/** Pure tests need no database; the others share one Postgres a run, and each file has a database of its own. */
const pure = ['domain', 'ui', 'architecture']
const withDatabase = ['services', 'search', 'http', 'scripts']

const project = (name: string, globalSetup: string[]) => ({
  test: {
    name,
    include: name === 'architecture' ? ['tests/architecture.test.ts'] : [`tests/${name}/**/*.test.{ts,tsx}`],
    globalSetup,
    // Files share what they import (a third of the time otherwise): nothing of ours keeps state in a module.
    isolate: false,
    env: { TZ: 'UTC', NODE_ENV: 'test' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

export default defineConfig({
  test: {
    // Every core: by default one is left idle, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      ...pure.map((name) => project(name, [])),
      ...withDatabase.map((name) => project(name, ['tests/support/global-setup.ts'])),
    ],
  },
})
