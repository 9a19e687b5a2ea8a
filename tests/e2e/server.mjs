// The real server as a child process with a data directory and, on PostgreSQL, a database of its own.
import { spawn, execFile } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { get as plainGet } from 'node:http'
import { get as secureGet } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

export const engine = process.env.LATCHKEY_E2E_ENGINE ?? 'sqlite'
const program = process.env.LATCHKEY_SERVER
if (!program) throw new Error('LATCHKEY_SERVER names no program: run through ctest or run.sh')

export const delay = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

// Calls `probe` until it returns something true. For what another process does in its own time.
export async function until(what, probe, seconds = 30) {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const found = await probe()
    if (found) return found
    if (Date.now() > deadline) throw new Error(`${what}: not within ${seconds} s`)
    await delay(20)
  }
}

async function succeeds(socket, begin) {
  return new Promise((resolve) => {
    socket.once('error', () => resolve(false))
    begin(() => resolve(true))
  })
}

// Below 32768 no outgoing connection takes the port between two starts of a server, and no other test does: until this
// process ends, it holds the UDP port of that number.
export async function freePort() {
  for (;;) {
    const port = 20000 + Math.floor(Math.random() * 12000)
    const claim = createSocket('udp4')
    if (!await succeeds(claim, (done) => claim.bind(port, '127.0.0.1', done))) continue
    claim.unref()
    const probe = createServer()
    if (!await succeeds(probe, (done) => probe.listen(port, '127.0.0.1', done))) continue
    await new Promise((resolve) => { probe.close(resolve) })
    return port
  }
}

async function psql(url, ...statements) {
  for (const statement of statements) await run('psql', [url, '-qAtX', '-v', 'ON_ERROR_STOP=1', '-c', statement])
}

// A fresh database with the schema `auth`, owned by a role that is no superuser.
async function createDatabase(adminUrl) {
  const name = `e2e_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const inside = new URL(adminUrl)
  inside.pathname = name
  await psql(adminUrl, `CREATE DATABASE ${name} TEMPLATE template0`)
  await psql(inside.href, 'CREATE SCHEMA auth AUTHORIZATION latchkey', `GRANT CREATE ON DATABASE ${name} TO latchkey`)
  const own = new URL(inside)
  own.username = own.password = 'latchkey'
  return { url: own.href, drop: () => psql(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`) }
}

// It must not checkpoint: the server's writer is the only one that may.
const throughPython = `
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)
connection.execute("PRAGMA wal_autocheckpoint = 0")
for row in connection.execute(sys.argv[2]):
    print("|".join("" if value is None else str(value) for value in row))
`

export class Server {
  // `options` may be set to more options for every command. `environment` is added to the settings; `cluster` is the
  // superuser's URL of another PostgreSQL; `beside` is a server whose database this one shares.
  static async create({ environment = {}, cluster = process.env.LATCHKEY_TEST_PG, beside } = {}) {
    const server = new Server()
    server.directory = engine === 'sqlite' && beside ? beside.directory : await mkdtemp(join(tmpdir(), 'latchkey-e2e-'))
    server.port = await freePort()
    server.url = `http://127.0.0.1:${server.port}`
    server.environment = { PATH: process.env.PATH, HOME: server.directory, PORT: String(server.port), ...environment }
    if (engine === 'postgresql') {
      server.database = beside ? { url: beside.database.url } : await createDatabase(cluster)
      server.environment.DATABASE_URL = server.database.url
    }
    return server
  }

  static async start(options) {
    const server = await Server.create(options)
    await server.start()
    return server
  }

  // `wrapper` may be set to a command that runs the program. A process of ours that dies with the test, however the test dies.
  spawn(...commandLine) {
    const options = ['--data-dir', join(this.directory, 'data'), ...(this.options ?? [])]
    return spawn('setpriv', ['--pdeathsig', 'KILL', ...(this.wrapper ?? []), program, ...options, ...commandLine], {
      cwd: this.directory, env: this.environment, stdio: ['pipe', 'pipe', 'pipe'],
    })
  }

  async start() {
    this.output = ''
    this.process = this.spawn('serve')
    for (const stream of [this.process.stdout, this.process.stderr])
      stream.setEncoding('utf8').on('data', (text) => { this.output += text })
    const ended = new Promise((resolve) => this.process.once('exit', (code, signal) => resolve({ code, signal })))
    this.ended = ended
    let gone
    ended.then((how) => { gone = how })
    await until('the server answers', async () => {
      if (gone) throw new Error(`the server ended with ${JSON.stringify(gone)}:\n${this.output}`)
      return this.hasBegun() && this.answers()
    })
  }

  // Its own word for it, which comes once it listens: anybody may answer at that port.
  hasBegun() {
    return this.output.includes('\nData: ')
  }

  // fetch() cannot be told about a certificate (`this.certificate`, if the URL begins with https).
  async answers() {
    const get = this.url.startsWith('https:') ? secureGet : plainGet
    return new Promise((resolve) => {
      get(`${this.url}/health`, { ca: this.certificate, agent: false }, (response) => {
        response.resume()
        resolve(response.statusCode === 200)
      }).on('error', () => resolve(false))
    })
  }

  // Sends `signal` and waits for the end: { code, signal }.
  async stop(signal = 'SIGTERM') {
    this.process.kill(signal)
    return this.ended
  }

  // Runs another command of the program to its end: { code, output, errors }.
  async command(commandLine, input = '') {
    const child = this.spawn(...commandLine)
    const seen = { output: '', errors: '' }
    child.stdout.setEncoding('utf8').on('data', (text) => { seen.output += text })
    child.stderr.setEncoding('utf8').on('data', (text) => { seen.errors += text })
    child.stdin.on('error', () => {}).end(input)
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...seen })))
  }

  // The rows that a statement of the test's own gives, beside the server: columns joined by "|", one row a line.
  async sql(statement) {
    const [program, ...words] = engine === 'postgresql'
      ? ['psql', this.database.url, '-qAtX', '-v', 'ON_ERROR_STOP=1', '-c', 'SET search_path = auth', '-c', statement]
      : ['python3', '-c', throughPython, join(this.directory, 'data', 'latchkey.db'), statement]
    return (await run(program, words)).stdout.trim()
  }

  // The keys as `latchkey-server keys` prints them, by role.
  async keys() {
    const { code, output, errors } = await this.command(['keys'])
    if (code !== 0) throw new Error(`keys: ${errors}`)
    return keysIn(output)
  }

  async dispose() {
    if (this.process?.exitCode === null && this.process.signalCode === null) await this.stop('SIGKILL')
    await this.database?.drop?.()
    await rm(this.directory, { recursive: true, force: true })
  }

  // A folder from which a script finds the packages of tests/e2e.
  async scriptFolder() {
    const modules = fileURLToPath(new URL('node_modules', import.meta.url))
    await symlink(modules, join(this.directory, 'node_modules')).catch((error) => {
      if (error.code !== 'EEXIST') throw error
    })
    return this.directory
  }
}

export function claimsOf(token) {
  return JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString())
}

// Every JWT in a text, by its role.
export function keysIn(text) {
  const tokens = text.match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g) ?? []
  return Object.fromEntries(tokens.map((token) => [claimsOf(token).role, token]))
}
