import type { Reporter, TestModule } from 'vitest/node'

/** Says which tests were skipped and why; the other reporters only count them. */
export default class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    for (const module of modules) {
      for (const test of module.children.allTests('skipped')) {
        const result = test.result()
        const why = result.state === 'skipped' ? result.note : undefined
        console.log(`skipped: ${module.relativeModuleId} > ${test.fullName}${why ? `: ${why}` : ''}`)
      }
    }
  }
}
