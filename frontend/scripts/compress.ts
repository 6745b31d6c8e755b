// Writes a .br and a .gz beside every file of the build that shrinks, so that
// the server only has to choose one.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const dist = 'frontend/dist'
const texts = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.ttf'])
const smallest = 1024

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((name) => join(dist, name))
  .filter((file) => texts.has(extname(file)) && statSync(file).size >= smallest)

await Promise.all(
  files.map(async (file) => {
    const body = readFileSync(file)
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      promisify(gzip)(body, { level: 9 }),
    ])
    writeFileSync(`${file}.br`, br)
    writeFileSync(`${file}.gz`, gz)
  }),
)

// The one file of dist that git keeps: without it `go build` fails before the
// first build of the app.
writeFileSync(join(dist, '.keep'), '')
