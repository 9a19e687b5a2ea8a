// PostgreSQL goes away under a running server and comes back. In a cluster of this test's own.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { client, someone, success } from './client.mjs'
import { Server, until } from './server.mjs'

const script = fileURLToPath(new URL('../support/postgres-cluster.sh', import.meta.url))
const cluster = async (...words) => (await promisify(execFile)(script, words)).stdout.trim()

let folder
let server
let keys

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-outage-'))
  server = await Server.start({ cluster: await cluster('create', folder) })
  keys = await server.keys()
})

after(async () => {
  await server?.dispose().catch(() => {})
  await cluster('remove', folder)
})

async function get(path, token) {
  const response = await fetch(`${server.url}/auth/v1${path}`, { headers: token ? { Authorization: `Bearer ${token}` } : {} })
  await response.arrayBuffer()
  return response.status
}

test('while PostgreSQL is away the answer is 503, and afterwards all is well without a restart', async () => {
  const person = someone()
  const { session } = success(await client(server.url, keys.anon).auth.signUp(person))
  assert.equal(await get('/user', session.access_token), 200)
  assert.equal(await get('/health/ready'), 200)

  await cluster('stop', folder)
  for (let round = 0; round < 3; round += 1) {
    assert.equal(await get('/user', session.access_token), 503)
    assert.equal(await get('/health/ready'), 503)
    assert.equal(await get('/health'), 200)
    const { error } = await client(server.url, keys.anon).auth.signInWithPassword(person)
    assert.equal(error.status, 503)
    assert.equal(error.name, 'AuthRetryableFetchError')
  }

  await cluster('start', folder)
  await until('the server finds its database again', async () => await get('/health/ready') === 200)
  assert.equal(await get('/user', session.access_token), 200)
  const refreshed = await client(server.url, keys.anon).auth.refreshSession({ refresh_token: session.refresh_token })
  assert.equal(success(refreshed).user.email, person.email)
  success(await client(server.url, keys.anon).auth.signInWithPassword(person))
  success(await client(server.url, keys.anon).auth.signUp(someone()))
  assert.equal(server.process.exitCode, null)
})

test('a restart of PostgreSQL between two requests costs at most a few 503', async () => {
  const { session } = success(await client(server.url, keys.anon).auth.signUp(someone()))
  await cluster('stop', folder)
  await cluster('start', folder)
  const statuses = []
  await until('the session is seen again', async () => {
    statuses.push(await get('/user', session.access_token))
    return statuses.at(-1) === 200
  })
  assert.deepEqual(statuses.filter((status) => ![200, 503].includes(status)), [])
})
