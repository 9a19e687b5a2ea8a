// A job over many users, on a server that is killed in the middle of it.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { client, success } from './client.mjs'
import { Server, engine, until } from './server.mjs'

const many = 80
const password = 'correct horse battery'
const addressOf = (number) => `imported${number}@example.org`

let server
let keys

async function ask(path, body, headers = {}) {
  const answer = await fetch(server.url + path, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${keys.service_role}`, 'Content-Type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  })
  assert.ok(answer.ok, `${path}: ${answer.status}`)
  return answer.json()
}

before(async () => {
  server = await Server.start({ environment: { LATCHKEY_RATE_LIMITS: 'off' } })
  keys = await server.keys()
})

after(() => server.dispose())

describe(`an import on ${engine}`, () => {
  test('goes on after its server was killed, and makes everybody once', async () => {
    const rows = Array.from({ length: many }, (_, number) => ({ email: addressOf(number), password, email_confirm: true }))
    const request = { action: 'create', rows, chunk: 2 }
    const once = { 'Idempotency-Key': 'the import of today' }
    const { id } = await ask('/admin/bulk', request, once)
    await until('some are made', async () => (await ask(`/admin/bulk/${id}`)).done > 0)
    await server.stop('SIGKILL')
    const made = Number(await server.sql('SELECT count(*) FROM users'))
    assert.ok(made > 0 && made < many && made % 2 === 0, `${made} made, in whole chunks`)

    await server.start()
    assert.equal((await ask('/admin/bulk', request, once)).id, id) // whoever sends it again means the same job
    let job
    await until('the job is done', async () => {
      job = await ask(`/admin/bulk/${id}`)
      return job.state === 'done'
    }, 150)
    assert.deepEqual([job.total, job.done, job.succeeded, job.skipped, job.failed], [many, many, many, 0, 0])
    assert.equal(await server.sql('SELECT count(*) FROM users'), String(many))
    assert.equal(await server.sql("SELECT count(*) FROM audit_log_entries WHERE payload ->> 'action' = 'user_signedup'"), String(many))
    for (const number of [0, made, many - 1])
      success(await client(server.url, keys.anon).auth.signInWithPassword({ email: addressOf(number), password }))
  })
})
