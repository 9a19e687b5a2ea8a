// HTTPS with a certificate of our own making: what clients, an operator and an attacker on the wire meet.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { connect as connectPlainly } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, test } from 'node:test'
import { connect } from 'node:tls'
import { promisify } from 'node:util'
import { Server, engine, until } from './server.mjs'

const run = promisify(execFile)

let server

afterEach(async () => {
  await server?.dispose()
  server = undefined
})

// Makes a pair with the command that operators use, and says what it printed.
async function makePair(folder, ...options) {
  const { code, output, errors } = await server.command(
    ['tls', 'self-signed', '--host', '127.0.0.1', '--host', 'localhost', '--out-dir', folder, ...options])
  assert.equal(code, 0, errors)
  return {
    certificate: output.match(/LATCHKEY_TLS_CERT_FILE=(.*)/)[1],
    key: output.match(/LATCHKEY_TLS_KEY_FILE=(.*)/)[1],
    fingerprint: output.match(/([0-9A-F]{2}:){31}[0-9A-F]{2}/)[0],
  }
}

async function startedWithTls() {
  server = await Server.create()
  const pair = await makePair(join(server.directory, 'tls'))
  server.environment.LATCHKEY_TLS_CERT_FILE = pair.certificate
  server.environment.LATCHKEY_TLS_KEY_FILE = pair.key
  server.url = server.url.replace('http:', 'https:')
  server.certificate = await readFile(pair.certificate)
  await server.start()
  return pair
}

// A connection that has shaken hands, or the reason why not.
async function secured(options = {}) {
  const socket = connect({ host: '127.0.0.1', port: server.port, rejectUnauthorized: false, ...options })
  await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject))
  return socket
}

async function fingerprint() {
  const socket = await secured()
  const { fingerprint256 } = socket.getPeerCertificate()
  socket.destroy()
  return fingerprint256
}

async function statusLine(socket, text) {
  let received = ''
  socket.on('data', (data) => { received += data })
  socket.write(text)
  await until('an answer', () => received.includes('\r\n\r\n') || socket.destroyed)
  return received.split('\r\n')[0]
}

const health = 'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n'

describe(`HTTPS on ${engine}`, () => {
  test('supabase-js signs up and in when it is told about the certificate', async () => {
    const pair = await startedWithTls()
    assert.ok(server.output.includes(`listening on ${server.url}`), server.output)
    assert.ok(server.output.includes(pair.fingerprint), server.output)
    const keys = await server.keys()
    const script = join(await server.scriptFolder(), 'script.mjs')
    await writeFile(script, `
      import { createClient } from '@supabase/supabase-js'
      import WebSocket from 'ws'
      const { auth } = createClient('${server.url}', '${keys.anon}', { realtime: { transport: WebSocket } })
      const person = { email: 'ann@example.org', password: 'a long password' }
      const up = await auth.signUp(person)
      if (up.error) throw up.error
      const { data, error } = await auth.signInWithPassword(person)
      if (error) throw error
      console.log(data.user.email, data.session.token_type)
      process.exit(0)`)
    const trusting = { ...process.env, NODE_EXTRA_CA_CERTS: pair.certificate }
    const { stdout } = await run(process.execPath, [script], { env: trusting, timeout: 30000 })
    assert.equal(stdout.trim(), 'ann@example.org bearer')
    await assert.rejects(run(process.execPath, [script], { timeout: 30000 }), /DEPTH_ZERO_SELF_SIGNED_CERT|fetch failed/)
  })

  test('speaks TLS 1.2 and 1.3, not 1.1, and no HTTP/2', async () => {
    await startedWithTls()
    for (const version of ['TLSv1.2', 'TLSv1.3']) {
      const socket = await secured({ minVersion: version, maxVersion: version, ALPNProtocols: ['h2', 'http/1.1'] })
      assert.equal(socket.getProtocol(), version)
      assert.equal(socket.alpnProtocol, 'http/1.1')
      assert.match(await statusLine(socket, health), / 200 /)
      socket.destroy()
    }
    await assert.rejects(secured({ minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }),
      /protocol version|alert/)
  })

  test('is believed by a client that has the certificate, for its hosts only', async () => {
    await startedWithTls()
    const socket = await secured({ rejectUnauthorized: true, ca: server.certificate })
    assert.ok(socket.authorized)
    socket.destroy()
    await assert.rejects(secured({ rejectUnauthorized: true, ca: server.certificate, servername: 'auth.example.com' }),
      /altnames/)
  })

  test('tells who speaks plain HTTP', async () => {
    await startedWithTls()
    const socket = connectPlainly(server.port, '127.0.0.1')
    assert.match(await statusLine(socket, 'POST /signup HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}'), / 400 /)
    socket.destroy()
  })
})

