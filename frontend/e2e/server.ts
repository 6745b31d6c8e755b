import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import documents from '../persisted/persisted.json' with { type: 'json' }
import { addPerson } from './customers'

const binary = process.env.KONTOR_BINARY ?? resolve(import.meta.dirname, '../../bin/kontor')

/** What the guides are followed on. */
export const databases = ['SQLite', 'PostgreSQL'] as const

/** What a session must send along with a query that is not the app's own. */
export const explorer = { 'X-Kontor-Explorer': '1' }

/** How long the server may take to fill a fresh database and answer (milliseconds). */
const patience = 90_000

export type DemoPerson = { email: string; role: string }

export type Mail = { id: string; kind: string; subject: string; text: string }

/** The built binary over a fresh database with the demo data. */
export type Server = {
  origin: string
  password: string
  people: DemoPerson[]
  /** Asks the API as somebody who belongs nowhere. Throws the errors of the answer. */
  ask: <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>
  /** Signs a person in, and returns the cookie. */
  signIn: (email: string) => Promise<string>
  /** Waits for the newest mail of a kind to an address. */
  mail: (recipient: string, kind: string) => Promise<Mail>
  /** Imports customers beside the demo's; the records are those of docs/import.md. */
  admit: (records: readonly object[]) => void
  /** Changes rows behind the server's back, for what only time would change. */
  sql: (statement: string) => void
  stop: () => Promise<void>
}

/**
 * Starts the server on a free port, on an SQLite file or on a database of its own
 * in the PostgreSQL server that `KONTOR_TEST_POSTGRES` names.
 */
export async function startServer(kind: (typeof databases)[number] = 'SQLite'): Promise<Server> {
  if (!existsSync(binary)) throw new Error(`${binary} is not built. Run \`make build\` first.`)
  const directory = mkdtempSync(join(tmpdir(), 'kontor-e2e-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const database = createDatabase(kind, directory)
  const storage = ['--database', database.url]
  const child = spawn(
    binary,
    [
      ...['serve', '--demo', '--open-mailbox', '--log-level', 'warn'],
      ...['--listen', `127.0.0.1:${port}`, '--public-url', origin],
      // Webhooks go to receivers of the tests, on this machine.
      ...['--webhook-networks', '127.0.0.0/8'],
      ...storage,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], cwd: directory },
  )
  const printed = await started(child)

  const send = (body: object, cookie = '') =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        Cookie: cookie,
        ...explorer,
      },
      body: JSON.stringify(body),
    })

  let session: Promise<string> | undefined
  async function signIn(email: string): Promise<string> {
    const response = await send({
      variables: { input: { email, password: server.password } },
      extensions: { persistedQuery: { version: 1, sha256Hash: hashOf('SignInMutation') } },
    })
    return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }

  async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    session ??= signIn(addPerson(server, 'Reader', 'Lone'))
    const response = await send({ query, variables }, await session)
    const body = await response.json()
    if (body.errors) throw new Error(JSON.stringify(body.errors))
    return body.data
  }

  const server: Server = {
    origin,
    password: printed.match(/with the password "([^"]+)"/)?.[1] ?? '',
    people: [...printed.matchAll(/^ {2}(\S+@\S+)\s+(.+)$/gm)].map((line) => ({
      email: line[1] ?? '',
      role: line[2] ?? '',
    })),
    ask,
    signIn,
    mail: async (recipient, kind) => {
      const end = Date.now() + 15_000
      while (Date.now() < end) {
        const { mailbox } = await ask<{ mailbox: { edges: { node: Mail }[] } }>(
          'query ($to: String!) { mailbox(first: 20, recipient: $to) { edges { node { id kind subject text } } } }',
          { to: recipient },
        )
        const found = mailbox.edges.find(({ node }) => node.kind === kind)
        if (found) return found.node
        await new Promise((wake) => setTimeout(wake, 150))
      }
      throw new Error(`No mail ${kind} came to ${recipient}.`)
    },
    admit: (records) => {
      const file = join(directory, 'customers.jsonl')
      writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
      execFileSync(binary, ['import', ...storage, file], { cwd: directory, stdio: 'pipe' })
    },
    sql: database.run,
    stop: async () => {
      const over = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await over
      database.drop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
  return server
}

/** The hash under which the server knows a document of the app. */
function hashOf(operation: string): string {
  const known = Object.entries(documents).find(([, text]) => text.includes(` ${operation}(`))
  if (!known) throw new Error(`The app has no document ${operation}.`)
  return known[0]
}

/** The address that a mail asks to open. */
export function linkIn(mail: Mail): string {
  const link = mail.text.match(/https?:\/\/\S+[?#]token=\S+/)?.[0]
  if (!link) throw new Error(`The mail “${mail.subject}” has no link with a token.`)
  return link
}

function createDatabase(
  kind: (typeof databases)[number],
  directory: string,
): { url: string; run: (sql: string) => void; drop: () => void } {
  if (kind === 'SQLite') {
    const path = join(directory, 'kontor.db')
    const run = (sql: string) => {
      const file = new DatabaseSync(path)
      file.exec(`PRAGMA busy_timeout = 5000; ${sql}`)
      file.close()
    }
    return { url: `sqlite:${path}`, run, drop: () => undefined }
  }
  const server =
    process.env.KONTOR_TEST_POSTGRES ??
    'postgres://postgres@127.0.0.1:5432/postgres?sslmode=disable'
  const name = `kontor_e2e_${randomUUID().replaceAll('-', '')}`
  const psql = (sql: string) => execFileSync('psql', [server, '-qc', sql], { stdio: 'inherit' })
  psql(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const run = (sql: string) =>
    void execFileSync('psql', [url.href, '-qc', sql], { stdio: 'inherit' })
  return { url: url.href, run, drop: () => psql(`DROP DATABASE ${name} WITH (FORCE)`) }
}

/** Resolves with what the server printed up to the line that says it serves. */
function started(child: ChildProcess): Promise<string> {
  return new Promise((ready, fail) => {
    let out = ''
    let log = ''
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      fail(new Error(`The server did not start in time.\n${out}\n${log}`))
    }, patience)
    child.stderr?.on('data', (chunk) => {
      log += chunk
    })
    child.stdout?.on('data', (chunk) => {
      out += chunk
      if (!/^Kontor serves .*\n/m.test(out)) return
      clearTimeout(timer)
      ready(out)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(new Error(`The server ended with code ${code}.\n${out}\n${log}`))
    })
  })
}

function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
