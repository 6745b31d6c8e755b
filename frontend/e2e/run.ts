import { join } from 'node:path'
import { createVitest, parseCLI } from 'vitest/node'

// The browser tests. Tests of a file go on where the one before has stopped, so a test alone
// cannot be tried again: a file that fails is, as a whole, on servers of its own. A browser on
// a busy machine misses a moment now and then; what fails twice is wrong.
const { filter, options } = parseCLI(['vitest', ...process.argv.slice(2)])
const vitest = await createVitest('test', {
  ...options,
  config: join(import.meta.dirname, 'vitest.config.ts'),
  watch: false,
})
await vitest.start(filter)
const failed = vitest.state.getTestModules().filter((file) => !file.ok())
if (failed.length > 0) {
  console.log(`Once more: ${failed.map((file) => file.relativeModuleId).join(', ')}`)
  process.exitCode = 0
  await vitest.runTestSpecifications(failed.map((file) => file.toTestSpecification()))
}
await vitest.close()