describe(`the certificate on ${engine}`, () => {
  test('is replaced while connections go on, when its files are', async () => {
    const first = await startedWithTls()
    const old = await secured()
    assert.match(await statusLine(old, health), / 200 /)
    assert.equal(await fingerprint(), first.fingerprint)

    const second = await makePair(join(server.directory, 'tls'), '--force')
    assert.notEqual(second.fingerprint, first.fingerprint)
    await until('the new certificate', async () => (await fingerprint()) === second.fingerprint)
    assert.match(await statusLine(old, health), / 200 /)
    old.destroy()
  })

  test('is read again on SIGHUP, and stays when the new one is broken', async () => {
    const first = await startedWithTls()
    await writeFile(`${first.key}.new`, 'nonsense')
    await rename(`${first.key}.new`, first.key)
    server.process.kill('SIGHUP')
    await until('the refusal in the log', () => server.output.includes('the former one stays in use'))
    assert.ok(server.output.includes('LATCHKEY_TLS_KEY_FILE'))
    assert.equal(await fingerprint(), first.fingerprint)
  })

  test('stops the start when it is not there or does not fit', async () => {
    server = await Server.create()
    const one = await makePair(join(server.directory, 'one'))
    const two = await makePair(join(server.directory, 'two'))
    server.environment.LATCHKEY_TLS_CERT_FILE = one.certificate
    const lonely = await server.command(['serve'])
    assert.notEqual(lonely.code, 0)
    assert.match(lonely.errors, /LATCHKEY_TLS_CERT_FILE is set without LATCHKEY_TLS_KEY_FILE/)
    for (const [key, says] of [[two.key, /does not belong/], ['/nowhere/k.pem', /there is no such file/]]) {
      server.environment.LATCHKEY_TLS_KEY_FILE = key
      const { code, errors } = await server.command(['serve'])
      assert.notEqual(code, 0)
      assert.match(errors, /LATCHKEY_TLS_KEY_FILE: /)
      assert.match(errors, says)
    }
    assert.equal((await server.command(['keys'])).code, 0) // who does not listen needs no certificate
  })
})

describe('tls self-signed', () => {
  test('makes files that only the owner reads, and replaces none unasked', async () => {
    server = await Server.create()
    const { output } = await server.command(['tls', 'self-signed', '--host', 'auth.example.com'])
    const key = output.match(/LATCHKEY_TLS_KEY_FILE=(.*)/)[1]
    assert.equal(key, join(server.directory, 'data', 'tls_key.pem'))
    assert.equal((await stat(key)).mode & 0o777, 0o600)
    const before = await readFile(key)
    const again = await server.command(['tls', 'self-signed', '--host', 'auth.example.com'])
    assert.equal(again.code, 1)
    assert.match(again.errors, /exists already; --force/)
    assert.deepEqual(await readFile(key), before)
  })

  test('refuses what is no host, and a folder it cannot make', async () => {
    server = await Server.create()
    for (const host of ['https://auth.example.com', '0.0.0.0', 'a b']) {
      const { code, errors } = await server.command(['tls', 'self-signed', '--host', host])
      assert.equal(code, 1)
      assert.ok(errors.includes(`"${host}"`), errors)
    }
    await mkdir(join(server.directory, 'data'), { recursive: true, mode: 0o700 })
    const { code, errors } = await server.command(['tls', 'self-signed', '--host', 'a.example', '--out-dir', 'no/where'])
    assert.equal(code, 1)
    assert.match(errors, /--out-dir/)
  })
})
