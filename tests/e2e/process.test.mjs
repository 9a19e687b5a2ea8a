// The program as an operator meets it: what it prints, its commands, its signals, and being killed.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { stat, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { client, someone, success } from './client.mjs'
import { Server, claimsOf, engine, keysIn, until } from './server.mjs'

const run = promisify(execFile)

let server

afterEach(async () => {
  await server?.dispose()
  server = undefined
})

async function signIn(person, keys) {
  return success(await client(server.url, keys.anon).auth.signInWithPassword(person))
}

async function signUp(person, keys) {
  return success(await client(server.url, keys.anon).auth.signUp(person))
}

// A connection that stays open; request() sends one GET and gives the status line of its answer.
async function openConnection(port) {
  const socket = connect(port, '127.0.0.1')
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let received = ''
  let closed = false
  socket.setEncoding('utf8').on('data', (text) => { received += text }).on('close', () => { closed = true })
  socket.on('error', () => {})
  return {
    socket,
    send: (text) => socket.write(text),
    async answer() {
      await until('an answer', () => received.includes('}') || closed)
      const status = received.split('\r\n')[0]
      received = ''
      return status
    },
    async request() {
      socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n')
      return this.answer()
    },
  }
}

// It is printed when the server listens already; its last line begins with "Data: ".
async function banner() {
  await until('the banner is printed', () => server.output.includes('\nData: '))
  return server.output
}

