// Compiles the GraphQL documents. The manifest is emptied first: the compiler
// only appends, and a document the app no longer sends must not stay allowed.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const manifest = 'frontend/persisted/persisted.json'
const before = readFileSync(manifest, 'utf8')
writeFileSync(manifest, '{}\n')
const { status } = spawnSync('relay-compiler', process.argv.slice(2), { stdio: 'inherit' })
if (status !== 0) {
  writeFileSync(manifest, before)
  process.exit(status ?? 1)
}
const documents = JSON.parse(readFileSync(manifest, 'utf8'))
writeFileSync(manifest, `${JSON.stringify(documents, Object.keys(documents).sort(), 2)}\n`)
