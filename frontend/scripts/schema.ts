// Fails when the API's schema breaks what clients of the last release send, and
// graph/breaking.md does not say why it must.
import { readFileSync } from 'node:fs'
import { buildSchema, findBreakingChanges } from 'graphql'

const released = 'graph/schema.released.graphql'
const current = 'graph/schema.gen.graphql'
const list = 'graph/breaking.md'

const [before, after] = [released, current].map((file) => buildSchema(readFileSync(file, 'utf8')))
if (!before || !after) throw new Error('There are two schemas.')

/** A line of the list: - `the change` the reason. */
const reasons = new Map(
  [...readFileSync(list, 'utf8').matchAll(/^- `([^`]+)` +(\S.*)$/gm)].map(
    ([, change = '', reason = '']) => [change, reason],
  ),
)
const changes = findBreakingChanges(before, after).map(({ description }) => description)
const unexplained = changes.filter((change) => !reasons.has(change))
const stale = [...reasons.keys()].filter((change) => !changes.includes(change))

for (const change of unexplained) console.error(`breaks clients: ${change}`)
for (const change of stale) console.error(`is listed in ${list}, but is no change: ${change}`)
if (unexplained.length > 0) {
  console.error(`Keep what clients use, or list it in ${list} as: - \`the change\` the reason`)
}
if (unexplained.length + stale.length > 0) process.exit(1)
