// Compiles the GraphQL documents and leaves in the manifest exactly those the
// app sends. The compiler alone only appends to it, and writes a document only
// when it has changed: what is gone would stay allowed, what is lost stay lost.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const manifest = 'frontend/persisted/persisted.json'
const source = 'frontend/src'

function compile() {
  const { status } = spawnSync('relay-compiler', { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** The compiled operations by the hash they are sent under. */
function operations(): Map<string, string> {
  const found = new Map<string, string>()
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.graphql.ts')) continue
    const file = join(source, name)
    const id = readFileSync(file, 'utf8').match(/^ {4}"id": "([0-9a-f]{64})"/m)?.[1]
    if (id) found.set(id, file)
  }
  return found
}

const read = (): Record<string, string> => JSON.parse(readFileSync(manifest, 'utf8'))

compile()
const lost = [...operations()].filter(([id]) => !(id in read()))
if (lost.length > 0) {
  for (const [, file] of lost) rmSync(file)
  compile()
}
const documents = read()
const sent = [...operations().keys()].sort().map((id) => [id, documents[id]])
writeFileSync(manifest, `${JSON.stringify(Object.fromEntries(sent), null, 2)}\n`)