describe(`the first start on ${engine}`, () => {
  test('prints the address, both keys and the command for the first administrator', async () => {
    server = await Server.start()
    const printed = await banner()
    assert.ok(printed.includes(server.url), printed)
    const keys = keysIn(printed)
    assert.deepEqual(Object.keys(keys).sort(), ['anon', 'service_role'])
    assert.match(printed, /admin create --email/)
  })

  test('prints three lines for supabase-js that work as pasted', async () => {
    server = await Server.start()
    const lines = (await banner()).split('\n').map((line) => line.trim())
    const first = lines.findIndex((line) => line.startsWith('import') && line.includes('createClient'))
    assert.notEqual(first, -1, server.output)
    const snippet = lines.slice(first, first + 3).join('\n')
    assert.match(snippet, /createClient\(/)
    const script = join(await server.scriptFolder(), 'pasted.mjs')
    await writeFile(script, snippet)
    await run(process.execPath, [script], { timeout: 30000 })
    const [, email, password] = snippet.match(/email: '([^']+)', password: '([^']+)'/)
    await signIn({ email, password }, await server.keys())
  })

  // What browsers and Node.js 22 have by themselves, Node.js 20 has behind a flag.
  test('prints lines that take a WebSocket where there is one', async () => {
    server = await Server.start()
    const [line] = (await banner()).match(/const supabase = createClient\(.*/)
    const script = join(await server.scriptFolder(), 'websocket.mjs')
    await writeFile(script, `import { createClient } from '@supabase/supabase-js'\n${line}
      if (!globalThis.WebSocket || supabase.realtime.transport !== globalThis.WebSocket) process.exit(1)`)
    const flags = Number(process.versions.node.split('.')[0]) < 22 ? ['--experimental-websocket'] : []
    await run(process.execPath, [...flags, script], { timeout: 30000 })
  })

  test('keeps its data and secret from others', async () => {
    server = await Server.start()
    const data = join(server.directory, 'data')
    assert.equal((await stat(data)).mode & 0o777, 0o700)
    const { code, output } = await new Promise((resolve) =>
      execFile('find', [data, '-type', 'f', '-perm', '/077', '-name', '*secret*'], (error, stdout) =>
        resolve({ code: error?.code ?? 0, output: stdout })))
    assert.equal(code, 0)
    assert.equal(output, '')
  })
})

describe(`starting again on ${engine}`, () => {
  test('finds the same users, keys and sessions', async () => {
    server = await Server.start()
    const keys = await server.keys()
    const person = someone()
    const { session } = await signUp(person, keys)
    assert.deepEqual(await server.stop('SIGTERM'), { code: 0, signal: null })

    await server.start()
    const again = await server.keys()
    assert.deepEqual(Object.keys(again).sort(), ['anon', 'service_role'])
    await signIn(person, again)
    const response = await fetch(`${server.url}/auth/v1/user`, { headers: { Authorization: `Bearer ${session.access_token}` } })
    assert.equal(response.status, 200)
    const refreshed = await client(server.url, keys.anon).auth.refreshSession({ refresh_token: session.refresh_token })
    assert.equal(success(refreshed).user.email, person.email)
  })

  // Servers may share a PostgreSQL; the file of SQLite has one owner.
  if (engine === 'sqlite') {
    test('is refused while the first still runs', async () => {
      server = await Server.start()
      const { code, output, errors } = await server.command(['serve'])
      assert.notEqual(code, 0)
      assert.match(output + errors, new RegExp(`\\b${server.process.pid}\\b`))
      assert.ok((await fetch(`${server.url}/health`)).ok)
    })
  }
})

describe(`signals on ${engine}`, () => {
  test('Ctrl-C ends it with 0, open connections or not', async () => {
    server = await Server.start()
    const connection = await openConnection(server.port)
    assert.match(await connection.request(), / 200 /)
    assert.deepEqual(await server.stop('SIGINT'), { code: 0, signal: null })
    connection.socket.destroy()
  })

  test('Ctrl-C answers what it has begun', async () => {
    server = await Server.start()
    const keys = await server.keys()
    const person = someone()
    const body = JSON.stringify(person)
    const connection = await openConnection(server.port)
    connection.send(`POST /signup HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
    // Connections are served in turn, so that by the answer to a later one the server has taken the sign-up.
    assert.equal((await fetch(`${server.url}/health/ready`)).status, 200)
    const ended = server.stop('SIGINT')
    const status = await connection.answer()
    assert.deepEqual(await ended, { code: 0, signal: null })
    await server.start()
    const found = await client(server.url, keys.anon).auth.signInWithPassword(person)
    assert.equal(/ 200 /.test(status), !found.error, `answered ${status}, then ${found.error}`)
  })

  test('SIGHUP drops no connection', async () => {
    server = await Server.start()
    const idle = await openConnection(server.port)
    assert.match(await idle.request(), / 200 /)
    const half = await openConnection(server.port)
    half.send('GET /health HTTP/1.1\r\nHo')
    server.process.kill('SIGHUP')
    assert.match(await idle.request(), / 200 /)
    half.send('st: localhost\r\n\r\n')
    assert.match(await half.answer(), / 200 /)
    const fresh = await openConnection(server.port)
    assert.match(await fresh.request(), / 200 /)
    for (const one of [idle, half, fresh]) one.socket.destroy()
    assert.equal(server.process.exitCode, null)
  })
})

describe(`the first administrator on ${engine}`, () => {
  const create = (email, password) => server.command(['admin', 'create', '--email', email], `${password}\n`)

  async function assertAdministrator(email, password) {
    const { session } = await signIn({ email, password }, await server.keys())
    assert.equal(claimsOf(session.access_token).role, 'supabase_admin')
    const response = await fetch(`${server.url}/auth/v1/admin/users`, {
      headers: { Authorization: `Bearer ${session.access_token}` },
    })
    assert.ok(![401, 403, 404].includes(response.status), String(response.status))
  }

  test('is made beside a running server', async () => {
    server = await Server.start()
    const { code, output, errors } = await create('root@example.org', 'of nobody else')
    assert.equal(code, 0, errors)
    assert.ok(!(output + errors + server.output).includes('of nobody else'))
    await assertAdministrator('root@example.org', 'of nobody else')
  })

  test('is made without a running server', async () => {
    server = await Server.create()
    const { code, errors } = await create('root@example.org', 'of nobody else')
    assert.equal(code, 0, errors)
    await server.start()
    await assertAdministrator('root@example.org', 'of nobody else')
  })

  test('is refused with a weak password, a bad address, or one that exists', async () => {
    server = await Server.start()
    assert.equal((await create('root@example.org', 'of nobody else')).code, 0)
    for (const [email, password] of [['two@example.org', 'abc'], ['nobody', 'of nobody else'], ['root@example.org', 'of nobody else']]) {
      const { code, errors } = await create(email, password)
      assert.notEqual(code, 0, email)
      assert.notEqual(errors.trim(), '', email)
    }
  })

  test('is refused with a role that administers nothing', async () => {
    server = await Server.create()
    const create = (role) => server.command(['admin', 'create', '--email', 'root@example.org', '--role', role], 'of nobody else\n')
    const { code, errors } = await create('supabase_admn')
    assert.notEqual(code, 0)
    assert.match(errors, /supabase_admn.*supabase_admin/)
    assert.equal((await create('latchkey_auditor')).code, 0)
  })
})

describe(`an administrator who has lost the password on ${engine}`, () => {
  const admin = (verb, email, password) => server.command(['admin', verb, '--email', email], `${password}\n`)

  test('gets a new one, beside a running server and without one, and whoever was signed in is out', async () => {
    server = await Server.start()
    assert.equal((await admin('create', 'root@example.org', 'of nobody else')).code, 0)
    const keys = await server.keys()
    const lost = client(server.url, keys.anon).auth
    success(await lost.signInWithPassword({ email: 'root@example.org', password: 'of nobody else' }))

    const { code, output, errors } = await admin('reset', 'root@example.org', 'another one')
    assert.equal(code, 0, errors)
    assert.ok(!(output + errors + server.output).includes('another one'))
    assert.ok((await lost.getUser()).error)
    const old = await client(server.url, keys.anon).auth.signInWithPassword({ email: 'root@example.org', password: 'of nobody else' })
    assert.equal(old.error.code, 'invalid_credentials')
    await signIn({ email: 'root@example.org', password: 'another one' }, keys)

    await server.stop()
    assert.equal((await admin('reset', 'root@example.org', 'and a third one')).code, 0)
    await server.start()
    await signIn({ email: 'root@example.org', password: 'and a third one' }, keys)
  })

  test('is nobody else, and the password is no weaker than others', async () => {
    server = await Server.start()
    const keys = await server.keys()
    const person = someone()
    await signUp(person, keys)
    assert.equal((await admin('create', 'root@example.org', 'of nobody else')).code, 0)
    for (const [email, password] of [[person.email, 'another one'], ['nobody@example.org', 'another one'], ['root@example.org', 'abc']]) {
      const { code, errors } = await admin('reset', email, password)
      assert.notEqual(code, 0, email)
      assert.notEqual(errors.trim(), '', email)
    }
    await signIn(person, keys)
  })
})

describe(`a server that is killed on ${engine}`, () => {
  test('loses no user that it acknowledged', async () => {
    server = await Server.start()
    const keys = await server.keys()
    const acknowledged = []
    let running = true
    const signUpForever = async () => {
      while (running) {
        const person = someone()
        const { data, error } = await client(server.url, keys.anon).auth.signUp(person)
        if (!error && data.session) acknowledged.push({ ...person, refresh_token: data.session.refresh_token })
      }
    }
    const workers = Array.from({ length: 6 }, signUpForever)
    await until('some sign-ups', () => acknowledged.length >= 25)
    const ended = server.stop('SIGKILL')
    running = false
    assert.deepEqual(await ended, { code: null, signal: 'SIGKILL' })
    await Promise.all(workers)

    await server.start()
    for (const { refresh_token, ...person } of acknowledged) {
      await signIn(person, keys)
      const refreshed = await client(server.url, keys.anon).auth.refreshSession({ refresh_token })
      assert.equal(success(refreshed).user.email, person.email)
    }
  })

  test('does not revive what was signed out', async () => {
    server = await Server.start()
    const keys = await server.keys()
    const auth = client(server.url, keys.anon).auth
    const { session } = success(await auth.signUp(someone()))
    assert.equal((await auth.signOut({ scope: 'global' })).error, null)
    await server.stop('SIGKILL')
    await server.start()
    const { error } = await client(server.url, keys.anon).auth.refreshSession({ refresh_token: session.refresh_token })
    assert.equal(error.code, 'refresh_token_not_found')
  })
})
