// What administrators ask over a real socket: many users, much too much, and paths that mean to lead elsewhere.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { request } from 'node:http'
import { someone } from './client.mjs'
import { Server, engine, until } from './server.mjs'

const many = 20_500
let server
let key

// The path goes out as it is, which fetch() would not do.
function send(method, path, { body, token = key } = {}) {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const described = text && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }
  const headers = { Authorization: `Bearer ${token}`, ...described }
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, method, path, headers, agent: false }, (response) => {
      let received = ''
      response.setEncoding('utf8').on('data', (part) => { received += part })
        .on('end', () => resolve({ status: response.statusCode, headers: response.headers, text: received }))
    })
    sent.on('error', reject).end(text)
  })
}

const json = async (...request) => {
  const { status, text } = await send(...request)
  assert.equal(status, 200, text)
  return JSON.parse(text)
}

// Everything that a request could have changed.
const everything = async () => [
  await server.sql('SELECT id, email, phone, role, raw_user_meta_data, raw_app_meta_data, updated_at FROM users ORDER BY id LIMIT 5'),
  ...await Promise.all(['users', 'identities', 'sessions', 'one_time_tokens', 'audit_log_entries', 'latchkey_outbox',
    'latchkey_bulk_jobs', 'latchkey_bulk_rows'].map((table) => server.sql(`SELECT count(*) FROM ${table}`))),
]

async function addUsers(count) {
  const numbers = engine === 'postgresql' ? `SELECT generate_series(1, ${count})`
    : `SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count}`
  const id = engine === 'postgresql' ? "('00000001-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid"
    : "printf('00000001-0000-4000-8000-%012d', i)"
  await server.sql(`WITH RECURSIVE n(i) AS (${numbers}) INSERT INTO users
    (instance_id, id, aud, role, email, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
    SELECT '00000000-0000-0000-0000-000000000000', ${id}, 'authenticated', 'authenticated', 'user' || i || '@example.org', '{}', '{}',
    '2026-01-01 00:00:00+00:00', '2026-01-01 00:00:00+00:00' FROM n`)
}

before(async () => {
  server = await Server.start({ environment: { LATCHKEY_RATE_LIMITS: 'off' } })
  key = (await server.keys()).service_role
})

after(() => server.dispose())

describe(`administrators on ${engine}`, () => {
  test('learn how many users there are, however many', async () => {
    const counted = async (query) => {
      const { status, headers, text } = await send('GET', `/admin/users?${query}`)
      assert.equal(status, 200, text)
      return { total: Number(headers['x-total-count']), link: headers.link, users: JSON.parse(text).users }
    }
    await addUsers(many)
    const first = await counted('page=1&per_page=50')
    assert.equal(first.total, many)
    assert.equal(first.users.length, 50)
    assert.match(first.link, /[?&]page=410&per_page=50>; rel="last"/)
    const last = await counted(`page=${many / 50}&per_page=50`)
    assert.deepEqual([last.total, last.users.length], [many, 50])
    const beyond = await counted('page=1000000000&per_page=50')
    assert.deepEqual([beyond.total, beyond.users.length], [many, 0])
    // So many are counted once a second.
    const { user } = await json('POST', '/signup', { body: someone() })
    await until('the new one is counted', async () => (await counted('per_page=1')).total === many + 1)
    await json('DELETE', `/admin/users/${user.id}`)
    await until('it is counted no more', async () => (await counted('per_page=1')).total === many)
  })

  test('cannot store a megabyte', async () => {
    const { user, access_token: token } = await json('POST', '/signup', { body: someone() })
    const big = { text: 'a'.repeat(1024 * 1024) }
    const who = someone()
    const seen = await everything()
    for (const [method, path, body, bearer] of [
      ['POST', '/admin/users', { ...who, user_metadata: big }],
      ['POST', '/admin/users', { ...who, app_metadata: big }],
      ['POST', `/admin/users/${user.id}`, { ...who, user_metadata: big }],
      ['PUT', `/admin/users/${user.id}`, { user_metadata: big }],
      ['PUT', `/admin/users/${user.id}`, { app_metadata: big }],
      ['PUT', `/admin/user/${user.id}`, { user_metadata: big, role: 'other' }],
      ['DELETE', `/admin/users/${user.id}`, { should_soft_delete: true, big }],
      ['POST', '/admin/bulk', { action: 'set_metadata', filter: {}, user_metadata: big }],
      ['POST', '/admin/bulk', { action: 'create', rows: [{ ...who, user_metadata: big }] }],
      ['POST', '/admin/generate_link', { type: 'invite', email: who.email, data: big }],
      ['POST', '/admin/settings/test-mail', { recipient: who.email, big }],
      ['POST', '/invite', { email: who.email, data: big }],
      ['POST', '/signup', { ...who, data: big }, ''],
      ['POST', '/otp', { email: who.email, data: big }, ''],
      ['POST', '/magiclink', { email: who.email, data: big }, ''],
      ['PUT', '/user', { data: big }, token],
    ]) {
      const { status, text } = await send(method, path, { body, token: bearer ?? key })
      assert.equal(status, 413, `${method} ${path}: ${text}`)
      assert.equal(JSON.parse(text).error_code, 'request_entity_too_large')
    }
    assert.deepEqual(await everything(), seen)
  })

  test('reach no other handler by dots and slashes', async () => {
    const { user, access_token: token } = await json('POST', '/signup', { body: someone() })
    const id = user.id
    const seen = await everything()
    for (const path of [
      '/admin/users/..', '/admin/users/../audit', '/admin/users/..%2Faudit', '/admin/users/%2e%2e/settings',
      '/admin/users/%2E%2E%2Fsettings', `/admin/users/${id}/..`, `/admin/users/${id}%2F..%2F..%2Fstats`, `/admin/users/${id}%2Fsessions`,
      `/admin//users/${id}`, `//admin/users/${id}`, `/admin/users//${id}`, `/admin/./users/${id}`, `/admin%2Fusers%2F${id}`,
      `/admin/users/${id}/sessions%2F..`, '/admin/bulk/..%2Fusers', '/admin/bulk/../users', '/admin/outbox/..%2Fusers/retry',
      `/auth/v1/../admin/users/${id}`, `/auth/v1%2Fadmin/users/${id}`, `/auth/v1/auth/v1/admin/users/${id}`, `/admin\\users\\${id}`,
      '/swagger/..%2Fadmin%2Fusers', '/swagger/../admin/users', '/health/../admin/users', `/user/identities/..%2F..%2Fadmin%2Fusers%2F${id}`,
    ]) {
      for (const method of ['GET', 'PUT', 'POST', 'DELETE']) {
        const body = method === 'GET' || method === 'DELETE' ? undefined : { role: 'other', ban_duration: '1h', ...someone() }
        for (const bearer of [key, token]) {
          const { status, text } = await send(method, path, { body, token: bearer })
          assert.ok(status >= 400 && status < 500, `${method} ${path}: ${status} ${text}`)
        }
      }
    }
    assert.deepEqual(await everything(), seen)
  })
})
