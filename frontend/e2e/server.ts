import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const binary = resolve(import.meta.dirname, '../../bin/kontor')

/** How long the server may take to fill a fresh database and answer (milliseconds). */
const patience = 90_000

export type DemoPerson = { email: string; role: string }

export type Mail = { id: string; kind: string; subject: string; text: string }

/** The built binary over a fresh database with the demo data. */
export type Server = {
  origin: string
  password: string
  people: DemoPerson[]
  /** Asks the API as nobody. Throws the errors of the answer. */
  ask: <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>
  /** Waits for the newest mail of a kind to an address. */
  mail: (recipient: string, kind: string) => Promise<Mail>
  stop: () => Promise<void>
}

/**
 * Starts the server on a free port. `KONTOR_E2E_POSTGRES`, the address of a
 * PostgreSQL server, gives each start a database of its own there; without it
 * the database is an SQLite file.
 */
export async function startServer(): Promise<Server> {
  if (!existsSync(binary)) throw new Error('bin/kontor is not built. Run `make build` first.')
  const directory = mkdtempSync(join(tmpdir(), 'kontor-e2e-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const database = createDatabase(directory)
  const child = spawn(
    binary,
    [
      ...['serve', '--demo', '--open-mailbox', '--log-level', 'warn'],
      ...['--listen', `127.0.0.1:${port}`, '--public-url', origin],
      ...['--database', database.url, '--secret-key-file', join(directory, 'secret.key')],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], cwd: directory },
  )
  const printed = await started(child)

  async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const body = await response.json()
    if (body.errors) throw new Error(JSON.stringify(body.errors))
    return body.data
  }

  return {
    origin,
    password: printed.match(/with the password "([^"]+)"/)?.[1] ?? '',
    people: [...printed.matchAll(/^ {2}(\S+@\S+)\s+(.+)$/gm)].map((line) => ({
      email: line[1] ?? '',
      role: line[2] ?? '',
    })),
    ask,
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
    stop: async () => {
      const over = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await over
      database.drop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** The address that a mail asks to open. */
export function linkIn(mail: Mail): string {
  const link = mail.text.match(/https?:\/\/\S+\?\S*token=\S+/)?.[0]
  if (!link) throw new Error(`The mail “${mail.subject}” has no link with a token.`)
  return link
}

function createDatabase(directory: string): { url: string; drop: () => void } {
  const server = process.env.KONTOR_E2E_POSTGRES
  if (!server) return { url: `sqlite:${join(directory, 'kontor.db')}`, drop: () => undefined }
  const name = `kontor_e2e_${randomUUID().replaceAll('-', '')}`
  const psql = (sql: string) => execFileSync('psql', [server, '-qc', sql], { stdio: 'inherit' })
  psql(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => psql(`DROP DATABASE ${name} WITH (FORCE)`) }
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
