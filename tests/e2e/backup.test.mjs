// `backup` beside a server in full use, and `restore`: what people would do after a disk has died.
import assert from 'node:assert/strict'
import { copyFile, readFile, readdir, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, test } from 'node:test'
import { client, someone, success } from './client.mjs'
import { Server, engine, until } from './server.mjs'

const servers = []

afterEach(async () => {
  for (const server of servers.splice(0)) await server.dispose()
})

async function create(environment) {
  const server = await Server.create({ environment })
  servers.push(server)
  return server
}

// Another machine with the same secret, as one has after a restore.
async function twinOf(server) {
  return create({ GOTRUE_JWT_SECRET: await secretOf(server) })
}

const secretOf = (server) => readFile(join(server.directory, 'data', 'jwt_secret'), 'utf8').then((text) => text.trim())

async function signUp(server, keys, person = someone()) {
  const { session } = success(await client(server.url, keys.anon).auth.signUp(person))
  return { ...person, session }
}

async function succeed(server, ...commandLine) {
  const { code, output, errors } = await server.command(commandLine)
  assert.equal(code, 0, errors)
  return output
}

async function fail(server, ...commandLine) {
  const { code, output, errors } = await server.command(commandLine)
  assert.equal(code, 1, output)
  return errors
}

const fileOf = (server) => join(server.directory, 'latchkey.backup')

describe(`backup and restore on ${engine}`, () => {
  test('bring everybody back who was acknowledged before the backup began', async () => {
    const server = await create()
    await server.start()
    const keys = await server.keys()
    const before = []
    for (let i = 0; i < 5; i += 1) before.push(await signUp(server, keys))
    let running = true
    const later = []
    const workers = Array.from({ length: 4 }, async () => {
      while (running) later.push(await signUp(server, keys))
    })
    await until('some sign-ups', () => later.length >= 5)
    const acknowledged = [...before, ...later]
    const output = await succeed(server, 'backup', fileOf(server))
    running = false
    await Promise.all(workers)
    assert.match(output, /jwt_secret/)
    assert.equal((await stat(fileOf(server))).mode & 0o777, 0o600)
    assert.deepEqual((await readdir(server.directory)).filter((name) => name.includes('part')), [])

    const twin = await twinOf(server)
    await succeed(twin, 'restore', fileOf(server))
    await twin.start()
    for (const { email, password, session } of acknowledged) {
      const auth = client(twin.url, keys.anon).auth
      const { user } = success(await auth.refreshSession({ refresh_token: session.refresh_token }))
      assert.equal(user.email, email)
      success(await auth.signInWithPassword({ email, password }))
    }
    success(await client(twin.url, keys.anon).auth.signUp(someone())) // and life goes on
  })

  test('replace nothing unless told to, and keep what they replace', async () => {
    const server = await create()
    await server.start()
    const keys = await server.keys()
    const first = await signUp(server, keys)
    await succeed(server, 'backup', fileOf(server))
    assert.match(await fail(server, 'backup', fileOf(server)), /--force/)
    const second = await signUp(server, keys)
    assert.match(await fail(server, 'restore', fileOf(server), '--force'), /stop/)
    await server.stop()

    assert.match(await fail(server, 'restore', fileOf(server)), /--force/)
    const output = await succeed(server, 'restore', '--force', fileOf(server))
    assert.match(output, /kept: .*replaced/)
    await server.start()
    const auth = client(server.url, keys.anon).auth
    success(await auth.signInWithPassword({ email: first.email, password: first.password }))
    const gone = await auth.signInWithPassword({ email: second.email, password: second.password })
    assert.equal(gone.error?.code, 'invalid_credentials')
  })

  test('change nothing for a file that is damaged, cut off or something else', async () => {
    const server = await create()
    await server.start()
    const keys = await server.keys()
    await signUp(server, keys)
    await succeed(server, 'backup', fileOf(server))
    const last = await signUp(server, keys)
    await server.stop()

    const size = (await stat(fileOf(server))).size
    const broken = join(server.directory, 'broken')
    const spoil = {
      'one byte': async () => {
        const content = await readFile(fileOf(server))
        content[Math.floor(size / 3)] ^= 1
        await writeFile(broken, content)
      },
      'cut off': async () => { await copyFile(fileOf(server), broken); await truncate(broken, Math.floor(size * 0.7)) },
      'cut off by a byte': async () => { await copyFile(fileOf(server), broken); await truncate(broken, size - 1) },
      'no backup': () => writeFile(broken, '{"users": []}'),
      'empty': () => writeFile(broken, ''),
    }
    for (const [what, make] of Object.entries(spoil)) {
      await make()
      const errors = await fail(server, 'restore', '--force', broken)
      assert.notEqual(errors.trim(), '', what)
    }
    await server.start()
    success(await client(server.url, keys.anon).auth.signInWithPassword({ email: last.email, password: last.password }))
  })

  test('leave nothing behind when the disk is full', async () => {
    const server = await create()
    await server.start()
    const keys = await server.keys()
    const person = await signUp(server, keys)
    await succeed(server, 'backup', fileOf(server))
    const good = await readFile(fileOf(server))
    const names = await readdir(server.directory)
    server.wrapper = ['prlimit', '--fsize=20480', 'env', '--ignore-signal=XFSZ']

    assert.match(await fail(server, 'backup', join(server.directory, 'second')), /second/)
    assert.match(await fail(server, 'backup', '--force', fileOf(server)), /latchkey\.backup/)

    server.wrapper = []
    assert.deepEqual(await readdir(server.directory), names)
    assert.deepEqual(await readFile(fileOf(server)), good)
    success(await client(server.url, keys.anon).auth.signInWithPassword({ email: person.email, password: person.password }))
  })

  test('say what is wrong with the command', async () => {
    const server = await create()
    for (const [line, says] of [[['backup'], /backup FILE/], [['restore'], /restore FILE/],
      [['backup', 'a', 'b'], /word too much/], [['serve', '--force'], /--force/]]) {
      const { code, errors } = await server.command(line)
      assert.equal(code, 2, line.join(' '))
      assert.match(errors, says)
    }
    assert.match(await fail(server, 'restore', 'nothing-there'), /no file/)
    assert.match(await succeed(server, '--help'), /backup FILE[\s\S]*restore FILE/)
  })
})
