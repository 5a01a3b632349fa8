// Prints the settings as JSON, or one line for each fault and exit code 1. The launcher asks; so may you.
import { ConfigurationError, readSettings } from '#app/config.server.ts'

try {
  console.log(JSON.stringify(readSettings(process.env)))
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error
  for (const fault of error.faults) console.error(`Configuration: ${fault}`)
  process.exitCode = 1
}
