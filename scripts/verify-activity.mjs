#!/usr/bin/env node
// Checks an exported activity log without Kontor: node scripts/verify-activity.mjs northwind-activity-2026-11-28.jsonl [head]
// Every line must be what its hashes say, and every seal must follow the one before it. Of a file that was filtered, what
// stands alone is checked for itself only. With a head that was noted down earlier, all lines up to it must be there.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const [file, noted] = process.argv.slice(2)
if (!file) {
  console.error('usage: verify-activity.mjs FILE.jsonl [HEAD]')
  process.exit(2)
}

/** SHA-256 of texts, each as its length in bytes, a colon, the text and a comma. */
function hash(texts) {
  const sum = createHash('sha256')
  for (const text of texts) sum.update(`${Buffer.byteLength(text)}:${text},`)
  return sum.digest('hex')
}

/** Names in the order of their bytes. */
const byBytes = ([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))

const detailsHash = (l) =>
  hash([
    'kontor-details-1',
    l.actor_name,
    l.target_name,
    l.ip,
    l.salt,
    ...Object.entries(l.data).sort(byBytes).flat(),
  ])

const lineHash = (l, before) =>
  hash([
    'kontor-line-1',
    before,
    l.chain,
    String(l.seq),
    l.sealed_at,
    l.id,
    l.at,
    l.actor_kind,
    l.actor_id,
    l.partner_id,
    l.partner_name,
    l.token_id,
    l.token_name,
    l.action,
    l.target_id,
    l.request_id,
    l.details_hash,
  ])

const sealed = new Map()
let unsealed = 0
for await (const text of createInterface({ input: createReadStream(file) })) {
  const line = JSON.parse(text)
  if (line.seq === null) unsealed++
  else if (sealed.has(line.seq)) fail(`Seal ${line.seq} is there twice.`)
  else sealed.set(line.seq, line)
}

let links = 0
let erased = 0
for (const line of sealed.values()) {
  const before = line.seq === 1 ? '' : sealed.get(line.seq - 1)?.hash
  if (before !== undefined) {
    links++
    if (lineHash(line, before) !== line.hash) fail(`Line ${line.seq} or its seal was changed.`)
  }
  if (line.erased_at !== null) {
    erased++
    if (line.actor_name + line.target_name + line.ip + line.salt !== '' || Object.keys(line.data).length > 0) {
      fail(`Line ${line.seq} says that it was erased, and holds something.`)
    }
  } else if (detailsHash(line) !== line.details_hash) fail(`The details of line ${line.seq} were changed.`)
}
if (noted) {
  const last = [...sealed.values()].find((line) => line.hash === noted)
  if (!last) fail('No line has the head that was noted down.')
  for (let seq = 1; seq < last.seq; seq++) if (!sealed.has(seq)) fail(`Line ${seq} is missing.`)
}
console.log(
  `${sealed.size} sealed lines are what they were; ${links} of them follow the one before, ${erased} are erased, ${unsealed} have no seal yet.`,
)

function fail(problem) {
  console.error(problem)
  process.exit(1)
}
