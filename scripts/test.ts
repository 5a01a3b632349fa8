// `npm test`: every check there is, ending with one line `N passed, N failed, N skipped`; exit code 1 on any failure.
// `npm test -- lint types` runs only the stages named: lint, types, build, vitest, browser.
import { stages } from './test/stages.ts'
import { closingLine, sum, tally, type Tally } from './test/tally.ts'

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name))
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}; there are ${stages.map((stage) => stage.name).join(', ')}`)
  process.exit(1)
}

const started = Date.now()
const results: Tally[] = []
let built = true
for (const stage of stages) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue
  console.log(`\n── ${stage.name}`)
  if (stage.needsBuild && !built) {
    console.log('not run: the build failed')
    continue
  }
  const begun = Date.now()
  let result: Tally
  try {
    result = stage.run()
  } catch (error) {
    console.error(error)
    result = tally(0, 1)
  }
  if (stage.name === 'build') built = result.failed === 0
  console.log(`── ${stage.name}: ${closingLine(result)} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
  results.push(result)
}

const total = sum(results)
console.log(`\nAll in ${((Date.now() - started) / 1000).toFixed(0)} s`)
console.log(closingLine(total))
process.exitCode = total.failed > 0 ? 1 : 0
