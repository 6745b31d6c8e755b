// Compiles the GraphQL documents and leaves in the manifest exactly those the
// app sends. The compiler alone only appends to it, keeps the artifacts of
// documents that are gone, and writes only what has changed: what is gone would
// stay allowed, what is lost stay lost.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const manifest = 'frontend/persisted/persisted.json'
const source = 'frontend/src'

function compile() {
  const { status } = spawnSync('relay-compiler', { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

function artifacts(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql.ts'))
    .map((name) => join(source, name))
}

/** Whether a document of this artifact's name still stands beside it. */
function declared(artifact: string): boolean {
  const folder = dirname(dirname(artifact))
  const name = basename(artifact, '.graphql.ts').replace(/\$.*/, '')
  const document = new RegExp(`(query|mutation|subscription|fragment)\\s+${name}\\b`)
  return readdirSync(folder)
    .filter((file) => /\.tsx?$/.test(file))
    .some((file) => document.test(readFileSync(join(folder, file), 'utf8')))
}

/** The compiled operations by the hash they are sent under. */
function operations(): Map<string, string> {
  const found = new Map<string, string>()
  for (const file of artifacts()) {
    const id = readFileSync(file, 'utf8').match(/^ {4}"id": "([0-9a-f]{64})"/m)?.[1]
    if (id) found.set(id, file)
  }
  return found
}

const read = (): Record<string, string> => JSON.parse(readFileSync(manifest, 'utf8'))

for (const file of artifacts()) if (!declared(file)) rmSync(file)
compile()
const lost = [...operations()].filter(([id]) => !(id in read()))
if (lost.length > 0) {
  for (const [, file] of lost) rmSync(file)
  compile()
}
const documents = read()
const sent = [...operations().keys()].sort().map((id) => [id, documents[id]])
writeFileSync(manifest, `${JSON.stringify(Object.fromEntries(sent), null, 2)}\n`)
