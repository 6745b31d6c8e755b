// Measures the build against the budgets below, and fails beyond them. Sizes are
// KiB after gzip, what a browser without brotli fetches.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Chunk = {
  file: string
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
  isDynamicEntry?: boolean
}

const KiB = 1024
const dist = 'frontend/dist'
const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync(join(dist, '.vite/manifest.json'), 'utf8'),
)

function chunk(key: string): Chunk {
  const found = manifest[key]
  if (!found) throw new Error(`The build has no ${key}.`)
  return found
}

/** A chunk and all that it needs at once. */
function closure(key: string, into = new Set<string>()): Set<string> {
  if (into.has(key)) return into
  into.add(key)
  for (const next of chunk(key).imports ?? []) closure(next, into)
  return into
}

/** A chunk that imports itself by way of others; what it exports may be missing when they start. */
function circle(key: string, way: string[] = [], done = new Set<string>()): string[] | undefined {
  if (way.includes(key)) return [...way.slice(way.indexOf(key)), key]
  if (done.has(key)) return undefined
  done.add(key)
  for (const next of chunk(key).imports ?? []) {
    const found = circle(next, [...way, key], done)
    if (found) return found
  }
  return undefined
}

const sizes = new Map<string, number>()
function gz(file: string): number {
  const known = sizes.get(file)
  if (known !== undefined) return known
  const size = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / KiB
  sizes.set(file, size)
  return size
}

const weigh = (files: Iterable<string>) =>
  [...new Set(files)].reduce((sum, file) => sum + gz(file), 0)
const scripts = (keys: Iterable<string>) => weigh([...keys].map((key) => chunk(key).file))
const styles = (keys: Iterable<string>) => weigh([...keys].flatMap((key) => chunk(key).css ?? []))

/** The heaviest language of an entry, without what the entry has already. */
function locale(entry: string, has: Set<string>): number {
  const keys = Object.keys(manifest).filter((key) => key.startsWith(`src/i18n/${entry}/`))
  return Math.max(...keys.map((key) => scripts([...closure(key)].filter((part) => !has.has(part)))))
}

const shell = closure('index.html')
const auth = closure('auth.html')
/** The heaviest page of the sign-in document, which fetches one of them. */
const authPage = Math.max(
  ...(chunk('auth.html').dynamicImports ?? [])
    .filter((key) => key.startsWith('src/features/auth/'))
    .map((key) => scripts([...closure(key)].filter((part) => !auth.has(part)))),
)
const consoleLocale = locale('console', shell)
const shellSize = scripts(shell) + consoleLocale
const routes = Object.keys(manifest)
  .filter((key) => key.startsWith('src/routes/') && manifest[key]?.isDynamicEntry)
  .map((key) => ({
    name: key.replace(/^src\/routes\//, '').replace(/\?.*/, ''),
    size: scripts([...closure(key)].filter((part) => !shell.has(part))),
  }))
  .sort((a, b) => b.size - a.size)
const heaviest = routes[0] ?? { name: 'none', size: 0 }

const assets = readdirSync(join(dist, 'assets'))
const latin = assets.filter((name) => /latin-wght-normal.*\.woff2$/.test(name))
const embedded = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.br') || name.endsWith('.woff2'))
  .reduce((sum, name) => sum + statSync(join(dist, name)).size / KiB, 0)

const lines: [what: string, size: number, limit: number][] = [
  ['shell, language and heaviest route, JS', shellSize + heaviest.size, 270],
  [`heaviest route beyond the shell (${heaviest.name})`, heaviest.size, 35],
  ['sign-in pages, JS and language', scripts(auth) + authPage + locale('auth', auth), 95],
  ['explorer at its start, JS', scripts(closure('explorer.html')), 500],
  ['heaviest language', consoleLocale, 25],
  ['CSS of the console', styles(shell), 15],
  [
    'fonts of the first view',
    latin.reduce((sum, name) => sum + statSync(join(dist, 'assets', name)).size / KiB, 0),
    55,
  ],
  ['embedded in the binary, brotli', embedded, 3000],
]

let over = false
for (const [what, size, limit] of lines) {
  if (size > limit) over = true
  console.log(
    `${size > limit ? 'OVER' : '  ok'} ${size.toFixed(1).padStart(8)} of ${String(limit).padStart(4)} KiB  ${what}`,
  )
}
const round = Object.keys(manifest)
  .map((key) => circle(key))
  .find((found) => found !== undefined)
if (round) {
  over = true
  console.log(`OVER  files import each other in a circle: ${round.join(' → ')}`)
}
process.exit(over ? 1 : 0)
